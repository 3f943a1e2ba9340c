//! The scenarios that stand side by side, each with its own evaluation.

use super::names;
use crate::charts::Slot;
use crate::state::{beside, Evaluated, ScenarioHandle, ScenarioId, ScenarioRef, Session};
use planner_engine::{evaluate, Builtin};
use std::rc::Rc;
use yew::prelude::*;

/// A scenario among those that stand side by side.
#[derive(Clone, PartialEq)]
pub(super) struct Column {
    /// Its place.
    pub(super) slot: Slot,
    /// What it is called.
    pub(super) title: AttrValue,
    /// The choices, with the leading target of the active scenario.
    pub(super) scenario: ScenarioHandle,
    /// What follows from them.
    pub(super) evaluated: Evaluated,
}

/// The columns, shared.
pub(super) type Columns = Rc<[Column]>;

/// Which scenarios stand side by side: those that are ticked, and never fewer than two.
pub(super) fn chosen(ticked: &[ScenarioRef], active: ScenarioId) -> Vec<ScenarioRef> {
    let (written, active) = (ScenarioRef::Builtin(Builtin::AsWritten), ScenarioRef::Kept(active));
    match ticked {
        [] => vec![written, active],
        [one] if *one == written => vec![written, active],
        [one] => vec![written, *one],
        several => several.to_vec(),
    }
}

/// The place of a scenario among those that stand side by side.
pub(super) fn slot_of(chosen: &[ScenarioRef], reference: ScenarioRef) -> Option<Slot> {
    chosen.iter().position(|other| *other == reference).and_then(|at| Slot::ALL.get(at).copied())
}

/// One evaluation, and what it was made from: the reference, and the scenario that decides what it refers to.
type Made = (ScenarioRef, ScenarioHandle, ScenarioHandle, Evaluated);

/// The columns of a session. A scenario that is still the same keeps its evaluation, and with it everything shown of it.
#[hook]
pub(super) fn use_columns(session: &Rc<Session>) -> Columns {
    let before = use_mut_ref(Vec::<Made>::new);
    let basis = session.scenario().basis;
    let active = session.shelf.active().id;
    let sources: Vec<(ScenarioRef, ScenarioHandle, String)> = chosen(&session.compared, active)
        .into_iter()
        .filter_map(|reference| {
            let source = match reference {
                ScenarioRef::Kept(id) if id != active => session.shelf.get(id)?.scenario.clone(),
                // What every plan has follows the weights and actual figures of the active scenario.
                _ => session.scenario().clone(),
            };
            Some((reference, source, names::title(session.lang(), &session.shelf, reference)))
        })
        .collect();
    let columns =
        use_memo((session.plan.clone(), sources, basis), |(plan, sources, basis)| {
            let mut before = before.borrow_mut();
            let made: Vec<Made> = sources
                .iter()
                .map(|(reference, source, _)| {
                    let same = |made: &&Made| made.0 == *reference && made.1 == *source && made.2.basis == *basis;
                    before.iter().find(same).cloned().unwrap_or_else(|| {
                        let mut scenario = match reference {
                            ScenarioRef::Kept(_) => (**source).clone(),
                            ScenarioRef::Builtin(builtin) => beside(plan, *builtin, source),
                        };
                        scenario.basis = *basis;
                        let evaluated = Evaluated::new(evaluate(plan, &scenario));
                        (*reference, source.clone(), ScenarioHandle::new(scenario), evaluated)
                    })
                })
                .collect();
            before.clone_from(&made);
            let columns = made.into_iter().zip(sources).zip(Slot::ALL);
            let column = |(((_, _, scenario, evaluated), (_, _, title)), slot): ((Made, &(_, _, String)), Slot)| {
                Column { slot, title: title.clone().into(), scenario, evaluated }
            };
            columns.map(column).collect::<Columns>()
        });
    (*columns).clone()
}
