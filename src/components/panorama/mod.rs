//! All indicators at a glance: small charts, a heat map of verdicts, and the lines of layers and index.

mod card;
mod charts;
mod heat;
mod heat_row;
mod messages;
mod model;
mod part;
mod scores;

use crate::components::chart_frame::use_chart_theme;
use crate::components::overview::BasisLabels;
use crate::i18n::Lang;
use crate::state::{use_dispatch, use_shown, Action, Shown};
use charts::Charts;
use heat::HeatMap;
use messages as m;
use model::groups;
use part::Part;
use scores::Scores;
use yew::prelude::*;

/// The view “Panorama”.
#[component]
pub fn PanoramaView() -> Html {
    let Shown { session, evaluated } = use_shown();
    let dispatch = use_dispatch();
    let (plan, scenario, lang) = (session.plan.clone(), session.scenario().clone(), session.lang());
    let theme = use_chart_theme(session.preferences.theme);
    let part = use_state(part::last);
    let choose = use_callback(part.setter(), |chosen: Part, part| {
        part::remember(chosen);
        part.set(chosen);
    });
    let inputs = (plan.clone(), scenario.clone(), evaluated.clone(), lang);
    let groups = use_memo(inputs, |(plan, scenario, evaluated, lang)| groups(*lang, plan, scenario, evaluated));
    let onopen = use_callback((), move |(i, t): (usize, usize), ()| dispatch.dispatch(Action::OpenAt(i, t)));
    let labels = use_memo((plan.clone(), lang), |(plan, lang)| BasisLabels::new(*lang, plan));
    let basis = labels.whole(scenario.basis);
    html! {
        <div class="panorama">
            <header class="panorama__head">
                <h2 class="view__title">{ m::title(lang) }</h2>
                { choice(lang, *part, &choose) }
                <p class="panorama__basis">{ m::judged_by(lang, &basis) }</p>
            </header>
            { match *part {
                Part::Charts => html! {
                    <Charts {lang} {theme} {plan} {scenario} {evaluated} frozen={session.frozen.clone()} groups={(*groups).clone()} {onopen} />
                },
                Part::Heat => html! { <HeatMap {lang} groups={(*groups).clone()} {basis} {onopen} /> },
                Part::Scores => html! { <Scores {lang} {theme} {plan} {scenario} {evaluated} /> },
            } }
        </div>
    }
}

fn choice(lang: Lang, chosen: Part, choose: &Callback<Part>) -> Html {
    html! {
        <div class="segments" role="group" aria-label={m::parts(lang)}>
            { for Part::ALL.into_iter().map(|part| {
                let label = match part {
                    Part::Charts => m::part_charts(lang),
                    Part::Heat => m::part_heat(lang),
                    Part::Scores => m::part_scores(lang),
                };
                let onclick = choose.reform(move |_: MouseEvent| part);
                html! {
                    <button key={label.clone()} class="segments__one" type="button" aria-pressed={(part == chosen).to_string()} {onclick}>
                        { label }
                    </button>
                }
            }) }
        </div>
    }
}
