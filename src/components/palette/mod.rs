//! The command palette: everything that can be done, found by typing. Ctrl+K opens it wherever one is.

mod commands;
mod keys;
mod list;
mod messages;

use crate::components::workshop::ROOM;
use crate::hooks::{toggle_full_screen, use_replay_end};
use crate::state::{use_dispatch, use_shown, Action, Dispatch, View};
use commands::{Command, Run};
use keys::use_keys;
use list::PaletteList;
use messages as m;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// What opens the palette from anywhere.
const OPENING: &str = "planner:palette";

/// Opens the palette, for buttons outside of it.
pub fn open_palette() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(OPENING)) {
        let _ = window.dispatch_event(&event);
    }
}

/// The palette, closed at first, and the keys that work without it. Ends replays too, which may be begun anywhere.
#[component]
pub fn Palette() -> Html {
    let shown = use_shown();
    let dispatch = use_dispatch();
    let dialog = use_node_ref();
    let open = use_state(|| false);
    use_replay_end(shown.session.replayed.clone(), dispatch.clone());
    let show = use_callback((dialog.clone(), open.setter()), |(): (), (dialog, open)| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
            open.set(true);
            let _ = dialog.show_modal();
        }
    });
    let run = use_callback((dialog.clone(), dispatch), |command: Command, (dialog, dispatch)| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            dialog.close();
        }
        run(&command, dispatch);
    });
    use_keys(shown.session.clone(), show, run.clone());
    let lang = shown.session.lang();
    let onclose = use_callback(open.setter(), |_: Event, open| open.set(false));
    html! {
        <dialog ref={dialog} class="dialog palette" aria-labelledby="palette-heading" {onclose}>
            <h2 id="palette-heading" class="visually-hidden">{ m::heading(lang) }</h2>
            if *open {
                <PaletteList {run} />
            }
        </dialog>
    }
}

fn run(command: &Command, dispatch: &Dispatch) {
    match &command.run {
        Run::Send(action) => dispatch.dispatch((**action).clone()),
        Run::FullScreen => {
            dispatch.dispatch(Action::Show(View::Workshop));
            // What fills the screen has to be there first.
            wasm_bindgen_futures::spawn_local(async { toggle_full_screen(ROOM) });
        }
    }
}
