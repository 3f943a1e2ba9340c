use super::{found, Rule};
use crate::audit::tests::{bound, details};
use crate::audit::{Detail, Place, Role, Severity};
use crate::criterion::Verdict::{Borderline, Met, Missed};
use crate::test_plan::{above, at_least, at_most, change, count, level, Row};
use serde_json::json;

#[test]
fn a_target_that_only_equals_a_strict_requirement() {
    // More than 90 is required; 90 is planned for 2022, and exceeded after.
    let row = || Row::share(above(90.0)).base(level(85.0));
    let findings = found(Rule::EqualsStrictRequirement, row().path([88.0, 90.0, 91.0, 92.0].map(level)));
    let expected = Detail::EqualsStrictRequirement { place: Place::Yearly, threshold: 90.0, years: vec![2022] };
    assert_eq!(details(&findings), [expected]);
    assert_eq!(findings[0].severity, Severity::Remark);
    let roles: Vec<Role> = findings[0].evidence.iter().map(|e| e.role).collect();
    assert_eq!(roles, [Role::Requirement, Role::YearlyTarget { year: 2022 }]);
    // Borderline by the requirement, which stands in for the horizon's target too; met as what was planned.
    let effects: Vec<_> = findings[0].effects.iter().map(|e| (e.year, e.verdicts)).collect();
    assert_eq!(effects, [(2022, [Borderline, Borderline, Met])]);

    // At the horizon it contradicts; equalling "at least" is enough.
    let at_end = found(Rule::EqualsStrictRequirement, row().path([88.0, 89.0, 89.5, 90.0].map(level)));
    assert_eq!(at_end.iter().map(|f| f.severity).collect::<Vec<_>>(), [Severity::Contradiction]);
    let enough = Row::share(at_least(90.0)).base(level(85.0)).path([88.0, 90.0, 91.0, 92.0].map(level));
    assert_eq!(found(Rule::EqualsStrictRequirement, enough), []);
}

#[test]
fn a_bound_that_allows_the_requirements_own_threshold() {
    // ≥90 allows 90 itself, against >90; >90 does not.
    let row = |operator: &str| Row::share(above(90.0)).base(level(85.0)).target(bound(operator, 90.0));
    let expected = Detail::EqualsStrictRequirement { place: Place::Horizon(0), threshold: 90.0, years: vec![2024] };
    assert_eq!(details(&found(Rule::EqualsStrictRequirement, row(">="))), [expected]);
    assert_eq!(found(Rule::EqualsStrictRequirement, row(">")), []);
}

#[test]
fn years_in_which_the_path_fails_the_requirement_and_when_it_first_meets_it() {
    // 85, 88, 91, 92 and 93 against >90: short in 2021, met from 2022 on.
    let row = Row::share(above(90.0)).base(level(85.0)).path([88.0, 91.0, 92.0, 93.0].map(level));
    let findings = found(Rule::FailsRequirement, row);
    let expected = Detail::FailsRequirement { place: Place::Yearly, years: vec![2021], first_met: Some(2022) };
    assert_eq!(details(&findings), [expected]);
    assert_eq!(findings[0].severity, Severity::Remark);

    // Met in the base year and planned below it after: weak. Below it at the horizon: a contradiction.
    let lost =
        |path: [f64; 4]| found(Rule::FailsRequirement, Row::share(above(90.0)).base(level(91.0)).path(path.map(level)));
    assert_eq!(lost([89.0, 91.0, 92.0, 93.0])[0].severity, Severity::Weakness);
    assert_eq!(lost([92.0, 92.0, 92.0, 89.0])[0].severity, Severity::Contradiction);
    assert_eq!(lost([92.0, 92.0, 92.0, 93.0]), []);
    // A path of bounds is worth its bounds: more than 85 a year is less than more than 90.
    let bounds = Row::share(above(90.0)).path([bound(">", 85.0), bound(">", 90.0), bound(">", 95.0), bound("<", 99.0)]);
    let expected = Detail::FailsRequirement { place: Place::Yearly, years: vec![2021, 2024], first_met: Some(2022) };
    assert_eq!(details(&found(Rule::FailsRequirement, bounds)), [expected]);
}

#[test]
fn less_is_better_where_the_requirement_says_so() {
    // At most 10: 12 is short, 9 is not.
    let row = Row::number(at_most(10.0)).base(level(14.0)).path([12.0, 10.0, 9.5, 9.0].map(level));
    let expected = Detail::FailsRequirement { place: Place::Yearly, years: vec![2021], first_met: Some(2022) };
    assert_eq!(details(&found(Rule::FailsRequirement, row)), [expected]);
}

#[test]
fn a_horizon_target_that_fails_the_requirement() {
    let findings = found(Rule::FailsRequirement, Row::count(4).base(count(1)).target(count(3)));
    let expected = Detail::FailsRequirement { place: Place::Horizon(0), years: vec![2024], first_met: None };
    assert_eq!((details(&findings), findings[0].severity), (vec![expected], Severity::Contradiction));
    // With 3 of 4 reached, the requirement is missed and the target itself met.
    assert_eq!(findings[0].effects[0].otherwise.map(|v| (v[0], v[1])), Some((Missed, Met)));
    assert_eq!(found(Rule::FailsRequirement, Row::count(4).base(count(1)).target(count(4))), []);
}

#[test]
fn what_cannot_be_required() {
    // A share cannot exceed 100%, though it can be 100% or more than 99.
    let findings = found(Rule::RequirementOutOfReach, Row::share(above(100.0)));
    assert_eq!(details(&findings), [Detail::RequirementOutOfReach { threshold: 100.0, limit: 100.0 }]);
    assert_eq!(found(Rule::RequirementOutOfReach, Row::share(at_least(100.0))), []);
    assert_eq!(found(Rule::RequirementOutOfReach, Row::share(above(99.0))), []);
    let below_nothing = json!({"kind": "below", "threshold": 0, "strict": true});
    assert_eq!(found(Rule::RequirementOutOfReach, Row::share(below_nothing)).len(), 1);
}

#[test]
fn improvement_required_of_what_stands_at_its_cap() {
    let row = |rule: &str, base: f64| Row::share(json!({"kind": rule})).base(level(base)).path(vec![change("up"); 4]);
    let steady = found(Rule::NothingLeftToImprove, row("steadily_improving", 100.0));
    assert_eq!(details(&steady), [Detail::NothingLeftToImprove { cap: 100.0 }]);
    assert_eq!(steady[0].severity, Severity::Remark);
    assert_eq!(
        found(Rule::NothingLeftToImprove, row("growing_every_year", 100.0))[0].severity,
        Severity::Contradiction
    );
    assert_eq!(found(Rule::NothingLeftToImprove, row("steadily_improving", 99.0)), []);
    assert_eq!(found(Rule::NothingLeftToImprove, row("not_decreasing", 100.0)), []);
}
