//! What the table of scenarios side by side says of each indicator.

use super::columns::Column;
use crate::format;
use crate::i18n::Lang;
use planner_engine::plan::Quantity;
use planner_engine::{Cell, Plan, Score, State, Verdict};

/// An indicator in the horizon year, in every scenario.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// The indicator's position.
    pub(super) indicator: usize,
    /// One a scenario.
    pub(super) cells: Vec<LineCell>,
    /// Whether value or verdict differ between any two of them.
    pub(super) differs: bool,
    /// Whether their paths differ in any year.
    pub(super) path_differs: bool,
}

/// An indicator in one scenario.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LineCell {
    /// The value, in figures or words.
    pub(super) value: String,
    /// The verdict by the leading target.
    pub(super) verdict: Verdict,
    /// How it stands to the first scenario's.
    pub(super) against: Against,
}

/// How something stands to that of the first scenario.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Against {
    /// It is the first scenario's.
    First,
    /// It is the same.
    Same,
    /// It differs by so much, with sign and unit.
    By(String),
    /// It differs, and by how much is not known.
    Unknown,
}

/// All indicators, in the plan's order.
pub(super) fn lines(lang: Lang, plan: &Plan, columns: &[Column]) -> Vec<Line> {
    (0..plan.indicators.len()).map(|i| line(lang, plan, columns, i)).collect()
}

fn line(lang: Lang, plan: &Plan, columns: &[Column], i: usize) -> Line {
    let (quantity, horizon) = (&plan.file.indicators[i].quantity, plan.horizon());
    let cell = |column: &Column| {
        let basis = column.scenario.basis;
        let threshold = plan.indicators[i].criteria[basis.index()][horizon].threshold();
        let known = column.evaluated.cell(i, horizon);
        LineCell {
            // The verdict beside it says that there is no data.
            value: match known.state {
                State::Missing => format::NOTHING.to_owned(),
                _ => format::cell(lang, known, quantity, threshold),
            },
            verdict: column.evaluated.judgement(i, horizon, basis).verdict,
            against: columns.first().map_or(Against::First, |first| {
                if first.slot == column.slot {
                    Against::First
                } else {
                    against(lang, first.evaluated.cell(i, horizon), known, quantity)
                }
            }),
        }
    };
    let cells: Vec<LineCell> = columns.iter().map(cell).collect();
    let differs = columns.iter().zip(&cells).any(|(column, cell)| {
        let first = columns[0].evaluated.cell(i, horizon);
        cell.verdict != cells[0].verdict || !says_the_same(first, column.evaluated.cell(i, horizon))
    });
    let path_differs = differs
        || columns.iter().any(|column| {
            let (first, own) = (columns[0].evaluated.path(i), column.evaluated.path(i));
            !first.iter().zip(own).all(|(a, b)| says_the_same(a, b))
        });
    Line { indicator: i, cells, differs, path_differs }
}

/// Whether two cells say the same, wherever they have it from.
fn says_the_same(a: &Cell, b: &Cell) -> bool {
    a.state == b.state && (a.state != State::Trend || a.step == b.step)
}

fn against(lang: Lang, first: &Cell, own: &Cell, quantity: &Quantity) -> Against {
    if says_the_same(first, own) {
        return Against::Same;
    }
    match first.level().zip(own.level()) {
        Some((first, own)) => {
            let figure = format::level(own - first, quantity.decimals(), Some(0.0));
            let sign = if own > first { "+" } else { "" };
            Against::By(format!("{sign}{figure}{}", format::difference_unit(lang, quantity)))
        }
        None => Against::Unknown,
    }
}

/// How a score stands to the first scenario's; unknown unless both are published.
pub(super) fn score_against(first: &Score, own: &Score) -> Against {
    let published = |score: &Score| score.value.filter(|_| score.published);
    match published(first).zip(published(own)) {
        Some((first, own)) if first == own => Against::Same,
        Some((first, own)) => {
            let figure = format::level(own - first, 1, Some(0.0));
            Against::By(if own > first { format!("+{figure}") } else { figure })
        }
        None => Against::Unknown,
    }
}
