//! Paths: actual figures first, then a named method, then what was set by hand for single years.

mod method;

pub use method::{Method, MethodKind};

use crate::cell::{Cell, Limits, Origin, State};
use crate::plan::{Indicator, Plan, Reading};
use crate::scenario::Scenario;
use method::{Given, Start};

impl Indicator {
    pub(crate) fn limits(&self) -> Limits {
        Limits::new(self.min, self.max, self.tolerance)
    }
}

/// Writes an indicator's path, one cell a year, into `out` (of the plan's length).
///
/// Actual figures are never overwritten. A year between two actual figures follows the method from the one before it.
#[inline(never)]
pub(crate) fn project(plan: &Plan, scenario: &Scenario, i: usize, out: &mut [Cell]) {
    let indicator = &plan.indicators[i];
    let limits = indicator.limits();
    let actuals = scenario.actuals_of(i);
    let edits = scenario.edits_of(i);
    let method = scenario.method(i);
    let criterion = indicator.criteria[scenario.basis.index()][plan.horizon()];
    let given = Given { indicator, criterion, actuals, edits };
    let mut start = Start { position: 0, mean_change: None, first: None };
    for t in 0..plan.years {
        let (done, rest) = out.split_at_mut(t);
        let done = &*done;
        let told = match (&actuals[t], &edits[t], method) {
            (Some(entered), _, _) => Some((entered, Origin::Actual)),
            (None, _, _) if t == 0 => Some((&indicator.baseline, Origin::PlanFigure)),
            (None, Some(edit), _) => Some((edit, Origin::Edit)),
            (None, None, Method::PlanPath) => Some((&indicator.path[t], Origin::PlanTarget)),
            (None, None, _) => None,
        };
        let mut cell = match told {
            Some((reading, origin)) => Cell::told(reading, done, origin),
            None => method.cell(done, &start, &given),
        };
        cell.settle(done.last(), &limits);
        let figure = matches!(cell.origin, Origin::Actual | Origin::PlanFigure);
        if figure && (t == 0 || cell.state != State::Missing) {
            start.advance(t, cell.level());
        }
        rest[0] = cell;
    }
}

/// The position of the last year with an actual figure; the base year's is one.
pub(crate) fn last_actual(plan: &Plan, scenario: &Scenario, i: usize) -> usize {
    (1..plan.years)
        .rev()
        .find(|&t| matches!(scenario.actuals_of(i)[t], Some(reading) if reading != Reading::Missing))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests;
