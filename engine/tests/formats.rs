//! Files of every format version ever written keep loading, and keep meaning what they meant. These fixtures use every
//! kind of entry; they are never changed, and a new version gets new ones.

#![allow(clippy::unwrap_used)]

use planner_engine::effects::{links_of_indicator, Link, Mechanism};
use planner_engine::schedule::{delivered, spent};
use planner_engine::{evaluate, Basis, Method, Origin, Plan, ProjectChoice, Reading, Scenario, Verdict};
use serde_json::Value;

const PLAN_V1: &str = include_str!("fixtures/plan.v1.json");
const SCENARIO_V1: &str = include_str!("fixtures/scenario.v1.json");
const SCENARIO_V2: &str = include_str!("fixtures/scenario.v2.json");
const EFFECTS_V1: &str = include_str!("fixtures/effects.v1.json");

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

#[test]
fn a_scenario_of_version_1_follows_the_plan_where_it_chose_nothing() {
    let bare = r#"{"format": "two-mountains-scenario", "version": 1, "plan": {"id": "fixture"}}"#;
    let plan = Plan::from_json_with_effects(PLAN_V1, EFFECTS_V1).unwrap();
    let scenario = Scenario::from_json(&plan, bare).unwrap();
    // What it read as before there were assumptions.
    let before = evaluate(&Plan::from_json(PLAN_V1).unwrap(), &scenario);
    assert_eq!(evaluate(&plan, &scenario), before);
    assert_eq!((before.cell(0, 1).level(), before.cell(0, 1).origin), (Some(88.0), Origin::PlanTarget));
}

#[test]
fn assumptions_of_version_1() {
    let plan = Plan::from_json_with_effects(PLAN_V1, EFFECTS_V1).unwrap();
    let written = Scenario::as_written(&plan);
    assert_eq!(plan.effects.enough, 0.5);
    // A year of building and one and a half of completion; planning does no work.
    assert_eq!(delivered(&plan, &written, 0), [0.0, 0.4, 1.0]);
    // 0.1 : 1 : 1.5 of 1.5.
    let money = spent(&plan, &written, 0);
    assert!((money.years[1] - 1.5 / 2.6).abs() < 1e-12 && money.total() == 1.5);
    let effect = |i: usize| links_of_indicator(&plan, &written, i).unwrap();
    assert_eq!(effect(0).links, [Link { row: 0, share: 0.25 }]);
    assert_eq!((effect(0).lag, effect(0).mechanism), (1, Mechanism::Delivery { without: 6.0 }));
    // From 50 five per cent down is 47.5, and no more: 2.5. Where less is better, that is an improvement.
    assert_eq!(effect(2).mechanism, Mechanism::Delivery { without: 2.5 });
    assert_eq!(effect(2).links, [Link { row: 0, share: 0.8 }]);
    assert_eq!(effect(5).mechanism, Mechanism::Spending { total: 30.0, year: 2020, growth: 5.0 });
    assert!(links_of_indicator(&plan, &written, 1).is_none());
}

#[test]
fn a_scenario_of_version_2() {
    let plan = Plan::from_json_with_effects(PLAN_V1, EFFECTS_V1).unwrap();
    let scenario = Scenario::from_json(&plan, SCENARIO_V2).unwrap();
    assert_eq!(scenario.method(0), Method::Projects { offset: 0.5 });
    assert_eq!(scenario.method(3), Method::PlanPath);
    let planned = ProjectChoice::default();
    assert_eq!(scenario.project(0), ProjectChoice { delay: 1, longer: 2, funding: 0.5, ..planned });
    assert_eq!(scenario.project(1), ProjectChoice { cancelled: true, ..planned });
    let own = scenario.assumptions();
    assert_eq!((own.enough, own.without(0), own.lag(0), own.growth(5)), (Some(0.25), Some(8.0), Some(0), Some(0.0)));
    assert_eq!((own.share(0, 0), own.share(0, 1)), (Some(0.125), Some(0.875)));
    // 2021: 88 planned and half a point; of the first row 0.4 of the work are late, of the second two thirds are not done:
    // 8·(0.125·0.4 + 0.875·⅔) = 5.0667 less.
    let found = evaluate(&plan, &scenario).cell(0, 1).level().unwrap();
    assert!((found - (88.5 - 8.0 * (0.05 + 1.75 / 3.0))).abs() < 1e-9, "{found}");
    let mut before: Value = serde_json::from_str(SCENARIO_V2).unwrap();
    before["plan"]["hash"] = Value::from(plan.hash.clone());
    assert_eq!(serde_json::from_str::<Value>(&scenario.to_json(&plan)).unwrap(), before);
}
