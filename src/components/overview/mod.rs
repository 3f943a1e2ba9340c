//! Counts, scores, and the list of indicators.

mod announcer;
mod basis_table;
mod filter;
mod index_card;
mod labels;
mod layers_card;
mod list;
pub(super) mod messages;
mod robustness;
mod row;
mod row_model;
mod scale;
mod scoreboard;
mod target;
mod trend;
mod verdict;

pub(super) use announcer::Announcer;
pub(super) use list::IndicatorList;
pub(super) use scoreboard::Scoreboard;
pub(super) use verdict::{verdict_class, VerdictBadge, VerdictShape};
