use super::{bound, changed, details, found, Rule};
use crate::audit::{Detail, Severity};
use crate::cell::State;
use crate::criterion::Verdict::{Met, Missed};
use crate::plan::{Operator, Reading};
use crate::test_plan::{above, change, count, count_change, level, missing, Row};
use serde_json::json;

fn to(last: f64) -> Row {
    Row::share(above(80.0)).base(level(85.0)).path([86.0, 87.0, 88.0, last].map(level))
}

#[test]
fn a_horizon_target_against_the_last_yearly_one() {
    // One table says 100, the other plans 91.
    let findings = found(Rule::HorizonTargetsDiffer, to(91.0).target(level(100.0)));
    let (stated, planned) = (State::Level { value: 100.0 }, State::Level { value: 91.0 });
    assert_eq!(details(&findings), [Detail::HorizonTargetsDiffer { stated, planned }]);
    assert_eq!(findings[0].severity, Severity::Contradiction);
    // As planned, the table's target is missed; at the table's target everything is met.
    let effect = findings[0].effects[0];
    assert_eq!((effect.year, effect.verdicts, effect.otherwise), (2024, [Met, Missed, Met], Some([Met; 3])));
    assert!(effect.decides());

    assert_eq!(found(Rule::HorizonTargetsDiffer, to(91.0).target(level(91.0))), []);
}

#[test]
fn a_bound_against_a_figure() {
    let against =
        |operator: &str, value: f64| found(Rule::HorizonTargetsDiffer, to(91.0).target(bound(operator, value))).len();
    // 91 is more than 90, not more than 91, at least 91.
    assert_eq!([against(">", 90.0), against(">", 91.0), against(">=", 91.0), against("<", 91.0)], [0, 1, 0, 1]);
    // "3 or more" against 2 and 1 added.
    let counted = |base: u32| {
        let more = json!({"type": "count", "count": 3, "or_more": true});
        let path = [count_change(0), count_change(1), count_change(0), count_change(0)];
        found(Rule::HorizonTargetsDiffer, Row::count(1).base(count(base)).target(more).path(path)).len()
    };
    assert_eq!([counted(2), counted(3), counted(1)], [0, 0, 1]);
}

#[test]
fn words_of_change_are_compared_by_what_they_ask_for() {
    let row = |path: [f64; 4]| {
        let rule = json!({"kind": "steadily_improving"});
        Row::share(rule).base(level(50.0)).target(change("up")).path(path.map(level))
    };
    assert_eq!(found(Rule::HorizonTargetsDiffer, row([51.0, 52.0, 53.0, 54.0])), []);
    assert_eq!(found(Rule::HorizonTargetsDiffer, row([51.0, 52.0, 50.0, 49.0])).len(), 1);
    let trend = |planned: &str| Row::trend().base(change("up")).target(change("up")).path(vec![change(planned); 4]);
    assert_eq!(found(Rule::HorizonTargetsDiffer, trend("up")), []);
    assert_eq!(found(Rule::HorizonTargetsDiffer, trend("down")).len(), 1);
}

#[test]
fn base_years_figures_of_two_tables() {
    let row = |a, b| Row::share(above(80.0)).base(a).base(b);
    let findings = found(Rule::BaselinesDiffer, row(level(82.0), level(78.0)));
    let states = [State::Level { value: 82.0 }, State::Level { value: 78.0 }];
    assert_eq!(details(&findings), [Detail::BaselinesDiffer { states }]);
    // The first counts: 82 is more than 80. The other would not be.
    let effect = findings[0].effects[0];
    assert_eq!((effect.year, effect.verdicts[0], effect.otherwise.map(|v| v[0])), (2020, Met, Some(Missed)));
    assert_eq!(found(Rule::BaselinesDiffer, row(level(82.0), level(82.0))), []);
    // A change beside a level says something else, unless their steps disagree.
    assert_eq!(found(Rule::BaselinesDiffer, row(level(82.0), change("up"))), []);
    let grown = json!({"type": "level", "value": 82, "step": {"direction": "down"}});
    assert_eq!(found(Rule::BaselinesDiffer, row(grown, change("up"))).len(), 1);
    // One table calls unknown what the other knows.
    assert_eq!(found(Rule::BaselinesDiffer, row(missing(), level(82.0))).len(), 1);
    assert_eq!(found(Rule::BaselinesDiffer, row(missing(), missing())), []);
    assert_eq!(found(Rule::BaselinesDiffer, row(bound(">", 80.0), bound(">", 85.0))).len(), 1);
    assert_eq!(found(Rule::BaselinesDiffer, row(bound(">", 80.0), bound("<", 85.0))), []);
    assert_eq!(found(Rule::BaselinesDiffer, row(bound(">", 85.0), bound("<", 85.0))).len(), 1);
    // 85 itself is at most 85 and not more than it; it is at least 85 too.
    assert_eq!(found(Rule::BaselinesDiffer, row(bound(">", 85.0), bound("<=", 85.0))).len(), 1);
    assert_eq!(found(Rule::BaselinesDiffer, row(bound("<", 85.0), bound(">=", 85.0))).len(), 1);
    assert_eq!(found(Rule::BaselinesDiffer, row(bound(">=", 85.0), bound("<=", 85.0))), []);
}

#[test]
fn what_agrees_only_when_rounded() {
    // 41.07 is 41.1 to one decimal; 41.04 is not.
    let row = |a: f64, b: f64| Row::share(above(80.0)).base(level(a)).base(level(b));
    let findings = found(Rule::AgreesOnlyRounded, row(41.07, 41.1));
    assert_eq!(details(&findings), [Detail::AgreesOnlyRounded { year: 2020, values: [41.07, 41.1], decimals: 1 }]);
    assert_eq!(found(Rule::AgreesOnlyRounded, row(41.04, 41.1)), []);
    assert_eq!(found(Rule::BaselinesDiffer, row(41.04, 41.1)).len(), 1);
    // Written alike, they are two figures.
    assert_eq!(found(Rule::AgreesOnlyRounded, row(41.1, 41.2)), []);
    // 90 in one table and 90.5 in the other: reaching 90 would miss 90.5.
    let targets = found(Rule::AgreesOnlyRounded, to(90.5).target(level(90.0)));
    assert_eq!(details(&targets), [Detail::AgreesOnlyRounded { year: 2024, values: [90.0, 90.5], decimals: 0 }]);
    assert_eq!(targets[0].severity, Severity::Weakness);
}

#[test]
fn zeros_at_the_end_count_as_written() {
    // "90.0" is written to one decimal: 90.3 is another figure. As plain 90 the two would agree when rounded.
    let written = |text: &str| {
        let plan = changed(to(90.3).target(level(90.0)), |file| {
            file["indicators"][0]["targets"][0]["as_written"] = json!(text);
        });
        super::by(Rule::AgreesOnlyRounded, &plan).len()
    };
    assert_eq!((written("90%"), written("2025: 90.0%"), written("")), (1, 0, 1));
}

#[test]
fn digits_beyond_those_reported() {
    // Reported to one decimal.
    let row = |base: f64, target: f64| Row::share(above(80.0)).base(level(base)).target(level(target));
    let finer = found(Rule::WrittenPrecision, row(85.5, 90.25));
    assert_eq!(details(&finer), [Detail::WrittenPrecision { written: 2, reported: 1 }]);
    // A measured figure without its decimal is coarse; a target is a round number.
    let coarse = found(Rule::WrittenPrecision, row(85.0, 90.0));
    assert_eq!(details(&coarse), [Detail::WrittenPrecision { written: 0, reported: 1 }]);
    assert_eq!(found(Rule::WrittenPrecision, row(85.5, 90.0)), []);
    // All of it is all of it.
    assert_eq!(found(Rule::WrittenPrecision, row(100.0, 100.0)), []);
    // A coarse figure in one table beside a full one in another is a matter of rounding.
    assert_eq!(found(Rule::WrittenPrecision, row(85.2, 90.0).base(level(85.0))), []);
}

#[test]
fn stages_and_sizes_of_change() {
    let stage = |stage: &str| json!({"type": "stage", "stage": stage});
    let row = |other: &str| Row::stage().base(stage("issued")).base(stage(other));
    assert_eq!(found(Rule::BaselinesDiffer, row("issued")), []);
    assert_eq!(found(Rule::BaselinesDiffer, row("in_force")).len(), 1);
    let by = |value: f64| json!({"type": "change", "direction": "up", "size": {"value": value, "unit": "absolute"}});
    let sized = |a: f64, b: f64| found(Rule::BaselinesDiffer, Row::trend().base(by(a)).base(by(b))).len();
    assert_eq!((sized(3.6, 3.6), sized(3.6, 0.36)), (0, 1));
    // The operators are what files call them.
    let reading: Reading = crate::json::read(&bound(">=", 1.0).to_string()).expect("a bound");
    assert_eq!(reading, Reading::Bound { operator: Operator::AtLeast, value: 1.0 });
}
