//! The layers' scores. A layer of the place's own is judged and counted, and weighs nothing unless the user says so.

use super::messages as m;
use super::scale::Scale;
use crate::components::detail::provenance;
use crate::format;
use crate::i18n::Lang;
use planner_engine::{Evaluation, Plan, Scenario, Score, Verdict};
use std::rc::Rc;
use yew::prelude::*;

/// A layer as shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LayerLine {
    name: AttrValue,
    weighs: bool,
    score: Score,
    met: usize,
    indicators: usize,
}

/// The layers of a plan in its horizon year, in the plan's order.
pub(super) fn layer_lines(lang: Lang, plan: &Plan, scenario: &Scenario, evaluation: &Evaluation) -> Rc<[LayerLine]> {
    let horizon = plan.horizon();
    let is_met = |i: &&usize| evaluation.judgement(**i, horizon, scenario.basis).verdict == Verdict::Met;
    let line = |(l, entry): (usize, &planner_engine::plan::file::LayerEntry)| LayerLine {
        name: lang.text(&entry.name).into(),
        weighs: scenario.layer_weights[l] > 0.0,
        score: *evaluation.layer(l, horizon),
        met: plan.layers[l].indicators.iter().filter(is_met).count(),
        indicators: plan.layers[l].indicators.len(),
    };
    plan.file.layers.iter().enumerate().map(line).collect()
}

/// Properties of [`LayersCard`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct LayersCardProps {
    /// The language.
    pub(super) lang: Lang,
    /// The layers.
    pub(super) layers: Rc<[LayerLine]>,
}

/// The layers' scores.
#[component]
pub(super) fn LayersCard(props: &LayersCardProps) -> Html {
    let lang = props.lang;
    html! {
        <section class="card layers" aria-labelledby="layers-heading">
            <div class="card__head">
                <h2 id="layers-heading" class="card__title">{ m::layers_heading(lang) }</h2>
                <span class="tag">{ m::reference_method(lang) }</span>
            </div>
            <ul class="layers__list">
                { for props.layers.iter().enumerate().map(|(l, layer)| line(lang, l, layer)) }
            </ul>
        </section>
    }
}

fn line(lang: Lang, l: usize, layer: &LayerLine) -> Html {
    let LayerLine { name, weighs, score, met, indicators } = layer;
    let met = m::met_of(lang, met, indicators);
    let published = score.value.filter(|_| score.published);
    let label = m::layer_bar(lang, name, format::score(score.lower), format::score(score.upper));
    let note = match published {
        _ if !weighs => m::layer_only_counted(lang),
        Some(_) => m::layer_coverage(lang, format::share(score.coverage)),
        None => m::layer_unpublished(lang),
    };
    html! {
        <li class="layers__line" key={name.to_string()}>
            <span class="layers__name" title={name.clone()}>{ name.clone() }</span>
            <span class="layers__met">{ met }</span>
            <span class="layers__note">{ note }</span>
            if *weighs {
                <Scale value={published} lower={score.lower} upper={score.upper} {label} />
                { provenance::of_layer(lang, l, name, &published.map_or_else(|| format::NOTHING.to_owned(), format::score)) }
            }
        </li>
    }
}
