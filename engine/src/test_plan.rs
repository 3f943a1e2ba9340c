//! Small plans for tests: 2020 is the base year, 2024 the horizon; layers `a` and `b` are official, `own` is not.

use crate::plan::Plan;
use serde_json::{json, Value};

/// An indicator of a test plan.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    layer: &'static str,
    quantity: Value,
    rule: Value,
    baseline: Vec<Value>,
    targets: Vec<Value>,
    path: Vec<(i32, Value)>,
}

impl Row {
    /// A number without natural bounds, reported to one decimal.
    pub(crate) fn number(rule: Value) -> Self {
        Self::of(json!({"type": "number", "unit": {"en": "t"}, "decimals": 1}), rule)
    }

    /// A share from 0 to 100 per cent, reported to one decimal.
    pub(crate) fn share(rule: Value) -> Self {
        Self::of(json!({"type": "number", "unit": {"en": "%"}, "decimals": 1, "min": 0, "max": 100}), rule)
    }

    pub(crate) fn trend() -> Self {
        let quantity = json!({"type": "trend", "unit": {"en": "%"}, "decimals": 1, "min": 0, "max": 100});
        Self::of(quantity, json!({"kind": "steadily_improving"}))
    }

    pub(crate) fn count(count: u32) -> Self {
        Self::of(json!({"type": "count", "unit": {"zh": "个"}}), json!({"kind": "obtained", "count": count}))
    }

    pub(crate) fn stage() -> Self {
        Self::of(json!({"type": "stage"}), json!({"kind": "established"}))
    }

    pub(crate) fn of(quantity: Value, rule: Value) -> Self {
        Self { layer: "a", quantity, rule, baseline: Vec::new(), targets: Vec::new(), path: Vec::new() }
    }

    pub(crate) fn layer(mut self, layer: &'static str) -> Self {
        self.layer = layer;
        self
    }

    /// The kind of its quantity.
    pub(crate) fn kind(&self) -> &str {
        self.quantity["type"].as_str().unwrap_or_default()
    }

    /// A figure of the base year; of several, each stands in a table of its own.
    pub(crate) fn base(mut self, reading: Value) -> Self {
        self.baseline.push(reading);
        self
    }

    /// A target for the horizon year beside the yearly ones.
    pub(crate) fn target(mut self, reading: Value) -> Self {
        self.targets.push(reading);
        self
    }

    /// Yearly targets from 2021 on.
    pub(crate) fn path(mut self, readings: impl IntoIterator<Item = Value>) -> Self {
        self.path = (2021..).zip(readings).collect();
        self
    }
}

/// x ≥ T.
pub(crate) fn at_least(threshold: f64) -> Value {
    json!({"kind": "above", "threshold": threshold, "strict": false})
}

/// x > T.
pub(crate) fn above(threshold: f64) -> Value {
    json!({"kind": "above", "threshold": threshold, "strict": true})
}

/// x ≤ T.
pub(crate) fn at_most(threshold: f64) -> Value {
    json!({"kind": "below", "threshold": threshold, "strict": false})
}

pub(crate) fn level(value: f64) -> Value {
    json!({"type": "level", "value": value})
}

pub(crate) fn change(direction: &str) -> Value {
    json!({"type": "change", "direction": direction})
}

pub(crate) fn count_change(by: i32) -> Value {
    json!({"type": "count_change", "by": by})
}

pub(crate) fn count(count: u32) -> Value {
    json!({"type": "count", "count": count})
}

pub(crate) fn missing() -> Value {
    json!({"type": "missing"})
}

/// The file of a plan of these indicators, whose short names are their positions: "0", "1" and so on.
pub(crate) fn file(rows: &[Row]) -> Value {
    let source = json!({"table": "t", "row": "1"});
    let figure = |reading: &Value| json!({"reading": reading, "as_written": "", "source": source});
    let indicators: Vec<Value> = rows
        .iter()
        .enumerate()
        .map(|(i, row)| {
            json!({
                "id": i.to_string(), "number": i + 1, "name": {"en": "indicator"}, "task": row.layer,
                "quantity": row.quantity,
                "requirement": {"rule": row.rule, "as_written": "", "source": source},
                "baseline": row.baseline.iter().map(figure).collect::<Vec<_>>(),
                "targets": row.targets.iter().map(figure).collect::<Vec<_>>(),
                "path": row.path.iter().map(|(y, r)| json!({"year": y, "figure": figure(r)})).collect::<Vec<_>>(),
            })
        })
        .collect();
    let layer = |id: &str, official: bool| json!({"id": id, "name": {"en": id}, "official": official, "tasks": [{"id": id, "name": {"en": id}}]});
    json!({
        "format": "two-mountains-plan", "version": 1, "id": "test", "name": {"en": "Test"}, "place": {"en": "Here"},
        "document": {"en": "None"}, "base_year": 2020, "horizon_year": 2024,
        "tables": [{"id": "t", "name": {"en": "Table"}}],
        "layers": [layer("a", true), layer("b", true), layer("own", false)],
        "indicators": indicators,
    })
}

/// The plan of these indicators.
pub(crate) fn plan(rows: &[Row]) -> Plan {
    Plan::from_json(&file(rows).to_string()).expect("a test plan is valid")
}

/// A project row with its investment and its schedule: from, to, phase.
pub(crate) fn project(id: &str, investment: f64, spans: &[(i32, i32, &str)]) -> Value {
    let span =
        |(from, to, phase): &(i32, i32, &str)| json!({"from": from, "to": to, "phase": phase, "label": {"en": "work"}});
    json!({
        "id": id, "name": {"en": id}, "investment": investment, "lead": [],
        "schedule": spans.iter().map(span).collect::<Vec<_>>(), "source": {"table": "t", "row": "1"},
    })
}

/// The file of a plan with one programme of one project of these rows.
pub(crate) fn file_with_projects(rows: &[Row], projects: &[Value]) -> Value {
    let mut file = file(rows);
    file["programmes"] = json!([{"id": "p", "name": {"en": "p"}, "parts": [{"id": "part", "name": {"en": "part"}}]}]);
    file["projects"] = json!([{"id": "1", "number": 1, "part": "part", "name": {"en": "project"}, "rows": projects}]);
    file
}

/// An assumption that the work of rows moves an indicator at once: row, share.
pub(crate) fn moved_by(indicator: usize, links: &[(&str, f64)]) -> Value {
    let links: Vec<Value> = links.iter().map(|(row, share)| json!({"row": row, "share": share})).collect();
    json!({
        "indicator": indicator.to_string(), "kind": {"type": "delivery"}, "lag": 0, "reason": {"en": "so"},
        "confidence": "low", "links": links,
    })
}

/// An assumptions file: planning does no work and takes a tenth of the money of a year of anything else; half is enough.
pub(crate) fn assumptions(effects: &[Value]) -> Value {
    let rates = |planning: f64| json!({"planning": planning, "building": 1, "completion": 1, "operating": 1, "reason": {"en": "so"}});
    json!({
        "format": "two-mountains-effects", "version": 1, "plan": {"id": "test"}, "name": {"en": "Test"},
        "delivery": rates(0.0), "spending": rates(0.1), "enough": {"share": 0.5, "reason": {"en": "so"}},
        "effects": effects,
    })
}

/// The plan of these indicators and project rows, with these effects assumed.
pub(crate) fn moved_plan(rows: &[Row], projects: &[Value], effects: &[Value]) -> Plan {
    let file = file_with_projects(rows, projects).to_string();
    Plan::from_json_with_effects(&file, &assumptions(effects).to_string()).expect("a test plan is valid")
}
