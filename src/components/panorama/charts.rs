//! A small chart for each indicator, by layer.

use super::card::Card;
use super::messages as m;
use super::model::{Entry, Group};
use crate::chart_model::{add_frozen, indicator_chart};
use crate::charts::data::ChartData;
use crate::charts::{ChartModel, ThemeKind};
use crate::i18n::Lang;
use crate::state::{Evaluated, PlanHandle, ScenarioHandle};
use planner_engine::{evaluate, Scenario};
use std::rc::Rc;
use yew::prelude::*;

/// What the small charts are given.
#[derive(PartialEq, Properties)]
pub(super) struct ChartsProps {
    /// The language.
    pub(super) lang: Lang,
    /// Light or dark.
    pub(super) theme: ThemeKind,
    /// The plan.
    pub(super) plan: PlanHandle,
    /// The scenario.
    pub(super) scenario: ScenarioHandle,
    /// What follows from it.
    pub(super) evaluated: Evaluated,
    /// The scenario that is held against it.
    pub(super) frozen: Option<ScenarioHandle>,
    /// All indicators.
    pub(super) groups: Rc<[Group]>,
    /// Opens an indicator at a year.
    pub(super) onopen: Callback<(usize, usize)>,
}

/// The small charts.
#[component]
pub(super) fn Charts(props: &ChartsProps) -> Html {
    let ChartsProps { lang, theme, ref plan, ref groups, ref frozen, .. } = *props;
    let written = use_memo(plan.clone(), |plan| Evaluated::new(evaluate(plan, &Scenario::as_written(plan))));
    let held = use_memo((plan.clone(), frozen.clone()), |(plan, frozen)| {
        frozen.as_ref().map(|frozen| Evaluated::new(evaluate(plan, frozen)))
    });
    let horizon = plan.horizon();
    let drawn = |entry: &Entry| {
        let (i, evaluated) = (entry.indicator, &props.evaluated);
        let mut chart = indicator_chart(lang, plan, &props.scenario, evaluated, &written, i);
        if let Some(frozen) = &*held {
            add_frozen(&mut chart, lang, plan, evaluated, &written, frozen, i);
        }
        let data = ChartData::of(&chart)
            .with(m::target(lang), entry.years.iter().map(|year| Some(year.target.to_string())))
            .with(m::verdict(lang), entry.years.iter().map(|year| Some(lang.verdict(year.verdict))));
        (ChartModel::from(chart), Rc::new(data))
    };
    html! {
        <>
            { legend(lang, frozen.is_some()) }
            { for groups.iter().enumerate().map(|(g, group)| html! {
                <section key={g} class="stamps" aria-labelledby={format!("stamps-{g}")}>
                    <h3 id={format!("stamps-{g}")} class="stamps__title">{ &group.name }</h3>
                    <ul class="stamps__list">
                        { for group.entries.iter().map(|entry| {
                            let (model, data) = drawn(entry);
                            let file = plan.file.id.clone();
                            html! {
                                <Card key={entry.indicator} {lang} {theme} entry={entry.clone()} {horizon} {model} {data} {file}
                                    onopen={props.onopen.clone()} />
                            }
                        }) }
                    </ul>
                </section>
            }) }
        </>
    }
}

fn legend(lang: Lang, frozen: bool) -> Html {
    let frozen = frozen.then(|| ("frozen", m::key_frozen(lang)));
    let keys = [
        ("scenario", m::key_scenario(lang)),
        ("plan", m::key_plan(lang)),
        ("actual", m::key_actual(lang)),
        ("requirement", m::key_required(lang)),
    ];
    html! {
        <ul class="legend">
            { for keys.into_iter().chain(frozen).map(|(kind, text)| html! {
                <li key={kind} class={format!("legend__one legend__one--{kind}")}>{ text }</li>
            }) }
        </ul>
    }
}
