//! A scenario's name, renamed in its place.

use super::messages as m;
use crate::i18n::Lang;
use crate::state::{use_dispatch, Action, ScenarioId};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`Naming`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct NamingProps {
    /// The language.
    pub(super) lang: Lang,
    /// The scenario.
    pub(super) id: ScenarioId,
    /// What it is called.
    pub(super) title: AttrValue,
}

/// The name with a button that turns it into a field: Enter and leaving it keep what is typed, Escape restores.
#[component]
pub(super) fn Naming(props: &NamingProps) -> Html {
    let NamingProps { lang, id, ref title } = *props;
    let dispatch = use_dispatch();
    let editing = use_state_eq(|| false);
    // Taking the field away makes it lose the focus, which must not keep what Escape has just thrown away.
    let open = use_mut_ref(|| false);
    let back = use_mut_ref(|| false);
    let (field, button) = (use_node_ref(), use_node_ref());
    {
        let (field, button, back) = (field.clone(), button.clone(), back.clone());
        use_effect_with(*editing, move |editing| {
            if *editing {
                if let Some(input) = field.cast::<HtmlInputElement>() {
                    let _ = input.focus();
                    input.select();
                }
            } else if back.replace(false) {
                if let Some(button) = button.cast::<HtmlElement>() {
                    let _ = button.focus();
                }
            }
        });
    }
    let begin = {
        let (editing, open) = (editing.setter(), open.clone());
        Callback::from(move |_: MouseEvent| {
            *open.borrow_mut() = true;
            editing.set(true);
        })
    };
    let end = {
        let (editing, before) = (editing.setter(), title.clone());
        move |kept: Option<String>| {
            if !open.replace(false) {
                return;
            }
            if let Some(name) = kept.filter(|name| *name != *before) {
                dispatch.dispatch(Action::Rename(id, name));
            }
            editing.set(false);
        }
    };
    let onkeydown = {
        let (end, back) = (end.clone(), back.clone());
        Callback::from(move |event: KeyboardEvent| {
            let kept = match event.key().as_str() {
                "Enter" if !event.is_composing() => typed(&event),
                "Escape" if !event.is_composing() => None,
                _ => return,
            };
            event.prevent_default();
            *back.borrow_mut() = true;
            end(kept);
        })
    };
    let onblur = Callback::from(move |event: FocusEvent| end(typed(&event)));
    if *editing {
        return html! {
            <input ref={field} type="text" class="kept__field" value={title.clone()} maxlength="80" autocomplete="off"
                aria-label={m::name_field(lang)} {onkeydown} {onblur} />
        };
    }
    html! {
        <>
            <h4 class="kept__name" title={title.clone()}>{ title.clone() }</h4>
            <button ref={button} class="kept__rename" type="button" onclick={begin} aria-label={m::rename(lang, title)}
                title={m::rename_short(lang)}>
                <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                    <path class="kept__pencil" d="M2.5 13.5l.7-3.2 7.6-7.6a1 1 0 0 1 1.4 0l1.1 1.1a1 1 0 0 1 0 1.4l-7.6 7.6z" />
                </svg>
            </button>
        </>
    }
}

/// What stands in the field.
fn typed(event: &web_sys::Event) -> Option<String> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    Some(input.value().trim().to_owned())
}
