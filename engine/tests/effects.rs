//! The carried plan with what is assumed about its projects.

use planner_engine::scenario::ProjectChoice;
use planner_engine::{apply, evaluate, Basis, Change, Plan, Scenario, Verdict};

const PLAN: &str = include_str!("../../static/plans/yubei-2019-2025.json");
const EFFECTS: &str = include_str!("../../static/plans/yubei-2019-2025.effects.json");

fn carried() -> Plan {
    Plan::from_json_with_effects(PLAN, EFFECTS).expect("the carried files fit")
}

/// The plan as written with these rows later by some years.
fn delayed(plan: &Plan, rows: &[&str], delay: i32) -> Scenario {
    let choice = ProjectChoice { delay, ..ProjectChoice::default() };
    let changes = rows
        .iter()
        .map(|id| Change::Project { row: plan.row_position(id).expect("a row of the plan"), choice })
        .collect();
    apply(plan, &Scenario::as_written(plan), &Change::All(changes)).expect("a delay that can be").0
}

#[test]
fn on_schedule_the_assumptions_change_nothing_to_the_last_digit() {
    let (with, without) = (carried(), Plan::from_json(PLAN).expect("the plan fits"));
    assert_eq!(evaluate(&with, &Scenario::as_written(&with)), evaluate(&without, &Scenario::as_written(&without)),);
    // A choice that chooses what is planned is no choice.
    let same = delayed(&with, &["12", "13"], 0);
    assert_eq!(evaluate(&with, &same), evaluate(&without, &Scenario::as_written(&without)));
}

#[test]
fn the_air_programme_two_years_late_makes_air_quality_miss() {
    // Delivered less than planned, by year from 2020 (work is the same in every year of building and operating):
    //   row 12, 2020-2023 -> 2022-2025:  1/4  1/2  1/2  1/2  1/4   0
    //   row 13, 2020-2022 -> 2022-2024:  1/3  2/3  2/3  1/3   0    0
    //   rows 14-17, 2020-2025 -> 2022-2027:  1/6  1/3  1/3  1/3  1/3  1/3
    // With the shares 0.2, 0.2 and together 0.4, a year of lag and the planned rise of 90.5 - 87.1 = 3.4:
    //   2021: 88.5 - 3.4 (0.05 + 0.2/3 + 0.4/6) = 87.876667
    //   2022: 89.0 - 3.4 (0.10 + 0.4/3 + 0.4/3) = 87.753333
    //   2023: 89.5 - 3.4 (0.10 + 0.4/3 + 0.4/3) = 88.253333
    //   2024: 90.0 - 3.4 (0.10 + 0.2/3 + 0.4/3) = 88.980000
    //   2025: 90.5 - 3.4 (0.05 + 0 + 0.4/3) = 89.876667
    let plan = carried();
    let scenario = delayed(&plan, &["12", "13", "14", "15", "16", "17"], 2);
    let evaluation = evaluate(&plan, &scenario);
    let air = plan.indicator("1").expect("air quality");
    let expected = [87.1, 88.0, 87.876_667, 87.753_333, 88.253_333, 88.98, 89.876_667];
    for (cell, expected) in evaluation.path(air).iter().zip(expected) {
        let level = cell.level().expect("a level");
        assert!((level - expected).abs() < 1e-6, "{level} instead of {expected}");
    }
    for basis in Basis::ALL {
        assert_eq!(evaluation.judgement(air, plan.horizon(), basis).verdict, Verdict::Missed, "{basis:?}");
    }
}

#[test]
fn environmental_spending_moves_by_what_is_not_spent() {
    // Row 18 (200 for 2020-2025, a sixth each year) a year late spends 33.33 less in 2020 and as planned from then on
    // until 2025. GDP of 2020: 1848.2 x 1.05 = 1940.61 of 10,000 each; 100 x 33.3333 / 10000 / 1940.61 = 0.000171768.
    let plan = carried();
    let evaluation = evaluate(&plan, &delayed(&plan, &["18"], 1));
    let spending = plan.indicator("20").expect("environmental spending");
    let level = |year: i32| {
        let position = plan.position(year).expect("a year of the plan");
        evaluation.cell(spending, position).level().expect("a level")
    };
    assert!((3.0 - level(2020) - 0.000_171_768).abs() < 1e-9, "{}", level(2020));
    assert_eq!(level(2025), 3.2);
}

#[test]
fn every_indicator_has_its_assumptions() {
    let plan = carried();
    for (entry, effect) in plan.file.indicators.iter().zip(&plan.effects.of) {
        assert!(effect.is_some(), "nothing is assumed about {}", entry.id);
    }
}
