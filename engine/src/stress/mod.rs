//! Slip stress: which targets break when any one, two or three projects are late, and which projects that hangs on.
//!
//! Every combination of rows is tried, each with the engine's own path and verdict; nothing is estimated. That is quick
//! because an indicator hears only of the rows that move it: its verdict is worked out once for every set of those, and
//! looked up for all combinations that hold the set.

mod combinations;
mod report;
mod table;
mod tally;

pub use report::{Combination, IndicatorStress, RowStress, SizeStress, Stress, StressOptions};

use crate::effects::links_of_indicator;
use crate::plan::field::between;
use crate::plan::{Plan, PlanError, Problem};
use crate::projection::MethodKind;
use crate::scenario::{ProjectChoice, Scenario};
use crate::schedule::FURTHEST;
use combinations::up_to;
use std::ops::ControlFlow;
use table::Table;

/// The most rows that are late at once.
pub const MOST_AT_ONCE: u8 = 3;
/// The most combinations that are tried: those of up to three out of 144 rows.
pub const MOST_COMBINATIONS: u64 = 500_000;
/// How many of the worst combinations of a size, and of the smallest sets that break a target, are listed.
pub const LISTED: usize = 20;

/// Tries what every combination of late rows does to the targets of the horizon year, on top of a scenario.
///
/// A target breaks where it is met in the scenario and no longer is; where nobody can say any more, it is not met. Work
/// goes on as long as `tell`, which hears the share that is done, does not break it off; then there is no result.
///
/// # Errors
/// Names the option that is wrong and what was expected there.
pub fn stress(
    plan: &Plan,
    scenario: &Scenario,
    options: &StressOptions,
    tell: &mut dyn FnMut(f64) -> ControlFlow<()>,
) -> Result<Option<Stress>, PlanError> {
    let rows = late_rows(plan, scenario, options)?;
    let most = size(options, rows.len())?;
    let mut scenario = scenario.clone();
    scenario.basis = options.basis.unwrap_or(scenario.basis);
    let moved_by = moved_by(plan, &scenario, &rows);
    let sets = moved_by.iter().map(|(_, links)| up_to(most, links.len())).sum::<u64>();
    let mut meter = Meter { done: 0, all: sets + up_to(most, rows.len()), tell };
    let mut tables = Vec::with_capacity(moved_by.len());
    for (indicator, links) in moved_by {
        match Table::fill(plan, &mut scenario, &rows, most, (indicator, links), &mut meter) {
            ControlFlow::Continue(table) => tables.push(table),
            ControlFlow::Break(()) => return Ok(None),
        }
    }
    let delay = options.delay();
    Ok(tally::tally(plan, &scenario, (&rows, delay, most), &tables, &mut meter).continue_value())
}

/// A row that may be late.
#[derive(Debug, Clone, Copy)]
struct LateRow {
    /// Its position in the plan.
    row: usize,
    /// What the scenario chose about it.
    own: ProjectChoice,
    /// The same, later.
    late: ProjectChoice,
}

fn late_rows(plan: &Plan, scenario: &Scenario, options: &StressOptions) -> Result<Vec<LateRow>, PlanError> {
    let delay = options.delay();
    between("delay", f64::from(delay), (1.0, f64::from(FURTHEST)), "a delay of 1 to 30 years")?;
    let find = |field: &str, kind, id: &Option<String>, ids: Vec<&String>| match id {
        None => Ok(None),
        Some(id) => match ids.iter().position(|known| *known == id) {
            Some(position) => Ok(Some(position)),
            None => Err(PlanError::new(field, Problem::Unknown { kind, id: id.clone() })),
        },
    };
    let programmes = plan.file.programmes.iter().map(|programme| &programme.id).collect();
    let programme = find("programme", "programmes", &options.programme, programmes)?;
    let units = plan.file.units.iter().map(|unit| &unit.id).collect();
    let unit = find("unit", "units", &options.unit, units)?;
    let leads = |unit: usize, row| plan.row(row).lead.iter().any(|lead| plan.file.units[unit].written.contains(lead));
    let asked_for = |&row: &usize| {
        programme.is_none_or(|programme| plan.rows[row].programme == programme)
            && unit.is_none_or(|unit| leads(unit, row))
    };
    let late = |row| {
        let own = scenario.project(row);
        LateRow { row, own, late: ProjectChoice { delay: (own.delay + delay).min(FURTHEST), ..own } }
    };
    Ok((0..plan.rows.len()).filter(asked_for).map(late).collect())
}

/// How many of so many rows may be late at once.
fn size(options: &StressOptions, rows: usize) -> Result<usize, PlanError> {
    let most = options.size.unwrap_or(MOST_AT_ONCE);
    between("size", f64::from(most), (1.0, f64::from(MOST_AT_ONCE)), "1 to 3 rows at once")?;
    let all = up_to(usize::from(most), rows);
    if all > MOST_COMBINATIONS {
        #[allow(clippy::cast_precision_loss)] // Only shown.
        let problem = Problem::Number { expected: "at most 500000 combinations of rows", found: all as f64 };
        return Err(PlanError::new("size", problem));
    }
    Ok(usize::from(most))
}

/// The indicators that hear of projects, each with those of the rows that move it, by their positions among them.
fn moved_by(plan: &Plan, scenario: &Scenario, rows: &[LateRow]) -> Vec<(usize, Vec<usize>)> {
    (0..plan.indicators.len())
        .filter(|&i| scenario.method(i).kind() == MethodKind::Projects)
        .filter_map(|i| Some((i, links_of_indicator(plan, scenario, i)?)))
        .map(|(i, effect)| (i, (0..rows.len()).filter(|&n| effect.share(rows[n].row).is_some()).collect()))
        .collect()
}

/// Says how far the work is.
struct Meter<'a> {
    done: u64,
    all: u64,
    tell: &'a mut dyn FnMut(f64) -> ControlFlow<()>,
}

impl Meter<'_> {
    /// A step is done.
    fn step(&mut self) -> ControlFlow<()> {
        /// Often enough to be broken off at once, and seldom enough to cost nothing.
        const STEPS_A_WORD: u64 = 1024;
        self.done += 1;
        if !self.done.is_multiple_of(STEPS_A_WORD) {
            return ControlFlow::Continue(());
        }
        #[allow(clippy::cast_precision_loss)] // Fewer than a double holds.
        (self.tell)(self.done as f64 / self.all as f64)
    }
}

#[cfg(test)]
pub(crate) mod slow;
#[cfg(test)]
mod tests;
