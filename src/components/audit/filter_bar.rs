//! What is listed: by severity, by part of the plan, by words.

use super::card::{mark, word};
use super::messages as m;
use super::model::{Sought, SEVERITIES};
use super::subjects::Area;
use crate::i18n::Lang;
use planner_engine::audit::Severity;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What the filter is given.
#[derive(PartialEq, Properties)]
pub(super) struct FilterBarProps {
    pub(super) lang: Lang,
    /// The filter at work.
    pub(super) sought: Sought,
    /// How many findings there are of each severity, in the order of [`SEVERITIES`].
    pub(super) counts: [usize; 3],
    /// The parts of the plan.
    pub(super) areas: Vec<(Area, String)>,
    /// Told the filter that is chosen.
    pub(super) onseek: Callback<Sought>,
}

/// The choice of what is listed.
#[component]
pub(super) fn FilterBar(props: &FilterBarProps) -> Html {
    let FilterBarProps { lang, sought, counts, areas, onseek } = props;
    let lang = *lang;
    let severity = |severity: Option<Severity>, count: usize| {
        let next = Sought { severity, ..sought.clone() };
        let onclick = onseek.reform(move |_: MouseEvent| next.clone());
        let label = severity.map_or_else(|| m::all(lang), |severity| word(lang, severity));
        html! {
            <button class={classes!("segments__one", severity.map(super::card::class))} type="button"
                aria-pressed={(severity == sought.severity).to_string()} {onclick}>
                { severity.map(mark) }{ label }{ " " }<span class="segments__count">{ count }</span>
            </button>
        }
    };
    let onarea = {
        let (sought, areas) = (sought.clone(), areas.clone());
        onseek.reform(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value().parse::<usize>().ok();
            Sought { area: chosen.and_then(|at| areas.get(at)).map(|(area, _)| *area), ..sought.clone() }
        })
    };
    let oninput = {
        let sought = sought.clone();
        onseek.reform(move |event: InputEvent| Sought {
            text: event.target_unchecked_into::<HtmlInputElement>().value(),
            ..sought.clone()
        })
    };
    html! {
        <div class="audit__filter">
            <div class="segments audit__severities" role="group" aria-label={m::severity_legend(lang)}>
                { severity(None, counts.iter().sum()) }
                { for SEVERITIES.into_iter().zip(*counts).map(|(one, count)| severity(Some(one), count)) }
            </div>
            <label class="audit__field">
                <span>{ m::area_label(lang) }</span>
                <select class="select" onchange={onarea}>
                    <option value="" selected={sought.area.is_none()}>{ m::area_all(lang) }</option>
                    { for areas.iter().enumerate().map(|(at, (area, name))| html! {
                        <option value={at.to_string()} selected={sought.area == Some(*area)}>{ name }</option>
                    }) }
                </select>
            </label>
            <label class="audit__field audit__search">
                <span>{ m::search_label(lang) }</span>
                <input type="search" class="select" value={sought.text.clone()} {oninput} placeholder={m::search_hint(lang)} />
            </label>
        </div>
    }
}
