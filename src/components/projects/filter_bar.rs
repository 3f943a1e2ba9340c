use super::messages as m;
use super::model::{unit_names, units, Filter, Order};
use crate::i18n::Lang;
use crate::state::PlanHandle;
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What the filter is given.
#[derive(PartialEq, Properties)]
pub(super) struct FilterBarProps {
    pub(super) lang: Lang,
    pub(super) plan: PlanHandle,
    pub(super) filter: Filter,
    /// Told what is looked for now.
    pub(super) on_filter: Callback<Filter>,
}

/// What to look for, and in which order.
#[component]
pub(super) fn FilterBar(props: &FilterBarProps) -> Html {
    let FilterBarProps { lang, plan, filter, on_filter } = props;
    let lang = *lang;
    let unit_names = use_memo((plan.clone(), lang), |(plan, lang)| {
        let rows = plan.file.projects.iter().flat_map(|project| &project.rows);
        let written: BTreeSet<&String> = rows.flat_map(units).collect();
        let named = |unit: &String| (unit.clone(), unit_names(*lang, plan, std::slice::from_ref(unit)));
        written.into_iter().map(named).collect::<Vec<_>>()
    });
    let with = |edit: fn(&mut Filter, String)| {
        let (filter, on_filter) = (filter.clone(), on_filter.clone());
        Callback::from(move |value: String| {
            let mut next = filter.clone();
            edit(&mut next, value);
            on_filter.emit(next);
        })
    };
    let text = with(|filter, value| filter.text = value).reform(|event: InputEvent| input(&event).value());
    let changed = with(|filter, _| filter.changed = !filter.changed).reform(|_: Event| String::new());
    let numbered = |name: String, number: usize| (number.to_string(), name);
    let programmes = plan.file.programmes.iter().zip(0..).map(|(p, n)| numbered(lang.text(&p.name), n));
    let indicators =
        plan.file.indicators.iter().zip(0..).map(|(i, n)| numbered(format!("{} {}", i.number, lang.text(&i.name)), n));
    let orders = Order::ALL.into_iter().zip(0..).map(|(order, n)| {
        numbered(
            match order {
                Order::Number => m::by_number(lang),
                Order::Money => m::by_money(lang),
                Order::Delay => m::by_delay(lang),
                Order::Indicators => m::by_targets(lang),
            },
            n,
        )
    });
    let order = Order::ALL.iter().position(|order| *order == filter.order).unwrap_or(0);
    let chosen = |position: Option<usize>| position.map(|n| n.to_string()).unwrap_or_default();
    html! {
        <div class="projects__filter" role="group" aria-label={m::filters(lang)}>
            <label class="projects__field">
                <span>{ m::find(lang) }</span>
                <input type="search" value={filter.text.clone()} oninput={text} />
            </label>
            { select(m::unit(lang), Some(m::all_units(lang)), unit_names.iter().cloned(),
                &filter.unit, with(|filter, value| filter.unit = value)) }
            { select(m::programme(lang), Some(m::all_programmes(lang)), programmes, &chosen(filter.programme),
                with(|filter, value| filter.programme = value.parse().ok())) }
            { select(m::moves(lang), Some(m::all_indicators(lang)), indicators, &chosen(filter.indicator),
                with(|filter, value| filter.indicator = value.parse().ok())) }
            { select(m::sort(lang), None, orders, &order.to_string(), with(|filter, value| {
                filter.order = value.parse().ok().and_then(|n: usize| Order::ALL.get(n).copied()).unwrap_or_default();
            })) }
            <label class="projects__check">
                <input type="checkbox" checked={filter.changed} onchange={changed} />
                <span>{ m::changed_only(lang) }</span>
            </label>
        </div>
    }
}

fn select(
    label: String,
    all: Option<String>,
    options: impl Iterator<Item = (String, String)>,
    chosen: &str,
    choose: Callback<String>,
) -> Html {
    let onchange = choose.reform(|event: Event| {
        event
            .target()
            .and_then(|target| target.dyn_into::<HtmlSelectElement>().ok())
            .map_or_else(String::new, |s| s.value())
    });
    let options = all.map(|all| (String::new(), all)).into_iter().chain(options);
    html! {
        <label class="projects__field">
            <span>{ label }</span>
            <select {onchange}>
                { for options.map(|(value, name)| {
                    let selected = value == chosen;
                    html! { <option key={value.clone()} {value} {selected}>{ name }</option> }
                }) }
            </select>
        </label>
    }
}

fn input(event: &InputEvent) -> HtmlInputElement {
    event.target_unchecked_into()
}
