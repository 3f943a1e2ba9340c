use super::*;
use crate::state::{Evaluated, PlanHandle, ScenarioHandle};
use planner_engine::{apply, evaluate, Change, Plan, Reading, Scenario};

const PLAN: &str = include_str!("../../../../../static/plans/yubei-2019-2025.json");

/// Indicator 1 (88% in annex 1 for 2020, 90.5% for 2025, baseline 87.9%) after a change.
fn subject(changes: Vec<Change>) -> Subject {
    let plan = PlanHandle::new(Plan::from_json(PLAN).unwrap());
    let written = Scenario::as_written(&plan);
    let (scenario, _) = apply(&plan, &written, &Change::All(changes)).unwrap();
    let (evaluated, written) = (evaluate(&plan, &scenario), evaluate(&plan, &written));
    Subject {
        lang: Lang::En,
        plan,
        scenario: ScenarioHandle::new(scenario),
        evaluated: Evaluated::new(evaluated),
        written: Evaluated::new(written),
        i: 0,
        scope: "",
    }
}

#[test]
fn plan_figures_name_their_table_row_and_column() {
    let subject = subject(Vec::new());
    let target = origin(&subject, 6, None);
    let source = &subject.as_written(6).unwrap().source;
    let column = source.column.clone().unwrap();
    assert_eq!(target.len(), 1);
    assert!(target[0].starts_with("The plan’s yearly target, from Annex 1"), "{target:?}");
    assert!(target[0].contains("row 1") && target[0].contains(&column));
    assert!(origin(&subject, 0, None)[0].starts_with("The plan’s base-year figure, from "));
}

#[test]
fn what_the_user_set_says_so_and_when() {
    let reading = Some(Reading::level(88.0));
    let subject = subject(vec![
        Change::Actual { indicator: 0, year: 1, reading },
        Change::Edit { indicator: 0, year: 6, reading },
    ]);
    assert_eq!(origin(&subject, 1, None), ["You entered this as the actual figure."]);
    let when = Some("2020-01-02 03:04".to_owned());
    assert_eq!(origin(&subject, 6, when), ["You set this for the scenario. Set on 2020-01-02 03:04."]);
}

#[test]
fn computed_years_name_method_parameters_and_start() {
    let method = Method::ConstantChange { per_year: 0.5 };
    let reading = Some(Reading::level(88.4));
    let subject =
        subject(vec![Change::Actual { indicator: 0, year: 2, reading }, Change::Method { indicator: 0, method }]);
    let lines = origin(&subject, 4, None);
    assert!(lines[0].contains("Constant change a year"), "{lines:?}");
    assert_eq!(lines[1], "Change a year: +0.50\u{a0}pp");
    // The last actual figure before it, not the base year's.
    assert_eq!(lines[2], "It starts from 88.4% in 2021.");
    let before = origin(&subject, 1, None);
    assert!(before[2].ends_with("in 2019."), "{before:?}");
}

#[test]
fn targets_come_from_the_cells_that_judge() {
    let subject = subject(Vec::new());
    let written = |basis| target(&subject, basis, 6).map(|(written, ..)| written.clone());
    // Annex 1, 1: >90% required, 90.5% for 2025.
    assert_eq!(written(Basis::Requirement).as_deref(), Some(">90%"));
    assert_eq!(written(Basis::YearlyTargets).as_deref(), Some("90.5%"));
}
