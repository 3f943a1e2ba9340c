//! Counts first, since they depend on no weight; then the index and the layers.

use super::basis_table::BasisTable;
use super::index_card::IndexCard;
use super::labels::BasisLabels;
use super::layers_card::{layer_lines, LayersCard};
use crate::state::{use_shown, Evaluated};
use planner_engine::{evaluate, Basis, Scenario};
use yew::prelude::*;

/// Counts, index and layers in the horizon year.
#[component]
pub(crate) fn Scoreboard() -> Html {
    let shown = use_shown();
    let (session, evaluated) = (&shown.session, &shown.evaluated);
    let (plan, scenario, lang) = (&session.plan, session.scenario(), session.lang());
    let (horizon, leading) = (plan.horizon(), scenario.basis);
    let written = use_memo((plan.clone(), leading), |(plan, leading)| {
        let mut written = Scenario::as_written(plan);
        written.basis = *leading;
        let evaluation = Evaluated::new(evaluate(plan, &written));
        (written, evaluation)
    });
    let (as_written, written) = &*written;
    let labels = use_memo((plan.clone(), lang), |(plan, lang)| BasisLabels::new(*lang, plan));
    let layers = layer_lines(lang, plan, scenario, evaluated);
    html! {
        <div class="scoreboard">
            <BasisTable
                {lang}
                year={plan.horizon_year()}
                {leading}
                labels={(*labels).clone()}
                counts={Basis::ALL.map(|basis| evaluated.counts(horizon, basis))}
                written={Basis::ALL.map(|basis| written.counts(horizon, basis))}
                indicators={plan.indicators.len()}
            />
            <IndexCard
                {lang}
                year={plan.horizon_year()}
                score={*evaluated.index_score(horizon)}
                written={*written.index_score(horizon)}
                changed={*as_written != **scenario}
            />
            <LayersCard {lang} {layers} />
        </div>
    }
}
