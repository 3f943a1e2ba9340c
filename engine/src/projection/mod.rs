//! Paths: actual figures first, then a named method, then what was set by hand for single years.

mod method;

pub(crate) use method::reach;
pub use method::{Method, MethodKind};

use crate::cell::{Cell, Limits, Origin, State};
use crate::effects::{Deviation, Moved};
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
pub(crate) fn project(plan: &Plan, scenario: &Scenario, moved: &Moved, i: usize, out: &mut [Cell]) {
    let indicator = &plan.indicators[i];
    let limits = indicator.limits();
    let actuals = scenario.actuals_of(i);
    let edits = scenario.edits_of(i);
    let mut method = scenario.method(i);
    if let Method::Projects { offset } = method {
        if let Some(deviation) = Deviation::of(plan, scenario, moved, i, offset) {
            return deviate(plan, scenario, &deviation, i, out);
        }
        method = Method::PlanPath;
    }
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

/// Writes the path of an indicator that projects, or an offset, move away from the plan's.
///
/// The plan's own path goes on beside it: a planned change is one of the planned level, not of the moved one.
#[inline(never)]
fn deviate(plan: &Plan, scenario: &Scenario, deviation: &Deviation<'_>, i: usize, out: &mut [Cell]) {
    let indicator = &plan.indicators[i];
    let limits = indicator.limits();
    let mut planned = Vec::with_capacity(plan.years);
    let mut told = 0;
    for t in 0..plan.years {
        let (reading, origin) = match (&scenario.actuals_of(i)[t], &scenario.edits_of(i)[t]) {
            (Some(entered), _) => (entered, Origin::Actual),
            (None, _) if t == 0 => (&indicator.baseline, Origin::PlanFigure),
            (None, Some(edit)) => (edit, Origin::Edit),
            (None, None) => (&indicator.path[t], Origin::PlanTarget),
        };
        planned.push(Cell::read(reading, &planned, origin, &limits));
        let (done, rest) = out.split_at_mut(t);
        let mut cell = if origin == Origin::PlanTarget {
            deviation.cell(&planned, told, indicator.whole)
        } else {
            // A figure that is a change goes on from what came before it.
            Cell::told(reading, done, origin)
        };
        cell.settle(done.last(), &limits);
        if origin != Origin::PlanTarget && cell.state != State::Missing {
            told = t;
            planned[t] = cell;
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
