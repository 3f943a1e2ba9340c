//! How much the index depends on our choices of weights and mean.

use crate::evaluate::Evaluation;
use crate::plan::Plan;
use crate::rng::SplitMix;
use crate::scenario::{speaking_weights, Scenario};
use crate::score::{index, mean, score, Mean, Score, LAYER_COVERAGE};

/// Draws of random weights.
pub const DRAWS: usize = 1000;
/// How far a random weight strays from its own, either way.
pub const SPREAD: f64 = 0.25;
/// The seed of the random weights, so that the range has the same digits everywhere.
const SEED: u64 = 20_190_815;

/// The index of one year under other choices.
#[derive(Debug, Clone, PartialEq)]
pub struct Robustness {
    /// As published: arithmetic mean with the scenario's weights.
    pub published: Score,
    /// All indicators of the layers that count weigh the same, layers or not.
    pub equal: Option<f64>,
    /// Geometric instead of arithmetic mean, within layers and across them.
    pub geometric: Score,
    /// 5th percentile, median and 95th percentile with all weights ±25% at random.
    pub weights: Option<[f64; 3]>,
    /// The index without one indicator, for each indicator with a weight.
    pub without: Vec<Without>,
}

/// The index without one indicator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Without {
    /// The position of the indicator that is left out.
    pub indicator: usize,
    /// The index without it; absent where nothing is left.
    pub index: Option<f64>,
}

/// Recomputes the index of a year under other choices.
#[must_use]
pub fn robustness(plan: &Plan, scenario: &Scenario, evaluation: &Evaluation, year: usize) -> Robustness {
    let attainments: Vec<Option<f64>> =
        (0..plan.indicators.len()).map(|i| evaluation.judgement(i, year, scenario.basis).attainment).collect();
    let compute = |kind, layers: &[f64], indicators: &[f64]| composite(plan, &attainments, kind, layers, indicators);
    let (layers, indicators) = (&scenario.layer_weights, &scenario.indicator_weights);
    let counts = |i: usize| layers[plan.indicators[i].layer] > 0.0 && indicators[i] > 0.0;
    let counted = || (0..plan.indicators.len()).filter(|&i| counts(i));
    let equal = mean(Mean::Arithmetic, counted().filter_map(|i| attainments[i].map(|a| (1.0, a)))).map(|v| 100.0 * v);

    let mut rng = SplitMix::new(SEED);
    let mut spread = |weights: &[f64]| -> Vec<f64> {
        weights.iter().map(|w| w * (1.0 - SPREAD + 2.0 * SPREAD * rng.uniform())).collect()
    };
    let mut draws: Vec<f64> = (0..DRAWS)
        .filter_map(|_| {
            let (layers, indicators) = (spread(layers), spread(indicators));
            compute(Mean::Arithmetic, &layers, &indicators).value
        })
        .collect();
    draws.sort_by(f64::total_cmp);

    let without = counted()
        .map(|i| {
            let mut weights = indicators.clone();
            weights[i] = 0.0;
            Without { indicator: i, index: compute(Mean::Arithmetic, layers, &weights).value }
        })
        .collect();
    Robustness {
        published: *evaluation.index_score(year),
        equal,
        geometric: compute(Mean::Geometric, layers, indicators),
        weights: quantiles(&draws),
        without,
    }
}

/// The index of these attainments under weights and a mean.
pub(crate) fn composite(
    plan: &Plan,
    attainments: &[Option<f64>],
    kind: Mean,
    layers: &[f64],
    indicators: &[f64],
) -> Score {
    let scores: Vec<Score> = plan
        .layers
        .iter()
        .map(|layer| score(kind, layer.indicators.iter().map(|&i| (indicators[i], attainments[i])), LAYER_COVERAGE))
        .collect();
    index(kind, speaking_weights(plan, layers, indicators).zip(scores.iter().copied()))
}

/// 5%, 50% and 95% of sorted values, by linear interpolation between order statistics (type 7).
fn quantiles(sorted: &[f64]) -> Option<[f64; 3]> {
    let last = sorted.len().checked_sub(1)?;
    Some([0.05, 0.5, 0.95].map(|p| {
        #[allow(clippy::cast_precision_loss)] // A thousand draws.
        let position = p * last as f64;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        // Not negative and below the length.
        let low = position as usize;
        let high = (low + 1).min(last);
        #[allow(clippy::cast_precision_loss)]
        let share = position - low as f64;
        sorted[low] + (sorted[high] - sorted[low]) * share
    }))
}

#[cfg(test)]
mod tests;
