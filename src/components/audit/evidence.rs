//! The cells of the document on which a finding rests.

use super::messages as m;
use crate::components::detail::words;
use crate::format;
use crate::i18n::Lang;
use planner_engine::audit::{Evidence, Finding, Role, Subject};
use planner_engine::plan::{Figure, Plan, Source};
use yew::prelude::*;

/// A piece of evidence in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) what: String,
    pub(super) place: String,
    /// The cell as written, word for word; empty where the plan's file carries only where it stands.
    pub(super) written: String,
    /// What readers of the page's language need besides: what a foreign cell says, a note's text, a span's years.
    pub(super) gloss: Option<String>,
}

/// The evidence of a finding as a table.
pub(super) fn table(lang: Lang, plan: &Plan, finding: &Finding) -> Html {
    let rows = finding.evidence.iter().map(|evidence| {
        let shown = shown(lang, plan, finding.subject, evidence);
        html! {
            <tr>
                <th scope="row">{ shown.what }</th>
                <td>{ shown.place }</td>
                <td>
                    if !shown.written.is_empty() {
                        <span class="finding__written" lang="zh-CN">{ shown.written }</span>
                    }
                    if let Some(gloss) = shown.gloss {
                        <small class="finding__gloss">{ gloss }</small>
                    }
                </td>
            </tr>
        }
    });
    html! {
        <table class="finding__table finding__evidence">
            <caption>{ m::evidence(lang) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ m::column_what(lang) }</th>
                    <th scope="col">{ m::column_where(lang) }</th>
                    <th scope="col">{ m::column_written(lang) }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// Tells a piece of evidence.
pub(super) fn shown(lang: Lang, plan: &Plan, subject: Subject, evidence: &Evidence) -> Shown {
    let gloss = match evidence.role {
        Role::Note { note } => plan.file.notes.get(note).map(|note| lang.text(&note.text)),
        Role::Span { from, to, inferred: false } => Some(m::span(lang, from, to)),
        Role::Span { from, to, inferred: true } => Some(m::span_inferred(lang, from, to)),
        _ if evidence.as_written.is_empty() => Some(m::whole_row(lang)),
        _ => figure_gloss(lang, plan, subject, evidence),
    };
    Shown {
        what: role(lang, plan, subject, evidence.role),
        place: place(lang, plan, &evidence.source),
        written: evidence.as_written.clone(),
        gloss,
    }
}

/// What a cell says, for readers who do not read it.
fn figure_gloss(lang: Lang, plan: &Plan, subject: Subject, evidence: &Evidence) -> Option<String> {
    let Subject::Indicator(i) = subject else {
        let unit = plan.file.units.iter().find(|unit| unit.written.contains(&evidence.as_written))?;
        let name = lang.text(&unit.name);
        return (words::is_foreign(lang, &evidence.as_written) && name != evidence.as_written).then_some(name);
    };
    let entry = plan.file.indicators.get(i)?;
    if evidence.role == Role::Requirement {
        let criterion = plan.indicators.get(i)?.criteria[planner_engine::Basis::Requirement.index()].last()?;
        return words::is_foreign(lang, &evidence.as_written).then(|| words::criterion(lang, *criterion));
    }
    let figures = (entry.baseline.iter().chain(&entry.targets))
        .chain(entry.path.iter().map(|at| &at.figure))
        .chain(entry.history.iter().map(|at| &at.figure));
    let same = |figure: &&Figure| figure.source == evidence.source && figure.as_written == evidence.as_written;
    words::gloss(lang, figures.into_iter().find(same)?, &entry.quantity)
}

fn role(lang: Lang, plan: &Plan, subject: Subject, role: Role) -> String {
    match role {
        Role::Requirement => m::role_requirement(lang),
        Role::Baseline => m::role_baseline(lang, plan.base_year),
        Role::HorizonTarget => m::role_target(lang, plan.horizon_year()),
        Role::YearlyTarget { year } => m::role_yearly(lang, year),
        Role::History { history } => {
            let entry = match subject {
                Subject::Indicator(i) => plan.file.indicators.get(i),
                _ => None,
            };
            let known = entry.and_then(|entry| entry.history.get(history));
            m::role_history(lang, known.map_or_else(|| format::NOTHING.to_owned(), |h| lang.text(&h.period)))
        }
        Role::Note { .. } => m::role_note(lang),
        Role::Statement { .. } => m::role_statement(lang),
        Role::Span { .. } => m::role_span(lang),
        Role::Row => m::role_row(lang),
        Role::Lead => m::role_lead(lang),
        Role::Support => m::role_support(lang),
        Role::Duty => m::role_duty(lang),
        Role::Measure => m::role_measure(lang),
    }
}

/// Where a cell stands: table, row, column.
fn place(lang: Lang, plan: &Plan, source: &Source) -> String {
    let named = plan.file.tables.iter().find(|table| table.id == source.table);
    let table = named.map_or_else(|| source.table.clone(), |table| lang.text(&table.name));
    // A row goes by its number or by its heading.
    let numbered = !source.row.is_empty() && source.row.bytes().all(|b| b.is_ascii_digit());
    let row = if numbered { m::row_number(lang, &source.row) } else { source.row.clone() };
    match &source.column {
        Some(column) => m::where_cell(lang, table, row, column),
        None => m::where_row(lang, table, row),
    }
}
