//! One indicator in one year: what is known of it, and where that comes from.

use crate::plan::{Direction, Operator, Reading, Stage, Step, StepUnit};
use serde::Serialize;
use std::cmp::Ordering;

/// The largest number that a plan or a scenario may hold, either side of 0: up to here a double keeps whole numbers and
/// a decimal, and no calculation with it leaves the range of doubles.
pub(crate) const LARGEST_NUMBER: f64 = 1e15;

/// What is known of an indicator in a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum State {
    /// No data.
    Missing,
    /// A level; a count is a level too.
    Level {
        /// In the indicator's unit.
        value: f64,
    },
    /// Only a bound is known (">95%").
    Bound {
        /// How the true value lies to the bound.
        operator: Operator,
        /// In the indicator's unit.
        value: f64,
    },
    /// Only the change into the year is known.
    Trend,
    /// How far an institution has come.
    Stage {
        /// The stage.
        stage: Stage,
    },
}

/// Where a year's value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A figure of the plan for the base year.
    PlanFigure,
    /// A yearly target of the plan.
    PlanTarget,
    /// An actual figure that the user entered.
    Actual,
    /// A value that the user set for the scenario.
    Edit,
    /// A yearly target of the plan, moved by projects that are not on schedule or by an offset.
    Projects,
    /// Computed by the scenario's projection method.
    Method,
}

/// An indicator in a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cell {
    /// What is known.
    pub state: State,
    /// The change from the year before, where it is known. The base year's is reported, not computed.
    pub step: Option<Direction>,
    /// Where it comes from.
    pub origin: Origin,
    /// Whether a natural bound cut off what the method gave.
    pub clamped: bool,
}

impl Cell {
    /// A cell about which nothing is known.
    pub const MISSING: Self = Self { state: State::Missing, step: None, origin: Origin::Method, clamped: false };

    /// The level, where one is known.
    #[must_use]
    pub fn level(&self) -> Option<f64> {
        match self.state {
            State::Level { value } => Some(value),
            _ => None,
        }
    }

    /// Reads a cell of a table or an entry of the user, given the years before.
    ///
    /// A sized change on a known level gives a level; without one it stays a change: no level is invented. A change of
    /// a count goes on from the last count that is known.
    pub(crate) fn read(reading: &Reading, done: &[Self], origin: Origin, limits: &Limits) -> Self {
        let mut cell = Self::told(reading, done, origin);
        cell.settle(done.last(), limits);
        cell
    }

    /// What a reading tells, before it is settled.
    #[inline]
    pub(crate) fn told(reading: &Reading, done: &[Self], origin: Origin) -> Self {
        let known = done.last().and_then(Self::level);
        let (state, told) = match *reading {
            Reading::Missing => (State::Missing, None),
            Reading::Level { value, step } => (State::Level { value }, step.map(|s| s.direction)),
            Reading::Bound { operator, value } => (State::Bound { operator, value }, None),
            Reading::Count { count, or_more: false } => (State::Level { value: f64::from(count) }, None),
            Reading::Count { count, or_more: true } => {
                (State::Bound { operator: Operator::AtLeast, value: f64::from(count) }, None)
            }
            Reading::Stage { stage } => (State::Stage { stage }, None),
            Reading::Change(step) => match known.and_then(|level| stepped(level, step)) {
                Some(value) => (State::Level { value }, Some(step.direction)),
                None => (State::Trend, Some(step.direction)),
            },
            Reading::CountChange { by } => {
                let direction = match by {
                    ..=-1 => Direction::Down,
                    0 => Direction::Flat,
                    1.. => Direction::Up,
                };
                match done.iter().rev().map(|cell| cell.state).find(|state| *state != State::Missing) {
                    Some(State::Level { value }) => (State::Level { value: value + f64::from(by) }, Some(direction)),
                    // "4 or more" and none added stays "4 or more".
                    Some(State::Bound { operator, value }) => {
                        (State::Bound { operator, value: value + f64::from(by) }, Some(direction))
                    }
                    _ => (State::Trend, Some(direction)),
                }
            }
        };
        Self { state, step: told, origin, clamped: false }
    }

    /// Keeps the value within its natural bounds and derives the step from the levels where both are known.
    pub(crate) fn settle(&mut self, before: Option<&Self>, limits: &Limits) {
        if let State::Level { value } = &mut self.state {
            let kept = value.clamp(limits.min, limits.max);
            self.clamped |= kept != *value;
            *value = kept;
        }
        match (self.state, before.map(|b| b.state)) {
            (State::Level { value: now }, Some(State::Level { value: then })) => {
                self.step = Some(direction(now - then, limits.tolerance));
            }
            (State::Stage { stage: now }, Some(State::Stage { stage: then })) => {
                self.step = Some(match now.cmp(&then) {
                    Ordering::Greater => Direction::Up,
                    Ordering::Equal => Direction::Flat,
                    Ordering::Less => Direction::Down,
                });
            }
            _ => {}
        }
    }
}

/// What a value of an indicator is held to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Limits {
    pub(crate) min: f64,
    pub(crate) max: f64,
    pub(crate) tolerance: f64,
}

impl Limits {
    /// Natural bounds, which may be infinite, and the largest decline that reporting cannot show.
    pub(crate) fn new(min: f64, max: f64, tolerance: f64) -> Self {
        Self { min: min.max(-LARGEST_NUMBER), max: max.min(LARGEST_NUMBER), tolerance }
    }
}

fn stepped(level: f64, step: Step) -> Option<f64> {
    let sign = match step.direction {
        Direction::Up => 1.0,
        Direction::Down => -1.0,
        Direction::Flat => return Some(level),
        Direction::NotDown => return None,
    };
    let size = step.size?;
    Some(match size.unit {
        StepUnit::Absolute => level + sign * size.value,
        StepUnit::Percent => level * (1.0 + sign * size.value / 100.0),
    })
}

fn direction(change: f64, tolerance: f64) -> Direction {
    if change > 0.0 {
        Direction::Up
    } else if change >= -tolerance {
        Direction::Flat
    } else {
        Direction::Down
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARE: Limits = Limits { min: 0.0, max: 100.0, tolerance: 0.05 };

    fn read(reading: Reading, before: Option<&Cell>) -> Cell {
        Cell::read(&reading, before.map_or(&[], std::slice::from_ref), Origin::PlanTarget, &SHARE)
    }

    #[test]
    fn a_change_without_a_level_invents_none() {
        let cell = read(Reading::change(Direction::Up), None);
        assert_eq!((cell.state, cell.step), (State::Trend, Some(Direction::Up)));
    }

    #[test]
    fn a_sized_change_on_a_level_is_a_level() {
        // 40 and 3.6 points more is 43.6.
        let before = read(Reading::level(40.0), None);
        let size = Some(crate::plan::StepSize { value: 3.6, unit: StepUnit::Absolute });
        let cell = read(Reading::Change(Step { direction: Direction::Up, size }), Some(&before));
        assert_eq!(cell.level(), Some(43.6));
    }

    #[test]
    fn stages_rise_and_fall() {
        use crate::plan::Stage::{InForce, Issued};
        let step = |then, now| {
            let before = read(Reading::Stage { stage: then }, None);
            read(Reading::Stage { stage: now }, Some(&before)).step
        };
        assert_eq!(step(Issued, InForce), Some(Direction::Up));
        assert_eq!(step(Issued, Issued), Some(Direction::Flat));
        assert_eq!(step(InForce, Issued), Some(Direction::Down));
    }

    #[test]
    fn counts_are_kept_and_added_to() {
        let three = read(Reading::Count { count: 3, or_more: false }, None);
        let kept = read(Reading::CountChange { by: 0 }, Some(&three));
        let added = read(Reading::CountChange { by: 1 }, Some(&kept));
        assert_eq!((kept.level(), kept.step), (Some(3.0), Some(Direction::Flat)));
        assert_eq!((added.level(), added.step), (Some(4.0), Some(Direction::Up)));
    }

    #[test]
    fn a_decline_that_reporting_cannot_show_is_none() {
        // Reported to one decimal: 0.04 less rounds to no change, 0.1 less does not.
        let before = read(Reading::level(90.0), None);
        assert_eq!(read(Reading::level(89.96), Some(&before)).step, Some(Direction::Flat));
        assert_eq!(read(Reading::level(89.9), Some(&before)).step, Some(Direction::Down));
    }
}
