//! Small plans from 2020 to 2024, by hand and against trying every schedule.

mod brute;
mod plans;

use super::*;
use planner_engine::{apply, evaluate, Basis};
use plans::{level, moved_by, number, plan, project};

/// The best schedule, without a clock.
fn best(plan: &Plan, options: &ScheduleOptions) -> Schedule {
    let scenario = Scenario::as_written(plan);
    schedule(plan, &scenario, options, &|| 0.0, &mut |_| ControlFlow::Continue(())).unwrap().unwrap()
}

fn later(found: &Schedule) -> Vec<Option<u32>> {
    found.rows.iter().map(|row| row.later).collect()
}

/// Two rows, each a year's work in 2024 for 100; either moves an indicator from 80 to 88, of which 4 and 8 are owed to it.
fn two() -> Plan {
    let path = [82.0, 84.0, 86.0, 88.0].map(level);
    plan(
        &[number("above", 85.0, 80.0, &path), number("above", 81.0, 80.0, &path)],
        &[project("a", 100.0, &[(2024, 2024, "building")]), project("b", 100.0, &[(2024, 2024, "building")])],
        &[moved_by(0, &[("a", 0.5)]), moved_by(1, &[("b", 1.0)])],
    )
}

#[test]
fn what_is_put_off_costs_the_fewest_targets() {
    let plan = two();
    let ceiling = |amount| ScheduleOptions { ceiling: Some(amount), ..ScheduleOptions::default() };
    // There is money for both: nothing moves.
    let rich = best(&plan, &ceiling(200.0));
    assert_eq!((rich.status, later(&rich), rich.met.len(), rich.moved), (Status::Optimal, vec![Some(0); 2], 2, 0));
    // For one of them: without a it is 84 of 85, without b 80 of 81; either way one target goes.
    let poor = best(&plan, &ceiling(199.0));
    assert_eq!((poor.status, poor.met.len(), poor.moved, poor.cost), (Status::Optimal, 1, 1, 200.0));
    assert_eq!((poor.given_up[0].within_reach, &poor.given_up[0].years[..]), (true, &[2024][..]));
    assert_eq!((poor.years[4].spent, poor.years[4].ceiling, poor.later), (100.0, Some(199.0), 100.0));
    // For none: both go, in two years of movement; dropping both would cost less.
    let broke = best(&plan, &ceiling(0.0));
    assert_eq!((broke.met.len(), later(&broke)), (0, vec![Some(1); 2]));
    let rows = ["a", "b"].map(|row| RowOption { row: row.to_owned(), latest: None, droppable: true });
    let dropped = best(&plan, &ScheduleOptions { rows: rows.to_vec(), ..ceiling(0.0) });
    // A row that is dropped counts 3, a year more than the latest.
    assert_eq!((later(&dropped), dropped.cost, dropped.moved), (vec![None; 2], 0.0, 6));
}

#[test]
fn rows_that_stay_where_they_are_are_named_where_they_take_too_much() {
    let locked = RowOption { row: "b".to_owned(), latest: Some(0), droppable: false };
    let options = ScheduleOptions { ceiling: Some(99.0), rows: vec![locked], ..ScheduleOptions::default() };
    let found = best(&two(), &options);
    assert_eq!((found.status, found.rows.len()), (Status::Infeasible, 0));
    let reason = Stuck { year: 2024, ceiling: 99.0, least: 100.0, locked: 100.0, rows: vec!["b".to_owned()] };
    assert_eq!(found.stuck, [reason]);
    // A ceiling of that year alone lets it through.
    let single = YearCeiling { year: 2024, amount: 100.0 };
    let found = best(&two(), &ScheduleOptions { ceilings: vec![single], ..options });
    // What hangs on b alone hangs on no choice: it is neither met by the schedule nor given up.
    let given_up = GivenUp { indicator: "0".to_owned(), within_reach: true, years: vec![2024] };
    assert_eq!((later(&found), found.met, found.given_up), (vec![Some(1), Some(0)], vec![], vec![given_up]));
}

#[test]
fn what_cannot_be_asked_is_refused_by_field() {
    let plan = two();
    let refused = |json: &str| {
        let json = json.replacen('{', r#"{"goal": "schedule", "#, 1);
        let options = planner_engine::json::read::<ScheduleOptions>(&json);
        let found = options.and_then(|options| {
            schedule(&plan, &Scenario::as_written(&plan), &options, &|| 0.0, &mut |_| ControlFlow::Continue(()))
        });
        found.unwrap_err().path
    };
    for (json, field) in [
        (r#"{"ceiling": -1}"#, "ceiling"),
        (r#"{"ceilings": [{"year": 2019, "amount": 1}]}"#, "ceilings[0].year"),
        (r#"{"ceilings": [{"year": 2020, "amount": 1}, {"year": 2020, "amount": 1}]}"#, "ceilings[1].year"),
        (r#"{"ceilings": [{"year": 2020, "amount": -1}]}"#, "ceilings[0].amount"),
        (r#"{"latest": -1}"#, "latest"),
        (r#"{"rows": [{"row": "c"}]}"#, "rows[0].row"),
        (r#"{"rows": [{"row": "a"}, {"row": "a"}]}"#, "rows[1].row"),
        (r#"{"rows": [{"row": "a", "latest": 31}]}"#, "rows[0].latest"),
        (r#"{"seconds": -1}"#, "seconds"),
        (r#"{"budget": 1}"#, "budget"),
    ] {
        assert_eq!(refused(json), field);
    }
    let options = ScheduleOptions { ceiling: Some(f64::NAN), ..ScheduleOptions::default() };
    let scenario = Scenario::as_written(&plan);
    let found = schedule(&plan, &scenario, &options, &|| 0.0, &mut |_| ControlFlow::Continue(()));
    assert_eq!(found.unwrap_err().path, "ceiling");
}

#[test]
fn a_search_ends_in_time_and_when_it_is_broken_off() {
    let plan = two();
    let scenario = Scenario::as_written(&plan);
    let options = ScheduleOptions { ceiling: Some(100.0), seconds: Some(0.0), ..ScheduleOptions::default() };
    let found = schedule(&plan, &scenario, &options, &|| 0.0, &mut |_| ControlFlow::Continue(())).unwrap().unwrap();
    assert_eq!((found.status, found.stopped_in), (Status::Unknown, Some(Phase::Targets)));
    let options = ScheduleOptions { seconds: None, ..options };
    let broken = schedule(&plan, &scenario, &options, &|| 0.0, &mut |_| ControlFlow::Break(()));
    assert_eq!(broken.unwrap(), None);
}
