use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What was done in a number field.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::components) enum Typed {
    /// The field was entered: what follows is one gesture.
    Began,
    /// The text now reads so; whether it goes on from the text before, letter by letter.
    Text(String, bool),
    /// Up (or down) by so many steps.
    Stepped(f64),
    /// Back to how it was when the field was entered.
    Restored,
    /// On to the next field.
    Next,
}

/// What a number field is given.
#[derive(PartialEq, Properties)]
pub(in crate::components) struct NumberFieldProps {
    /// Its id in the document.
    #[prop_or_default]
    pub(in crate::components) id: Option<AttrValue>,
    /// Its classes.
    #[prop_or_default]
    pub(in crate::components) class: Classes,
    /// Its name for screen readers, where no label names it.
    #[prop_or_default]
    pub(in crate::components) label: Option<AttrValue>,
    /// What is in force, as text. The text being typed stays while the field has the focus.
    pub(in crate::components) value: AttrValue,
    /// Shown where nothing is in force.
    #[prop_or_default]
    pub(in crate::components) placeholder: AttrValue,
    /// The id of the message about it.
    pub(in crate::components) described_by: AttrValue,
    /// Told what is done; answers whether it could be taken.
    pub(in crate::components) on_typed: Callback<Typed, bool>,
}

/// A field for a number: every key that leaves a number commits it, arrow keys step, Escape restores. What cannot be
/// taken stays as typed, marked as invalid, and what was valid before stays in force.
#[component]
pub(in crate::components) fn NumberField(props: &NumberFieldProps) -> Html {
    let draft = use_state(|| None::<String>);
    let invalid = use_state(|| false);
    let focused = use_mut_ref(|| false);
    {
        // What came from elsewhere (undo, another field) replaces a text that could not be taken.
        let (draft, invalid, focused) = (draft.clone(), invalid.clone(), focused.clone());
        use_effect_with(props.value.clone(), move |_| {
            if !*focused.borrow() {
                draft.set(None);
                invalid.set(false);
            }
        });
    }
    let typed = {
        let (on_typed, invalid) = (props.on_typed.clone(), invalid.clone());
        move |what: Typed| {
            let taken = on_typed.emit(what);
            invalid.set(!taken);
        }
    };
    let onfocus = {
        let (on_typed, focused, invalid) = (props.on_typed.clone(), focused.clone(), invalid.clone());
        Callback::from(move |event: FocusEvent| {
            *focused.borrow_mut() = true;
            if !*invalid {
                on_typed.emit(Typed::Began);
                if let Some(input) = input_of(&event) {
                    input.select();
                }
            }
        })
    };
    let onblur = {
        let (draft, invalid) = (draft.clone(), invalid.clone());
        Callback::from(move |_: FocusEvent| {
            *focused.borrow_mut() = false;
            if !*invalid {
                draft.set(None);
            }
        })
    };
    let oninput = {
        let (draft, typed) = (draft.clone(), typed.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = input_of(&event) else { return };
            let text = input.value();
            let goes_on = draft.as_ref().is_some_and(|before| text.starts_with(before.as_str()));
            draft.set(Some(text.clone()));
            typed(Typed::Text(text, goes_on));
        })
    };
    let onkeydown = {
        let (draft, bad) = (draft.clone(), *invalid);
        Callback::from(move |event: KeyboardEvent| {
            let Some(what) = key(&event) else { return };
            event.prevent_default();
            if what != Typed::Next {
                draft.set(None);
                typed(what);
            } else if !bad {
                typed(what);
            }
        })
    };
    let value = draft.as_ref().map_or_else(|| props.value.clone(), |text| AttrValue::from(text.clone()));
    html! {
        <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" enterkeyhint="next"
            id={props.id.clone()} class={props.class.clone()} aria-label={props.label.clone()}
            {value} placeholder={props.placeholder.clone()}
            aria-invalid={invalid.then_some("true")} aria-describedby={props.described_by.clone()}
            {onfocus} {onblur} {oninput} {onkeydown} />
    }
}

fn input_of(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// What a key does in a number field, where it does something of its own.
fn key(event: &KeyboardEvent) -> Option<Typed> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return None;
    }
    let tenfold = if event.shift_key() { 10.0 } else { 1.0 };
    match event.key().as_str() {
        "ArrowUp" => Some(Typed::Stepped(tenfold)),
        "ArrowDown" => Some(Typed::Stepped(-tenfold)),
        "PageUp" => Some(Typed::Stepped(10.0)),
        "PageDown" => Some(Typed::Stepped(-10.0)),
        "Escape" => Some(Typed::Restored),
        "Enter" => Some(Typed::Next),
        _ => None,
    }
}
