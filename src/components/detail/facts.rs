//! What the plan says of the indicator: every figure as written, with its place, and the remarks that qualify it.

use super::messages;
use super::sources::section;
use super::subject::Subject;
use super::words;
use planner_engine::plan::file::{NoteEntry, NoteKind};
use planner_engine::plan::{Figure, Source};
use yew::prelude::*;

/// The plan's remarks that qualify the indicator's figures, always in sight: they say how good the figures are.
pub(super) fn remarks(subject: &Subject) -> Html {
    let entry = subject.entry();
    let path = entry.path.iter().map(|target| &target.figure);
    let figures: Vec<&Figure> = entry.baseline.iter().chain(&entry.targets).chain(path).collect();
    remarks_on(subject, &figures)
}

/// The plan's remarks that qualify some of its figures.
pub(super) fn remarks_on(subject: &Subject, figures: &[&Figure]) -> Html {
    let lang = subject.lang;
    let named = |note: &&NoteEntry| figures.iter().any(|figure| figure.notes.contains(&note.id));
    let notes: Vec<&NoteEntry> = subject.plan.file.notes.iter().filter(named).collect();
    if notes.is_empty() {
        return html! {};
    }
    html! {
        <ul class="remarks" aria-label={messages::notes_title(lang)}>
            { for notes.into_iter().map(|note| html! {
                <li class="remarks__note" key={note.id.clone()}>
                    <span class="remarks__mark">{ &note.mark }</span>
                    <strong class="remarks__kind">{ kind(subject, note.kind) }</strong>
                    { lang.text(&note.text) }
                    <small class="remarks__where">{ place(subject, &note.source) }</small>
                </li>
            }) }
        </ul>
    }
}

fn kind(subject: &Subject, kind: NoteKind) -> String {
    let lang = subject.lang;
    match kind {
        NoteKind::MonitoringScope => messages::kind_monitoring_scope(lang),
        NoteKind::Estimated => messages::kind_estimated(lang),
        NoteKind::ProxyQuantity => messages::kind_proxy_quantity(lang),
        NoteKind::ProxySurvey => messages::kind_proxy_survey(lang),
        NoteKind::Detail => messages::kind_detail(lang),
    }
}

/// Every figure of the plan for the indicator.
pub(super) fn facts(subject: &Subject) -> Html {
    let (lang, entry) = (subject.lang, subject.entry());
    let base = messages::what_baseline(lang, subject.plan.base_year);
    let target = messages::what_target(lang, subject.plan.horizon_year());
    let requirement = &entry.requirement;
    let mut rows = vec![row(
        messages::what_requirement(lang),
        &requirement.as_written,
        None,
        None,
        place(subject, &requirement.source),
    )];
    let figure = |what: String, figure: &Figure| figure_row(subject, what, figure);
    rows.extend(entry.baseline.iter().map(|f| figure(base.clone(), f)));
    rows.extend(entry.targets.iter().map(|f| figure(target.clone(), f)));
    rows.extend(entry.path.iter().map(|at| figure(messages::what_target(lang, at.year), &at.figure)));
    rows.extend(entry.history.iter().map(|at| figure(messages::what_history(lang, lang.text(&at.period)), &at.figure)));
    let title = messages::sources_title(lang, rows.len());
    section("fact", title, messages::class_fact(lang), table(subject, rows))
}

/// A table of figures as written, from its rows.
pub(super) fn table(subject: &Subject, rows: Vec<Html>) -> Html {
    let lang = subject.lang;
    html! {
        <table class="sources__table">
            <thead>
                <tr>
                    <th scope="col">{ messages::column_what(lang) }</th>
                    <th scope="col">{ messages::column_written(lang) }</th>
                    <th scope="col">{ messages::column_where(lang) }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </table>
    }
}

/// A figure as written, with its place.
pub(super) fn figure_row(subject: &Subject, what: String, figure: &Figure) -> Html {
    let gloss = words::gloss(subject.lang, figure, subject.quantity());
    let remark = figure.remark.as_ref().map(|remark| messages::remark(subject.lang, subject.lang.text(remark)));
    row(what, &figure.as_written, gloss, remark, place(subject, &figure.source))
}

fn row(what: String, written: &str, gloss: Option<String>, remark: Option<String>, place: String) -> Html {
    html! {
        <tr>
            <th scope="row">{ what }</th>
            <td>
                <span lang="zh-CN">{ written.to_owned() }</span>
                { for gloss.into_iter().chain(remark).map(|text| html! { <small class="detail__gloss">{ text }</small> }) }
            </td>
            <td>{ place }</td>
        </tr>
    }
}

/// Where a figure stands in the document.
pub(super) fn place(subject: &Subject, source: &Source) -> String {
    let lang = subject.lang;
    let table = subject.table(&source.table);
    // A row goes by its number or by its heading.
    let numbered = source.row.bytes().all(|b| b.is_ascii_digit());
    let row = if numbered { messages::row_number(lang, &source.row) } else { source.row.clone() };
    match &source.column {
        Some(column) => messages::where_cell(lang, table, row, column),
        None => messages::where_row(lang, table, row),
    }
}
