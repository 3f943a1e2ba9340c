//! Scenarios: a user's choices on top of a plan, as a plain value.

mod bend;
mod builtin;
mod bulk;
mod change;
mod check;
mod diff;
mod file;
mod project_file;
mod projects;
mod slip;
mod weights;

pub use bend::bend;
pub use builtin::{Builtin, DAMPING};
pub(crate) use bulk::reading;
pub use bulk::{apply_method_to, fill_down, missed_to_linear, Bulk, Skipped, Unfit};
pub use change::{apply, Change, Refusal};
pub use diff::{differences, Difference};
pub use file::{IndicatorChoices, PlanReference, ScenarioFile, SCENARIO_FORMAT, SCENARIO_VERSION};
pub use project_file::{AssumptionChoices, IndicatorAssumptions, RowChoices};
pub use projects::{Assumptions, ProjectChoice};
pub use slip::slip;
pub use weights::{reweigh, settle, Weight};

use crate::effects;
use crate::plan::{Basis, Layer, Plan, Reading};
use crate::projection::Method;
use std::collections::BTreeMap;

/// A user's choices on top of a plan. Everything that is shown follows from a plan and a scenario.
///
/// Positions are those of the plan it was made for; [`ScenarioFile`] carries short names instead.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What the user calls it; may be empty.
    pub name: String,
    /// Which target leads.
    pub basis: Basis,
    /// Weights of the layers, not negative; only their proportions count.
    pub layer_weights: Vec<f64>,
    /// Weights of the indicators within their layers, not negative; only their proportions count.
    pub indicator_weights: Vec<f64>,
    methods: Vec<Method>,
    actuals: Vec<Option<Reading>>,
    edits: Vec<Option<Reading>>,
    locks: Vec<bool>,
    projects: BTreeMap<usize, ProjectChoice>,
    assumptions: Assumptions,
    years: usize,
}

impl Scenario {
    /// The plan as written: its own path everywhere, no actual figures beyond its own, default weights.
    #[must_use]
    pub fn as_written(plan: &Plan) -> Self {
        let (layer_weights, indicator_weights) = default_weights(plan);
        let cells = plan.indicators.len() * plan.years;
        Self {
            name: String::new(),
            basis: Basis::default(),
            layer_weights,
            indicator_weights,
            methods: vec![Method::default(); plan.indicators.len()],
            actuals: vec![None; cells],
            edits: vec![None; cells],
            locks: vec![false; cells],
            projects: BTreeMap::new(),
            assumptions: Assumptions::default(),
            years: plan.years,
        }
    }

    /// The projection method of an indicator.
    #[must_use]
    pub fn method(&self, indicator: usize) -> Method {
        self.methods[indicator]
    }

    /// The actual figure that the user entered for a year.
    #[must_use]
    pub fn actual(&self, indicator: usize, year: usize) -> Option<Reading> {
        self.actuals_of(indicator)[year]
    }

    /// The value that the user set for a year of the scenario.
    #[must_use]
    pub fn edit(&self, indicator: usize, year: usize) -> Option<Reading> {
        self.edits_of(indicator)[year]
    }

    /// The user's actual figures of an indicator, one slot a year.
    #[must_use]
    pub fn actuals_of(&self, indicator: usize) -> &[Option<Reading>] {
        &self.actuals[indicator * self.years..(indicator + 1) * self.years]
    }

    /// The values that the user set for an indicator, one slot a year.
    #[must_use]
    pub fn edits_of(&self, indicator: usize) -> &[Option<Reading>] {
        &self.edits[indicator * self.years..(indicator + 1) * self.years]
    }

    /// Whether a year's value by hand is locked: nothing sets or clears it until it is unlocked.
    #[must_use]
    pub fn locked(&self, indicator: usize, year: usize) -> bool {
        self.locks[indicator * self.years + year]
    }

    /// Takes over one of another scenario's choices about an indicator; says whether it differed.
    pub(crate) fn adopt(&mut self, plan: &Plan, other: &Self, indicator: usize, choice: Choice) -> bool {
        fn take<T: Copy + PartialEq>(mine: &mut [T], other: &[T], at: usize) -> bool {
            let differed = mine[at] != other[at];
            mine[at] = other[at];
            differed
        }
        let first = indicator * self.years;
        match choice {
            Choice::Method => take(&mut self.methods, &other.methods, indicator),
            Choice::Projects => {
                let differed = effects::differ(plan, self, other, indicator);
                self.projects.clone_from(&other.projects);
                self.assumptions.clone_from(&other.assumptions);
                differed
            }
            Choice::Actual(year) => take(&mut self.actuals, &other.actuals, first + year),
            Choice::Edit(year) => take(&mut self.edits, &other.edits, first + year),
        }
    }

    /// Whether an indicator's path may be another than the plan's: the user changed something about it, or about the
    /// projects that move it.
    #[must_use]
    pub fn departs(&self, plan: &Plan, indicator: usize) -> bool {
        self.touches(indicator) || effects::moves(plan, self, indicator)
    }

    /// Whether the user changed anything about an indicator's path itself.
    #[must_use]
    pub fn touches(&self, indicator: usize) -> bool {
        self.method(indicator) != Method::default()
            || self.actuals_of(indicator).iter().any(Option::is_some)
            || self.edits_of(indicator).iter().any(Option::is_some)
    }
}

/// One of the choices about an indicator's path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Choice {
    /// The projection method.
    Method,
    /// What becomes of the projects that move the indicator, and what is assumed about them, all together.
    Projects,
    /// The actual figure of the year at this position.
    Actual(usize),
    /// The value set by hand for the year at this position.
    Edit(usize),
}

impl Choice {
    /// All choices about an indicator in chronological order: the method, the projects, then each year's figure and value.
    pub(crate) fn in_order(years: usize) -> impl Iterator<Item = Self> {
        [Self::Method, Self::Projects].into_iter().chain((0..years).flat_map(|t| [Self::Actual(t), Self::Edit(t)]))
    }
}

/// Equal weights within each layer; the official layers share the index equally, a layer of the place's own has none.
#[must_use]
pub fn default_weights(plan: &Plan) -> (Vec<f64>, Vec<f64>) {
    let layers = plan.layers.iter().map(|l| if l.official { 1.0 } else { 0.0 }).collect();
    (layers, vec![1.0; plan.indicators.len()])
}

/// The layers' weights in the index: a layer in which no indicator weighs anything has nothing to say there.
pub(crate) fn speaking_weights<'a>(
    plan: &'a Plan,
    layers: &'a [f64],
    indicators: &'a [f64],
) -> impl Iterator<Item = f64> + Clone + 'a {
    let speaks = |layer: &Layer| layer.indicators.iter().any(|&i| indicators[i] > 0.0);
    plan.layers.iter().zip(layers).map(move |(layer, weight)| if speaks(layer) { *weight } else { 0.0 })
}

#[cfg(test)]
mod bulk_tests;
#[cfg(test)]
mod tests;
