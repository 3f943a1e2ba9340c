use super::entry::Misread;
use crate::i18n::Lang;
use crate::state::{use_dispatch, Action, Dispatch, PlanHandle, ScenarioHandle};
use planner_engine::{apply, Change, Method, Reading, Refusal};
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// What of a year is edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Row {
    /// The actual figure.
    Actual,
    /// The scenario's value.
    Scenario,
}

impl Row {
    /// The row's part of an element's id.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Scenario => "scenario",
        }
    }
}

/// Why an edit was not taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Trouble {
    /// The text is no figure.
    Misread(Misread),
    /// The figure cannot be.
    Refused(Refusal),
}

impl Trouble {
    /// What is allowed instead.
    pub(crate) fn message(self, lang: Lang, example: &str) -> String {
        match self {
            Self::Misread(misread) => misread.message(lang, example),
            Self::Refused(refusal) => lang.refusal(refusal),
        }
    }
}

/// Makes changes to one indicator. Stays the same while the indicator is open, so cells that hold it are not rendered
/// anew when others change.
#[derive(Clone)]
pub(crate) struct Editor(Rc<Inner>);

struct Inner {
    indicator: usize,
    dispatch: Dispatch,
    latest: RefCell<(PlanHandle, ScenarioHandle)>,
}

impl PartialEq for Editor {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Editor {
    /// Sets what the user says of a year, or takes it back.
    pub(crate) fn set(&self, row: Row, year: usize, reading: Option<Reading>, gesture: u32) -> Result<(), Trouble> {
        let indicator = self.0.indicator;
        let change = match row {
            Row::Actual => Change::Actual { indicator, year, reading },
            Row::Scenario => Change::Edit { indicator, year, reading },
        };
        self.make(change, Some(gesture))
    }

    /// Chooses a method or its parameters.
    pub(crate) fn method(&self, method: Method, gesture: Option<u32>) -> Result<(), Trouble> {
        self.make(Change::Method { indicator: self.0.indicator, method }, gesture)
    }

    /// Makes a change, or says why it cannot be.
    pub(crate) fn make(&self, change: Change, gesture: Option<u32>) -> Result<(), Trouble> {
        {
            let (plan, scenario) = &*self.0.latest.borrow();
            apply(plan, scenario, &change).map_err(Trouble::Refused)?;
        }
        self.0.dispatch.dispatch(match gesture {
            Some(gesture) => Action::Gesture(change, gesture),
            None => Action::Change(change),
        });
        Ok(())
    }
}

/// The way to change an indicator.
#[hook]
pub(crate) fn use_editor(plan: PlanHandle, scenario: ScenarioHandle, indicator: usize) -> Editor {
    let dispatch = use_dispatch();
    let inner = {
        let latest = (plan.clone(), scenario.clone());
        use_memo(indicator, |&indicator| Inner { indicator, dispatch, latest: RefCell::new(latest) })
    };
    inner.latest.replace((plan, scenario));
    Editor(inner)
}
