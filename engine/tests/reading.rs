//! Every field of a file is read, as the kind of value it is, and a fault names exactly that field. The fixtures use
//! every kind of entry.

#![allow(clippy::unwrap_used)]

use planner_engine::plan::Expected;
use planner_engine::{Plan, PlanError, Problem, Scenario};
use serde_json::{json, Value};

const PLAN_V1: &str = include_str!("fixtures/plan.v1.json");
const SCENARIO_V1: &str = include_str!("fixtures/scenario.v1.json");

/// The pointer and the path of every value within another one.
fn places(value: &Value, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
    let inner: Vec<(String, String, &Value)> = match value {
        Value::Object(fields) => {
            let dot = if path.is_empty() { "" } else { "." };
            fields.iter().map(|(name, value)| (name.clone(), format!("{path}{dot}{name}"), value)).collect()
        }
        Value::Array(list) => {
            list.iter().enumerate().map(|(i, value)| (i.to_string(), format!("{path}[{i}]"), value)).collect()
        }
        _ => Vec::new(),
    };
    for (name, path, value) in inner {
        let pointer = format!("{pointer}/{name}");
        places(value, &pointer, &path, found);
        found.push((pointer, path));
    }
}

fn every_fault_is_named(text: &str, read: impl Fn(&str) -> Result<(), PlanError>) {
    let file: Value = serde_json::from_str(text).unwrap();
    let mut found = Vec::new();
    places(&file, "", "", &mut found);
    for (pointer, path) in found {
        let mut changed = file.clone();
        let place = changed.pointer_mut(&pointer).unwrap();
        // What is no object becomes one, and what is one becomes a number.
        *place = if place.is_object() { json!(3) } else { json!({}) };
        let error = read(&changed.to_string()).unwrap_err();
        assert_eq!(error.path, path, "{error}");
        assert!(matches!(error.problem, Problem::Type { .. }), "{error}");

        let (around, name) = pointer.rsplit_once('/').unwrap();
        let mut changed = file.clone();
        let Some(fields) = changed.pointer_mut(around).unwrap().as_object_mut() else { continue };
        let value = fields.remove(name).unwrap();
        match read(&changed.to_string()) {
            // Where it may be left out, what depends on it may be refused, but not for its absence.
            Err(error) => assert_eq!(error.problem == Problem::Missing, error.path == path, "{error}"),
            Ok(()) => {
                // Under a name one letter longer it does not pass for anything else.
                let mut changed = file.clone();
                changed.pointer_mut(around).unwrap().as_object_mut().unwrap().insert(format!("{name}x"), value);
                let error = read(&changed.to_string()).unwrap_err();
                assert_eq!(error.path, format!("{path}x"), "{error}");
            }
        }
    }
}

#[test]
fn every_fault_in_a_plan_is_named() {
    every_fault_is_named(PLAN_V1, |text| Plan::from_json(text).map(|_| ()));
}

#[test]
fn every_fault_in_a_scenario_is_named() {
    let plan = Plan::from_json(PLAN_V1).unwrap();
    every_fault_is_named(SCENARIO_V1, |text| Scenario::from_json(&plan, text).map(|_| ()));
}

#[test]
fn the_first_fault_is_told() {
    let mut file: Value = serde_json::from_str(PLAN_V1).unwrap();
    file["name"] = json!(1);
    file["indicators"] = json!(2);
    let error = Plan::from_json(&file.to_string()).unwrap_err();
    let problem = Problem::Type { expected: Expected::Object, found: "1".to_owned() };
    assert_eq!((error.path.as_str(), error.problem), ("name", problem));
}
