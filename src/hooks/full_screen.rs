use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, KeyboardEvent};
use yew::prelude::*;

/// The class of the document while one thing has the whole window: banner and notices give way.
const CLASS: &str = "is-full";

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

fn is_full() -> bool {
    root().is_some_and(|root| root.class_list().contains(CLASS))
}

fn set(full: bool) {
    if let Some(root) = root() {
        let _ = root.class_list().toggle_with_force(CLASS, full);
    }
}

/// Gives the element of an id the whole screen, or ends that. Where the browser refuses (a frame, an old machine), it
/// still gets the whole window.
pub fn toggle_full_screen(id: &str) {
    let Some(document) = document() else { return };
    if is_full() {
        leave(&document);
    } else if let Some(element) = document.get_element_by_id(id) {
        set(true);
        // A refusal comes as a promise that nobody needs.
        let _ = element.request_fullscreen();
    }
    notify(&document);
}

fn leave(document: &Document) {
    set(false);
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
    }
}

/// Tells those who show whether it is so. The browser does not, where it refused.
fn notify(document: &Document) {
    if let Ok(event) = web_sys::Event::new("fullscreenchange") {
        let _ = document.dispatch_event(&event);
    }
}

/// Whether something has the whole window. Escape ends it, and so does leaving the view.
#[hook]
pub fn use_full_screen() -> bool {
    let full = use_state_eq(is_full);
    {
        let full = full.setter();
        use_effect_with((), move |()| {
            let listeners = document().map(|document| {
                let (held, page) = (std::cell::Cell::new(false), document.clone());
                let changed = EventListener::new(&document, "fullscreenchange", move |_| {
                    let holds = page.fullscreen_element().is_some();
                    // The browser's own way out, such as its Escape, ends it for the page too.
                    if held.replace(holds) && !holds {
                        set(false);
                    }
                    full.set(is_full());
                });
                let page = document.clone();
                let escaped = EventListener::new(&document, "keydown", move |event| {
                    let escape = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
                    if escape && is_full() && page.fullscreen_element().is_none() && !has_dialog(&page) {
                        leave(&page);
                        notify(&page);
                    }
                });
                (changed, escaped)
            });
            move || {
                drop(listeners);
                if let Some(document) = document().filter(|_| is_full()) {
                    leave(&document);
                }
            }
        });
    }
    *full
}

fn has_dialog(document: &Document) -> bool {
    document.query_selector("dialog[open]").is_ok_and(|dialog| dialog.is_some())
}
