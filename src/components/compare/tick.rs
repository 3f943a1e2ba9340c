//! The tick that puts a scenario beside the others.

use super::messages as m;
use crate::i18n::Lang;
use crate::state::{use_dispatch, Action, ScenarioRef};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The id of the sentence that says why no more can be ticked.
pub(super) const FULL: &str = "compare-full";

/// Properties of [`CompareTick`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CompareTickProps {
    /// The language.
    pub(super) lang: Lang,
    /// The scenario.
    pub(super) reference: ScenarioRef,
    /// What it is called.
    pub(super) title: AttrValue,
    /// Whether it is ticked.
    pub(super) ticked: bool,
    /// Whether as many are ticked as can be.
    pub(super) full: bool,
}

/// The tick. One that cannot be set stays in reach of the keyboard, and says why.
#[component]
pub(super) fn CompareTick(props: &CompareTickProps) -> Html {
    let CompareTickProps { lang, reference, ref title, ticked, full } = *props;
    let dispatch = use_dispatch();
    let barred = full && !ticked;
    let onchange = use_callback((reference, barred), move |event: Event, (reference, barred)| {
        let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        if *barred {
            input.set_checked(false);
        } else {
            dispatch.dispatch(Action::Compare(*reference, input.checked()));
        }
    });
    html! {
        <label class={classes!("tick", barred.then_some("tick--barred"))}>
            <input type="checkbox" checked={ticked} {onchange} aria-label={m::compare_it(lang, title)}
                aria-disabled={barred.then_some("true")} aria-describedby={barred.then_some(FULL)} />
            <span>{ m::compare(lang) }</span>
        </label>
    }
}
