//! The indicators by layer and task.

use super::filter::{Filter, FilterChoice};
use super::labels::BasisLabels;
use super::messages as m;
use super::row::Row;
use super::row_model::{rows, RowModel};
use crate::components::{bulk, Closed, Lazy};
use crate::i18n::Lang;
use crate::parts::BULK;
use crate::state::use_shown;
use planner_engine::plan::file::LayerEntry;
use planner_engine::{Basis, Plan, Verdict};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`IndicatorList`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct IndicatorListProps {
    /// Opens an indicator.
    pub(crate) onopen: Callback<usize>,
}

/// The list of indicators.
#[component]
pub(crate) fn IndicatorList(props: &IndicatorListProps) -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let (plan, scenario, lang) = (&session.plan, session.scenario(), session.lang());
    let filter = use_state(Filter::default);
    let labels = use_memo((plan.clone(), lang), |(plan, lang)| BasisLabels::new(*lang, plan));
    let inputs = (plan.clone(), scenario.clone(), shown.evaluated.clone(), lang);
    let rows = use_memo(inputs, |(plan, scenario, evaluated, lang)| rows(*lang, plan, scenario, evaluated));
    let bulk_open = use_state_eq(|| false);
    let open_bulk = use_callback(bulk_open.setter(), |_: MouseEvent, bulk| bulk.set(true));
    let closed = use_callback(bulk_open.setter(), |(), bulk| bulk.set(false));
    let choose = use_callback(filter.setter(), |chosen, filter| filter.set(chosen));
    let table = Table {
        lang,
        plan,
        rows: rows.iter().filter(|row| filter.shows(row)).cloned().collect(),
        labels: &labels,
        open: session.open,
        onopen: &props.onopen,
    };
    html! {
        <section class="list" aria-labelledby="list-heading">
            <div class="list__head">
                <h2 id="list-heading" class="card__title">{ m::list_heading(lang) }</h2>
                <FilterChoice {lang} chosen={*filter} counts={Filter::ALL.map(|f| f.count(&rows))} onchoose={choose} />
                <button class="button button--small" type="button" title={bulk::open_hint(lang)} aria-haspopup="dialog" onclick={open_bulk}>
                    { bulk::open_word(lang) }
                </button>
            </div>
            if *bulk_open {
                <ContextProvider<Closed> context={Closed(closed)}><Lazy part={&BULK} /></ContextProvider<Closed>>
            }
            <div class="list__scroll">
                <table class="list__table" role="table">
                    <caption class="visually-hidden">{ m::list_caption(lang, plan.horizon_year(), labels.whole(scenario.basis)) }</caption>
                    { heads(lang, plan.horizon_year(), &labels, scenario.basis) }
                    { for plan.file.layers.iter().map(|layer| table.layer(layer)) }
                </table>
                if table.rows.is_empty() {
                    <p class="list__nothing">{ m::filter_nothing(lang) }</p>
                }
            </div>
        </section>
    }
}

fn heads(lang: Lang, year: i32, labels: &BasisLabels, leading: Basis) -> Html {
    let head =
        |class: &'static str, text: Html| html! { <th class={class} scope="col" role="columnheader">{ text }</th> };
    html! {
        <thead role="rowgroup">
            <tr role="row">
                { head("row__head", html! { m::column_indicator(lang) }) }
                { head("row__path", html! { m::column_path(lang) }) }
                { head("row__value", html! { m::column_value(lang, year) }) }
                { head("row__target", html! { m::column_target(lang) }) }
                { head("row__verdict", html! { m::column_verdict(lang) }) }
                { for Basis::ALL.into_iter().filter(|basis| *basis != leading).map(|basis| head("row__other", html! {
                    <><span>{ labels.table(basis) }</span>{ " " }<span>{ labels.column(basis) }</span></>
                })) }
                { head("row__gap", html! { m::column_gap(lang) }) }
                { head("row__required", html! { m::column_required(lang) }) }
            </tr>
        </thead>
    }
}

struct Table<'a> {
    lang: Lang,
    plan: &'a Plan,
    rows: Vec<Rc<RowModel>>,
    labels: &'a BasisLabels,
    open: usize,
    onopen: &'a Callback<usize>,
}

impl Table<'_> {
    fn layer(&self, layer: &LayerEntry) -> Html {
        let of_task = |task: &str| -> Vec<&Rc<RowModel>> {
            self.rows.iter().filter(|row| self.plan.file.indicators[row.indicator].task == task).collect()
        };
        let tasks: Vec<_> = layer.tasks.iter().map(|task| (task, of_task(&task.id))).collect();
        let count: usize = tasks.iter().map(|(_, rows)| rows.len()).sum();
        if count == 0 {
            return html! {};
        }
        let met = tasks.iter().flat_map(|(_, rows)| rows).filter(|row| row.verdict() == Verdict::Met).count();
        let layer_name = self.lang.text(&layer.name);
        html! {
            <>
                <tbody role="rowgroup" key={layer.id.clone()}>
                    <tr class="list__layer" role="row">
                        <th scope="rowgroup" role="rowheader" colspan="9">
                            <span>{ layer_name.clone() }</span>{ " " }
                            <span class="list__met">{ m::met_of(self.lang, met, count) }</span>
                        </th>
                    </tr>
                </tbody>
                { for tasks.iter().filter(|(_, rows)| !rows.is_empty()).map(|(task, rows)| {
                    let name = self.lang.text(&task.name);
                    html! {
                        <tbody role="rowgroup" key={format!("{}/{}", layer.id, task.id)}>
                            // A task named like its layer needs no second heading.
                            if name != layer_name {
                                <tr class="list__task" role="row">
                                    <th scope="rowgroup" role="rowheader" colspan="9">{ name }</th>
                                </tr>
                            }
                            { for rows.iter().map(|row| html! {
                                <Row
                                    key={row.indicator}
                                    lang={self.lang}
                                    row={Rc::clone(row)}
                                    labels={self.labels.clone()}
                                    open={row.indicator == self.open}
                                    onopen={self.onopen.clone()}
                                />
                            }) }
                        </tbody>
                    }
                }) }
            </>
        }
    }
}
