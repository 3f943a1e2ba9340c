//! A plan file that does not fit is refused by the exact field and what was expected there.

#![allow(clippy::unwrap_used)]

use planner_engine::Plan;
use serde_json::{json, Value};

const PLAN: &str = include_str!("../../static/plans/yubei-2019-2025.json");

/// The plan with one value replaced, or added where its object has none.
fn corrupted(pointer: &str, value: Value) -> String {
    let mut file: Value = serde_json::from_str(PLAN).unwrap();
    let (parent, field) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Array(list) => list[field.parse::<usize>().unwrap()] = value,
        object => object[field] = value,
    }
    file.to_string()
}

#[test]
fn a_corrupted_plan_is_refused_by_the_field_and_what_was_expected() {
    let level = |value: f64| json!({"type": "level", "value": value});
    let text = json!({});
    let cases = [
        ("/format", json!("something-else"), "format: expected format \"two-mountains-plan\", found \"something-else\""),
        ("/version", json!(9), "version: format version 9 is not supported; this program reads up to 1"),
        ("/version", json!(0), "version: format version 0 is not supported; this program reads up to 1"),
        ("/id", json!(" "), "id: must not be empty"),
        ("/name", text.clone(), "name: must not be empty"),
        ("/base_year", json!(0), "base_year: expected a year from 1 to 9998, found 0"),
        ("/base_year", json!(i32::MAX), "base_year: expected a year from 1 to 9998, found 2147483647"),
        ("/horizon_year", json!(2019), "horizon_year: expected a year from 2020 to 2219, found 2019"),
        ("/horizon_year", json!(2220), "horizon_year: expected a year from 2020 to 2219, found 2220"),
        ("/indicators", json!([]), "indicators: must not be empty"),
        ("/indicators/4/id", json!("1"), "indicators[4].id: \"1\" occurs twice; expected a name of its own"),
        ("/indicators/4/name", text.clone(), "indicators[4].name: must not be empty"),
        ("/indicators/4/task", json!("none"), "indicators[4].task: \"none\" is not among the plan's tasks"),
        ("/indicators/0/quantity/max", json!(0), "indicators[0].quantity.max: expected a largest value above the smallest, found 0"),
        ("/indicators/0/quantity/decimals", json!(10), "indicators[0].quantity.decimals: expected 0 to 9 decimals, found 10"),
        (
            "/indicators/0/requirement/rule/threshold",
            json!(0),
            "indicators[0].requirement.rule.threshold: expected a threshold above its floor, found 0",
        ),
        (
            "/indicators/0/requirement/rule",
            json!({"kind": "established"}),
            "indicators[0].requirement.rule: expected what fits a number, found established",
        ),
        (
            "/indicators/15/requirement/rule/count",
            json!(0),
            "indicators[15].requirement.rule.count: expected a count above 0, found 0",
        ),
        (
            "/indicators/0/baseline/0/reading",
            level(100.5),
            "indicators[0].baseline[0].reading.value: expected a value within the indicator's natural bounds, found 100.5",
        ),
        (
            "/indicators/0/targets/0/reading/value",
            json!(-1),
            "indicators[0].targets[0].reading.value: expected a value within the indicator's natural bounds, found -1",
        ),
        (
            "/indicators/17/path/2/figure/reading",
            level(90.0),
            "indicators[17].path[2].figure.reading: expected what fits a stage, found level",
        ),
        (
            "/indicators/10/baseline/0/reading/size/value",
            json!(-3.6),
            "indicators[10].baseline[0].reading.size.value: expected a size of change, not negative, found -3.6",
        ),
        (
            "/indicators/20/baseline/0/reading/value",
            json!(1e16),
            "indicators[20].baseline[0].reading.value: expected a number of at most 15 digits, found 10000000000000000",
        ),
        ("/indicators/0/path/3/year", json!(2026), "indicators[0].path[3].year: expected a year from 2020 to 2025, found 2026"),
        ("/indicators/0/path/3/year", json!(2019), "indicators[0].path[3].year: expected a year from 2020 to 2025, found 2019"),
        ("/indicators/0/path/3/year", json!(2020), "indicators[0].path[3].year: \"2020\" occurs twice; expected a name of its own"),
        (
            "/indicators/0/baseline/0/source/table",
            json!("annex9"),
            "indicators[0].baseline[0].source.table: \"annex9\" is not among the plan's tables",
        ),
        ("/layers/1/tasks/0/id", json!("environmental-quality"), "layers[1].tasks[0].id: \"environmental-quality\" occurs twice; expected a name of its own"),
        ("/units/1/written/0", json!("区生态环境局"), "units[1].written[0]: \"区生态环境局\" occurs twice; expected a name of its own"),
        ("/programmes/1/parts/0/name", text, "programmes[1].parts[0].name: must not be empty"),
        ("/projects/3/part", json!("none"), "projects[3].part: \"none\" is not among the plan's parts of programmes"),
        ("/projects/3/rows/0/lead/0", json!("某局"), "projects[3].rows[0].lead[0]: \"某局\" is not among the plan's units"),
        ("/projects/3/rows/0/investment", json!(-1), "projects[3].rows[0].investment: expected an investment, not negative, found -1"),
        ("/projects/0/rows/0/schedule/1/from", json!(2020), "projects[0].rows[0].schedule[1].from: expected a year from 2021 to 2025, found 2020"),
        ("/projects/0/rows/0/schedule/0/to", json!(2019), "projects[0].rows[0].schedule[0].to: expected a year from 2020 to 2025, found 2019"),
        ("/projects/29/quantities/0/statements/1/amount", json!(-1), "projects[29].quantities[0].statements[1].amount: expected an amount, not negative, found -1"),
        ("/projects/29/quantities/0/row", json!("14"), "projects[29].quantities[0].row: \"14\" is not among the plan's rows of the project"),
        ("/projects/29/quantities/0/unit", json!({}), "projects[29].quantities[0].unit: must not be empty"),
        ("/projects/13/quantities/0/statements/0/measure", json!("m999"), "projects[13].quantities[0].statements[0].measure: \"m999\" is not among the plan's measures"),
        ("/projects/9/quantities/0/statements/1/from", json!(2018), "projects[9].quantities[0].statements[1].from: expected a year from 2019 to 2025, found 2018"),
        ("/projects/9/quantities/0/statements/1/to", json!(2019), "projects[9].quantities[0].statements[1].to: expected a year from 2020 to 2025, found 2019"),
        ("/duties/2/indicator", json!("99"), "duties[2].indicator: \"99\" is not among the plan's indicators"),
        ("/duties/2/to", json!(2030), "duties[2].to: expected a year from 2019 to 2025, found 2030"),
        ("/measures/7/id", json!("m01"), "measures[7].id: \"m01\" occurs twice; expected a name of its own"),
        ("/milestones/0/year", json!(2035), "milestones[0].year: expected a year from 2019 to 2025, found 2035"),
    ];
    for (pointer, value, expected) in cases {
        let error = Plan::from_json(&corrupted(pointer, value)).unwrap_err();
        assert_eq!(error.to_string(), expected, "{pointer}");
    }
}

#[test]
fn a_plan_of_the_wrong_shape_is_refused_by_the_field() {
    let cases = [
        (
            "/base_year",
            json!("2019"),
            "base_year",
            "expected a whole number from -2147483648 to 2147483647, found \"2019\"",
        ),
        ("/colour", json!(1), "colour", "there is no such field; expected one of format, version, id, name, place"),
        (
            "/indicators/3/path/1/year",
            json!(20.5),
            "indicators[3].path[1].year",
            "expected a whole number from -2147483648 to 2147483647, found 20.5",
        ),
        (
            "/indicators/3/path/1/figure/colour",
            json!(1),
            "indicators[3].path[1].figure.colour",
            "there is no such field; expected one of reading, as_written, source, notes, remark",
        ),
        (
            "/indicators/3/quantity/type",
            json!("colour"),
            "indicators[3].quantity.type",
            "expected one of number, trend, count, stage, found \"colour\"",
        ),
        (
            "/indicators/3/quantity/colour",
            json!(1),
            "indicators[3].quantity.colour",
            "there is no such field; expected one of type, unit, decimals, min, max",
        ),
        (
            "/indicators/3/baseline/0/reading/value",
            json!("many"),
            "indicators[3].baseline[0].reading.value",
            "expected a number, found \"many\"",
        ),
        (
            "/projects/5/rows/0/investment",
            json!(null),
            "projects[5].rows[0].investment",
            "expected a number, found null",
        ),
        (
            "/projects/5/rows/0/schedule/0/phase",
            json!("done"),
            "projects[5].rows[0].schedule[0].phase",
            "expected one of planning, building, completion, operating, found \"done\"",
        ),
    ];
    for (pointer, value, path, words) in cases {
        let error = Plan::from_json(&corrupted(pointer, value)).unwrap_err();
        assert_eq!(error.path, path, "{error}");
        assert!(error.to_string().contains(words), "{error}");
    }
    // Numbers beyond all numbers, a field that is missing or there twice, a file that is cut off or goes on, no file at all.
    let huge = corrupted("/indicators/0/baseline/0/reading/value", json!("huge")).replace("\"huge\"", "1e999");
    let error = Plan::from_json(&huge).unwrap_err();
    assert!(error.to_string().contains("number out of range"), "{error}");
    assert_eq!(error.path, "indicators[0].baseline[0].reading.value");
    let error = Plan::from_json("{\"format\": \"two-mountains-plan\"}").unwrap_err();
    assert_eq!(error.to_string(), "version: must not be left out");
    let twice = PLAN.replacen("\"format\"", "\"version\": 1, \"format\"", 1);
    assert_eq!(Plan::from_json(&twice).unwrap_err().to_string(), "version: must not be written twice");
    for broken in [PLAN.trim_end().strip_suffix("}").unwrap(), &format!("{PLAN}x"), ""] {
        assert!(Plan::from_json(broken).is_err());
    }
}
