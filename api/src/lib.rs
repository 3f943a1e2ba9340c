//! The calculation for JavaScript: what `planner.js` calls. Plans and scenarios come in as the JSON of their published
//! formats, so that a page and a file meet the same checks; results go out as plain objects.
//!
//! `js/planner.js` is the interface that embedders use, and the only caller of this one.

mod error;
mod job;
mod output;

use error::Fault;
use js_sys::Function;
use output::{Evaluation, Robustness, Version};
use planner_engine::{json, Plan, Scenario};
use serde::Serialize;
use std::ops::ControlFlow;
use wasm_bindgen::prelude::{wasm_bindgen, JsValue};

/// The plan that the site carries, as in its file.
const BUILT_IN: &str = include_str!("../../static/plans/yubei-2019-2025.json");

/// The JSON of the plan that the site carries.
#[wasm_bindgen(js_name = builtInPlan)]
#[must_use]
pub fn built_in_plan() -> String {
    BUILT_IN.to_owned()
}

/// The version of this program and the newest file formats it reads.
#[wasm_bindgen]
pub fn version() -> Result<JsValue, JsValue> {
    to_js(&Version::default())
}

/// A checked plan, kept between calls: checking it takes a hundred times as long as evaluating it.
#[wasm_bindgen]
pub struct CheckedPlan(Plan);

#[wasm_bindgen]
impl CheckedPlan {
    /// Checks a plan, and what is assumed about its projects.
    #[wasm_bindgen(constructor)]
    pub fn new(plan: &str, effects: Option<String>) -> Result<Self, JsValue> {
        let plan = Plan::from_json(plan).map_err(|error| refuse(&Fault::new("plan", &error)))?;
        let Some(effects) = effects else { return Ok(Self(plan)) };
        let assumed = json::read(&effects).and_then(|file| plan.with_effects(file));
        assumed.map(Self).map_err(|error| refuse(&Fault::effects(&error)))
    }

    /// Evaluates a scenario, or the plan as written; `robustness` is the year for which it is wanted.
    pub fn evaluate(&self, scenario: Option<String>, robustness: Option<i32>) -> Result<JsValue, JsValue> {
        let Self(plan) = self;
        let scenario = self.read(scenario.as_deref())?;
        let evaluation = planner_engine::evaluate(plan, &scenario);
        let mut output = Evaluation::of(plan, &scenario, &evaluation);
        if let Some(year) = robustness {
            let position = plan.position(year).ok_or_else(|| refuse(&Fault::year("robustness", year, plan)))?;
            let other = planner_engine::robustness(plan, &scenario, &evaluation, position);
            output.robustness = Some(Robustness::of(plan, year, &other));
        }
        to_js(&output)
    }

    /// Runs a long calculation by its name, options and result as JSON. `tell` hears the share that is done, 0 to 1, again
    /// and again; where it answers `false` or throws, the calculation is broken off without a result.
    pub fn run(
        &self,
        job: &str,
        scenario: Option<String>,
        options: &str,
        tell: &Function,
    ) -> Result<Option<String>, JsValue> {
        let scenario = self.read(scenario.as_deref())?;
        let mut tell = |done: f64| match tell.call1(&JsValue::NULL, &done.into()) {
            Ok(answer) if answer != JsValue::FALSE => ControlFlow::Continue(()),
            _ => ControlFlow::Break(()),
        };
        job::run(job, &self.0, &scenario, options, &mut tell).map_err(|fault| refuse(&fault))
    }

    /// Checks a scenario.
    #[wasm_bindgen(js_name = checkScenario)]
    pub fn check_scenario(&self, scenario: &str) -> Result<(), JsValue> {
        self.read(Some(scenario)).map(|_| ())
    }
}

impl CheckedPlan {
    fn read(&self, scenario: Option<&str>) -> Result<Scenario, JsValue> {
        let Self(plan) = self;
        match scenario {
            Some(json) => Scenario::from_json(plan, json).map_err(|error| refuse(&Fault::new("scenario", &error))),
            None => Ok(Scenario::as_written(plan)),
        }
    }
}

/// A plain object, with `null` for what is absent.
fn to_js(output: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    output.serialize(&serializer).map_err(JsValue::from)
}

fn refuse(fault: &Fault) -> JsValue {
    to_js(fault).unwrap_or_else(|error| error)
}
