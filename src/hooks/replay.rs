use super::settled::Timer;
use crate::state::{Action, Dispatch, ScenarioHandle};
use yew::prelude::*;

/// How long the state before the last change is shown, in milliseconds: long enough to look from one figure to another.
const SHOWN_FOR: i32 = 1200;

/// Ends a replay of the last change after a moment.
#[hook]
pub fn use_replay_end(replayed: Option<ScenarioHandle>, dispatch: Dispatch) {
    use_effect_with(replayed, move |replayed| {
        let timer = replayed.is_some().then(|| Timer::start(SHOWN_FOR, move || dispatch.dispatch(Action::Replayed)));
        move || drop(timer)
    });
}
