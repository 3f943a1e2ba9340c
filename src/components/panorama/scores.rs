//! The index and the layers' scores over the years.

use super::messages as m;
use crate::chart_model::{score_chart, score_data};
use crate::charts::{ChartModel, ThemeKind};
use crate::components::chart_frame::{ChartFrame, Export};
use crate::format;
use crate::i18n::Lang;
use crate::state::{Evaluated, PlanHandle, ScenarioHandle};
use std::rc::Rc;
use yew::prelude::*;

/// What the lines are given.
#[derive(PartialEq, Properties)]
pub(super) struct ScoresProps {
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
}

/// The lines of index and layers, with their table.
#[component]
pub(super) fn Scores(props: &ScoresProps) -> Html {
    let ScoresProps { lang, theme, ref plan, ref scenario, ref evaluated } = *props;
    let index = |t: usize| {
        let score = evaluated.index_score(t);
        let known = score.value.filter(|_| score.published);
        known.map_or_else(|| m::scores_withheld(lang), format::score)
    };
    let last = plan.horizon();
    let label = m::scores_summary(lang, plan.base_year, index(0), plan.horizon_year(), index(last));
    let title = m::scores_title(lang);
    let file = vec![plan.file.id.clone(), m::scores_heading(lang)];
    let export = Rc::new(Export { id: "scores".into(), title: title.into(), file });
    let weightless = plan.file.layers.iter().zip(&scenario.layer_weights).filter(|(_, weight)| **weight <= 0.0);
    let weightless: Vec<String> = weightless.map(|(layer, _)| lang.text(&layer.name)).collect();
    html! {
        <section class="card scores" aria-labelledby="scores-heading">
            <div class="card__head">
                <h3 id="scores-heading" class="card__title">{ m::scores_heading(lang) }</h3>
                <span class="tag">{ m::reference_method(lang) }</span>
            </div>
            <ChartFrame
                {lang}
                {theme}
                model={ChartModel::from(score_chart(lang, plan, scenario, evaluated))}
                data={Rc::new(score_data(lang, plan, scenario, evaluated))}
                {label}
                {export}
                open=true
            />
            <p class="card__note">{ m::scores_note(lang) }</p>
            if !weightless.is_empty() {
                <p class="card__note">{ m::scores_unweighted(lang, weightless.join(if lang.is_chinese() { "、" } else { ", " })) }</p>
            }
        </section>
    }
}
