//! What is assumed about the projects of the first plan that the program carries, and what follows from it by hand.

// A test that panics has failed.
#![allow(clippy::unwrap_used)]

use planner_engine::{apply, evaluate, Basis, Change, Evaluation, Origin, Plan, ProjectChoice, Scenario, Verdict};
use serde_json::Value;

const PLAN: &str = include_str!("../../static/plans/yubei-2019-2025.json");
const EFFECTS: &str = include_str!("../../static/plans/yubei-2019-2025.effects.json");

fn plan() -> Plan {
    Plan::from_json_with_effects(PLAN, EFFECTS).unwrap()
}

/// What becomes of the plan if projects come some years later.
fn later(plan: &Plan, rows: &[&str], delay: i32) -> Evaluation {
    let choice = ProjectChoice { delay, ..ProjectChoice::default() };
    let change = |row: &&str| Change::Project { row: plan.row_position(row).unwrap(), choice };
    let all = Change::All(rows.iter().map(change).collect());
    evaluate(plan, &apply(plan, &Scenario::as_written(plan), &all).unwrap().0)
}

/// Checks the levels of an indicator from the base year on.
fn assert_levels(plan: &Plan, evaluation: &Evaluation, indicator: &str, expected: [f64; 7]) {
    let i = plan.indicator(indicator).unwrap();
    let levels: Vec<f64> = (0..plan.years).map(|t| evaluation.cell(i, t).level().unwrap()).collect();
    let same = levels.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-9);
    assert!(same, "{levels:?} is not {expected:?}");
}

#[test]
fn as_written_nothing_moves() {
    let [with, without] = [plan(), Plan::from_json(PLAN).unwrap()];
    assert_eq!(evaluate(&with, &Scenario::as_written(&with)), evaluate(&without, &Scenario::as_written(&without)));
}

#[test]
fn every_indicator_has_reasons_in_both_languages() {
    /// The texts within a value; each is in both languages.
    fn texts(value: &Value) -> usize {
        match value {
            Value::Object(fields) if fields.contains_key("zh") || fields.contains_key("en") => {
                let written = |language: &str| fields[language].as_str().is_some_and(|text| !text.trim().is_empty());
                assert!(written("zh") && written("en"), "{fields:?}");
                1
            }
            Value::Object(fields) => fields.values().map(texts).sum(),
            Value::Array(list) => list.iter().map(texts).sum(),
            _ => 0,
        }
    }
    let plan = plan();
    assert!(plan.effects.of.iter().all(|effect| effect.as_ref().is_some_and(|effect| !effect.links.is_empty())));
    // The name, the note, three general reasons, one reason an indicator, and the unit of the total.
    let least = 2 + 3 + 21 + 1;
    assert!(texts(&serde_json::from_str(EFFECTS).unwrap()) >= least);
}

/// All that cleans the air, two years late.
///
/// From 2020 on project 12 takes four years in annex 2, 13 three, 14 to 17 six; what is delivered shows a year later.
/// Missing at the end of 2020 to 2024 are, of 12: ¼ ½ ½ ½ ¼; of 13: ⅓ ⅔ ⅔ ⅓ 0; of 14 to 17: ⅙ ⅓ ⅓ ⅓ ⅓. With their
/// shares 0.18, 0.16 and 0.14 + 0.02 + 0.16 + 0.10 = 0.42 that is
///
/// - 0.045 + 0.16/3 + 0.07 = 0.505/3 of the plan's 90.5 − 87.1 = 3.4 points in 2021: 0.5723
/// - 0.09 + 0.32/3 + 0.14 = 1.01/3 in 2022 and 2023: 1.1447
/// - 0.09 + 0.16/3 + 0.14 = 0.85/3 in 2024: 0.9633
/// - 0.045 + 0 + 0.14 = 0.185 in 2025: 0.629
#[test]
fn air_quality_misses_its_target_if_its_projects_are_two_years_late() {
    let plan = plan();
    let late = later(&plan, &["12", "13", "14", "15", "16", "17"], 2);
    let lost = [0.0, 0.0, 1.717 / 3.0, 3.434 / 3.0, 3.434 / 3.0, 2.89 / 3.0, 0.629];
    let planned = [87.1, 88.0, 88.5, 89.0, 89.5, 90.0, 90.5];
    assert_levels(&plan, &late, "1", std::array::from_fn(|t| planned[t] - lost[t]));
    let (air, horizon) = (plan.indicator("1").unwrap(), plan.horizon());
    assert_eq!(late.cell(air, horizon).origin, Origin::Projects);
    // 89.871 against more than 90 and against 90.5.
    for basis in [Basis::Requirement, Basis::HorizonTarget, Basis::YearlyTargets] {
        assert_eq!(late.judgement(air, horizon, basis).verdict, Verdict::Missed);
    }
}

/// Project 29 runs from 2020 to 2025 and shows a year later. By 2024, 5/6 of it are planned: three years late 2/6 are
/// there, two years late 3/6. Of the plan's 97 − 91.6 = 5.4 points, 0.9 is owed to it: 97 − 0.9·5.4/2 = 94.57 and
/// 97 − 0.9·5.4/3 = 95.38, required above 95.
#[test]
fn contaminated_land_can_wait_two_years_but_not_three() {
    let plan = plan();
    let (land, horizon) = (plan.indicator("6").unwrap(), plan.horizon());
    for (delay, level, verdict) in [(2, 95.38, Verdict::Met), (3, 94.57, Verdict::Missed)] {
        let late = later(&plan, &["29"], delay);
        assert!((late.cell(land, horizon).level().unwrap() - level).abs() < 1e-9);
        assert_eq!(late.judgement(land, horizon, Basis::Requirement).verdict, verdict);
    }
}

/// Project 13 spends its 10 million yuan in three years from 2020 on, a third in each. A year late, that lacks in 2020
/// and comes in 2023: 333.33 of the 18,482,000 of 2019 (in 10,000 yuan), grown by 5% a year: by 1.05
/// until 2020, by 1.05⁴ = 1.21550625 until 2023.
#[test]
fn spending_goes_along_with_the_schedule() {
    let plan = plan();
    let late = later(&plan, &["13"], 1);
    let spending = plan.indicator("20").unwrap();
    let share = |growth: f64| 100.0 * (1000.0 / 3.0) / (18_482_000.0 * growth);
    let expected = [3.0 - share(1.05), 3.1, 3.2, 3.2 + share(1.215_506_25), 3.2, 3.2];
    for (t, expected) in (1..).zip(expected) {
        assert!((late.cell(spending, t).level().unwrap() - expected).abs() < 1e-9);
    }
}
