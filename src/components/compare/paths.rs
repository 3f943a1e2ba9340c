//! The paths of the scenarios, one chart an indicator in which they part.

use super::columns::{Column, Columns};
use super::lines::Line;
use super::messages as m;
use super::slot::{chip, sample};
use crate::chart_model::compared_chart;
use crate::charts::{ChartModel, ChartView, ThemeKind};
use crate::format;
use crate::hooks::use_system_dark;
use crate::i18n::Lang;
use crate::state::{PlanHandle, ThemeChoice};
use planner_engine::Plan;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Paths`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PathsProps {
    /// The language.
    pub(super) lang: Lang,
    /// The plan.
    pub(super) plan: PlanHandle,
    /// The scenarios.
    pub(super) columns: Columns,
    /// Which indicators differ.
    pub(super) lines: Rc<[Line]>,
    /// Light, dark, or as the system.
    pub(super) theme: ThemeChoice,
}

/// Small charts of the paths.
#[component]
pub(super) fn Paths(props: &PathsProps) -> Html {
    let PathsProps { lang, ref plan, ref columns, ref lines, theme } = *props;
    let system_dark = use_system_dark();
    let dark = theme == ThemeChoice::Dark || (theme == ThemeChoice::Auto && system_dark);
    let theme = if dark { ThemeKind::Dark } else { ThemeKind::Light };
    let pointed_at = use_state_eq(|| None::<i32>);
    let on_hover_year = use_callback(pointed_at.setter(), |year, pointed_at| pointed_at.set(year));
    let parting: Vec<usize> = lines.iter().filter(|line| line.path_differs).map(|line| line.indicator).collect();
    let charts = use_memo((plan.clone(), columns.clone(), lines.clone(), lang), |(plan, columns, lines, lang)| {
        let sides: Vec<_> = columns.iter().map(|c| (c.slot, c.slot.letter().to_owned(), &*c.evaluated)).collect();
        let basis = columns.first().map(|column| column.scenario.basis).unwrap_or_default();
        let parting = lines.iter().filter(|line| line.path_differs);
        let chart = |line: &Line| ChartModel::from(compared_chart(*lang, plan, basis, &sides, line.indicator));
        parting.map(chart).collect::<Vec<_>>()
    });
    let alike = lines.len() - parting.len();
    html! {
        <section class="card paths" aria-labelledby="paths-heading">
            <div class="card__head">
                <h3 id="paths-heading" class="card__title">{ m::paths_heading(lang) }</h3>
                <ul class="paths__key" aria-label={m::legend(lang)}>
                    { for columns.iter().map(|column| html! {
                        <li key={column.slot.letter()}>{ sample(column.slot) }{ chip(column.slot) }<span>{ column.title.clone() }</span></li>
                    }) }
                </ul>
            </div>
            if parting.is_empty() {
                <p class="compare__hint">{ m::paths_none(lang) }</p>
            } else {
                if alike > 0 {
                    <p class="compare__hint">{ m::paths_alike(lang, alike) }</p>
                }
                <ul class="paths__list">
                    { for parting.iter().zip(charts.iter()).map(|(&i, model)| {
                        let entry = &plan.file.indicators[i];
                        let name = lang.text(&entry.name);
                        html! {
                            <li key={entry.id.clone()} class="paths__one">
                                <h4 class="paths__name">{ entry.number }{ " " }{ &name }</h4>
                                <div class="paths__chart">
                                    <ChartView model={model.clone()} label={label(lang, plan, columns, i)} {theme}
                                        highlight={*pointed_at} on_hover_year={on_hover_year.clone()} />
                                </div>
                                <details class="paths__years">
                                    <summary aria-label={m::years_of(lang, &name)}>{ m::by_year(lang) }</summary>
                                    { years(lang, plan, columns, i) }
                                </details>
                            </li>
                        }
                    }) }
                </ul>
            }
        </section>
    }
}

/// A chart in a sentence: what each scenario comes to.
fn label(lang: Lang, plan: &Plan, columns: &[Column], i: usize) -> String {
    let horizon = plan.horizon();
    let side = |column: &Column| {
        let verdict = column.evaluated.judgement(i, horizon, column.scenario.basis).verdict;
        let value = value(lang, plan, column, i, horizon);
        m::path_side(lang, column.slot.letter(), &column.title, value, lang.verdict(verdict))
    };
    let sides: Vec<String> = columns.iter().map(side).collect();
    m::path_label(lang, lang.text(&plan.file.indicators[i].name), sides.join(&m::between_sides(lang)))
}

fn value(lang: Lang, plan: &Plan, column: &Column, i: usize, t: usize) -> String {
    let threshold = plan.indicators[i].criteria[column.scenario.basis.index()][t].threshold();
    format::cell(lang, column.evaluated.cell(i, t), &plan.file.indicators[i].quantity, threshold)
}

/// The figures that a chart draws, year by year.
fn years(lang: Lang, plan: &Plan, columns: &[Column], i: usize) -> Html {
    html! {
        <table class="paths__table">
            <caption class="visually-hidden">{ m::years_of(lang, lang.text(&plan.file.indicators[i].name)) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ m::year(lang) }</th>
                    { for columns.iter().map(|column| html! {
                        <th scope="col" title={column.title.clone()}>{ column.slot.letter() }</th>
                    }) }
                </tr>
            </thead>
            <tbody>
                { for (0..plan.years).map(|t| html! {
                    <tr key={t}>
                        <th scope="row">{ plan.year(t) }</th>
                        { for columns.iter().map(|column| html! { <td>{ value(lang, plan, column, i, t) }</td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
