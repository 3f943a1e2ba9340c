use super::deed::{perform, Deed};
use super::history::joined;
use super::shelf::{Kept, Owner, ScenarioId, ScenarioRef, MOST_COMPARED};
use super::step::{Step, Told};
use super::{Notice, ScenarioHandle, Session, ThemeChoice, View};
use crate::i18n::Lang;
use planner_engine::{Change, Scenario};
use std::rc::Rc;
use yew::Reducible;

/// What a user can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Changes the scenario. What is refused is checked before (see [`planner_engine::apply`]) and changes nothing here.
    Change(Change),
    /// A change that belongs to a gesture: changes of one gesture are taken back as one.
    Gesture(Change, u32),
    /// Takes back the last step.
    Undo,
    /// Makes the step again that was taken back last.
    Redo,
    /// Goes back or forth until so many steps are in force.
    Jump(usize),
    /// Writes a remark beside a step of the history.
    Remark(usize, String),
    /// Shows the scenario as it was before its last change, until [`Action::Replayed`].
    Replay,
    /// Ends showing the last change again.
    Replayed,
    /// Holds everything against the scenario as it is now, or lets go of it.
    Freeze(bool),
    /// Goes back to the plan as written; can be undone.
    Reset,
    /// Makes a scenario of a name from what a reference refers to, and works on it.
    Create(ScenarioRef, String),
    /// Brings in scenarios, each with its note.
    Bring(Vec<(Scenario, String)>, Owner),
    /// Deletes kept scenarios; the last one stays. Can be undone.
    Delete(Vec<ScenarioId>),
    /// Works on another scenario.
    Activate(ScenarioId),
    /// Names a scenario.
    Rename(ScenarioId, String),
    /// Writes about a scenario; what is typed in one go is one step.
    Note(ScenarioId, String, Option<u32>),
    /// Puts a scenario beside the others, or takes it away from them.
    Compare(ScenarioRef, bool),
    /// Opens an indicator.
    Open(usize),
    /// Opens an indicator in the planner, at a year.
    OpenAt(usize, usize),
    /// Shows a view.
    Show(View),
    /// Speaks another language.
    Speak(Lang),
    /// Light or dark.
    Theme(ThemeChoice),
    /// Lets single keys be commands, or not.
    SingleKeys(bool),
    /// Says something.
    Notify(Notice),
    /// Takes away the notice at a position.
    Dismiss(usize),
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::Change(change) => self.changed(change, None),
            Action::Gesture(change, gesture) => self.changed(change, Some(gesture)),
            Action::Reset if self.is_as_written() => self,
            Action::Reset => {
                let written = self.written();
                self.changed(Change::Replace(Box::new(written)), None).said(Notice::WasReset)
            }
            Action::Undo => self.jumped(|at| at.checked_sub(1)),
            Action::Redo => self.jumped(|at| at.checked_add(1)),
            Action::Jump(to) => self.jumped(|_| Some(to)),
            Action::Remark(step, text) => match self.history.steps().get(step) {
                Some(known) if known.remark != text => self.with(|s| s.history.remark(step, text)),
                _ => self,
            },
            Action::Replay => self.replay(),
            Action::Replayed if self.replayed.is_none() => self,
            Action::Replayed => self.with(|s| s.replayed = None),
            Action::Freeze(hold) if hold == self.frozen.is_some() => self,
            Action::Freeze(hold) => self.with(|s| s.frozen = hold.then(|| s.shelf.active().scenario.clone())),
            Action::Create(..)
            | Action::Bring(..)
            | Action::Delete(_)
            | Action::Activate(_)
            | Action::Rename(..)
            | Action::Note(..)
            | Action::Compare(..) => self.kept(action),
            Action::Open(indicator) if indicator == self.open || indicator >= self.plan.indicators.len() => self,
            Action::Open(indicator) => self.with(|s| (s.open, s.open_year) = (indicator, None)),
            Action::OpenAt(indicator, year) if indicator >= self.plan.indicators.len() || year >= self.plan.years => {
                self
            }
            Action::OpenAt(indicator, year) => self.with(|s| {
                (s.open, s.open_year) = (indicator, Some(year));
                s.view = View::Planner;
            }),
            Action::Show(view) if view == self.view => self,
            Action::Show(view) => self.with(|s| (s.view, s.open_year) = (view, None)),
            Action::Speak(lang) if lang == self.preferences.lang => self,
            Action::Speak(lang) => self.with(|s| s.preferences.lang = lang),
            Action::Theme(theme) if theme == self.preferences.theme => self,
            Action::Theme(theme) => self.with(|s| s.preferences.theme = theme),
            Action::SingleKeys(on) if on != self.preferences.single_keys_off => self,
            Action::SingleKeys(on) => self.with(|s| s.preferences.single_keys_off = !on),
            Action::Notify(notice) if self.notices.contains(&notice) => self,
            Action::Notify(notice) => self.with(|s| s.notices.push(notice)),
            Action::Dismiss(position) if position >= self.notices.len() => self,
            Action::Dismiss(position) => self.with(|s| {
                s.notices.remove(position);
            }),
        }
    }
}

impl Session {
    fn with(&self, edit: impl FnOnce(&mut Self)) -> Rc<Self> {
        let mut next = self.clone();
        edit(&mut next);
        Rc::new(next)
    }

    /// Says something, in the place of what it said before about such a thing.
    fn said(&self, notice: Notice) -> Rc<Self> {
        self.with(|s| {
            s.forget_outdated();
            s.notices.push(notice);
        })
    }

    /// What was said of a step that is no longer the last one is out of date.
    fn forget_outdated(&mut self) {
        self.notices.retain(|n| !matches!(n, Notice::WasReset | Notice::WasDeleted(_)));
    }

    /// What is done to the list of scenarios.
    fn kept(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::Create(from, name) => {
                let Some(source) = self.shelf.resolve(&self.plan, from) else { return self };
                let mut scenario = (*source).clone();
                scenario.name = name;
                self.put(vec![(scenario, String::new())], Owner::Own, true)
            }
            Action::Bring(list, owner) if !list.is_empty() => self.put(list, owner, owner == Owner::Own),
            Action::Delete(ids) => {
                let name = ids.first().and_then(|id| self.shelf.get(*id)).map(|kept| kept.scenario.name.clone());
                let next = self.clone().done(Deed::Take(ids), None);
                match name.filter(|_| !Rc::ptr_eq(&self, &next)) {
                    Some(name) => next.said(Notice::WasDeleted(name)),
                    None => next,
                }
            }
            Action::Activate(id) if id == self.shelf.active().id || self.shelf.get(id).is_none() => self,
            Action::Activate(id) => self.with(|s| {
                s.shelf.activate(id);
                s.replayed = None;
            }),
            Action::Rename(id, name) => match self.shelf.get(id) {
                Some(kept) if kept.scenario.name != name => self.done(Deed::Change(id, Change::Name(name)), None),
                _ => self,
            },
            Action::Note(id, note, gesture) => match self.shelf.get(id) {
                Some(kept) if kept.note != note => self.done(Deed::Note(id, note), gesture),
                _ => self,
            },
            Action::Compare(reference, beside) => {
                let there = self.compared.contains(&reference);
                let full = beside && self.compared.len() >= MOST_COMPARED;
                if there == beside || full || self.shelf.resolve(&self.plan, reference).is_none() {
                    return self;
                }
                self.with(|s| match beside {
                    true => s.compared.push(reference),
                    false => s.compared.retain(|other| *other != reference),
                })
            }
            _ => self,
        }
    }

    fn put(self: Rc<Self>, list: Vec<(Scenario, String)>, owner: Owner, activate: bool) -> Rc<Self> {
        let mut next = (*self).clone();
        let from = next.shelf.all().len();
        let kept = list.into_iter().enumerate().map(|(n, (scenario, note))| {
            let scenario = ScenarioHandle::new(scenario);
            (from + n, Kept { id: next.shelf.fresh_id(), scenario, note, owner })
        });
        let deed = Deed::Put(kept.collect(), activate);
        Rc::new(next).done(deed, None)
    }

    fn changed(self: Rc<Self>, change: Change, gesture: Option<u32>) -> Rc<Self> {
        let id = self.shelf.active().id;
        self.done(Deed::Change(id, change), gesture)
    }

    /// Does something and remembers it. What cannot be done, or changes nothing, leaves the very same session.
    fn done(self: Rc<Self>, deed: Deed, gesture: Option<u32>) -> Rc<Self> {
        let mut shelf = self.shelf.clone();
        let Some(back) = perform(&self.plan, &mut shelf, &deed) else { return self };
        if let Deed::Change(id, _) = &deed {
            let same = self.shelf.get(*id).zip(shelf.get(*id)).is_some_and(|(a, b)| *a.scenario == *b.scenario);
            if same {
                return self;
            }
        }
        let time = (self.clock.0)();
        self.with(|s| {
            let earlier = s.history.going_on(gesture).cloned();
            let whole = earlier.as_ref().and_then(|earlier| {
                let forth = joined(earlier.deed.clone(), deed.clone())?;
                Some((forth, joined(back.clone(), earlier.back.clone())?))
            });
            match whole.zip(earlier) {
                Some(((deed, back), earlier)) => {
                    let mut begun = shelf.clone();
                    let _ = perform(&s.plan, &mut begun, &back);
                    let told = Told::about(&s.plan, &begun, &shelf, &deed);
                    s.history.go_on(Step { deed, back, gesture, time, remark: earlier.remark.clone(), told });
                }
                None => {
                    let told = Told::about(&s.plan, &s.shelf, &shelf, &deed);
                    s.history.record(Step { deed, back, gesture, time, remark: String::new(), told });
                }
            }
            s.shelf = shelf;
            s.settle();
        })
    }

    /// Goes to another place in the history.
    fn jumped(self: Rc<Self>, to: impl Fn(usize) -> Option<usize>) -> Rc<Self> {
        let to = to(self.history.position()).map(|to| to.min(self.history.steps().len()));
        let Some(to) = to.filter(|to| *to != self.history.position()) else { return self };
        self.with(|s| {
            while s.history.position() != to {
                let forth = s.history.position() < to;
                let step = if forth { s.history.next_redo() } else { s.history.next_undo() };
                let Some(step) = step.cloned() else { break };
                // What was done once can be done again: the shelf is as it was then.
                let _ = perform(&s.plan, &mut s.shelf, if forth { &step.deed } else { &step.back });
                s.history.moved(forth);
            }
            s.settle();
        })
    }

    fn replay(self: Rc<Self>) -> Rc<Self> {
        let Some(step) = self.history.last() else { return self };
        let Deed::Change(id, _) = &step.back else { return self };
        let mut shelf = self.shelf.clone();
        if perform(&self.plan, &mut shelf, &step.back).is_none() {
            return self;
        }
        let before = shelf.get(*id).map(|kept| kept.scenario.clone());
        self.with(|s| {
            s.shelf.activate(*id);
            s.replayed = before;
        })
    }

    /// Lets go of what the shelf no longer holds.
    fn settle(&mut self) {
        self.replayed = None;
        self.forget_outdated();
        let shelf = &self.shelf;
        self.compared.retain(|reference| match reference {
            ScenarioRef::Kept(id) => shelf.get(*id).is_some(),
            ScenarioRef::Builtin(_) => true,
        });
    }
}

#[cfg(test)]
mod tests;
