//! From what a plan's tables say to what the engine judges by.

use super::file::{Direction, IndicatorEntry, Operator, Quantity, Reading, Requirement, Stage};
use super::Indicator;
use crate::cell::{Cell, Limits, Origin, State};
use crate::criterion::{power_of_ten, Criterion};

/// Prepares an indicator that has been checked.
pub(super) fn compile(entry: &IndicatorEntry, layer: usize, base_year: i32, years: usize) -> Indicator {
    let (min, max) = entry.quantity.bounds();
    let decimals = entry.quantity.decimals();
    let tolerance = match entry.quantity {
        Quantity::Count { .. } | Quantity::Stage => 0.0,
        _ => 0.5 / power_of_ten(decimals),
    };
    let baseline = baseline(entry);
    let mut path = vec![Reading::Missing; years];
    path[0] = baseline;
    for target in &entry.path {
        if let Some(slot) = usize::try_from(target.year - base_year).ok().and_then(|t| path.get_mut(t)) {
            *slot = target.figure.reading;
        }
    }
    let requirement = requirement(&entry.requirement.rule);
    let horizon_target = entry
        .targets
        .iter()
        .find_map(|figure| target(&figure.reading, None, &entry.requirement.rule, max))
        .unwrap_or(requirement);
    // The base year has no yearly target of its own, nor has a year the plan leaves out: the requirement stands in.
    let cells = read_path(&path, &Limits::new(min, max, tolerance));
    let mut yearly = vec![requirement; years];
    for t in 1..years {
        if let Some(criterion) = target(&path[t], Some(&cells[t]), &entry.requirement.rule, max) {
            yearly[t] = criterion;
        }
    }
    Indicator {
        layer,
        min,
        max,
        decimals,
        whole: matches!(entry.quantity, Quantity::Count { .. }),
        tolerance,
        baseline,
        path,
        criteria: [vec![requirement; years], vec![horizon_target; years], yearly],
    }
}

/// The plan's own path, one cell a year, the base year's first.
fn read_path(path: &[Reading], limits: &Limits) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::with_capacity(path.len());
    for reading in path {
        let origin = if cells.is_empty() { Origin::PlanFigure } else { Origin::PlanTarget };
        cells.push(Cell::read(reading, &cells, origin, limits));
    }
    cells
}

impl Indicator {
    /// The plan's own path, one cell a year, the base year's first.
    pub(crate) fn planned(&self) -> Vec<Cell> {
        read_path(&self.path, &self.limits())
    }
}

/// The first baseline that is a figure; where several tables give one, a figure with a level comes before one without.
fn baseline(entry: &IndicatorEntry) -> Reading {
    let first = |test: &dyn Fn(&Reading) -> bool| entry.baseline.iter().map(|f| f.reading).find(|r| test(r));
    let level = first(&|r| matches!(r, Reading::Level { .. } | Reading::Count { .. } | Reading::Stage { .. }));
    let Some(found) = level.or_else(|| first(&|r| *r != Reading::Missing)) else {
        return Reading::Missing;
    };
    // One table may give the level, another the step into it: both are known.
    match found {
        Reading::Level { value, step: None } => {
            let step = entry.baseline.iter().find_map(|f| match f.reading {
                Reading::Level { step, .. } => step,
                Reading::Change(step) => Some(step),
                _ => None,
            });
            Reading::Level { value, step }
        }
        other => other,
    }
}

fn requirement(rule: &Requirement) -> Criterion {
    match *rule {
        Requirement::Above { threshold, strict, floor } => Criterion::AtLeast { threshold, strict, floor },
        Requirement::Full { whole } => Criterion::Full { whole },
        Requirement::Below { threshold, strict } => Criterion::AtMost { threshold, strict },
        Requirement::NotDecreasing => Criterion::NotDecreasing,
        Requirement::SteadilyImproving => Criterion::SteadilyImproving,
        Requirement::GrowingEveryYear => Criterion::GrowingEveryYear,
        Requirement::Obtained { count } => Criterion::Count { count: f64::from(count) },
        Requirement::Established => Criterion::Stage { stage: Stage::InForce },
    }
}

/// What a target's cell asks for. A plain figure asks for that much; which way is better, the requirement tells.
fn target(reading: &Reading, resolved: Option<&Cell>, rule: &Requirement, max: f64) -> Option<Criterion> {
    let floor = match rule {
        Requirement::Above { floor, .. } => *floor,
        _ => 0.0,
    };
    let at_least = |threshold: f64, strict: bool| Criterion::AtLeast { threshold, strict, floor };
    let figure = |value: f64| {
        if matches!(rule, Requirement::Below { .. }) {
            Criterion::AtMost { threshold: value, strict: false }
        } else if value == max && value > 0.0 {
            // Nothing can be above it, so it is judged at the precision of reporting, like "= 100%".
            Criterion::Full { whole: value }
        } else {
            at_least(value, false)
        }
    };
    Some(match *reading {
        Reading::Level { value, .. } => figure(value),
        Reading::Bound { operator: Operator::Above, value } => at_least(value, true),
        Reading::Bound { operator: Operator::AtLeast, value } => at_least(value, false),
        Reading::Bound { operator: Operator::Below, value } => Criterion::AtMost { threshold: value, strict: true },
        Reading::Bound { operator: Operator::AtMost, value } => Criterion::AtMost { threshold: value, strict: false },
        Reading::Change(step) => match (resolved.and_then(Cell::level), step.size, step.direction, rule) {
            // So many points more than a level that the plan gives is a level.
            (Some(level), Some(_), _, _) => figure(level),
            (_, _, Direction::Up, Requirement::GrowingEveryYear) => Criterion::GrowingEveryYear,
            (_, _, Direction::Up, _) => Criterion::SteadilyImproving,
            (_, _, Direction::NotDown | Direction::Flat, _) => Criterion::NotDecreasing,
            (_, _, Direction::Down, _) => return None,
        },
        Reading::Count { count, .. } => Criterion::Count { count: f64::from(count) },
        Reading::CountChange { .. } => match resolved?.state {
            State::Level { value } | State::Bound { value, .. } => Criterion::Count { count: value },
            _ => return None,
        },
        Reading::Stage { stage } => Criterion::Stage { stage },
        Reading::Missing => return None,
    })
}
