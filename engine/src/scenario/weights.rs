use super::{apply, Change, Refusal, Scenario};
use crate::apportion::{apportion, in_units};
use crate::criterion::power_of_ten;
use crate::plan::Plan;

/// Digits up to which weights can be settled.
const MOST_DECIMALS: u8 = 6;

/// A weight of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// That of the layer at this position, among all layers.
    Layer(usize),
    /// That of the indicator at this position, among its layer's.
    Indicator(usize),
}

/// Sets one weight and rescales the others of its group so that their sum stays: the changes, as one.
///
/// See [`settle`] for the digits. Weights that stay as they are have no change.
///
/// # Errors
/// Says why the weight cannot be: it is not in the plan, not a number, below 0 or beyond the sum.
pub fn reweigh(plan: &Plan, scenario: &Scenario, weight: Weight, value: f64, decimals: u8) -> Result<Change, Refusal> {
    let (members, weights, at): (Vec<usize>, &[f64], usize) = match weight {
        Weight::Layer(l) if l >= plan.layers.len() => return Err(Refusal::Nowhere("layer")),
        Weight::Layer(l) => ((0..plan.layers.len()).collect(), &scenario.layer_weights, l),
        Weight::Indicator(i) => {
            let indicator = plan.indicators.get(i).ok_or(Refusal::Nowhere("indicator"))?;
            (plan.layers[indicator.layer].indicators.clone(), &scenario.indicator_weights, i)
        }
    };
    let before: Vec<f64> = members.iter().map(|&m| weights[m]).collect();
    let which = members.iter().position(|&m| m == at).ok_or(Refusal::Nowhere("indicator"))?;
    let settled = settle(&before, which, value, decimals)?;
    let changed = members.into_iter().zip(before).zip(settled).filter(|((_, before), after)| before != after);
    let change = |((member, _), to)| match weight {
        Weight::Layer(_) => Change::LayerWeight { layer: member, weight: to },
        Weight::Indicator(_) => Change::IndicatorWeight { indicator: member, weight: to },
    };
    let all = Change::All(changed.map(change).collect());
    apply(plan, scenario, &all)?;
    Ok(all)
}

/// Sets one of a group of weights and rescales the others in proportion, so that the sum stays to the last digit shown.
///
/// All weights become whole units of 10^−`decimals` (at most 6 decimals): the sum is the group's, rounded once; the value
/// is rounded; what is left goes to the others in proportion to their weights so far, by largest remainders
/// ([`apportion`]), of equals the earlier one has the more; equally where the others are all 0.
///
/// ```
/// use planner_engine::scenario::settle;
///
/// // Half of 3 to the first leaves 1.5 for the others; of 1.99, the earlier one has the odd hundredth.
/// assert_eq!(settle(&[1.0, 1.0, 1.0], 0, 1.5, 2), Ok(vec![1.5, 0.75, 0.75]));
/// assert_eq!(settle(&[1.0, 1.0, 1.0], 0, 1.01, 2), Ok(vec![1.01, 1.0, 0.99]));
/// ```
///
/// # Errors
/// The value is not a number ([`Refusal::NotFinite`]), or not from 0 to the sum ([`Refusal::OutOfBounds`]); one that is
/// alone keeps the sum. A position outside the group is [`Refusal::Nowhere`].
pub fn settle(weights: &[f64], which: usize, value: f64, decimals: u8) -> Result<Vec<f64>, Refusal> {
    let decimals = decimals.min(MOST_DECIMALS);
    if which >= weights.len() {
        return Err(Refusal::Nowhere("weight"));
    }
    if !value.is_finite() {
        return Err(Refusal::NotFinite);
    }
    let sum = in_units(weights.iter().sum(), decimals);
    let set = in_units(value, decimals);
    let least = if weights.len() == 1 { sum } else { 0 };
    if !(least..=sum).contains(&set) {
        return Err(Refusal::OutOfBounds { min: weight_of(least, decimals), max: weight_of(sum, decimals) });
    }
    let others: f64 = weights.iter().enumerate().filter(|(i, _)| *i != which).map(|(_, w)| w).sum();
    let rest = weight_of(sum - set, decimals);
    let share = |(i, weight): (usize, &f64)| {
        if i == which {
            0.0
        } else if others > 0.0 {
            rest * (weight / others)
        } else {
            rest / count(weights.len() - 1)
        }
    };
    let shares: Vec<f64> = weights.iter().enumerate().map(share).collect();
    let mut units = apportion(&shares, sum - set, decimals);
    units[which] += set;
    Ok(units.into_iter().map(|units| weight_of(units, decimals)).collect())
}

#[allow(clippy::cast_precision_loss)] // A sum of weights in units of the last digit: far below 2^53.
fn weight_of(units: i64, decimals: u8) -> f64 {
    units as f64 / power_of_ten(decimals)
}

#[allow(clippy::cast_precision_loss)] // A plan has at most a few thousand indicators.
fn count(n: usize) -> f64 {
    n as f64
}
