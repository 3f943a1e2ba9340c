//! The index under other choices of weights and mean. Computed only while it is looked at.

use super::messages as m;
use crate::format;
use crate::i18n;
use crate::state::use_shown;
use planner_engine::robustness;
use yew::prelude::*;

/// Properties of [`RobustnessPanel`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct RobustnessPanelProps {
    /// Puts the panel away; absent where it always stands there, under a heading of its place.
    #[prop_or_default]
    pub(crate) onclose: Option<Callback<()>>,
}

/// How much the index depends on choices of ours.
#[component]
pub(crate) fn RobustnessPanel(props: &RobustnessPanelProps) -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let lang = session.lang();
    let inputs = (session.plan.clone(), session.scenario().clone(), shown.evaluated.clone());
    let found = use_memo(inputs, |(plan, scenario, evaluated)| robustness(plan, scenario, evaluated, plan.horizon()));
    let figure = |x: Option<f64>| x.map_or_else(|| format::NOTHING.to_owned(), format::score);
    let published = found.published.value;
    let mut without: Vec<_> = found
        .without
        .iter()
        .map(|left| (left, left.index.zip(published).map_or(0.0, |(index, published)| index - published)))
        .collect();
    // What matters most comes first; what matters alike stays in the plan's order.
    without.sort_by(|(_, a), (_, b)| b.abs().total_cmp(&a.abs()));
    let close = props.onclose.as_ref().map(|onclose| onclose.reform(|_: MouseEvent| ()));
    let line =
        |label: String, value: Html| html! { <div class="robust__choice"><dt>{ label }</dt><dd>{ value }</dd></div> };
    html! {
        <div class="robust">
            if let Some(onclick) = close {
                <div class="card__head">
                    <h3 class="card__title">{ m::robust_heading(lang) }</h3>
                    <button class="button button--quiet" type="button" {onclick}>{ i18n::close(lang) }</button>
                </div>
            }
            <p class="robust__intro">{ m::robust_intro(lang) }</p>
            <dl class="robust__choices">
                { line(m::robust_published(lang), html! { figure(published) }) }
                { line(m::robust_equal(lang), html! { figure(found.equal) }) }
                { line(m::robust_geometric(lang), html! { figure(found.geometric.value) }) }
                if let Some([low, median, high]) = found.weights {
                    { line(m::robust_spread(lang), html! {
                        <>
                            { m::robust_range(lang, format::score(low), format::score(high)) }{ " " }
                            <small>{ m::robust_median(lang, format::score(median)) }</small>
                        </>
                    }) }
                }
            </dl>
            <table class="robust__table">
                <caption>{ m::robust_without(lang) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ m::robust_indicator(lang) }</th>
                        <th scope="col" class="number">{ m::robust_index(lang) }</th>
                        <th scope="col" class="number">{ m::robust_change(lang) }</th>
                    </tr>
                </thead>
                <tbody>
                    { for without.iter().map(|(left, change)| {
                        let entry = &session.plan.file.indicators[left.indicator];
                        html! {
                            <tr key={entry.id.clone()}>
                                <th scope="row">{ format!("{} {}", entry.number, lang.text(&entry.name)) }</th>
                                <td class="number">{ figure(left.index) }</td>
                                <td class="number">{ format::signed(*change, 2) }</td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}
