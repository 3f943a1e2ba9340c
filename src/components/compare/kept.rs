//! A kept scenario on the shelf.

use super::messages as m;
use super::naming::Naming;
use super::slot::chip;
use super::tick::CompareTick;
use crate::charts::Slot;
use crate::components::detail::gesture;
use crate::i18n::Lang;
use crate::state::{use_dispatch, Action, Owner, ScenarioId, ScenarioRef};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Properties of [`KeptCard`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct KeptCardProps {
    /// The language.
    pub(super) lang: Lang,
    /// Which scenario it is.
    pub(super) id: ScenarioId,
    /// What it is called.
    pub(super) title: AttrValue,
    /// The name of a copy of it.
    pub(super) copy: AttrValue,
    /// What the user wrote about it.
    pub(super) note: AttrValue,
    /// Whose it is.
    pub(super) owner: Owner,
    /// Whether it is being worked on.
    pub(super) active: bool,
    /// Whether there is no other.
    pub(super) alone: bool,
    /// Its place, where it stands beside others.
    pub(super) slot: Option<Slot>,
    /// Whether it is ticked.
    pub(super) ticked: bool,
    /// Whether as many are ticked as can be.
    pub(super) full: bool,
    /// Told that it was deleted.
    pub(super) ondelete: Callback<()>,
}

/// A kept scenario: its name, what is written about it, and what can be done with it.
#[component]
pub(super) fn KeptCard(props: &KeptCardProps) -> Html {
    let KeptCardProps { lang, id, ref title, ref copy, active, alone, ticked, full, .. } = *props;
    let dispatch = use_dispatch();
    let gesture = use_mut_ref(|| 0_u32);
    let onfocus = {
        let gesture = gesture.clone();
        Callback::from(move |_: FocusEvent| *gesture.borrow_mut() = gesture::next())
    };
    let oninput = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let area = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
            if let Some(area) = area {
                dispatch.dispatch(Action::Note(id, area.value(), Some(*gesture.borrow())));
            }
        })
    };
    let send = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let delete = {
        let (dispatch, ondelete) = (dispatch.clone(), props.ondelete.clone());
        Callback::from(move |_: MouseEvent| {
            if !alone {
                dispatch.dispatch(Action::Delete(vec![id]));
                ondelete.emit(());
            }
        })
    };
    let reason = format!("alone-{id}");
    html! {
        <li class={classes!("kept", active.then_some("kept--active"))} aria-current={active.then_some("true")}>
            <div class="kept__head">
                { for props.slot.map(chip) }
                <Naming {lang} {id} title={title.clone()} />
                if props.owner == Owner::Group {
                    <span class="tag">{ m::from_group(lang) }</span>
                }
                if active {
                    <span class="tag kept__active">{ m::active(lang) }</span>
                }
            </div>
            <textarea class="kept__note" rows="2" value={props.note.clone()} placeholder={m::note_hint(lang)}
                aria-label={m::note_of(lang, title)} {onfocus} {oninput} />
            <div class="kept__tools">
                <CompareTick {lang} reference={ScenarioRef::Kept(id)} title={title.clone()} {ticked} {full} />
                if !active {
                    <button class="button" type="button" onclick={send(Action::Activate(id))}
                        aria-label={m::work_on_it(lang, title)}>{ m::work_on(lang) }</button>
                }
                <button class="button button--quiet" type="button" aria-label={m::duplicate_it(lang, title)}
                    onclick={send(Action::Create(ScenarioRef::Kept(id), copy.to_string()))}>{ m::duplicate(lang) }</button>
                <button class="button button--quiet" type="button" aria-label={m::delete_it(lang, title)} onclick={delete}
                    aria-disabled={alone.then_some("true")} aria-describedby={alone.then_some(reason.clone())}
                    title={alone.then(|| m::last_stays(lang))}>{ m::delete(lang) }</button>
                if alone {
                    <span id={reason} class="visually-hidden">{ m::last_stays(lang) }</span>
                }
            </div>
        </li>
    }
}
