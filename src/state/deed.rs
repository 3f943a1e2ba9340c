use super::shelf::{Kept, ScenarioId, Shelf};
use super::{PlanHandle, ScenarioHandle};
use planner_engine::{apply, Change};

/// Something that was done to the kept scenarios and can be taken back.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// A scenario was changed.
    Change(ScenarioId, Change),
    /// Scenarios came, each to its place; the last one is worked on then, if the flag says so.
    Put(Vec<(usize, Kept)>, bool),
    /// Scenarios went.
    Take(Vec<ScenarioId>),
    /// A scenario's note reads so.
    Note(ScenarioId, String),
}

/// Does something to the shelf: the deed that takes it back, or nothing where it cannot be and the shelf stays.
pub(super) fn perform(plan: &PlanHandle, shelf: &mut Shelf, deed: &Deed) -> Option<Deed> {
    match deed {
        Deed::Change(id, change) => {
            let kept = shelf.get_mut(*id)?;
            let (scenario, back) = apply(plan, &kept.scenario, change).ok()?;
            kept.scenario = ScenarioHandle::new(scenario);
            shelf.activate(*id);
            Some(Deed::Change(*id, back))
        }
        Deed::Put(list, activate) => {
            for (at, kept) in list {
                shelf.put(*at, kept.clone());
            }
            if let Some((_, last)) = list.last().filter(|_| *activate) {
                shelf.activate(last.id);
            }
            Some(Deed::Take(list.iter().map(|(_, kept)| kept.id).collect()))
        }
        Deed::Take(ids) => {
            let was_active = shelf.active().id;
            let mut taken: Vec<(usize, Kept)> = ids.iter().rev().filter_map(|id| shelf.take(*id)).collect();
            taken.reverse();
            let activate = taken.last().is_some_and(|(_, last)| last.id == was_active);
            (!taken.is_empty()).then_some(Deed::Put(taken, activate))
        }
        Deed::Note(id, note) => {
            let kept = shelf.get_mut(*id)?;
            Some(Deed::Note(*id, std::mem::replace(&mut kept.note, note.clone())))
        }
    }
}
