use super::{bound, by, changed, details, found, source, Rule};
use crate::audit::{Detail, Fall, Place, Severity};
use crate::plan::{Direction, Step, StepSize, StepUnit};
use crate::test_plan::{above, at_most, change, level, missing, Row};
use serde_json::{json, Value};

fn path(rule: Value, base: f64, path: [f64; 4]) -> Row {
    Row::share(rule).base(level(base)).path(path.map(level))
}

#[test]
fn targets_worse_than_the_base_year() {
    let worse = |rule: Value, base: f64, levels: [f64; 4]| found(Rule::WorseThanBaseline, path(rule, base, levels));
    // 91.6, and 90 planned for the year after.
    let findings = worse(above(95.0), 91.6, [90.0, 92.0, 95.0, 96.0]);
    let expected =
        Detail::WorseThanBaseline { place: Place::Yearly, baseline: Some(91.6), years: vec![2021], worst: Some(90.0) };
    assert_eq!((details(&findings), findings[0].severity), (vec![expected], Severity::Weakness));
    assert_eq!(worse(above(95.0), 91.6, [91.6, 92.0, 95.0, 96.0]), []);
    // To one decimal, 91.56 is 91.6.
    assert_eq!(worse(above(95.0), 91.6, [91.56, 92.0, 95.0, 96.0]), []);
    // Where less is better, 12 after 14 is better, and 15 is worse.
    assert_eq!(worse(at_most(10.0), 14.0, [12.0, 11.0, 10.0, 9.0]), []);
    let more = worse(at_most(10.0), 14.0, [12.0, 15.0, 16.0, 9.0]);
    let expected = Detail::WorseThanBaseline {
        place: Place::Yearly,
        baseline: Some(14.0),
        years: vec![2022, 2023],
        worst: Some(16.0),
    };
    assert_eq!(details(&more), [expected]);
}

#[test]
fn a_bound_or_nothing_is_no_baseline_to_be_worse_than() {
    let row = |base: Value| Row::share(above(3.0)).base(base).path([3.0, 3.1, 3.2, 3.2].map(level));
    assert_eq!(found(Rule::WorseThanBaseline, row(bound(">", 3.0))), []);
    assert_eq!(found(Rule::WorseThanBaseline, row(missing())), []);
}

#[test]
fn a_horizon_target_worse_than_the_base_year() {
    let row = |target: Value| Row::share(above(80.0)).base(level(91.0)).target(target);
    let findings = found(Rule::WorseThanBaseline, row(level(90.0)));
    assert_eq!(findings.iter().map(|f| f.severity).collect::<Vec<_>>(), [Severity::Contradiction]);
    assert_eq!(found(Rule::WorseThanBaseline, row(bound(">", 90.0))), []);
    let stage = |stage: &str| json!({"type": "stage", "stage": stage});
    let back = Row::stage().base(stage("in_force")).target(stage("issued"));
    assert_eq!(found(Rule::WorseThanBaseline, back).len(), 1);
}

#[test]
fn a_path_that_falls_back() {
    let findings = found(Rule::FallsBack, path(above(80.0), 85.0, [88.0, 87.0, 89.0, 88.5]));
    let falls = vec![
        Fall { from: 2021, to: 2022, before: 88.0, after: 87.0 },
        Fall { from: 2023, to: 2024, before: 89.0, after: 88.5 },
    ];
    assert_eq!(details(&findings), [Detail::FallsBack { falls }]);
    assert_eq!(found(Rule::FallsBack, path(above(80.0), 85.0, [88.0, 88.0, 89.0, 90.0])), []);
    // Falling from the base year is another rule's; less is better where the requirement says so.
    assert_eq!(found(Rule::FallsBack, path(above(80.0), 90.0, [88.0, 88.0, 89.0, 90.0])), []);
    assert_eq!(found(Rule::FallsBack, path(at_most(80.0), 90.0, [88.0, 87.0, 86.0, 80.0])), []);
    // A year without a figure is passed over.
    let gap = Row::share(above(80.0)).path([level(88.0), missing(), level(87.0), level(90.0)]);
    let falls = vec![Fall { from: 2021, to: 2023, before: 88.0, after: 87.0 }];
    assert_eq!(details(&found(Rule::FallsBack, gap)), [Detail::FallsBack { falls }]);
}

#[test]
fn years_without_a_target() {
    let row = |levels: Vec<Value>| Row::share(above(80.0)).base(level(85.0)).path(levels);
    let none = found(Rule::NoYearlyTarget, row(vec![]));
    assert_eq!(details(&none), [Detail::NoYearlyTarget { years: vec![2021, 2022, 2023, 2024], all: true }]);
    let gap = found(Rule::NoYearlyTarget, row(vec![level(86.0), missing(), level(87.0), level(88.0)]));
    assert_eq!(details(&gap), [Detail::NoYearlyTarget { years: vec![2022], all: false }]);
    assert_eq!((none[0].severity, gap[0].severity), (Severity::Weakness, Severity::Remark));
    assert_eq!(found(Rule::NoYearlyTarget, path(above(80.0), 85.0, [86.0; 4])), []);
}

fn grown(value: f64, size: f64, unit: &str) -> Value {
    json!({"type": "level", "value": value, "step": {"direction": "up", "size": {"value": size, "unit": unit}}})
}

#[test]
fn a_growth_that_the_levels_do_not_show() {
    // 100 and 10% more is 110, not 116.
    let row = |second: Value| Row::number(json!({"kind": "growing_every_year"})).path([level(100.0), second]);
    let size = StepSize { value: 10.0, unit: StepUnit::Percent };
    let stated = Step { direction: Direction::Up, size: Some(size) };
    let expected = Detail::StepDisagrees { year: 2022, before: 100.0, level: 116.0, stated };
    assert_eq!(details(&found(Rule::StepDisagrees, row(grown(116.0, 10.0, "percent")))), [expected]);
    assert_eq!(found(Rule::StepDisagrees, row(grown(110.0, 10.0, "percent"))), []);
    // 10.4% rounds to 10, 11% does not; 5 more is 105.
    assert_eq!(found(Rule::StepDisagrees, row(grown(111.0, 10.0, "percent"))).len(), 1);
    assert_eq!(found(Rule::StepDisagrees, row(grown(110.4, 10.0, "percent"))), []);
    assert_eq!(found(Rule::StepDisagrees, row(grown(105.0, 5.0, "absolute"))), []);
    assert_eq!(found(Rule::StepDisagrees, row(grown(107.0, 5.0, "absolute"))).len(), 1);
    // "More" of less.
    let less = json!({"type": "level", "value": 90, "step": {"direction": "up"}});
    assert_eq!(found(Rule::StepDisagrees, row(less)).len(), 1);
}

/// The base year's cell, and figures that remarks give for periods: what the rule makes of them.
fn with_history(cell: Value, periods: &[(&str, f64)]) -> usize {
    let row = Row::number(json!({"kind": "growing_every_year"})).base(cell);
    let plan = changed(row, |file| {
        let entry = |(period, value): &(&str, f64)| {
            json!({
                "period": {"zh": period},
                "figure": {"reading": level(*value), "as_written": "", "source": source()},
            })
        };
        file["indicators"][0]["history"] = periods.iter().map(entry).collect();
    });
    by(Rule::StepDisagrees, &plan).len()
}

#[test]
fn the_base_years_growth_against_the_year_before_in_a_remark() {
    // 1255 and 16% more than before: before, 1081.9 (1255/1.16 = 1081.897).
    assert_eq!(with_history(grown(1255.0, 16.0, "percent"), &[("2019", 1081.9)]), 0);
    assert_eq!(with_history(grown(1255.0, 16.0, "percent"), &[("2019年", 1200.0)]), 1);
    // Half a year is no year, and another year is not the one before.
    assert_eq!(with_history(grown(1255.0, 16.0, "percent"), &[("2019年上半年", 1200.0)]), 0);
    assert_eq!(with_history(grown(1255.0, 16.0, "percent"), &[("2018", 1200.0)]), 0);
    // A word of change with both levels in remarks.
    assert_eq!(with_history(change("up"), &[("2019", 5.0), ("2020", 4.0)]), 1);
    assert_eq!(with_history(change("up"), &[("2019", 4.0), ("2020", 5.0)]), 0);
}
