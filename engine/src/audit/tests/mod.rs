//! Each rule on small plans: where it has to find something, and where it must not. 2020 is the base year, 2024 the
//! horizon.

mod baseline;
mod course;
mod tables;
mod targets;
mod work;

use super::{audit, Detail, Finding, Rule};
use crate::plan::Plan;
use crate::test_plan::{file, plan, Row};
use serde_json::{json, Value};

/// What a rule found about a plan of one indicator.
fn found(rule: Rule, row: Row) -> Vec<Finding> {
    by(rule, &plan(&[row]))
}

fn by(rule: Rule, plan: &Plan) -> Vec<Finding> {
    audit(plan).into_iter().filter(|finding| finding.rule() == rule).collect()
}

/// What was found, without how it is shown.
fn details(findings: &[Finding]) -> Vec<Detail> {
    findings.iter().map(|finding| finding.detail.clone()).collect()
}

/// A plan of one indicator whose file is changed before it is read.
fn changed(row: Row, change: impl FnOnce(&mut Value)) -> Plan {
    let mut file = file(&[row]);
    change(&mut file);
    Plan::from_json(&file.to_string()).expect("a test plan is valid")
}

fn source() -> Value {
    json!({"table": "t", "row": "1"})
}

fn bound(operator: &str, value: f64) -> Value {
    json!({"type": "bound", "operator": operator, "value": value})
}
