use crate::cell::{Cell, Origin, State};
use crate::criterion::{power_of_ten, Criterion};
use crate::json::read_tagged;
use crate::plan::{Direction, Indicator, Quantity, Reading};
use serde::Serialize;

/// How a path goes on after the last actual figure.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "method", rename_all = "snake_case", deny_unknown_fields)]
pub enum Method {
    /// The plan's own yearly targets as the projects drive them: on schedule they are what the plan says; what is delivered
    /// later, or less of it, takes away what is owed to it by the assumptions. An indicator that no project moves follows
    /// the plan. The default.
    Projects {
        /// Added to every level, in the indicator's unit.
        offset: f64,
    },
    /// The plan's own yearly targets, whatever becomes of the projects.
    PlanPath,
    /// The last actual figure is kept.
    Hold,
    /// A straight line from the last actual figure to the leading target: x_t = x_0 + (T − x_0)·n/N. Where the target
    /// is strict, T is the smallest reportable value that meets it.
    LinearToTarget,
    /// x_t = x_0 + c·n.
    ConstantChange {
        /// c, in the indicator's unit a year.
        per_year: f64,
    },
    /// x_t = x_0·(1 + r)^n.
    CompoundGrowth {
        /// 100·r, in per cent a year; above −100.
        percent: f64,
    },
    /// x_t = K − (K − x_0)·(1 − s)^n.
    Saturating {
        /// K, in the indicator's unit.
        cap: f64,
        /// 100·s, the share of the remaining distance that is covered each year, in per cent, 0 to 100.
        closing: f64,
    },
    /// x_t = x_0 + b·(φ + φ² + … + φⁿ), b the mean yearly change of the actual figures (Gardner and McKenzie 1985).
    DampedTrend {
        /// φ, 0 to 1.
        damping: f64,
    },
    /// Straight lines between the values set by hand; the last one is kept.
    ByHand,
}

impl Default for Method {
    fn default() -> Self {
        Self::Projects { offset: 0.0 }
    }
}

read_tagged!(Method, "method", else PlanPath {
    "projects": Projects { offset },
    "plan_path": PlanPath {},
    "hold": Hold {},
    "linear_to_target": LinearToTarget {},
    "constant_change": ConstantChange { per_year },
    "compound_growth": CompoundGrowth { percent },
    "saturating": Saturating { cap, closing },
    "damped_trend": DampedTrend { damping },
    "by_hand": ByHand {},
});

/// The methods without their parameters, for choosing one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MethodKind {
    /// See [`Method::PlanPath`].
    PlanPath,
    /// See [`Method::Hold`].
    Hold,
    /// See [`Method::LinearToTarget`].
    LinearToTarget,
    /// See [`Method::ConstantChange`].
    ConstantChange,
    /// See [`Method::CompoundGrowth`].
    CompoundGrowth,
    /// See [`Method::Saturating`].
    Saturating,
    /// See [`Method::DampedTrend`].
    DampedTrend,
    /// See [`Method::ByHand`].
    ByHand,
    /// See [`Method::Projects`].
    Projects,
}

impl MethodKind {
    /// All methods in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Projects,
        Self::PlanPath,
        Self::Hold,
        Self::LinearToTarget,
        Self::ConstantChange,
        Self::CompoundGrowth,
        Self::Saturating,
        Self::DampedTrend,
        Self::ByHand,
    ];

    /// Whether the method can be applied to a quantity: what has no levels cannot be extrapolated.
    #[must_use]
    pub fn fits(self, quantity: &Quantity) -> bool {
        match quantity {
            Quantity::Number { .. } => true,
            Quantity::Trend { .. } | Quantity::Count { .. } | Quantity::Stage => {
                matches!(self, Self::Projects | Self::PlanPath | Self::Hold | Self::ByHand)
            }
        }
    }
}

/// Where a method starts from, and what it knows of the actual figures before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    /// The position of the last actual figure.
    pub(super) position: usize,
    /// The mean yearly change of the actual figures, where there are two.
    pub(super) mean_change: Option<f64>,
    /// The first actual level and its position.
    pub(super) first: Option<(usize, f64)>,
}

/// What a method may look at beside the years before.
pub(super) struct Given<'a> {
    pub(super) indicator: &'a Indicator,
    /// What leads in the horizon year.
    pub(super) criterion: Criterion,
    /// The user's actual figures, one slot a year.
    pub(super) actuals: &'a [Option<Reading>],
    /// The values set by hand, one slot a year.
    pub(super) edits: &'a [Option<Reading>],
}

impl Start {
    pub(super) fn advance(&mut self, position: usize, level: Option<f64>) {
        self.position = position;
        match (self.first, level) {
            (None, Some(level)) => self.first = Some((position, level)),
            (Some((from, first)), Some(level)) => {
                self.mean_change = Some((level - first) / years(position - from));
            }
            _ => {}
        }
    }
}

impl Method {
    /// Which method it is.
    #[must_use]
    pub fn kind(&self) -> MethodKind {
        match self {
            Self::Projects { .. } => MethodKind::Projects,
            Self::PlanPath => MethodKind::PlanPath,
            Self::Hold => MethodKind::Hold,
            Self::LinearToTarget => MethodKind::LinearToTarget,
            Self::ConstantChange { .. } => MethodKind::ConstantChange,
            Self::CompoundGrowth { .. } => MethodKind::CompoundGrowth,
            Self::Saturating { .. } => MethodKind::Saturating,
            Self::DampedTrend { .. } => MethodKind::DampedTrend,
            Self::ByHand => MethodKind::ByHand,
        }
    }

    /// The cell of the year after those that are `done`.
    pub(super) fn cell(&self, done: &[Cell], start: &Start, given: &Given<'_>) -> Cell {
        let (t, horizon) = (done.len(), given.edits.len() - 1);
        let computed =
            |value: f64| Cell { state: State::Level { value }, step: None, origin: Origin::Method, clamped: false };
        let anchor = &done[start.position];
        if matches!(self, Self::Hold) {
            return held(anchor);
        }
        if matches!(self, Self::ByHand) {
            let (from, last) = given.last(done, start.position);
            return match (last.level(), given.next(t)) {
                (Some(a), Some((to, b))) => {
                    let value = a + (b - a) * years(t - from) / years(to - from);
                    // Half a thing is not there yet.
                    computed(if given.indicator.whole { libm::floor(value) } else { value })
                }
                _ => held(last),
            };
        }
        let Some(x0) = anchor.level() else {
            return Cell::MISSING;
        };
        let n = t - start.position;
        match *self {
            Self::Projects { .. } | Self::PlanPath | Self::Hold | Self::ByHand => Cell::MISSING,
            Self::LinearToTarget => match reach(given.criterion, given.indicator.decimals) {
                // The last year stands on the target itself, not on a sum that rounds beside it.
                Some(target) if t == horizon => computed(target),
                Some(target) => computed(x0 + (target - x0) * years(n) / years(horizon - start.position)),
                None => Cell::MISSING,
            },
            Self::ConstantChange { per_year } => computed(x0 + per_year * years(n)),
            Self::CompoundGrowth { percent } => computed(x0 * power(1.0 + percent / 100.0, n)),
            Self::Saturating { cap, closing } => computed(cap - (cap - x0) * power(1.0 - closing / 100.0, n)),
            Self::DampedTrend { damping } => match start.mean_change {
                Some(change) => {
                    let (mut sum, mut weight) = (0.0, 1.0);
                    for _ in 0..n {
                        weight *= damping;
                        sum += weight;
                    }
                    computed(x0 + change * sum)
                }
                None => Cell::MISSING,
            },
        }
    }
}

/// A cell kept as it is; a trend that is held neither rises nor falls.
fn held(cell: &Cell) -> Cell {
    match cell.state {
        State::Missing => Cell::MISSING,
        state => Cell { state, step: Some(Direction::Flat), origin: Origin::Method, clamped: false },
    }
}

impl Given<'_> {
    /// The last year set by hand so far, or else the last actual figure.
    fn last<'a>(&self, done: &'a [Cell], position: usize) -> (usize, &'a Cell) {
        let set = |s: &usize| self.edits[*s].is_some() && done[*s].state != State::Missing;
        let last = (position + 1..done.len()).rev().find(set).unwrap_or(position);
        (last, &done[last])
    }

    /// The next level after a year that is set by hand or known: an edit beneath an actual figure does not show.
    fn next(&self, t: usize) -> Option<(usize, f64)> {
        (t + 1..self.edits.len()).find_map(|s| match self.actuals[s].or(self.edits[s]) {
            Some(Reading::Level { value, .. }) => Some((s, value)),
            Some(Reading::Count { count, or_more: false }) => Some((s, f64::from(count))),
            _ => None,
        })
    }
}

/// The value that a line to the target ends on: the threshold, or the next reportable value where it is strict.
pub(crate) fn reach(criterion: Criterion, decimals: u8) -> Option<f64> {
    let threshold = criterion.threshold()?;
    if !criterion.strict() {
        return Some(threshold);
    }
    let scale = power_of_ten(decimals);
    // Scaling can round a reportable threshold to either side of a whole number: then the second step is beyond it.
    Some(if criterion.lower_is_better() {
        let units = libm::ceil(threshold * scale);
        [1.0, 2.0].map(|n| (units - n) / scale).into_iter().find(|x| *x < threshold).unwrap_or(threshold.next_down())
    } else {
        let units = libm::floor(threshold * scale);
        [1.0, 2.0].map(|n| (units + n) / scale).into_iter().find(|x| *x > threshold).unwrap_or(threshold.next_up())
    })
}

/// `base` to a whole power by repeated multiplication: the same digits everywhere.
fn power(base: f64, n: usize) -> f64 {
    (0..n).fold(1.0, |product, _| product * base)
}

#[allow(clippy::cast_precision_loss)] // A plan spans at most a few hundred years.
fn years(n: usize) -> f64 {
    n as f64
}
