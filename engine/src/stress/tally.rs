//! Going through all combinations of late rows, and counting what they break.

use super::combinations::each;
use super::report::{Combination, IndicatorStress, RowStress, SizeStress, Stress};
use super::table::Table;
use super::{LateRow, Meter, LISTED};
use crate::criterion::Verdict;
use crate::evaluate::evaluate;
use crate::plan::Plan;
use crate::robustness::composite;
use crate::scenario::Scenario;
use crate::score::Mean;
use std::cmp::Ordering;
use std::ops::ControlFlow;

/// Counts what all combinations break.
pub(super) fn tally(
    plan: &Plan,
    scenario: &Scenario,
    (rows, delay, most): (&[LateRow], i32, usize),
    tables: &[Table],
    meter: &mut Meter<'_>,
) -> ControlFlow<(), Stress> {
    let before = Before::of(plan, scenario);
    let name = |n: usize| plan.row(rows[n].row).id.clone();
    let id = |i: usize| plan.file.indicators[i].id.clone();
    let mut breaking_of = vec![vec![0; most]; plan.indicators.len()];
    let mut with = vec![vec![0_u32; most]; rows.len()];
    let mut sizes = Vec::with_capacity(most);
    for size in 1..=most {
        let (mut combinations, mut breaking, mut worst) = (0, 0, Worst::default());
        each(rows.len(), size, |late| {
            combinations += 1;
            let broken: Vec<usize> = tables.iter().filter(|t| t.breaks(late)).map(|t| t.indicator).collect();
            if !broken.is_empty() {
                breaking += 1;
                broken.iter().for_each(|&i| breaking_of[i][size - 1] += 1);
                late.iter().for_each(|&n| with[n][size - 1] += 1);
                if worst.takes(broken.len()) {
                    worst.add(before.without(plan, scenario, tables, late, broken));
                }
            }
            meter.step()
        })?;
        let listed = worst.0.into_iter().map(|case| Combination {
            rows: case.rows.iter().map(|&n| name(n)).collect(),
            broken: case.broken.iter().map(|&i| id(i)).collect(),
            index: case.index,
            loss: case.loss,
        });
        #[allow(clippy::cast_possible_truncation)] // At most three.
        sizes.push(SizeStress { size: size as u8, combinations, breaking, worst: listed.collect() });
    }
    let shares = |with: &[u32]| with.iter().zip(&sizes).map(|(part, all)| share(*part, all.breaking)).collect();
    let alone = |n: usize| tables.iter().filter(|t| t.breaks(&[n])).map(|t| id(t.indicator)).collect();
    let rows =
        with.iter().enumerate().map(|(n, with)| RowStress { row: name(n), alone: alone(n), shares: shares(with) });
    let indicators = before.met.iter().map(|&i| {
        let table = tables.iter().find(|table| table.indicator == i);
        let mut sets = table.map(Table::smallest).unwrap_or_default();
        sets.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
        let smallest = sets.iter().take(LISTED).map(|set| set.iter().map(|&n| name(n)).collect()).collect();
        IndicatorStress { indicator: id(i), breaking: breaking_of[i].clone(), sets: count(sets.len()), smallest }
    });
    let (rows, indicators) = (rows.collect(), indicators.collect());
    ControlFlow::Continue(Stress { delay, met: count(before.met.len()), sizes, indicators, rows })
}

/// The scenario itself in the horizon year.
struct Before {
    attainments: Vec<Option<f64>>,
    /// The indicators whose target is met.
    met: Vec<usize>,
    index: Option<f64>,
}

impl Before {
    fn of(plan: &Plan, scenario: &Scenario) -> Self {
        let evaluation = evaluate(plan, scenario);
        let judged = |i| evaluation.judgement(i, plan.horizon(), scenario.basis);
        let all = || 0..plan.indicators.len();
        Self {
            attainments: all().map(|i| judged(i).attainment).collect(),
            met: all().filter(|&i| judged(i).verdict == Verdict::Met).collect(),
            index: evaluation.index_score(plan.horizon()).value,
        }
    }

    /// What becomes of it when these rows are late.
    fn without(&self, plan: &Plan, scenario: &Scenario, tables: &[Table], late: &[usize], broken: Vec<usize>) -> Case {
        let mut attainments = self.attainments.clone();
        tables.iter().for_each(|table| attainments[table.indicator] = table.of(late).attainment);
        let (layers, indicators) = (&scenario.layer_weights, &scenario.indicator_weights);
        let index = composite(plan, &attainments, Mean::Arithmetic, layers, indicators).value;
        let loss = self.index.zip(index).map(|(before, now)| before - now);
        Case { rows: late.to_vec(), broken, index, loss }
    }
}

/// A combination of rows, by their positions among those that may be late.
struct Case {
    rows: Vec<usize>,
    broken: Vec<usize>,
    index: Option<f64>,
    loss: Option<f64>,
}

impl Case {
    /// The worse one first.
    fn order(&self, other: &Self) -> Ordering {
        let loss = |case: &Self| case.loss.unwrap_or(0.0);
        let worse = other.broken.len().cmp(&self.broken.len());
        worse.then_with(|| loss(other).total_cmp(&loss(self))).then_with(|| self.rows.cmp(&other.rows))
    }
}

/// The worst combinations so far, the worst first.
#[derive(Default)]
struct Worst(Vec<Case>);

impl Worst {
    /// Whether one that breaks so many targets may get on the list.
    fn takes(&self, broken: usize) -> bool {
        self.0.get(LISTED - 1).is_none_or(|last| broken >= last.broken.len())
    }

    fn add(&mut self, case: Case) {
        let place = self.0.partition_point(|other| other.order(&case).is_lt());
        self.0.insert(place, case);
        self.0.truncate(LISTED);
    }
}

fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
