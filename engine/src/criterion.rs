//! What is asked of an indicator in a year, and how far a path of values fulfils it.

use crate::cell::{Cell, State};
use crate::plan::{Direction, Operator, Stage};
use serde::Serialize;

/// What is asked of an indicator, made from a requirement or a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Criterion {
    /// x > T or x ≥ T; a = clamp((x − L)/(T − L), 0, 1).
    AtLeast {
        /// T.
        threshold: f64,
        /// Whether x = T does not meet it.
        strict: bool,
        /// L.
        floor: f64,
    },
    /// x ≥ the whole at the precision in which x is reported; a = x/whole. The whole is above 0.
    Full {
        /// The whole.
        whole: f64,
    },
    /// x ≤ T or x < T; a = min(1, T/x).
    AtMost {
        /// T.
        threshold: f64,
        /// Whether x = T does not meet it.
        strict: bool,
    },
    /// x_t ≥ x_0; a = min(1, x_t/x_0).
    NotDecreasing,
    /// a = ½·(share of steps Δ ≥ −ε) + ½·[x_t > x_0, or x_t at its natural cap].
    SteadilyImproving,
    /// a = share of steps Δ > 0.
    GrowingEveryYear,
    /// n ≥ N; a = min(1, n/N).
    Count {
        /// N.
        count: f64,
    },
    /// The stage or a later one; a = attainment of the stage over that of the one asked for.
    Stage {
        /// The stage asked for.
        stage: Stage,
    },
}

/// The four verdicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// 达标: the criterion is met.
    Met,
    /// 临界: the value equals a strict threshold; attained in full, not met.
    Borderline,
    /// 未达标: the criterion is not met.
    Missed,
    /// 无数据: nothing is known that would decide it.
    NoData,
}

impl Verdict {
    /// All verdicts in the order in which they are counted and shown.
    pub const ALL: [Self; 4] = [Self::Met, Self::Borderline, Self::Missed, Self::NoData];
}

/// The verdict on an indicator in a year, with its attainment.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Judgement {
    /// The verdict.
    pub verdict: Verdict,
    /// Attainment in [0, 1]; absent where there is no data. 1 wherever the verdict is met.
    pub attainment: Option<f64>,
}

impl Judgement {
    /// Nothing is known.
    pub const NO_DATA: Self = Self { verdict: Verdict::NoData, attainment: None };
    const MET: Self = Self { verdict: Verdict::Met, attainment: Some(1.0) };

    /// A ratio can round to 1 without the criterion being met, or fall short of it by a rounding: met decides, and the
    /// ratio is worked out only where it counts.
    #[inline]
    fn graded(met: bool, attainment: impl FnOnce() -> f64) -> Self {
        if met {
            return Self::MET;
        }
        Self { verdict: Verdict::Missed, attainment: Some(attainment().clamp(0.0, 1.0)) }
    }
}

/// What a criterion needs to know of the indicator beside its values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Precision {
    /// Digits after the decimal point in which values are reported.
    pub(crate) decimals: u8,
    /// The largest value that can be; +∞ where there is none.
    pub(crate) cap: f64,
}

impl Criterion {
    /// The number that the value is measured against, where there is one.
    #[must_use]
    pub fn threshold(&self) -> Option<f64> {
        match *self {
            Self::AtLeast { threshold, .. } | Self::AtMost { threshold, .. } => Some(threshold),
            Self::Full { whole } => Some(whole),
            Self::Count { count } => Some(count),
            _ => None,
        }
    }

    /// Whether a value equal to the threshold does not meet it.
    #[must_use]
    pub fn strict(&self) -> bool {
        matches!(self, Self::AtLeast { strict: true, .. } | Self::AtMost { strict: true, .. })
    }

    /// Whether less is better.
    #[must_use]
    pub fn lower_is_better(&self) -> bool {
        matches!(self, Self::AtMost { .. })
    }

    /// Judges the last cell of a path that starts in the base year.
    pub(crate) fn judge(&self, path: &[Cell], precision: Precision) -> Judgement {
        let Some((base, rest)) = path.split_first() else {
            return Judgement::NO_DATA;
        };
        let mut course = Course::begin(base);
        rest.iter().for_each(|cell| course.advance(cell));
        self.judge_course(&course, precision)
    }

    /// Judges where a course has got to.
    #[inline(always)]
    pub(crate) fn judge_course(&self, course: &Course<'_>, precision: Precision) -> Judgement {
        let at_cap = match course.now.state {
            State::Missing => return Judgement::NO_DATA,
            State::Bound { operator, value } => return self.judge_bound(operator, value, course),
            State::Stage { stage } => return self.judge_stage(stage),
            State::Level { value } => match self.judge_level(value, course, precision) {
                Some(judgement) => return judgement,
                None => value >= precision.cap && matches!(self, Self::SteadilyImproving),
            },
            State::Trend => false,
        };
        self.judge_steps(course, at_cap)
    }

    /// Judges by the level alone; absent where the steps that led to it decide.
    #[inline(always)]
    fn judge_level(&self, x: f64, course: &Course<'_>, precision: Precision) -> Option<Judgement> {
        let (met, asked) = match *self {
            Self::AtLeast { threshold, strict: true, .. } | Self::AtMost { threshold, strict: true }
                if x == threshold =>
            {
                return Some(Judgement { verdict: Verdict::Borderline, attainment: Some(1.0) });
            }
            Self::AtLeast { threshold, .. } => (x >= threshold, threshold),
            Self::AtMost { threshold, .. } => (x <= threshold, threshold),
            Self::Full { whole } => (round_to(x, precision.decimals) >= whole, whole),
            Self::Count { count } => (x >= count, count),
            Self::NotDecreasing => {
                let start = course.start.level()?;
                (x >= start, start)
            }
            Self::SteadilyImproving | Self::GrowingEveryYear => return None,
            Self::Stage { .. } => return Some(Judgement::NO_DATA),
        };
        Some(Judgement::graded(met, || self.attainment_towards(x, asked)))
    }

    fn judge_stage(&self, reached: Stage) -> Judgement {
        let Self::Stage { stage } = self else {
            return Judgement::NO_DATA;
        };
        // What is not reached is beyond the first stage, so its attainment is above 0.
        Judgement::graded(reached >= *stage, || reached.attainment() / stage.attainment())
    }

    /// Attainment of a value that falls short of what is asked, before it is held within 0 and 1.
    fn attainment_towards(&self, x: f64, asked: f64) -> f64 {
        match *self {
            // A threshold that is its own floor leaves nothing between.
            Self::AtLeast { floor, .. } if floor >= asked => 0.0,
            Self::AtLeast { floor, .. } => crate::score::goalpost(x, floor, asked),
            // Above nothing, or from below zero, there is no ratio.
            Self::AtMost { .. } if x <= 0.0 => 0.0,
            Self::AtMost { .. } => asked / x,
            _ if asked <= 0.0 => 0.0,
            _ => x / asked,
        }
    }

    /// Judges by the steps from year to year, the base year's reported step included.
    #[inline(always)]
    fn judge_steps(&self, course: &Course<'_>, at_cap: bool) -> Judgement {
        // How it went into the base year alone says nothing of the years since.
        if course.since_base().known == 0 {
            return if at_cap { Judgement::MET } else { Judgement::NO_DATA };
        }
        // Not decreasing is measured from the base year on: what came before it does not count.
        let tally = if matches!(self, Self::NotDecreasing) { course.since_base() } else { course.steps() };
        let kept = || f64::from(tally.known - tally.down) / f64::from(tally.known);
        match self {
            Self::NotDecreasing => Judgement::graded(tally.down == 0, kept),
            Self::GrowingEveryYear => {
                Judgement::graded(tally.up == tally.known, || f64::from(tally.up) / f64::from(tally.known))
            }
            Self::SteadilyImproving => {
                let improved = at_cap || course.improved();
                Judgement::graded(improved && tally.down == 0, || 0.5 * kept() + if improved { 0.5 } else { 0.0 })
            }
            _ => Judgement::NO_DATA,
        }
    }

    /// A bound meets what it implies, and misses what it rules out; otherwise it decides nothing.
    fn judge_bound(&self, operator: Operator, bound: f64, course: &Course<'_>) -> Judgement {
        let asked = match self {
            Self::NotDecreasing => course.start.level(),
            _ => self.threshold(),
        };
        let (Some(threshold), strict) = (asked, self.strict()) else {
            return Judgement::NO_DATA;
        };
        let from_below = matches!(operator, Operator::Above | Operator::AtLeast);
        let excludes_itself = matches!(operator, Operator::Above | Operator::Below);
        let lower_is_better = self.lower_is_better();
        let beyond = if lower_is_better { bound < threshold } else { bound > threshold };
        if from_below != lower_is_better && (beyond || (bound == threshold && (excludes_itself || !strict))) {
            return Judgement::MET;
        }
        let short = if lower_is_better { bound > threshold } else { bound < threshold };
        if from_below == lower_is_better && (short || (bound == threshold && excludes_itself)) {
            // The best that the bound allows.
            return Judgement::graded(false, || self.attainment_towards(bound, threshold));
        }
        Judgement::NO_DATA
    }
}

/// What a criterion looks at on the way from the base year to another: both ends, and the steps between them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Course<'a> {
    start: &'a Cell,
    now: &'a Cell,
    /// The step into the base year, as reported.
    into_base: Steps,
    /// The known steps after the base year; none while still in it.
    after_base: Option<Steps>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Steps {
    known: u32,
    up: u32,
    down: u32,
}

impl<'a> Course<'a> {
    /// The course to the base year itself.
    pub(crate) fn begin(cell: &'a Cell) -> Self {
        Self { start: cell, now: cell, into_base: Steps::default().and(cell.step), after_base: None }
    }

    /// Goes on to the next year, so that a whole path is judged in one pass.
    pub(crate) fn advance(&mut self, cell: &'a Cell) {
        self.now = cell;
        self.after_base = Some(self.after_base.unwrap_or_default().and(cell.step));
    }

    /// All known steps.
    fn steps(&self) -> Steps {
        let (a, b) = (self.into_base, self.after_base.unwrap_or_default());
        Steps { known: a.known + b.known, up: a.up + b.up, down: a.down + b.down }
    }

    /// The known steps after the base year; in the base year itself, its own.
    fn since_base(&self) -> Steps {
        self.after_base.unwrap_or(self.into_base)
    }

    /// Whether x_t > x_0. Where steps have a direction but no size: improved at least once and never declined.
    fn improved(&self) -> bool {
        match (self.start.level(), self.now.level()) {
            (Some(start), Some(now)) if self.after_base.is_some() => now > start,
            _ => self.since_base().up > 0 && self.since_base().down == 0,
        }
    }
}

impl Steps {
    fn and(self, step: Option<Direction>) -> Self {
        Self {
            known: self.known + u32::from(step.is_some()),
            up: self.up + u32::from(step == Some(Direction::Up)),
            down: self.down + u32::from(step == Some(Direction::Down)),
        }
    }
}

/// Rounds half away from zero to a number of decimals.
#[must_use]
pub fn round_to(x: f64, decimals: u8) -> f64 {
    let scale = power_of_ten(decimals);
    libm::round(x * scale) / scale
}

/// 10 to the number of decimals, of which at most 9 count.
pub(crate) fn power_of_ten(decimals: u8) -> f64 {
    [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9][usize::from(decimals.min(9))]
}

#[cfg(test)]
mod tests;
