use super::*;
use crate::plan::{Direction, Stage, Step, StepSize, StepUnit};
use crate::test_plan::{at_least, count, file, level, missing, plan, Row};
use serde_json::json;

/// A share, a number without bounds, a trend, a count and a stage, in that order.
fn five() -> Plan {
    plan(&[
        Row::share(at_least(90.0)).base(level(80.0)),
        Row::number(at_least(90.0)).base(level(80.0)),
        Row::trend(),
        Row::count(1).base(count(3)),
        Row::stage(),
    ])
}

fn edit(indicator: usize, year: usize, reading: Reading) -> Change {
    Change::Edit { indicator, year, reading: Some(reading) }
}

fn actual(indicator: usize, year: usize, reading: Reading) -> Change {
    Change::Actual { indicator, year, reading: Some(reading) }
}

#[test]
fn default_weights_leave_the_places_own_layer_out() {
    let plan = plan(&[Row::stage(), Row::stage().layer("own")]);
    let scenario = Scenario::as_written(&plan);
    assert_eq!(scenario.layer_weights, [1.0, 1.0, 0.0]);
    assert_eq!(scenario.indicator_weights, [1.0, 1.0]);
    assert_eq!(scenario.basis, Basis::YearlyTargets);
}

#[test]
fn what_cannot_be_is_refused_and_leaves_no_trace() {
    let bounds = |min, max| Refusal::OutOfBounds { min, max };
    let nowhere = Refusal::Nowhere;
    let kind = |quantity| Refusal::Kind { quantity };
    let method = |indicator, method| Change::Method { indicator, method };
    let no_method = |quantity| Refusal::Method { quantity };
    let parameter = |name, min, max| Refusal::Parameter { name, min, max };
    let whole = Reading::Count { count: 1, or_more: false };
    let size = Some(StepSize { value: -1.0, unit: StepUnit::Absolute });
    let shrunk = Reading::Change(Step { direction: Direction::Up, size });
    let cases = [
        (edit(5, 1, Reading::Missing), nowhere("indicator")),
        (edit(0, 5, Reading::Missing), nowhere("year")),
        (actual(5, 1, Reading::Missing), nowhere("indicator")),
        (actual(0, 5, Reading::Missing), nowhere("year")),
        (method(5, Method::Hold), nowhere("indicator")),
        (Change::LayerWeight { layer: 3, weight: 1.0 }, nowhere("layer")),
        (Change::IndicatorWeight { indicator: 5, weight: 1.0 }, nowhere("indicator")),
        // The base year is not for a scenario to change.
        (edit(0, 0, Reading::level(1.0)), Refusal::HasActual),
        (edit(0, 1, Reading::level(f64::NAN)), Refusal::NotFinite),
        (edit(0, 1, Reading::level(f64::INFINITY)), Refusal::NotFinite),
        (edit(0, 1, Reading::level(100.1)), bounds(0.0, 100.0)),
        (actual(0, 1, Reading::level(-0.1)), bounds(0.0, 100.0)),
        (edit(1, 1, Reading::level(2e15)), bounds(-1e15, 1e15)),
        (edit(2, 1, shrunk), bounds(0.0, 1e15)),
        (edit(0, 1, whole), kind("number")),
        (edit(2, 1, whole), kind("trend")),
        (edit(3, 1, Reading::level(4.0)), kind("count")),
        // A number on a stage is no number out of bounds, but no stage.
        (edit(4, 1, Reading::level(90.0)), kind("stage")),
        (edit(3, 1, Reading::Stage { stage: Stage::Issued }), kind("count")),
        (method(2, Method::LinearToTarget), no_method("trend")),
        (method(3, Method::CompoundGrowth { percent: 1.0 }), no_method("count")),
        (method(4, Method::DampedTrend { damping: 0.5 }), no_method("stage")),
        (method(0, Method::ConstantChange { per_year: f64::NAN }), parameter("per_year", -1e12, 1e12)),
        (method(0, Method::CompoundGrowth { percent: -100.1 }), parameter("percent", -100.0, 1000.0)),
        (method(0, Method::Saturating { cap: 101.0, closing: 50.0 }), parameter("cap", 0.0, 100.0)),
        (method(0, Method::Saturating { cap: 99.0, closing: 101.0 }), parameter("closing", 0.0, 100.0)),
        (method(0, Method::DampedTrend { damping: 1.1 }), parameter("damping", 0.0, 1.0)),
        (Change::LayerWeight { layer: 0, weight: -0.1 }, Refusal::Weight),
        (Change::IndicatorWeight { indicator: 0, weight: f64::NAN }, Refusal::Weight),
        (Change::IndicatorWeight { indicator: 0, weight: 1e10 }, Refusal::Weight),
    ];
    let plan = five();
    let scenario = Scenario::as_written(&plan);
    for (change, expected) in cases {
        let before = scenario.clone();
        assert_eq!(apply(&plan, &scenario, &change).unwrap_err(), expected, "{change:?}");
        // Of several changes, none happens if one cannot.
        let all = Change::All(vec![Change::Name("new".to_owned()), change.clone()]);
        assert_eq!(apply(&plan, &scenario, &all).unwrap_err(), expected, "{change:?}");
        assert_eq!(scenario, before);
    }
}

#[test]
fn an_actual_figure_is_not_overwritten_by_an_edit() {
    let plan = five();
    let (scenario, _) = apply(&plan, &Scenario::as_written(&plan), &actual(0, 2, Reading::level(85.0))).unwrap();
    assert_eq!(apply(&plan, &scenario, &edit(0, 2, Reading::level(90.0))).unwrap_err(), Refusal::HasActual);
    assert!(apply(&plan, &scenario, &edit(0, 3, Reading::level(90.0))).is_ok());
}

#[test]
fn an_edit_beneath_an_actual_figure_can_be_taken_away_and_brought_back() {
    let plan = five();
    let changes = Change::All(vec![edit(0, 2, Reading::level(90.0)), actual(0, 2, Reading::level(85.0))]);
    let (before, _) = apply(&plan, &Scenario::as_written(&plan), &changes).unwrap();
    let away = Change::Edit { indicator: 0, year: 2, reading: None };
    let (after, back) = apply(&plan, &before, &away).unwrap();
    assert_eq!(after.edit(0, 2), None);
    let (restored, again) = apply(&plan, &after, &back).unwrap();
    assert_eq!(restored, before);
    assert_eq!(apply(&plan, &restored, &again).unwrap().0, after);
}

#[test]
fn several_changes_are_taken_back_in_reverse() {
    let plan = five();
    let before = Scenario::as_written(&plan);
    // The same year twice: taken back in the wrong order, the first edit would be left.
    let changes = Change::All(vec![edit(0, 2, Reading::level(90.0)), edit(0, 2, Reading::level(95.0))]);
    let (after, back) = apply(&plan, &before, &changes).unwrap();
    assert_eq!(after.edit(0, 2), Some(Reading::level(95.0)));
    assert_eq!(apply(&plan, &after, &back).unwrap().0, before);
}

#[test]
fn only_a_scenario_of_the_same_plan_takes_another_ones_place() {
    let plan = five();
    let scenario = Scenario::as_written(&plan);
    let refused = |other: Scenario| apply(&plan, &scenario, &Change::Replace(Box::new(other))).unwrap_err();
    let other = super::super::test_plan::plan(&[Row::stage()]);
    assert_eq!(refused(Scenario::as_written(&other)), Refusal::Nowhere("indicator"));
    // As many indicators, but a stage where the share is.
    let stages = super::super::test_plan::plan(&[0; 5].map(|_| Row::stage()));
    let set = edit(0, 1, Reading::Stage { stage: Stage::Issued });
    let (other, _) = apply(&stages, &Scenario::as_written(&stages), &set).unwrap();
    assert_eq!(refused(other), Refusal::Kind { quantity: "number" });
    let mut other = scenario.clone();
    other.indicator_weights[0] = -1.0;
    assert_eq!(refused(other), Refusal::Weight);
    let mut other = scenario.clone();
    other.layer_weights.push(1.0);
    assert_eq!(refused(other), Refusal::Nowhere("layer"));
}

#[test]
fn changes_of_one_field_are_told_apart_from_others() {
    let change = |indicator, year| edit(indicator, year, Reading::level(1.0));
    assert!(change(0, 1).same_field(&edit(0, 1, Reading::Missing)));
    assert!(!change(0, 1).same_field(&change(0, 2)));
    assert!(!change(0, 1).same_field(&change(1, 1)));
    assert!(!change(0, 1).same_field(&actual(0, 1, Reading::level(1.0))));
    assert!(Change::Basis(Basis::Requirement).same_field(&Change::Basis(Basis::HorizonTarget)));
    // Several changes may touch anything.
    assert!(!Change::All(Vec::new()).same_field(&Change::All(Vec::new())));
}

#[test]
fn a_scenario_file_holds_only_what_differs() {
    let plan = five();
    let written = Scenario::as_written(&plan).to_json(&plan);
    let expected = json!({
        "format": "two-mountains-scenario", "version": 2, "plan": {"id": "test", "hash": plan.hash},
        "basis": "yearly_targets"
    });
    assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), expected);
    let changes = Change::All(vec![
        Change::Basis(Basis::Requirement),
        Change::Name("更快".to_owned()),
        edit(0, 4, Reading::level(95.5)),
        actual(3, 1, Reading::Count { count: 4, or_more: true }),
        Change::Method { indicator: 1, method: Method::Saturating { cap: 120.0, closing: 25.0 } },
        Change::IndicatorWeight { indicator: 2, weight: 2.0 },
        Change::LayerWeight { layer: 2, weight: 0.5 },
    ]);
    let (scenario, _) = apply(&plan, &Scenario::as_written(&plan), &changes).unwrap();
    let expected = json!({
        "format": "two-mountains-scenario", "version": 2, "plan": {"id": "test", "hash": plan.hash},
        "name": "更快", "basis": "requirement",
        "indicators": {
            "0": {"edits": {"2024": {"type": "level", "value": 95.5}}},
            "1": {"projection": {"method": "saturating", "cap": 120.0, "closing": 25.0}},
            "2": {"weight": 2.0},
            "3": {"actuals": {"2021": {"type": "count", "count": 4, "or_more": true}}}
        },
        "layer_weights": {"own": 0.5}
    });
    assert_eq!(serde_json::from_str::<serde_json::Value>(&scenario.to_json(&plan)).unwrap(), expected);
    assert_eq!(Scenario::from_json(&plan, &expected.to_string()).unwrap(), scenario);
    assert!(scenario.touches(0) && scenario.touches(1) && scenario.touches(3));
    assert!(!scenario.touches(2) && !scenario.touches(4));
}

#[test]
fn a_scenario_file_that_does_not_fit_names_the_field() {
    let plan = five();
    let good = json!({"format": "two-mountains-scenario", "version": 1, "plan": {"id": "test"}});
    assert_eq!(Scenario::from_json(&plan, &good.to_string()).unwrap(), Scenario::as_written(&plan));
    let choices = |id: &str, choices: serde_json::Value| json!({id: choices});
    let cases = [
        (
            "format",
            json!("two-mountains-plan"),
            "format: expected format \"two-mountains-scenario\", found \"two-mountains-plan\"",
        ),
        ("version", json!(3), "version: format version 3 is not supported; this program reads up to 2"),
        ("version", json!(0), "version: format version 0 is not supported; this program reads up to 2"),
        ("plan", json!({"id": "other"}), "plan.id: expected a file for plan \"test\", found one for \"other\""),
        ("indicators", choices("9", json!({})), "indicators.9: \"9\" is not among the plan's indicators"),
        (
            "indicators",
            choices("0", json!({"edits": {"2030": {"type": "missing"}}})),
            "indicators.0.edits.2030: expected a year from 2020 to 2024, found 2030",
        ),
        (
            "indicators",
            choices("0", json!({"edits": {"2021": {"type": "level", "value": 101}}})),
            "indicators.0.edits.2021: expected a value from 0 to 100",
        ),
        (
            "indicators",
            choices("0", json!({"actuals": {"2021": {"type": "stage", "stage": "issued"}}})),
            "indicators.0.actuals.2021: expected what fits a number",
        ),
        (
            "indicators",
            choices("0", json!({"projection": {"method": "damped_trend", "damping": 7}})),
            "indicators.0.projection: expected damping from 0 to 1",
        ),
        (
            "indicators",
            choices("0", json!({"weight": -1})),
            "indicators.0.weight: expected a weight that is not negative",
        ),
        ("layer_weights", json!({"c": 1}), "layer_weights.c: \"c\" is not among the plan's layers"),
    ];
    for (field, value, expected) in cases {
        let mut file = good.clone();
        file[field] = value;
        let error = Scenario::from_json(&plan, &file.to_string()).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
    // What has the wrong shape is named by its path too.
    for (field, value, path, words) in [
        (
            "basis",
            json!("annex"),
            "basis",
            "expected one of requirement, horizon_target, yearly_targets, found \"annex\"",
        ),
        (
            "indicators",
            choices("0", json!({"weight": "much"})),
            "indicators.0.weight",
            "expected a number, found \"much\"",
        ),
        (
            "indicators",
            choices("0", json!({"colour": 1})),
            "indicators.0.colour",
            "there is no such field; expected one of projection, actuals, edits, locked, weight",
        ),
        (
            "colour",
            json!(1),
            "colour",
            "there is no such field; expected one of format, version, plan, name, basis, indicators, layer_weights, projects, assumptions",
        ),
        (
            "indicators",
            choices("0", json!({"edits": {"2021": {"type": "level"}}})),
            "indicators.0.edits.2021.value",
            "must not be left out",
        ),
    ] {
        let mut file = good.clone();
        file[field] = value;
        let error = Scenario::from_json(&plan, &file.to_string()).unwrap_err();
        assert_eq!(error.path, path);
        assert_eq!(error.problem.to_string(), words);
    }
}

#[test]
fn the_plans_hash_tells_revisions_apart() {
    let rows = [Row::share(at_least(90.0)).base(level(80.0))];
    let other = [Row::share(at_least(90.0)).base(level(80.1))];
    assert_eq!(plan(&rows).hash, plan(&rows).hash);
    assert_ne!(plan(&rows).hash, plan(&other).hash);
    assert_eq!(plan(&rows).hash.len(), 16);
    // The order of a file's fields does not matter: what it says does.
    let text = file(&[Row::stage().base(missing())]).to_string();
    let reread: crate::plan::PlanFile = crate::json::read(&text).unwrap();
    assert_eq!(Plan::from_json(&text).unwrap().hash, Plan::from_file(reread).unwrap().hash);
}
