use super::use_settled;
use crate::state::{Session, Shelf};
use crate::storage;
use crate::telling::{kept, lines};
use gloo::events::EventListener;
use std::rc::Rc;
use yew::prelude::*;

/// How long nothing may be done before the log is written, in milliseconds: a drag is written once.
const SETTLED_AFTER: i32 = 600;

/// Keeps the log in storage as it grows, and once more when the page is left.
#[hook]
pub fn use_log_keeping(session: &Rc<Session>) {
    let latest = use_mut_ref(|| session.clone());
    latest.replace(session.clone());
    // What storage holds: nothing of this visit at first.
    let saved = use_mut_ref(|| session.history.clone());
    let save = use_memo((), move |()| {
        move || {
            let session = latest.borrow();
            if *saved.borrow() != session.history {
                write(&session, &session.shelf);
                saved.replace(session.history.clone());
            }
        }
    });
    let settled = use_settled(session.history.clone(), SETTLED_AFTER);
    {
        let save = save.clone();
        use_effect_with(settled, move |_| save());
    }
    use_effect_with((), move |()| {
        let listener = web_sys::window().map(|window| EventListener::new(&window, "pagehide", move |_| save()));
        move || drop(listener)
    });
}

fn write(session: &Session, shelf: &Shelf) {
    let now = lines(&session.plan, shelf, &session.history);
    storage::save_log(&session.plan, &kept(&session.earlier, now));
}
