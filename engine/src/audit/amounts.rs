//! Amounts of work that the document states in several places, and against its schedules.

use super::compare::same;
use super::units::Units;
use super::{Detail, Evidence, Finding, Role, Severity, Subject};
use crate::plan::file::{Extent, Phase, ProjectEntry, ProjectRow, WorkQuantity, WorkStatement};
use crate::plan::Plan;

pub(super) fn check(plan: &Plan, findings: &mut Vec<Finding>) {
    let units = Units::of(plan);
    for (project, entry) in plan.file.projects.iter().enumerate() {
        for (quantity, work) in entry.quantities.iter().enumerate() {
            let case = Work { subject: Subject::Quantity { project, quantity }, work, row: row_of(entry, work) };
            case.differ(Extent::Total, findings);
            case.differ(Extent::Yearly, findings);
            case.rates(findings);
            case.leads(plan, &units, findings);
        }
    }
}

/// The row whose schedule the work follows.
fn row_of<'a>(project: &'a ProjectEntry, work: &WorkQuantity) -> Option<&'a ProjectRow> {
    match &work.row {
        Some(id) => project.rows.iter().find(|row| row.id == *id),
        None => project.rows.first(),
    }
}

struct Work<'a> {
    subject: Subject,
    work: &'a WorkQuantity,
    row: Option<&'a ProjectRow>,
}

impl Work<'_> {
    fn statements(&self, extent: Extent) -> impl Iterator<Item = (usize, &WorkStatement)> {
        self.work.statements.iter().enumerate().filter(move |(_, s)| s.extent == extent)
    }

    fn evidence(&self, statement: usize) -> Evidence {
        let said = &self.work.statements[statement];
        Evidence::new(Role::Statement { statement }, &said.source, &said.as_written)
    }

    fn finding(&self, severity: Severity, detail: Detail, evidence: Vec<Evidence>) -> Finding {
        Finding { severity, subject: self.subject, detail, evidence, effects: Vec::new() }
    }

    /// The years that a statement speaks of: those it names, else those in which the schedule has work done.
    fn years(&self, said: &WorkStatement) -> Vec<i32> {
        let spans = self.row.map(|row| row.schedule.as_slice()).unwrap_or_default();
        let working = spans.iter().filter(|span| span.phase != Phase::Planning).flat_map(|span| span.from..=span.to);
        let worked: Vec<i32> = working.collect();
        let from = said.from.or(worked.first().copied());
        let to = said.to.or(worked.last().copied());
        match (from, to) {
            (Some(from), Some(to)) if said.from.is_some() && said.to.is_some() => (from..=to).collect(),
            (Some(from), Some(to)) => worked.into_iter().filter(|year| (from..=to).contains(year)).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether two statements of the same extent cannot both hold.
    fn clash(&self, a: &WorkStatement, b: &WorkStatement) -> bool {
        if same(a.amount, b.amount, 0.0) {
            return false;
        }
        let (years_a, years_b) = (self.years(a), self.years(b));
        let within = |inner: &[i32], outer: &[i32]| inner.iter().all(|year| outer.contains(year));
        match a.extent {
            Extent::Yearly => years_a.iter().any(|year| years_b.contains(year)) || years_a == years_b,
            // Less may be done in a part of the time, more cannot.
            Extent::Total => match (within(&years_a, &years_b), within(&years_b, &years_a)) {
                (true, true) => true,
                (true, false) => a.amount > b.amount,
                (false, true) => b.amount > a.amount,
                (false, false) => false,
            },
        }
    }

    fn differ(&self, extent: Extent, findings: &mut Vec<Finding>) {
        let all: Vec<_> = self.statements(extent).collect();
        let clashing: Vec<_> = all.iter().filter(|(_, a)| all.iter().any(|(_, b)| self.clash(a, b))).collect();
        if clashing.is_empty() {
            return;
        }
        let mut amounts: Vec<f64> = Vec::new();
        for (_, said) in &clashing {
            if !amounts.contains(&said.amount) {
                amounts.push(said.amount);
            }
        }
        let evidence = clashing.iter().map(|(s, _)| self.evidence(*s)).collect();
        findings.push(self.finding(Severity::Contradiction, Detail::AmountsDiffer { extent, amounts }, evidence));
    }

    /// What is done each year over the years scheduled, against the total: each pair of figures once.
    fn rates(&self, findings: &mut Vec<Finding>) {
        let mut seen: Vec<(f64, f64)> = Vec::new();
        for (t, total) in self.statements(Extent::Total) {
            for (y, yearly) in self.statements(Extent::Yearly) {
                let (of_total, of_rate) = (self.years(total), self.years(yearly));
                let years: Vec<i32> = of_rate.into_iter().filter(|year| of_total.contains(year)).collect();
                if years.is_empty() {
                    continue;
                }
                let reached = yearly.amount * f64::from(u32::try_from(years.len()).unwrap_or(u32::MAX));
                // In a part of the total's years less may be done, more cannot.
                let whole = years.len() == of_total.len();
                let agrees = same(reached, total.amount, 0.0) || (!whole && reached < total.amount);
                if agrees || seen.contains(&(total.amount, yearly.amount)) {
                    continue;
                }
                seen.push((total.amount, yearly.amount));
                let detail =
                    Detail::RateDisagreesWithTotal { per_year: yearly.amount, years, reached, total: total.amount };
                let mut evidence = vec![self.evidence(t), self.evidence(y)];
                if yearly.from.is_none() || yearly.to.is_none() {
                    evidence.extend(self.row.into_iter().flat_map(spans_worked));
                }
                findings.push(self.finding(Severity::Contradiction, detail, evidence));
            }
        }
    }

    /// A measure that states the same work under other lead units than the project.
    fn leads(&self, plan: &Plan, units: &Units<'_>, findings: &mut Vec<Finding>) {
        let Some(row) = self.row else { return };
        let mut seen = Vec::new();
        for said in &self.work.statements {
            let position = |id: &String| plan.file.measures.iter().position(|m| m.id == *id);
            let Some(measure) = said.measure.as_ref().and_then(position).filter(|m| !seen.contains(m)) else {
                continue;
            };
            seen.push(measure);
            let entry = &plan.file.measures[measure];
            let shared = entry.lead.iter().any(|a| row.lead.iter().any(|b| units.position(a) == units.position(b)));
            if shared || entry.lead.is_empty() || row.lead.is_empty() {
                continue;
            }
            let lead = |source, unit: &String| Evidence::new(Role::Lead, source, unit);
            let evidence = (entry.lead.iter().map(|unit| lead(&entry.source, unit)))
                .chain(row.lead.iter().map(|unit| lead(&row.source, unit)))
                .collect();
            findings.push(self.finding(Severity::Weakness, Detail::LeadsDiffer { measure }, evidence));
        }
    }
}

fn spans_worked(row: &ProjectRow) -> Vec<Evidence> {
    let worked = row.schedule.iter().filter(|span| span.phase != Phase::Planning);
    worked.map(|span| Evidence::new(Role::span(span), &row.source, "")).collect()
}
