//! Where the figures of a year and the targets of an indicator come from.

use super::super::facts::{figure_row, place, remarks_on, table};
use super::super::mark::{tone, Mark};
use super::super::method_rules::about;
use super::super::subject::Subject;
use super::super::{messages, words};
use super::messages as m;
use crate::chart_model;
use crate::format;
use crate::i18n::Lang;
use crate::state::{Session, Told};
use planner_engine::plan::{Figure, Source};
use planner_engine::{Basis, Difference, Method, Origin, State};
use yew::prelude::*;

/// Everything about a year: what the plan writes, what is calculated with, and what it is measured by.
pub(super) fn of_year(subject: &Subject, session: &Session, t: usize) -> Html {
    let (lang, entry, year) = (subject.lang, subject.entry(), subject.plan.year(t));
    let figures: Vec<&Figure> = match t {
        0 => entry.baseline.iter().collect(),
        _ => chart_model::yearly_target(&subject.plan, subject.i, t).into_iter().collect(),
    };
    let what = if t == 0 { messages::what_baseline(lang, year) } else { messages::what_target(lang, year) };
    let rows = figures.iter().map(|figure| figure_row(subject, what.clone(), figure)).collect::<Vec<_>>();
    let threshold = subject.criterion(subject.scenario.basis, t).threshold();
    let value = format::cell(lang, subject.cell(t), subject.quantity(), threshold);
    html! {
        <>
            <h3>{ m::written(lang) }</h3>
            if rows.is_empty() {
                <p>{ m::written_none(lang, year) }</p>
            } else {
                { table(subject, rows) }
                { remarks_on(subject, &figures) }
            }
            <h3>{ m::value(lang, value) }</h3>
            { for origin(subject, t, when(session, subject.i, t)).into_iter().map(|line| html! { <p>{ line }</p> }) }
            <h3>{ m::verdicts(lang) }</h3>
            { verdicts(subject, t) }
        </>
    }
}

/// Where the figure that a year is calculated with comes from, in sentences.
pub(super) fn origin(subject: &Subject, t: usize, when: Option<String>) -> Vec<String> {
    let (lang, cell) = (subject.lang, subject.cell(t));
    let own = |said: String| vec![said + &when.map(|when| m::when(lang, when)).unwrap_or_default()];
    let stated = subject.as_written(t).map(|figure| place(subject, &figure.source));
    let mut lines = match (cell.origin, stated) {
        (Origin::Actual, _) => own(m::you_entered(lang)),
        (Origin::Edit, _) => own(m::you_set(lang)),
        (Origin::PlanFigure, Some(place)) => vec![m::from_baseline(lang, place)],
        (Origin::PlanTarget, Some(place)) => vec![m::from_target(lang, place)],
        (Origin::PlanFigure | Origin::PlanTarget, None) => vec![m::from_nowhere(lang)],
        (Origin::Projects, Some(place)) => by_projects(subject, m::from_target(lang, place)),
        (Origin::Projects, None) => by_projects(subject, m::from_nowhere(lang)),
        (Origin::Method, _) => by_method(subject, t),
    };
    if cell.clamped {
        lines.push(m::clamped(lang));
    }
    if subject.scenario.locked(subject.i, t) {
        lines.push(m::locked(lang));
    }
    lines
}

/// A yearly target that projects, or an offset, moved: the target, the method and the offset.
fn by_projects(subject: &Subject, target: String) -> Vec<String> {
    let (lang, method) = (subject.lang, subject.scenario.method(subject.i));
    let mut lines = vec![target, m::by_method(lang, lang.method(method.kind()), about(lang, method.kind()))];
    if method != Method::default() {
        lines.extend(with_parameters(subject, method));
    }
    lines
}

fn with_parameters(subject: &Subject, method: Method) -> impl Iterator<Item = String> {
    let lang = subject.lang;
    let line = move |(name, value)| m::with_parameter(lang, lang.parameter(name), value);
    parameters(subject, method).into_iter().map(line)
}

/// A computed year: the method, its parameters, and the figure that it starts from.
fn by_method(subject: &Subject, t: usize) -> Vec<String> {
    let (lang, method) = (subject.lang, subject.scenario.method(subject.i));
    let mut lines = vec![m::by_method(lang, lang.method(method.kind()), about(lang, method.kind()))];
    lines.extend(with_parameters(subject, method));
    // By hand, a value that was set is as good a start as an actual figure.
    let stands = |t: &usize| {
        let cell = subject.cell(*t);
        let known = cell.state != State::Missing;
        match cell.origin {
            Origin::Actual => known,
            Origin::PlanFigure => true,
            Origin::Edit => known && method == Method::ByHand,
            Origin::PlanTarget | Origin::Projects | Origin::Method => false,
        }
    };
    let start = (0..t).rev().find(stands).unwrap_or(0);
    let (year, cell) = (subject.plan.year(start), subject.cell(start));
    lines.push(match cell.state {
        State::Missing => m::starts_nowhere(lang, year),
        _ => m::starts(lang, year, format::cell(lang, cell, subject.quantity(), None)),
    });
    lines
}

/// The parameters of a method by their names in files, with units.
fn parameters(subject: &Subject, method: Method) -> Vec<(&'static str, String)> {
    let (lang, quantity) = (subject.lang, subject.quantity());
    let percent = |x: f64| format!("{}%", format::weight(x));
    match method {
        Method::Projects { offset } => vec![("offset", words::difference(lang, offset, quantity.decimals(), quantity))],
        Method::PlanPath | Method::Hold | Method::LinearToTarget | Method::ByHand => Vec::new(),
        Method::ConstantChange { per_year } => {
            vec![("per_year", words::difference(lang, per_year, quantity.decimals().saturating_add(1), quantity))]
        }
        Method::CompoundGrowth { percent: rate } => vec![("percent", percent(rate))],
        Method::Saturating { cap, closing } => {
            vec![("cap", format::level_with_unit(lang, cap, quantity, None)), ("closing", percent(closing))]
        }
        Method::DampedTrend { damping } => vec![("damping", format::weight(damping))],
    }
}

/// When the user last set a year's value, as the history of this visit has it.
fn when(session: &Session, indicator: usize, year: usize) -> Option<String> {
    let active = session.shelf.active().id;
    let in_force = session.history.steps().iter().take(session.history.position());
    let step = in_force.rev().find(|step| match &step.told {
        Told::Changed { scenario, fields, .. } if *scenario == active => fields.iter().any(|field| match field {
            Difference::Actual { indicator: i, year: t, .. } | Difference::Edit { indicator: i, year: t, .. } => {
                *i == indicator && *t == year
            }
            _ => false,
        }),
        _ => false,
    })?;
    Some(moment(session.lang(), step.time))
}

/// A moment as the reader's clock shows it.
fn moment(lang: Lang, time: f64) -> String {
    let date = js_sys::Date::new(&time.into());
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    let clock = format!("{:02}:{:02}", date.get_hours(), date.get_minutes());
    match lang {
        Lang::Zh => format!("{year}年{month}月{day}日 {clock}"),
        Lang::En => format!("{year}-{month:02}-{day:02} {clock}"),
    }
}

/// A target as written, where it stands, and its figure, where it is more than a requirement.
type Target<'a> = (&'a String, &'a Source, Option<&'a Figure>);

/// The cell that a basis goes by in a year.
fn target(subject: &Subject, basis: Basis, t: usize) -> Option<Target<'_>> {
    let figure = match basis {
        Basis::Requirement => {
            let requirement = &subject.entry().requirement;
            return Some((&requirement.as_written, &requirement.source, None));
        }
        Basis::HorizonTarget => chart_model::horizon_target(&subject.plan, subject.i),
        Basis::YearlyTargets => chart_model::yearly_target(&subject.plan, subject.i, t),
    }?;
    Some((&figure.as_written, &figure.source, Some(figure)))
}

fn verdicts(subject: &Subject, t: usize) -> Html {
    let lang = subject.lang;
    let row = |basis: Basis| {
        let verdict = subject.evaluated.judgement(subject.i, t, basis).verdict;
        let target = target(subject, basis, t);
        // Where no cell states it for the year, as for the base year, what is asked is told in words.
        let asked = || words::criterion(lang, subject.criterion(basis, t));
        html! {
            <tr key={basis.index()}>
                <th scope="row">{ lang.basis(basis) }</th>
                <td>
                    if let Some((written, source, _)) = target {
                        <span lang="zh-CN">{ written.clone() }</span>
                        <small class="detail__gloss">{ place(subject, source) }</small>
                    } else {
                        { asked() }
                    }
                </td>
                <td><span class={tone(verdict)}><Mark {verdict} />{ lang.verdict(verdict) }</span></td>
            </tr>
        }
    };
    html! {
        <table class="sources__table">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{ m::column_target(lang) }</th>
                    <th scope="col">{ m::column_verdict(lang) }</th>
                </tr>
            </thead>
            <tbody>{ for Basis::ALL.into_iter().map(row) }</tbody>
        </table>
    }
}

/// Where a target for the horizon year comes from, and how it is read.
pub(super) fn of_target(subject: &Subject, basis: Basis) -> Html {
    let (lang, horizon) = (subject.lang, subject.plan.horizon());
    let Some((written, source, figure)) = target(subject, basis, horizon) else {
        return html! { <p>{ m::target_none(lang) }</p> };
    };
    let asked = words::criterion(lang, subject.criterion(basis, horizon));
    let asked = if asked.ends_with(|c: char| c.is_ascii_digit()) {
        asked + &format::unit(lang, subject.quantity())
    } else {
        asked
    };
    let row = html! {
        <tr>
            <th scope="row">{ lang.basis(basis) }</th>
            <td><span lang="zh-CN">{ written.clone() }</span></td>
            <td>{ place(subject, source) }</td>
        </tr>
    };
    html! {
        <>
            { table(subject, vec![row]) }
            { figure.map(|figure| remarks_on(subject, &[figure])) }
            <p>{ m::target_read(lang, asked) }</p>
            if basis == subject.scenario.basis {
                <p>{ m::target_leads(lang) }</p>
            }
        </>
    }
}

#[cfg(test)]
mod tests;
