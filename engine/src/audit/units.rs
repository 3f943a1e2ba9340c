//! Units: one that both leads and supports, is named twice, or is not there.

use super::{Detail, Evidence, Finding, Role, Severity, Subject};
use crate::plan::{Plan, Source};
use std::collections::HashMap;

/// The units by every form in which they are written.
pub(super) struct Units<'a>(HashMap<&'a str, usize>);

impl<'a> Units<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let units = plan.file.units.iter().enumerate();
        Self(units.flat_map(|(u, unit)| unit.written.iter().map(move |form| (form.as_str(), u))).collect())
    }

    pub(super) fn position(&self, written: &str) -> Option<usize> {
        self.0.get(written).copied()
    }
}

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    let units = Units::of(plan);
    let file = &plan.file;
    for (project, entry) in file.projects.iter().enumerate() {
        for (row, found) in entry.rows.iter().enumerate() {
            let subject = Subject::Row { project, row };
            lists(&units, subject, Role::Row, &found.source, [&found.lead, &found.support], findings);
        }
    }
    for (m, measure) in file.measures.iter().enumerate() {
        let lists_of = [measure.lead.as_slice(), &measure.responsible];
        lists(&units, Subject::Measure(m), Role::Measure, &measure.source, lists_of, findings);
    }
    for (d, duty) in file.duties.iter().enumerate() {
        lists(&units, Subject::Duty(d), Role::Duty, &duty.source, [&duty.lead, &duty.support], findings);
    }
}

fn lists(
    units: &Units<'_>,
    subject: Subject,
    whole: Role,
    source: &Source,
    [lead, support]: [&[String]; 2],
    findings: &mut Vec<Finding>,
) {
    let mut add = |severity, detail, evidence| {
        findings.push(Finding { severity, subject, detail, evidence, effects: Vec::new() });
    };
    if lead.is_empty() {
        add(Severity::Weakness, Detail::NoLead, vec![Evidence::new(whole, source, "")]);
    }
    let named = |list: &[String], unit: usize, role: Role| -> Vec<Evidence> {
        let forms = list.iter().filter(|form| units.position(form) == Some(unit));
        forms.map(|form| Evidence::new(role, source, form)).collect()
    };
    let mut seen = Vec::new();
    for unit in lead.iter().chain(support).filter_map(|form| units.position(form)) {
        if seen.contains(&unit) {
            continue;
        }
        seen.push(unit);
        let (leads, supports) = (named(lead, unit, Role::Lead), named(support, unit, Role::Support));
        let twice = [&leads, &supports].into_iter().filter(|list| list.len() > 1).flatten().cloned();
        let twice: Vec<Evidence> = twice.collect();
        if !twice.is_empty() {
            add(Severity::Remark, Detail::NamedTwice { unit }, twice);
        }
        if !leads.is_empty() && !supports.is_empty() {
            add(Severity::Weakness, Detail::LeadsAndSupports { unit }, [leads, supports].concat());
        }
    }
}
