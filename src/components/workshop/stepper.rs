use super::history_panel::use_lines;
use super::messages as m;
use crate::format;
use crate::state::{use_dispatch, use_shown, Action, Told};
use planner_engine::Difference;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What the replay is given.
#[derive(PartialEq, Properties)]
pub(super) struct StepperProps {
    /// Told when it is over.
    pub(super) on_end: Callback<()>,
}

/// Shows how the scenarios came about, one step after the other, each with a caption; the indicator it is about opens.
#[component]
pub(super) fn Stepper(props: &StepperProps) -> Html {
    let session = use_shown().session;
    let (lang, at, count) = (session.lang(), session.history.position(), session.history.steps().len());
    let lines = use_lines();
    let dispatch = use_dispatch();
    let panel = use_node_ref();
    {
        let panel = panel.clone();
        use_effect_with((), move |()| {
            let _ = panel.cast::<HtmlElement>().map(|panel| panel.focus());
        });
    }
    let go = {
        let session = session.clone();
        Callback::from(move |to: usize| {
            if to > count {
                return;
            }
            dispatch.dispatch(Action::Jump(to));
            let step = to.checked_sub(1).and_then(|k| session.history.steps().get(k));
            if let Some(Told::Changed { fields, .. }) = step.map(|step| &step.told) {
                if let Some(indicator) = fields.iter().find_map(Difference::indicator) {
                    dispatch.dispatch(Action::Open(indicator));
                }
            }
        })
    };
    let onkeydown = {
        let (go, on_end) = (go.clone(), props.on_end.clone());
        Callback::from(move |event: KeyboardEvent| {
            // On a button, the space bar presses that button.
            let on_button = event.target_dyn_into::<web_sys::Element>().is_some_and(|e| e.tag_name() == "BUTTON");
            match event.key().as_str() {
                " " if on_button => return,
                " " | "ArrowRight" => go.emit(at + 1),
                "ArrowLeft" if at > 0 => go.emit(at - 1),
                "ArrowLeft" => {}
                "Escape" => on_end.emit(()),
                _ => return,
            }
            event.prevent_default();
        })
    };
    let skipped = count - lines.len();
    let line = at.checked_sub(1 + skipped).and_then(|k| lines.get(k));
    let button = |word: String, to: Option<usize>| {
        let go = go.clone();
        let onclick = move |_: MouseEvent| {
            if let Some(to) = to {
                go.emit(to);
            }
        };
        html! { <button class="button" type="button" aria-disabled={to.is_none().then_some("true")} {onclick}>{ word }</button> }
    };
    html! {
        <section ref={panel} class="stepper card" tabindex="-1" aria-label={m::step_by_step(lang)} {onkeydown}>
            <div class="stepper__caption" role="status">
                <p class="stepper__count">{ m::step_of(lang, at, count) }</p>
                if let Some(line) = line {
                    <p class="stepper__words">{ line.words.get(lang) }</p>
                    <p class="stepper__effect">{ line.effect.get(lang) }</p>
                    if !line.remark.is_empty() {
                        <p class="stepper__remark">{ &line.remark }</p>
                    }
                    <p class="stepper__time">{ format::moment(lang, line.time) }</p>
                } else {
                    <p class="stepper__words">{ m::start(lang) }</p>
                }
            </div>
            <div class="stepper__tools">
                { button(m::previous(lang), at.checked_sub(1)) }
                { button(m::next(lang), (at < count).then_some(at + 1)) }
                <button class="button button--strong" type="button" onclick={props.on_end.reform(|_: MouseEvent| ())}>
                    { m::end_steps(lang) }
                </button>
                <p class="stepper__keys">{ m::step_keys(lang) }</p>
            </div>
        </section>
    }
}
