use crate::crash;
use crate::state::{Action, Dispatch, Notice, Session, Shelf};
use crate::storage;
use std::rc::Rc;
use yew::prelude::*;

/// Saves scenario and preferences as they change, and says once where that is not possible.
#[hook]
pub fn use_saving(session: Rc<Session>, dispatch: Dispatch) {
    let told = use_mut_ref(|| session.notices.contains(&Notice::StorageBlocked));
    // What storage holds already.
    let saved = use_mut_ref(|| None::<Shelf>);
    {
        let plan = session.plan.clone();
        let inputs = (session.shelf.clone(), session.compared.clone(), session.lang());
        use_effect_with(inputs, move |(shelf, compared, lang)| {
            crash::keep(shelf.active().scenario.to_json(&plan), *lang);
            let worked = storage::save(&plan, shelf, compared, saved.borrow().as_ref());
            saved.replace(worked.then(|| shelf.clone()));
            if !worked && !*told.borrow() {
                *told.borrow_mut() = true;
                dispatch.dispatch(Action::Notify(Notice::StorageBlocked));
            }
        });
    }
    // What was asked for in the address stays with that address: only a choice made on the page is remembered.
    let first = use_mut_ref(|| true);
    use_effect_with(session.preferences, move |preferences| {
        if !std::mem::replace(&mut *first.borrow_mut(), false) {
            storage::save_preferences(*preferences);
        }
    });
}
