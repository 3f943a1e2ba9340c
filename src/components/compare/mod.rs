//! Scenarios: made, named, noted, deleted, and up to four of them side by side, with what makes the difference.

mod account;
mod built_in;
mod columns;
mod kept;
mod lines;
mod messages;
mod names;
mod naming;
mod paths;
mod picker;
mod scores;
mod shares;
mod shelf;
mod sides;
mod slot;
mod tick;
mod weight_row;
mod weights;
mod why;
mod why_rows;

#[cfg(test)]
mod tests;

pub use picker::ScenarioPicker;

use super::overview::{BasisLabels, RobustnessPanel};
use crate::state::use_shown;
use crate::telling;
use columns::use_columns;
use lines::lines;
use messages as m;
use paths::Paths;
use shelf::ScenarioShelf;
use sides::Sides;
use std::rc::Rc;
use weights::WeightsEditor;
use why::Why;
use yew::prelude::*;

/// The view “Compare scenarios”.
#[component]
pub fn CompareView() -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let (lang, plan) = (session.lang(), &session.plan);
    let labels = use_memo((plan.clone(), lang), |(plan, lang)| BasisLabels::new(*lang, plan));
    let columns = use_columns(session);
    let found = use_memo((plan.clone(), columns.clone(), lang), |(plan, columns, lang)| {
        Rc::<[lines::Line]>::from(lines(*lang, plan, columns))
    });
    let only = use_state_eq(|| false);
    let onchange = use_callback((), {
        let only = only.setter();
        move |chosen: bool, ()| only.set(chosen)
    });
    let name = telling::title(lang, session.shelf.active());
    let lines = (*found).clone();
    html! {
        <div class="compare">
            <header class="compare__head">
                <h2 class="view__title">{ m::title(lang) }</h2>
                <p class="compare__basis">{ m::judged_by(lang, labels.whole(session.scenario().basis)) }</p>
            </header>
            <ScenarioShelf />
            <div class="compare__main">
                <Sides {lang} plan={plan.clone()} columns={columns.clone()} lines={lines.clone()} only={*only}
                    ticked={session.compared.len()} {onchange} />
                <Why {lang} plan={plan.clone()} columns={columns.clone()} />
                <Paths {lang} plan={plan.clone()} {columns} {lines} theme={session.preferences.theme} />
                <section class="card" aria-labelledby="robust-heading">
                    <h3 id="robust-heading" class="card__title">{ m::robust_heading(lang, &name) }</h3>
                    <RobustnessPanel />
                </section>
                <WeightsEditor {name} />
            </div>
        </div>
    }
}
