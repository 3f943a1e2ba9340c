//! Goal seek: what it takes to meet the targets of the horizon year, for one indicator and for all.
//!
//! Nothing here is a forecast. A way back is the smallest change of yearly values that meets a target without any yearly
//! improvement that is larger than what counts as plausible, and that is an assumption: see [`Plausible`].

mod chain;
mod needed;
mod obstacle;
mod way;

pub use needed::{seek_one, Needed, YearlyChange};

use crate::cell::State;
use crate::criterion::Judgement;
use crate::plan::{Basis, Plan, Reading};
use crate::scenario::{Change, Refusal, Scenario};
use std::collections::{BTreeMap, BTreeSet};

/// What the user settles before all targets are sought.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SeekOptions {
    /// The largest yearly improvement of an indicator that counts as plausible, in its unit, by its position; not
    /// negative. Where none is given, it is taken from the indicator's own figures and the plan, as [`Plausible`] says.
    pub largest_steps: BTreeMap<usize, f64>,
    /// The indicators, by position, of which nothing may be changed.
    pub locked: BTreeSet<usize>,
}

/// The largest yearly improvement of an indicator that counts as plausible: an assumption, no fact of the plan.
///
/// It is the user's where there is one. Otherwise it is the largest improvement in a year that is known: among the
/// indicator's figures or on the plan's own path, whichever is larger. Where neither ever improves by a known amount,
/// nothing speaks against any improvement, and there is no limit. An improvement that the scenario has already may stay
/// as large as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Plausible {
    /// The user's, in the indicator's unit a year.
    Chosen(f64),
    /// The largest among the indicator's own figures.
    Past(YearlyChange),
    /// The largest on the plan's own path.
    Planned(YearlyChange),
    /// No improvement of a known size is known.
    Unlimited,
}

impl Plausible {
    /// The improvement in the indicator's unit a year; none where there is no limit.
    #[must_use]
    pub fn size(&self) -> Option<f64> {
        match *self {
            Self::Chosen(size) => Some(size),
            Self::Past(change) | Self::Planned(change) => Some(change.size),
            Self::Unlimited => None,
        }
    }
}

/// What it takes to meet all targets of the horizon year.
#[derive(Debug, Clone, PartialEq)]
pub struct Rescue {
    /// The targets that were sought.
    pub basis: Basis,
    /// One finding for each indicator, in the plan's order.
    pub findings: Vec<Finding>,
}

/// What was found for an indicator.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// The target is met already; nothing is touched.
    Met,
    /// The smallest change that meets the target.
    Rescued(Way),
    /// No change meets the target.
    Impossible(Blocked),
}

/// The smallest change of an indicator's yearly values that meets its target.
///
/// For a target that looks at the horizon year alone no year gets worse, and no other change that meets the target is
/// smaller in any year, so the sum of all changes is least too. Where a rule looks at every year, values are lowered
/// only as far as a later fixed year demands, and the rest is the smallest change from there. Levels that are set are
/// reportable ones, rounded to the safe side. Where only directions are known, the fewest years are changed. A level that
/// is known stays one: no way leads over forgetting it for a mere direction, or for no data.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// The values to set, in the order of years. A value that another one would move along is set to what it is.
    pub edits: Vec<YearEdit>,
    /// What counted as plausible.
    pub plausible: Plausible,
    /// How much higher the horizon year's level is than before, in the indicator's unit; negative where it is lower. None
    /// where there was no level before or is none after.
    pub at_horizon: Option<f64>,
    /// The sizes of all changes of a level, years added up, in the indicator's unit; none as for the horizon year.
    pub total: Option<f64>,
}

impl Way {
    /// How many of the largest plausible yearly improvements the change in the horizon year amounts to; none where that
    /// has no size or there is no limit.
    #[must_use]
    pub fn steps(&self) -> Option<f64> {
        let size = self.plausible.size().filter(|size| *size > 0.0)?;
        Some(self.at_horizon?.abs() / size).filter(|steps| steps.is_finite())
    }
}

/// A value to set for a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct YearEdit {
    /// The year's position.
    pub year: usize,
    /// The value.
    pub reading: Reading,
}

/// An indicator whose target cannot be met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Blocked {
    /// What stands in the way; of several, one.
    pub obstacle: Obstacle,
    /// What counted as plausible.
    pub plausible: Plausible,
    /// What the horizon year comes to on the best way there is.
    pub best: State,
    /// The verdict on that.
    pub judgement: Judgement,
}

/// What stands in the way of a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Obstacle {
    /// The options lock the indicator.
    IndicatorLocked,
    /// Nothing is known of the indicator that a way could start from: no year has a level, or no data at all.
    NothingToStartFrom,
    /// The horizon year has an actual figure, and that does not meet the target.
    HorizonIsActual,
    /// A rule about every year has failed already, between figures that stand.
    FailedYear {
        /// The position of the year with the step that failed it.
        year: usize,
    },
    /// A locked year leaves no way.
    LockedYear {
        /// The year's position.
        year: usize,
    },
    /// Meeting the target would take a value beyond the natural bound.
    NaturalBound {
        /// The bound, in the indicator's unit.
        bound: f64,
    },
    /// A figure is too far from the target, given the largest plausible step.
    TooFar {
        /// The position of the year with that figure.
        year: usize,
        /// The largest plausible yearly improvement, in the indicator's unit.
        step: f64,
    },
}

impl Rescue {
    /// All edits as one change, which is taken back as one.
    #[must_use]
    pub fn change(&self) -> Change {
        let of = |(indicator, way): (usize, &'_ Way)| {
            let edit = |e: &YearEdit| Change::Edit { indicator, year: e.year, reading: Some(e.reading) };
            way.edits.iter().map(edit).collect::<Vec<_>>()
        };
        Change::All(self.ways().flat_map(of).collect())
    }

    /// The indicators that are rescued, each with its way.
    pub fn ways(&self) -> impl Iterator<Item = (usize, &Way)> {
        self.findings.iter().enumerate().filter_map(|(indicator, finding)| match finding {
            Finding::Rescued(way) => Some((indicator, way)),
            _ => None,
        })
    }

    /// How many values are set in all.
    #[must_use]
    pub fn edits(&self) -> usize {
        self.ways().map(|(_, way)| way.edits.len()).sum()
    }
}

/// Finds, for every indicator, the smallest change of yearly values that meets its target in the horizon year by a basis,
/// or what stands in the way.
///
/// Indicators do not move each other, so each is sought by itself, and where some cannot be rescued the others are.
/// Actual figures, locked years and the indicators that the options lock stay as they are.
///
/// # Errors
/// An option names an indicator that the plan does not have, or a step that is negative or not finite.
pub fn seek_all(plan: &Plan, scenario: &Scenario, basis: Basis, options: &SeekOptions) -> Result<Rescue, Refusal> {
    let known = |indicator: &usize| *indicator < plan.indicators.len();
    if !options.largest_steps.keys().chain(&options.locked).all(known) {
        return Err(Refusal::Nowhere("indicator"));
    }
    if !options.largest_steps.values().all(|step| step.is_finite() && *step >= 0.0) {
        return Err(Refusal::Parameter { name: "largest_steps", min: 0.0, max: f64::MAX });
    }
    let seek = |i| way::seek(plan, scenario, basis, options, i);
    Ok(Rescue { basis, findings: (0..plan.indicators.len()).map(seek).collect() })
}

#[cfg(test)]
mod tests;
