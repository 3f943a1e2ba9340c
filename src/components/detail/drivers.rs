//! The projects that the open indicator hangs on, as is assumed.

use super::messages;
use super::sources::section;
use super::subject::Subject;
use crate::format;
use crate::i18n::Lang;
use crate::state::{use_dispatch, Action, View};
use planner_engine::effects::{links_of_indicator, Confidence, Effect};
use planner_engine::schedule::delivered;
use planner_engine::Scenario;
use yew::prelude::*;

/// What the list is given.
#[derive(PartialEq, Properties)]
pub(super) struct DriversProps {
    /// The open indicator.
    pub(super) subject: Subject,
}

/// The projects, each with its share and how far it is in the horizon year, and the way to them.
#[component]
pub(super) fn Drivers(props: &DriversProps) -> Html {
    let dispatch = use_dispatch();
    let subject = &props.subject;
    let lang = subject.lang;
    let Some(effect) = links_of_indicator(&subject.plan, &subject.scenario, subject.i) else { return html! {} };
    let file = subject.plan.effects.file.as_ref().and_then(|file| file.effects.get(effect.entry));
    let show = Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Show(View::Projects)));
    let content = html! {
        <>
            if let Some(assumed) = file {
                <p class="sources__list">
                    { lang.text(&assumed.reason) }{ " " }
                    { messages::confidence(lang, confidence(lang, assumed.confidence)) }
                </p>
            }
            <ul class="sources__list">
                { for effect.links.iter().map(|link| html! { <li key={link.row}>{ line(subject, &effect, link.row) }</li> }) }
            </ul>
            <button type="button" class="detail__button" onclick={show}>{ messages::to_projects(lang) }</button>
        </>
    };
    let title = messages::drivers_title(lang, effect.links.len());
    section("assumption", title, messages::class_assumption(lang), content)
}

fn line(subject: &Subject, effect: &Effect, row: usize) -> String {
    let (lang, plan, entry) = (subject.lang, &subject.plan, subject.plan.row(row));
    let horizon = plan.horizon();
    let done = |scenario: &Scenario| format::share(delivered(plan, scenario, row)[horizon]);
    let share = effect.share(row).filter(|_| effect.by_delivery());
    let share =
        share.map_or_else(|| messages::spending_whole(lang), |share| messages::share(lang, format::weight(share)));
    let now = done(&subject.scenario);
    let planned = done(&Scenario::as_written(plan));
    messages::driver(lang, &entry.id, lang.text(&entry.name), share, plan.horizon_year(), now, planned)
}

fn confidence(lang: Lang, confidence: Confidence) -> String {
    match confidence {
        Confidence::Low => messages::confidence_low(lang),
        Confidence::Medium => messages::confidence_medium(lang),
        Confidence::High => messages::confidence_high(lang),
    }
}
