//! What a method is about, which parameters it starts with, and why it may give nothing.

use super::messages;
use super::subject::Subject;
use crate::i18n::Lang;
use planner_engine::criterion::round_to;
use planner_engine::{Method, MethodKind, Outlook, Reading, State};

/// A method in a sentence.
pub(super) fn about(lang: Lang, kind: MethodKind) -> String {
    match kind {
        MethodKind::Projects => messages::about_projects(lang),
        MethodKind::PlanPath => messages::about_plan(lang),
        MethodKind::Hold => messages::about_hold(lang),
        MethodKind::LinearToTarget => messages::about_linear(lang),
        MethodKind::ConstantChange => messages::about_constant(lang),
        MethodKind::CompoundGrowth => messages::about_growth(lang),
        MethodKind::Saturating => messages::about_saturating(lang),
        MethodKind::DampedTrend => messages::about_damped(lang),
        MethodKind::ByHand => messages::about_hand(lang),
    }
}

/// A method as it starts out for the indicator.
pub(super) fn chosen(subject: &Subject, kind: MethodKind) -> Method {
    let basis = subject.scenario.basis;
    let target = subject.criterion(basis, subject.plan.horizon()).threshold();
    let last = subject.cell(last_actual(subject)).level();
    let indicator = subject.indicator();
    initial(kind, subject.evaluated.outlook(subject.i), indicator.decimals, indicator.max, target.or(last))
}

/// A method with parameters that suit: what the target needs, or a cap that lies beyond it.
fn initial(kind: MethodKind, outlook: &Outlook, decimals: u8, max: f64, aim: Option<f64>) -> Method {
    let required = outlook.required;
    match kind {
        MethodKind::Projects => Method::Projects { offset: 0.0 },
        MethodKind::PlanPath => Method::PlanPath,
        MethodKind::Hold => Method::Hold,
        MethodKind::LinearToTarget => Method::LinearToTarget,
        MethodKind::ConstantChange => {
            let per_year = required.map_or(0.0, |required| round_to(required.per_year, decimals.saturating_add(1)));
            Method::ConstantChange { per_year }
        }
        MethodKind::CompoundGrowth => {
            let percent = required.and_then(|required| required.growth()).map_or(0.0, |growth| round_to(growth, 2));
            Method::CompoundGrowth { percent }
        }
        MethodKind::Saturating => {
            let beyond = aim.map_or(100.0, |aim| round_to(1.1 * aim, decimals));
            Method::Saturating { cap: if max.is_finite() { max } else { beyond }, closing: 30.0 }
        }
        MethodKind::DampedTrend => Method::DampedTrend { damping: 0.8 },
        MethodKind::ByHand => Method::ByHand,
    }
}

/// Why the method in force gives nothing, where it does not.
pub(super) fn trouble(subject: &Subject) -> Option<String> {
    let (lang, i, horizon) = (subject.lang, subject.i, subject.plan.horizon());
    let silent = (1..=horizon).any(|t| {
        let own = subject.scenario.edit(i, t).is_some() || subject.scenario.actual(i, t).is_some();
        !own && subject.cell(t).state == State::Missing
    });
    if !silent {
        return None;
    }
    let kind = subject.scenario.method(i).kind();
    let level = subject.cell(last_actual(subject)).level();
    match kind {
        MethodKind::Projects | MethodKind::PlanPath => None,
        MethodKind::LinearToTarget if subject.criterion(subject.scenario.basis, horizon).threshold().is_none() => {
            Some(messages::no_threshold(lang))
        }
        MethodKind::DampedTrend if level.is_some() => Some(messages::too_few_actuals(lang)),
        _ => Some(messages::no_level(lang)),
    }
}

/// The position of the last year with an actual figure; the base year's is one.
fn last_actual(subject: &Subject) -> usize {
    let known = |&t: &usize| subject.scenario.actual(subject.i, t).is_some_and(|reading| reading != Reading::Missing);
    (1..subject.plan.years).rev().find(known).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use planner_engine::RequiredChange;

    #[test]
    fn parameters_start_at_what_the_target_needs() {
        // 87.1 to 90.5 in six years: 0.5667 a year, 0.6406 % a year.
        let required = Some(RequiredChange::new(87.1, 90.5, 0, 6));
        let outlook = Outlook { required, ..Outlook::default() };
        let start = |kind| initial(kind, &outlook, 1, 100.0, Some(90.5));
        assert_eq!(start(MethodKind::ConstantChange), Method::ConstantChange { per_year: 0.57 });
        assert_eq!(start(MethodKind::CompoundGrowth), Method::CompoundGrowth { percent: 0.64 });
        assert_eq!(start(MethodKind::Saturating), Method::Saturating { cap: 100.0, closing: 30.0 });
    }

    #[test]
    fn without_a_natural_cap_it_lies_a_tenth_beyond_the_target() {
        let start = initial(MethodKind::Saturating, &Outlook::default(), 0, f64::INFINITY, Some(1255.0));
        // 1.1 × 1255 = 1380.5, rounded half away from zero.
        assert_eq!(start, Method::Saturating { cap: 1381.0, closing: 30.0 });
        let none = initial(MethodKind::ConstantChange, &Outlook::default(), 0, f64::INFINITY, None);
        assert_eq!(none, Method::ConstantChange { per_year: 0.0 });
    }
}
