//! Edits of many indicators at once, looked at before they are made and taken back as one.

mod messages;
mod model;

use crate::components::Closed;
use crate::i18n;
use crate::state::{use_dispatch, use_shown, Action};
use messages as m;
pub(crate) use messages::{open as open_word, open_hint};
use model::{Draft, Outcome, Rate, Scope};
use planner_engine::{missed_to_linear, Bulk};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// So many indicators that are left out are named.
const NAMED: usize = 6;

/// The dialog, open as long as it is there.
#[component]
pub fn BulkDialog() -> Html {
    let shown = use_shown();
    let dispatch = use_dispatch();
    let closed = use_context::<Closed>();
    let dialog = use_node_ref();
    let draft = use_state(Draft::default);
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        });
    }
    let session = &shown.session;
    let (lang, plan, scenario) = (session.lang(), &session.plan, session.scenario());
    let outcome = draft.outcome(plan, scenario, &shown.evaluated);
    let onclose = Callback::from(move |_: Event| {
        if let Some(Closed(tell)) = &closed {
            tell.emit(());
        }
    });
    let close = {
        let dialog = dialog.clone();
        move || {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        }
    };
    let make = |bulk: Option<Bulk>| {
        let (dispatch, close) = (dispatch.clone(), close.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(bulk) = &bulk {
                dispatch.dispatch(Action::Change(bulk.change.clone()));
                close();
            }
        })
    };
    let cancel = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| close())
    };
    let quick = missed_to_linear(plan, scenario, scenario.basis);
    let quick = (model::count(&quick) > 0).then_some(quick);
    let scopes = Scope::all(plan);
    let on_scope = {
        let (draft, scopes) = (draft.clone(), scopes.clone());
        Callback::from(move |event: Event| {
            if let Some(scope) = selected(&event).and_then(|at| scopes.get(at).copied()) {
                draft.set(Draft { scope, ..(*draft).clone() });
            }
        })
    };
    let on_kind = {
        let draft = draft.clone();
        Callback::from(move |event: Event| {
            if let Some(kind) = selected(&event).and_then(|at| model::KINDS.get(at).copied()) {
                draft.set(Draft { kind, ..(*draft).clone() });
            }
        })
    };
    let on_rate = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                draft.set(Draft { rate: input.value(), ..(*draft).clone() });
            }
        })
    };
    let on_clear = {
        let draft = draft.clone();
        Callback::from(move |_: Event| draft.set(Draft { clear: !draft.clear, ..(*draft).clone() }))
    };
    let name = |scope: Scope| match scope {
        Scope::All => m::scope_all(lang),
        Scope::NotMet => m::scope_not_met(lang),
        Scope::Edited => m::scope_edited(lang),
        Scope::Layer(layer) => m::scope_layer(lang, lang.text(&plan.file.layers[layer].name)),
    };
    let indicator = |i: usize| lang.text(&plan.file.indicators[i].name);
    let ready = matches!(&outcome, Outcome::Ready(bulk) if model::count(bulk) > 0);
    html! {
        <dialog ref={dialog} class="dialog bulk" aria-labelledby="bulk-title" {onclose}>
            <h2 id="bulk-title" class="dialog__title">{ m::title(lang) }</h2>
            if quick.is_some() {
                <p><button class="button" type="button" onclick={make(quick)}>{ m::quick(lang) }</button></p>
                <p class="bulk__or">{ m::or_else(lang) }</p>
            }
            <div class="bulk__fields">
                <label class="bulk__field">
                    <span>{ m::scope(lang) }</span>
                    <select class="select" onchange={on_scope}>
                        { for scopes.iter().map(|scope| html! { <option selected={*scope == draft.scope}>{ name(*scope) }</option> }) }
                    </select>
                </label>
                <label class="bulk__field">
                    <span>{ m::method(lang) }</span>
                    <select class="select" onchange={on_kind}>
                        { for model::KINDS.iter().map(|kind| html! { <option selected={*kind == draft.kind}>{ lang.method(*kind) }</option> }) }
                    </select>
                </label>
                if let Some(rate) = Rate::of(draft.kind) {
                    <label class="bulk__field">
                        <span>{ lang.parameter(rate.parameter()) }</span>
                        <input class="bulk__rate" type="text" inputmode="decimal" value={draft.rate.clone()} oninput={on_rate}
                            aria-invalid={(outcome == Outcome::BadNumber).then_some("true")} aria-describedby="bulk-outcome" />
                    </label>
                }
                <label class="bulk__check">
                    <input type="checkbox" checked={draft.clear} onchange={on_clear} />
                    { m::clear(lang) }
                </label>
            </div>
            <div id="bulk-outcome" role="status">
                { match &outcome {
                    Outcome::BadNumber => html! { <p class="bulk__trouble">{ m::bad_number(lang) }</p> },
                    Outcome::Ready(bulk) => {
                        let count = model::count(bulk);
                        html! {
                            <>
                                <p>{ if count > 0 { m::will_change(lang, count) } else { m::no_change(lang) } }</p>
                                if !bulk.skipped.is_empty() {
                                    <p>{ m::left_out(lang, bulk.skipped.len()) }</p>
                                    <ul>
                                        { for bulk.skipped.iter().take(NAMED).map(|skipped| html! {
                                            <li>{ m::reason(lang, indicator(skipped.indicator), model::reason(lang, skipped.reason)) }</li>
                                        }) }
                                        if bulk.skipped.len() > NAMED {
                                            <li>{ m::more(lang, bulk.skipped.len() - NAMED) }</li>
                                        }
                                    </ul>
                                }
                            </>
                        }
                    }
                } }
            </div>
            <div class="dialog__buttons">
                <button class="button" type="button" onclick={cancel}>{ i18n::cancel(lang) }</button>
                <button class="button button--strong" type="button" disabled={!ready}
                    onclick={make(match outcome { Outcome::Ready(bulk) => Some(bulk), Outcome::BadNumber => None })}>{ m::apply(lang) }</button>
            </div>
        </dialog>
    }
}

fn selected(event: &Event) -> Option<usize> {
    let select = event.target()?.dyn_into::<HtmlSelectElement>().ok()?;
    usize::try_from(select.selected_index()).ok()
}
