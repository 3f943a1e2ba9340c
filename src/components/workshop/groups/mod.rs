//! What groups bring in: taken in by file or by paste, and put side by side. Nothing goes over a network.

mod hand_in;
mod intake;
mod names;
mod reading;
mod strip;
mod summary;
mod table;

use super::messages as m;
use crate::i18n::Lang;
use crate::state::{use_shown, Owner, ScenarioId, Shelf};
use crate::telling::title;
use hand_in::HandIn;
use intake::Intake;
use names::GroupNames;
use planner_engine::{evaluate, Evaluation, Plan};
use strip::Strips;
use summary::summary;
use table::summary_table;
use yew::prelude::*;

/// A group's scenario with what follows from it.
#[derive(Debug, Clone, PartialEq)]
struct Group {
    id: ScenarioId,
    name: String,
    evaluation: Evaluation,
}

/// The groups on a shelf, in the order in which they came.
fn groups(lang: Lang, plan: &Plan, shelf: &Shelf) -> Vec<Group> {
    let of_groups = shelf.all().iter().filter(|kept| kept.owner == Owner::Group);
    of_groups
        .map(|kept| Group { id: kept.id, name: title(lang, kept), evaluation: evaluate(plan, &kept.scenario) })
        .collect()
}

/// The part “Groups”.
#[component]
pub(super) fn Groups() -> Html {
    let session = use_shown().session;
    let (lang, basis) = (session.lang(), session.scenario().basis);
    let different = use_state(|| false);
    let inputs = (session.plan.clone(), session.shelf.clone(), lang, basis);
    let made = use_memo(inputs, |(plan, shelf, lang, basis)| {
        let groups = groups(*lang, plan, shelf);
        summary(*lang, plan, *basis, &groups)
    });
    let onchange = {
        let different = different.clone();
        Callback::from(move |_: Event| different.set(!*different))
    };
    html! {
        <div class="groups">
            <div class="groups__ways">
                <Intake />
                <HandIn />
            </div>
            <section class="card groups__all" aria-labelledby="groups-heading">
                <h3 id="groups-heading" class="card__title">{ m::groups(lang) }</h3>
                if made.names.is_empty() {
                    <p class="log__empty">{ m::no_groups(lang) }</p>
                } else {
                    <GroupNames />
                    <label class="groups__only">
                        <input type="checkbox" checked={*different} {onchange} />
                        { m::only_different(lang) }
                    </label>
                    { summary_table(lang, &session.plan, basis, &made, *different) }
                    <Strips summary={made} open={session.open} />
                }
            </section>
        </div>
    }
}
