use super::check::{check_method, check_reading, check_scenario, checked_weight, slot};
use super::projects::{self, ProjectChoice};
use super::Scenario;
use crate::plan::{Basis, Plan, Reading};
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
    /// Chooses what becomes of a project row.
    Project {
        /// The row's position in the plan.
        row: usize,
        /// What is chosen; the default is as planned.
        choice: ProjectChoice,
    },
    /// Assumes which share of an indicator's effect is owed to a project row, or gives that back to the assumptions file.
    Share {
        /// The indicator's position.
        indicator: usize,
        /// The row's position in the plan; it need not be one that the file links.
        row: usize,
        /// 0 to 1; the shares of an indicator are at most 1 together.
        share: Option<f64>,
    },
    /// Assumes how much worse an indicator would stand without any of the linked work, or gives that back to the file.
    Without {
        /// The indicator's position.
        indicator: usize,
        /// In the indicator's unit, not negative.
        without: Option<f64>,
    },
    /// Assumes how long it takes from delivery to an indicator, or gives that back to the file.
    Lag {
        /// The indicator's position.
        indicator: usize,
        /// In years.
        lag: Option<u8>,
    },
    /// Assumes how fast the total grows that spending is a share of, or gives that back to the file.
    Growth {
        /// The indicator's position.
        indicator: usize,
        /// In per cent a year, −50 to 100.
        percent: Option<f64>,
    },
    /// Assumes how much of a year's work is enough for a planned improvement without a figure, or gives that back to the
    /// file. 0 to 1.
    Enough(Option<f64>),
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
            (Self::Share { indicator: a, row: s, .. }, Self::Share { indicator: b, row: t, .. }) => a == b && s == t,
            (Self::Method { indicator: a, .. }, Self::Method { indicator: b, .. })
            | (Self::Without { indicator: a, .. }, Self::Without { indicator: b, .. })
            | (Self::Lag { indicator: a, .. }, Self::Lag { indicator: b, .. })
            | (Self::Growth { indicator: a, .. }, Self::Growth { indicator: b, .. })
            | (Self::Project { row: a, .. }, Self::Project { row: b, .. })
            | (Self::IndicatorWeight { indicator: a, .. }, Self::IndicatorWeight { indicator: b, .. })
            | (Self::LayerWeight { layer: a, .. }, Self::LayerWeight { layer: b, .. }) => a == b,
            (Self::Basis(_), Self::Basis(_))
            | (Self::Enough(_), Self::Enough(_))
            | (Self::Name(_), Self::Name(_))
            | (Self::Replace(_), Self::Replace(_)) => true,
            _ => false,
        }
    }
}

/// Why a change was refused. The scenario stays as it was.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum Refusal {
    /// The plan has no such indicator, layer, year or project, or the assumptions no such effect on the indicator.
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
    /// A parameter of a method, a choice about a project or an assumption cannot be.
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
            check_reading(plan, *indicator, reading.as_ref())?;
            let reading = std::mem::replace(&mut scenario.actuals[slot], *reading);
            Change::Actual { indicator: *indicator, year: *year, reading }
        }
        Change::Edit { indicator, year, reading } => {
            let slot = slot(plan, *indicator, *year)?;
            check_reading(plan, *indicator, reading.as_ref())?;
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
        Change::Project { .. }
        | Change::Share { .. }
        | Change::Without { .. }
        | Change::Lag { .. }
        | Change::Growth { .. }
        | Change::Enough(_) => projects::step(plan, scenario, change)?,
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
