//! Schedules by hand, on a plan from 2020 to 2024.

use super::*;
use crate::scenario::{apply, Change, Refusal};
use crate::test_plan::{moved_plan, project, Row};

const SPANS: [(i32, i32, &str); 3] = [(2020, 2020, "planning"), (2021, 2022, "building"), (2023, 2023, "completion")];

/// One row of 310: a year of planning, three of work.
fn plan() -> Plan {
    moved_plan(&[Row::stage()], &[project("r", 310.0, &SPANS)], &[])
}

fn chosen(plan: &Plan, choice: ProjectChoice) -> Result<Scenario, Refusal> {
    apply(plan, &Scenario::as_written(plan), &Change::Project { row: 0, choice }).map(|(scenario, _)| scenario)
}

fn choice(delay: i32, longer: i32, funding: f64) -> ProjectChoice {
    ProjectChoice { delay, longer, funding, cancelled: false }
}

fn close(found: &[f64], expected: [f64; 5]) {
    assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{found:?} is not {expected:?}");
}

#[test]
fn work_is_delivered_year_by_year() {
    let plan = plan();
    let after = |choice| delivered(&plan, &chosen(&plan, choice).unwrap(), 0);
    let third = 1.0 / 3.0;
    // Planning does no work, each other year a third.
    close(&delivered(&plan, &Scenario::as_written(&plan), 0), [0.0, third, 2.0 * third, 1.0, 1.0]);
    close(&after(choice(1, 0, 1.0)), [0.0, 0.0, third, 2.0 * third, 1.0]);
    // Completion takes two years: a quarter each. With a year of delay the last of them is past the horizon.
    close(&after(choice(0, 1, 1.0)), [0.0, 0.25, 0.5, 0.75, 1.0]);
    close(&after(choice(1, 1, 1.0)), [0.0, 0.0, 0.25, 0.5, 0.75]);
    // More money brings forward, never beyond the whole; half of it does half.
    close(&after(choice(0, 0, 1.5)), [0.0, 0.5, 1.0, 1.0, 1.0]);
    close(&after(choice(0, 0, 0.5)), [0.0, third / 2.0, third, 0.5, 0.5]);
    close(&after(choice(30, 0, 1.0)), [0.0; 5]);
    close(&after(ProjectChoice { cancelled: true, ..ProjectChoice::default() }), [0.0; 5]);
    // The whole is the whole to the last digit.
    assert_eq!(after(choice(1, 0, 1.0))[4].to_bits(), 1.0_f64.to_bits());
}

#[test]
fn a_longer_span_moves_what_comes_behind_it() {
    let spans = [(2020, 2021, "building"), (2023, 2023, "planning")];
    let plan = moved_plan(&[Row::stage()], &[project("r", 1.0, &spans)], &[]);
    let scenario = chosen(&plan, choice(1, 2, 1.0)).unwrap();
    let stretch = |from, to, phase| Stretch { from, to, phase };
    let expected = [stretch(2021, 2024, Phase::Building), stretch(2026, 2026, Phase::Planning)];
    assert_eq!(stretches(&plan, &scenario, 0), expected);
    // Two years of building may lose one.
    let shorter = chosen(&plan, choice(0, -1, 1.0)).unwrap();
    assert_eq!(stretches(&plan, &shorter, 0)[0], stretch(2020, 2020, Phase::Building));
    assert_eq!(chosen(&plan, choice(0, -2, 1.0)), Err(Refusal::Parameter { name: "longer", min: -1.0, max: 30.0 }));
}

#[test]
fn money_follows_the_schedule() {
    let plan = plan();
    let after = |choice| spent(&plan, &chosen(&plan, choice).unwrap(), 0);
    // A tenth of a year and three years: 310/3.1 a year.
    let planned = spent(&plan, &Scenario::as_written(&plan), 0);
    close(&planned.years, [10.0, 100.0, 100.0, 100.0, 0.0]);
    assert_eq!((planned.later, planned.total()), (0.0, 310.0));
    let late = after(choice(2, 0, 1.0));
    close(&late.years, [0.0, 0.0, 10.0, 100.0, 100.0]);
    assert!((late.later - 100.0).abs() < 1e-12);
    assert_eq!(after(choice(0, 0, 0.5)).total(), 155.0);
    let cancelled = after(ProjectChoice { cancelled: true, ..ProjectChoice::default() });
    assert_eq!(cancelled, Money { years: vec![0.0; 5], later: 0.0, undated: 0.0 });
    assert_eq!(spent_by_programme(&plan, &chosen(&plan, choice(2, 0, 1.0)).unwrap()), [late]);
}

#[test]
fn money_without_years_is_not_lost() {
    let plan = moved_plan(&[Row::stage()], &[project("r", 7.0, &[])], &[]);
    let money = spent(&plan, &Scenario::as_written(&plan), 0);
    assert_eq!((money.undated, money.total()), (7.0, 7.0));
    assert_eq!(delivered(&plan, &Scenario::as_written(&plan), 0), [0.0; 5]);
}

#[test]
fn what_cannot_be_chosen_is_refused() {
    let plan = plan();
    let refused = |name, min, max| Err(Refusal::Parameter { name, min, max });
    // It begins in the base year, and its last span with work is one year.
    assert_eq!(chosen(&plan, choice(-1, 0, 1.0)), refused("delay", 0.0, 30.0));
    assert_eq!(chosen(&plan, choice(31, 0, 1.0)), refused("delay", 0.0, 30.0));
    assert_eq!(chosen(&plan, choice(0, -1, 1.0)), refused("longer", 0.0, 30.0));
    assert_eq!(chosen(&plan, choice(0, 31, 1.0)), refused("longer", 0.0, 30.0));
    for funding in [-0.1, 3.1, f64::NAN, f64::INFINITY] {
        assert_eq!(chosen(&plan, choice(0, 0, funding)), refused("funding", 0.0, 3.0));
    }
    let nowhere = Change::Project { row: 1, choice: ProjectChoice::default() };
    assert_eq!(apply(&plan, &Scenario::as_written(&plan), &nowhere).unwrap_err(), Refusal::Nowhere("project"));
    // To choose what is planned is to choose nothing.
    assert_eq!(chosen(&plan, ProjectChoice::default()), Ok(Scenario::as_written(&plan)));
}

#[test]
fn amounts_add_up_in_any_order() {
    let total = 0.1 + 0.2;
    let amounts = spread(total, &[1.0, 0.0, 3.0, 7.0, 1e-300]).unwrap();
    assert_eq!(amounts.iter().sum::<f64>().to_bits(), total.to_bits());
    assert_eq!(amounts.iter().rev().sum::<f64>().to_bits(), total.to_bits());
    assert_eq!(amounts[1], 0.0);
    assert!((amounts[2] - 3.0 * total / 11.0).abs() < 1e-15);
    assert_eq!(spread(1.0, &[0.0, 0.0]), None);
}
