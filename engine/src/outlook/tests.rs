//! The arrow's whole list, the required change and the gap, on a plan from 2020 to 2024.

use super::*;
use crate::evaluate::evaluate;
use crate::plan::{Plan, Reading};
use crate::scenario::{apply, Change, Scenario};
use crate::test_plan::{above, at_least, at_most, change, level, missing, plan, Row};
use serde_json::{json, Value};

/// The outlook under the control requirement, with actual figures from 2021 on.
fn outlook_of(plan: &Plan, actuals: &[f64]) -> Outlook {
    let entered = actuals.iter().map(|value| Some(Reading::level(*value))).collect::<Vec<_>>();
    outlook_with(plan, &entered)
}

fn outlook_with(plan: &Plan, actuals: &[Option<Reading>]) -> Outlook {
    let mut scenario = Scenario::as_written(plan);
    scenario.basis = Basis::Requirement;
    for (t, reading) in actuals.iter().enumerate() {
        let change = Change::Actual { indicator: 0, year: t + 1, reading: *reading };
        scenario = apply(plan, &scenario, &change).expect("the figure is allowed").0;
    }
    *evaluate(plan, &scenario).outlook(0)
}

/// A number that starts at 60 in 2020 and is asked to reach 100 in 2024: 10 a year.
fn sixty() -> Plan {
    plan(&[Row::number(at_least(100.0)).base(level(60.0)).path([70.0, 80.0, 90.0, 97.0].map(level))])
}

fn arrow(rule: Value, base: f64, actuals: &[f64]) -> Trend {
    outlook_of(&plan(&[Row::number(rule).base(level(base))]), actuals).trend.expect("a numeric target")
}

#[test]
fn the_arrow() {
    let rising = |actuals: &[f64]| arrow(at_least(100.0), 60.0, actuals);
    // ρ = (change a year)/10.
    assert_eq!(rising(&[70.0]), Trend::OnCourse); // 1
    assert_eq!(rising(&[69.9]), Trend::TooSlow); // 0.99
    assert_eq!(rising(&[65.0]), Trend::TooSlow); // 0.5
    assert_eq!(rising(&[64.9]), Trend::Stalled); // 0.49
    assert_eq!(rising(&[60.0]), Trend::Stalled); // 0
    assert_eq!(rising(&[59.9]), Trend::Worsening);
    // Over two years: (78 − 60)/2 = 9 a year, however it came about.
    assert_eq!(rising(&[61.0, 78.0]), Trend::TooSlow);
    assert_eq!(rising(&[79.0, 80.0]), Trend::OnCourse);
    // Below the start: moving away, though rising again.
    assert_eq!(rising(&[50.0, 55.0]), Trend::Worsening);
    // Met; and was met.
    assert_eq!(rising(&[100.0]), Trend::OnCourse);
    assert_eq!(rising(&[100.0, 99.0]), Trend::Worsening);
    assert_eq!(rising(&[99.0, 100.0]), Trend::OnCourse);
    // Fewer than two points.
    assert_eq!(rising(&[]), Trend::TooFew);
}

#[test]
fn the_arrow_where_the_target_is_met_from_the_start() {
    assert_eq!(arrow(at_least(100.0), 120.0, &[110.0]), Trend::MetButFalling);
    assert_eq!(arrow(at_least(100.0), 120.0, &[120.0]), Trend::OnCourse);
    assert_eq!(arrow(at_least(100.0), 120.0, &[90.0]), Trend::Worsening);
}

#[test]
fn the_arrow_where_less_is_better() {
    // From 80 down to 40 in four years: 10 a year.
    let falling = |actuals: &[f64]| arrow(at_most(40.0), 80.0, actuals);
    assert_eq!(falling(&[70.0]), Trend::OnCourse);
    assert_eq!(falling(&[76.0]), Trend::Stalled);
    assert_eq!(falling(&[75.0]), Trend::TooSlow);
    assert_eq!(falling(&[81.0]), Trend::Worsening);
    assert_eq!(falling(&[40.0]), Trend::OnCourse);
    // Met, and rising: the same flag, for less is better.
    assert_eq!(arrow(at_most(40.0), 20.0, &[30.0]), Trend::MetButFalling);
}

#[test]
fn the_arrow_on_a_strict_threshold() {
    // At the threshold itself nothing is met. From below it is on course: 40 in one year, 10 were needed.
    assert_eq!(arrow(above(100.0), 60.0, &[100.0]), Trend::OnCourse);
    // Starting on it, nothing but leaving it behind is needed, and nothing moved.
    assert_eq!(arrow(above(100.0), 100.0, &[100.0]), Trend::Stalled);
    assert_eq!(arrow(above(100.0), 100.0, &[100.1]), Trend::OnCourse);
    // Met before, borderline now.
    assert_eq!(arrow(above(100.0), 90.0, &[101.0, 100.0]), Trend::Worsening);
}

#[test]
fn the_arrow_looks_at_figures_only() {
    // 2021 is not entered; the plan's own path would have met the target there.
    let plan = plan(&[Row::number(at_least(100.0)).base(level(60.0)).path([100.0, 100.0, 100.0, 100.0].map(level))]);
    // (76 − 60)/2 = 8 of 10 a year.
    let found = outlook_with(&plan, &[None, Some(Reading::level(76.0))]);
    assert_eq!(found.trend, Some(Trend::TooSlow));
    // A figure without data is none.
    let found = outlook_with(&plan, &[Some(Reading::Missing)]);
    assert_eq!(found.trend, Some(Trend::TooFew));
}

#[test]
fn the_arrow_starts_with_the_first_figure_there_is() {
    // Nothing in 2020; from 70 in 2021 to 100 in 2024 takes 10 a year. 78 in 2022 is 8, and 80 is 10.
    let plan = plan(&[Row::number(at_least(100.0)).base(missing())]);
    assert_eq!(outlook_of(&plan, &[70.0]).trend, Some(Trend::TooFew));
    assert_eq!(outlook_of(&plan, &[70.0, 78.0]).trend, Some(Trend::TooSlow));
    assert_eq!(outlook_of(&plan, &[70.0, 80.0]).trend, Some(Trend::OnCourse));
    assert_eq!(outlook_of(&plan, &[70.0, 69.0]).trend, Some(Trend::Worsening));
}

#[test]
fn a_figure_that_was_a_bound_counts_as_having_met() {
    let plan = plan(&[Row::number(above(95.0)).base(json!({"type": "bound", "operator": ">", "value": 95}))]);
    assert_eq!(outlook_of(&plan, &[90.0]).trend, Some(Trend::TooFew));
    assert_eq!(outlook_of(&plan, &[90.0, 92.0]).trend, Some(Trend::Worsening));
}

#[test]
fn the_required_change() {
    // From 60 in 2020: 40 in four years; and (100/60)^¼ − 1 = 13.6219…%, for 1.136219⁴ = 1.66667.
    let found = outlook_of(&sixty(), &[]).required.expect("a level to go on from");
    assert_eq!((found.from, found.per_year), (0, 10.0));
    let growth = 1.0 + found.growth().expect("both are positive") / 100.0;
    assert!((growth * growth * growth * growth - 100.0 / 60.0).abs() < 1e-12);
    // From 64 in 2022: 36 in two years, and √(100/64) − 1 = 1.25 − 1.
    let found = outlook_of(&sixty(), &[62.0, 64.0]).required.expect("a level to go on from");
    assert_eq!((found.from, found.per_year), (2, 18.0));
    assert!((found.growth().expect("both are positive") - 25.0).abs() < 1e-12);
    // Beyond the target already: what may be lost.
    assert_eq!(outlook_of(&sixty(), &[103.0]).required.map(|r| r.per_year), Some(-1.0));
    // In the horizon year there are no years left.
    assert_eq!(outlook_of(&sixty(), &[1.0, 2.0, 3.0, 4.0]).required, None);
}

#[test]
fn there_is_no_growth_rate_from_nothing() {
    let from = |x: f64| outlook_of(&plan(&[Row::number(at_least(100.0)).base(level(x))]), &[]).required;
    let told = |x: f64| from(x).map(|r| (r.from, r.per_year, r.growth()));
    assert_eq!(told(0.0), Some((0, 25.0, None)));
    assert_eq!(told(-100.0), Some((0, 50.0, None)));
    // From next to nothing there is none that could be written down.
    assert_eq!(from(1e-300).and_then(|r| r.growth()).map(f64::is_finite), Some(true));
    let (tiny, huge) = (5e-324, 1e15);
    let plan = plan(&[Row::number(at_least(huge)).base(level(0.0))]);
    let found = outlook_of(&plan, &[0.0, 0.0, tiny]);
    assert_eq!(found.required.map(|r| r.growth()), Some(None));
}

#[test]
fn the_gap_is_measured_at_the_horizon() {
    assert_eq!(outlook_of(&sixty(), &[]).gap, Some(-3.0));
    // A strict threshold reached exactly leaves no gap, and is not met all the same.
    let plan = plan(&[Row::number(above(100.0)).base(level(60.0)).path([70.0, 80.0, 90.0, 100.0].map(level))]);
    assert_eq!(outlook_of(&plan, &[]).gap, Some(0.0));
}

#[test]
fn without_a_numeric_target_there_is_no_outlook() {
    let found = outlook_of(&plan(&[Row::trend().base(change("up"))]), &[40.0]);
    assert_eq!(found, Outlook::default());
    let found = outlook_of(&plan(&[Row::number(at_least(100.0)).base(missing())]), &[]);
    assert_eq!(found, Outlook { gap: None, required: None, trend: Some(Trend::TooFew) });
}
