//! What findings are about, grouped as a reader looks for them.

use super::messages as m;
use crate::i18n::Lang;
use planner_engine::audit::Subject;
use planner_engine::plan::Plan;

/// Findings that stand under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    Indicator(usize),
    /// A project with its rows and amounts.
    Project(usize),
    Measure(usize),
    Duty(usize),
}

/// A part of the plan to look at alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Area {
    /// The indicators of a layer.
    Layer(usize),
    Projects,
    Measures,
    Duties,
}

impl Group {
    pub(super) fn of(subject: Subject) -> Self {
        match subject {
            Subject::Indicator(i) => Self::Indicator(i),
            Subject::Row { project, .. } | Subject::Quantity { project, .. } => Self::Project(project),
            Subject::Measure(measure) => Self::Measure(measure),
            Subject::Duty(duty) => Self::Duty(duty),
        }
    }

    /// The part of the plan that it belongs to.
    pub(super) fn area(self, plan: &Plan) -> Option<Area> {
        match self {
            Self::Indicator(i) => plan.layers.iter().position(|layer| layer.indicators.contains(&i)).map(Area::Layer),
            Self::Project(_) => Some(Area::Projects),
            Self::Measure(_) => Some(Area::Measures),
            Self::Duty(_) => Some(Area::Duties),
        }
    }

    /// The heading.
    pub(super) fn title(self, lang: Lang, plan: &Plan) -> String {
        let file = &plan.file;
        match self {
            Self::Indicator(i) => {
                file.indicators.get(i).map(|e| m::subject_indicator(lang, e.number, lang.text(&e.name)))
            }
            Self::Project(p) => file.projects.get(p).map(|e| m::subject_project(lang, e.number, lang.text(&e.name))),
            Self::Measure(at) => file.measures.get(at).map(|e| m::subject_measure(lang, &e.source.row)),
            Self::Duty(at) => file.duties.get(at).map(|e| m::subject_duty(lang, lang.text(&e.label))),
        }
        .unwrap_or_default()
    }

    /// Everything by which it can be looked for, in both languages: names, numbers, units.
    pub(super) fn names(self, plan: &Plan) -> String {
        let file = &plan.file;
        let mut words: Vec<&str> = Vec::new();
        let titles = [Lang::Zh, Lang::En].map(|lang| self.title(lang, plan));
        words.extend(titles.iter().map(String::as_str));
        let units: Vec<&String> = match self {
            Self::Indicator(i) => {
                let of = |id: &str| file.indicators.get(i).is_some_and(|entry| entry.id == id);
                let duties = file.duties.iter().filter(|duty| of(&duty.indicator));
                duties.flat_map(|duty| duty.lead.iter().chain(&duty.support)).collect()
            }
            Self::Project(p) => {
                let rows = file.projects.get(p).map(|project| project.rows.as_slice()).unwrap_or_default();
                rows.iter().flat_map(|row| row.lead.iter().chain(&row.support)).collect()
            }
            Self::Measure(at) => {
                file.measures.get(at).map_or_else(Vec::new, |e| e.lead.iter().chain(&e.responsible).collect())
            }
            Self::Duty(at) => file.duties.get(at).map_or_else(Vec::new, |e| e.lead.iter().chain(&e.support).collect()),
        };
        words.extend(units.into_iter().map(String::as_str));
        words.join("\n")
    }
}

/// The parts of a plan about which there can be findings, with their names.
pub(super) fn areas(lang: Lang, plan: &Plan) -> Vec<(Area, String)> {
    let layers = plan.file.layers.iter().enumerate().map(|(l, layer)| (Area::Layer(l), lang.text(&layer.name)));
    let others = [
        (Area::Projects, m::area_projects(lang), plan.file.projects.is_empty()),
        (Area::Measures, m::area_measures(lang), plan.file.measures.is_empty()),
        (Area::Duties, m::area_duties(lang), plan.file.duties.is_empty()),
    ];
    layers.chain(others.into_iter().filter(|(.., none)| !none).map(|(area, name, _)| (area, name))).collect()
}
