//! Normalisation and aggregation, after the OECD/JRC Handbook on Constructing Composite Indicators (2008).

use serde::Serialize;

/// Coverage from which a layer's score is published.
pub const LAYER_COVERAGE: f64 = 2.0 / 3.0;
/// Coverage from which the index is published.
pub const INDEX_COVERAGE: f64 = 0.8;
/// What rounding may take from a coverage before it counts as short of a threshold.
const COVERAGE_ROUNDING: f64 = 1e-9;

/// A score of a layer, or the index.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Score {
    /// 0 to 100 over what has data; absent where nothing has.
    pub value: Option<f64>,
    /// 0 to 100 with everything that is missing at 0.
    pub lower: f64,
    /// 0 to 100 with everything that is missing at 1.
    pub upper: f64,
    /// The share of weight with data, 0 to 1.
    pub coverage: f64,
    /// Whether the coverage is enough to publish the value.
    pub published: bool,
}

impl Score {
    /// A score of nothing.
    pub const EMPTY: Self = Self { value: None, lower: 0.0, upper: 100.0, coverage: 0.0, published: false };
}

/// How attainments are put together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mean {
    /// Σw·a/Σw.
    #[default]
    Arithmetic,
    /// Π a^(w/Σw); 0 wherever one part is 0.
    Geometric,
}

/// The position of `x` between two goalposts, capped at both: clamp((x − low)/(high − low), 0, 1). The two differ.
///
/// The dimension indices of the Human Development Index are of this form (UNDP, technical note 1).
///
/// ```
/// // Life expectancy of 84.0 years between the goalposts 20 and 85: 64/65.
/// assert_eq!(planner_engine::score::goalpost(84.0, 20.0, 85.0), 64.0 / 65.0);
/// ```
#[must_use]
pub fn goalpost(x: f64, low: f64, high: f64) -> f64 {
    ((x - low) / (high - low)).clamp(0.0, 1.0)
}

/// The weighted mean of `(weight, value)` pairs; absent where the weights sum to 0.
#[must_use]
pub fn mean(kind: Mean, parts: impl Iterator<Item = (f64, f64)>) -> Option<f64> {
    let mut sum = Sum::new(kind);
    parts.for_each(|(weight, value)| sum.add(weight, value));
    sum.mean()
}

/// Scores `(weight, attainment)` pairs; an absent attainment lowers the coverage, never the score.
#[must_use]
pub fn score(kind: Mean, parts: impl Iterator<Item = (f64, Option<f64>)>, needed: f64) -> Score {
    let (mut known, mut full) = (Sum::new(kind), Sum::new(kind));
    for (weight, attainment) in parts {
        if let Some(attainment) = attainment {
            known.add(weight, attainment);
        }
        full.add(weight, attainment.unwrap_or(1.0));
    }
    let Some(upper) = full.mean() else {
        return Score::EMPTY;
    };
    // With everything known, the bounds are the score itself, to the digit.
    let complete = known.weight == full.weight;
    let value = if complete { Some(upper) } else { known.mean() };
    let lower = if complete { upper } else { known.with_zero(full.weight) };
    let coverage = if complete { 1.0 } else { known.weight / full.weight };
    Score {
        value: value.map(percent),
        lower: percent(lower),
        upper: percent(upper),
        coverage,
        published: value.is_some() && coverage + COVERAGE_ROUNDING >= needed,
    }
}

/// The index over layers: the layers' values, bounds and coverages by their weights.
#[must_use]
pub fn index(kind: Mean, layers: impl Iterator<Item = (f64, Score)>) -> Score {
    let [mut value, mut lower, mut upper] = [Sum::new(kind); 3];
    let mut coverage = Sum::new(Mean::Arithmetic);
    for (weight, score) in layers {
        if let Some(known) = score.value {
            value.add(weight, known / 100.0);
        }
        lower.add(weight, score.lower / 100.0);
        upper.add(weight, score.upper / 100.0);
        coverage.add(weight, score.coverage);
    }
    let (Some(lower), Some(upper), Some(coverage)) = (lower.mean(), upper.mean(), coverage.mean()) else {
        return Score::EMPTY;
    };
    let value = value.mean();
    Score {
        value: value.map(percent),
        lower: percent(lower),
        upper: percent(upper),
        coverage,
        published: value.is_some() && coverage + COVERAGE_ROUNDING >= INDEX_COVERAGE,
    }
}

/// A weighted mean on the way.
#[derive(Debug, Clone, Copy)]
struct Sum {
    kind: Mean,
    /// Σw.
    weight: f64,
    /// Σw·a, or Σw·ln a.
    sum: f64,
    /// Whether a part is 0, of which there is no logarithm.
    zero: bool,
}

impl Sum {
    fn new(kind: Mean) -> Self {
        Self { kind, weight: 0.0, sum: 0.0, zero: false }
    }

    /// Adds a part; one without weight does not count.
    #[inline]
    fn add(&mut self, weight: f64, value: f64) {
        if weight <= 0.0 {
            return;
        }
        self.weight += weight;
        match self.kind {
            Mean::Arithmetic => self.sum += weight * value,
            Mean::Geometric if value > 0.0 => self.sum += weight * libm::log(value),
            Mean::Geometric => self.zero = true,
        }
    }

    /// The mean; absent where nothing has a weight.
    fn mean(&self) -> Option<f64> {
        (self.weight > 0.0).then(|| match self.kind {
            Mean::Arithmetic => self.sum / self.weight,
            Mean::Geometric if self.zero => 0.0,
            Mean::Geometric => libm::exp(self.sum / self.weight),
        })
    }

    /// The mean if the rest, up to a larger weight, were 0.
    fn with_zero(&self, weight: f64) -> f64 {
        match self.kind {
            Mean::Arithmetic => self.sum / weight,
            Mean::Geometric => 0.0,
        }
    }
}

fn percent(share: f64) -> f64 {
    (100.0 * share).clamp(0.0, 100.0)
}

#[cfg(test)]
mod tests;
