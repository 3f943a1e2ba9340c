use super::{by, changed, details, source, Rule};
use crate::audit::{Detail, Severity, Subject};
use crate::plan::file::Extent;
use crate::plan::Plan;
use crate::test_plan::{above, level, Row};
use serde_json::{json, Value};

fn span(from: i32, to: i32, phase: &str) -> Value {
    json!({"from": from, "to": to, "phase": phase, "label": {"en": "work"}})
}

/// A plan with one project of one row, and one measure; units `a` (written `a` or `A`), `b` and `c`.
fn with(change: impl FnOnce(&mut Value)) -> Plan {
    let row = Row::share(above(80.0)).base(level(85.5)).path([86.0, 87.0, 88.0, 89.0].map(level));
    changed(row, |file| {
        let unit = |id: &str, written: Value| json!({"id": id, "name": {"en": id}, "written": written});
        file["units"] = json!([unit("a", json!(["a", "A"])), unit("b", json!(["b"])), unit("c", json!(["c"]))]);
        file["programmes"] =
            json!([{"id": "p", "name": {"en": "p"}, "parts": [{"id": "part", "name": {"en": "part"}}]}]);
        let row = json!({
            "id": "r", "name": {"en": "row"}, "investment": 10, "lead": ["a"], "support": ["b"],
            "schedule": [span(2021, 2022, "building")], "source": source(),
        });
        file["projects"] = json!([{"id": "1", "number": 1, "part": "part", "name": {"en": "project"}, "rows": [row]}]);
        file["measures"] = json!([{
            "id": "m", "headings": [], "summary": {"en": "measure"}, "lead": ["a"], "responsible": ["b"],
            "source": source(),
        }]);
        file["duties"] = json!([{
            "indicator": "0", "label": {"en": "data"}, "from": 2020, "to": 2024, "lead": ["a"], "support": ["b"],
            "source": source(),
        }]);
        change(file);
    })
}

/// The same, with what is said of one amount of work.
fn saying(statements: Value, row: &Value) -> Plan {
    with(|file| {
        file["projects"][0]["rows"][0]["schedule"] = row.clone();
        file["projects"][0]["quantities"] =
            json!([{"label": {"en": "toilets"}, "unit": {"en": "pieces"}, "statements": statements}]);
    })
}

fn said(extent: &str, amount: f64) -> Value {
    json!({"extent": extent, "amount": amount, "as_written": "", "source": source()})
}

fn in_years(mut statement: Value, from: i32, to: i32) -> Value {
    statement["from"] = json!(from);
    statement["to"] = json!(to);
    statement
}

#[test]
fn a_plan_in_order_is_left_alone() {
    let plan = with(|_| {});
    let work = crate::audit::audit(&plan).into_iter().filter(|f| !matches!(f.subject, Subject::Indicator(_)));
    assert_eq!(work.count(), 0);
}

#[test]
fn a_yearly_amount_that_does_not_make_the_total() {
    // 1,000 a year from 2021 to 2024 makes 4,000 of 5,000.
    let four = json!([span(2021, 2024, "building")]);
    let findings =
        by(Rule::RateDisagreesWithTotal, &saying(json!([said("total", 5000.0), said("yearly", 1000.0)]), &four));
    let years = vec![2021, 2022, 2023, 2024];
    let expected = Detail::RateDisagreesWithTotal { per_year: 1000.0, years, reached: 4000.0, total: 5000.0 };
    assert_eq!((details(&findings), findings[0].severity), (vec![expected], Severity::Contradiction));
    // Both statements and the span that the years come from.
    assert_eq!(findings[0].evidence.len(), 3);
    let count = |total: f64, schedule: Value| {
        by(Rule::RateDisagreesWithTotal, &saying(json!([said("total", total), said("yearly", 1000.0)]), &schedule))
            .len()
    };
    assert_eq!(count(4000.0, four), 0);
    // A year of studies builds nothing, and a year between does not either.
    let three = json!([span(2021, 2021, "planning"), span(2022, 2022, "building"), span(2024, 2024, "building")]);
    assert_eq!((count(2000.0, three.clone()), count(3000.0, three)), (0, 1));
    // Without years there is nothing to multiply.
    assert_eq!(count(4000.0, json!([])), 0);
}

#[test]
fn a_yearly_amount_for_a_part_of_the_years_may_make_less() {
    let schedule = json!([span(2021, 2024, "building")]);
    let count = |total: f64| {
        let yearly = in_years(said("yearly", 1000.0), 2021, 2022);
        by(Rule::RateDisagreesWithTotal, &saying(json!([said("total", total), yearly]), &schedule)).len()
    };
    // 2,000 in two of four years: of 5,000, the rest may follow; of 1,500 it is too much.
    assert_eq!((count(5000.0), count(1500.0)), (0, 1));
}

#[test]
fn two_amounts_for_the_same() {
    let schedule = json!([span(2021, 2024, "building")]);
    let amounts = |statements: Value| details(&by(Rule::AmountsDiffer, &saying(statements, &schedule)));
    let twice = amounts(json!([said("yearly", 10.0), said("yearly", 20.0), said("yearly", 20.0)]));
    assert_eq!(twice, [Detail::AmountsDiffer { extent: Extent::Yearly, amounts: vec![10.0, 20.0] }]);
    assert_eq!(amounts(json!([said("yearly", 10.0), said("yearly", 10.0)])), []);
    // First 10 a year, then 20.
    let in_turn = [in_years(said("yearly", 10.0), 2021, 2022), in_years(said("yearly", 20.0), 2023, 2024)];
    assert_eq!(amounts(json!(in_turn)), []);
    // A part of the total by an earlier year, and more than all of it.
    let partly = |amount: f64| json!([said("total", 6.0), in_years(said("total", amount), 2021, 2022)]);
    assert_eq!(amounts(partly(5.0)), []);
    assert_eq!(amounts(partly(7.0)), [Detail::AmountsDiffer { extent: Extent::Total, amounts: vec![6.0, 7.0] }]);
}

#[test]
fn the_same_work_under_other_lead_units() {
    let leads = |unit: &str| {
        let mut statement = said("yearly", 10.0);
        statement["measure"] = json!("m");
        let mut plan = saying(json!([statement]), &json!([span(2021, 2024, "building")])).file;
        plan.measures[0].lead = vec![unit.to_owned()];
        details(&by(Rule::LeadsDiffer, &Plan::from_file(plan).expect("a test plan is valid")))
    };
    assert_eq!(leads("c"), [Detail::LeadsDiffer { measure: 0 }]);
    // The same unit under another of its names.
    assert_eq!(leads("A"), []);
}

#[test]
fn a_unit_that_leads_and_supports() {
    for (pointer, subject) in [
        ("/projects/0/rows/0/support", Subject::Row { project: 0, row: 0 }),
        ("/measures/0/responsible", Subject::Measure(0)),
        ("/duties/0/support", Subject::Duty(0)),
    ] {
        // It leads as "a" and supports as "A".
        let plan = with(|file| *file.pointer_mut(pointer).expect("a list") = json!(["b", "A"]));
        let findings = by(Rule::LeadsAndSupports, &plan);
        let found: Vec<_> = findings.iter().map(|f| (f.subject, f.detail.clone())).collect();
        assert_eq!(found, [(subject, Detail::LeadsAndSupports { unit: 0 })], "{pointer}");
        let forms: Vec<_> = findings[0].evidence.iter().map(|e| e.as_written.as_str()).collect();
        assert_eq!(forms, ["a", "A"]);
        assert_eq!(by(Rule::NamedTwice, &plan), []);
    }
}

#[test]
fn a_unit_named_twice() {
    let plan = with(|file| file["measures"][0]["responsible"] = json!(["b", "c", "b"]));
    let found: Vec<_> = by(Rule::NamedTwice, &plan).iter().map(|f| (f.subject, f.detail.clone())).collect();
    assert_eq!(found, [(Subject::Measure(0), Detail::NamedTwice { unit: 1 })]);
    assert_eq!(by(Rule::LeadsAndSupports, &plan), []);
}

#[test]
fn rows_without_lead_schedule_or_investment() {
    let row = |field: &'static str, value: Value, rule: Rule| {
        details(&by(rule, &with(|file| file["projects"][0]["rows"][0][field] = value)))
    };
    assert_eq!(row("lead", json!([]), Rule::NoLead), [Detail::NoLead]);
    assert_eq!(row("schedule", json!([]), Rule::NoSchedule), [Detail::NoSchedule]);
    assert_eq!(row("investment", json!(0), Rule::NoInvestment), [Detail::NoInvestment]);
    let drafts = json!([span(2021, 2021, "planning"), span(2022, 2024, "planning")]);
    assert_eq!(row("schedule", drafts, Rule::OnlyPlanned), [Detail::OnlyPlanned]);
    let pause = json!([span(2021, 2021, "planning"), span(2024, 2024, "building")]);
    assert_eq!(row("schedule", pause, Rule::Pauses), [Detail::Pauses { years: vec![2022, 2023] }]);
}

#[test]
fn a_duty_for_fewer_years_than_the_path_has() {
    let years = |from: i32, to: i32| {
        details(&by(
            Rule::DutyLeavesOutYears,
            &with(|file| {
                file["duties"][0]["from"] = json!(from);
                file["duties"][0]["to"] = json!(to);
            }),
        ))
    };
    assert_eq!(years(2020, 2024), []);
    assert_eq!(years(2021, 2023), [Detail::DutyLeavesOutYears { years: vec![2020, 2024] }]);
    // Base-year data are due even where the plan has none.
    let unknown = with(|file| {
        file["indicators"][0]["baseline"] = json!([]);
        file["duties"][0]["from"] = json!(2021);
    });
    assert_eq!(details(&by(Rule::DutyLeavesOutYears, &unknown)), [Detail::DutyLeavesOutYears { years: vec![2020] }]);
}
