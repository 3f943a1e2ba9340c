//! The smallest path of levels that keeps to limits from year to year, by passes forwards and backwards.
//!
//! Every rule says of two neighbours how far the later one may or must lie above the earlier one. With two paths that
//! keep to such rules, the path of the lower value in each year does too, and so does that of the higher one: hence there
//! is a highest path, and a smallest one above any floor.

use super::needed::sign;
use crate::criterion::{power_of_ten, Criterion};
use crate::plan::Indicator;

/// The share of the numbers in a difference that rounding in binary may cost it.
const ROUNDING: f64 = 1e-12;

/// An indicator's levels as they are reported, turned so that more is better.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    decimals: u8,
    sign: f64,
    pub(super) min: f64,
    pub(super) max: f64,
    /// The largest decline that reporting cannot show.
    tolerance: f64,
}

/// What a year's level owes to that of the year before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Nothing.
    Nothing,
    /// No decline that reporting can show.
    NotDown,
    /// More.
    Up,
}

/// A year whose level is known, or is to be set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    /// The year's position.
    pub(super) year: usize,
    /// The level, turned so that more is better; none where it is yet to be set.
    pub(super) now: Option<f64>,
    /// Whether it stays as it is; then there is a level.
    pub(super) fixed: bool,
    /// The largest rise from the link before.
    pub(super) rise: f64,
    /// What it owes to the link before.
    pub(super) need: Need,
}

impl Scale {
    pub(super) fn of(indicator: &Indicator, criterion: &Criterion) -> Self {
        let limits = indicator.limits();
        let sign = sign(criterion.lower_is_better());
        let (min, max) = if sign < 0.0 { (-limits.max, -limits.min) } else { (limits.min, limits.max) };
        Self { decimals: indicator.decimals, sign, min, max, tolerance: limits.tolerance }
    }

    /// Turns a level, or turns it back.
    pub(super) fn turn(&self, x: f64) -> f64 {
        // Adding nought makes a nought that was turned an ordinary one.
        self.sign * x + 0.0
    }

    /// The least reportable value that is not below `y`, or the bound where that lies between the two.
    pub(super) fn up(&self, y: f64) -> f64 {
        cut(reportable(y, self.decimals, |x| x >= y), y, self.max)
    }

    /// The least reportable value above `y`; beyond the bound where there is none within.
    pub(super) fn next(&self, y: f64) -> f64 {
        let beyond = reportable(y, self.decimals, |x| x > y);
        if y < self.max {
            cut(beyond, y, self.max)
        } else {
            beyond
        }
    }

    /// The greatest reportable value that is not above `y`, or the bound where that lies between the two.
    fn down(&self, y: f64) -> f64 {
        -cut(reportable(-y, self.decimals, |x| x >= -y), -y, -self.min)
    }

    /// Whether a step fulfils a need.
    fn fulfils(&self, need: Need, then: f64, now: f64) -> bool {
        match need {
            Need::Nothing => true,
            Need::NotDown => now - then >= -self.tolerance,
            Need::Up => now > then,
        }
    }

    /// The least value that fulfils a need after `then`.
    fn least_after(&self, need: Need, then: f64) -> f64 {
        match need {
            Need::Nothing => self.min,
            Need::NotDown => {
                let least = self.up(then - self.tolerance);
                if self.fulfils(need, then, least) {
                    least
                } else {
                    self.next(least)
                }
            }
            Need::Up => self.next(then),
        }
    }

    /// The greatest value after which `now` fulfils a need.
    fn greatest_before(&self, need: Need, now: f64) -> f64 {
        match need {
            Need::Nothing => self.max,
            Need::NotDown => {
                let greatest = self.down(now + self.tolerance);
                if self.fulfils(need, greatest, now) {
                    greatest
                } else {
                    -reportable(-greatest, self.decimals, |x| x > -greatest)
                }
            }
            Need::Up => -reportable(-now, self.decimals, |x| x > -now),
        }
    }
}

/// The first reportable value from about `y` on that passes a test; `y` itself, or the next number, where numbers are
/// too large for their decimals.
fn reportable(y: f64, decimals: u8, test: impl Fn(f64) -> bool) -> f64 {
    let scale = power_of_ten(decimals);
    let units = libm::floor(y * scale);
    let near = [0.0, 1.0, 2.0].map(|n| (units + n) / scale);
    near.into_iter().chain([y, y.next_up()]).find(|x| test(*x)).unwrap_or(y)
}

/// A rounded value, cut off at a bound that the value itself keeps to.
fn cut(rounded: f64, y: f64, bound: f64) -> f64 {
    if y <= bound {
        rounded.min(bound)
    } else {
        rounded
    }
}

fn slack(a: f64, b: f64) -> f64 {
    ROUNDING * (a.abs() + b.abs())
}

/// A need that nothing can fulfil together with the fixed years and the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unfulfilled {
    /// The link that has it.
    pub(super) link: usize,
    /// The next fixed link from there on, where there is one: it is what leaves no room.
    pub(super) fixed: Option<usize>,
}

/// The highest path, and what had to be given up for it: links whose needs cannot be fulfilled lose them.
pub(super) fn highest(scale: &Scale, links: &mut [Link]) -> (Vec<f64>, Vec<Unfulfilled>) {
    let mut given_up = Vec::new();
    loop {
        let (path, conflict) = climb(scale, links);
        let Some(at) = conflict else { return (path, given_up) };
        let fixed = (at + 1..links.len()).find(|&k| links[k].fixed);
        let from = (0..=at).rev().find(|&k| links[k].fixed).unwrap_or(0);
        let needy = (from + 1..=fixed.unwrap_or(links.len() - 1)).rev().filter(|&k| links[k].need != Need::Nothing);
        // Any one need may be enough to give up: the one after which the path breaks earliest, if at all.
        let left_to_break = |k: &usize| {
            let mut without = links.to_vec();
            without[*k].need = Need::Nothing;
            climb(scale, &without).1.map_or(0, |next| next + 1)
        };
        let Some(link) = needy.min_by_key(left_to_break) else { return (path, given_up) };
        links[link].need = Need::Nothing;
        given_up.push(Unfulfilled { link, fixed });
    }
}

/// The highest path, and the link after which it breaks a need or leaves its bounds.
fn climb(scale: &Scale, links: &[Link]) -> (Vec<f64>, Option<usize>) {
    let fixed = |link: &Link| link.now.filter(|_| link.fixed);
    let mut path: Vec<f64> = links.iter().map(|link| fixed(link).unwrap_or(scale.max)).collect();
    // Each round of passes that changes anything fixes a link for good, unless a need asks for more than a rise allows.
    for _ in 0..=links.len() {
        let mut settled = true;
        for k in 1..links.len() {
            let most = path[k - 1] + links[k].rise;
            let most = most + if most.is_finite() { slack(path[k - 1], links[k].rise) } else { 0.0 };
            if path[k] <= most {
                continue;
            }
            if links[k].fixed {
                return (path, Some(k - 1));
            }
            let kept = links[k].now.filter(|now| *now <= most).unwrap_or(f64::NEG_INFINITY);
            path[k] = scale.down(most).max(kept);
            settled = false;
        }
        for k in (1..links.len()).rev() {
            if scale.fulfils(links[k].need, path[k - 1], path[k]) {
                continue;
            }
            if links[k - 1].fixed {
                return (path, Some(k - 1));
            }
            let kept = links[k - 1].now.filter(|now| scale.fulfils(links[k].need, *now, path[k]));
            path[k - 1] = scale.greatest_before(links[k].need, path[k]).max(kept.unwrap_or(f64::NEG_INFINITY));
            settled = false;
            if path[k - 1] < scale.min {
                return (path, Some(k - 1));
            }
        }
        if settled {
            return (path, None);
        }
    }
    (path, Some(0))
}

/// The smallest path that is nowhere below the present one, where the highest allows it, and ends on `goal` at least.
///
/// The goal is not above the end of the highest path.
pub(super) fn smallest(scale: &Scale, links: &[Link], highest: &[f64], goal: Option<f64>) -> Vec<f64> {
    let mut path: Vec<f64> =
        links.iter().zip(highest).map(|(link, top)| link.now.map_or(scale.min, |now| now.min(*top))).collect();
    if let (Some(end), Some(goal)) = (path.last_mut(), goal) {
        *end = end.max(goal);
    }
    for _ in 0..=links.len() {
        let mut settled = true;
        for k in (1..links.len()).rev() {
            let least = path[k] - links[k].rise;
            if !links[k - 1].fixed && least.is_finite() && path[k - 1] < least - slack(path[k], links[k].rise) {
                path[k - 1] = scale.up(least - slack(path[k], links[k].rise));
                settled = false;
            }
        }
        for k in 1..links.len() {
            if !links[k].fixed && !scale.fulfils(links[k].need, path[k - 1], path[k]) {
                path[k] = scale.least_after(links[k].need, path[k - 1]);
                settled = false;
            }
        }
        if settled {
            break;
        }
    }
    path
}
