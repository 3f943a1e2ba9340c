//! Every method by hand, on a plan from 2020 to 2024.

use super::*;
use crate::cell::Origin::{Actual, Edit, PlanFigure, PlanTarget};
use crate::plan::{Basis, Direction, Stage};
use crate::scenario::{apply, Change};
use crate::test_plan::{above, at_least, at_most, change, count, count_change, level, missing, plan, Row};
use serde_json::json;

/// The path of the first indicator after some changes.
fn path(plan: &Plan, changes: &[Change]) -> Vec<Cell> {
    let mut scenario = Scenario::as_written(plan);
    for change in changes {
        scenario = apply(plan, &scenario, change).expect("the change is allowed").0;
    }
    let mut cells = vec![Cell::MISSING; plan.years];
    project(plan, &scenario, &Moved::of(plan, &scenario), 0, &mut cells);
    cells
}

fn levels(cells: &[Cell]) -> Vec<Option<f64>> {
    cells.iter().map(Cell::level).collect()
}

fn origins(cells: &[Cell]) -> Vec<Origin> {
    cells.iter().map(|cell| cell.origin).collect()
}

fn by(method: Method) -> Change {
    Change::Method { indicator: 0, method }
}

fn actual(year: usize, value: f64) -> Change {
    Change::Actual { indicator: 0, year, reading: Some(Reading::level(value)) }
}

fn edit(year: usize, reading: Reading) -> Change {
    Change::Edit { indicator: 0, year, reading: Some(reading) }
}

/// A number that starts at 100, with 200 asked for in 2024 and yearly targets of 110, 120, 130, 140.
fn hundred() -> Plan {
    plan(&[Row::number(at_least(200.0)).base(level(100.0)).path([110.0, 120.0, 130.0, 140.0].map(level))])
}

#[test]
fn the_plans_own_path() {
    let cells = path(&hundred(), &[]);
    assert_eq!(levels(&cells), [100.0, 110.0, 120.0, 130.0, 140.0].map(Some));
    assert_eq!(origins(&cells), [PlanFigure, PlanTarget, PlanTarget, PlanTarget, PlanTarget]);
    assert_eq!(cells[1].step, Some(Direction::Up));
}

#[test]
fn hold_keeps_the_last_actual_figure() {
    let cells = path(&hundred(), &[by(Method::Hold), actual(1, 105.0)]);
    assert_eq!(levels(&cells), [100.0, 105.0, 105.0, 105.0, 105.0].map(Some));
    assert_eq!(origins(&cells), [PlanFigure, Actual, Origin::Method, Origin::Method, Origin::Method]);
    assert_eq!(cells[2].step, Some(Direction::Flat));
}

#[test]
fn linear_to_the_leading_target() {
    let plan = hundred();
    // To 200 from 100 in four years: 25 a year.
    let requirement = [Change::Basis(Basis::Requirement), by(Method::LinearToTarget)];
    assert_eq!(levels(&path(&plan, &requirement)), [100.0, 125.0, 150.0, 175.0, 200.0].map(Some));
    // To the last yearly target, 140: 10 a year.
    let yearly = [by(Method::LinearToTarget)];
    assert_eq!(levels(&path(&plan, &yearly)), [100.0, 110.0, 120.0, 130.0, 140.0].map(Some));
    // From 120 in 2022: 80 to go in two years.
    let later = [Change::Basis(Basis::Requirement), by(Method::LinearToTarget), actual(2, 120.0)];
    // 2021 lies between two figures and follows the line from the first: 125.
    assert_eq!(levels(&path(&plan, &later)), [100.0, 125.0, 120.0, 160.0, 200.0].map(Some));
}

#[test]
fn linear_ends_on_the_smallest_reportable_value_that_meets_a_strict_target() {
    let end = |rule| {
        let plan = plan(&[Row::number(rule).base(level(0.0))]);
        path(&plan, &[by(Method::LinearToTarget)])[4].level()
    };
    assert_eq!(end(above(90.0)), Some(90.1));
    assert_eq!(end(above(90.05)), Some(90.1));
    // 2.3·10 is 22.999999999999996 in doubles, and 2.3 itself would not do.
    assert_eq!(end(above(2.3)), Some(2.4));
    assert_eq!(end(json!({"kind": "below", "threshold": 40, "strict": true})), Some(39.9));
    // 1.1·10 is 11.000000000000002.
    assert_eq!(end(json!({"kind": "below", "threshold": 1.1, "strict": true})), Some(1.0));
    assert_eq!(end(at_most(40.0)), Some(40.0));
    assert_eq!(end(json!({"kind": "full", "whole": 100})), Some(100.0));
    // 0.2 + (0.9 − 0.2) is one bit short of 0.9 in doubles; the line ends on the target all the same.
    let short = plan(&[Row::number(at_least(0.9)).base(level(0.2))]);
    assert_eq!(path(&short, &[by(Method::LinearToTarget)])[4].level(), Some(0.9));
    // There is no line to a target that is no number.
    assert_eq!(end(json!({"kind": "steadily_improving"})), None);
}

#[test]
fn constant_change() {
    let cells = path(&hundred(), &[by(Method::ConstantChange { per_year: -2.5 }), actual(1, 101.0)]);
    assert_eq!(levels(&cells), [100.0, 101.0, 98.5, 96.0, 93.5].map(Some));
}

#[test]
fn compound_growth() {
    // 100 · 1.5ⁿ: 150, 225, 337.5, 506.25.
    let cells = path(&hundred(), &[by(Method::CompoundGrowth { percent: 50.0 })]);
    assert_eq!(levels(&cells), [100.0, 150.0, 225.0, 337.5, 506.25].map(Some));
    // All of it lost each year.
    let cells = path(&hundred(), &[by(Method::CompoundGrowth { percent: -100.0 })]);
    assert_eq!(levels(&cells), [100.0, 0.0, 0.0, 0.0, 0.0].map(Some));
}

#[test]
fn saturating() {
    // 180 − 80·½ⁿ: 140, 160, 170, 175.
    let cells = path(&hundred(), &[by(Method::Saturating { cap: 180.0, closing: 50.0 })]);
    assert_eq!(levels(&cells), [100.0, 140.0, 160.0, 170.0, 175.0].map(Some));
    // The whole distance at once, and from above: 20 + 80·½ⁿ.
    let cells = path(&hundred(), &[by(Method::Saturating { cap: 180.0, closing: 100.0 })]);
    assert_eq!(levels(&cells), [100.0, 180.0, 180.0, 180.0, 180.0].map(Some));
    let cells = path(&hundred(), &[by(Method::Saturating { cap: 20.0, closing: 50.0 })]);
    assert_eq!(levels(&cells), [100.0, 60.0, 40.0, 30.0, 25.0].map(Some));
}

#[test]
fn damped_trend_of_the_actual_figures() {
    // 100 in 2020 and 116 in 2022: 8 a year. With φ = ½: 116 + 8·½ = 120, + 8·¼ = 122.
    let method = by(Method::DampedTrend { damping: 0.5 });
    let cells = path(&hundred(), &[method.clone(), actual(2, 116.0)]);
    // 2021 lies between the two figures; when it comes, only one of them is there.
    assert_eq!(levels(&cells), [Some(100.0), None, Some(116.0), Some(120.0), Some(122.0)]);
    // φ = 1 is the straight line, φ = 0 keeps the last figure.
    let undamped = path(&hundred(), &[by(Method::DampedTrend { damping: 1.0 }), actual(2, 116.0)]);
    assert_eq!(levels(&undamped)[3..], [Some(124.0), Some(132.0)]);
    let still = path(&hundred(), &[by(Method::DampedTrend { damping: 0.0 }), actual(2, 116.0)]);
    assert_eq!(levels(&still)[3..], [Some(116.0), Some(116.0)]);
    // The mean change is the one from the first to the last figure: (116 − 100)/2, not 30 or −14.
    let cells = path(&hundred(), &[method.clone(), actual(1, 130.0), actual(2, 116.0)]);
    assert_eq!(levels(&cells), [100.0, 130.0, 116.0, 120.0, 122.0].map(Some));
    // One figure has no trend.
    assert_eq!(levels(&path(&hundred(), &[method])), [Some(100.0), None, None, None, None]);
}

#[test]
fn by_hand_draws_straight_lines_between_what_was_set() {
    let cells = path(&hundred(), &[by(Method::ByHand), edit(2, Reading::level(140.0)), edit(3, Reading::level(90.0))]);
    // Half way from 100 to 140; the last value is kept.
    assert_eq!(levels(&cells), [100.0, 120.0, 140.0, 90.0, 90.0].map(Some));
    assert_eq!(origins(&cells), [PlanFigure, Origin::Method, Edit, Edit, Origin::Method]);
    // Nothing set keeps the last figure.
    assert_eq!(levels(&path(&hundred(), &[by(Method::ByHand)])), [100.0; 5].map(Some));
    // A figure comes in beneath an edit: the line leads to what shows, 80 in 2024, not to the edit beneath.
    let changes = [by(Method::ByHand), edit(4, Reading::level(140.0)), actual(4, 80.0)];
    assert_eq!(levels(&path(&hundred(), &changes)), [100.0, 95.0, 90.0, 85.0, 80.0].map(Some));
    // A year set to "no data" is stepped over: the line goes on from the figure before.
    let changes = [by(Method::ByHand), edit(1, Reading::Missing), edit(4, Reading::level(140.0))];
    assert_eq!(levels(&path(&hundred(), &changes)), [Some(100.0), None, Some(120.0), Some(130.0), Some(140.0)]);
}

#[test]
fn by_hand_counts_only_whole_things() {
    // From 3 to 5 in three years: 3.67 and 4.33 are 3 and 4.
    let plan = plan(&[Row::count(1).base(count(3))]);
    let cells = path(&plan, &[by(Method::ByHand), edit(3, Reading::Count { count: 5, or_more: false })]);
    assert_eq!(levels(&cells), [3.0, 3.0, 4.0, 5.0, 5.0].map(Some));
}

#[test]
fn by_hand_keeps_what_is_no_number_too() {
    let stages = plan(&[Row::stage().base(json!({"type": "stage", "stage": "none"}))]);
    let cells = path(&stages, &[by(Method::ByHand), edit(2, Reading::Stage { stage: Stage::InForce })]);
    let stage = |stage| State::Stage { stage };
    let expected = [Stage::None, Stage::None, Stage::InForce, Stage::InForce, Stage::InForce].map(stage);
    assert_eq!(cells.iter().map(|c| c.state).collect::<Vec<_>>(), expected);
    let expected = [Direction::Flat, Direction::Up, Direction::Flat, Direction::Flat].map(Some);
    assert_eq!(cells[1..].iter().map(|c| c.step).collect::<Vec<_>>(), expected);

    let trends = plan(&[Row::trend().base(change("up"))]);
    let cells = path(&trends, &[by(Method::ByHand), edit(2, Reading::change(Direction::Up))]);
    let expected = [Direction::Up, Direction::Flat, Direction::Up, Direction::Flat, Direction::Flat].map(Some);
    assert_eq!(cells.iter().map(|c| c.step).collect::<Vec<_>>(), expected);
}

#[test]
fn actual_figures_are_never_overwritten() {
    let every = [
        Method::default(),
        Method::Projects { offset: 7.0 },
        Method::PlanPath,
        Method::Hold,
        Method::LinearToTarget,
        Method::ConstantChange { per_year: 7.0 },
        Method::CompoundGrowth { percent: 7.0 },
        Method::Saturating { cap: 150.0, closing: 7.0 },
        Method::DampedTrend { damping: 0.7 },
        Method::ByHand,
    ];
    for method in every {
        let changes = [edit(2, Reading::level(1.0)), by(method), actual(0, 90.0), actual(2, 95.0), actual(4, 99.0)];
        let cells = path(&hundred(), &changes);
        for (year, value) in [(0, 90.0), (2, 95.0), (4, 99.0)] {
            assert_eq!((cells[year].level(), cells[year].origin), (Some(value), Actual), "{method:?}");
        }
    }
}

#[test]
fn a_year_between_figures_follows_the_method_from_the_one_before() {
    let changes = [by(Method::ConstantChange { per_year: 10.0 }), actual(2, 50.0)];
    assert_eq!(levels(&path(&hundred(), &changes)), [100.0, 110.0, 50.0, 60.0, 70.0].map(Some));
}

#[test]
fn a_year_without_data_is_no_figure_to_go_on_from() {
    let no_data = Change::Actual { indicator: 0, year: 1, reading: Some(Reading::Missing) };
    let cells = path(&hundred(), &[by(Method::ConstantChange { per_year: 10.0 }), no_data.clone()]);
    // 2021 stays empty, and the line goes on from 2020: 100 + 2·10.
    assert_eq!(levels(&cells), [Some(100.0), None, Some(120.0), Some(130.0), Some(140.0)]);
    assert_eq!((cells[1].state, cells[1].origin), (State::Missing, Actual));
    // A base year without data leaves nothing to go on from.
    let empty = plan(&[Row::number(at_least(200.0)).base(missing())]);
    for method in [Method::Hold, Method::ByHand, Method::ConstantChange { per_year: 1.0 }] {
        assert_eq!(levels(&path(&empty, &[by(method)])), [None; 5], "{method:?}");
    }
}

#[test]
fn an_edit_changes_its_own_year_only() {
    let changes = [by(Method::ConstantChange { per_year: 10.0 }), edit(2, Reading::level(50.0))];
    let cells = path(&hundred(), &changes);
    assert_eq!(levels(&cells), [100.0, 110.0, 50.0, 130.0, 140.0].map(Some));
    assert_eq!(cells[2].origin, Edit);
}

#[test]
fn a_share_stays_within_its_natural_bounds() {
    let share = plan(&[Row::share(at_least(95.0)).base(level(90.0))]);
    let cells = path(&share, &[by(Method::ConstantChange { per_year: 6.0 })]);
    assert_eq!(levels(&cells), [90.0, 96.0, 100.0, 100.0, 100.0].map(Some));
    assert_eq!(cells.iter().map(|c| c.clamped).collect::<Vec<_>>(), [false, false, true, true, true]);
    let cells = path(&share, &[by(Method::ConstantChange { per_year: -40.0 })]);
    assert_eq!(levels(&cells), [90.0, 50.0, 10.0, 0.0, 0.0].map(Some));
}

#[test]
fn no_path_leaves_the_range_of_numbers() {
    let plan = plan(&[Row::number(at_least(1.0)).base(level(1e15))]);
    let cells = path(&plan, &[by(Method::CompoundGrowth { percent: 1000.0 })]);
    assert_eq!(levels(&cells), [1e15; 5].map(Some));
    assert!(cells[1].clamped);
}

#[test]
fn counts_go_on_from_the_last_one_that_is_known() {
    // The plan's own case: 3, kept, kept, one more, kept.
    let path_of = [count_change(0), count_change(0), count_change(1), count_change(0)];
    let brands = plan(&[Row::count(1).base(count(3)).path(path_of)]);
    assert_eq!(levels(&path(&brands, &[])), [3.0, 3.0, 3.0, 4.0, 4.0].map(Some));
    // One more than planned in 2021 stays one more.
    let entered = |reading| Change::Actual { indicator: 0, year: 1, reading: Some(reading) };
    let ahead = path(&brands, &[entered(Reading::Count { count: 5, or_more: false })]);
    assert_eq!(levels(&ahead), [3.0, 5.0, 5.0, 6.0, 6.0].map(Some));
    // A year without data does not lose the count.
    let unknown = path(&brands, &[entered(Reading::Missing)]);
    assert_eq!(levels(&unknown), [Some(3.0), None, Some(3.0), Some(4.0), Some(4.0)]);
    // "At least 5" and none or one more is "at least 5" and "at least 6".
    let at_least = path(&brands, &[entered(Reading::Count { count: 5, or_more: true })]);
    let bound = |value| State::Bound { operator: crate::plan::Operator::AtLeast, value };
    assert_eq!(at_least[2..].iter().map(|c| c.state).collect::<Vec<_>>(), [bound(5.0), bound(6.0), bound(6.0)]);
    // More lost than there were leaves none.
    let lost = path(&brands, &[entered(Reading::CountChange { by: -7 })]);
    assert_eq!((lost[1].level(), lost[1].clamped), (Some(0.0), true));
    // A change of a count that nobody knows stays a change.
    let unknown = plan(&[Row::count(1).base(missing()).path([count_change(1)])]);
    assert_eq!(path(&unknown, &[])[1].state, State::Trend);
}

#[test]
fn a_change_with_a_size_moves_a_level_that_is_known() {
    let sized = |direction: &str, value: f64, unit: &str| json!({"type": "change", "direction": direction, "size": {"value": value, "unit": unit}});
    // 100, 16% more is 116, 16 more is 132, half of it less is 66, flat stays.
    let steps = [sized("up", 16.0, "percent"), sized("up", 16.0, "absolute"), sized("down", 50.0, "percent")];
    let plan = plan(&[Row::number(at_least(1.0)).base(level(100.0)).path(steps.into_iter().chain([change("flat")]))]);
    let cells = path(&plan, &[]);
    let expected = [100.0, 116.0, 132.0, 66.0, 66.0];
    for (cell, expected) in cells.iter().zip(expected) {
        assert!((cell.level().expect("a level") - expected).abs() < 1e-12, "{:?} {expected}", cell.level());
    }
    let expected = [Direction::Up, Direction::Up, Direction::Down, Direction::Flat].map(Some);
    assert_eq!(cells[1..].iter().map(|c| c.step).collect::<Vec<_>>(), expected);
}

#[test]
fn the_last_figure_is_the_last_that_says_something() {
    let plan = hundred();
    let at = |changes: &[Change]| {
        let mut scenario = Scenario::as_written(&plan);
        for change in changes {
            scenario = apply(&plan, &scenario, change).expect("the change is allowed").0;
        }
        last_actual(&plan, &scenario, 0)
    };
    let no_data = Change::Actual { indicator: 0, year: 3, reading: Some(Reading::Missing) };
    assert_eq!(at(&[]), 0);
    assert_eq!(at(&[actual(2, 1.0)]), 2);
    assert_eq!(at(&[actual(2, 1.0), no_data]), 2);
}
