use super::Scenario;
use crate::cell::LARGEST_NUMBER;
use crate::plan::{check_reading, Basis, Plan, Problem, Reading};
use crate::projection::Method;
use thiserror::Error;

/// A change of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Enters an actual figure, or takes it away.
    Actual {
        /// The indicator's position.
        indicator: usize,
        /// The year's position.
        year: usize,
        /// The figure.
        reading: Option<Reading>,
    },
    /// Sets the value of a year by hand, or gives it back to the method.
    Edit {
        /// The indicator's position.
        indicator: usize,
        /// The year's position; not the base year's.
        year: usize,
        /// The value.
        reading: Option<Reading>,
    },
    /// Locks a year, so that no edit sets or clears its value, or unlocks it.
    Lock {
        /// The indicator's position.
        indicator: usize,
        /// The year's position; not the base year's.
        year: usize,
        /// Whether it is to be locked.
        locked: bool,
    },
    /// Chooses the projection method.
    Method {
        /// The indicator's position.
        indicator: usize,
        /// The method with its parameters.
        method: Method,
    },
    /// Sets a layer's weight.
    LayerWeight {
        /// The layer's position.
        layer: usize,
        /// Not negative.
        weight: f64,
    },
    /// Sets an indicator's weight within its layer.
    IndicatorWeight {
        /// The indicator's position.
        indicator: usize,
        /// Not negative.
        weight: f64,
    },
    /// Chooses the target that leads.
    Basis(Basis),
    /// Names the scenario.
    Name(String),
    /// Several changes as one, in order.
    All(Vec<Change>),
    /// Puts another scenario of the same plan in its place.
    Replace(Box<Scenario>),
}

impl Change {
    /// Whether two changes set one and the same field, so that the later one makes the earlier one void.
    #[must_use]
    pub fn same_field(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Actual { indicator: a, year: s, .. }, Self::Actual { indicator: b, year: t, .. })
            | (Self::Edit { indicator: a, year: s, .. }, Self::Edit { indicator: b, year: t, .. })
            | (Self::Lock { indicator: a, year: s, .. }, Self::Lock { indicator: b, year: t, .. }) => a == b && s == t,
            (Self::Method { indicator: a, .. }, Self::Method { indicator: b, .. })
            | (Self::IndicatorWeight { indicator: a, .. }, Self::IndicatorWeight { indicator: b, .. })
            | (Self::LayerWeight { layer: a, .. }, Self::LayerWeight { layer: b, .. }) => a == b,
            (Self::Basis(_), Self::Basis(_))
            | (Self::Name(_), Self::Name(_))
            | (Self::Replace(_), Self::Replace(_)) => true,
            _ => false,
        }
    }
}

/// Why a change was refused. The scenario stays as it was.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum Refusal {
    /// The plan has no such indicator, layer or year.
    #[error("the plan has no such {0}")]
    Nowhere(&'static str),
    /// The number is not finite.
    #[error("expected a finite number")]
    NotFinite,
    /// The value cannot be.
    #[error("expected a value from {min} to {max}")]
    OutOfBounds {
        /// The smallest value that can be.
        min: f64,
        /// The largest value that can be.
        max: f64,
    },
    /// The reading does not fit the indicator's quantity.
    #[error("expected what fits a {quantity}")]
    Kind {
        /// The kind of quantity.
        quantity: &'static str,
    },
    /// The method does not fit the indicator's quantity.
    #[error("this method does not fit a {quantity}")]
    Method {
        /// The kind of quantity.
        quantity: &'static str,
    },
    /// A parameter of the method cannot be.
    #[error("expected {name} from {min} to {max}")]
    Parameter {
        /// The parameter's name in files.
        name: &'static str,
        /// The smallest value that can be.
        min: f64,
        /// The largest value that can be.
        max: f64,
    },
    /// The year has an actual figure, which a scenario does not overwrite.
    #[error("the year has an actual figure")]
    HasActual,
    /// The year is locked.
    #[error("the year is locked")]
    Locked,
    /// A weight is negative.
    #[error("expected a weight that is not negative")]
    Weight,
}

/// Applies a change: the new scenario, and the change that takes it back.
///
/// # Errors
/// Says why the change cannot be; nothing is changed then.
pub fn apply(plan: &Plan, scenario: &Scenario, change: &Change) -> Result<(Scenario, Change), Refusal> {
    let mut next = scenario.clone();
    let inverse = step(plan, &mut next, change)?;
    Ok((next, inverse))
}

fn step(plan: &Plan, scenario: &mut Scenario, change: &Change) -> Result<Change, Refusal> {
    Ok(match change {
        Change::Actual { indicator, year, reading } => {
            let slot = slot(plan, *indicator, *year)?;
            check(plan, *indicator, reading.as_ref())?;
            let reading = std::mem::replace(&mut scenario.actuals[slot], *reading);
            Change::Actual { indicator: *indicator, year: *year, reading }
        }
        Change::Edit { indicator, year, reading } => {
            let slot = slot(plan, *indicator, *year)?;
            check(plan, *indicator, reading.as_ref())?;
            if scenario.locks[slot] && scenario.edits[slot] != *reading {
                return Err(Refusal::Locked);
            }
            let covered = *year == 0 || scenario.actuals[slot].is_some();
            if covered && reading.is_some() {
                return Err(Refusal::HasActual);
            }
            // What lies beneath an actual figure can be taken away, but not be put there again by an edit.
            if covered && scenario.edits[slot].is_some() {
                let before = Change::Replace(Box::new(scenario.clone()));
                scenario.edits[slot] = None;
                return Ok(before);
            }
            let reading = std::mem::replace(&mut scenario.edits[slot], *reading);
            Change::Edit { indicator: *indicator, year: *year, reading }
        }
        Change::Lock { indicator, year, locked } => {
            let slot = slot(plan, *indicator, *year)?;
            if *year == 0 {
                return Err(Refusal::HasActual);
            }
            let locked = std::mem::replace(&mut scenario.locks[slot], *locked);
            Change::Lock { indicator: *indicator, year: *year, locked }
        }
        Change::Method { indicator, method } => {
            check_method(plan, *indicator, method)?;
            let method = std::mem::replace(&mut scenario.methods[*indicator], *method);
            Change::Method { indicator: *indicator, method }
        }
        Change::LayerWeight { layer, weight } => {
            let slot = scenario.layer_weights.get_mut(*layer).ok_or(Refusal::Nowhere("layer"))?;
            Change::LayerWeight { layer: *layer, weight: std::mem::replace(slot, checked_weight(*weight)?) }
        }
        Change::IndicatorWeight { indicator, weight } => {
            let slot = scenario.indicator_weights.get_mut(*indicator).ok_or(Refusal::Nowhere("indicator"))?;
            Change::IndicatorWeight { indicator: *indicator, weight: std::mem::replace(slot, checked_weight(*weight)?) }
        }
        Change::Basis(basis) => Change::Basis(std::mem::replace(&mut scenario.basis, *basis)),
        Change::Name(name) => Change::Name(std::mem::replace(&mut scenario.name, name.clone())),
        Change::All(changes) => {
            let mut inverses = Vec::with_capacity(changes.len());
            for change in changes {
                inverses.push(step(plan, scenario, change)?);
            }
            inverses.reverse();
            Change::All(inverses)
        }
        Change::Replace(other) => {
            check_scenario(plan, other)?;
            Change::Replace(Box::new(std::mem::replace(scenario, (**other).clone())))
        }
    })
}

/// Whether a scenario could have been made by changes of one that was made for the plan.
fn check_scenario(plan: &Plan, scenario: &Scenario) -> Result<(), Refusal> {
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
        scenario.actuals_of(i).iter().chain(scenario.edits_of(i)).try_for_each(|r| check(plan, i, r.as_ref()))?;
    }
    Ok(())
}

fn check_method(plan: &Plan, indicator: usize, method: &Method) -> Result<(), Refusal> {
    let entry = plan.file.indicators.get(indicator).ok_or(Refusal::Nowhere("indicator"))?;
    if !method.kind().fits(&entry.quantity) {
        return Err(Refusal::Method { quantity: entry.quantity.kind() });
    }
    let (min, max) = entry.quantity.bounds();
    check_parameters(method, min, max)
}

fn slot(plan: &Plan, indicator: usize, year: usize) -> Result<usize, Refusal> {
    if indicator >= plan.indicators.len() {
        return Err(Refusal::Nowhere("indicator"));
    }
    if year >= plan.years {
        return Err(Refusal::Nowhere("year"));
    }
    Ok(indicator * plan.years + year)
}

fn check(plan: &Plan, indicator: usize, reading: Option<&Reading>) -> Result<(), Refusal> {
    let Some(reading) = reading else {
        return Ok(());
    };
    let quantity = &plan.file.indicators[indicator].quantity;
    check_reading("", reading, quantity).map_err(|error| match error.problem {
        Problem::Number { found, .. } if found.is_finite() => {
            let (min, max) = if error.path.ends_with("size.value") { (0.0, f64::INFINITY) } else { quantity.bounds() };
            Refusal::OutOfBounds { min: min.max(-LARGEST_NUMBER), max: max.min(LARGEST_NUMBER) }
        }
        Problem::Number { .. } => Refusal::NotFinite,
        _ => Refusal::Kind { quantity: quantity.kind() },
    })
}

fn check_parameters(method: &Method, min: f64, max: f64) -> Result<(), Refusal> {
    /// Beyond these a yearly change says nothing about any place, and paths would leave the range of numbers.
    const LARGEST_CHANGE: f64 = 1e12;
    const LARGEST_GROWTH: f64 = 1000.0;
    let ranges: [Option<(&'static str, f64, f64, f64)>; 2] = match *method {
        Method::ConstantChange { per_year } => [Some(("per_year", per_year, -LARGEST_CHANGE, LARGEST_CHANGE)), None],
        Method::CompoundGrowth { percent } => [Some(("percent", percent, -100.0, LARGEST_GROWTH)), None],
        Method::Saturating { cap, closing } => {
            let cap_range = (min.max(-LARGEST_CHANGE), max.min(LARGEST_CHANGE));
            [Some(("cap", cap, cap_range.0, cap_range.1)), Some(("closing", closing, 0.0, 100.0))]
        }
        Method::DampedTrend { damping } => [Some(("damping", damping, 0.0, 1.0)), None],
        Method::PlanPath | Method::Hold | Method::LinearToTarget | Method::ByHand => [None, None],
    };
    for (name, value, min, max) in ranges.into_iter().flatten() {
        if !value.is_finite() || value < min || value > max {
            return Err(Refusal::Parameter { name, min, max });
        }
    }
    Ok(())
}

fn checked_weight(weight: f64) -> Result<f64, Refusal> {
    /// Above this, sums of weights would lose the small ones.
    const HEAVIEST: f64 = 1e9;
    if weight.is_finite() && (0.0..=HEAVIEST).contains(&weight) {
        return Ok(weight);
    }
    Err(Refusal::Weight)
}
