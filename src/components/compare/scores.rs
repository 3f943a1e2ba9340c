//! The upper rows of the table: index, layers and counts, scenario by scenario.

use super::columns::{Column, Columns};
use super::lines::{score_against, Against};
use super::messages as m;
use super::sides::against;
use crate::components::overview::{messages as overview, VerdictShape};
use crate::format;
use crate::i18n::Lang;
use planner_engine::{Plan, Score, Verdict};
use yew::prelude::*;

/// Index, layers and counts in the horizon year.
pub(super) fn body(lang: Lang, plan: &Plan, columns: &Columns) -> Html {
    let horizon = plan.horizon();
    let Some(first) = columns.first() else { return html! {} };
    html! {
        <tbody key="scores">
            <tr class="sides__index">
                <th scope="row">{ m::index(lang) }{ " " }<span class="tag">{ overview::reference_method(lang) }</span></th>
                { for columns.iter().map(|column| {
                    let (base, own) = (first.evaluated.index_score(horizon), column.evaluated.index_score(horizon));
                    score(lang, own, &m::index_below(lang), &held(first, column, score_against(base, own)))
                }) }
            </tr>
            { for plan.file.layers.iter().enumerate().map(|(l, layer)| html! {
                <tr key={layer.id.clone()}>
                    <th scope="row">{ lang.text(&layer.name) }</th>
                    { for columns.iter().map(|column| {
                        if column.scenario.layer_weights[l] <= 0.0 {
                            return html! { <td><small>{ overview::layer_only_counted(lang) }</small></td> };
                        }
                        let (base, own) = (first.evaluated.layer(l, horizon), column.evaluated.layer(l, horizon));
                        score(lang, own, &overview::layer_unpublished(lang), &held(first, column, score_against(base, own)))
                    }) }
                </tr>
            }) }
            { for Verdict::ALL.map(|verdict| html! {
                <tr key={lang.verdict(verdict)}>
                    <th scope="row"><VerdictShape {verdict} />{ " " }{ m::verdict_count(lang, lang.verdict(verdict)) }</th>
                    { for columns.iter().map(|column| {
                        let count = |column: &Column| {
                            f64::from(column.evaluated.counts(horizon, column.scenario.basis).of(verdict))
                        };
                        let (base, own) = (count(first), count(column));
                        let told = if base == own { Against::Same } else { Against::By(format::signed(own - base, 0)) };
                        html! {
                            <td>
                                <span class="sides__value">{ format::fixed(own, 0) }</span>{ " " }
                                { against(lang, &held(first, column, told)) }
                            </td>
                        }
                    }) }
                </tr>
            }) }
        </tbody>
    }
}

/// The first column is held against nothing.
fn held(first: &Column, column: &Column, told: Against) -> Against {
    if first.slot == column.slot {
        Against::First
    } else {
        told
    }
}

fn score(lang: Lang, score: &Score, unpublished: &str, told: &Against) -> Html {
    let published = score.value.filter(|_| score.published);
    html! {
        <td>
            <span class="sides__value">{ published.map_or_else(|| format::NOTHING.to_owned(), format::score) }</span>{ " " }
            { against(lang, told) }{ " " }
            <small>
                { m::covered(lang, format::share(score.coverage)) }
                if published.is_none() {
                    { " · " }{ unpublished }
                }
            </small>
        </td>
    }
}
