//! Schedules, investments and duties.

use super::{Detail, Evidence, Finding, Role, Severity, Subject};
use crate::plan::file::{Phase, ProjectRow};
use crate::plan::{Plan, Reading};

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    for (project, entry) in plan.file.projects.iter().enumerate() {
        for (row, found) in entry.rows.iter().enumerate() {
            check_row(Subject::Row { project, row }, found, findings);
        }
    }
    for (d, duty) in plan.file.duties.iter().enumerate() {
        let Some(i) = plan.indicator(&duty.indicator) else { continue };
        let path = &plan.indicators[i].path;
        // The base year is what everything is compared with, whether or not the plan has a figure for it.
        let asked = |t: &usize| *t == 0 || path[*t] != Reading::Missing;
        let years = (0..plan.years).filter(asked).map(|t| plan.year(t));
        // A second duty for the same indicator can see to what the first leaves out.
        let seen_to = |year: &i32| {
            let mut duties = plan.file.duties.iter().filter(|other| other.indicator == duty.indicator);
            duties.any(|other| (other.from..=other.to).contains(year))
        };
        let years: Vec<i32> = years.filter(|year| !seen_to(year)).collect();
        if !years.is_empty() {
            let evidence = vec![Evidence::new(Role::Duty, &duty.source, "")];
            findings.push(Finding {
                severity: Severity::Weakness,
                subject: Subject::Duty(d),
                detail: Detail::DutyLeavesOutYears { years },
                evidence,
                effects: Vec::new(),
            });
        }
    }
}

fn check_row(subject: Subject, row: &ProjectRow, findings: &mut Vec<Finding>) {
    let whole = || vec![Evidence::new(Role::Row, &row.source, "")];
    let spans = || row.schedule.iter().map(|span| Evidence::new(Role::span(span), &row.source, "")).collect();
    let mut add = |severity, detail, evidence| {
        findings.push(Finding { severity, subject, detail, evidence, effects: Vec::new() });
    };
    if row.investment == 0.0 {
        add(Severity::Weakness, Detail::NoInvestment, whole());
    }
    if row.schedule.is_empty() {
        add(Severity::Weakness, Detail::NoSchedule, whole());
    } else if row.schedule.iter().all(|span| span.phase == Phase::Planning) {
        add(Severity::Weakness, Detail::OnlyPlanned, spans());
    }
    let between = row.schedule.windows(2).flat_map(|pair| pair[0].to + 1..pair[1].from);
    let years: Vec<i32> = between.collect();
    if !years.is_empty() {
        add(Severity::Remark, Detail::Pauses { years }, spans());
    }
}
