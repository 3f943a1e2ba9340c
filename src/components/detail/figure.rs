use super::messages;
use super::subject::Subject;
use crate::chart_model::indicator_chart;
use crate::charts::{ChartModel, ChartView, ThemeKind};
use crate::format;
use crate::hooks::use_system_dark;
use crate::state::ThemeChoice;
use planner_engine::Cell;
use yew::prelude::*;

/// What the chart is given.
#[derive(PartialEq, Properties)]
pub(crate) struct FigureProps {
    /// The open indicator.
    pub(crate) subject: Subject,
    /// Light, dark, or as the system.
    pub(crate) theme: ThemeChoice,
    /// The year pointed at or typed in.
    pub(crate) highlight: Option<i32>,
    /// Told the year under the pointer.
    pub(crate) on_hover_year: Callback<Option<i32>>,
    /// Told the year that was picked.
    pub(crate) on_pick_year: Callback<i32>,
    /// Size of text and marks; 1 on a desk, about 1.5 on a projector.
    #[prop_or(1.0)]
    pub(crate) text_scale: f64,
}

/// The chart of the open indicator, with what it shows in a sentence.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let system_dark = use_system_dark();
    let dark = props.theme == ThemeChoice::Dark || (props.theme == ThemeChoice::Auto && system_dark);
    let model = use_memo(props.subject.clone(), |s| {
        ChartModel::from(indicator_chart(s.lang, &s.plan, &s.scenario, &s.evaluated, &s.written, s.i))
    });
    html! {
        <div class="detail__chart">
            <ChartView
                model={(*model).clone()}
                label={summary(&props.subject)}
                theme={if dark { ThemeKind::Dark } else { ThemeKind::Light }}
                text_scale={props.text_scale}
                highlight={props.highlight}
                on_hover_year={props.on_hover_year.clone()}
                on_pick_year={props.on_pick_year.clone()}
            />
        </div>
    }
}

/// The chart in a sentence or two.
pub(super) fn summary(subject: &Subject) -> String {
    let (lang, plan, entry) = (subject.lang, &subject.plan, subject.entry());
    let basis = subject.scenario.basis;
    let threshold = subject.criterion(basis, plan.horizon()).threshold();
    let say = |cell: &Cell| format::cell(lang, cell, &entry.quantity, threshold);
    let verdict = subject.evaluated.judgement(subject.i, plan.horizon(), basis).verdict;
    let path = messages::chart_summary(
        lang,
        lang.text(&entry.name),
        plan.base_year,
        say(subject.cell(0)),
        plan.horizon_year(),
        say(subject.cell(plan.horizon())),
    );
    let required = &entry.requirement.as_written;
    let judged = messages::chart_summary_verdict(lang, required, subject.basis_name(basis), lang.verdict(verdict));
    let own = subject.scenario.touches(subject.i).then(|| {
        messages::chart_summary_plan(lang, plan.horizon_year(), say(subject.written.cell(subject.i, plan.horizon())))
    });
    path + &judged + &own.unwrap_or_default()
}
