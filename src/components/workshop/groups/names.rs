use super::super::messages as m;
use crate::state::{use_dispatch, use_shown, Action, Owner};
use crate::telling::title;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The groups so far, each with its name to edit and ways to open or remove it.
#[component]
pub(super) fn GroupNames() -> Html {
    let session = use_shown().session;
    let lang = session.lang();
    let dispatch = use_dispatch();
    let send = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let of_groups = session.shelf.all().iter().filter(|kept| kept.owner == Owner::Group);
    html! {
        <ul class="groups__names">
            { for of_groups.enumerate().map(|(k, kept)| {
                let (id, name) = (kept.id, title(lang, kept));
                let rename = {
                    let dispatch = dispatch.clone();
                    move |event: Event| {
                        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                            dispatch.dispatch(Action::Rename(id, input.value()));
                        }
                    }
                };
                html! {
                    <li key={id} class="groups__name">
                        <input type="text" class="field" aria-label={m::group_name(lang, k + 1)} value={name.clone()} onchange={rename} />
                        <button class="button" type="button" onclick={send(Action::Activate(id))}>{ m::look_at(lang, &name) }</button>
                        <button class="button" type="button" onclick={send(Action::Delete(vec![id]))}>{ m::remove(lang, &name) }</button>
                    </li>
                }
            }) }
        </ul>
    }
}
