use super::deed::Deed;
use super::step::Step;
use planner_engine::Change;
use std::rc::Rc;

/// Everything that was done, oldest first, and how far one has gone back in it.
#[derive(Debug, Clone, Default)]
pub struct History {
    // Steps are shared, so that a session with ten thousand of them is copied in microseconds.
    steps: Rc<Vec<Rc<Step>>>,
    /// So many steps are in force; the rest were taken back.
    at: usize,
}

impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && Rc::ptr_eq(&self.steps, &other.steps)
    }
}

impl History {
    /// All steps, oldest first, those that were taken back too.
    #[must_use]
    pub fn steps(&self) -> &[Rc<Step>] {
        &self.steps
    }

    /// How many of them are in force.
    #[must_use]
    pub fn position(&self) -> usize {
        self.at
    }

    /// The last step in force.
    #[must_use]
    pub fn last(&self) -> Option<&Rc<Step>> {
        self.steps.get(self.at.checked_sub(1)?)
    }

    /// How many steps can be taken back.
    #[must_use]
    pub fn undoable(&self) -> usize {
        self.at
    }

    /// How many steps can be made again.
    #[must_use]
    pub fn redoable(&self) -> usize {
        self.steps.len() - self.at
    }

    /// The step that a gesture goes on with.
    pub(super) fn going_on(&self, gesture: Option<u32>) -> Option<&Rc<Step>> {
        self.last().filter(|last| gesture.is_some() && last.gesture == gesture && self.redoable() == 0)
    }

    /// Remembers a step; what was taken back before is gone.
    pub(super) fn record(&mut self, step: Step) {
        let steps = Rc::make_mut(&mut self.steps);
        steps.truncate(self.at);
        steps.push(Rc::new(step));
        self.at = steps.len();
    }

    /// Puts a step in the place of the last one, whose gesture goes on.
    pub(super) fn go_on(&mut self, step: Step) {
        if let Some(last) = Rc::make_mut(&mut self.steps).last_mut() {
            *last = Rc::new(step);
        }
    }

    /// Writes a remark beside a step.
    pub(super) fn remark(&mut self, position: usize, remark: String) {
        if let Some(step) = Rc::make_mut(&mut self.steps).get_mut(position) {
            Rc::make_mut(step).remark = remark;
        }
    }

    pub(super) fn next_undo(&self) -> Option<&Rc<Step>> {
        self.last()
    }

    pub(super) fn next_redo(&self) -> Option<&Rc<Step>> {
        self.steps.get(self.at)
    }

    pub(super) fn moved(&mut self, forth: bool) {
        self.at = if forth { self.at + 1 } else { self.at.saturating_sub(1) };
    }
}

/// One deed that does both, one after the other.
pub(super) fn joined(first: Deed, second: Deed) -> Option<Deed> {
    match (first, second) {
        (Deed::Change(id, first), Deed::Change(other, second)) if id == other => {
            let listed = |change| match change {
                Change::All(steps) => steps,
                one => vec![one],
            };
            let (mut steps, second) = (listed(first), listed(second));
            // A drag over the years sets the same fields hundreds of times: only the last of each counts.
            steps.retain(|step| !second.iter().any(|later| later.same_field(step)));
            steps.extend(second);
            if steps.len() == 1 {
                return steps.pop().map(|one| Deed::Change(id, one));
            }
            Some(Deed::Change(id, Change::All(steps)))
        }
        (Deed::Note(id, _), Deed::Note(other, text)) if id == other => Some(Deed::Note(id, text)),
        _ => None,
    }
}
