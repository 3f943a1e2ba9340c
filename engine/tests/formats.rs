//! Files of every format version ever written keep loading, and keep meaning what they meant. These fixtures use every
//! kind of entry; they are never changed, and a new version gets new ones.

#![allow(clippy::unwrap_used)]

use planner_engine::{evaluate, Basis, Method, Plan, Reading, Scenario, Verdict};
use serde_json::Value;

const PLAN_V1: &str = include_str!("fixtures/plan.v1.json");
const SCENARIO_V1: &str = include_str!("fixtures/scenario.v1.json");

#[test]
fn a_plan_of_version_1() {
    let plan = Plan::from_json(PLAN_V1).unwrap();
    let evaluation = evaluate(&plan, &Scenario::as_written(&plan));
    let verdicts = |t: usize, basis| -> Vec<Verdict> {
        (0..plan.indicators.len()).map(|i| evaluation.judgement(i, t, basis).verdict).collect()
    };
    use Verdict::{Borderline, Met, Missed, NoData};
    // 2020: 87.1 against >90; none; 50 against ≤40; itself; improved; 1255 with no step; 3 against 1; no institution.
    assert_eq!(verdicts(0, Basis::Requirement), [Missed, NoData, Missed, Met, Met, NoData, Met, Missed]);
    // 2021: 88; ≤99 of 100 cannot be full; 5% off 50 is 47.5; no less; improved; grew; one more; issued.
    assert_eq!(verdicts(1, Basis::Requirement), [Missed, Missed, Missed, Met, Met, Met, Met, Missed]);
    // Table of 2022: at least 90 does not decide >95; nothing is planned for most; in force.
    assert_eq!(verdicts(2, Basis::HorizonTarget), [NoData, NoData, Missed, NoData, NoData, NoData, NoData, Met]);
    // Planned for 2021, all of it is met but the bound of 99 that stands in for a figure: ≤99 against at most 99.
    assert_eq!(verdicts(1, Basis::YearlyTargets), [Met; 8]);
    assert!(!verdicts(1, Basis::Requirement).contains(&Borderline));
}

#[test]
fn a_scenario_of_version_1() {
    let plan = Plan::from_json(PLAN_V1).unwrap();
    let scenario = Scenario::from_json(&plan, SCENARIO_V1).unwrap();
    assert_eq!((scenario.name.as_str(), scenario.basis), ("更快", Basis::HorizonTarget));
    assert_eq!(scenario.actual(0, 0), Some(Reading::level(87.25)));
    assert_eq!(scenario.actual(0, 1), Some(Reading::Missing));
    assert_eq!(scenario.edit(0, 2), Some(Reading::level(95.5)));
    assert_eq!(scenario.method(1), Method::Saturating { cap: 100.0, closing: 25.0 });
    assert_eq!(scenario.indicator_weights[0], 2.5);
    assert_eq!(scenario.layer_weights, [3.0]);
    // Written again, it says the same, but for the version of the format and the revision of the plan it is for.
    let mut before: Value = serde_json::from_str(SCENARIO_V1).unwrap();
    before["version"] = Value::from(2);
    before["plan"]["hash"] = Value::from(plan.hash.clone());
    assert_eq!(serde_json::from_str::<Value>(&scenario.to_json(&plan)).unwrap(), before);
}
