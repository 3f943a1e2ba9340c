//! What the base year's figure is worth.

use super::steps::period_year;
use super::{Case, Detail, Evidence, Finding, Role, Severity};
use crate::cell::State;
use crate::plan::file::NoteKind;
use crate::plan::Reading;

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let mut doubtful = false;
    match case.evaluation.cell(case.i, 0).state {
        State::Missing => {
            let first = case.indicator().path[1..].iter().find(|r| **r != Reading::Missing);
            let targets_are_changes = matches!(first, Some(Reading::Change(_) | Reading::CountChange { .. }));
            let detail = Detail::NoBaseline { targets_are_changes };
            findings.push(of_the_base_year(case, Severity::Weakness, detail));
            doubtful = true;
        }
        State::Bound { operator, value } => {
            findings.push(of_the_base_year(case, Severity::Remark, Detail::BaselineIsBound { operator, value }));
        }
        State::Level { .. } | State::Trend | State::Stage { .. } => {}
    }
    doubtful |= qualified(case, findings);
    let known_level = history(case, findings);
    let no_level = has_no_level(case);
    if no_level && !known_level {
        let mut finding = of_the_base_year(case, Severity::Weakness, Detail::NoLevel);
        finding.evidence.extend(case.yearly_evidence(case.plan.horizon()));
        finding.effects.push(case.effect(case.plan.horizon()));
        findings.push(finding);
    }
    let duties = &case.plan.file.duties;
    if (doubtful || no_level) && !duties.is_empty() && !duties.iter().any(|duty| duty.indicator == case.entry.id) {
        findings.push(of_the_base_year(case, Severity::Weakness, Detail::NoDuty));
    }
}

/// A finding that rests on the base year's cells, or on the requirement where there are none.
fn of_the_base_year(case: &Case<'_>, severity: Severity, detail: Detail) -> Finding {
    let mut finding = case.finding(severity, detail);
    finding.evidence = case.baseline_evidence();
    if finding.evidence.is_empty() {
        finding.evidence.push(case.requirement_evidence());
    }
    finding.effects.push(case.effect(0));
    finding
}

/// Notes that say what a figure is worth, each once though several tables carry it; whether one puts it in doubt.
fn qualified(case: &Case<'_>, findings: &mut Vec<Finding>) -> bool {
    let mut doubtful = false;
    for (note, entry) in case.plan.file.notes.iter().enumerate() {
        let marked: Vec<_> = case.entry.baseline.iter().filter(|figure| figure.notes.contains(&entry.id)).collect();
        let severity = match entry.kind {
            NoteKind::Estimated | NoteKind::ProxyQuantity | NoteKind::ProxySurvey => Severity::Weakness,
            NoteKind::MonitoringScope => Severity::Remark,
            NoteKind::Detail => continue,
        };
        if marked.is_empty() {
            continue;
        }
        doubtful |= severity == Severity::Weakness;
        let mut finding = case.finding(severity, Detail::BaselineQualified { note, kind: entry.kind });
        finding.evidence = marked.iter().map(|figure| Evidence::figure(Role::Baseline, figure)).collect();
        finding.evidence.push(Evidence::new(Role::Note { note }, &entry.source, &entry.mark));
        finding.effects.push(case.effect(0));
        findings.push(finding);
    }
    doubtful
}

/// Figures for other periods, or for a part of the base year; whether one gives the level that the tables leave out.
fn history(case: &Case<'_>, findings: &mut Vec<Finding>) -> bool {
    let mut known = false;
    for (history, entry) in case.entry.history.iter().enumerate() {
        let Reading::Level { value, .. } = entry.figure.reading else { continue };
        let Some(year) = period_year(&entry.period) else { continue };
        let (severity, detail, otherwise) = match (case.level(0), year == case.plan.base_year) {
            (Some(level), false) if level == value && level > case.indicator().min && level < case.indicator().max => {
                (Severity::Weakness, Detail::BaselineOfOtherPeriod { history, value }, false)
            }
            (Some(level), true) if level != value => {
                let values = [level, value];
                (Severity::Weakness, Detail::BaseYearFigureDiffers { history, values }, true)
            }
            (None, true) => {
                known = true;
                (Severity::Remark, Detail::LevelOnlyInRemark { history, value }, false)
            }
            _ => continue,
        };
        let mut finding = case.finding(severity, detail);
        finding.evidence = case.baseline_evidence();
        finding.evidence.push(Evidence::figure(Role::History { history }, &entry.figure));
        let effect = if otherwise { case.effect_if(0, entry.figure.reading) } else { case.effect(0) };
        finding.effects.push(effect);
        findings.push(finding);
    }
    known
}

/// Whether all that the tables say of the indicator are changes.
fn has_no_level(case: &Case<'_>) -> bool {
    let tables = case.entry.baseline.iter().chain(&case.entry.targets).chain(case.entry.path.iter().map(|y| &y.figure));
    let mut any = false;
    for figure in tables {
        match figure.reading {
            Reading::Change(_) | Reading::CountChange { .. } => any = true,
            Reading::Missing => {}
            Reading::Level { .. } | Reading::Bound { .. } | Reading::Count { .. } | Reading::Stage { .. } => {
                return false
            }
        }
    }
    any
}
