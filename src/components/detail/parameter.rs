use super::number_field::{NumberField, Typed};
use super::{gesture, messages};
use crate::format;
use crate::i18n::Lang;
use yew::prelude::*;

/// What a parameter's field is given.
#[derive(PartialEq, Properties)]
pub(super) struct ParameterProps {
    pub(super) lang: Lang,
    /// Goes before its ids.
    pub(super) scope: &'static str,
    /// The parameter's name in files; also names the element.
    pub(super) name: &'static str,
    /// What stands behind the field.
    pub(super) unit: AttrValue,
    /// The value in force.
    pub(super) value: f64,
    /// What an arrow key adds.
    pub(super) step: f64,
    /// Digits after the point.
    pub(super) decimals: u8,
    /// Takes a value that belongs to a gesture, or says why it cannot be.
    pub(super) on_value: Callback<(f64, u32), Option<String>>,
}

/// A parameter of a method, with what is wrong with it on the spot.
#[component]
pub(super) fn Parameter(props: &ParameterProps) -> Html {
    let ParameterProps { lang, name, value, step, decimals, .. } = *props;
    let problem = use_state(|| None::<String>);
    let gesture = use_mut_ref(gesture::next);
    let before = use_mut_ref(|| value);
    let shown = format::level(value, decimals, None);
    let on_typed = {
        let (problem, on_value) = (problem.clone(), props.on_value.clone());
        Callback::from(move |typed: Typed| {
            let wanted = match typed {
                Typed::Began => {
                    *gesture.borrow_mut() = gesture::next();
                    *before.borrow_mut() = value;
                    return true;
                }
                Typed::Next => return true,
                Typed::Text(text, _) => format::parse_number(&text),
                Typed::Stepped(steps) => Some(planner_engine::criterion::round_to(value + steps * step, decimals)),
                Typed::Restored => Some(*before.borrow()),
            };
            let refused = match wanted {
                Some(wanted) => on_value.emit((wanted, *gesture.borrow())),
                None => Some(messages::not_a_number(lang, format::fixed(value, decimals))),
            };
            let taken = refused.is_none();
            problem.set(refused);
            taken
        })
    };
    let id = format!("{}parameter-{name}", props.scope);
    let message = format!("{id}-message");
    html! {
        <div class="parameter">
            <label class="parameter__label" for={id.clone()}>{ lang.parameter(name) }</label>
            <NumberField {id} class="parameter__input" value={shown} described_by={message.clone()} {on_typed} />
            <span class="parameter__unit">{ props.unit.clone() }</span>
            <span class="parameter__problem" id={message} role="alert">{ (*problem).clone().unwrap_or_default() }</span>
        </div>
    }
}
