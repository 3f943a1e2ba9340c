//! What projects do to indicators, by hand, on plans from 2020 to 2024.

mod refused;

use super::*;
use crate::attribution::causes;
use crate::cell::{Cell, Origin, State};
use crate::evaluate::{evaluate, path};
use crate::plan::{Basis, Direction, Reading, Stage};
use crate::projection::Method;
use crate::scenario::{apply, Change, Choice, ProjectChoice, Refusal};
use crate::test_plan::{
    assumptions, at_least, at_most, change, count, count_change, file_with_projects, level, moved_by, moved_plan,
    project, Row,
};
use serde_json::{json, Value};

/// Three years of work from 2021 on: a third each.
fn works() -> Value {
    project("r", 300.0, &[(2020, 2020, "planning"), (2021, 2023, "building")])
}

/// From 80, two more every year: 8 in all.
fn rising() -> Row {
    Row::share(at_least(90.0)).base(level(80.0)).path([82.0, 84.0, 86.0, 88.0].map(level))
}

fn delayed(row: usize, delay: i32) -> Change {
    Change::Project { row, choice: ProjectChoice { delay, ..ProjectChoice::default() } }
}

fn cancelled(row: usize) -> Change {
    Change::Project { row, choice: ProjectChoice { cancelled: true, ..ProjectChoice::default() } }
}

fn after(plan: &Plan, changes: &[Change]) -> Scenario {
    apply(plan, &Scenario::as_written(plan), &Change::All(changes.to_vec())).unwrap().0
}

fn cells(plan: &Plan, changes: &[Change]) -> Vec<Cell> {
    path(plan, &after(plan, changes), 0)
}

fn assert_levels(found: &[Cell], expected: [f64; 5]) {
    let levels: Vec<f64> = found.iter().map(|cell| cell.level().unwrap()).collect();
    assert!(levels.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9), "{levels:?} is not {expected:?}");
}

fn with(mut effect: Value, field: &str, value: Value) -> Value {
    effect[field] = value;
    effect
}

#[test]
fn a_level_loses_what_is_not_delivered() {
    use Origin::{PlanFigure, PlanTarget, Projects};
    let plan = moved_plan(&[rising()], &[works()], &[moved_by(0, &[("r", 0.5)])]);
    // A year late, a third of the work is missing from 2021 to 2023; half of 8 is owed to all of it.
    let late = cells(&plan, &[delayed(0, 1)]);
    assert_levels(&late, [80.0, 82.0 - 4.0 / 3.0, 84.0 - 4.0 / 3.0, 86.0 - 4.0 / 3.0, 88.0]);
    let origins: Vec<Origin> = late.iter().map(|cell| cell.origin).collect();
    assert_eq!(origins, [PlanFigure, Projects, Projects, Projects, PlanTarget]);
    assert_levels(&cells(&plan, &[cancelled(0)]), [80.0, 82.0 - 4.0 / 3.0, 84.0 - 8.0 / 3.0, 82.0, 84.0]);
    // With twice the money two thirds are done in 2021, and all in 2022.
    let rich = Change::Project { row: 0, choice: ProjectChoice { funding: 2.0, ..ProjectChoice::default() } };
    assert_levels(&cells(&plan, &[rich]), [80.0, 82.0 + 4.0 / 3.0, 84.0 + 4.0 / 3.0, 86.0, 88.0]);
    // What moves it by nothing leaves it to the plan.
    let idle = cells(&plan, &[cancelled(0), Change::Without { indicator: 0, without: Some(0.0) }]);
    assert_eq!(idle, cells(&plan, &[]));
    // By the plan's own path nothing is lost.
    let own = Change::Method { indicator: 0, method: Method::PlanPath };
    assert_levels(&cells(&plan, &[cancelled(0), own]), [80.0, 82.0, 84.0, 86.0, 88.0]);
}

#[test]
fn assumptions_of_the_users_come_before_the_files() {
    let plan = moved_plan(&[rising()], &[works()], &[moved_by(0, &[("r", 0.5)])]);
    let with = |own: Change| cells(&plan, &[cancelled(0), own]);
    assert_levels(&with(Change::Without { indicator: 0, without: Some(3.0) }), [80.0, 81.5, 83.0, 84.5, 86.5]);
    let lagging = with(Change::Lag { indicator: 0, lag: Some(2) });
    assert_levels(&lagging, [80.0, 82.0, 84.0, 86.0 - 4.0 / 3.0, 88.0 - 8.0 / 3.0]);
    assert_levels(&with(Change::Share { indicator: 0, row: 0, share: Some(0.0) }), [80.0, 82.0, 84.0, 86.0, 88.0]);
    assert_levels(
        &with(Change::Share { indicator: 0, row: 0, share: Some(1.0) }),
        [80.0, 82.0 - 8.0 / 3.0, 84.0 - 16.0 / 3.0, 78.0, 80.0],
    );
}

#[test]
fn less_can_be_better() {
    let row = Row::number(at_most(40.0)).base(level(50.0)).path([48.0, 46.0, 44.0, 42.0].map(level));
    let plan = moved_plan(&[row], &[works()], &[moved_by(0, &[("r", 0.75)])]);
    // Three quarters of the planned 8 are owed to three years of work: 2 a year.
    assert_levels(&cells(&plan, &[cancelled(0)]), [50.0, 50.0, 50.0, 50.0, 48.0]);
}

#[test]
fn an_offset_moves_all_years_to_come() {
    let plan = moved_plan(&[rising()], &[works()], &[]);
    let by = |offset| Change::Method { indicator: 0, method: Method::Projects { offset } };
    let moved = cells(&plan, &[by(13.5)]);
    // 101.5 is cut off at 100.
    assert_levels(&moved, [80.0, 95.5, 97.5, 99.5, 100.0]);
    assert_eq!((moved[4].clamped, moved[4].origin), (true, Origin::Projects));
    // Actual figures and values by hand stand above it.
    let reading = Some(Reading::level(83.0));
    let told =
        [by(1.0), Change::Actual { indicator: 0, year: 2, reading }, Change::Edit { indicator: 0, year: 3, reading }];
    assert_levels(&cells(&plan, &told), [80.0, 83.0, 83.0, 83.0, 89.0]);
}

#[test]
fn planned_changes_are_changes_of_the_planned_level() {
    let up = json!({"type": "change", "direction": "up", "size": {"value": 2, "unit": "absolute"}});
    let row = Row::number(at_least(90.0)).base(level(80.0)).path([up.clone(), up.clone(), up.clone(), up]);
    let plan = moved_plan(&[row], &[works()], &[moved_by(0, &[("r", 0.75)])]);
    // 82, 84, 86, 88, less 2, 4, 6, 6: not 2, then 2 and 4, and so on.
    assert_levels(&cells(&plan, &[cancelled(0)]), [80.0, 80.0, 80.0, 80.0, 82.0]);
}

/// Two rows: one is done in 2021, the other by half in 2021 and in 2022.
fn two() -> [Value; 2] {
    [project("a", 1.0, &[(2021, 2021, "building")]), project("b", 1.0, &[(2021, 2022, "building")])]
}

#[test]
fn a_direction_needs_enough_of_the_years_work() {
    let effect = moved_by(0, &[("a", 0.6), ("b", 0.4)]);
    let moved =
        |row: Row, changes: &[Change]| cells(&moved_plan(&[row], &two(), std::slice::from_ref(&effect)), changes);
    let steps = |cells: &[Cell]| cells[1..].iter().map(|cell| cell.step).collect::<Vec<_>>();
    let [up, flat] = [Some(Direction::Up), Some(Direction::Flat)];
    let trend =
        |direction| Row::trend().base(change("up")).path([change(direction), change(direction), change("flat")]);
    // Of 0.6 + 0.4/2 planned for 2021 only a quarter is done without a; without b, three quarters.
    assert_eq!(steps(&moved(trend("up"), &[cancelled(0)]))[..3], [flat, up, flat]);
    assert_eq!(steps(&moved(trend("up"), &[cancelled(1)]))[..3], [up, flat, flat]);
    // A quarter is enough where the user says so, and three quarters are not.
    assert_eq!(steps(&moved(trend("up"), &[cancelled(0), Change::Enough(Some(0.25))]))[0], up);
    assert_eq!(steps(&moved(trend("up"), &[cancelled(1), Change::Enough(Some(0.76))]))[0], flat);
    // Nobody can say that it did not decrease.
    let kept = moved(trend("not_down"), &[cancelled(0)]);
    assert_eq!((kept[1].state, kept[1].step), (State::Missing, None));
    assert_eq!((kept[2].state, kept[2].step), (State::Trend, Some(Direction::NotDown)));
    let bound = json!({"type": "bound", "operator": ">", "value": 95});
    let bound = moved(Row::share(at_least(90.0)).path([bound.clone(), bound]), &[cancelled(0)]);
    assert_eq!((bound[1].state, bound[1].origin), (State::Missing, Origin::Projects));
    assert_eq!(bound[2].origin, Origin::PlanTarget);
}

#[test]
fn what_is_owed_to_other_causes_never_fails() {
    // Half is owed to none of the rows: 1 − 0.5·1 is just enough.
    let trend = Row::trend().base(change("up")).path([change("up")]);
    let plan = moved_plan(&[trend], &two(), &[moved_by(0, &[("a", 0.5)])]);
    assert_eq!(cells(&plan, &[cancelled(0)])[1].step, Some(Direction::Up));
    let more = [cancelled(0), Change::Share { indicator: 0, row: 0, share: Some(0.51) }];
    assert_eq!(cells(&plan, &more)[1].step, Some(Direction::Flat));
}

#[test]
fn things_and_stages_wait_for_the_work() {
    let one = project("r", 1.0, &[(2021, 2021, "building")]);
    let plan = |row: Row| moved_plan(&[row], std::slice::from_ref(&one), &[moved_by(0, &[("r", 1.0)])]);
    let counted = Row::count(1).base(count(3)).path([1, 0, 1, 0].map(count_change));
    let counted = plan(counted);
    assert_levels(&cells(&counted, &[]), [3.0, 4.0, 4.0, 5.0, 5.0]);
    // Two years late, the first comes together with the second, for which no work was to be done.
    assert_levels(&cells(&counted, &[delayed(0, 2)]), [3.0, 3.0, 3.0, 5.0, 5.0]);
    assert_levels(&cells(&counted, &[cancelled(0)]), [3.0, 3.0, 3.0, 4.0, 4.0]);
    // What was there by 2022 is known then.
    let reading = Some(Reading::Count { count: 3, or_more: false });
    let known = Change::Actual { indicator: 0, year: 2, reading };
    assert_levels(&cells(&counted, &[cancelled(0), known]), [3.0, 3.0, 3.0, 4.0, 4.0]);

    let stage = |stage: &str| json!({"type": "stage", "stage": stage});
    let institution = plan(Row::stage().base(stage("none")).path([stage("in_force"), stage("in_force")]));
    let stages =
        |changes: &[Change]| cells(&institution, changes)[..3].iter().map(|cell| cell.state).collect::<Vec<_>>();
    let of = |stage| State::Stage { stage };
    assert_eq!(stages(&[delayed(0, 1)]), [Stage::None, Stage::None, Stage::InForce].map(of));
    assert_eq!(stages(&[cancelled(0)]), [Stage::None; 3].map(of));
}

fn spending(growth: f64) -> Value {
    let denominator = json!({
        "value": 2, "unit": {"en": "bn"}, "year": 2020, "per_unit": 1000, "growth": growth,
        "source": {"table": "t", "row": "1"},
    });
    let kind = json!({"type": "spending", "denominator": denominator});
    with(with(moved_by(0, &[]), "kind", kind), "links", json!([{"row": "r"}]))
}

#[test]
fn a_share_of_spending_moves_with_the_money() {
    let row = Row::number(at_least(3.0)).base(level(10.0)).path([10.0; 4].map(level));
    let plan = moved_plan(&[row], &[works()], &[spending(25.0)]);
    // 300 in 2020 to 2023 by 0.1 : 1 : 1 : 1; the total is 2000, 2500, 3125, 3906.25 and more.
    let year = 300.0 / 3.1;
    let lost = [2500.0, 3125.0, 3906.25].map(|total| 100.0 * year / total);
    assert_levels(&cells(&plan, &[cancelled(0)]), [10.0, 10.0 - lost[0], 10.0 - lost[1], 10.0 - lost[2], 10.0]);
    // Without growth, a year late: 90/3.1 less in 2021, and a year's money more in 2024.
    let late = [delayed(0, 1), Change::Growth { indicator: 0, percent: Some(0.0) }];
    assert_levels(&cells(&plan, &late), [10.0, 10.0 - 0.045 * year, 10.0, 10.0, 10.0 + 0.05 * year]);
}

#[test]
fn shares_that_are_not_given_follow_investment() {
    let rows = [project("a", 30.0, &[]), project("b", 10.0, &[]), project("c", 0.0, &[]), project("d", 0.0, &[])];
    let link = |rows: &[&str]| json!(rows.iter().map(|row| json!({"row": row})).collect::<Vec<_>>());
    let effect = |rows: &[&str]| with(with(moved_by(0, &[]), "links", link(rows)), "covered", json!(0.8));
    let shares = |linked: &[&str]| {
        let plan = moved_plan(&[rising()], &rows, &[effect(linked)]);
        plan.effects.of[0].as_ref().unwrap().links.iter().map(|link| link.share).collect::<Vec<_>>()
    };
    // 0.8 by 30 to 10; by halves where nothing is invested.
    assert!(shares(&["a", "b", "c"]).iter().zip([0.6, 0.2, 0.0]).all(|(a, b)| (a - b).abs() < 1e-12));
    assert_eq!(shares(&["c", "d"]), [0.4, 0.4]);
    let plan = moved_plan(&[rising(), rising()], &rows, &[moved_by(1, &[("b", 0.25)]), effect(&["b", "d"])]);
    let written = Scenario::as_written(&plan);
    assert_eq!(links_of_row(&plan, &written, 1), [(0, 0.8), (1, 0.25)]);
    let own = after(&plan, &[Change::Share { indicator: 1, row: 3, share: Some(0.5) }]);
    assert_eq!(links_of_row(&plan, &own, 3), [(0, 0.0), (1, 0.5)]);
}

#[test]
fn projects_are_one_cause() {
    let plan = moved_plan(&[rising(), rising()], &two(), &[moved_by(0, &[("a", 1.0)])]);
    let (a, b) = (Scenario::as_written(&plan), after(&plan, &[cancelled(0), cancelled(1), delayed(1, 1)]));
    let found = |indicator| causes(&plan, &a, &b, Basis::Requirement, indicator, 4).unwrap().causes;
    // 80 instead of 88 of 90, and half of the index: 100·8/90/2.
    let moved = found(0);
    assert_eq!((moved.len(), moved[0].choice), (1, Choice::Projects));
    assert!((moved[0].points + 100.0 * 8.0 / 90.0 / 2.0).abs() < 1e-9);
    // The other indicator is moved by nothing.
    assert_eq!(found(1), []);
    assert!(b.departs(&plan, 0) && !b.touches(0) && !b.departs(&plan, 1));
}

#[test]
fn without_assumptions_nothing_moves() {
    let plan = Plan::from_json(&file_with_projects(&[rising()], &[works()]).to_string()).unwrap();
    let moved = after(&plan, &[cancelled(0)]);
    assert_eq!(evaluate(&plan, &moved), evaluate(&plan, &Scenario::as_written(&plan)));
    // Every year of its schedule counts the same then.
    assert_eq!(plan.effects.planned[0].delivered, [0.25, 0.5, 0.75, 1.0, 1.0]);
}
