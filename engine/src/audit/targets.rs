//! Targets against the control requirement: what reaching them is worth.

use super::{Case, Detail, Evidence, Finding, Place, Role, Severity};
use crate::cell::State;
use crate::criterion::Verdict;
use crate::plan::{Basis, Operator, Reading, Requirement};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    findings.extend(out_of_reach(case));
    findings.extend(nothing_left(case));
    yearly(case, findings);
    horizon(case, findings);
}

/// How a target lies to the requirement of its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Equal,
    Short,
}

fn out_of_reach(case: &Case<'_>) -> Option<Finding> {
    let (min, max) = (case.indicator().min, case.indicator().max);
    let (threshold, limit) = match case.entry.requirement.rule {
        Requirement::Above { threshold, strict, .. } if threshold > max || (strict && threshold == max) => {
            (threshold, max)
        }
        Requirement::Full { whole } if whole > max => (whole, max),
        Requirement::Below { threshold, strict } if threshold < min || (strict && threshold == min) => (threshold, min),
        _ => return None,
    };
    let mut finding = case.finding(Severity::Contradiction, Detail::RequirementOutOfReach { threshold, limit });
    finding.evidence.push(case.requirement_evidence());
    finding.effects.push(case.effect(case.plan.horizon()));
    Some(finding)
}

/// What stands at its cap counts as steadily improved; growing every year it cannot.
fn nothing_left(case: &Case<'_>) -> Option<Finding> {
    let severity = match case.entry.requirement.rule {
        Requirement::SteadilyImproving => Severity::Remark,
        Requirement::GrowingEveryYear => Severity::Contradiction,
        _ => return None,
    };
    let cap = case.indicator().max;
    case.level(0).filter(|level| *level >= cap)?;
    let mut finding = case.finding(severity, Detail::NothingLeftToImprove { cap });
    finding.evidence.push(case.requirement_evidence());
    finding.evidence.extend(case.baseline_evidence());
    finding.effects.push(case.effect(case.plan.horizon()));
    Some(finding)
}

fn yearly(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let standing = |t: usize| {
        case.yearly(t)?;
        match (case.verdict(t, Basis::Requirement), case.evaluation.cell(case.i, t).state) {
            (Verdict::Borderline, _) => Some(Standing::Equal),
            (Verdict::Missed, _) => Some(Standing::Short),
            (_, State::Bound { operator, value }) => bound_standing(case, operator, value),
            _ => None,
        }
    };
    let years =
        |wanted: Standing| -> Vec<usize> { (1..case.plan.years).filter(|&t| standing(t) == Some(wanted)).collect() };
    let first_met = (0..case.plan.years).find(|&t| case.verdict(t, Basis::Requirement) == Verdict::Met);
    let horizon = case.plan.horizon();
    let in_order = |years: &[usize], detail: Detail| {
        let at_horizon = years.last() == Some(&horizon);
        let lost_again = first_met.is_some_and(|met| years.iter().any(|&t| t > met));
        let severity = match (at_horizon, lost_again) {
            (true, _) => Severity::Contradiction,
            (false, true) => Severity::Weakness,
            (false, false) => Severity::Remark,
        };
        let mut finding = case.finding(severity, detail);
        finding.evidence.push(case.requirement_evidence());
        finding.evidence.extend(years.iter().filter_map(|&t| case.yearly_evidence(t)));
        finding.effects.extend(years.iter().map(|&t| case.effect(t)));
        finding
    };
    let calendar = |years: &[usize]| years.iter().map(|&t| case.plan.year(t)).collect();
    let equal = years(Standing::Equal);
    if let (false, Some(threshold)) = (equal.is_empty(), threshold(case)) {
        let detail = Detail::EqualsStrictRequirement { place: Place::Yearly, threshold, years: calendar(&equal) };
        findings.push(in_order(&equal, detail));
    }
    let short = years(Standing::Short);
    if !short.is_empty() {
        let first_met = first_met.map(|t| case.plan.year(t));
        let detail = Detail::FailsRequirement { place: Place::Yearly, years: calendar(&short), first_met };
        findings.push(in_order(&short, detail));
    }
}

/// The targets for the horizon year outside the yearly path, each as if the horizon year came to it.
fn horizon(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let t = case.plan.horizon();
    let year = case.plan.year(t);
    for (k, figure) in case.entry.targets.iter().enumerate() {
        let standing = match figure.reading {
            Reading::Bound { operator, value } => bound_standing(case, operator, value),
            Reading::Count { count, or_more: true } => bound_standing(case, Operator::AtLeast, f64::from(count)),
            Reading::Level { .. } | Reading::Count { .. } | Reading::Stage { .. } => {
                let reached = case.with(t, figure.reading);
                match reached.map(|e| e.judgement(case.i, t, Basis::Requirement).verdict) {
                    Some(Verdict::Borderline) => Some(Standing::Equal),
                    Some(Verdict::Missed) => Some(Standing::Short),
                    _ => None,
                }
            }
            Reading::Change(_) | Reading::CountChange { .. } | Reading::Missing => None,
        };
        let (place, years) = (Place::Horizon(k), vec![year]);
        let first_met = (0..case.plan.years).find(|&t| case.verdict(t, Basis::Requirement) == Verdict::Met);
        let detail = match (standing, threshold(case)) {
            (Some(Standing::Equal), Some(threshold)) => Detail::EqualsStrictRequirement { place, threshold, years },
            (Some(Standing::Short), _) => {
                Detail::FailsRequirement { place, years, first_met: first_met.map(|t| case.plan.year(t)) }
            }
            _ => continue,
        };
        let mut finding = case.finding(Severity::Contradiction, detail);
        finding.evidence.push(case.requirement_evidence());
        finding.evidence.push(Evidence::figure(Role::HorizonTarget, figure));
        finding.effects.push(case.effect_if(t, figure.reading));
        findings.push(finding);
    }
}

fn threshold(case: &Case<'_>) -> Option<f64> {
    case.indicator().criteria[Basis::Requirement.index()].last()?.threshold()
}

/// A bound that is only to be reached allows all that it bounds: its own edge is what it stands for.
fn bound_standing(case: &Case<'_>, operator: Operator, bound: f64) -> Option<Standing> {
    let criterion = case.indicator().criteria[Basis::Requirement.index()].last()?;
    let threshold = criterion.threshold()?;
    let from_below = matches!(operator, Operator::Above | Operator::AtLeast);
    if from_below == criterion.lower_is_better() {
        // A bound on the wrong side allows anything worse.
        return Some(Standing::Short);
    }
    let short = case.gain(threshold, bound) < 0.0;
    let allows_itself = matches!(operator, Operator::AtLeast | Operator::AtMost);
    match (short, bound == threshold && allows_itself && criterion.strict()) {
        (true, _) => Some(Standing::Short),
        (false, true) => Some(Standing::Equal),
        (false, false) => None,
    }
}
