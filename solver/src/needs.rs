//! What has to hold of the choices wherever a target is met, as far as that is linear.
//!
//! The rules themselves stay with the engine: where they ask for a level, the least level that meets them is found by
//! asking it. What is stated here never rules out choices that meet the target; choices that fulfil it and still miss the
//! target are found out by the engine and ruled out one by one (see `search.rs`).

use crate::instance::Instance;
use planner_engine::effects::shifts;
use planner_engine::{apply, evaluate, Cell, Change, Criterion, Method, Origin, ProjectChoice, Scenario, State};

/// A sum over the choices that is at least something wherever a target is met. All terms are from 0 to 1.
#[derive(Debug)]
pub(crate) struct Need {
    /// Of some rows, what each choice adds.
    pub(crate) terms: Vec<(usize, Vec<f64>)>,
    /// The least sum, above 0.
    pub(crate) least: f64,
}

pub(crate) struct Needs {
    pub(crate) all: Vec<Need>,
    pub(crate) monotone: bool,
}

/// By how much a need asks for less than it could, beyond any rounding of the solver's.
const MARGIN: f64 = 1e-6;

/// What is needed for an indicator's target; nothing where it depends on none of the choices.
pub(crate) fn needs(instance: &Instance<'_>, indicator: usize, rows: &[usize], by_delivery: bool) -> Option<Needs> {
    if rows.is_empty() {
        return None;
    }
    let (plan, horizon) = (instance.plan, instance.plan.horizon());
    let criterion = plan.indicators[indicator].criteria[instance.scenario.basis.index()][horizon];
    let written = on_schedule(instance);
    let evaluation = evaluate(plan, &written);
    let path = evaluation.path(indicator);
    let levels = matches!(path[horizon].state, State::Level { .. }) && !plan.indicators[indicator].whole;
    let stepwise = matches!(criterion, Criterion::SteadilyImproving | Criterion::GrowingEveryYear);
    if !levels {
        // Money moves levels alone.
        return by_delivery.then_some(Needs { all: Vec::new(), monotone: true });
    }
    let moves = Moves::of(instance, indicator, rows);
    let all = if stepwise {
        steps(instance, indicator, path, &moves)
    } else {
        match level(instance, indicator, &written, criterion.lower_is_better(), &moves) {
            Level::Constant => return None,
            Level::Unknown => Vec::new(),
            Level::Need(need) => vec![need],
        }
    };
    Some(Needs { all, monotone: by_delivery && !stepwise })
}

/// The scenario with every row on schedule.
fn on_schedule(instance: &Instance<'_>) -> Scenario {
    let back = |(row, _)| Change::Project { row, choice: ProjectChoice::default() };
    let changes = Change::All(instance.scenario.projects().map(back).collect());
    apply(instance.plan, &instance.scenario, &changes).map_or_else(|_| instance.scenario.clone(), |(after, _)| after)
}

/// What each choice adds to an indicator's level in each year, beside the plan's own path.
struct Moves {
    /// Row, then choice, then year.
    of: Vec<(usize, Vec<Vec<f64>>)>,
    /// What the rows that leave no choice add.
    fixed: Vec<f64>,
}

impl Moves {
    fn of(instance: &Instance<'_>, indicator: usize, rows: &[usize]) -> Self {
        let plan = instance.plan;
        let bare = on_schedule(instance);
        let alone = |row: usize, choice: ProjectChoice| {
            let moved = apply(plan, &bare, &Change::Project { row, choice });
            moved.map_or_else(|_| vec![0.0; plan.years], |(moved, _)| shifts(plan, &moved, indicator))
        };
        let of = |&row: &usize| {
            (row, instance.rows[row].options.iter().map(|option| alone(row, option.choice)).collect::<Vec<_>>())
        };
        let mut fixed = vec![0.0; plan.years];
        for (row, choice) in instance.scenario.projects().filter(|(row, _)| !rows.contains(row)) {
            fixed.iter_mut().zip(alone(row, choice)).for_each(|(sum, shift)| *sum += shift);
        }
        Self { of: rows.iter().map(of).collect(), fixed }
    }

    /// What the choices add to some sum of years.
    fn terms(&self, value: impl Fn(&[f64]) -> f64) -> Vec<(usize, Vec<f64>)> {
        self.of.iter().map(|(row, options)| (*row, options.iter().map(|years| value(years)).collect())).collect()
    }
}

/// The least and the largest sum of one choice a row.
fn range(terms: &[(usize, Vec<f64>)]) -> (f64, f64) {
    let end = |pick: fn(f64, f64) -> f64, from: f64| -> f64 {
        terms.iter().map(|(_, values)| values.iter().copied().fold(from, pick)).sum()
    };
    (end(f64::min, f64::INFINITY), end(f64::max, f64::NEG_INFINITY))
}

/// A sum that is at least some amount, in terms from 0 to 1; nothing where it always is.
fn need(terms: Vec<(usize, Vec<f64>)>, least: f64) -> Option<Need> {
    /// Terms below this are left out: they would only trouble the solver.
    const NEGLIGIBLE: f64 = 1e-6;
    let (low, high) = range(&terms);
    let width = high - low;
    let mut least = (least - low) / width - MARGIN;
    if !width.is_finite() || width <= 0.0 || !least.is_finite() {
        return None;
    }
    let mut kept = Vec::with_capacity(terms.len());
    for (row, values) in terms {
        let floor = values.iter().copied().fold(f64::INFINITY, f64::min);
        let values: Vec<f64> = values.iter().map(|value| (value - floor) / width).collect();
        let largest = values.iter().copied().fold(0.0, f64::max);
        if largest < NEGLIGIBLE {
            least -= largest;
        } else {
            // Rounded up, never down: that rules nothing out.
            let rounded = |value: f64| if value > 0.0 { value.max(NEGLIGIBLE) } else { 0.0 };
            kept.push((row, values.into_iter().map(rounded).collect()));
        }
    }
    (least > 0.0).then_some(Need { terms: kept, least })
}

enum Level {
    /// The verdict is the same whatever is chosen.
    Constant,
    /// Nothing linear is known.
    Unknown,
    Need(Need),
}

/// The sum that a level needs to meet the target, found by asking the engine what it says of every offset.
fn level(instance: &Instance<'_>, indicator: usize, written: &Scenario, lower: bool, moves: &Moves) -> Level {
    const HALVINGS: u32 = 100;
    let (plan, horizon) = (instance.plan, instance.plan.horizon());
    let Method::Projects { offset: own } = instance.scenario.method(indicator) else { return Level::Constant };
    let sign = if lower { -1.0 } else { 1.0 };
    let terms = moves.terms(|years| sign * years[horizon]);
    let fixed = sign * moves.fixed[horizon];
    let (low, high) = range(&terms);
    // With the rows on schedule, an offset is all that moves the level.
    let met = |sum: f64| {
        let method = Method::Projects { offset: own + sign * (fixed + sum) };
        let moved = apply(plan, written, &Change::Method { indicator, method }).ok();
        moved.map(|(moved, _)| instance.meets(&moved, indicator))
    };
    let beyond = 1e-6 * (high - low).max(1e-6);
    let (mut below, mut above) = (low - beyond, high + beyond);
    match (met(below), met(above)) {
        (Some(false), Some(true)) => {}
        (Some(a), Some(b)) if a == b => return Level::Constant,
        _ => return Level::Unknown,
    }
    for _ in 0..HALVINGS {
        let middle = below + (above - below) / 2.0;
        match met(middle) {
            Some(true) => above = middle,
            Some(false) => below = middle,
            None => return Level::Unknown,
        }
    }
    need(terms, below).map_or(Level::Unknown, Level::Need)
}

/// No step may go down by more than reporting can show, where steps follow from levels that no bound holds back.
fn steps(instance: &Instance<'_>, indicator: usize, path: &[Cell], moves: &Moves) -> Vec<Need> {
    let entry = &instance.plan.indicators[indicator];
    let told = |t: usize| matches!(path[t].origin, Origin::Actual | Origin::Edit | Origin::PlanFigure);
    // What a year's level is without any choice, and how much of each choice it hears.
    let plain = |t: usize| -> Option<(f64, f64)> {
        let State::Level { value } = path[t].state else { return None };
        if told(t) {
            return Some((value, 0.0));
        }
        let (low, high) = range(&moves.terms(|years| years[t]));
        let value = value + moves.fixed[t];
        let free = !path[t].clamped && value + low >= entry.min && value + high <= entry.max;
        free.then_some((value, 1.0))
    };
    (1..path.len())
        .filter_map(|t| {
            let ((before, heard_before), (now, heard)) = (plain(t - 1)?, plain(t)?);
            let terms = moves.terms(|years| heard * years[t] - heard_before * years[t - 1]);
            need(terms, before - now - entry.tolerance)
        })
        .collect()
}
