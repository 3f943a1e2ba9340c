use super::messages as m;
use crate::components::detail::{use_editor, ChoiceBar, Entry, Figure, MethodChooser, Slider, Subject};
use crate::components::overview::VerdictBadge;
use crate::format;
use crate::state::{use_shown, Evaluated};
use yew::prelude::*;

/// What a lever is given.
#[derive(PartialEq, Properties)]
pub(super) struct LeverProps {
    /// The indicator's position.
    pub(super) indicator: usize,
    /// Goes before the ids of its parts.
    pub(super) scope: &'static str,
    /// The position of the year that is moved.
    pub(super) year: usize,
    /// The evaluation of the plan as written.
    pub(super) written: Evaluated,
    /// Told a year that was picked in the chart.
    pub(super) on_year: Callback<Option<usize>>,
}

/// An indicator as large as the room needs it, with what moves it.
#[component]
pub(super) fn Lever(props: &LeverProps) -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let (plan, lang, i) = (session.plan.clone(), session.lang(), props.indicator);
    let editor = use_editor(plan.clone(), session.scenario().clone(), i);
    let hovered = use_state(|| None::<i32>);
    let on_hover_year = use_callback(hovered.setter(), |year: Option<i32>, hovered| hovered.set(year));
    let on_pick_year = use_callback((plan.clone(), props.on_year.clone()), |year: i32, (plan, on_year)| {
        on_year.emit(plan.position(year));
    });
    // A point that is taken hold of picks its year; one that is let go of leaves it picked.
    let on_focus = use_callback(props.on_year.clone(), |year: Option<usize>, on_year| {
        if year.is_some() {
            on_year.emit(year);
        }
    });
    let (horizon, basis) = (plan.horizon(), session.scenario().basis);
    let subject = Subject {
        lang,
        scenario: session.scenario().clone(),
        evaluated: shown.evaluated.clone(),
        written: props.written.clone(),
        plan,
        i,
        scope: props.scope,
    };
    let entry = subject.entry();
    let threshold = subject.criterion(basis, horizon).threshold();
    let value = format::cell(lang, subject.cell(horizon), subject.quantity(), threshold);
    let verdict = subject.evaluated.judgement(i, horizon, basis).verdict;
    let heading = format!("{}heading", props.scope);
    html! {
        <section class="lever card" aria-labelledby={heading.clone()}>
            <div class="lever__head">
                <h3 class="lever__name" id={heading}>{ m::numbered(lang, entry.number, lang.text(&entry.name)) }</h3>
                <p class="lever__value">
                    <span class="lever__figure">{ subject.plan.horizon_year() }{ " " }<strong>{ value }</strong></span>
                    <VerdictBadge {verdict} {lang} />
                </p>
            </div>
            <Figure subject={subject.clone()} theme={session.preferences.theme} text_scale={1.5}
                highlight={*hovered} {on_hover_year} {on_pick_year} editor={editor.clone()} picked={props.year}
                on_focus={on_focus} bare={true} />
            if Entry::of(subject.quantity(), subject.indicator()).is_some() {
                <Slider subject={subject.clone()} editor={editor.clone()} year={props.year} />
            } else {
                <ChoiceBar subject={subject.clone()} editor={editor.clone()} year={props.year} />
            }
            <MethodChooser {subject} {editor} />
        </section>
    }
}
