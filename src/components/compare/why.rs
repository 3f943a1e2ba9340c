//! What makes the difference between the index of the first scenario and that of another.

use super::account::{account, Order};
use super::columns::Columns;
use super::messages as m;
use super::why_rows;
use crate::i18n::Lang;
use crate::state::PlanHandle;
use planner_engine::attribute;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of [`Why`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct WhyProps {
    /// The language.
    pub(super) lang: Lang,
    /// The plan.
    pub(super) plan: PlanHandle,
    /// The scenarios.
    pub(super) columns: Columns,
}

/// The difference of the index in parts.
#[component]
pub(super) fn Why(props: &WhyProps) -> Html {
    let WhyProps { lang, ref plan, ref columns } = *props;
    let other = use_state_eq(|| 1_usize);
    let year = use_state_eq(|| None::<usize>);
    let order = use_state_eq(Order::default);
    let choose = |set: Callback<usize>| {
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(chosen) = select.and_then(|select| select.value().parse().ok()) {
                set.emit(chosen);
            }
        })
    };
    let to_other = use_callback(other.setter(), |chosen, other| other.set(chosen));
    let to_year = use_callback(year.setter(), |chosen, year| year.set(Some(chosen)));
    // What was chosen may be gone by now: another plan, fewer columns.
    let to = (*other).clamp(1, columns.len().saturating_sub(1).max(1));
    let t = (*year).filter(|t| *t < plan.years).unwrap_or(plan.horizon());
    let inputs = (plan.clone(), columns.clone(), to);
    let split = use_memo(inputs, |(plan, columns, to)| {
        let (a, b) = columns.first().zip(columns.get(*to))?;
        Some(attribute(plan, &a.scenario, &b.scenario, a.scenario.basis))
    });
    let (Some(first), Some(second), Some(split)) = (columns.first(), columns.get(to), &*split) else {
        return html! {};
    };
    let found = split.years.get(t).and_then(|year| account(year, *order));
    let unpublished = [first, second].iter().any(|column| !column.evaluated.index_score(t).published);
    html! {
        <section class="card why" aria-labelledby="why-heading">
            <h3 id="why-heading" class="card__title">{ m::why_heading(lang) }</h3>
            <p class="compare__hint">{ m::why_intro(lang) }</p>
            <div class="why__choices">
                <label>
                    <span>{ m::why_to(lang) }</span>
                    <select class="select" onchange={choose(to_other)}>
                        { for columns.iter().enumerate().skip(1).map(|(at, column)| html! {
                            <option key={at} value={at.to_string()} selected={at == to}>
                                { format!("{} {}", column.slot.letter(), column.title) }
                            </option>
                        }) }
                    </select>
                </label>
                <label>
                    <span>{ m::year(lang) }</span>
                    <select class="select" onchange={choose(to_year)}>
                        { for (0..plan.years).map(|at| html! {
                            <option key={at} value={at.to_string()} selected={at == t}>{ plan.year(at) }</option>
                        }) }
                    </select>
                </label>
                <div class="segments" role="group" aria-label={m::why_order(lang)}>
                    { for [(Order::Largest, m::order_largest(lang)), (Order::Plan, m::order_plan(lang))].map(|(one, label)| {
                        let (order, pressed) = (order.setter(), *order == one);
                        html! {
                            <button key={label.clone()} class="segments__one" type="button" aria-pressed={pressed.to_string()}
                                onclick={move |_: MouseEvent| order.set(one)}>{ label }</button>
                        }
                    }) }
                </div>
            </div>
            if unpublished && found.is_some() {
                <p class="compare__hint">{ m::why_unpublished(lang) }</p>
            }
            { match found {
                Some(account) => why_rows::table(lang, plan, (first, second), plan.year(t), &account),
                None => html! { <p class="compare__hint">{ m::why_absent(lang) }</p> },
            } }
        </section>
    }
}
