//! The yearly path by itself: worse than where it starts, falling back, or not there.

use super::{Case, Detail, Evidence, Fall, Finding, Place, Role, Severity};
use crate::cell::State;
use crate::plan::{Reading, Stage};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    findings.extend(yearly_worse(case));
    horizon_worse(case, findings);
    findings.extend(falls(case));
    findings.extend(without_target(case));
}

/// What can be better or worse: a level, or an institution's stage. A bound is no figure.
#[derive(Debug, Clone, Copy)]
enum Height {
    Level(f64),
    Stage(Stage),
}

impl Height {
    fn of(state: State) -> Option<Self> {
        match state {
            State::Level { value } => Some(Self::Level(value)),
            State::Stage { stage } => Some(Self::Stage(stage)),
            State::Missing | State::Bound { .. } | State::Trend => None,
        }
    }

    fn level(self) -> Option<f64> {
        match self {
            Self::Level(value) => Some(value),
            Self::Stage(_) => None,
        }
    }

    /// Whether it is worse than another by more than reporting can hide.
    fn worse_than(self, other: Self, case: &Case<'_>) -> bool {
        match (other, self) {
            (Self::Level(then), Self::Level(now)) => case.gain(then, now) < -case.indicator().tolerance,
            (Self::Stage(then), Self::Stage(now)) => now < then,
            _ => false,
        }
    }
}

fn height(case: &Case<'_>, t: usize) -> Option<Height> {
    Height::of(case.evaluation.cell(case.i, t).state)
}

fn yearly_worse(case: &Case<'_>) -> Option<Finding> {
    let base = height(case, 0)?;
    let is_worse = |t: &usize| case.yearly(*t).is_some() && height(case, *t).is_some_and(|h| h.worse_than(base, case));
    let worse: Vec<usize> = (1..case.plan.years).filter(is_worse).collect();
    let at_horizon = *worse.last()? == case.plan.horizon();
    let worst = worse.iter().filter_map(|&t| height(case, t)?.level()).reduce(|worst, level| {
        if case.gain(worst, level) < 0.0 {
            level
        } else {
            worst
        }
    });
    let years = worse.iter().map(|&t| case.plan.year(t)).collect();
    let detail = Detail::WorseThanBaseline { place: Place::Yearly, baseline: base.level(), years, worst };
    let severity = if at_horizon { Severity::Contradiction } else { Severity::Weakness };
    let mut finding = case.finding(severity, detail);
    finding.evidence = case.baseline_evidence();
    finding.evidence.extend(worse.iter().filter_map(|&t| case.yearly_evidence(t)));
    finding.effects = worse.iter().map(|&t| case.effect(t)).collect();
    Some(finding)
}

fn horizon_worse(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let Some(base) = height(case, 0) else { return };
    for (k, figure) in case.entry.targets.iter().enumerate() {
        let target = match figure.reading {
            Reading::Level { value, .. } => Height::Level(value),
            Reading::Count { count, or_more: false } => Height::Level(f64::from(count)),
            Reading::Stage { stage } => Height::Stage(stage),
            _ => continue,
        };
        if !target.worse_than(base, case) {
            continue;
        }
        let (place, years) = (Place::Horizon(k), vec![case.plan.horizon_year()]);
        let detail = Detail::WorseThanBaseline { place, baseline: base.level(), years, worst: target.level() };
        let mut finding = case.finding(Severity::Contradiction, detail);
        finding.evidence = case.baseline_evidence();
        finding.evidence.push(Evidence::figure(Role::HorizonTarget, figure));
        finding.effects.push(case.effect_if(case.plan.horizon(), figure.reading));
        findings.push(finding);
    }
}

/// Later yearly targets that are worse than the last one known before them.
fn falls(case: &Case<'_>) -> Option<Finding> {
    let mut known: Option<(usize, Height)> = None;
    let mut falls: Vec<(usize, usize, Height, Height)> = Vec::new();
    for t in 1..case.plan.years {
        let Some(now) = case.yearly(t).and_then(|_| height(case, t)) else { continue };
        if let Some((before, then)) = known.filter(|(_, then)| now.worse_than(*then, case)) {
            falls.push((before, t, then, now));
        }
        known = Some((t, now));
    }
    let stages_as_numbers = |h: Height| match h {
        Height::Level(value) => value,
        Height::Stage(stage) => stage.attainment(),
    };
    let listed: Vec<Fall> = falls
        .iter()
        .map(|&(from, to, before, after)| Fall {
            from: case.plan.year(from),
            to: case.plan.year(to),
            before: stages_as_numbers(before),
            after: stages_as_numbers(after),
        })
        .collect();
    if listed.is_empty() {
        return None;
    }
    let mut finding = case.finding(Severity::Weakness, Detail::FallsBack { falls: listed });
    let mut cells: Vec<usize> = falls.iter().flat_map(|&(from, to, ..)| [from, to]).collect();
    cells.dedup();
    finding.evidence = cells.iter().filter_map(|&t| case.yearly_evidence(t)).collect();
    finding.effects = falls.iter().map(|&(_, to, ..)| case.effect(to)).collect();
    Some(finding)
}

fn without_target(case: &Case<'_>) -> Option<Finding> {
    let bare = |t: &usize| case.indicator().path[*t] == Reading::Missing;
    let missing: Vec<usize> = (1..case.plan.years).filter(bare).collect();
    let at_horizon = *missing.last()? == case.plan.horizon();
    let years = missing.iter().map(|&t| case.plan.year(t)).collect();
    let detail = Detail::NoYearlyTarget { years, all: missing.len() + 1 == case.plan.years };
    let severity = if at_horizon { Severity::Weakness } else { Severity::Remark };
    let mut finding = case.finding(severity, detail);
    finding.evidence.push(case.requirement_evidence());
    finding.evidence.extend(missing.iter().filter_map(|&t| case.yearly_evidence(t)));
    finding.effects = missing.iter().map(|&t| case.effect(t)).collect();
    Some(finding)
}
