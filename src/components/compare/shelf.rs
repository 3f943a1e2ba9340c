//! The shelf: the scenarios that are kept, and those that every plan has.

use super::built_in::BuiltInCard;
use super::columns::{chosen, slot_of};
use super::kept::KeptCard;
use super::tick::FULL;
use super::{messages as m, names};
use crate::state::{use_dispatch, use_shown, Action, ScenarioRef, MOST_COMPARED};
use crate::telling;
use planner_engine::Builtin;
use web_sys::HtmlElement;
use yew::prelude::*;

/// The scenarios, and a way to make a new one.
#[component]
pub(super) fn ScenarioShelf() -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let (lang, shelf) = (session.lang(), &session.shelf);
    let dispatch = use_dispatch();
    let heading = use_node_ref();
    // The button that was pressed goes with its scenario; the keyboard goes on from the top of the list.
    let ondelete = use_callback(heading.clone(), |(), heading| {
        if let Some(heading) = heading.cast::<HtmlElement>() {
            let _ = heading.focus();
        }
    });
    let create = use_callback(names::of_new(lang, shelf), move |_: MouseEvent, name| {
        dispatch.dispatch(Action::Create(ScenarioRef::Builtin(Builtin::AsWritten), name.clone()));
    });
    let chosen = chosen(&session.compared, shelf.active().id);
    let full = session.compared.len() >= MOST_COMPARED;
    let copy = |reference| AttrValue::from(names::of_copy(lang, shelf, reference));
    html! {
        <aside class="shelf card" aria-labelledby="shelf-heading">
            <div class="card__head">
                <h3 id="shelf-heading" class="card__title" ref={heading} tabindex="-1">{ m::shelf_heading(lang) }</h3>
                <button class="button" type="button" onclick={create}>{ m::shelf_new(lang) }</button>
            </div>
            if full {
                <p id={FULL} class="shelf__full">{ m::full(lang) }</p>
            }
            <ul class="shelf__list" aria-labelledby="shelf-heading">
                { for shelf.all().iter().map(|kept| {
                    let reference = ScenarioRef::Kept(kept.id);
                    html! {
                        <KeptCard
                            key={kept.id}
                            {lang}
                            id={kept.id}
                            title={telling::title(lang, kept)}
                            copy={copy(reference)}
                            note={kept.note.clone()}
                            owner={kept.owner}
                            active={kept.id == shelf.active().id}
                            alone={shelf.all().len() == 1}
                            slot={slot_of(&chosen, reference)}
                            ticked={session.compared.contains(&reference)}
                            {full}
                            ondelete={ondelete.clone()}
                        />
                    }
                }) }
            </ul>
            <h3 id="built-in-heading" class="shelf__apart">{ m::builtin_heading(lang) }</h3>
            <ul class="shelf__list" aria-labelledby="built-in-heading">
                { for Builtin::ALL.map(|builtin| {
                    let reference = ScenarioRef::Builtin(builtin);
                    html! {
                        <BuiltInCard
                            key={names::built_in(lang, builtin)}
                            {lang}
                            {builtin}
                            copy={copy(reference)}
                            slot={slot_of(&chosen, reference)}
                            ticked={session.compared.contains(&reference)}
                            {full}
                        />
                    }
                }) }
            </ul>
        </aside>
    }
}
