//! The scenarios side by side: scores and counts above, below them one row an indicator.

use super::columns::{Column, Columns};
use super::lines::{Against, Line};
use super::messages as m;
use super::scores;
use super::slot::chip;
use crate::components::overview::VerdictBadge;
use crate::i18n::Lang;
use crate::state::PlanHandle;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Sides`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SidesProps {
    /// The language.
    pub(super) lang: Lang,
    /// The plan.
    pub(super) plan: PlanHandle,
    /// The scenarios.
    pub(super) columns: Columns,
    /// What is said of the indicators.
    pub(super) lines: Rc<[Line]>,
    /// Whether only differences are shown.
    pub(super) only: bool,
    /// How many scenarios are ticked.
    pub(super) ticked: usize,
    /// Told whether only differences are to be shown.
    pub(super) onchange: Callback<bool>,
}

/// The table of scenarios side by side.
#[component]
pub(super) fn Sides(props: &SidesProps) -> Html {
    let SidesProps { lang, ref plan, ref columns, ref lines, only, ticked, .. } = *props;
    let onchange = use_callback(props.onchange.clone(), |event: Event, tell| {
        if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
            tell.emit(input.checked());
        }
    });
    let shown = |line: &&Line| !only || line.differs;
    let hidden = lines.len() - lines.iter().filter(shown).count();
    let first = columns.first().map(|column| column.title.clone()).unwrap_or_default();
    let year = plan.horizon_year();
    html! {
        <section class="card sides" aria-labelledby="sides-heading">
            <div class="card__head">
                <h3 id="sides-heading" class="card__title">{ m::sides_heading(lang, year) }</h3>
                <label class="tick">
                    <input type="checkbox" checked={only} {onchange} />
                    <span>{ m::only_differences(lang) }</span>
                </label>
            </div>
            if ticked == 0 {
                <p class="compare__hint">{ m::sides_default(lang) }</p>
            } else if ticked == 1 {
                <p class="compare__hint">{ m::sides_one(lang) }</p>
            }
            <p class="compare__hint" role="status">
                if hidden == lines.len() {
                    { m::all_agree(lang) }
                } else if hidden > 0 {
                    { m::hidden(lang, hidden) }
                }
            </p>
            <div class="compare__scroll" role="region" aria-label={m::sides_region(lang)} tabindex="0">
                <table class="sides__table">
                    <caption class="visually-hidden">{ m::sides_caption(lang, year, first) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ m::item(lang) }</th>
                            { for columns.iter().map(head) }
                        </tr>
                    </thead>
                    { scores::body(lang, plan, columns) }
                    { for plan.file.layers.iter().enumerate().map(|(l, layer)| {
                        let of_layer = lines.iter().filter(shown).filter(|line| plan.indicators[line.indicator].layer == l);
                        let rows: Vec<&Line> = of_layer.collect();
                        if rows.is_empty() {
                            return html! {};
                        }
                        html! {
                            <tbody key={layer.id.clone()}>
                                <tr class="sides__layer">
                                    <th scope="rowgroup" colspan={(columns.len() + 1).to_string()}>{ lang.text(&layer.name) }</th>
                                </tr>
                                { for rows.into_iter().map(|line| row(lang, plan, line)) }
                            </tbody>
                        }
                    }) }
                </table>
            </div>
        </section>
    }
}

fn head(column: &Column) -> Html {
    html! {
        <th key={column.slot.letter()} scope="col">
            <span class="sides__title">{ chip(column.slot) }{ " " }<span>{ column.title.clone() }</span></span>
        </th>
    }
}

fn row(lang: Lang, plan: &PlanHandle, line: &Line) -> Html {
    let entry = &plan.file.indicators[line.indicator];
    html! {
        <tr key={entry.id.clone()} class={classes!("sides__row", line.differs.then_some("sides__row--differs"))}>
            <th scope="row"><span class="row__number">{ entry.number }</span>{ " " }{ lang.text(&entry.name) }</th>
            { for line.cells.iter().map(|cell| html! {
                <td>
                    <span class="sides__value">{ &cell.value }</span>{ " " }
                    <VerdictBadge verdict={cell.verdict} {lang} />{ " " }
                    { against(lang, &cell.against) }
                </td>
            }) }
        </tr>
    }
}

/// How something stands to that of the first scenario, in words.
pub(super) fn against(lang: Lang, against: &Against) -> Html {
    match against {
        Against::First | Against::Unknown => html! {},
        Against::Same => html! { <span class="sides__same">{ m::same(lang) }</span> },
        Against::By(difference) => html! {
            <span class="delta" title={m::against_first(lang, difference)}>{ difference }</span>
        },
    }
}
