//! Whether two cells can both be true.

use crate::cell::State;
use crate::criterion::power_of_ten;
use crate::plan::file::Figure;
use crate::plan::{Direction, Operator, Reading, Step};
use std::cmp::Ordering;

/// A difference that is nothing but the last bit of a binary fraction.
const BIT: f64 = 1e-9;

/// How two cells lie to each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Relation {
    /// Both can be true.
    Agree,
    /// They agree when the finer one is rounded to so many digits.
    Rounded(u8),
    /// One of them is wrong, or one knows what the other calls unknown.
    Differ,
}

/// What a cell says, with its level resolved.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stated {
    pub(super) state: State,
    pub(super) step: Option<Step>,
    /// Digits after the decimal point as written.
    pub(super) decimals: u8,
}

impl Stated {
    /// A cell by itself. A change stays a change.
    pub(super) fn of(figure: &Figure) -> Self {
        let (state, step) = match figure.reading {
            Reading::Missing => (State::Missing, None),
            Reading::Level { value, step } => (State::Level { value }, step),
            Reading::Bound { operator, value } => (State::Bound { operator, value }, None),
            Reading::Count { count, or_more: false } => (State::Level { value: f64::from(count) }, None),
            Reading::Count { count, or_more: true } => {
                (State::Bound { operator: Operator::AtLeast, value: f64::from(count) }, None)
            }
            Reading::Change(step) => (State::Trend, Some(step)),
            Reading::CountChange { .. } => (State::Trend, None),
            Reading::Stage { stage } => (State::Stage { stage }, None),
        };
        Self { state, step, decimals: written_decimals(figure) }
    }

    pub(super) fn number(&self) -> Option<f64> {
        match self.state {
            State::Level { value } | State::Bound { value, .. } => Some(value),
            _ => None,
        }
    }

    pub(super) fn relation(&self, other: &Self) -> Relation {
        let differ = |when: bool| if when { Relation::Differ } else { Relation::Agree };
        match (self.state, other.state) {
            (State::Missing, State::Missing) => Relation::Agree,
            (State::Missing, _) | (_, State::Missing) => Relation::Differ,
            (State::Level { value: a }, State::Level { value: b }) if a != b => {
                let decimals = self.decimals.min(other.decimals);
                let rounds = same(a, b, 0.5 / power_of_ten(decimals));
                if rounds {
                    Relation::Rounded(decimals)
                } else {
                    Relation::Differ
                }
            }
            (State::Level { value }, State::Bound { operator, value: bound })
            | (State::Bound { operator, value: bound }, State::Level { value }) => {
                differ(!holds(operator, value, bound))
            }
            (State::Bound { operator: p, value: a }, State::Bound { operator: q, value: b }) => {
                differ(if from_below(p) == from_below(q) { (p, a) != (q, b) } else { apart(p, a, b) || apart(q, b, a) })
            }
            (State::Stage { stage: a }, State::Stage { stage: b }) => differ(a != b),
            _ => differ(self.step.zip(other.step).is_some_and(|(a, b)| steps_differ(a, b))),
        }
    }
}

/// Whether two numbers are as near as that, whatever the last bit says.
pub(super) fn same(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance + BIT * a.abs().max(b.abs())
}

fn from_below(operator: Operator) -> bool {
    matches!(operator, Operator::Above | Operator::AtLeast)
}

fn holds(operator: Operator, value: f64, bound: f64) -> bool {
    match operator {
        Operator::Above => value > bound,
        Operator::AtLeast => value >= bound,
        Operator::Below => value < bound,
        Operator::AtMost => value <= bound,
    }
}

/// Whether nothing that fulfils the first bound, on its side, reaches the other number.
fn apart(operator: Operator, bound: f64, other: f64) -> bool {
    match operator {
        Operator::Above => other <= bound,
        Operator::AtLeast => other < bound,
        Operator::Below => other >= bound,
        Operator::AtMost => other > bound,
    }
}

fn steps_differ(a: Step, b: Step) -> bool {
    let sizes = match (a.size, b.size) {
        (Some(a), Some(b)) if a.unit == b.unit => Some((a.value, b.value)),
        _ => None,
    };
    let allowed = |d: Direction| match d {
        Direction::Up => [false, false, true],
        Direction::Flat => [false, true, false],
        Direction::NotDown => [false, true, true],
        Direction::Down => [true, false, false],
    };
    let nothing_in_common = !allowed(a.direction).iter().zip(allowed(b.direction)).any(|(a, b)| *a && b);
    nothing_in_common || sizes.is_some_and(|(a, b)| a.partial_cmp(&b) != Some(Ordering::Equal))
}

/// Digits after the decimal point in which a cell writes its number: zeros at the end count where the cell's text shows
/// them, else they are unknown.
pub(super) fn written_decimals(figure: &Figure) -> u8 {
    let value = match figure.reading {
        Reading::Level { value, .. } | Reading::Bound { value, .. } => value,
        _ => return 0,
    };
    figure
        .as_written
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .find(|number| number.parse::<f64>().is_ok_and(|n| n == value.abs()))
        .map_or_else(|| shortest_decimals(value), decimals)
}

/// Digits after the decimal point in the shortest way of writing a number.
pub(super) fn shortest_decimals(value: f64) -> u8 {
    decimals(&value.to_string())
}

fn decimals(number: &str) -> u8 {
    let digits = number.split_once('.').map_or(0, |(_, after)| after.len());
    u8::try_from(digits).unwrap_or(u8::MAX).min(MOST_DECIMALS)
}

/// No more digits than a plan can ask for.
const MOST_DECIMALS: u8 = 9;
