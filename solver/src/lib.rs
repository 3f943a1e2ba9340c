//! Schedules under a budget: which projects to put off, and which to drop, so that no year takes more money than there is.
//!
//! Of all schedules within the ceilings, one is found that meets the most targets in the horizon year; of these, one that
//! costs least, where cost is all money that is committed, within the plan's years and after them, so that only dropping
//! lowers it; of these, one that moves least. The crate knows no clock: time comes from its caller.

mod instance;
mod model;
mod needs;
mod options;
mod report;
mod search;

pub use options::{RowOption, ScheduleOptions, YearCeiling};
pub use report::{GivenUp, RowSchedule, Schedule, Status, Stuck, YearSpending};

use instance::{Instance, Standing};
use planner_engine::plan::PlanError;
use planner_engine::{Plan, Scenario};
use search::{End, Search};
use serde::Serialize;
use std::ops::ControlFlow;

/// What is made best, one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Most targets met.
    Targets,
    /// Least money.
    Cost,
    /// Least movement.
    Movement,
}

impl Phase {
    const ALL: [Self; 3] = [Self::Targets, Self::Cost, Self::Movement];

    #[allow(clippy::cast_precision_loss)] // Few enough.
    fn value(self, standing: &Standing) -> f64 {
        match self {
            Self::Targets => standing.targets() as f64,
            Self::Cost => standing.cost,
            Self::Movement => f64::from(standing.moved),
        }
    }

    /// What a bound of the program, which makes everything small, says of the value.
    fn bound(self, bound: f64) -> f64 {
        match self {
            Self::Targets => -bound,
            Self::Cost | Self::Movement => bound,
        }
    }
}

/// How far a search is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Progress {
    /// What is made best now.
    pub phase: Phase,
    /// The best found yet: targets met, money, or years; absent while no schedule within the ceilings is known.
    pub best: Option<f64>,
    /// What is proven to be out of reach beyond: no schedule is better than this.
    pub bound: Option<f64>,
    /// Seconds since the search began.
    pub seconds: f64,
}

/// Finds the best schedule of a plan within ceilings, on top of a scenario. `clock` gives seconds from any beginning;
/// `tell` hears how far the search is, and may break it off: then there is no result.
///
/// # Errors
/// Names the option that is wrong and what was expected there.
pub fn schedule(
    plan: &Plan,
    scenario: &Scenario,
    options: &ScheduleOptions,
    clock: &dyn Fn() -> f64,
    tell: &mut dyn FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Option<Schedule>, PlanError> {
    let instance = Instance::new(plan, scenario, options)?;
    let stuck = report::stuck(&instance);
    if !stuck.is_empty() {
        return Ok(Some(report::infeasible(stuck)));
    }
    let mut search = Search::new(&instance, clock);
    let mut stopped = None;
    for phase in Phase::ALL {
        match search.run(phase, tell) {
            End::Proven => {}
            End::Infeasible => return Ok(Some(report::infeasible(Vec::new()))),
            End::Broken => return Ok(None),
            End::Stopped => {
                stopped = Some(phase);
                break;
            }
        }
    }
    Ok(Some(report::found(&instance, &search, stopped)))
}

#[cfg(test)]
mod tests;
