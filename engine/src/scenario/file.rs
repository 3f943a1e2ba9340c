use super::project_file::{AssumptionChoices, RowChoices};
use super::{apply, default_weights, Change, Scenario};
use crate::effects::links_of_indicator;
use crate::json::{self, read_struct};
use crate::plan::{Basis, Plan, PlanError, Problem, Reading};
use crate::projection::Method;
use serde::Serialize;
use std::collections::BTreeMap;

/// The value of `format` in every scenario file.
pub const SCENARIO_FORMAT: &str = "two-mountains-scenario";
/// The newest version of the scenario format that this build writes.
pub const SCENARIO_VERSION: u32 = 2;

/// The scenario file, format version 2: only what differs from the plan as written.
///
/// Version 1 knew neither projects nor assumptions, and its default path was the plan's own: with every project on
/// schedule the two are the same, so such a file means what it meant.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    /// Always `two-mountains-scenario`.
    pub format: String,
    /// The version of the format, 2.
    pub version: u32,
    /// The plan it was made for.
    pub plan: PlanReference,
    /// What the user calls it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Which target leads.
    #[serde(default)]
    pub basis: Basis,
    /// What was changed, by the indicators' `id`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub indicators: BTreeMap<String, IndicatorChoices>,
    /// Weights of layers that differ from the default, by the layers' `id`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub layer_weights: BTreeMap<String, f64>,
    /// What becomes of project rows that are not as planned, by the rows' `id`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub projects: BTreeMap<String, RowChoices>,
    /// The user's own assumptions about what projects do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assumptions: Option<AssumptionChoices>,
}

read_struct!(ScenarioFile { format, version, plan } optional {
    name, basis, indicators, layer_weights, projects, assumptions
});

/// Which plan a scenario was made for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanReference {
    /// The plan's `id`.
    pub id: String,
    /// The fingerprint of the revision it was made on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

read_struct!(PlanReference { id } optional { hash });

/// What was changed about an indicator.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IndicatorChoices {
    /// The projection method, where it is not the plan's own path as projects drive it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projection: Option<Method>,
    /// Actual figures, by year.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub actuals: BTreeMap<i32, Reading>,
    /// Values set by hand, by year.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub edits: BTreeMap<i32, Reading>,
    /// Years whose value by hand is locked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub locked: Vec<i32>,
    /// The weight within the layer, where it is not the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
}

read_struct!(IndicatorChoices {} optional { projection, actuals, edits, locked, weight });

impl Scenario {
    /// Reads a scenario for a plan from JSON.
    ///
    /// # Errors
    /// Names the field that is wrong and what was expected there.
    pub fn from_json(plan: &Plan, json: &str) -> Result<Self, PlanError> {
        Self::from_file(plan, &json::read(json)?)
    }

    /// Makes a scenario from a file's content.
    ///
    /// # Errors
    /// Names the field that is wrong and what was expected there.
    pub fn from_file(plan: &Plan, file: &ScenarioFile) -> Result<Self, PlanError> {
        if file.format != SCENARIO_FORMAT {
            let found = file.format.clone();
            return Err(PlanError::new("format", Problem::Format { expected: SCENARIO_FORMAT, found }));
        }
        if file.version == 0 || file.version > SCENARIO_VERSION {
            let problem = Problem::Version { found: file.version, newest: SCENARIO_VERSION };
            return Err(PlanError::new("version", problem));
        }
        if file.plan.id != plan.file.id {
            let problem = Problem::OtherPlan { expected: plan.file.id.clone(), found: file.plan.id.clone() };
            return Err(PlanError::new("plan.id", problem));
        }
        let mut builder = Builder { plan, scenario: Self::as_written(plan) };
        builder.change("name", Change::Name(file.name.clone()))?;
        builder.change("basis", Change::Basis(file.basis))?;
        for (id, choices) in &file.indicators {
            let at = format!("indicators.{id}");
            let indicator = builder.indicator(&at, id)?;
            if let Some(method) = choices.projection {
                builder.change(&format!("{at}.projection"), Change::Method { indicator, method })?;
            }
            // Edits first: one beneath an actual figure is kept, though it does not show.
            for (year, reading) in &choices.edits {
                let (at, reading) = (format!("{at}.edits.{year}"), Some(*reading));
                let year = builder.position(&at, *year)?;
                builder.change(&at, Change::Edit { indicator, year, reading })?;
            }
            for (year, reading) in &choices.actuals {
                let (at, reading) = (format!("{at}.actuals.{year}"), Some(*reading));
                let year = builder.position(&at, *year)?;
                builder.change(&at, Change::Actual { indicator, year, reading })?;
            }
            for (n, year) in choices.locked.iter().enumerate() {
                let at = format!("{at}.locked[{n}]");
                let year = builder.position(&at, *year)?;
                builder.change(&at, Change::Lock { indicator, year, locked: true })?;
            }
            if let Some(weight) = choices.weight {
                builder.change(&format!("{at}.weight"), Change::IndicatorWeight { indicator, weight })?;
            }
        }
        for (id, weight) in &file.layer_weights {
            let at = format!("layer_weights.{id}");
            let layer = plan
                .file
                .layers
                .iter()
                .position(|l| l.id == *id)
                .ok_or_else(|| PlanError::new(at.clone(), Problem::Unknown { kind: "layers", id: id.clone() }))?;
            builder.change(&at, Change::LayerWeight { layer, weight: *weight })?;
        }
        for (id, entry) in &file.projects {
            let at = format!("projects.{id}");
            let row = builder.row(&at, id)?;
            builder.change(&at, Change::Project { row, choice: entry.into() })?;
        }
        if let Some(own) = &file.assumptions {
            builder.assume(own)?;
        }
        Ok(builder.scenario)
    }

    /// What differs from the plan as written, ready to be stored.
    #[must_use]
    pub fn to_file(&self, plan: &Plan) -> ScenarioFile {
        let (layer_weights, indicator_weights) = default_weights(plan);
        let by_year = |slots: &[Option<Reading>]| -> BTreeMap<i32, Reading> {
            slots.iter().enumerate().filter_map(|(t, reading)| reading.map(|r| (plan.year(t), r))).collect()
        };
        let indicators = plan.file.indicators.iter().enumerate().map(|(i, entry)| {
            let choices = IndicatorChoices {
                projection: Some(self.methods[i]).filter(|m| *m != Method::default()),
                actuals: by_year(self.actuals_of(i)),
                edits: by_year(self.edits_of(i)),
                locked: (0..plan.years).filter(|&t| self.locked(i, t)).map(|t| plan.year(t)).collect(),
                weight: Some(self.indicator_weights[i]).filter(|w| *w != indicator_weights[i]),
            };
            (entry.id.clone(), choices)
        });
        let layers = plan.file.layers.iter().zip(self.layer_weights.iter().zip(&layer_weights));
        ScenarioFile {
            format: SCENARIO_FORMAT.to_owned(),
            version: SCENARIO_VERSION,
            plan: PlanReference { id: plan.file.id.clone(), hash: Some(plan.hash.clone()) },
            name: self.name.clone(),
            basis: self.basis,
            indicators: indicators.filter(|(_, choices)| *choices != IndicatorChoices::default()).collect(),
            layer_weights: layers
                .filter(|(_, (weight, default))| weight != default)
                .map(|(entry, (weight, _))| (entry.id.clone(), *weight))
                .collect(),
            projects: self.projects().map(|(row, choice)| (plan.row(row).id.clone(), choice.into())).collect(),
            assumptions: Some(self.assumed(plan)).filter(|own| *own != AssumptionChoices::default()),
        }
    }

    /// The scenario as JSON.
    #[must_use]
    pub fn to_json(&self, plan: &Plan) -> String {
        serde_json::to_string(&self.to_file(plan)).unwrap_or_default()
    }
}

struct Builder<'a> {
    plan: &'a Plan,
    scenario: Scenario,
}

impl Builder<'_> {
    fn position(&self, at: &str, found: i32) -> Result<usize, PlanError> {
        let (from, to) = (self.plan.base_year, self.plan.horizon_year());
        self.plan.position(found).ok_or_else(|| PlanError::new(at, Problem::Year { found, from, to }))
    }

    fn indicator(&self, at: &str, id: &str) -> Result<usize, PlanError> {
        let unknown = || Problem::Unknown { kind: "indicators", id: id.to_owned() };
        self.plan.indicator(id).ok_or_else(|| PlanError::new(at, unknown()))
    }

    fn row(&self, at: &str, id: &str) -> Result<usize, PlanError> {
        let unknown = || Problem::Unknown { kind: "rows of projects", id: id.to_owned() };
        self.plan.row_position(id).ok_or_else(|| PlanError::new(at, unknown()))
    }

    fn assume(&mut self, own: &AssumptionChoices) -> Result<(), PlanError> {
        self.change("assumptions.enough", Change::Enough(own.enough))?;
        for (id, choices) in &own.indicators {
            let at = format!("assumptions.indicators.{id}");
            let indicator = self.indicator(&at, id)?;
            if choices.without.is_some() {
                self.change(&format!("{at}.without"), Change::Without { indicator, without: choices.without })?;
            }
            if choices.lag.is_some() {
                self.change(&format!("{at}.lag"), Change::Lag { indicator, lag: choices.lag })?;
            }
            if choices.growth.is_some() {
                self.change(&format!("{at}.growth"), Change::Growth { indicator, percent: choices.growth })?;
            }
            let effect = links_of_indicator(self.plan, &self.scenario, indicator);
            let mut shares = Vec::with_capacity(choices.shares.len());
            for (id, share) in &choices.shares {
                let at = format!("{at}.shares.{id}");
                let row = self.row(&at, id)?;
                let before = effect.as_ref().and_then(|effect| effect.share(row)).unwrap_or(0.0);
                shares.push((share - before, at, Change::Share { indicator, row, share: Some(*share) }));
            }
            // Those that fall come first: on the way no sum is larger than in the end.
            shares.sort_by(|a, b| a.0.total_cmp(&b.0));
            shares.into_iter().try_for_each(|(_, at, change)| self.change(&at, change))?;
        }
        Ok(())
    }

    fn change(&mut self, at: &str, change: Change) -> Result<(), PlanError> {
        let (next, _) = apply(self.plan, &self.scenario, &change)
            .map_err(|refusal| PlanError::new(at, Problem::Refused(refusal)))?;
        self.scenario = next;
        Ok(())
    }
}
