//! Small plans as files: 2020 is the base year, 2024 the horizon.

use planner_engine::Plan;
use serde_json::{json, Value};

pub(super) fn level(value: f64) -> Value {
    json!({"type": "level", "value": value})
}

/// An indicator with a requirement, a base figure and a path from 2021 on.
pub(super) fn indicator(quantity: Value, rule: Value, base: Value, path: &[Value]) -> Value {
    let source = json!({"table": "t", "row": "1"});
    let figure = |reading: &Value| json!({"reading": reading, "as_written": "", "source": source});
    let path: Vec<Value> =
        (2021..).zip(path).map(|(year, reading)| json!({"year": year, "figure": figure(reading)})).collect();
    json!({
        "name": {"en": "indicator"}, "task": "a", "quantity": quantity,
        "requirement": {"rule": rule, "as_written": "", "source": source},
        "baseline": [figure(&base)], "path": path,
    })
}

/// A number in per cent, at least or at most a threshold.
pub(super) fn number(kind: &str, threshold: f64, base: f64, path: &[Value]) -> Value {
    let rule = json!({"kind": kind, "threshold": threshold, "strict": false});
    indicator(percent(), rule, level(base), path)
}

pub(super) fn percent() -> Value {
    json!({"type": "number", "unit": {"en": "%"}, "decimals": 1, "min": 0, "max": 100})
}

pub(super) fn project(id: &str, investment: f64, spans: &[(i32, i32, &str)]) -> Value {
    let span =
        |(from, to, phase): &(i32, i32, &str)| json!({"from": from, "to": to, "phase": phase, "label": {"en": "work"}});
    json!({
        "id": id, "name": {"en": id}, "investment": investment, "lead": [],
        "schedule": spans.iter().map(span).collect::<Vec<_>>(), "source": {"table": "t", "row": "1"},
    })
}

pub(super) fn moved_by(indicator: usize, links: &[(&str, f64)]) -> Value {
    let links: Vec<Value> = links.iter().map(|(row, share)| json!({"row": row, "share": share})).collect();
    json!({
        "indicator": indicator.to_string(), "kind": {"type": "delivery"}, "lag": 0, "reason": {"en": "so"},
        "confidence": "low", "links": links,
    })
}

/// An effect of all money that rows take, on a total of 2000.
pub(super) fn spending(indicator: usize, rows: &[&str]) -> Value {
    let total = json!({
        "value": 2, "unit": {"en": "bn"}, "year": 2020, "per_unit": 1000, "growth": 5,
        "source": {"table": "t", "row": "1"},
    });
    json!({
        "indicator": indicator.to_string(), "kind": {"type": "spending", "denominator": total}, "lag": 0,
        "reason": {"en": "so"}, "confidence": "low",
        "links": rows.iter().map(|row| json!({"row": row})).collect::<Vec<_>>(),
    })
}

pub(super) fn plan(indicators: &[Value], projects: &[Value], effects: &[Value]) -> Plan {
    let numbered = |(i, indicator): (usize, &Value)| {
        let mut indicator = indicator.clone();
        indicator["id"] = json!(i.to_string());
        indicator["number"] = json!(i + 1);
        indicator
    };
    let file = json!({
        "format": "two-mountains-plan", "version": 1, "id": "test", "name": {"en": "Test"}, "place": {"en": "Here"},
        "document": {"en": "None"}, "base_year": 2020, "horizon_year": 2024,
        "tables": [{"id": "t", "name": {"en": "Table"}}],
        "layers": [{"id": "a", "name": {"en": "a"}, "official": true, "tasks": [{"id": "a", "name": {"en": "a"}}]}],
        "indicators": indicators.iter().enumerate().map(numbered).collect::<Vec<_>>(),
        "programmes": [{"id": "p", "name": {"en": "p"}, "parts": [{"id": "part", "name": {"en": "part"}}]}],
        "projects": [{"id": "1", "number": 1, "part": "part", "name": {"en": "project"}, "rows": projects}],
    });
    let rates = |planning: f64| json!({"planning": planning, "building": 1, "completion": 1, "operating": 1, "reason": {"en": "so"}});
    let effects = json!({
        "format": "two-mountains-effects", "version": 1, "plan": {"id": "test"}, "name": {"en": "Test"},
        "delivery": rates(0.0), "spending": rates(0.1), "enough": {"share": 0.5, "reason": {"en": "so"}},
        "effects": effects,
    });
    Plan::from_json_with_effects(&file.to_string(), &effects.to_string()).expect("a test plan is valid")
}
