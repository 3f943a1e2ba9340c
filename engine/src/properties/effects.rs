//! What holds for projects on random plans, whatever is assumed about them.

use super::random::after;
use super::random_effects::{changes_of_projects, plan_with_effects, project_choice};
use super::{config, evaluation_holds_together};
use crate::cell::{Cell, Origin, State};
use crate::effects::differ;
use crate::evaluate::{evaluate, Evaluation};
use crate::plan::{Direction, Plan};
use crate::projection::Method;
use crate::scenario::{apply, differences, Change, Difference, ProjectChoice, Scenario};
use crate::schedule::{delivered, spent};
use proptest::prelude::*;

fn plan_and_changes() -> impl Strategy<Value = (Plan, Vec<Change>)> {
    plan_with_effects().prop_flat_map(|plan| {
        let changes = changes_of_projects(&plan);
        (Just(plan), changes)
    })
}

/// The scenario with every project as planned.
fn on_schedule(plan: &Plan, scenario: &Scenario) -> Scenario {
    let back = |(row, _)| Change::Project { row, choice: ProjectChoice::default() };
    apply(plan, scenario, &Change::All(scenario.projects().map(back).collect())).expect("as planned can always be").0
}

/// The scenario in which every indicator follows a method.
fn by(plan: &Plan, scenario: &Scenario, method: Method) -> Scenario {
    let all = (0..plan.indicators.len()).map(|indicator| Change::Method { indicator, method });
    apply(plan, scenario, &Change::All(all.collect())).expect("it fits every quantity").0
}

/// How good what is known of a year is, where two such can be compared.
fn standing(cell: &Cell, better: f64) -> Option<f64> {
    match (cell.state, cell.step) {
        (State::Level { value }, _) => Some(better * value),
        (State::Stage { stage }, _) => Some(stage.attainment()),
        (State::Trend, Some(Direction::Up)) => Some(1.0),
        (State::Trend, Some(Direction::Flat)) => Some(0.0),
        _ => None,
    }
}

/// Whether nothing in `less` stands better than in `more`, spending apart; a state that is known need not stay known.
fn never_better(plan: &Plan, less: &Evaluation, more: &Evaluation) -> Result<(), TestCaseError> {
    for (i, indicator) in plan.indicators.iter().enumerate() {
        if plan.effects.of[i].as_ref().is_some_and(|effect| !effect.by_delivery()) {
            continue;
        }
        for t in 0..plan.years {
            let [low, high] = [less, more].map(|evaluation| evaluation.cell(i, t));
            if let (Some(a), Some(b)) = (standing(low, indicator.better()), standing(high, indicator.better())) {
                prop_assert!(a <= b + 1e-9 * (1.0 + b.abs()), "{i} {t}: {low:?} {high:?}");
            }
            prop_assert!(low.state == State::Missing || high.state != State::Missing, "{i} {t}: {low:?} {high:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn on_schedule_the_path_is_the_plans_to_the_digit((plan, changes) in plan_and_changes()) {
        let scenario = on_schedule(&plan, &after(&plan, &changes));
        let driven = evaluate(&plan, &by(&plan, &scenario, Method::default()));
        // As the text of all it holds: no digit, sign or origin differs.
        let own = evaluate(&plan, &by(&plan, &scenario, Method::PlanPath));
        prop_assert_eq!(format!("{driven:?}"), format!("{own:?}"));
    }

    #[test]
    fn with_projects_it_holds_together((plan, changes) in plan_and_changes()) {
        let scenario = after(&plan, &changes);
        let evaluation = evaluation_holds_together(&plan, &scenario)?;
        let own = evaluate(&plan, &by(&plan, &scenario, Method::PlanPath));
        for i in 0..plan.indicators.len() {
            prop_assert_eq!(evaluation.cell(i, 0), own.cell(i, 0));
            if !scenario.departs(&plan, i) {
                prop_assert_eq!(evaluation.path(i), own.path(i));
            }
            // What projects are said to have moved is another than the plan's.
            let moved = |t: usize| evaluation.cell(i, t).origin == Origin::Projects;
            prop_assert!((0..plan.years).all(|t| !moved(t) || scenario.departs(&plan, i)));
        }
    }

    #[test]
    fn what_comes_later_or_is_less_is_never_better(
        (plan, changes) in plan_and_changes(), row in 0_usize..3, choice in project_choice(),
        (delay, longer, funding) in (0_i32..3, 0_i32..3, 0.0..=1.0), cancelled in proptest::bool::weighted(0.2),
    ) {
        let scenario = by(&plan, &after(&plan, &changes), Method::default());
        let less = ProjectChoice {
            delay: choice.delay + delay, longer: choice.longer + longer, funding: choice.funding * funding,
            cancelled: choice.cancelled || cancelled,
        };
        let made = |choice| apply(&plan, &scenario, &Change::Project { row, choice }).map(|(scenario, _)| scenario);
        if let (Ok(more), Ok(less)) = (made(choice), made(less)) {
            let done = [&less, &more].map(|scenario| delivered(&plan, scenario, row));
            prop_assert!(done[0].iter().zip(&done[1]).all(|(a, b)| *a <= b + 1e-12), "{done:?}");
            never_better(&plan, &evaluate(&plan, &less), &evaluate(&plan, &more))?;
        }
    }

    #[test]
    fn money_and_work_add_up((plan, changes) in plan_and_changes()) {
        let scenario = after(&plan, &changes);
        for row in 0..plan.rows.len() {
            let choice = scenario.project(row);
            let money = spent(&plan, &scenario, row);
            let total = if choice.cancelled { 0.0 } else { plan.row(row).investment * choice.funding };
            prop_assert_eq!(money.total().to_bits(), total.to_bits(), "{:?}", money);
            prop_assert!(money.years.iter().chain([&money.later, &money.undated]).all(|sum| sum.is_sign_positive()), "{money:?}");
            let done = delivered(&plan, &scenario, row);
            prop_assert!(done.is_sorted() && done.iter().all(|share| (0.0..=1.0).contains(share)), "{done:?}");
        }
    }

    #[test]
    fn choices_come_back_from_files_and_inverses((plan, changes) in plan_and_changes(), last in 0_usize..16) {
        let before = after(&plan, &changes[..last.min(changes.len())]);
        prop_assert_eq!(&Scenario::from_json(&plan, &before.to_json(&plan)).expect("our own file"), &before);
        let rest = &changes[last.min(changes.len())..];
        let replaced = Change::Replace(Box::new(after(&plan, rest)));
        for change in rest.iter().chain([&replaced]) {
            if let Ok((next, inverse)) = apply(&plan, &before, change) {
                prop_assert_eq!(&apply(&plan, &next, &inverse).expect("an inverse is never refused").0, &before);
                prop_assert_eq!(next != before, !differences(&plan, &before, &next).is_empty());
            }
        }
    }

    #[test]
    fn an_indicator_whose_projects_agree_does_not_differ((plan, changes) in plan_and_changes()) {
        let (a, b) = (after(&plan, &changes), on_schedule(&plan, &after(&plan, &changes)));
        let (ours, theirs) = (evaluate(&plan, &a), evaluate(&plan, &b));
        for i in 0..plan.indicators.len() {
            prop_assert!(differ(&plan, &a, &b, i) || ours.path(i) == theirs.path(i));
        }
        let only_projects = |field: &Difference| matches!(field, Difference::Project { .. });
        prop_assert!(differences(&plan, &a, &b).iter().all(only_projects));
    }
}
