use super::entry::Entry;
use super::facts::{facts, remarks};
use super::messages;
use super::method_rules::about;
use super::subject::Subject;
use super::words;
use crate::format;
use crate::telling;
use planner_engine::effects::links_of_indicator;
use planner_engine::plan::Requirement;
use planner_engine::{Method, State};
use yew::prelude::*;

/// What notes and sources are given.
#[derive(PartialEq, Properties)]
pub(super) struct SourcesProps {
    /// The open indicator.
    pub(super) subject: Subject,
}

/// Where everything comes from, in three classes that cannot be taken for each other: what the plan says, what this
/// tool assumes, and what the user changed.
#[component]
pub(super) fn Sources(props: &SourcesProps) -> Html {
    let subject = &props.subject;
    let lang = subject.lang;
    html! {
        <div class="sources">
            { remarks(subject) }
            { facts(subject) }
            { list("assumption", messages::assumptions_title(lang), messages::class_assumption(lang), assumptions(subject)) }
            { changes_list(subject) }
        </div>
    }
}

/// A section of one class that opens on demand.
pub(super) fn section(class: &'static str, title: String, kind: String, content: Html) -> Html {
    html! {
        <details class={classes!("sources__section", format!("sources__section--{class}"))}>
            <summary class="sources__summary"><span class="sources__class">{ kind }</span>{ title }</summary>
            { content }
        </details>
    }
}

fn list(class: &'static str, title: String, kind: String, lines: Vec<String>) -> Html {
    let lines = lines.into_iter().map(|line| html! { <li>{ line }</li> });
    section(class, title, kind, html! { <ul class="sources__list">{ for lines }</ul> })
}

/// What this tool assumes where the plan says nothing.
fn assumptions(subject: &Subject) -> Vec<String> {
    let (lang, indicator) = (subject.lang, subject.indicator());
    let written = |x: f64| format::level(x, 0, None) + &format::unit(lang, subject.quantity());
    let mut lines = Vec::new();
    if indicator.tolerance > 0.0 {
        let tolerance = format::level(indicator.tolerance, indicator.decimals.saturating_add(1), None);
        lines.push(messages::assume_tolerance(lang, tolerance + &format::difference_unit(lang, subject.quantity())));
    }
    if let Requirement::Above { floor, .. } = subject.entry().requirement.rule {
        lines.push(messages::assume_floor(lang, written(floor)));
    }
    match (indicator.min.is_finite(), indicator.max.is_finite()) {
        _ if Entry::of(subject.quantity(), indicator).is_none() => {}
        (true, true) if indicator.max < f64::from(u32::MAX) => {
            lines.push(messages::assume_bounds(lang, written(indicator.min), written(indicator.max)));
        }
        (true, _) => lines.push(messages::assume_min(lang, written(indicator.min))),
        (false, _) => {}
    }
    if subject.written.path(subject.i).iter().any(|cell| cell.state == State::Trend) {
        lines.push(messages::assume_steps(lang));
    }
    let method = subject.scenario.method(subject.i);
    if !matches!(method, Method::PlanPath | Method::Projects { offset: 0.0 }) {
        lines.push(messages::assume_method(lang, lang.method(method.kind()), about(lang, method.kind())));
    }
    lines
}

fn changes_list(subject: &Subject) -> Html {
    let (lang, lines) = (subject.lang, changes(subject));
    let title = messages::changes_title(lang, lines.len());
    if lines.is_empty() {
        return html! { <p class="sources__none">{ messages::no_changes(lang) }</p> };
    }
    list("change", title, messages::class_change(lang), lines)
}

/// What the user changed.
fn changes(subject: &Subject) -> Vec<String> {
    let (lang, scenario, i) = (subject.lang, &subject.scenario, subject.i);
    let mut lines = Vec::new();
    let method = scenario.method(i);
    if method != Method::default() {
        lines.push(messages::change_method(lang, lang.method(method.kind())));
    }
    let links = links_of_indicator(&subject.plan, scenario, i).map(|effect| effect.links).unwrap_or_default();
    let driven = matches!(method, Method::Projects { .. });
    let chosen = links.into_iter().map(|link| link.row).filter(|&row| driven && scenario.chosen(row));
    lines.extend(chosen.map(|row| telling::project(lang, &subject.plan, row, scenario.project(row))));
    for t in 0..subject.plan.years {
        let year = subject.plan.year(t);
        let say = |reading| words::reading(lang, &reading, subject.quantity());
        lines.extend(scenario.actual(i, t).map(|reading| messages::change_actual(lang, year, say(reading))));
        lines.extend(scenario.edit(i, t).map(|reading| messages::change_edit(lang, year, say(reading))));
    }
    lines
}
