use super::super::{PlanHandle, Preferences};
use super::*;
use planner_engine::{Basis, Plan, Reading};

fn session() -> Rc<Session> {
    let json = include_str!("../../../static/plans/yubei-2019-2025.json");
    let plan = Plan::from_json(json).unwrap();
    Rc::new(Session::new(PlanHandle::new(plan), Preferences::default()))
}

fn edit(value: f64) -> Change {
    Change::Edit { indicator: 0, year: 6, reading: Some(Reading::level(value)) }
}

fn value(session: &Session) -> Option<Reading> {
    session.scenario().edit(0, 6)
}

#[test]
fn undo_and_redo_walk_the_same_way_back_and_forth() {
    let start = session();
    let two = start.clone().reduce(Action::Change(edit(91.0))).reduce(Action::Change(edit(89.9)));
    assert_eq!(value(&two), Some(Reading::level(89.9)));
    let one = two.clone().reduce(Action::Undo);
    assert_eq!(value(&one), Some(Reading::level(91.0)));
    let none = one.reduce(Action::Undo);
    assert_eq!(**none.scenario(), **start.scenario());
    let again = none.reduce(Action::Redo).reduce(Action::Redo);
    assert_eq!(**again.scenario(), **two.scenario());
}

#[test]
fn a_gesture_is_taken_back_as_one() {
    let start = session();
    let dragged = [90.0, 89.0, 88.0].iter().fold(start.clone(), |s, v| s.reduce(Action::Gesture(edit(*v), 7)));
    assert_eq!(dragged.history.undoable(), 1);
    assert_eq!(**dragged.reduce(Action::Undo).scenario(), **start.scenario());
}

#[test]
fn a_gesture_over_several_years_is_taken_back_whole() {
    let start = session();
    let paint = |year, value| Change::Edit { indicator: 0, year, reading: Some(Reading::level(value)) };
    let painted = [(3, 88.0), (4, 88.5), (3, 87.0)]
        .iter()
        .fold(start.clone(), |s, (y, v)| s.reduce(Action::Gesture(paint(*y, *v), 1)));
    assert_eq!(**painted.reduce(Action::Undo).scenario(), **start.scenario());
}

#[test]
fn a_new_change_ends_what_could_be_redone() {
    let s = session().reduce(Action::Change(edit(91.0))).reduce(Action::Undo).reduce(Action::Change(edit(90.0)));
    assert_eq!((s.history.undoable(), s.history.redoable()), (1, 0));
}

#[test]
fn reset_can_be_undone_and_keeps_the_leading_target() {
    let s = session().reduce(Action::Change(Change::Basis(Basis::Requirement))).reduce(Action::Change(edit(80.0)));
    let reset = s.clone().reduce(Action::Reset);
    assert_eq!((value(&reset), reset.scenario().basis), (None, Basis::Requirement));
    assert_eq!(reset.notices, [Notice::WasReset]);
    assert_eq!(**reset.reduce(Action::Undo).scenario(), **s.scenario());
}

#[test]
fn another_leading_target_alone_leaves_nothing_to_reset() {
    let s = session().reduce(Action::Change(Change::Basis(Basis::Requirement)));
    assert!(s.is_as_written());
    assert!(Rc::ptr_eq(&s, &s.clone().reduce(Action::Reset)));
}

#[test]
fn what_changes_nothing_returns_the_same_session() {
    let s = session();
    for action in [
        Action::Undo,
        Action::Redo,
        Action::Reset,
        Action::Open(0),
        Action::Open(999),
        Action::Dismiss(3),
        Action::Speak(Lang::Zh),
        Action::Change(edit(100.5)),
        Action::Change(Change::Basis(Basis::YearlyTargets)),
    ] {
        assert!(Rc::ptr_eq(&s, &s.clone().reduce(action)), "the session was rebuilt");
    }
}

#[test]
fn the_history_can_be_jumped_in() {
    let start = session();
    let s = [91.0, 90.0, 89.0].iter().fold(start.clone(), |s, v| s.reduce(Action::Change(edit(*v))));
    let first = s.clone().reduce(Action::Jump(1));
    assert_eq!((value(&first), first.history.position()), (Some(Reading::level(91.0)), 1));
    let none = first.reduce(Action::Jump(0));
    assert_eq!(**none.scenario(), **start.scenario());
    let all = none.reduce(Action::Jump(99));
    assert_eq!((value(&all), all.history.redoable()), (Some(Reading::level(89.0)), 0));
}

#[test]
fn scenarios_come_and_go_and_all_of_it_can_be_taken_back() {
    let s = session().reduce(Action::Change(edit(89.0)));
    let copy = s.clone().reduce(Action::Create(ScenarioRef::Kept(1), "副本".to_owned()));
    assert_eq!((copy.shelf.all().len(), copy.shelf.active().id), (2, 2));
    assert_eq!(value(&copy), Some(Reading::level(89.0)));
    let apart = copy.reduce(Action::Change(edit(80.0))).reduce(Action::Compare(ScenarioRef::Kept(2), true));
    assert_eq!(apart.shelf.get(1).unwrap().scenario.edit(0, 6), Some(Reading::level(89.0)));
    let gone = apart.clone().reduce(Action::Delete(vec![2]));
    assert_eq!((gone.shelf.all().len(), gone.shelf.active().id, gone.compared.len()), (1, 1, 0));
    assert_eq!(gone.notices, [Notice::WasDeleted("副本".to_owned())]);
    let back = gone.reduce(Action::Undo);
    assert_eq!((value(&back), back.shelf.active().id), (Some(Reading::level(80.0)), 2));
    assert!(back.notices.is_empty());
    let start = back.reduce(Action::Jump(0));
    assert_eq!((start.shelf.all().len(), start.is_as_written()), (1, true));
    let again = start.reduce(Action::Jump(9));
    assert_eq!(again.shelf.all().len(), 1, "deleting was the last thing done");
}

#[test]
fn a_change_taken_back_belongs_to_the_scenario_it_was_made_in() {
    let s = session().reduce(Action::Change(edit(89.0)));
    let s = s.reduce(Action::Create(ScenarioRef::Builtin(planner_engine::Builtin::AsWritten), "二".to_owned()));
    let s = s.reduce(Action::Change(edit(80.0))).reduce(Action::Activate(1));
    let back = s.reduce(Action::Undo);
    assert_eq!((back.shelf.active().id, value(&back)), (2, None));
    assert_eq!(back.shelf.get(1).unwrap().scenario.edit(0, 6), Some(Reading::level(89.0)));
}

#[test]
fn the_last_scenario_stays() {
    let s = session();
    assert!(Rc::ptr_eq(&s, &s.clone().reduce(Action::Delete(vec![1]))));
}

#[test]
fn at_most_four_stand_side_by_side() {
    let builtin = |s: Rc<Session>, b| s.reduce(Action::Compare(ScenarioRef::Builtin(b), true));
    let s = planner_engine::Builtin::ALL.into_iter().fold(session(), builtin);
    let s = s.reduce(Action::Compare(ScenarioRef::Kept(1), true));
    assert_eq!(s.compared.len(), 4);
    let s = s.reduce(Action::Create(ScenarioRef::Kept(1), "五".to_owned()));
    assert!(Rc::ptr_eq(&s, &s.clone().reduce(Action::Compare(ScenarioRef::Kept(2), true))));
}

#[test]
fn replaying_shows_the_scenario_before_and_changes_nothing() {
    let s = session().reduce(Action::Change(edit(91.0))).reduce(Action::Change(edit(89.0)));
    let before = s.clone().reduce(Action::Replay);
    assert_eq!(before.scenario().edit(0, 6), Some(Reading::level(91.0)));
    assert_eq!(before.shelf, s.shelf);
    let after = before.clone().reduce(Action::Replayed);
    assert_eq!(value(&after), Some(Reading::level(89.0)));
    // A change made meanwhile is made to what is there, not to what is shown.
    let on = before.reduce(Action::Change(Change::Basis(Basis::Requirement)));
    assert_eq!((value(&on), on.replayed.is_none()), (Some(Reading::level(89.0)), true));
}

#[test]
fn a_locked_year_stays_until_it_is_unlocked() {
    let lock = |locked| Action::Change(Change::Lock { indicator: 0, year: 6, locked });
    let s = session().reduce(Action::Change(edit(89.0))).reduce(lock(true));
    assert!(Rc::ptr_eq(&s, &s.clone().reduce(Action::Change(edit(95.0)))));
    let s = s.reduce(lock(false)).reduce(Action::Change(edit(95.0)));
    assert_eq!(value(&s), Some(Reading::level(95.0)));
}

#[test]
fn what_was_written_about_a_scenario_in_one_go_is_one_step() {
    let note = |s: Rc<Session>, text: &&str| s.reduce(Action::Note(1, (*text).to_owned(), Some(4)));
    let s = ["慢", "慢一", "慢一年"].iter().fold(session(), note);
    assert_eq!((s.history.undoable(), s.shelf.active().note.as_str()), (1, "慢一年"));
    assert_eq!(s.reduce(Action::Undo).shelf.active().note, "");
}

#[test]
fn an_indicator_opens_at_a_year_until_another_or_another_view_is_opened() {
    let start = session().reduce(Action::Show(View::Panorama));
    let opened = start.clone().reduce(Action::OpenAt(4, 2));
    assert_eq!((opened.open, opened.open_year, opened.view), (4, Some(2), View::Planner));
    assert_eq!(opened.clone().reduce(Action::Open(3)).open_year, None);
    assert_eq!(opened.clone().reduce(Action::Show(View::Method)).open_year, None);
    // There are 21 indicators and 7 years.
    for (i, t) in [(21, 0), (0, 7)] {
        assert!(Rc::ptr_eq(&start, &start.clone().reduce(Action::OpenAt(i, t))));
    }
}
