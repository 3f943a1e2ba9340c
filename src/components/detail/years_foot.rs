use super::editor::Row;
use super::entry::Entry;
use super::messages;
use super::subject::Subject;
use super::years::{Table, MESSAGE};
use super::years_cells::in_force;
use crate::format;
use planner_engine::{Change, Method};
use yew::prelude::*;

/// What can be typed, or what is wrong with what was; and the way back.
pub(super) fn foot(table: &Table<'_>, problem: Option<&(Row, usize, String)>) -> Html {
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
    html! {
        <div class="years__foot">
            { message }
            if subject.scenario.touches(subject.i) {
                <button type="button" class="detail__button years__clear" onclick={clear}>{ messages::clear_all(lang) }</button>
            }
        </div>
    }
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
