use super::change::{apply, Change, Refusal};
use super::Scenario;
use crate::cell::Cell;
use crate::criterion::round_to;
use crate::evaluate::path;
use crate::plan::{Plan, Reading};
use crate::projection::Method;

/// The change that makes an indicator end on `value` in the horizon year, with the years before it following.
///
/// A method with a rate gets the rate that leads there: the constant change, the compound growth, the share of the gap
/// closed a year. By hand, the years in between lie on a straight line. Every other path is tilted: each
/// year moves by the horizon's move times its share of the way. Actual figures and locked years stay, and the path
/// bends after the last of them.
///
/// # Errors
/// As [`apply`] refuses: the value cannot be, the year has an actual figure or is locked, or the indicator has no levels.
pub fn bend(plan: &Plan, scenario: &Scenario, indicator: usize, value: f64) -> Result<Change, Refusal> {
    let horizon = plan.horizon();
    let end = Change::Edit { indicator, year: horizon, reading: Some(Reading::level(value)) };
    // Whatever forbids the value itself forbids the bend.
    apply(plan, scenario, &end)?;
    let cells = path(plan, scenario, indicator);
    let fixed = |t: &usize| scenario.locked(indicator, *t) || scenario.actual(indicator, *t).is_some();
    let start = (1..horizon).rev().find(fixed).unwrap_or(0);
    let free = start + 1..horizon;
    let cleared = || free.clone().map(|year| Change::Edit { indicator, year, reading: None });
    let locks = (1..horizon).any(|t| scenario.locked(indicator, t));
    let method = scenario.method(indicator);
    let led = if locks { None } else { led_to(method, &cells, start, horizon, value) };
    let mut changes: Vec<Change> = match (led, method) {
        (Some(method), _) => std::iter::once(Change::Method { indicator, method }).chain(cleared()).collect(),
        (None, Method::ByHand) => cleared().collect(),
        (None, _) => tilted(plan, &cells, indicator, start, value),
    };
    changes.push(end);
    Ok(Change::All(changes))
}

/// The method with the rate that leads from a year's level to a value; none where it has no rate or none leads there.
fn led_to(method: Method, cells: &[Cell], start: usize, horizon: usize, value: f64) -> Option<Method> {
    let x0 = cells[start].level()?;
    #[allow(clippy::cast_precision_loss)] // A plan spans at most a few hundred years.
    let n = (horizon - start) as f64;
    match method {
        Method::ConstantChange { .. } => Some(Method::ConstantChange { per_year: (value - x0) / n }),
        Method::CompoundGrowth { .. } if x0 > 0.0 && value > 0.0 => {
            Some(Method::CompoundGrowth { percent: 100.0 * (libm::pow(value / x0, 1.0 / n) - 1.0) })
        }
        Method::Saturating { cap, .. } => {
            let left = (cap - value) / (cap - x0);
            let closing = 100.0 * (1.0 - libm::pow(left, 1.0 / n));
            (left > 0.0 && left <= 1.0 && closing.is_finite()).then_some(Method::Saturating { cap, closing })
        }
        _ => None,
    }
}

/// Edits that move each year after `start` by its share of the horizon's move, on the grid of what is reported.
fn tilted(plan: &Plan, cells: &[Cell], indicator: usize, start: usize, value: f64) -> Vec<Change> {
    let horizon = plan.horizon();
    let known = &plan.indicators[indicator];
    let Some(end) = cells[horizon].level() else { return Vec::new() };
    #[allow(clippy::cast_precision_loss)]
    let share = |t: usize| (t - start) as f64 / (horizon - start) as f64;
    let moved = |t: usize| {
        let level = cells[t].level()? + (value - end) * share(t);
        let reading = Some(Reading::level(round_to(level, known.decimals).clamp(known.min, known.max)));
        Some(Change::Edit { indicator, year: t, reading })
    };
    (start + 1..horizon).filter_map(moved).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_plan::{at_least, level, plan, Row};

    /// 80 in the base year, the plan's path 82, 84, 86 to 88.
    fn share() -> Plan {
        let years = [82.0, 84.0, 86.0, 88.0];
        plan(&[Row::share(at_least(90.0)).base(level(80.0)).path(years.map(level))])
    }

    fn bent(plan: &Plan, scenario: &Scenario, value: f64) -> Vec<f64> {
        let change = bend(plan, scenario, 0, value).unwrap();
        let (after, back) = apply(plan, scenario, &change).unwrap();
        assert_eq!(apply(plan, &after, &back).unwrap().0, *scenario);
        path(plan, &after, 0).iter().map(|cell| round_to(cell.level().unwrap(), 6)).collect()
    }

    fn by(plan: &Plan, method: Method) -> Scenario {
        let change = Change::Method { indicator: 0, method };
        apply(plan, &Scenario::as_written(plan), &change).unwrap().0
    }

    #[test]
    fn the_plans_path_is_tilted() {
        let plan = share();
        // 4 more at the end: 1, 2, 3 more on the way there.
        assert_eq!(bent(&plan, &Scenario::as_written(&plan), 92.0), [80.0, 83.0, 86.0, 89.0, 92.0]);
        // What was held at 80 rises by a quarter of 6 a year; 81.5 is reported with one decimal.
        assert_eq!(bent(&plan, &by(&plan, Method::Hold), 86.0), [80.0, 81.5, 83.0, 84.5, 86.0]);
    }

    #[test]
    fn rates_are_those_that_lead_to_the_value() {
        let plan = share();
        assert_eq!(
            bent(&plan, &by(&plan, Method::ConstantChange { per_year: 0.3 }), 90.0),
            [80.0, 82.5, 85.0, 87.5, 90.0]
        );
        // 80·1.05⁴ = 97.2405; 84, 88.2, 92.61 on the way.
        let growth = bent(&plan, &by(&plan, Method::CompoundGrowth { percent: 1.0 }), 97.240_5);
        assert_eq!(growth, [80.0, 84.0, 88.2, 92.61, 97.240_5]);
        // Half of the gap to 100 a year: 90, 95, 97.5, 98.75.
        let closing = bent(&plan, &by(&plan, Method::Saturating { cap: 100.0, closing: 10.0 }), 98.75);
        assert_eq!(closing, [80.0, 90.0, 95.0, 97.5, 98.75]);
    }

    #[test]
    fn what_is_by_hand_lies_on_a_line() {
        let plan = share();
        let edit = Change::Edit { indicator: 0, year: 2, reading: Some(Reading::level(99.0)) };
        let (scenario, _) = apply(&plan, &by(&plan, Method::ByHand), &edit).unwrap();
        assert_eq!(bent(&plan, &scenario, 84.0), [80.0, 81.0, 82.0, 83.0, 84.0]);
    }

    #[test]
    fn actual_figures_and_locked_years_stay() {
        let plan = share();
        let changes = Change::All(vec![
            Change::Actual { indicator: 0, year: 1, reading: Some(Reading::level(70.0)) },
            Change::Edit { indicator: 0, year: 2, reading: Some(Reading::level(85.0)) },
            Change::Lock { indicator: 0, year: 2, locked: true },
        ]);
        let (scenario, _) = apply(&plan, &Scenario::as_written(&plan), &changes).unwrap();
        // After the locked 85: the plan's 86 and 88 move by half of and all of the 4.
        assert_eq!(bent(&plan, &scenario, 92.0), [80.0, 70.0, 85.0, 88.0, 92.0]);
        let locked = Change::All(vec![
            Change::Edit { indicator: 0, year: 4, reading: Some(Reading::level(91.0)) },
            Change::Lock { indicator: 0, year: 4, locked: true },
        ]);
        let (scenario, _) = apply(&plan, &scenario, &locked).unwrap();
        assert_eq!(bend(&plan, &scenario, 0, 92.0).unwrap_err(), Refusal::Locked);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let plan = share();
        let scenario = Scenario::as_written(&plan);
        assert_eq!(bend(&plan, &scenario, 0, 101.0).unwrap_err(), Refusal::OutOfBounds { min: 0.0, max: 100.0 });
        assert_eq!(bend(&plan, &scenario, 9, 1.0).unwrap_err(), Refusal::Nowhere("indicator"));
    }
}
