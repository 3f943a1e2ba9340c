//! The engine's dump of digits and its timed work, compiled for the browser: compared with the same native, never
//! published.

#[path = "../../engine/examples/shared/dump.rs"]
mod dump;
#[path = "../../engine/examples/shared/work.rs"]
mod work;

use planner_engine::{Plan, PlanError, Scenario};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsError;

/// The scenarios of the dump, one text each.
#[wasm_bindgen]
pub struct Digits {
    plan: Plan,
    scenarios: std::vec::IntoIter<Scenario>,
}

#[wasm_bindgen]
impl Digits {
    /// The scenarios of the plan that the site carries.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Self, JsError> {
        let plan = dump::assumed(built_in()?)?;
        let scenarios = dump::scenarios(&plan).into_iter();
        Ok(Self { plan, scenarios })
    }

    /// The next scenario's digits.
    #[allow(clippy::should_implement_trait)] // JavaScript calls it, and knows no Rust iterators.
    pub fn next(&mut self) -> Option<String> {
        self.scenarios.next().map(|scenario| dump::dump(&self.plan, &scenario))
    }
}

/// The work that is timed.
#[wasm_bindgen]
pub struct Timing(work::Work);

#[wasm_bindgen]
impl Timing {
    /// The same plan and scenarios as in the native run.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Self, JsError> {
        Ok(Self(work::Work::new(built_in()?)))
    }

    /// Evaluates that many times.
    pub fn repeat(&mut self, times: u32) -> f64 {
        self.0.repeat(times)
    }
}

fn built_in() -> Result<Plan, PlanError> {
    Plan::from_json(include_str!("../../static/plans/yubei-2019-2025.json"))
}
