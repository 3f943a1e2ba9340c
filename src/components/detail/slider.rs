use super::editor::{Editor, Row};
use super::entry::Entry;
use super::subject::Subject;
use super::{gesture, messages};
use crate::format;
use planner_engine::{Basis, Cell, Refusal, State};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the slider is given.
#[derive(PartialEq, Properties)]
pub(crate) struct SliderProps {
    /// The open indicator.
    pub(crate) subject: Subject,
    /// The way to change it.
    pub(crate) editor: Editor,
    /// The position of the year it moves.
    pub(crate) year: usize,
}

/// A slider for the scenario's value of one year; a drag is taken back as one. Absent where nothing is a figure.
#[component]
pub(crate) fn Slider(props: &SliderProps) -> Html {
    let gesture = use_mut_ref(gesture::next);
    let (subject, t) = (&props.subject, props.year);
    let Some(entry) = Entry::of(subject.quantity(), subject.indicator()) else {
        return html! {};
    };
    let (lang, year, cell) = (subject.lang, subject.plan.year(t), subject.cell(t));
    let (happened, kept) =
        (t == 0 || subject.scenario.actual(subject.i, t).is_some(), subject.scenario.locked(subject.i, t));
    let locked = happened || kept;
    let threshold = subject.criterion(subject.scenario.basis, t).threshold();
    let (min, max) = limits(subject, entry, t);
    let at = position(cell).or(threshold).unwrap_or(min).clamp(min, max);
    let begin = {
        let gesture = gesture.clone();
        move || *gesture.borrow_mut() = gesture::next()
    };
    let set = {
        let editor = props.editor.clone();
        move |value: f64| {
            // Both ends are within natural bounds, so nothing is refused.
            let _ = editor.set(Row::Scenario, t, Some(entry.reading(value)), *gesture.borrow());
        }
    };
    let oninput = {
        let set = set.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let value = input.map(|input| input.value_as_number()).filter(|value| value.is_finite());
            if let Some(value) = value {
                set(entry.stepped(value, 0.0));
            }
        })
    };
    let step = |steps: f64| {
        let (set, begin) = (set.clone(), begin.clone());
        Callback::from(move |_: MouseEvent| {
            begin();
            set(entry.stepped(at, steps));
        })
    };
    let (onpointerdown, onfocus) = {
        let (down, focus) = (begin.clone(), begin.clone());
        (Callback::from(move |_: PointerEvent| down()), Callback::from(move |_: FocusEvent| focus()))
    };
    let written = |x: f64| format!("{x:.*}", usize::from(entry.decimals));
    let shown = format::cell(lang, cell, subject.quantity(), threshold);
    let title = messages::slider_for(lang, year);
    let id = format!("{}year-slider", subject.scope);
    html! {
        <div class="slider">
            <label class="slider__label" for={id.clone()}>{ &title }</label>
            <button type="button" class="slider__step" disabled={locked} onclick={step(-1.0)}
                aria-label={messages::less(lang)} title={messages::less(lang)}>{ "−" }</button>
            <input type="range" id={id.clone()} class="slider__track" min={written(min)} max={written(max)}
                step={written(entry.step())} value={written(at)} disabled={locked}
                aria-valuetext={shown.clone()} {oninput} {onpointerdown} {onfocus} />
            <button type="button" class="slider__step" disabled={locked} onclick={step(1.0)}
                aria-label={messages::more(lang)} title={messages::more(lang)}>{ "+" }</button>
            if locked {
                <span class="slider__locked">{ if kept && !happened { lang.refusal(Refusal::Locked) } else { messages::slider_locked(lang, year) } }</span>
            } else {
                <output class="slider__value" for={id.clone()}>{ shown }</output>
            }
        </div>
    }
}

/// Between what the slider moves: around everything that the plan says, so that it stays put while it is dragged.
pub(super) fn limits(subject: &Subject, entry: Entry, t: usize) -> (f64, f64) {
    let written = subject.written.path(subject.i).iter().filter_map(position);
    let asked = Basis::ALL.into_iter().filter_map(|basis| subject.criterion(basis, subject.plan.horizon()).threshold());
    let (min, max) = entry.range(written.chain(asked));
    // A value typed beyond them is shown where it is.
    match position(subject.cell(t)) {
        Some(x) => (min.min(x), max.max(x)),
        None => (min, max),
    }
}

/// Where a cell stands: at its level, or at its bound.
pub(super) fn position(cell: &Cell) -> Option<f64> {
    match cell.state {
        State::Level { value } | State::Bound { value, .. } => Some(value),
        _ => None,
    }
}
