use super::{apply, Change, Refusal, Scenario};
use crate::cell::{Cell, State};
use crate::criterion::Verdict;
use crate::evaluate::evaluate;
use crate::plan::{Basis, Operator, Plan, Quantity, Reading};
use crate::projection::{last_actual, Method};

/// An edit of many indicators at once: one change, and what it had to leave out.
#[derive(Debug, Clone, PartialEq)]
pub struct Bulk {
    /// What to apply, as one step that is taken back as one; nothing in it that changes nothing.
    pub change: Change,
    /// The indicators that were left out, in the order in which they were asked for.
    pub skipped: Vec<Skipped>,
}

/// An indicator that a bulk edit left out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Skipped {
    /// The indicator's position.
    pub indicator: usize,
    /// Why.
    pub reason: Unfit,
}

/// Why an edit does not fit an indicator.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum Unfit {
    /// A scenario refuses it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It would find no figure to go on from, or no number to aim at, and years that have data would lose them.
    #[error("there is no figure to go on from, or no number to aim at")]
    NothingToGoOn,
    /// The horizon year is set by hand, so that a method would not show there.
    #[error("the horizon year is set by hand")]
    SetByHand,
}

/// Gives indicators a projection method, those left out which it does not fit.
///
/// Apart from the plan's own path, driven by projects or not, a method does not fit either where it would take data away: where a year after the last
/// actual figure has data now and would have none.
#[must_use]
pub fn apply_method_to(plan: &Plan, scenario: &Scenario, indicators: &[usize], method: Method) -> Bulk {
    let plans_own = matches!(method, Method::PlanPath | Method::Projects { .. });
    let before = evaluate(plan, scenario);
    let mut changes = Vec::new();
    let mut skipped = Vec::new();
    for &indicator in indicators {
        let change = Change::Method { indicator, method };
        let next = match apply(plan, scenario, &change) {
            Ok((next, _)) => next,
            Err(refusal) => {
                skipped.push(Skipped { indicator, reason: refusal.into() });
                continue;
            }
        };
        let to_come = last_actual(plan, scenario, indicator) + 1..plan.years;
        let after = evaluate(plan, &next);
        let has_data = |cell: &Cell| cell.state != State::Missing;
        let loses = |t| has_data(before.cell(indicator, t)) && !has_data(after.cell(indicator, t));
        if !plans_own && to_come.into_iter().any(loses) {
            skipped.push(Skipped { indicator, reason: Unfit::NothingToGoOn });
        } else if scenario.method(indicator) != method && !changes.contains(&change) {
            changes.push(change);
        }
    }
    Bulk { change: Change::All(changes), skipped }
}

/// Puts all indicators that miss the target in the horizon year by a basis on a straight line to the scenario's leading
/// target.
///
/// Left out are those that the method does not fit, and those whose horizon year has a figure of its own: an actual one
/// ([`Refusal::HasActual`]), or one set by hand, which is not taken away unasked.
#[must_use]
pub fn missed_to_linear(plan: &Plan, scenario: &Scenario, basis: Basis) -> Bulk {
    let (evaluation, horizon) = (evaluate(plan, scenario), plan.horizon());
    let missed =
        (0..plan.indicators.len()).filter(|&i| evaluation.judgement(i, horizon, basis).verdict == Verdict::Missed);
    let mut free = Vec::new();
    let mut skipped = Vec::new();
    for indicator in missed {
        if scenario.actual(indicator, horizon).is_some() {
            skipped.push(Skipped { indicator, reason: Refusal::HasActual.into() });
        } else if scenario.edit(indicator, horizon).is_some() {
            skipped.push(Skipped { indicator, reason: Unfit::SetByHand });
        } else {
            free.push(indicator);
        }
    }
    let mut bulk = apply_method_to(plan, scenario, &free, Method::LinearToTarget);
    bulk.skipped.extend(skipped);
    bulk.skipped.sort_by_key(|skipped| skipped.indicator);
    bulk
}

/// Copies the value of a year into all later years, as values set by hand; actual figures and locked years stay.
///
/// What is copied is what the year comes to, not how it is told: a change on a known level is copied as the level. Where
/// only a direction is known, that is copied. Between values set by hand, the year itself is set by hand too, since the
/// line through it would follow the copies otherwise.
///
/// # Errors
/// The year has no data ([`Unfit::NothingToGoOn`]), or a scenario refuses the value.
pub fn fill_down(plan: &Plan, scenario: &Scenario, indicator: usize, from_year: usize) -> Result<Change, Unfit> {
    let entry = plan.file.indicators.get(indicator).ok_or(Refusal::Nowhere("indicator"))?;
    if from_year >= plan.years {
        return Err(Refusal::Nowhere("year").into());
    }
    let evaluation = evaluate(plan, scenario);
    let reading = reading(evaluation.cell(indicator, from_year), &entry.quantity).ok_or(Unfit::NothingToGoOn)?;
    let open = |year: &usize| {
        scenario.actual(indicator, *year).is_none()
            && !scenario.locked(indicator, *year)
            && scenario.edit(indicator, *year) != Some(reading)
    };
    let edit = |year| Change::Edit { indicator, year, reading: Some(reading) };
    // On a line towards a later value, the year itself would follow the copies.
    let on_a_line = from_year > 0 && scenario.method(indicator) == Method::ByHand;
    let first = if on_a_line { from_year } else { from_year + 1 };
    let all = Change::All((first..plan.years).filter(open).map(edit).collect());
    apply(plan, scenario, &all)?;
    Ok(all)
}

/// What would have to be entered for a cell to be as it is.
pub(crate) fn reading(cell: &Cell, quantity: &Quantity) -> Option<Reading> {
    let counted = matches!(quantity, Quantity::Count { .. });
    match cell.state {
        State::Missing => None,
        State::Level { value } if counted => Some(Reading::Count { count: count(value)?, or_more: false }),
        State::Bound { operator: Operator::AtLeast, value } if counted => {
            Some(Reading::Count { count: count(value)?, or_more: true })
        }
        State::Level { value } => Some(Reading::level(value)),
        State::Bound { operator, value } => Some(Reading::Bound { operator, value }),
        State::Stage { stage } => Some(Reading::Stage { stage }),
        State::Trend => cell.step.map(Reading::change),
    }
}

fn count(value: f64) -> Option<u32> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Within the range, as is asked first.
    (0.0..=f64::from(u32::MAX)).contains(&value).then_some(value as u32)
}
