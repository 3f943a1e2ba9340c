//! What the user chose, and how it changes. Everything that is shown follows from it.

mod deed;
mod derived;
mod history;
mod reducer;
mod session;
mod shelf;
mod step;

pub use deed::Deed;
pub use derived::{Earlier, Evaluated, PlanHandle, ScenarioHandle};
pub use history::History;
pub use reducer::Action;
pub use session::{Clock, Notice, Preferences, Session, ThemeChoice, View};
pub use shelf::{beside, Kept, Owner, ScenarioId, ScenarioRef, Shelf, MOST_COMPARED};
pub use step::{Standing, Step, Told};

use yew::prelude::*;

/// Sends actions to the session. Never changes, so components that hold only it are never rendered anew.
pub type Dispatch = UseReducerDispatcher<Session>;

/// Everything a view reads: choices, and what follows from them.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The user's choices.
    pub session: std::rc::Rc<Session>,
    /// What follows from plan and scenario.
    pub evaluated: Evaluated,
}

/// Reads what is shown.
///
/// # Panics
/// Outside of the app component, which is a mistake of ours that the first render shows.
#[hook]
#[allow(clippy::expect_used)]
pub fn use_shown() -> Shown {
    use_context::<Shown>().expect("components live inside the app component")
}

/// The way to send actions.
///
/// # Panics
/// Outside of the app component, which is a mistake of ours that the first render shows.
#[hook]
#[allow(clippy::expect_used)]
pub fn use_dispatch() -> Dispatch {
    use_context::<Dispatch>().expect("components live inside the app component")
}
