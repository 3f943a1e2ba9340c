//! One weight: a slider and a field for its share of the group.

use super::messages as m;
use super::shares::{with_share, Group};
use crate::components::detail::{gesture, NumberField, Typed};
use crate::format;
use crate::i18n::Lang;
use crate::state::{use_dispatch, use_shown, Action};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`WeightRow`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct WeightRowProps {
    /// The language.
    pub(super) lang: Lang,
    /// The weights it shares a whole with.
    pub(super) group: Group,
    /// Its place among them.
    pub(super) at: usize,
    /// What it weighs.
    pub(super) name: AttrValue,
    /// Its share, 0 to 1.
    pub(super) share: f64,
    /// Whether there is no other in the group.
    pub(super) alone: bool,
}

/// A weight. A drag, or what is typed in one go, is taken back as one.
#[component]
pub(super) fn WeightRow(props: &WeightRowProps) -> Html {
    let WeightRowProps { lang, group, at, ref name, share, alone } = *props;
    let shown = use_shown();
    let dispatch = use_dispatch();
    // The gesture, and the weights of the group as they were when it began.
    let began = use_mut_ref(|| (0_u32, Vec::<f64>::new()));
    let (plan, scenario) = (shown.session.plan.clone(), shown.session.scenario().clone());
    let percent = 100.0 * share;
    let begin = {
        let (began, plan, scenario) = (began.clone(), plan.clone(), scenario.clone());
        move || *began.borrow_mut() = (gesture::next(), group.weights(&plan, &scenario))
    };
    let set = {
        let began = began.clone();
        move |weights: &[f64]| {
            dispatch.dispatch(Action::Gesture(group.set(&plan, &scenario, weights), began.borrow().0));
        }
    };
    let to = {
        let (began, set) = (began.clone(), set.clone());
        // From where the gesture began: on the way back from 0 the others find their proportions again.
        move |percent: f64| {
            let weights = with_share(&began.borrow().1, at, percent / 100.0);
            set(&weights);
        }
    };
    let oninput = {
        let to = to.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(percent) = input.map(|input| input.value_as_number()).filter(|percent| percent.is_finite()) {
                to(percent);
            }
        })
    };
    let (onpointerdown, onfocus) = {
        let (down, focus) = (begin.clone(), begin.clone());
        (Callback::from(move |_: PointerEvent| down()), Callback::from(move |_: FocusEvent| focus()))
    };
    let wrong = use_state_eq(|| false);
    let on_typed = {
        let wrong = wrong.setter();
        Callback::from(move |typed: Typed| {
            let within = |percent: &f64| (0.0..=100.0).contains(percent);
            let taken = match typed {
                Typed::Began => {
                    begin();
                    true
                }
                Typed::Text(text, _) => format::parse_number(&text).filter(within).map(&to).is_some(),
                Typed::Stepped(steps) => {
                    to((percent + steps).clamp(0.0, 100.0));
                    true
                }
                Typed::Restored => {
                    let before = began.borrow().1.clone();
                    set(&before);
                    true
                }
                Typed::Next => true,
            };
            wrong.set(!taken);
            taken
        })
    };
    let written = format::fixed(percent, 1);
    let message = match group {
        Group::Layers => format!("weight-layers-{at}"),
        Group::Within(layer) => format!("weight-{layer}-{at}"),
    };
    html! {
        <div class="weights__row">
            <span class="weights__name">{ name.clone() }</span>
            if alone {
                <span class="weights__alone">{ m::weights_alone(lang) }</span>
            } else {
                <input type="range" class="weights__slider" min="0" max="100" step="1" value={percent.to_string()}
                    aria-label={m::weights_slider(lang, name)} aria-valuetext={format!("{written}%")}
                    {oninput} {onpointerdown} {onfocus} />
                <span class="weights__figure">
                    <NumberField class="weights__field" label={m::weights_percent(lang, name)} value={written}
                        described_by={message.clone()} {on_typed} />{ "%" }
                </span>
            }
            <span id={message} class="weights__wrong" role="status">
                if *wrong {
                    { m::weights_wrong(lang) }
                }
            </span>
        </div>
    }
}
