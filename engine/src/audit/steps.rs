//! A change that a cell reports against the levels on both sides of it.

use super::compare::{same, shortest_decimals};
use super::{Case, Detail, Evidence, Finding, Role, Severity};
use crate::criterion::power_of_ten;
use crate::plan::file::{Figure, HistoryFigure, Text};
use crate::plan::{Direction, Reading, Step, StepUnit};

pub(super) fn check(case: &Case<'_>, findings: &mut Vec<Finding>) {
    let base_year = case.plan.base_year;
    for figure in &case.entry.baseline {
        let Some(step) = step_of(figure) else { continue };
        let level = case.level(0).map(|level| (level, None)).or_else(|| level_of(case, base_year));
        if let (Some((level, at)), Some((before, then))) = (level, level_of(case, base_year - 1)) {
            let around = [at, then].into_iter().flatten().collect();
            findings.extend(compare(case, 0, Evidence::figure(Role::Baseline, figure), step, [before, level], around));
        }
    }
    for t in 1..case.plan.years {
        // Where the cell gives no level of its own, its step is what makes the level: there is nothing to compare.
        let Some(figure) = case.yearly(t).filter(|f| matches!(f.reading, Reading::Level { .. })) else { continue };
        if let (Some(step), Some(before), Some(level)) = (step_of(figure), case.level(t - 1), case.level(t)) {
            let before_it = if t == 1 { case.baseline_evidence() } else { Vec::from_iter(case.yearly_evidence(t - 1)) };
            let own = Evidence::figure(Role::YearlyTarget { year: case.plan.year(t) }, figure);
            findings.extend(compare(case, t, own, step, [before, level], before_it));
        }
    }
}

fn step_of(figure: &Figure) -> Option<Step> {
    match figure.reading {
        Reading::Level { step, .. } => step,
        Reading::Change(step) => Some(step),
        _ => None,
    }
}

/// A level that the document mentions for a whole year.
fn level_of(case: &Case<'_>, year: i32) -> Option<(f64, Option<Evidence>)> {
    case.entry.history.iter().enumerate().find_map(|(history, entry)| match entry.figure.reading {
        Reading::Level { value, .. } if is_whole_year(entry, year) => {
            Some((value, Some(Evidence::figure(Role::History { history }, &entry.figure))))
        }
        _ => None,
    })
}

fn compare(
    case: &Case<'_>,
    t: usize,
    own: Evidence,
    stated: Step,
    [before, level]: [f64; 2],
    around: Vec<Evidence>,
) -> Option<Finding> {
    if fits(stated, before, level, case.indicator().tolerance) {
        return None;
    }
    let detail = Detail::StepDisagrees { year: case.plan.year(t), before, level, stated };
    let mut finding = case.finding(Severity::Contradiction, detail);
    finding.evidence.push(own);
    finding.evidence.extend(around);
    finding.effects.push(case.effect(t));
    Some(finding)
}

/// Whether a stated change leads from a level to the next, each as exact as it is reported.
fn fits(stated: Step, before: f64, level: f64, tolerance: f64) -> bool {
    let change = level - before;
    let direction = match stated.direction {
        Direction::Up => change > 0.0,
        Direction::Flat => same(change, 0.0, tolerance),
        Direction::NotDown => change >= -tolerance,
        Direction::Down => change < 0.0,
    };
    let size = stated.size.is_none_or(|size| {
        let rounding = 0.5 / power_of_ten(shortest_decimals(size.value));
        match size.unit {
            StepUnit::Absolute => same(change.abs(), size.value, rounding + 2.0 * tolerance),
            // From nothing or from below it there is no growth in per cent.
            StepUnit::Percent if before <= 0.0 => true,
            StepUnit::Percent => {
                let unsure = 100.0 * (2.0 * tolerance) * level.abs().max(before) / (before * before);
                same(100.0 * change.abs() / before, size.value, rounding + unsure)
            }
        }
    });
    direction && size
}

/// Whether a period is a whole calendar year: in one of its languages, the year's four digits and one sign more at most.
fn is_whole_year(entry: &HistoryFigure, year: i32) -> bool {
    let whole = |text: &&String| text.trim().chars().filter(|c| !c.is_ascii_digit()).count() <= 1;
    period_year(&entry.period) == Some(year) && languages(&entry.period).any(|text| whole(&text))
}

/// The one calendar year that a period names.
pub(super) fn period_year(period: &Text) -> Option<i32> {
    languages(period).find_map(|text| {
        let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        let year = numbers.next().filter(|digits| digits.len() == 4)?;
        if numbers.next().is_some() {
            return None;
        }
        year.parse().ok()
    })
}

fn languages(text: &Text) -> impl Iterator<Item = &String> {
    text.zh.iter().chain(&text.en)
}
