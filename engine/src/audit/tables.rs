//! One table of the document against another.

use super::compare::{written_decimals, Relation, Stated};
use super::{Case, Detail, Evidence, Finding, Role, Severity};
use crate::cell::State;
use crate::criterion::Verdict;
use crate::plan::file::Figure;
use crate::plan::{Basis, Direction, Reading};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    horizon_targets(case, findings);
    baselines(case, findings);
    findings.extend(precision(case));
}

/// Targets for the horizon year outside the yearly path against its last one.
fn horizon_targets(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let t = case.plan.horizon();
    let Some(last) = case.yearly(t) else { return };
    // A change of a count or of a level is as much as it leads to.
    let planned = Stated { state: case.evaluation.cell(case.i, t).state, ..Stated::of(last) };
    for (k, figure) in case.entry.targets.iter().enumerate() {
        let stated = Stated::of(figure);
        // Words of change are compared by what they ask for; the first that asks for something is the one judged by.
        let asks = k == 0 && stated.step.is_some_and(|step| step.direction != Direction::Down);
        let unmet = asks && stated.state == State::Trend && case.verdict(t, Basis::HorizonTarget) == Verdict::Missed;
        let relation = if unmet { Relation::Differ } else { stated.relation(&planned) };
        let effect = case.effect_if(t, figure.reading);
        let values = (stated.number(), planned.number());
        let (severity, detail) = match (relation, values) {
            (Relation::Agree, _) => continue,
            (Relation::Rounded(decimals), (Some(a), Some(b))) => {
                let severity = if effect.decides() { Severity::Weakness } else { Severity::Remark };
                (severity, Detail::AgreesOnlyRounded { year: case.plan.year(t), values: [a, b], decimals })
            }
            _ => {
                let (stated, planned) = (stated.state, planned.state);
                (Severity::Contradiction, Detail::HorizonTargetsDiffer { stated, planned })
            }
        };
        let mut finding = case.finding(severity, detail);
        finding.evidence.push(Evidence::figure(Role::HorizonTarget, figure));
        finding.evidence.extend(case.yearly_evidence(t));
        finding.effects.push(effect);
        findings.push(finding);
    }
}

/// The base year's figures of all tables against that of the first.
fn baselines(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some((first, others)) = case.entry.baseline.split_first() else { return };
    let one = Stated::of(first);
    for figure in others {
        let other = Stated::of(figure);
        let values = (one.number(), other.number());
        let (severity, detail) = match (one.relation(&other), values) {
            (Relation::Agree, _) => continue,
            (Relation::Rounded(decimals), (Some(a), Some(b))) => {
                (Severity::Remark, Detail::AgreesOnlyRounded { year: case.plan.base_year, values: [a, b], decimals })
            }
            _ => (Severity::Contradiction, Detail::BaselinesDiffer { states: [one.state, other.state] }),
        };
        let mut finding = case.finding(severity, detail);
        finding.evidence.extend([first, figure].map(|figure| Evidence::figure(Role::Baseline, figure)));
        // The figure that the plan is calculated with is one of the two: the other is what could be otherwise.
        let stands = |figure: &Figure| Stated::of(figure).state == case.evaluation.cell(case.i, 0).state;
        let otherwise = if stands(first) { figure } else { first };
        finding.effects.push(case.effect_if(0, otherwise.reading));
        findings.push(finding);
    }
}

/// Digits that reporting would lose, or a base year's figure that is coarser than reporting.
fn precision(case: &Case<'_>) -> Option<Finding> {
    let reported = case.indicator().decimals;
    let level = |figure: &Figure| match figure.reading {
        Reading::Level { value, .. } => Some(value),
        _ => None,
    };
    let baseline = case.entry.baseline.iter().map(|f| (Role::Baseline, f));
    let targets = case.entry.targets.iter().map(|f| (Role::HorizonTarget, f));
    let yearly = case.entry.path.iter().map(|y| (Role::YearlyTarget { year: y.year }, &y.figure));
    let all: Vec<_> = baseline.chain(targets).chain(yearly).filter(|(_, figure)| level(figure).is_some()).collect();
    let finer: Vec<_> = all.iter().filter(|(_, figure)| written_decimals(figure) > reported).collect();
    // Targets are round numbers, and so is what stands at a natural bound: only a measured figure can be too coarse.
    let bound = |figure: &Figure| level(figure).is_some_and(|v| v <= case.indicator().min || v >= case.indicator().max);
    let measured: Vec<_> = all.iter().filter(|(role, figure)| *role == Role::Baseline && !bound(figure)).collect();
    let coarse = measured.iter().all(|(_, figure)| written_decimals(figure) < reported);
    let found = match (finer.is_empty(), coarse) {
        (false, _) => finer,
        (true, true) => measured,
        (true, false) => return None,
    };
    let written = found.iter().map(|(_, figure)| written_decimals(figure)).max()?;
    let mut finding = case.finding(Severity::Remark, Detail::WrittenPrecision { written, reported });
    finding.evidence.extend(found.iter().map(|(role, figure)| Evidence::figure(*role, figure)));
    Some(finding)
}
