//! Why the index of one scenario differs from that of another: the difference split by indicator, year by year, into
//! parts that add up to it to the last digit.
//!
//! # The rule
//!
//! The index is a weighted mean of layers, a layer a weighted mean of indicators. Both factors of each term can differ,
//! and which member has data at all. The midpoint rule shares what they do together equally, whatever the order in which
//! one thinks of them (for a product of two factors that is the Shapley value):
//!
//! - Δ(u·v) = ū·Δv + v̄·Δu, with the bar for the mean of both scenarios;
//! - for R = N/D: ΔR = (ΔN − R̄·ΔD)/D̄.
//!
//! With N = Σ w·a and D = Σ w, a member with data in both has the part w̄·Δa/D̄ by its value and (ā − R̄)·Δw/D̄ by its
//! weight: more weight raises a mean only for what stands above it. The same rule is applied twice, to the index over
//! the layers and to each layer over its indicators.
//!
//! # What is decided beside it
//!
//! - *Data that appear or vanish* move the mean by ±w·(a − R̄)/D̄, with the weight of the scenario that has the data. All
//!   of it is the indicator's own part: to have no data is to stand where the mean is. A weight without data counts for
//!   nothing, so a change of it has no part by itself. A layer in which all data appear or vanish is treated alike: its
//!   move is shared among its indicators, each by w·(a − Ī), and nothing goes to the layer's weight.
//! - *Weights are shares* of their group (a layer's indicators, or the layers), whether there is data or not, since only
//!   the proportions of weights count. To raise one weight lowers the others' shares, which have parts too; weights all
//!   multiplied by the same number have none.
//! - *One target judges both*: both scenarios are evaluated with the basis that the caller gives in the lead, so that
//!   only what happens is compared, not two ways of judging it. A line to the target follows that target too.

mod apportion;
mod causes;
mod split;

pub use apportion::apportion;
pub use causes::{causes, Cause, Causes};

use crate::evaluate::{evaluate, Evaluation};
use crate::plan::{Basis, Plan};
use crate::scenario::Scenario;
use apportion::in_units;
use thiserror::Error;

/// Decimals of the unit in which parts are whole numbers: a millionth of an index point.
pub const UNIT_DECIMALS: u8 = 6;

/// The difference of the index between two scenarios, year by year.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// One a year, the base year's first.
    pub years: Vec<YearAttribution>,
}

/// The difference of the index in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearAttribution {
    /// The index of the first scenario, 0 to 100; absent where nothing has data.
    pub from: Option<f64>,
    /// The index of the second scenario, 0 to 100; absent where nothing has data.
    pub to: Option<f64>,
    /// The difference in parts, or why there is none.
    pub split: Result<Split, Absence>,
}

/// Why there is no difference to split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum Absence {
    /// The first scenario has no index in that year: nothing that weighs anything has data.
    #[error("the first scenario has no index in that year")]
    First,
    /// The second scenario has no index in that year.
    #[error("the second scenario has no index in that year")]
    Second,
    /// Neither scenario has an index in that year.
    #[error("neither scenario has an index in that year")]
    Both,
}

/// A difference in parts that add up to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Split {
    /// The second scenario's index less the first's, in index points.
    pub total: f64,
    /// The total in whole units of 10^−[`UNIT_DECIMALS`] points: the sum of the parts' units.
    pub units: i64,
    /// The parts that are not 0: layer by layer in the plan's order, the layer's weight first, then its indicators.
    pub parts: Vec<Part>,
}

/// One part of a difference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// What it is due to.
    pub subject: Subject,
    /// The position of the layer it belongs to.
    pub layer: usize,
    /// Index points, as calculated.
    pub points: f64,
    /// Whole units of 10^−[`UNIT_DECIMALS`] points; less than one unit beside `points`.
    pub units: i64,
}

/// What a part of a difference is due to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The weight of the layer at this position.
    LayerWeight(usize),
    /// The attainment of the indicator at this position, and whether it has data.
    Indicator(usize),
    /// The weight of the indicator at this position within its layer.
    IndicatorWeight(usize),
}

/// A difference and its parts as printed: whole numbers of the last digit shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounded {
    /// Digits after the decimal point, at most 9.
    pub decimals: u8,
    /// The difference in units of the last digit: the sum of the parts.
    pub total: i64,
    /// The parts in units of the last digit, in the order of [`Split::parts`].
    pub parts: Vec<i64>,
}

/// Splits the difference of the index from scenario `a` to scenario `b` of the same plan, year by year.
///
/// Both are judged by `basis`, as a rule that of `a`. From `b` to `a` every part is the same with the other sign, in
/// whole units and rounded too.
#[must_use]
pub fn attribute(plan: &Plan, a: &Scenario, b: &Scenario, basis: Basis) -> Attribution {
    let sides = [a, b].map(|scenario| Side::new(plan, scenario, basis));
    Attribution { years: (0..plan.years).map(|t| year(plan, &sides, t)).collect() }
}

/// A scenario with the given basis in the lead, and what follows from it.
struct Side {
    scenario: Scenario,
    evaluation: Evaluation,
}

impl Side {
    fn new(plan: &Plan, scenario: &Scenario, basis: Basis) -> Self {
        let mut scenario = scenario.clone();
        scenario.basis = basis;
        Self { evaluation: evaluate(plan, &scenario), scenario }
    }

    fn attainment(&self, indicator: usize, year: usize) -> Option<f64> {
        self.evaluation.judgement(indicator, year, self.scenario.basis).attainment
    }
}

fn year(plan: &Plan, sides: &[Side; 2], t: usize) -> YearAttribution {
    let [from, to] = [0, 1].map(|s| sides[s].evaluation.index_score(t).value);
    let split = split::terms(plan, sides, t).map(|terms| {
        let total = to.unwrap_or_default() - from.unwrap_or_default();
        let moved: Vec<_> = terms.into_iter().filter(|term| term.points != 0.0).collect();
        let points: Vec<f64> = moved.iter().map(|term| term.points).collect();
        let units = in_units(total, UNIT_DECIMALS);
        let whole = apportion(&points, units, UNIT_DECIMALS);
        let parts = moved
            .iter()
            .zip(whole)
            .map(|(term, units)| Part { subject: term.subject, layer: term.layer, points: term.points, units })
            .collect();
        Split { total, units, parts }
    });
    YearAttribution { from, to, split }
}

impl Split {
    /// The parts as printed to a number of decimals, at most 9: they add up to the total as printed.
    ///
    /// The total is the difference itself, rounded once, half away from zero. (It can be one digit beside the difference
    /// of the two indices as printed, each of which is rounded for itself.)
    #[must_use]
    pub fn rounded(&self, decimals: u8) -> Rounded {
        let decimals = decimals.min(9);
        let total = in_units(self.total, decimals);
        let points: Vec<f64> = self.parts.iter().map(|part| part.points).collect();
        Rounded { decimals, total, parts: apportion(&points, total, decimals) }
    }

    /// The part of a subject; absent where it is 0.
    #[must_use]
    pub fn part(&self, subject: Subject) -> Option<&Part> {
        self.parts.iter().find(|part| part.subject == subject)
    }
}

#[cfg(test)]
mod tests;
