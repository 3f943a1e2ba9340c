//! What taking hold of a point does: one year, the whole path behind it, or a line painted across the years.

use super::editor::{Editor, Row, Trouble};
use super::entry::Entry;
use super::slider::{limits, position};
use super::subject::Subject;
use super::{gesture, messages};
use crate::charts::Geometry;
use crate::format;
use crate::state::ScenarioHandle;
use planner_engine::plan::Quantity;
use planner_engine::{apply, bend, Change, Refusal};
use yew::prelude::*;

/// What a drag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tools {
    /// Whether moving the horizon year bends the years before it.
    pub(super) bend: bool,
    /// Whether a stroke across the chart sets every year it passes.
    pub(super) paint: bool,
}

/// A drag, or a run of key presses, on its way.
pub(super) struct Drag {
    gesture: u32,
    /// The year's position, and how far beside the point it was taken hold of; none where a line is painted.
    of: Option<(usize, f64)>,
    /// Whether the path bends with it.
    bends: bool,
    /// The scenario it started from: a path that was bent many times would gather roundings.
    start: ScenarioHandle,
    /// What was set last: a year and a value.
    last: Option<(usize, f64)>,
    /// The last change, to see whether something else happened in between.
    made: Option<Change>,
}

/// Everything a drag needs to know.
#[derive(Clone)]
pub(super) struct Grip {
    pub(super) subject: Subject,
    pub(super) editor: Editor,
    pub(super) entry: Entry,
    pub(super) geometry: Geometry,
    pub(super) tools: Tools,
    pub(super) tell: Callback<Option<String>>,
}

impl Grip {
    /// Takes hold of a year's point, or begins to paint. `alone` moves the horizon without bending the path.
    pub(super) fn take(&self, year: Option<usize>, x: f64, y: f64, alone: bool) -> Option<Drag> {
        let Some(t) = year.filter(|_| !self.tools.paint) else {
            let mut drag = self.tools.paint.then(|| self.begin(None, false))?;
            self.pull(&mut drag, x, y);
            return Some(drag);
        };
        if let Some(refusal) = self.fixed(t) {
            self.tell.emit(Some(self.subject.lang.refusal(refusal)));
            return None;
        }
        let point = position(self.subject.cell(t)).map_or(y, |value| self.geometry.y(value));
        Some(self.begin(Some((t, y - point)), self.bends(t, alone)))
    }

    /// Moves what was taken hold of.
    pub(super) fn pull(&self, drag: &mut Drag, x: f64, y: f64) {
        match drag.of {
            Some((t, beside)) => self.set(drag, t, self.geometry.value(y - beside)),
            None => {
                let Some(t) = self.geometry.nearest(x).filter(|t| *t > 0) else { return };
                let value = self.geometry.value(y);
                // A quick stroke skips years between two events: they lie on the line between them.
                if let Some((from, first)) = drag.last.filter(|(from, _)| from.abs_diff(t) > 1) {
                    let (low, high) = (from.min(t), from.max(t));
                    for between in low + 1..high {
                        #[allow(clippy::cast_precision_loss)] // A plan spans at most a few hundred years.
                        let share = (between as f64 - from as f64) / (t as f64 - from as f64);
                        self.set(drag, between, first + (value - first) * share);
                    }
                }
                self.set(drag, t, value);
            }
        }
    }

    /// What a key does to a year's point; whether it does anything.
    pub(super) fn press(&self, run: &mut Option<Drag>, t: usize, key: &str, shift: bool) -> bool {
        if let "l" | "L" = key {
            self.lock(t);
            return true;
        }
        let cell = self.subject.cell(t);
        let asked = self.subject.criterion(self.subject.scenario.basis, t).threshold();
        let from = position(cell).or(asked).unwrap_or(self.entry.min.max(0.0));
        let (min, max) = limits(&self.subject, self.entry, t);
        let value = match (key, shift) {
            ("ArrowUp", false) => self.entry.stepped(from, 1.0),
            ("ArrowDown", false) => self.entry.stepped(from, -1.0),
            ("ArrowUp", true) | ("PageUp", _) => self.entry.stepped(from, 10.0),
            ("ArrowDown", true) | ("PageDown", _) => self.entry.stepped(from, -10.0),
            ("Home", _) => min,
            ("End", _) => max,
            ("Delete" | "Backspace", _) => {
                let _ = self.editor.set(Row::Scenario, t, None, gesture::next());
                return true;
            }
            _ => return false,
        };
        if let Some(refusal) = self.fixed(t) {
            self.tell.emit(Some(self.subject.lang.refusal(refusal)));
            return true;
        }
        let goes_on =
            run.as_ref().is_some_and(|run| run.of.is_some_and(|(of, _)| of == t) && self.is_where_it_led(run));
        if !goes_on {
            *run = Some(self.begin(Some((t, 0.0)), self.bends(t, false)));
        }
        if let Some(run) = run {
            self.set(run, t, value);
        }
        true
    }

    /// Locks a year at the value it has, or unlocks it.
    pub(super) fn lock(&self, t: usize) {
        let Subject { scenario, i, .. } = &self.subject;
        let locked = scenario.locked(*i, t);
        let mut changes = vec![Change::Lock { indicator: *i, year: t, locked: !locked }];
        let value = self.subject.cell(t).level().filter(|_| !locked && scenario.edit(*i, t).is_none());
        if let Some(value) = value {
            let reading = Some(self.entry.reading(value));
            changes.insert(0, Change::Edit { indicator: *i, year: t, reading });
        }
        let told = self.editor.make(Change::All(changes), None).err();
        self.tell.emit(told.map(|trouble| trouble.message(self.subject.lang, "")));
    }

    fn begin(&self, of: Option<(usize, f64)>, bends: bool) -> Drag {
        let start = self.subject.scenario.clone();
        Drag { gesture: gesture::next(), of, bends, start, last: None, made: None }
    }

    /// Whether the path bends when a year moves.
    fn bends(&self, t: usize, alone: bool) -> bool {
        let levels = matches!(self.subject.quantity(), Quantity::Number { .. });
        self.tools.bend && !alone && levels && t == self.subject.plan.horizon()
    }

    /// Why a year cannot be moved.
    fn fixed(&self, t: usize) -> Option<Refusal> {
        let Subject { scenario, i, .. } = &self.subject;
        if scenario.actual(*i, t).is_some() {
            return Some(Refusal::HasActual);
        }
        scenario.locked(*i, t).then_some(Refusal::Locked)
    }

    /// Whether the scenario is what the last key press made of it, and nothing else happened since.
    fn is_where_it_led(&self, run: &Drag) -> bool {
        let led = run.made.as_ref().and_then(|made| apply(&self.subject.plan, &run.start, made).ok());
        led.is_some_and(|(led, _)| led == *self.subject.scenario)
    }

    fn set(&self, drag: &mut Drag, t: usize, wanted: f64) {
        let value = self.entry.stepped(wanted, 0.0);
        let beyond = wanted < self.entry.min - self.entry.step() || wanted > self.entry.max + self.entry.step();
        let why = beyond.then(|| {
            let written = |x: f64| format::fixed(x, self.entry.decimals);
            messages::at_its_limit(self.subject.lang, written(value))
        });
        if drag.last == Some((t, value)) {
            self.tell.emit(why);
            return;
        }
        let (plan, i) = (&self.subject.plan, self.subject.i);
        let change = if drag.bends {
            bend(plan, &drag.start, i, value)
        } else {
            Ok(Change::Edit { indicator: i, year: t, reading: Some(self.entry.reading(value)) })
        };
        let outcome = change.map_err(Trouble::Refused).and_then(|change| {
            self.editor.make(change.clone(), Some(drag.gesture))?;
            drag.made = Some(change);
            Ok(())
        });
        drag.last = Some((t, value));
        self.tell.emit(outcome.err().map(|trouble| trouble.message(self.subject.lang, "")).or(why));
    }
}
