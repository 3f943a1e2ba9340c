use crate::state::{Action, Dispatch};
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y make again, wherever no text is being typed.
#[hook]
pub fn use_history_shortcuts(dispatch: Dispatch) {
    use_effect_with((), move |()| {
        let listener = web_sys::window().and_then(|w| w.document()).map(|document| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                let held = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
                let Some(action) = action(&event.key(), event.shift_key()).filter(|_| held && !is_busy()) else {
                    return;
                };
                event.prevent_default();
                dispatch.dispatch(action);
            })
        });
        move || drop(listener)
    });
}

/// What a key does while Ctrl (or ⌘) is held.
fn action(key: &str, shift: bool) -> Option<Action> {
    match (key, shift) {
        ("z" | "Z", false) => Some(Action::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redo),
        _ => None,
    }
}

/// Whether the keyboard belongs to a text field, which has an undo of its own, or to a dialog.
#[must_use]
pub fn is_busy() -> bool {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else { return false };
    let in_dialog = document.query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some());
    in_dialog || document.active_element().is_some_and(|element| takes_text(&element))
}

fn takes_text(element: &Element) -> bool {
    let editable = element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable);
    match element.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => {
            let kind = element.get_attribute("type").unwrap_or_default();
            !matches!(kind.as_str(), "radio" | "checkbox" | "range" | "button" | "color" | "file")
        }
        _ => editable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_those_of_every_editor() {
        assert_eq!(action("z", false), Some(Action::Undo));
        assert_eq!(action("Z", true), Some(Action::Redo));
        assert_eq!(action("y", false), Some(Action::Redo));
        assert_eq!(action("Y", true), None);
        assert_eq!(action("x", false), None);
    }
}
