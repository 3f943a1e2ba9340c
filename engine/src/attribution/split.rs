use super::{Absence, Side, Subject};
use crate::plan::Plan;
use crate::score::{mean, Mean};

/// One term of a difference, in index points.
pub(super) struct Term {
    pub(super) subject: Subject,
    pub(super) layer: usize,
    pub(super) points: f64,
    /// What an indicator's attainment moves; nothing for a weight.
    pub(super) lever: Lever,
}

/// How an indicator's attainment moves the difference: its part is `gain`·(y_b − y_a), y its attainment, or `reference`
/// where it has no data.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Lever {
    pub(super) gain: f64,
    pub(super) reference: f64,
}

/// A member of a weighted mean in both scenarios.
#[derive(Clone, Copy)]
struct Member {
    weights: [f64; 2],
    values: [Option<f64>; 2],
}

/// What the members of a weighted mean are measured against.
#[derive(Clone, Copy)]
struct Measure {
    /// R̄.
    reference: f64,
    /// D̄.
    divisor: f64,
}

impl Member {
    /// How the value moves the mean, for each point it moves itself.
    fn lever(&self, measure: Measure) -> Lever {
        let weight = match self.values {
            [Some(_), Some(_)] => midpoint(self.weights),
            [Some(_), None] => self.weights[0],
            [None, Some(_)] => self.weights[1],
            [None, None] => 0.0,
        };
        Lever { gain: weight / measure.divisor, reference: measure.reference }
    }

    /// How the weight moves the mean.
    fn by_weight(&self, measure: Measure) -> f64 {
        let [Some(a), Some(b)] = self.values else {
            return 0.0;
        };
        (midpoint([a, b]) - measure.reference) * (self.weights[1] - self.weights[0]) / measure.divisor
    }
}

impl Lever {
    /// What a value moves on its way from one scenario to the other.
    pub(super) fn moves(&self, [a, b]: [Option<f64>; 2]) -> f64 {
        let [a, b] = [a, b].map(|value| value.unwrap_or(self.reference));
        self.gain * (b - a)
    }
}

/// The terms of the difference of the index in a year, in the plan's order, those that are 0 included.
pub(super) fn terms(plan: &Plan, sides: &[Side; 2], t: usize) -> Result<Vec<Term>, Absence> {
    let layer_weights = shares(sides.each_ref().map(|side| &side.scenario.layer_weights[..]));
    let groups: Vec<Vec<Member>> = plan
        .layers
        .iter()
        .map(|layer| {
            let of = |side: &Side| layer.indicators.iter().map(|&i| side.scenario.indicator_weights[i]).collect();
            let weights: [Vec<f64>; 2] = sides.each_ref().map(of);
            let weights = shares(weights.each_ref().map(Vec::as_slice));
            let values = |i: usize| sides.each_ref().map(|side| side.attainment(i, t));
            layer.indicators.iter().zip(weights).map(|(&i, weights)| Member { weights, values: values(i) }).collect()
        })
        .collect();
    let layers: Vec<Member> = groups
        .iter()
        .zip(layer_weights)
        .map(|(group, weights)| Member { weights, values: means(group).map(|mean| mean.map(|(value, _)| value)) })
        .collect();
    let index = match means(&layers) {
        [Some(a), Some(b)] => between(a, b),
        [None, Some(_)] => return Err(Absence::First),
        [Some(_), None] => return Err(Absence::Second),
        [None, None] => return Err(Absence::Both),
    };

    let mut terms = Vec::new();
    for (l, (layer, group)) in layers.iter().zip(&groups).enumerate() {
        let weight = |subject, points| Term { subject, layer: l, points, lever: Lever::default() };
        terms.push(weight(Subject::LayerWeight(l), 100.0 * layer.by_weight(index)));
        let measure = match means(group) {
            [Some(a), Some(b)] => between(a, b),
            // A layer that has no value in the other scenario stands there where the index does.
            [Some((_, divisor)), None] | [None, Some((_, divisor))] => Measure { divisor, ..index },
            [None, None] => continue,
        };
        let gain = 100.0 * layer.lever(index).gain;
        for (&i, member) in plan.layers[l].indicators.iter().zip(group) {
            let own = member.lever(measure);
            let lever = Lever { gain: gain * own.gain, ..own };
            let points = lever.moves(member.values);
            terms.push(Term { subject: Subject::Indicator(i), layer: l, points, lever });
            terms.push(weight(Subject::IndicatorWeight(i), gain * member.by_weight(measure)));
        }
    }
    Ok(terms)
}

/// The weighted mean and the weight with data of both scenarios; absent where nothing has data.
fn means(group: &[Member]) -> [Option<(f64, f64)>; 2] {
    [0, 1].map(|s| {
        let known = || group.iter().filter_map(move |member| Some((member.weights[s], member.values[s]?)));
        let value = mean(Mean::Arithmetic, known())?;
        Some((value, known().map(|(weight, _)| weight).sum()))
    })
}

fn between(a: (f64, f64), b: (f64, f64)) -> Measure {
    Measure { reference: midpoint([a.0, b.0]), divisor: midpoint([a.1, b.1]) }
}

fn midpoint([a, b]: [f64; 2]) -> f64 {
    0.5 * (a + b)
}

/// Weights as shares of their sum, in both scenarios; 0 where they sum to 0.
fn shares(weights: [&[f64]; 2]) -> Vec<[f64; 2]> {
    let totals = weights.map(|side| side.iter().sum::<f64>());
    let share = |s: usize, i: usize| if totals[s] > 0.0 { weights[s][i] / totals[s] } else { 0.0 };
    (0..weights[0].len()).map(|i| [share(0, i), share(1, i)]).collect()
}
