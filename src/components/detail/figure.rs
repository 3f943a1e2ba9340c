use super::drag::Tools;
use super::editor::Editor;
use super::entry::Entry;
use super::handles::Handles;
use super::messages;
use super::subject::Subject;
use super::tool_bar::ToolBar;
use crate::chart_model::{add_frozen, indicator_chart};
use crate::charts::data::ChartData;
use crate::charts::{ChartModel, ChartView, Geometry, ThemeKind};
use crate::components::chart_frame::{ChartTools, Export};
use crate::format;
use crate::hooks::use_system_dark;
use crate::state::{use_shown, ThemeChoice};
use planner_engine::{evaluate, Cell};
use std::rc::Rc;
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
    /// The way to change it.
    pub(crate) editor: Editor,
    /// The position of the picked year.
    pub(crate) picked: usize,
    /// Told the year whose point has the focus.
    pub(crate) on_focus: Callback<Option<usize>>,
    /// Size of text and marks; 1 on a desk, about 1.5 on a projector.
    #[prop_or(1.0)]
    pub(crate) text_scale: f64,
    /// Whether it stands without the tools below it.
    #[prop_or_default]
    pub(crate) bare: bool,
}

/// The chart of the open indicator, with what it shows in a sentence, its points to take hold of, and what they do.
#[component]
pub(crate) fn Figure(props: &FigureProps) -> Html {
    let system_dark = use_system_dark();
    let dark = props.theme == ThemeChoice::Dark || (props.theme == ThemeChoice::Auto && system_dark);
    let frozen = use_shown().session.frozen.clone();
    let model = use_memo((props.subject.clone(), frozen), |(s, frozen)| {
        let mut chart = indicator_chart(s.lang, &s.plan, &s.scenario, &s.evaluated, &s.written, s.i);
        if let Some(frozen) = frozen {
            let held = evaluate(&s.plan, frozen);
            add_frozen(&mut chart, s.lang, &s.plan, &s.evaluated, &s.written, &held, s.i);
        }
        ChartModel::from(chart)
    });
    let geometry = use_state_eq(Geometry::default);
    let held = use_state_eq(|| false);
    let told = use_state_eq(|| None::<String>);
    let tools = use_state_eq(|| Tools { bend: true, paint: false });
    let on_geometry = {
        let geometry = geometry.setter();
        use_callback((), move |now: Geometry, ()| geometry.set(now))
    };
    let on_hold = {
        let held = held.setter();
        use_callback((), move |now: bool, ()| held.set(now))
    };
    let tell = {
        let told = told.setter();
        use_callback((), move |why: Option<String>, ()| told.set(why))
    };
    let on_tools = {
        let tools = tools.setter();
        use_callback((), move |now: Tools, ()| tools.set(now))
    };
    let subject = &props.subject;
    let entry = Entry::of(subject.quantity(), subject.indicator());
    let theme = if dark { ThemeKind::Dark } else { ThemeKind::Light };
    let data = use_memo(model.clone(), |model| Rc::new(ChartData::of(model)));
    html! {
        <>
            <div class="detail__chart">
                <ChartView
                    model={(*model).clone()}
                    label={summary(subject)}
                    {theme}
                    text_scale={props.text_scale}
                    highlight={props.highlight}
                    held={*held}
                    on_geometry={entry.is_some().then_some(on_geometry)}
                    on_hover_year={props.on_hover_year.clone()}
                    on_pick_year={props.on_pick_year.clone()}
                />
                if let Some(entry) = entry {
                    <Handles subject={subject.clone()} editor={props.editor.clone()} {entry} geometry={(*geometry).clone()}
                        tools={*tools} picked={props.picked} on_focus={props.on_focus.clone()} on_hover={props.on_hover_year.clone()}
                        {on_hold} tell={tell.clone()} />
                }
            </div>
            if !props.bare {
                <div class="detail__bar">
                    if let Some(entry) = entry {
                        <ToolBar subject={subject.clone()} editor={props.editor.clone()} {entry} tools={*tools} {on_tools}
                            picked={props.picked} told={(*told).clone()} {tell} />
                    }
                    <ChartTools lang={subject.lang} {theme} model={(*model).clone()} data={(*data).clone()} export={export(subject)} />
                </div>
            }
        </>
    }
}

/// What the chart's pictures and table are called.
fn export(subject: &Subject) -> Rc<Export> {
    let (entry, name) = (subject.entry(), subject.lang.text(&subject.entry().name));
    let file = vec![subject.plan.file.id.clone(), entry.number.to_string(), name.clone()];
    Rc::new(Export { id: "detail-chart".into(), title: format!("{} {name}", entry.number).into(), file })
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
    let own = subject.scenario.departs(plan, subject.i).then(|| {
        messages::chart_summary_plan(lang, plan.horizon_year(), say(subject.written.cell(subject.i, plan.horizon())))
    });
    path + &judged + &own.unwrap_or_default()
}
