use super::columns::{chosen, slot_of, Column};
use super::lines::{lines, score_against, Against};
use crate::charts::Slot;
use crate::i18n::Lang;
use crate::state::{Evaluated, PlanHandle, ScenarioHandle, ScenarioRef};
use planner_engine::{apply, evaluate, Basis, Builtin, Change, Plan, Reading, Scenario, Verdict};

pub(super) fn plan() -> PlanHandle {
    let json = include_str!("../../../static/plans/yubei-2019-2025.json");
    PlanHandle::new(Plan::from_json(json).expect("the plan is checked elsewhere"))
}

fn column(plan: &Plan, slot: Slot, changes: &[Change]) -> Column {
    let mut scenario = Scenario::as_written(plan);
    scenario.basis = Basis::YearlyTargets;
    for change in changes {
        (scenario, _) = apply(plan, &scenario, change).expect("the change fits");
    }
    let evaluated = Evaluated::new(evaluate(plan, &scenario));
    Column { slot, title: slot.letter().into(), scenario: ScenarioHandle::new(scenario), evaluated }
}

fn level(indicator: usize, year: usize, value: f64) -> Change {
    Change::Edit { indicator, year, reading: Some(Reading::level(value)) }
}

#[test]
fn never_fewer_than_two_stand_side_by_side() {
    let (written, hold) = (ScenarioRef::Builtin(Builtin::AsWritten), ScenarioRef::Builtin(Builtin::HoldAtBaseline));
    let (first, second) = (ScenarioRef::Kept(1), ScenarioRef::Kept(2));
    assert_eq!(chosen(&[], 1), [written, first]);
    assert_eq!(chosen(&[written], 1), [written, first]);
    assert_eq!(chosen(&[second], 1), [written, second]);
    assert_eq!(chosen(&[second, hold], 1), [second, hold]);
    assert_eq!(slot_of(&[second, hold], hold), Some(Slot::B));
    assert_eq!(slot_of(&[second, hold], first), None);
}

#[test]
fn a_difference_has_sign_and_unit_and_the_first_has_none() {
    let plan = plan();
    let horizon = plan.horizon();
    // Annex 1 has 90.5 % for the horizon year; 89.9 is 0.6 percentage points less, and below that target.
    let columns = [column(&plan, Slot::A, &[]), column(&plan, Slot::B, &[level(0, horizon, 89.9)])];
    let line = &lines(Lang::Zh, &plan, &columns)[0];
    assert_eq!((line.cells[0].value.as_str(), &line.cells[0].against), ("90.5%", &Against::First));
    assert_eq!(line.cells[1].against, Against::By("−0.6个百分点".into()));
    assert_eq!((line.cells[0].verdict, line.cells[1].verdict), (Verdict::Met, Verdict::Missed));
    let english = &lines(Lang::En, &plan, &columns)[0];
    assert_eq!(english.cells[1].against, Against::By("−0.6\u{a0}pp".into()));
}

#[test]
fn only_what_differs_at_the_horizon_is_kept_and_paths_by_any_year() {
    let plan = plan();
    let columns = [
        column(&plan, Slot::A, &[]),
        column(&plan, Slot::B, &[level(0, plan.horizon(), 89.9)]),
        column(&plan, Slot::C, &[level(1, 2, 99.0)]),
    ];
    let lines = lines(Lang::Zh, &plan, &columns);
    let of = |which: fn(&super::lines::Line) -> bool| -> Vec<usize> {
        lines.iter().filter(|line| which(line)).map(|line| line.indicator).collect()
    };
    assert_eq!(of(|line| line.differs), [0]);
    // The second indicator parts from the plan in 2021 alone.
    assert_eq!(of(|line| line.path_differs), [0, 1]);
    assert_eq!(lines[1].cells[2].against, Against::Same);
}

#[test]
fn the_same_scenario_twice_differs_in_nothing() {
    let plan = plan();
    let columns = [column(&plan, Slot::A, &[]), column(&plan, Slot::B, &[])];
    assert!(lines(Lang::En, &plan, &columns).iter().all(|line| !line.differs && !line.path_differs));
    let horizon = plan.horizon();
    let [a, b] = columns.each_ref().map(|column| *column.evaluated.index_score(horizon));
    assert_eq!(score_against(&a, &b), Against::Same);
    let withheld = planner_engine::Score { published: false, ..b };
    assert_eq!(score_against(&a, &withheld), Against::Unknown);
}
