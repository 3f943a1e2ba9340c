use super::messages as m;
use crate::i18n::Lang;
use planner_engine::Plan;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// A choice among indicators, or of none where that is offered too.
pub(super) fn indicator_picker(
    lang: Lang,
    plan: &Plan,
    label: String,
    chosen: Option<usize>,
    optional: bool,
    on_pick: Callback<Option<usize>>,
) -> Html {
    let onchange = on_pick.reform(|event: Event| value_of(&event));
    html! {
        <label class="picker">
            <span class="picker__label">{ label }</span>
            <select class="select picker__select" {onchange}>
                if optional {
                    <option value="" selected={chosen.is_none()}>{ m::none(lang) }</option>
                }
                { for plan.file.indicators.iter().enumerate().map(|(i, entry)| html! {
                    <option key={i} value={i.to_string()} selected={chosen == Some(i)}>
                        { m::numbered(lang, entry.number, lang.text(&entry.name)) }
                    </option>
                }) }
            </select>
        </label>
    }
}

/// A choice among the years after the base year.
pub(super) fn year_picker(lang: Lang, plan: &Plan, chosen: usize, on_pick: Callback<Option<usize>>) -> Html {
    let onchange = on_pick.reform(|event: Event| value_of(&event));
    html! {
        <label class="picker picker--year">
            <span class="picker__label">{ m::lever_year(lang) }</span>
            <select class="select picker__select" {onchange}>
                { for (1..plan.years).map(|t| html! {
                    <option key={t} value={t.to_string()} selected={chosen == t}>{ plan.year(t) }</option>
                }) }
            </select>
        </label>
    }
}

fn value_of(event: &Event) -> Option<usize> {
    event.target_dyn_into::<HtmlSelectElement>()?.value().parse().ok()
}
