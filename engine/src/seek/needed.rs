use super::Plausible;
use crate::cell::{Cell, LARGEST_NUMBER};
use crate::criterion::Precision;
use crate::evaluate::path;
use crate::outlook::{outlook, RequiredChange};
use crate::plan::{Basis, Direction, Plan, Reading, Step, StepUnit};
use crate::projection::last_actual;
use crate::scenario::{Refusal, Scenario};

/// An improvement in one year: more, or less where less is better.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearlyChange {
    /// The position of the year it led into; 0 for the change into the base year, as the plan reports it.
    pub year: usize,
    /// How large it was, in the indicator's unit; above 0.
    pub size: f64,
}

/// What an indicator needs a year to reach its leading target, beside the largest yearly improvements that are known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Needed {
    /// The change a year from the last actual figure to the target; none where the target is no number, no figure is
    /// known, or no year is left. It is that of the indicator's [`Outlook`](crate::Outlook).
    pub required: Option<RequiredChange>,
    /// The largest yearly improvement among the figures: actual ones, and the base year's step where its size is reported.
    pub past: Option<YearlyChange>,
    /// The largest yearly improvement on the plan's own path.
    pub planned: Option<YearlyChange>,
    /// Whether less is better.
    pub lower_is_better: bool,
}

impl Needed {
    /// Whether an improvement is at least what is needed a year; none where one of them is not known.
    #[must_use]
    pub fn reached_by(&self, known: Option<YearlyChange>) -> Option<bool> {
        let needed = self.required?.per_year * sign(self.lower_is_better);
        known.map(|change| change.size >= needed || same(change.size, needed))
    }
}

/// The yearly change that leads an indicator to its leading target, and whether it has ever been reached.
///
/// # Errors
/// The plan has no such indicator.
pub fn seek_one(plan: &Plan, scenario: &Scenario, indicator: usize) -> Result<Needed, Refusal> {
    let known = plan.indicators.get(indicator).ok_or(Refusal::Nowhere("indicator"))?;
    let (cells, last) = (path(plan, scenario, indicator), last_actual(plan, scenario, indicator));
    let precision = Precision { decimals: known.decimals, cap: known.max };
    let required = outlook(known, scenario.basis, &cells, last, precision).required;
    let lower_is_better = known.criteria[scenario.basis.index()][plan.horizon()].lower_is_better();
    let (past, planned) = largest(plan, scenario, scenario.basis, indicator);
    Ok(Needed { required, past, planned, lower_is_better })
}

/// What counts as plausible where the user chose nothing.
pub(super) fn plausible(plan: &Plan, scenario: &Scenario, basis: Basis, indicator: usize) -> Plausible {
    match largest(plan, scenario, basis, indicator) {
        (None, None) => Plausible::Unlimited,
        (Some(past), None) => Plausible::Past(past),
        (None, Some(planned)) => Plausible::Planned(planned),
        (Some(past), Some(planned)) if planned.size > past.size => Plausible::Planned(planned),
        (Some(past), Some(_)) => Plausible::Past(past),
    }
}

/// The largest yearly improvement among the figures, and on the plan's own path.
fn largest(plan: &Plan, scenario: &Scenario, basis: Basis, i: usize) -> (Option<YearlyChange>, Option<YearlyChange>) {
    let known = &plan.indicators[i];
    let sign = sign(known.criteria[basis.index()][plan.horizon()].lower_is_better());
    let best = |years: &mut dyn Iterator<Item = (usize, Option<f64>)>| {
        let improvements = years.filter_map(|(year, step)| Some(YearlyChange { year, size: sign * step? }));
        improvements.filter(|change| change.size > 0.0 && change.size <= LARGEST_NUMBER).reduce(|best, change| {
            if change.size > best.size && !same(change.size, best.size) {
                change
            } else {
                best
            }
        })
    };
    let cells = path(plan, scenario, i);
    let figure = |t: usize| match scenario.actual(i, t) {
        None if t == 0 => Some(known.baseline),
        entered => entered,
    };
    let figures = &mut (0..plan.years).filter_map(|t| {
        let before = t.checked_sub(1).filter(|s| figure(*s).is_some()).map(|s| &cells[s]);
        Some((t, step_into(before, &cells[t], &figure(t)?)))
    });
    let own = path(plan, &Scenario::as_written(plan), i);
    let planned = &mut (1..plan.years).map(|t| (t, step_into(Some(&own[t - 1]), &own[t], &known.path[t])));
    (best(figures), best(planned))
}

/// The change into a year, in the indicator's unit: between levels on both sides, or else as it is told, with its size.
fn step_into(before: Option<&Cell>, now: &Cell, told: &Reading) -> Option<f64> {
    if let (Some(then), Some(now)) = (before.and_then(Cell::level), now.level()) {
        return Some(now - then);
    }
    let (Reading::Level { step: Some(step), .. } | Reading::Change(step)) = told else {
        if let Reading::CountChange { by } = told {
            return Some(f64::from(*by));
        }
        return None;
    };
    let Step { direction, size: Some(size) } = step else { return None };
    let sign = match direction {
        Direction::Up => 1.0,
        Direction::Down => -1.0,
        Direction::Flat | Direction::NotDown => return None,
    };
    match size.unit {
        StepUnit::Absolute => Some(sign * size.value),
        // So many per cent more than the year before: x − x/(1 + p/100).
        StepUnit::Percent => now.level().map(|x| x - x / (1.0 + sign * size.value / 100.0)).filter(|x| x.is_finite()),
    }
}

/// 1 where more is better, −1 where less is: times this, more is better.
pub(super) fn sign(lower_is_better: bool) -> f64 {
    if lower_is_better {
        -1.0
    } else {
        1.0
    }
}

/// Whether two amounts differ by no more than what a difference of decimal figures loses in binary.
fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}
