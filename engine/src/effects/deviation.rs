//! From what is delivered and spent to what an indicator is moved by.

use super::{enough, links_of_indicator, Effect, Mechanism};
use crate::cell::{Cell, Origin, State};
use crate::plan::{Direction, Plan, Stage};
use crate::scenario::Scenario;
use crate::schedule::{delivered, spent};
use std::collections::BTreeMap;

/// The project rows that are not as planned in a scenario, worked out once for all indicators.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Moved(BTreeMap<usize, Run>);

/// What is delivered by the end of each year, and spent in it.
#[derive(Debug, Clone, PartialEq)]
struct Run {
    delivered: Vec<f64>,
    spent: Vec<f64>,
}

impl Moved {
    pub(crate) fn of(plan: &Plan, scenario: &Scenario) -> Self {
        let run = |row| Run { delivered: delivered(plan, scenario, row), spent: spent(plan, scenario, row).years };
        Self(scenario.projects().map(|(row, _)| (row, run(row))).collect())
    }
}

/// What an indicator is moved by, year by year.
#[derive(Debug)]
pub(crate) struct Deviation<'a> {
    /// What is added to a level in each year; 0 where nothing differs from the plan.
    shifts: Vec<f64>,
    /// The linked rows whose delivery counts.
    rows: Vec<Row<'a>>,
    /// Years from delivery to the indicator.
    lag: usize,
    /// The least share of a year's work with which a planned improvement without a figure stands.
    enough: f64,
}

/// A linked row: its share, and what is delivered of it by the end of each year.
#[derive(Debug)]
struct Row<'a> {
    share: f64,
    planned: &'a [f64],
    now: &'a [f64],
}

/// What is there by a year, and nothing before the first.
fn at(values: &[f64], year: Option<usize>) -> f64 {
    year.and_then(|t| values.get(t)).copied().unwrap_or(0.0)
}

impl<'a> Deviation<'a> {
    /// What moves an indicator; nothing where it is as the plan says in all years.
    pub(crate) fn of(
        plan: &'a Plan,
        scenario: &Scenario,
        moved: &'a Moved,
        indicator: usize,
        offset: f64,
    ) -> Option<Self> {
        // Most evaluations move no project: they end here.
        if offset == 0.0 && moved.0.is_empty() {
            return None;
        }
        let mut found =
            Self { shifts: vec![offset; plan.years], rows: Vec::new(), lag: 0, enough: enough(plan, scenario) };
        let touched = |effect: &Effect| effect.links.iter().any(|link| moved.0.contains_key(&link.row));
        let Some(effect) = links_of_indicator(plan, scenario, indicator).filter(touched) else {
            return (offset != 0.0).then_some(found);
        };
        found.lag = usize::from(effect.lag);
        let by_year = |t: usize| t.checked_sub(usize::from(effect.lag));
        let chosen = || effect.links.iter().filter_map(|link| Some((link, moved.0.get(&link.row)?)));
        match effect.mechanism {
            Mechanism::Delivery { without } => {
                let whole = plan.indicators[indicator].better() * without;
                for (link, run) in chosen() {
                    let planned = &plan.effects.planned[link.row].delivered;
                    for (t, shift) in found.shifts.iter_mut().enumerate() {
                        *shift += whole * link.share * (at(&run.delivered, by_year(t)) - at(planned, by_year(t)));
                    }
                }
                found.rows.extend(effect.links.iter().map(|link| {
                    let planned = &plan.effects.planned[link.row].delivered[..];
                    Row {
                        share: link.share,
                        planned,
                        now: moved.0.get(&link.row).map_or(planned, |run| &run.delivered),
                    }
                }));
            }
            Mechanism::Spending { total, year, growth } => {
                for (link, run) in chosen() {
                    let planned = &plan.effects.planned[link.row].spent.years;
                    for (t, shift) in found.shifts.iter_mut().enumerate() {
                        let more = at(&run.spent, by_year(t)) - at(planned, by_year(t));
                        *shift += 100.0 * more / grown(total, growth, plan.year(t) - year);
                    }
                }
            }
        }
        Some(found)
    }

    /// The cell of a year, the last of those `planned`: the path as the plan and the user's figures have it. `told` is the
    /// position of the last year before it that has a figure of its own; what was to come before that, it knows.
    pub(crate) fn cell(&self, planned: &[Cell], told: usize, whole: bool) -> Cell {
        let t = planned.len() - 1;
        let plan = planned[t];
        let moved = match plan.state {
            State::Missing => plan,
            State::Level { value } if whole => {
                Cell { state: State::Level { value: value - self.waiting(planned, told) }, ..plan }
            }
            State::Level { value } => {
                // With a level before it, the step follows from the two.
                let stepped = t.checked_sub(1).is_some_and(|before| planned[before].level().is_some());
                let cell = if stepped { plan } else { self.held_back(plan, t) };
                match self.shifts[t] {
                    0.0 => cell,
                    shift => Cell { state: State::Level { value: value + shift }, clamped: false, ..cell },
                }
            }
            State::Bound { .. } if self.enough(t, t) => plan,
            State::Trend if plan.step != Some(Direction::NotDown) || self.enough(t, t) => self.held_back(plan, t),
            State::Bound { .. } | State::Trend => Cell::MISSING,
            State::Stage { .. } => match self.stage(planned, told) {
                Some(stage) => Cell { state: State::Stage { stage }, ..plan },
                None => Cell::MISSING,
            },
        };
        let same = moved.state == plan.state && moved.step == plan.step;
        Cell { origin: if same { plan.origin } else { Origin::Projects }, ..moved }
    }

    /// A cell whose planned rise has to wait.
    fn held_back(&self, plan: Cell, t: usize) -> Cell {
        match plan.step {
            Some(Direction::Up) if !self.enough(t, t) => Cell { step: Some(Direction::Flat), ..plan },
            Some(Direction::NotDown) if !self.enough(t, t) => Cell { step: None, ..plan },
            _ => plan,
        }
    }

    /// How many of the things that were to be added since the last known figure are still to come.
    fn waiting(&self, planned: &[Cell], told: usize) -> f64 {
        let last = planned.len() - 1;
        let mut known = planned[told].level();
        let mut waiting = 0.0;
        for (t, cell) in planned.iter().enumerate().skip(told + 1) {
            let Some(level) = cell.level() else { continue };
            let added = known.map_or(0.0, |known| level - known);
            if added > 0.0 && !self.enough(t, last) {
                waiting += added;
            }
            known = Some(level);
        }
        waiting
    }

    /// The stage that is reached: each planned rise waits until enough is delivered of the work that was to go with it.
    fn stage(&self, planned: &[Cell], told: usize) -> Option<Stage> {
        let last = planned.len() - 1;
        let of = |t: usize| match planned[t].state {
            State::Stage { stage } => Some(stage),
            _ => None,
        };
        let (mut plan, mut reached) = (of(told), of(told));
        for t in told + 1..=last {
            let Some(next) = of(t).map(Some) else { continue };
            if next < plan {
                reached = reached.min(next);
            } else if next > plan && self.enough(t, last) {
                reached = reached.max(next);
            }
            plan = next;
        }
        reached
    }

    /// Whether by a year enough is delivered of the work that was to be done for what is planned for the year `due`.
    ///
    /// Of each linked row, the share of what was to be delivered by then that is delivered now; weighted by what each was
    /// to deliver in that very year. What is owed to no row is there.
    fn enough(&self, due: usize, by: usize) -> bool {
        let (due, by) = (due.checked_sub(self.lag), by.checked_sub(self.lag));
        let before = due.and_then(|t| t.checked_sub(1));
        let (mut shares, mut work, mut lacking) = (0.0, 0.0, 0.0);
        for row in &self.rows {
            let whole = at(row.planned, due);
            let own = row.share * (whole - at(row.planned, before));
            let done = if whole > 0.0 { (at(row.now, by) / whole).clamp(0.0, 1.0) } else { 1.0 };
            shares += row.share;
            work += own;
            lacking += own * (1.0 - done);
        }
        let ratio = if work > 0.0 { 1.0 - shares * (lacking / work) } else { 1.0 };
        ratio >= self.enough
    }
}

/// A total after some years of growth, or before them.
fn grown(total: f64, percent: f64, years: i32) -> f64 {
    let yearly = 1.0 + percent / 100.0;
    let factor = (0..years.unsigned_abs()).fold(1.0, |factor, _| factor * yearly);
    if years < 0 {
        total / factor
    } else {
        total * factor
    }
}
