//! The indicator that is open: chart, years, method, notes and sources.

mod choice_bar;
mod choice_cell;
mod choices;
mod clipboard;
mod drag;
mod drivers;
mod editor;
mod entry;
mod facts;
mod figure;
mod figure_cell;
pub(super) mod gesture;
mod handles;
mod heading;
pub(super) mod mark;
mod messages;
mod method;
mod method_rules;
mod number_field;
mod parameter;
mod parameters;
pub(super) mod provenance;
mod slider;
mod sources;
mod subject;
mod tool_bar;
mod verdicts;
pub(super) mod words;
mod years;
mod years_cells;
mod years_foot;

pub(super) use choice_bar::ChoiceBar;
pub(super) use editor::use_editor;
pub(super) use entry::Entry;
pub(super) use figure::Figure;
pub(super) use method::MethodChooser;
pub(super) use slider::Slider;
pub(super) use subject::Subject;

use crate::format;
use crate::hooks::use_settled;
use crate::state::{use_shown, Evaluated, Shown};
use drivers::Drivers;
use heading::Heading;
pub(super) use number_field::{NumberField, Typed};
use planner_engine::{evaluate, Scenario};
use sources::Sources;
use years::Years;
use yew::prelude::*;

/// The indicator that is open.
#[component]
pub fn Detail() -> Html {
    let Shown { session, evaluated } = use_shown();
    let written = use_memo(session.plan.clone(), |plan| Evaluated::new(evaluate(plan, &Scenario::as_written(plan))));
    let (plan, i) = (session.plan.clone(), session.open);
    let editor = use_editor(plan.clone(), session.scenario().clone(), i);
    let hovered = use_state(|| None::<i32>);
    let focused = use_state(|| None::<usize>);
    // The year under the slider, of the indicator it was picked for.
    let picked = use_state(|| None::<(usize, usize)>);
    let on_hover = {
        let hovered = hovered.setter();
        use_callback((), move |year: Option<i32>, ()| hovered.set(year))
    };
    let on_focus = {
        let (focused, picked) = (focused.setter(), picked.setter());
        use_callback(i, move |year: Option<usize>, &i| {
            focused.set(year);
            if let Some(year) = year {
                picked.set(Some((i, year)));
            }
        })
    };
    let on_pick = {
        let picked = picked.setter();
        use_callback(i, move |year: usize, &i| picked.set(Some((i, year))))
    };
    let on_pick_year = use_callback((plan.clone(), on_pick.clone()), |year: i32, (plan, on_pick)| {
        if let Some(t) = plan.position(year) {
            on_pick.emit(t);
        }
    });
    if i >= plan.indicators.len() {
        return html! {};
    }
    let asked = session.open_year.unwrap_or(plan.horizon());
    let year = picked.filter(|(of, _)| *of == i).map_or(asked, |(_, t)| t);
    let highlight = hovered.or(focused.filter(|t| *t < plan.years).map(|t| plan.year(t)));
    let subject = Subject {
        lang: session.lang(),
        scenario: session.scenario().clone(),
        evaluated,
        written: (*written).clone(),
        plan,
        i,
        scope: "",
    };
    html! {
        <section class="detail" aria-labelledby="detail-title">
            <Heading subject={subject.clone()} />
            <Figure subject={subject.clone()} theme={session.preferences.theme} {highlight}
                on_hover_year={on_hover} {on_pick_year} editor={editor.clone()} picked={year} on_focus={on_focus.clone()} />
            <Years key={i} subject={subject.clone()} editor={editor.clone()} picked={year} {on_focus} {on_pick} />
            if Entry::of(subject.quantity(), subject.indicator()).is_some() {
                <Slider subject={subject.clone()} editor={editor.clone()} {year} />
            } else {
                <ChoiceBar subject={subject.clone()} editor={editor.clone()} {year} />
            }
            <MethodChooser key={i} subject={subject.clone()} {editor} />
            <Drivers subject={subject.clone()} />
            <Sources subject={subject.clone()} />
            <Live says={live(&subject)} />
        </section>
    }
}

/// What the live region is given.
#[derive(PartialEq, Properties)]
struct LiveProps {
    /// How the indicator stands.
    says: AttrValue,
}

/// Tells screen readers how the indicator stands, once a change has come to rest.
#[component]
fn Live(props: &LiveProps) -> Html {
    let says = use_settled(props.says.clone(), 400);
    html! { <p class="visually-hidden" role="status">{ says }</p> }
}

/// How the indicator stands at the horizon.
fn live(subject: &Subject) -> String {
    let (lang, horizon, basis) = (subject.lang, subject.plan.horizon(), subject.scenario.basis);
    let threshold = subject.criterion(basis, horizon).threshold();
    let value = format::cell(lang, subject.cell(horizon), subject.quantity(), threshold);
    let verdict = subject.evaluated.judgement(subject.i, horizon, basis).verdict;
    messages::live(lang, subject.plan.horizon_year(), value, lang.verdict(verdict))
}
