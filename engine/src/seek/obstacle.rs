//! What to call that which stands in the way.

use super::chain::{Link, Unfulfilled};
use super::way::{fulfils, Asked, Case};
use super::Obstacle;
use crate::criterion::power_of_ten;

impl Case<'_> {
    /// A told step that a rule has failed on and that stands.
    pub(super) fn told_before(&self, asked: &Asked) -> Option<Obstacle> {
        let first = usize::from(!asked.into_base);
        let failed = |t: &usize| self.told_step(*t).is_some_and(|step| !fulfils(asked.need, step));
        (first..self.plan.years).filter(|t| self.fixed(*t)).find(failed).map(|t| self.standing(t))
    }

    fn standing(&self, year: usize) -> Obstacle {
        if self.figure(year) {
            Obstacle::FailedYear { year }
        } else {
            Obstacle::LockedYear { year }
        }
    }

    /// Why a need finds no room.
    pub(super) fn no_room(&self, links: &[Link], unfulfilled: &Unfulfilled) -> Obstacle {
        let before = links[..unfulfilled.link].iter().rev().find(|link| link.fixed).map(|link| link.year);
        if let Some(fixed) = unfulfilled.fixed {
            let locked = before.filter(|t| !self.figure(*t) && self.figure(links[fixed].year));
            return self.standing(locked.unwrap_or(links[fixed].year));
        }
        let unit = 1.0 / power_of_ten(self.indicator.decimals);
        match (before, self.plausible.size()) {
            (Some(year), Some(step)) if step < unit => Obstacle::TooFar { year, step },
            _ => Obstacle::NaturalBound { bound: self.scale.turn(self.scale.max) },
        }
    }

    /// Why the horizon year cannot get as far as its goal.
    pub(super) fn out_of_reach(&self, links: &[Link], goal: f64) -> Obstacle {
        if let Some(fixed) = self.horizon_fixed() {
            return fixed;
        }
        if goal > self.scale.max {
            return Obstacle::NaturalBound { bound: self.scale.turn(self.scale.max) };
        }
        match (links.iter().rev().find(|link| link.fixed), self.plausible.size()) {
            (Some(link), Some(step)) if self.figure(link.year) => Obstacle::TooFar { year: link.year, step },
            (Some(link), _) => Obstacle::LockedYear { year: link.year },
            (None, _) => self.whatever_is_fixed(),
        }
    }

    pub(super) fn horizon_fixed(&self) -> Option<Obstacle> {
        let horizon = self.horizon();
        if self.figure(horizon) {
            Some(Obstacle::HorizonIsActual)
        } else {
            self.fixed(horizon).then_some(Obstacle::LockedYear { year: horizon })
        }
    }

    /// The last locked year: without a value of its own, it moves along with others. With none, there is too little to say.
    pub(super) fn whatever_is_fixed(&self) -> Obstacle {
        let locked = (1..self.plan.years).rev().find(|t| self.fixed(*t) && !self.figure(*t));
        locked.map_or(Obstacle::NothingToStartFrom, |year| Obstacle::LockedYear { year })
    }
}
