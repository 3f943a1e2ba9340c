//! The calculation behind Two Mountains Planner: plans with targets, scenarios on top of them, and everything that
//! follows from the two. Pure, deterministic to the digit, and without a browser.
//!
//! A [`Plan`] is what a document says; a [`Scenario`] is what a user chose on top of it; an [`Evaluation`] is all the
//! rest. Nothing else goes in, so the same two give the same figures on every machine.
//!
//! # From a plan's JSON to a verdict
//!
//! ```
//! use planner_engine::{evaluate, Basis, Plan, Scenario, Verdict};
//!
//! let json = r#"{
//!     "format": "two-mountains-plan", "version": 1, "id": "example",
//!     "name": {"zh": "示例", "en": "An example"}, "place": {"en": "Somewhere"}, "document": {"en": "Its plan"},
//!     "base_year": 2020, "horizon_year": 2022,
//!     "tables": [{"id": "targets", "name": {"en": "Targets"}}],
//!     "layers": [{
//!         "id": "nature", "name": {"en": "Nature"}, "official": true,
//!         "tasks": [{"id": "air", "name": {"en": "Air"}}]
//!     }],
//!     "indicators": [{
//!         "id": "good-air", "number": 1, "name": {"zh": "优良天数比例", "en": "Days with good air"}, "task": "air",
//!         "quantity": {"type": "number", "unit": {"en": "%"}, "decimals": 1, "min": 0, "max": 100},
//!         "requirement": {
//!             "rule": {"kind": "above", "threshold": 90, "strict": true},
//!             "as_written": ">90%", "source": {"table": "targets", "row": "1"}
//!         },
//!         "baseline": [{
//!             "reading": {"type": "level", "value": 87.1},
//!             "as_written": "87.1%", "source": {"table": "targets", "row": "1"}
//!         }],
//!         "path": [{
//!             "year": 2022,
//!             "figure": {
//!                 "reading": {"type": "level", "value": 90},
//!                 "as_written": "90%", "source": {"table": "targets", "row": "1"}
//!             }
//!         }]
//!     }]
//! }"#;
//! let plan = Plan::from_json(json)?;
//! let evaluation = evaluate(&plan, &Scenario::as_written(&plan));
//!
//! // 87.1 in 2020 against more than 90: attained to 87.1/90.
//! let good_air = plan.indicator("good-air").ok_or("no such indicator")?;
//! let base = evaluation.judgement(good_air, 0, Basis::Requirement);
//! assert_eq!((base.verdict, base.attainment), (Verdict::Missed, Some(87.1 / 90.0)));
//! // Nothing is planned for 2021, and no data is never 0.
//! assert_eq!(evaluation.judgement(good_air, 1, Basis::Requirement).attainment, None);
//! // 90 in 2022 equals a threshold that has to be exceeded; as a yearly target it is met.
//! assert_eq!(evaluation.judgement(good_air, 2, Basis::Requirement).verdict, Verdict::Borderline);
//! assert_eq!(evaluation.judgement(good_air, 2, Basis::YearlyTargets).verdict, Verdict::Met);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A file that does not fit is refused by the field and what was expected there:
//!
//! ```
//! let error = planner_engine::Plan::from_json(r#"{"format": "two-mountains-plan", "version": "one"}"#).unwrap_err();
//! assert_eq!(error.path, "version");
//! ```
//!
//! # Changing a scenario, and taking it back
//!
//! ```
//! use planner_engine::{apply, evaluate, Basis, Change, Method, Plan, Reading, Scenario, Verdict};
//!
//! let plan = Plan::from_json(include_str!("../../static/plans/yubei-2019-2025.json"))?;
//! let before = Scenario::as_written(&plan);
//! let (indicator, year) = (plan.indicator("1").ok_or("no such indicator")?, plan.horizon());
//! let change = Change::Edit { indicator, year, reading: Some(Reading::level(89.9)) };
//!
//! let (after, back) = apply(&plan, &before, &change)?;
//! assert_eq!(evaluate(&plan, &after).judgement(indicator, year, Basis::Requirement).verdict, Verdict::Missed);
//! let (restored, _) = apply(&plan, &after, &back)?;
//! assert_eq!(restored, before);
//!
//! // What cannot be is refused, and changes nothing.
//! let beyond = Change::Edit { indicator, year, reading: Some(Reading::level(101.0)) };
//! assert_eq!(apply(&plan, &before, &beyond).unwrap_err().to_string(), "expected a value from 0 to 100");
//!
//! // A scenario is stored as what differs from the plan, and comes back as it was.
//! let (after, _) = apply(&plan, &after, &Change::Method { indicator, method: Method::Hold })?;
//! let json = after.to_json(&plan);
//! assert_eq!(Scenario::from_json(&plan, &json)?, after);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod apportion;
pub mod attribution;
pub mod audit;
pub mod cell;
pub mod criterion;
pub mod effects;
pub mod evaluate;
pub mod json;
pub mod outlook;
pub mod plan;
pub mod projection;
pub mod rng;
pub mod robustness;
pub mod scenario;
pub mod schedule;
#[cfg(feature = "schema")]
pub mod schema;
pub mod score;
pub mod seek;
pub mod stress;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod test_plan;

pub use apportion::apportion;
pub use attribution::{attribute, Attribution};
pub use audit::{audit, Finding};
pub use cell::{Cell, Origin, State};
pub use criterion::{Criterion, Judgement, Verdict};
pub use effects::{Effects, EffectsFile};
pub use evaluate::{evaluate, Counts, Evaluation};
pub use outlook::{Outlook, RequiredChange, Trend};
pub use plan::{Basis, Plan, PlanError, Problem, Reading};
pub use projection::{Method, MethodKind};
pub use robustness::robustness;
pub use scenario::{
    apply, apply_method_to, bend, differences, fill_down, missed_to_linear, slip, Builtin, Bulk, Change, Choice,
    Difference, ProjectChoice, Refusal, Scenario, ScenarioFile, Skipped, Unfit,
};
pub use score::{Mean, Score};
pub use seek::{seek_all, seek_one, Rescue, SeekOptions};
pub use stress::{stress, Stress, StressOptions};
