//! Every field of a file is read, as the kind of value it is, and left out where its schema allows that; a fault names
//! exactly that field. The fixtures use every kind of entry.

#![allow(clippy::unwrap_used)]

use planner_engine::plan::Expected;
use planner_engine::{Plan, PlanError, Problem, Scenario};
use serde_json::{json, Value};

const PLAN_V1: &str = include_str!("fixtures/plan.v1.json");
const SCENARIO_V1: &str = include_str!("fixtures/scenario.v1.json");
const PLAN_SCHEMA: &str = include_str!("../../static/schemas/plan.v1.schema.json");
const SCENARIO_V2: &str = include_str!("fixtures/scenario.v2.json");
const EFFECTS_V1: &str = include_str!("fixtures/effects.v1.json");
const EFFECTS_SCHEMA: &str = include_str!("../../static/schemas/effects.v1.schema.json");
const SCENARIO_SCHEMA: &str = include_str!("../../static/schemas/scenario.v2.schema.json");

/// A value within a file.
struct Place {
    /// For `Value::pointer`.
    pointer: String,
    /// As refusals write it.
    path: String,
    /// Whether the schema says that it has to be there.
    required: bool,
}

/// Every value within the one at a pointer and a path.
fn places(root: &Value, schemas: &[&Value], value: &Value, (pointer, path): (&str, &str), found: &mut Vec<Place>) {
    let mut add = |name: &str, path: String, value: &Value, schemas: &[&Value], required| {
        let pointer = format!("{pointer}/{name}");
        let mut within = Vec::new();
        schemas.iter().for_each(|schema| parts(root, schema, value, &mut within));
        assert!(!within.is_empty(), "{path} is not in the schema");
        places(root, &within, value, (&pointer, &path), found);
        found.push(Place { pointer, path, required });
    };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                let inner: Vec<&Value> = schemas.iter().filter_map(|schema| field(schema, name)).collect();
                let listed = |schema: &&Value| schema["required"].as_array().is_some_and(|r| r.contains(&json!(name)));
                add(name, format!("{path}{dot}{name}"), value, &inner, schemas.iter().any(listed));
            }
        }
        Value::Array(list) => {
            let inner: Vec<&Value> = schemas.iter().filter_map(|schema| schema.get("items")).collect();
            for (i, value) in list.iter().enumerate() {
                add(&i.to_string(), format!("{path}[{i}]"), value, &inner, false);
            }
        }
        _ => {}
    }
}

/// What a schema says of a field by its name, or of all fields where names are data.
fn field<'a>(schema: &'a Value, name: &str) -> Option<&'a Value> {
    let of_years = || schema["patternProperties"].as_object()?.values().next();
    schema["properties"]
        .get(name)
        .or_else(of_years)
        .or_else(|| schema.get("additionalProperties").filter(|s| s.is_object()))
}

/// A schema with all that it refers to, as far as that speaks of the value at hand.
fn parts<'a>(root: &'a Value, schema: &'a Value, value: &Value, found: &mut Vec<&'a Value>) {
    // A variant of another tag.
    let mut tags = schema["properties"].as_object().into_iter().flatten();
    if tags.any(|(name, field)| field.get("const").is_some_and(|tag| Some(tag) != value.get(name))) {
        return;
    }
    found.push(schema);
    if let Some(reference) = schema["$ref"].as_str() {
        parts(root, root.pointer(reference.trim_start_matches('#')).unwrap(), value, found);
    }
    for several in [&schema["oneOf"], &schema["anyOf"]] {
        several.as_array().into_iter().flatten().for_each(|one| parts(root, one, value, found));
    }
}

fn every_fault_is_named(text: &str, schema: &str, read: impl Fn(&str) -> Result<(), PlanError>) {
    let file: Value = serde_json::from_str(text).unwrap();
    let schema: Value = serde_json::from_str(schema).unwrap();
    let mut found = Vec::new();
    places(&schema, &[&schema], &file, ("", ""), &mut found);
    for Place { pointer, path, required } in found {
        let mut changed = file.clone();
        let place = changed.pointer_mut(&pointer).unwrap();
        // What is no object becomes one, and what is one becomes a number.
        *place = if place.is_object() { json!(3) } else { json!({}) };
        let error = read(&changed.to_string()).unwrap_err();
        assert_eq!(error.path, path, "{error}");
        assert!(matches!(error.problem, Problem::Type { .. }), "{error}");

        let (around, name) = pointer.rsplit_once('/').unwrap();
        let mut changed = file.clone();
        let fields = |file: &'_ mut Value| file.pointer_mut(around).and_then(Value::as_object_mut).map(std::mem::take);
        let Some(mut rest) = fields(&mut changed) else { continue };
        let value = rest.remove(name).unwrap();
        *changed.pointer_mut(around).unwrap() = Value::Object(rest.clone());
        // What may be left out can be missed elsewhere, by what refers to it.
        let missing = read(&changed.to_string()).is_err_and(|e| e.path == path && e.problem == Problem::Missing);
        assert_eq!(missing, required, "{path}");
        // Under a name one letter longer it does not pass for anything else.
        rest.insert(format!("{name}x"), value);
        *changed.pointer_mut(around).unwrap() = Value::Object(rest);
        let error = read(&changed.to_string()).unwrap_err();
        assert!(error.path.starts_with(&path), "{path}: {error}");
    }
}

#[test]
fn every_fault_in_a_plan_is_named() {
    every_fault_is_named(PLAN_V1, PLAN_SCHEMA, |text| Plan::from_json(text).map(|_| ()));
}

#[test]
fn every_fault_in_a_scenario_is_named() {
    let plan = Plan::from_json(PLAN_V1).unwrap();
    every_fault_is_named(SCENARIO_V1, SCENARIO_SCHEMA, |text| Scenario::from_json(&plan, text).map(|_| ()));
    let plan = Plan::from_json_with_effects(PLAN_V1, EFFECTS_V1).unwrap();
    every_fault_is_named(SCENARIO_V2, SCENARIO_SCHEMA, |text| Scenario::from_json(&plan, text).map(|_| ()));
}

#[test]
fn every_fault_in_assumptions_is_named() {
    every_fault_is_named(EFFECTS_V1, EFFECTS_SCHEMA, |text| Plan::from_json_with_effects(PLAN_V1, text).map(|_| ()));
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
