use super::messages as m;
use crate::format;
use crate::i18n::Lang;
use crate::state::{use_dispatch, use_shown, Action, History};
use crate::telling::{lines, Line};
use std::rc::Rc;
use yew::prelude::*;

/// What the list of steps is given.
#[derive(PartialEq, Properties)]
pub struct HistoryPanelProps {
    /// Told when one went to another place, so that a dialog around it can close.
    #[prop_or_default]
    pub on_jump: Callback<()>,
    /// Shown beside each step, by its position; nothing unless given.
    #[prop_or_default]
    pub beside: Option<Callback<usize, Html>>,
}

/// The steps of the history, newest first. A step is a button that goes there; those that were taken back stay.
#[component]
pub fn HistoryPanel(props: &HistoryPanelProps) -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let lang = session.lang();
    let told = use_lines();
    let dispatch = use_dispatch();
    let jump = {
        let on_jump = props.on_jump.clone();
        Callback::from(move |to: usize| {
            dispatch.dispatch(Action::Jump(to));
            on_jump.emit(());
        })
    };
    let first = session.history.steps().len() - told.len();
    let row = |(k, line): (usize, &Line)| {
        let beside = props.beside.as_ref().map(|beside| beside.emit(first + k)).unwrap_or_default();
        step(lang, &session.history, first + k, line, &jump, beside)
    };
    let at_start = session.history.position() == 0;
    html! {
        <ol class="steps" aria-label={m::history(lang)}>
            { for told.iter().enumerate().rev().map(row) }
            <li class={classes!("steps__one", at_start.then_some("steps__one--current"))}>
                <button class="steps__jump" type="button" aria-current={at_start.then_some("step")}
                    onclick={jump.reform(|_: MouseEvent| 0)}>
                    <span class="visually-hidden">{ m::jump_to_start(lang) }</span>
                    <span class="steps__words">{ m::start(lang) }</span>
                </button>
            </li>
        </ol>
    }
}

/// The steps in words. Told anew only when the history or a name changes.
#[hook]
pub(super) fn use_lines() -> Rc<Vec<Line>> {
    let session = use_shown().session;
    use_memo((session.plan.clone(), session.shelf.clone(), session.history.clone()), |(plan, shelf, history)| {
        lines(plan, shelf, history)
    })
}

fn step(lang: Lang, history: &History, position: usize, line: &Line, jump: &Callback<usize>, beside: Html) -> Html {
    let number = position + 1;
    let current = history.position() == number;
    let class =
        classes!("steps__one", current.then_some("steps__one--current"), line.taken_back.then_some("steps__one--back"));
    html! {
        <li key={position} {class}>
            <button class="steps__jump" type="button" aria-current={current.then_some("step")}
                onclick={jump.reform(move |_: MouseEvent| number)}>
                <span class="visually-hidden">{ m::jump_to(lang, number) }</span>
                { told(lang, Some(number), line) }
                if current {
                    <span class="steps__tag">{ m::current(lang) }</span>
                }
            </button>
            { beside }
        </li>
    }
}

/// A line of the log: its number where it has one, when, what, and what it did.
pub(super) fn told(lang: Lang, number: Option<usize>, line: &Line) -> Html {
    let effect = line.effect.get(lang);
    html! {
        <>
            <span class="steps__when">
                if let Some(number) = number {
                    <span class="steps__number">{ number }</span>{ " " }
                }
                <time>{ format::moment(lang, line.time) }</time>
            </span>
            <span class="steps__words">{ line.words.get(lang) }</span>
            if !effect.is_empty() {
                <span class="steps__effect">{ effect }</span>
            }
            if line.taken_back {
                <span class="steps__tag steps__tag--back">{ m::taken_back(lang) }</span>
            }
        </>
    }
}
