//! How far an indicator is from its target, what change a year that needs, and which way it is going.

use crate::cell::{Cell, Origin};
use crate::criterion::{Course, Criterion, Precision, Verdict};
use crate::plan::{Basis, Indicator};
use serde::Serialize;

/// Gap, required change and trend of an indicator with a numeric target.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Outlook {
    /// The horizon year's value less the target, in the indicator's unit.
    pub gap: Option<f64>,
    /// What is needed from the last actual figure on.
    pub required: Option<RequiredChange>,
    /// Which way the actual figures go.
    pub trend: Option<Trend>,
}

/// The change a year that leads from the last actual figure to the target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RequiredChange {
    /// The position of the year it starts from.
    pub from: usize,
    /// (T − x)/(horizon − t), in the indicator's unit a year.
    pub per_year: f64,
    /// T/x, where both are positive.
    factor: Option<f64>,
    /// horizon − t.
    years: f64,
}

impl RequiredChange {
    /// The change from a level `x` in a year to a target in the horizon year, by their positions. The horizon is later.
    #[must_use]
    pub fn new(x: f64, target: f64, from: usize, horizon: usize) -> Self {
        let years = distance(horizon.saturating_sub(from).max(1));
        let factor = (x > 0.0 && target > 0.0).then(|| target / x);
        Self { from, per_year: (target - x) / years, factor, years }
    }

    /// 100·((T/x)^(1/(horizon − t)) − 1), in per cent a year, where both are positive.
    // Worked out when it is asked for: roots would take a good part of an evaluation, and few of them are ever looked at.
    #[must_use]
    pub fn growth(&self) -> Option<f64> {
        let growth = self.factor.map(|factor| 100.0 * (libm::pow(factor, 1.0 / self.years) - 1.0));
        // From next to nothing, the rate can be beyond all numbers.
        growth.filter(|rate| rate.is_finite())
    }
}

/// The trend of actual figures against what the target needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// • fewer than two points.
    TooFew,
    /// ↑ met, or on course.
    OnCourse,
    /// ↑ met, but falling since the first figure.
    MetButFalling,
    /// ➚ at least half of what is needed.
    TooSlow,
    /// → less than half of what is needed.
    Stalled,
    /// ↓ moving away, or was met and no longer is.
    Worsening,
}

#[inline(never)]
pub(crate) fn outlook(
    indicator: &Indicator,
    basis: Basis,
    path: &[Cell],
    last: usize,
    precision: Precision,
) -> Outlook {
    let horizon = path.len() - 1;
    let criterion = indicator.criteria[basis.index()][horizon];
    let Some(target) = criterion.threshold() else {
        return Outlook::default();
    };
    let gap = path[horizon].level().map(|x| x - target);
    let required = path[last].level().filter(|_| last < horizon).map(|x| RequiredChange::new(x, target, last, horizon));
    Outlook { gap, required, trend: Some(trend(&criterion, path, last, precision)) }
}

/// ρ = (actual yearly change)/(yearly change needed), both since the first figure that is a level, up to `last`.
///
/// That figure is the base year's, where it has one. What a method put between two figures does not count.
pub(crate) fn trend(criterion: &Criterion, path: &[Cell], last: usize, precision: Precision) -> Trend {
    let figure = |cell: &&Cell| matches!(cell.origin, Origin::PlanFigure | Origin::Actual);
    let first = path[..last].iter().enumerate().find_map(|(t, cell)| Some((t, Some(cell).filter(figure)?.level()?)));
    let (Some((from, start)), Some(now), Some(target)) = (first, path[last].level(), criterion.threshold()) else {
        return Trend::TooFew;
    };
    let change = now - start;
    let better = if criterion.lower_is_better() { -change } else { change };
    if is_met(criterion, &path[last], precision) {
        return if better < 0.0 { Trend::MetButFalling } else { Trend::OnCourse };
    }
    if better < 0.0 || path[..last].iter().filter(figure).any(|cell| is_met(criterion, cell, precision)) {
        return Trend::Worsening;
    }
    let needed = (target - start) / distance(path.len() - 1 - from);
    let ratio = change / distance(last - from) / needed;
    if ratio >= 1.0 {
        Trend::OnCourse
    } else if ratio >= 0.5 {
        Trend::TooSlow
    } else {
        // Also where nothing more is needed than to leave a strict threshold behind, and nothing moved.
        Trend::Stalled
    }
}

/// Whether a figure meets a criterion with a threshold, which asks for nothing but the figure itself.
fn is_met(criterion: &Criterion, cell: &Cell, precision: Precision) -> bool {
    criterion.judge_course(&Course::begin(cell), precision).verdict == Verdict::Met
}

#[allow(clippy::cast_precision_loss)] // A plan spans at most a few hundred years.
fn distance(years: usize) -> f64 {
    years as f64
}

#[cfg(test)]
mod tests;
