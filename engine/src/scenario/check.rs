//! What a scenario of a plan must fulfil.

use super::projects;
use super::{Refusal, Scenario};
use crate::cell::LARGEST_NUMBER;
use crate::effects::has_levels;
use crate::plan::{self, Plan, Problem, Quantity, Reading};
use crate::projection::Method;

/// Whether a scenario could have been made by changes of one that was made for the plan.
pub(super) fn check_scenario(plan: &Plan, scenario: &Scenario) -> Result<(), Refusal> {
    let indicators = plan.indicators.len();
    let fits =
        |found: usize, expected: usize, what| if found == expected { Ok(()) } else { Err(Refusal::Nowhere(what)) };
    fits(scenario.years, plan.years, "year")?;
    fits(scenario.layer_weights.len(), plan.layers.len(), "layer")?;
    fits(scenario.indicator_weights.len(), indicators, "indicator")?;
    fits(scenario.methods.len(), indicators, "indicator")?;
    for weight in scenario.layer_weights.iter().chain(&scenario.indicator_weights) {
        checked_weight(*weight)?;
    }
    for i in 0..indicators {
        check_method(plan, i, &scenario.method(i))?;
        scenario
            .actuals_of(i)
            .iter()
            .chain(scenario.edits_of(i))
            .try_for_each(|r| check_reading(plan, i, r.as_ref()))?;
    }
    projects::check(plan, scenario)
}

pub(super) fn check_method(plan: &Plan, indicator: usize, method: &Method) -> Result<(), Refusal> {
    let entry = plan.file.indicators.get(indicator).ok_or(Refusal::Nowhere("indicator"))?;
    if !method.kind().fits(&entry.quantity) {
        return Err(Refusal::Method { quantity: entry.quantity.kind() });
    }
    check_parameters(method, &entry.quantity)
}

pub(super) fn slot(plan: &Plan, indicator: usize, year: usize) -> Result<usize, Refusal> {
    if indicator >= plan.indicators.len() {
        return Err(Refusal::Nowhere("indicator"));
    }
    if year >= plan.years {
        return Err(Refusal::Nowhere("year"));
    }
    Ok(indicator * plan.years + year)
}

pub(super) fn check_reading(plan: &Plan, indicator: usize, reading: Option<&Reading>) -> Result<(), Refusal> {
    let Some(reading) = reading else {
        return Ok(());
    };
    let quantity = &plan.file.indicators[indicator].quantity;
    plan::check_reading("", reading, quantity).map_err(|error| match error.problem {
        Problem::Number { found, .. } if found.is_finite() => {
            let (min, max) = if error.path.ends_with("size.value") { (0.0, f64::INFINITY) } else { quantity.bounds() };
            Refusal::OutOfBounds { min: min.max(-LARGEST_NUMBER), max: max.min(LARGEST_NUMBER) }
        }
        Problem::Number { .. } => Refusal::NotFinite,
        _ => Refusal::Kind { quantity: quantity.kind() },
    })
}

fn check_parameters(method: &Method, quantity: &Quantity) -> Result<(), Refusal> {
    /// Beyond these a yearly change says nothing about any place, and paths would leave the range of numbers.
    const LARGEST_CHANGE: f64 = 1e12;
    const LARGEST_GROWTH: f64 = 1000.0;
    let (min, max) = quantity.bounds();
    let ranges: [Option<(&'static str, f64, f64, f64)>; 2] = match *method {
        Method::ConstantChange { per_year } => [Some(("per_year", per_year, -LARGEST_CHANGE, LARGEST_CHANGE)), None],
        Method::CompoundGrowth { percent } => [Some(("percent", percent, -100.0, LARGEST_GROWTH)), None],
        Method::Saturating { cap, closing } => {
            let cap_range = (min.max(-LARGEST_CHANGE), max.min(LARGEST_CHANGE));
            [Some(("cap", cap, cap_range.0, cap_range.1)), Some(("closing", closing, 0.0, 100.0))]
        }
        Method::DampedTrend { damping } => [Some(("damping", damping, 0.0, 1.0)), None],
        Method::Projects { offset } => {
            // A count and a stage do not move by any amount.
            let furthest = if has_levels(quantity) { LARGEST_CHANGE } else { 0.0 };
            [Some(("offset", offset, -furthest, furthest)), None]
        }
        Method::PlanPath | Method::Hold | Method::LinearToTarget | Method::ByHand => [None, None],
    };
    for (name, value, min, max) in ranges.into_iter().flatten() {
        projects::ranged(name, Some(value), min, max)?;
    }
    Ok(())
}

pub(super) fn checked_weight(weight: f64) -> Result<f64, Refusal> {
    /// Above this, sums of weights would lose the small ones.
    const HEAVIEST: f64 = 1e9;
    if weight.is_finite() && (0.0..=HEAVIEST).contains(&weight) {
        return Ok(weight);
    }
    Err(Refusal::Weight)
}
