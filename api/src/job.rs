//! Calculations that take long enough to be told about on the way: JSON in, JSON out, and words of how far they are.

use crate::error::Fault;
use planner_engine::plan::PlanError;
use planner_engine::{json, Plan, Scenario};
use serde::Serialize;
use std::ops::ControlFlow;

/// Hears the share of the work that is done, 0 to 1, and may break it off.
pub(crate) type Tell<'a> = &'a mut dyn FnMut(f64) -> ControlFlow<()>;

/// Runs a job by its name; nothing where it was broken off.
pub(crate) fn run(
    job: &str,
    plan: &Plan,
    scenario: &Scenario,
    options: &str,
    tell: Tell<'_>,
) -> Result<Option<String>, Fault> {
    match job {
        "stress" => {
            found(json::read(options).and_then(|options| planner_engine::stress(plan, scenario, &options, tell)))
        }
        _ => Err(Fault::job(job)),
    }
}

/// What a job found, as JSON.
fn found(result: Result<Option<impl Serialize>, PlanError>) -> Result<Option<String>, Fault> {
    let found = result.map_err(|error| Fault::new("options", &error))?;
    Ok(found.and_then(|found| serde_json::to_string(&found).ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn try_run(job: &str, options: &str) -> Result<Option<String>, Fault> {
        let plan = Plan::from_json(crate::BUILT_IN).unwrap();
        run(job, &plan, &Scenario::as_written(&plan), options, &mut |_| ControlFlow::Continue(()))
    }

    #[test]
    fn a_job_answers_in_json_and_what_is_wrong_goes_by_its_field() {
        assert!(try_run("stress", r#"{"size": 1}"#).unwrap().unwrap().starts_with(r#"{"delay":1,"#));
        let fault = |job, options| serde_json::to_value(try_run(job, options).unwrap_err()).unwrap();
        let refused = fault("stress", r#"{"delay": 0}"#);
        assert_eq!((&refused["argument"], &refused["field"]), (&"options".into(), &"delay".into()));
        assert_eq!(fault("strain", "{}")["argument"], "job");
    }
}
