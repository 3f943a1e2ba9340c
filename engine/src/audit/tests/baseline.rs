use super::{bound, by, changed, details, found, source, Rule};
use crate::audit::{audit, Detail, Role, Severity};
use crate::criterion::Verdict::{Met, Missed, NoData};
use crate::plan::file::NoteKind;
use crate::plan::{Operator, Plan};
use crate::test_plan::{above, change, level, missing, Row};
use serde_json::{json, Value};

#[test]
fn a_missing_baseline() {
    let row = |base: Value, target: Value| Row::share(above(80.0)).base(base).path(vec![target; 4]);
    let findings = found(Rule::NoBaseline, row(missing(), level(90.0)));
    assert_eq!(details(&findings), [Detail::NoBaseline { targets_are_changes: false }]);
    assert_eq!(findings[0].effects[0].verdicts, [NoData; 3]);
    let changes = found(Rule::NoBaseline, row(missing(), change("up")));
    assert_eq!(details(&changes), [Detail::NoBaseline { targets_are_changes: true }]);
    assert_eq!(found(Rule::NoBaseline, row(level(85.0), level(90.0))), []);
    // Without any cell the requirement is what the finding shows.
    let bare = found(Rule::NoBaseline, Row::share(above(80.0)));
    assert_eq!(bare[0].evidence.iter().map(|e| e.role).collect::<Vec<_>>(), [Role::Requirement]);
}

#[test]
fn a_bound_instead_of_a_figure() {
    let findings = found(Rule::BaselineIsBound, Row::share(above(3.0)).base(bound(">", 3.0)));
    assert_eq!(details(&findings), [Detail::BaselineIsBound { operator: Operator::Above, value: 3.0 }]);
    assert_eq!(found(Rule::BaselineIsBound, Row::share(above(3.0)).base(level(3.5))), []);
}

/// A plan whose first baseline carries a note of a kind.
fn noted(kind: &str) -> Plan {
    changed(Row::share(above(80.0)).base(level(85.0)), |file| {
        file["notes"] = json!([{"id": "n", "mark": "*", "kind": kind, "text": {"en": "note"}, "source": source()}]);
        file["indicators"][0]["baseline"][0]["notes"] = json!(["n"]);
    })
}

#[test]
fn notes_that_qualify_the_base_year() {
    let findings = by(Rule::BaselineQualified, &noted("proxy_survey"));
    assert_eq!(details(&findings), [Detail::BaselineQualified { note: 0, kind: NoteKind::ProxySurvey }]);
    assert_eq!(findings[0].evidence.iter().map(|e| e.as_written.as_str()).collect::<Vec<_>>(), ["", "*"]);
    let severity = |kind: &str| by(Rule::BaselineQualified, &noted(kind)).first().map(|f| f.severity);
    assert_eq!(severity("estimated"), Some(Severity::Weakness));
    assert_eq!(severity("proxy_quantity"), Some(Severity::Weakness));
    assert_eq!(severity("monitoring_scope"), Some(Severity::Remark));
    assert_eq!(severity("detail"), None);
}

/// What the audit says of a baseline of 91.6 (or another cell), where a remark gives 91.6 or another figure for a period.
fn remarked(cell: Value, period: &str, value: f64) -> Vec<Detail> {
    let plan = changed(Row::share(above(92.0)).base(cell).path([level(93.0)]), |file| {
        let figure = json!({"reading": level(value), "as_written": "", "source": source()});
        file["indicators"][0]["history"] = json!([{"period": {"zh": period}, "figure": figure}]);
    });
    let about = [Rule::BaselineOfOtherPeriod, Rule::BaseYearFigureDiffers, Rule::LevelOnlyInRemark];
    let findings = audit(&plan).into_iter().filter(|f| about.contains(&f.rule()));
    findings.map(|f| f.detail).collect()
}

#[test]
fn figures_for_other_periods() {
    let base = || level(91.6);
    // 2020 is the base year, and its figure is 2019's.
    assert_eq!(remarked(base(), "2019年", 91.6), [Detail::BaselineOfOtherPeriod { history: 0, value: 91.6 }]);
    assert_eq!(remarked(base(), "2019年", 90.0), []);
    // A remark knows better, of the same year or of half of it.
    let differs = Detail::BaseYearFigureDiffers { history: 0, values: [91.6, 93.9] };
    assert_eq!(remarked(base(), "2020年上半年", 93.9), [differs]);
    assert_eq!(remarked(base(), "2020年", 91.6), []);
    // A word in the table, a level in the remark.
    assert_eq!(remarked(change("up"), "2020", 4.0), [Detail::LevelOnlyInRemark { history: 0, value: 4.0 }]);
    assert_eq!(remarked(change("up"), "2019", 4.0), []);
    // What stands at a natural bound may well stay there.
    assert_eq!(remarked(level(100.0), "2019", 100.0), []);
    // A period that names no year says nothing of when.
    assert_eq!(remarked(base(), "去年", 91.6), []);
}

#[test]
fn a_remarks_figure_can_turn_the_verdict() {
    let plan = changed(Row::share(above(92.0)).base(level(91.6)), |file| {
        let figure = json!({"reading": level(93.9), "as_written": "", "source": source()});
        file["indicators"][0]["history"] = json!([{"period": {"en": "2020"}, "figure": figure}]);
    });
    let effect = by(Rule::BaseYearFigureDiffers, &plan)[0].effects[0];
    assert_eq!((effect.verdicts[0], effect.otherwise.map(|v| v[0])), (Missed, Some(Met)));
}

#[test]
fn nothing_but_words_of_change() {
    let words = || Row::trend().base(change("up")).path(vec![change("up"); 4]);
    assert_eq!(details(&found(Rule::NoLevel, words())), [Detail::NoLevel]);
    assert_eq!(found(Rule::NoLevel, words().target(level(40.0))), []);
    assert_eq!(found(Rule::NoLevel, Row::trend().base(level(30.0)).path(vec![change("up"); 4])), []);
    assert_eq!(found(Rule::NoLevel, Row::trend()), []);
}

#[test]
fn nobody_is_to_collect_what_is_missing() {
    let with_duty = |base: Value, duty_for: &str| {
        let rows = [Row::share(above(80.0)).base(base), Row::share(above(80.0)).base(level(85.0))];
        let mut file = crate::test_plan::file(&rows);
        let duty = json!({
            "indicator": duty_for, "label": {"en": "data"}, "from": 2020, "to": 2024, "lead": [], "source": source(),
        });
        file["duties"] = if duty_for.is_empty() { json!([]) } else { json!([duty]) };
        by(Rule::NoDuty, &Plan::from_json(&file.to_string()).expect("a test plan is valid")).len()
    };
    assert_eq!(with_duty(missing(), "1"), 1);
    assert_eq!(with_duty(missing(), "0"), 0);
    assert_eq!(with_duty(level(85.0), "1"), 0);
    // A plan without any such duties has none to leave out.
    assert_eq!(with_duty(missing(), ""), 0);
}
