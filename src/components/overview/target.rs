//! What is asked of an indicator in the horizon year, in words or figures.

use super::messages as m;
use crate::chart_model::{horizon_target, yearly_target};
use crate::format;
use crate::i18n::Lang;
use planner_engine::plan::{Direction, IndicatorEntry, Reading, Requirement, Source};
use planner_engine::{Basis, Criterion, Plan};

/// A target as shown, with the cell of the plan it stands for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Target<'a> {
    /// Figures as all figures are written; words as the plan has them, or translated.
    pub(crate) text: String,
    /// The cell, as written.
    pub(super) written: &'a str,
    /// Where the cell stands.
    pub(super) source: &'a Source,
}

/// The target by one basis. Where the plan gives none, the requirement stands in, as it does in the calculation.
pub(super) fn target(lang: Lang, plan: &Plan, i: usize, basis: Basis) -> Target<'_> {
    target_of_year(lang, plan, i, basis, plan.horizon())
}

/// What is asked for in a year: only yearly targets differ from year to year.
pub(crate) fn target_of_year(lang: Lang, plan: &Plan, i: usize, basis: Basis, t: usize) -> Target<'_> {
    let entry = &plan.file.indicators[i];
    let figure = match basis {
        Basis::Requirement => None,
        Basis::HorizonTarget => horizon_target(plan, i),
        Basis::YearlyTargets => yearly_target(plan, i, t).filter(|f| f.reading != Reading::Missing),
    };
    let Some(figure) = figure else {
        let written = entry.requirement.as_written.as_str();
        let text = figures_of_rule(lang, entry).unwrap_or_else(|| {
            if lang.is_chinese() {
                written.to_owned()
            } else {
                rule_in_words(lang, entry)
            }
        });
        return Target { text, written, source: &entry.requirement.source };
    };
    let text = figures_of_reading(lang, entry, &figure.reading).unwrap_or_else(|| {
        if lang.is_chinese() {
            figure.as_written.clone()
        } else {
            reading_in_words(lang, plan, i, basis, t, &figure.reading)
        }
    });
    Target { text, written: &figure.as_written, source: &figure.source }
}

fn figures_of_rule(lang: Lang, entry: &IndicatorEntry) -> Option<String> {
    let level = |sign: &str, x: f64| format!("{sign}{}", exact(lang, entry, x));
    match entry.requirement.rule {
        Requirement::Above { threshold, strict, .. } => Some(level(if strict { ">" } else { "≥" }, threshold)),
        Requirement::Below { threshold, strict } => Some(level(if strict { "<" } else { "≤" }, threshold)),
        Requirement::Full { whole } => Some(level("", whole)),
        _ => None,
    }
}

fn rule_in_words(lang: Lang, entry: &IndicatorEntry) -> String {
    match entry.requirement.rule {
        Requirement::NotDecreasing => m::asked_not_decreasing(lang),
        Requirement::GrowingEveryYear => m::asked_growing(lang),
        Requirement::Obtained { count } => at_least(lang, entry, f64::from(count)),
        Requirement::Established => m::asked_established(lang),
        _ => m::asked_improving(lang),
    }
}

fn figures_of_reading(lang: Lang, entry: &IndicatorEntry, reading: &Reading) -> Option<String> {
    match *reading {
        Reading::Level { value, .. } => Some(exact(lang, entry, value)),
        Reading::Bound { operator, value } => Some(format!("{}{}", format::sign(operator), exact(lang, entry, value))),
        _ => None,
    }
}

fn reading_in_words(lang: Lang, plan: &Plan, i: usize, basis: Basis, t: usize, reading: &Reading) -> String {
    let entry = &plan.file.indicators[i];
    match (reading, plan.indicators[i].criteria[basis.index()][t]) {
        (_, Criterion::Count { count }) => at_least(lang, entry, count),
        (_, Criterion::NotDecreasing) => m::asked_not_decreasing(lang),
        (_, Criterion::GrowingEveryYear) => m::asked_growing(lang),
        (Reading::Stage { stage }, _) => lang.stage(*stage),
        (Reading::Change(step), _) if step.direction != Direction::Up => lang.direction(step.direction),
        _ => m::asked_improving(lang),
    }
}

fn at_least(lang: Lang, entry: &IndicatorEntry, count: f64) -> String {
    format!("≥ {}", exact(lang, entry, count))
}

/// A figure with no more digits than the plan gives it: a target of 91% is none of 91.0%.
fn exact(lang: Lang, entry: &IndicatorEntry, x: f64) -> String {
    format!("{}{}", format::level(x, 0, None), format::unit(lang, &entry.quantity))
}
