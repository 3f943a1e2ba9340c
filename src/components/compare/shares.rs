//! Weights as shares of their group, changed so that their sum stays.

use planner_engine::{Change, Plan, Scenario};

/// Weights that share a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// The layers in the index.
    Layers,
    /// The indicators of the layer at this position.
    Within(usize),
}

impl Group {
    /// The positions of its members in the plan.
    pub(super) fn members(self, plan: &Plan) -> Vec<usize> {
        match self {
            Self::Layers => (0..plan.layers.len()).collect(),
            Self::Within(layer) => plan.layers[layer].indicators.clone(),
        }
    }

    /// The weights of its members.
    pub(super) fn weights(self, plan: &Plan, scenario: &Scenario) -> Vec<f64> {
        let all = match self {
            Self::Layers => &scenario.layer_weights,
            Self::Within(_) => &scenario.indicator_weights,
        };
        self.members(plan).into_iter().map(|member| all[member]).collect()
    }

    /// The change that gives its members these weights, as far as they are others.
    pub(super) fn set(self, plan: &Plan, scenario: &Scenario, weights: &[f64]) -> Change {
        let before = self.weights(plan, scenario);
        let members = self.members(plan).into_iter().zip(before).zip(weights);
        let others = members.filter(|((_, before), weight)| before != *weight);
        let one = |((member, _), &weight): ((usize, f64), &f64)| match self {
            Self::Layers => Change::LayerWeight { layer: member, weight },
            Self::Within(_) => Change::IndicatorWeight { indicator: member, weight },
        };
        Change::All(others.map(one).collect())
    }
}

/// Each weight's share of their sum, 0 to 1; all 0 where the sum is.
pub(super) fn shares(weights: &[f64]) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    weights.iter().map(|weight| if sum > 0.0 { weight / sum } else { 0.0 }).collect()
}

/// The weights after one of them got a share from 0 to 1: the others give way, or grow, in proportion, and alike where
/// none of them weighs anything. The sum stays; where it is 0, each counts as 1.
pub(super) fn with_share(weights: &[f64], at: usize, share: f64) -> Vec<f64> {
    let share = share.clamp(0.0, 1.0);
    let mut sum: f64 = weights.iter().sum();
    if sum <= 0.0 {
        sum = weights.iter().map(|_| 1.0).sum();
    }
    let old = weights.get(at).copied().unwrap_or_default();
    let others: f64 = weights.iter().sum::<f64>() - old;
    let left = sum * (1.0 - share);
    let alike = left / weights.iter().skip(1).map(|_| 1.0).sum::<f64>().max(1.0);
    let changed = weights.iter().enumerate().map(|(i, weight)| match i {
        _ if i == at => sum * share,
        _ if others > 0.0 => weight / others * left,
        _ => alike,
    });
    changed.collect()
}

/// The change that makes all indicators of the layers that count weigh the same in the index.
pub(super) fn all_equal(plan: &Plan, scenario: &Scenario) -> Change {
    let layers = plan.layers.iter().enumerate().map(|(layer, entry)| {
        let counts = scenario.layer_weights[layer] > 0.0;
        let weight = if counts { entry.indicators.iter().map(|_| 1.0).sum() } else { 0.0 };
        Change::LayerWeight { layer, weight }
    });
    let indicators = (0..plan.indicators.len()).map(|indicator| Change::IndicatorWeight { indicator, weight: 1.0 });
    Change::All(layers.chain(indicators).collect())
}

/// The change that goes back to the weights of the plan as written.
pub(super) fn reset(plan: &Plan) -> Change {
    let written = Scenario::as_written(plan);
    let layers = written.layer_weights.iter().enumerate();
    let layers = layers.map(|(layer, &weight)| Change::LayerWeight { layer, weight });
    let indicators = written.indicator_weights.iter().enumerate();
    let indicators = indicators.map(|(indicator, &weight)| Change::IndicatorWeight { indicator, weight });
    Change::All(layers.chain(indicators).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use planner_engine::{apply, evaluate, robustness};

    #[test]
    fn the_others_give_way_in_proportion_and_the_sum_stays() {
        // Of 1 + 1 + 2 = 4 the first gets a half, 2; the others share the other 2 as 1 : 2.
        let changed = with_share(&[1.0, 1.0, 2.0], 0, 0.5);
        assert_eq!(changed[0], 2.0);
        assert!((changed[1] - 2.0 / 3.0).abs() < 1e-12 && (changed[2] - 4.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn where_no_other_weighs_anything_they_share_alike() {
        assert_eq!(with_share(&[2.0, 0.0, 0.0], 0, 0.5), [1.0, 0.5, 0.5]);
        assert_eq!(with_share(&[0.0, 0.0], 0, 0.25), [0.5, 1.5]);
    }

    #[test]
    fn a_layer_without_weight_stays_without() {
        // A third each, and 40 % for the first: 30 % each for the two others, nothing for the fourth.
        let changed = shares(&with_share(&[1.0, 1.0, 1.0, 0.0], 0, 0.4));
        let expected = [0.4, 0.3, 0.3, 0.0];
        assert!(changed.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12), "{changed:?}");
    }

    #[test]
    fn all_equal_is_what_the_check_of_robustness_calls_equal() {
        let plan = super::super::tests::plan();
        let mut scenario = Scenario::as_written(&plan);
        let edit =
            Change::Edit { indicator: 0, year: plan.horizon(), reading: Some(planner_engine::Reading::level(80.0)) };
        (scenario, _) = apply(&plan, &scenario, &edit).expect("80 % can be");
        let (equal, _) = apply(&plan, &scenario, &all_equal(&plan, &scenario)).expect("the weights fit");
        let horizon = plan.horizon();
        let index = evaluate(&plan, &equal).index_score(horizon).value;
        let expected = robustness(&plan, &scenario, &evaluate(&plan, &scenario), horizon).equal;
        assert!((index.expect("all have data") - expected.expect("all have data")).abs() < 1e-9);
        let (back, _) = apply(&plan, &equal, &reset(&plan)).expect("the weights fit");
        assert_eq!(back, scenario);
    }
}
