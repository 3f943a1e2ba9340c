use super::clipboard;
use super::editor::Row;
use super::entry::Entry;
use super::messages;
use super::subject::Subject;
use super::years::{Table, MESSAGE};
use super::years_cells::in_force;
use crate::files;
use crate::format;
use planner_engine::{fill_down, slip, Change, Method, Unfit};
use yew::prelude::*;

/// What can be typed, or what is wrong with what was; and the way back.
pub(super) fn foot(
    table: &Table<'_>,
    problem: Option<&(Row, usize, String)>,
    said: &UseStateHandle<Option<String>>,
) -> Html {
    let Table { subject, editor, .. } = table;
    let lang = subject.lang;
    let hint = match Entry::of(subject.quantity(), subject.indicator()) {
        Some(entry) => messages::typing_hint(lang, format::fixed(entry.step(), entry.decimals)),
        None => messages::choice_hint(lang),
    };
    let message = match problem {
        Some((row, t, text)) => {
            let year = subject.plan.year(*t);
            let still = in_force(table, *row, *t).map(|value| messages::still(lang, value));
            let place = match row {
                Row::Actual => messages::actual_in(lang, year),
                Row::Scenario => messages::scenario_in(lang, year),
            };
            html! { <p class="years__message years__message--problem" id={MESSAGE} role="alert"><strong>{ place }</strong>{ " " }{ text }{ " " }{ still }</p> }
        }
        None => html! { <p class="years__message" id={MESSAGE}>{ hint }</p> },
    };
    let clear = {
        let editor = (*editor).clone();
        let change = cleared(subject);
        Callback::from(move |_: MouseEvent| {
            // What takes choices away is never refused.
            let _ = editor.make(change.clone(), None);
        })
    };
    let copy = {
        let (text, said) = (text(table), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, said) = (text.clone(), said.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let copied = files::copy(&text).await;
                said.set(Some(if copied { messages::copied_table(lang) } else { messages::copy_failed(lang) }));
            });
        })
    };
    let (t, year) = (table.picked, subject.plan.year(table.picked));
    let fill = {
        let (subject, editor, said) = ((*subject).clone(), (*editor).clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let done = match fill_down(&subject.plan, &subject.scenario, subject.i, t) {
                Ok(change) => editor.make(change, None).err().map(|trouble| trouble.message(lang, "")),
                Err(Unfit::Refused(refusal)) => Some(lang.refusal(refusal)),
                Err(_) => Some(messages::fill_nothing(lang)),
            };
            said.set(done);
        })
    };
    let put_off = {
        let (subject, editor, said) = ((*subject).clone(), (*editor).clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let done = match slip(&subject.plan, &subject.scenario, subject.i) {
                Ok(change) => editor.make(change, None).err().map(|trouble| trouble.message(lang, "")),
                Err(Unfit::Refused(refusal)) => Some(lang.refusal(refusal)),
                Err(_) => Some(messages::slip_nothing(lang)),
            };
            said.set(done);
        })
    };
    html! {
        <div class="years__foot">
            { message }
            <p class="years__said" role="status">{ (**said).clone() }</p>
            <button type="button" class="detail__button" title={messages::slip_hint(lang)} onclick={put_off}>{ messages::slip_a_year(lang) }</button>
            if t < subject.plan.horizon() {
                <button type="button" class="detail__button" onclick={fill}>{ messages::fill_on(lang, year) }</button>
            }
            <button type="button" class="detail__button" onclick={copy}>{ messages::copy_table(lang) }</button>
            if subject.scenario.touches(subject.i) {
                <button type="button" class="detail__button years__clear" onclick={clear}>{ messages::clear_all(lang) }</button>
            }
        </div>
    }
}

/// The table as a spreadsheet takes it.
fn text(table: &Table<'_>) -> String {
    let (subject, lang) = (table.subject, table.subject.lang);
    let row = |title: String, cell: &dyn Fn(usize) -> Option<String>| {
        (title, (0..subject.plan.years).map(|t| cell(t).unwrap_or_default()).collect::<Vec<_>>())
    };
    let verdict = |t: usize| subject.evaluated.judgement(subject.i, t, subject.scenario.basis).verdict;
    clipboard::copied(
        subject,
        &[
            row(messages::row_written(lang), &|t| subject.as_written(t).map(|figure| figure.as_written.clone())),
            row(messages::row_actual(lang), &|t| in_force(table, Row::Actual, t)),
            row(messages::row_scenario(lang), &|t| in_force(table, Row::Scenario, t)),
            row(messages::row_verdict(lang), &|t| Some(lang.verdict(verdict(t)))),
        ],
    )
}

/// The change that takes back all of the user's choices for the indicator.
fn cleared(subject: &Subject) -> Change {
    let (scenario, indicator) = (&subject.scenario, subject.i);
    let years = || 0..subject.plan.years;
    let edits = years().filter(|&t| scenario.edit(indicator, t).is_some());
    let actuals = years().filter(|&t| scenario.actual(indicator, t).is_some());
    let locks = years().filter(|&t| scenario.locked(indicator, t));
    let mut changes: Vec<Change> = locks.map(|year| Change::Lock { indicator, year, locked: false }).collect();
    changes.extend(edits.map(|year| Change::Edit { indicator, year, reading: None }));
    changes.extend(actuals.map(|year| Change::Actual { indicator, year, reading: None }));
    changes.push(Change::Method { indicator, method: Method::default() });
    Change::All(changes)
}
