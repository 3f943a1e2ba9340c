//! What a layer's score and the index are made of.

use super::super::subject::Subject;
use super::messages as m;
use crate::format;
use planner_engine::scenario::default_weights;
use yew::prelude::*;

/// A weight, and whose it is.
fn weight(subject: &Subject, now: f64, default: f64) -> String {
    let weight = format::weight(now);
    if now == default {
        weight
    } else {
        m::weight_yours(subject.lang, weight)
    }
}

fn table(heads: [String; 4], rows: impl Iterator<Item = [String; 4]>) -> Html {
    html! {
        <table class="sources__table">
            <thead><tr>{ for heads.into_iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
            <tbody>
                { for rows.map(|[name, value, weight, more]| html! {
                    <tr><th scope="row">{ name }</th><td>{ value }</td><td>{ weight }</td><td>{ more }</td></tr>
                }) }
            </tbody>
        </table>
    }
}

/// A layer: the attainment and the weight of each of its indicators.
pub(super) fn of_layer(subject: &Subject, layer: usize) -> Html {
    let (lang, plan, horizon, basis) = (subject.lang, &subject.plan, subject.plan.horizon(), subject.scenario.basis);
    let (_, of_indicators) = default_weights(plan);
    let members = plan.layers.get(layer).map(|layer| layer.indicators.as_slice()).unwrap_or_default();
    let row = |&i: &usize| {
        let judgement = subject.evaluated.judgement(i, horizon, basis);
        let attainment = judgement.attainment.map_or_else(|| format::NOTHING.to_owned(), format::share);
        let weight = weight(subject, subject.scenario.indicator_weights[i], of_indicators[i]);
        [lang.text(&plan.file.indicators[i].name), attainment, weight, lang.verdict(judgement.verdict)]
    };
    let heads = [m::column_name(lang), m::column_attainment(lang), m::column_weight(lang), m::column_verdict(lang)];
    html! {
        <>
            <p>{ m::layer_formula(lang, lang.basis(basis)) }</p>
            { table(heads, members.iter().map(row)) }
        </>
    }
}

/// The index: the score and the weight of each layer.
pub(super) fn of_index(subject: &Subject) -> Html {
    let (lang, plan, horizon) = (subject.lang, &subject.plan, subject.plan.horizon());
    let (of_layers, _) = default_weights(plan);
    let row = |(l, entry): (usize, &planner_engine::plan::file::LayerEntry)| {
        let score = subject.evaluated.layer(l, horizon);
        let value = score.value.map_or_else(|| format::NOTHING.to_owned(), format::score);
        let weight = weight(subject, subject.scenario.layer_weights[l], of_layers[l]);
        [lang.text(&entry.name), value, weight, format::share(score.coverage)]
    };
    let heads = [m::column_name(lang), m::column_score(lang), m::column_weight(lang), m::column_coverage(lang)];
    html! {
        <>
            <p>{ m::index_formula(lang) }</p>
            { table(heads, plan.file.layers.iter().enumerate().map(row)) }
        </>
    }
}
