use super::commands::{of_key, Command};
use super::OPENING;
use crate::hooks::is_busy;
use crate::state::Session;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;
use yew::prelude::*;

/// Ctrl+K, Ctrl+Shift+P and ⌘K open the palette; single keys are commands where nothing takes text.
#[hook]
pub(super) fn use_keys(session: Rc<Session>, show: Callback<()>, run: Callback<Command>) {
    let latest = use_mut_ref(|| session.clone());
    latest.replace(session);
    use_effect_with((show, run), move |(show, run)| {
        let (show, run) = (show.clone(), run.clone());
        let opening = {
            let show = show.clone();
            web_sys::window().map(|window| EventListener::new(&window, OPENING, move |_| show.emit(())))
        };
        let listener = web_sys::window().and_then(|w| w.document()).map(|document| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let held = event.ctrl_key() || event.meta_key();
                if opens(&event.key(), held && !event.alt_key(), event.shift_key()) {
                    event.prevent_default();
                    show.emit(());
                    return;
                }
                let session = latest.borrow().clone();
                let alone = !held && !event.alt_key() && !event.is_composing() && !event.default_prevented();
                if !alone || session.preferences.single_keys_off || is_busy() || in_choice() {
                    return;
                }
                if let Some(command) = of_key(&session, &event.key()) {
                    event.prevent_default();
                    run.emit(command);
                }
            })
        });
        move || drop((listener, opening))
    });
}

/// Whether a key opens the palette, `held` telling of Ctrl or ⌘.
fn opens(key: &str, held: bool, shift: bool) -> bool {
    held && matches!((key, shift), ("k" | "K", false) | ("p" | "P", true))
}

/// Whether the keyboard is in a list of choices, which looks for what is typed.
fn in_choice() -> bool {
    let focused = web_sys::window().and_then(|w| w.document()).and_then(|document| document.active_element());
    focused.is_some_and(|element| element.tag_name() == "SELECT")
}

#[cfg(test)]
mod tests {
    use super::opens;

    #[test]
    fn the_palette_opens_by_the_keys_of_other_programs() {
        assert!(opens("k", true, false) && opens("P", true, true));
        assert!(!opens("k", false, false) && !opens("p", true, false) && !opens("K", true, true));
    }
}
