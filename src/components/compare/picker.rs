//! The scenario that is being worked on, to be picked from anywhere.

use super::{messages as m, names};
use crate::state::{use_dispatch, use_shown, Action, ScenarioRef};
use crate::telling;
use planner_engine::Builtin;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A list of the kept scenarios with the one that is being worked on chosen, and a button that makes another.
#[component]
pub fn ScenarioPicker() -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let (lang, shelf) = (session.lang(), &session.shelf);
    let dispatch = use_dispatch();
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(id) = select.and_then(|select| select.value().parse().ok()) {
                dispatch.dispatch(Action::Activate(id));
            }
        })
    };
    let create = use_callback(names::of_new(lang, shelf), move |_: MouseEvent, name| {
        dispatch.dispatch(Action::Create(ScenarioRef::Builtin(Builtin::AsWritten), name.clone()));
    });
    let active = shelf.active().id;
    html! {
        <div class="picker">
            <select class="select picker__select" aria-label={m::picker(lang)} {onchange}>
                { for shelf.all().iter().map(|kept| html! {
                    <option key={kept.id} value={kept.id.to_string()} selected={kept.id == active}>
                        { telling::title(lang, kept) }
                    </option>
                }) }
            </select>
            <button class="button picker__new" type="button" onclick={create} aria-label={m::picker_new(lang)}
                title={m::picker_new(lang)}>{ "+" }</button>
        </div>
    }
}
