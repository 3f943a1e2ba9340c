use super::{PlanHandle, ScenarioHandle};
use planner_engine::{Builtin, Scenario};

/// Tells a kept scenario from the others for as long as the page is open and in storage.
pub type ScenarioId = u32;

/// How many scenarios stand side by side at most: more than that cannot be told apart on a projector.
pub const MOST_COMPARED: usize = 4;

/// A scenario the user keeps.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// Stays the same while everything else changes.
    pub id: ScenarioId,
    /// The choices, with the name in them.
    pub scenario: ScenarioHandle,
    /// What the user writes about it.
    pub note: String,
    /// Whose it is.
    pub owner: Owner,
}

/// Whose scenario it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Owner {
    /// Made here.
    #[default]
    Own,
    /// Brought in by a group of a workshop; counted in the group's summary.
    Group,
}

/// A scenario that can be looked at or compared: one that is kept, or one that every plan has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScenarioRef {
    /// A kept one.
    Kept(ScenarioId),
    /// One of the plan's own.
    Builtin(Builtin),
}

/// The scenarios the user keeps, of which one is being worked on. Never empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelf {
    kept: Vec<Kept>,
    active: ScenarioId,
    /// Ids are never used again, so that what is taken back finds its own.
    next: ScenarioId,
}

impl Shelf {
    /// A shelf with one scenario on it.
    #[must_use]
    pub fn new(scenario: Scenario) -> Self {
        let scenario = ScenarioHandle::new(scenario);
        Self { kept: vec![Kept { id: 1, scenario, note: String::new(), owner: Owner::Own }], active: 1, next: 2 }
    }

    /// A shelf as it was stored; none where nothing is on it. An active one that is not there is the first.
    #[must_use]
    pub fn restored(kept: Vec<Kept>, active: ScenarioId) -> Option<Self> {
        let first = kept.first()?.id;
        let next = kept.iter().map(|k| k.id).max()?.checked_add(1)?;
        let active = if kept.iter().any(|k| k.id == active) { active } else { first };
        Some(Self { kept, active, next })
    }

    /// All of them, in the order in which they were made.
    #[must_use]
    pub fn all(&self) -> &[Kept] {
        &self.kept
    }

    /// The one that is being worked on.
    #[must_use]
    pub fn active(&self) -> &Kept {
        let active = self.kept.iter().find(|kept| kept.id == self.active);
        active.unwrap_or(&self.kept[0])
    }

    /// A kept scenario.
    #[must_use]
    pub fn get(&self, id: ScenarioId) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.id == id)
    }

    /// Where a kept scenario stands.
    #[must_use]
    pub fn position(&self, id: ScenarioId) -> Option<usize> {
        self.kept.iter().position(|kept| kept.id == id)
    }

    /// The choices behind a reference; none where what it refers to is gone.
    #[must_use]
    pub fn resolve(&self, plan: &PlanHandle, reference: ScenarioRef) -> Option<ScenarioHandle> {
        match reference {
            ScenarioRef::Kept(id) => self.get(id).map(|kept| kept.scenario.clone()),
            ScenarioRef::Builtin(builtin) => Some(ScenarioHandle::new(beside(plan, builtin, &self.active().scenario))),
        }
    }

    pub(super) fn fresh_id(&mut self) -> ScenarioId {
        let id = self.next;
        self.next += 1;
        id
    }

    pub(super) fn activate(&mut self, id: ScenarioId) {
        if self.get(id).is_some() {
            self.active = id;
        }
    }

    pub(super) fn get_mut(&mut self, id: ScenarioId) -> Option<&mut Kept> {
        self.kept.iter_mut().find(|kept| kept.id == id)
    }

    pub(super) fn put(&mut self, at: usize, kept: Kept) {
        self.kept.insert(at.min(self.kept.len()), kept);
    }

    /// Takes one away; the last one stays.
    pub(super) fn take(&mut self, id: ScenarioId) -> Option<(usize, Kept)> {
        let at = self.position(id).filter(|_| self.kept.len() > 1)?;
        let kept = self.kept.remove(at);
        if self.active == id {
            self.active = self.kept[at.min(self.kept.len() - 1)].id;
        }
        Some((at, kept))
    }
}

/// One of the plan's own scenarios to stand beside another: with its actual figures, weighed and judged as it is, or the
/// comparison would be of two yardsticks.
#[must_use]
pub fn beside(plan: &PlanHandle, builtin: Builtin, other: &Scenario) -> Scenario {
    let mut scenario = builtin.of(plan, Some(other));
    scenario.basis = other.basis;
    scenario.layer_weights.clone_from(&other.layer_weights);
    scenario.indicator_weights.clone_from(&other.indicator_weights);
    scenario
}
