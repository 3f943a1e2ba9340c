use super::messages as m;
use crate::i18n::Lang;
use crate::state::{use_dispatch, Action, Dispatch, PlanHandle, ScenarioHandle};
use planner_engine::{apply, Change, ProjectChoice};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// Changes what becomes of projects, and says why where that cannot be. Stays the same from edit to edit, so that a row
/// is rendered anew only where it changed.
#[derive(Clone)]
pub(super) struct Hand(Rc<Inner>);

struct Inner {
    dispatch: Dispatch,
    latest: RefCell<(PlanHandle, ScenarioHandle, Lang)>,
    told: UseStateSetter<Option<String>>,
}

impl PartialEq for Hand {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Hand {
    /// Sets what becomes of a row.
    pub(super) fn set(&self, row: usize, choice: ProjectChoice, gesture: Option<u32>) {
        let change = Change::Project { row, choice };
        let refused = {
            let (plan, scenario, lang) = &*self.0.latest.borrow();
            apply(plan, scenario, &change).err().map(|refusal| lang.refusal(refusal))
        };
        if refused.is_none() {
            self.0.dispatch.dispatch(match gesture {
                Some(gesture) => Action::Gesture(change, gesture),
                None => Action::Change(change),
            });
        }
        self.0.told.set(refused);
    }

    /// Changes many rows as one step; those that cannot be so stay, and their number is said.
    pub(super) fn set_all(&self, rows: &[usize], choose: impl Fn(ProjectChoice) -> ProjectChoice) {
        let (changes, refused, lang) = {
            let (plan, scenario, lang) = &*self.0.latest.borrow();
            let changed = |&row: &usize| {
                let now = scenario.project(row);
                let choice = choose(now);
                (choice != now).then_some(Change::Project { row, choice })
            };
            let wanted: Vec<Change> = rows.iter().filter_map(changed).collect();
            let all = wanted.len();
            let possible: Vec<Change> =
                wanted.into_iter().filter(|change| apply(plan, scenario, change).is_ok()).collect();
            (possible.clone(), all - possible.len(), *lang)
        };
        if !changes.is_empty() {
            self.0.dispatch.dispatch(Action::Change(Change::All(changes)));
        }
        self.0.told.set((refused > 0).then(|| m::some_refused(lang, refused)));
    }
}

/// The way to change projects.
#[hook]
pub(super) fn use_hand(
    plan: PlanHandle,
    scenario: ScenarioHandle,
    lang: Lang,
    told: &UseStateHandle<Option<String>>,
) -> Hand {
    let dispatch = use_dispatch();
    let hand = {
        let (latest, told) = ((plan.clone(), scenario.clone(), lang), told.setter());
        use_memo((), move |()| Hand(Rc::new(Inner { dispatch, latest: RefCell::new(latest), told })))
    };
    hand.0.latest.replace((plan, scenario, lang));
    (*hand).clone()
}
