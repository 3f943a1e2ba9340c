//! From a plan and a scenario to everything that is shown.

use crate::cell::Cell;
use crate::criterion::{Course, Judgement, Precision, Verdict};
use crate::effects::Moved;
use crate::outlook::{self, Outlook};
use crate::plan::{Basis, Indicator, Plan};
use crate::projection::{last_actual, project};
use crate::scenario::{speaking_weights, Scenario};
use crate::score::{index, score, Mean, Score, LAYER_COVERAGE};
use serde::Serialize;

/// How many indicators have each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// 达标.
    pub met: u32,
    /// 临界.
    pub borderline: u32,
    /// 未达标.
    pub missed: u32,
    /// 无数据.
    pub no_data: u32,
}

impl Counts {
    /// The count of a verdict.
    #[must_use]
    pub fn of(&self, verdict: Verdict) -> u32 {
        match verdict {
            Verdict::Met => self.met,
            Verdict::Borderline => self.borderline,
            Verdict::Missed => self.missed,
            Verdict::NoData => self.no_data,
        }
    }

    fn add(&mut self, verdict: Verdict) {
        *match verdict {
            Verdict::Met => &mut self.met,
            Verdict::Borderline => &mut self.borderline,
            Verdict::Missed => &mut self.missed,
            Verdict::NoData => &mut self.no_data,
        } += 1;
    }
}

/// Everything that follows from a plan and a scenario. Years are positions: 0 is the base year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evaluation {
    years: usize,
    layers_len: usize,
    cells: Vec<Cell>,
    judgements: Vec<[Judgement; 3]>,
    layers: Vec<Score>,
    index: Vec<Score>,
    counts: Vec<[Counts; 3]>,
    outlooks: Vec<Outlook>,
}

/// Evaluates a scenario of a plan.
///
/// The result depends on nothing else, and has the same digits on every machine.
#[must_use]
pub fn evaluate(plan: &Plan, scenario: &Scenario) -> Evaluation {
    let mut evaluation = Evaluation::default();
    evaluation.update(plan, scenario);
    evaluation
}

/// One indicator's path in a scenario, one cell a year, without judging it.
pub(crate) fn path(plan: &Plan, scenario: &Scenario, indicator: usize) -> Vec<Cell> {
    let mut cells = vec![Cell::MISSING; plan.years];
    project(plan, scenario, &Moved::of(plan, scenario), indicator, &mut cells);
    cells
}

impl Evaluation {
    /// Evaluates anew into the memory of an earlier evaluation.
    pub fn update(&mut self, plan: &Plan, scenario: &Scenario) {
        let (years, len) = (plan.years, plan.indicators.len());
        self.years = years;
        self.layers_len = plan.layers.len();
        // Every cell and judgement is written below, so what an earlier evaluation left there may stay until then.
        self.cells.resize(len * years, Cell::MISSING);
        self.judgements.resize(len * years, [Judgement::NO_DATA; 3]);
        self.counts.clear();
        self.counts.resize(years, [Counts::default(); 3]);
        self.outlooks.clear();
        let moved = Moved::of(plan, scenario);
        for (i, indicator) in plan.indicators.iter().enumerate() {
            let cells = &mut self.cells[i * years..(i + 1) * years];
            project(plan, scenario, &moved, i, cells);
            let precision = Precision { decimals: indicator.decimals, cap: indicator.max };
            judge(indicator, precision, cells, &mut self.judgements[i * years..(i + 1) * years], &mut self.counts);
            let last = last_actual(plan, scenario, i);
            self.outlooks.push(outlook::outlook(indicator, scenario.basis, cells, last, precision));
        }
        self.layers.clear();
        self.index.clear();
        for t in 0..years {
            self.score(plan, scenario, t);
        }
    }

    /// Scores the layers and the index of a year by the leading basis.
    #[inline(never)]
    fn score(&mut self, plan: &Plan, scenario: &Scenario, t: usize) {
        let basis = scenario.basis.index();
        for layer in &plan.layers {
            let parts = layer
                .indicators
                .iter()
                .map(|&i| (scenario.indicator_weights[i], self.judgements[i * self.years + t][basis].attainment));
            self.layers.push(score(Mean::Arithmetic, parts, LAYER_COVERAGE));
        }
        let scores = &self.layers[t * self.layers_len..];
        let weights = speaking_weights(plan, &scenario.layer_weights, &scenario.indicator_weights);
        self.index.push(index(Mean::Arithmetic, weights.zip(scores.iter().copied())));
    }

    /// An indicator's path, one cell a year.
    #[must_use]
    pub fn path(&self, indicator: usize) -> &[Cell] {
        &self.cells[indicator * self.years..(indicator + 1) * self.years]
    }

    /// An indicator in a year.
    #[must_use]
    pub fn cell(&self, indicator: usize, year: usize) -> &Cell {
        &self.path(indicator)[year]
    }

    /// The verdict on an indicator in a year by one basis.
    #[must_use]
    pub fn judgement(&self, indicator: usize, year: usize, basis: Basis) -> Judgement {
        self.judgements[indicator * self.years + year][basis.index()]
    }

    /// A layer's score in a year by the leading basis.
    #[must_use]
    pub fn layer(&self, layer: usize, year: usize) -> &Score {
        &self.layers[year * self.layers_len + layer]
    }

    /// The index in a year by the leading basis.
    #[must_use]
    pub fn index_score(&self, year: usize) -> &Score {
        &self.index[year]
    }

    /// How many indicators have each verdict in a year by one basis.
    #[must_use]
    pub fn counts(&self, year: usize, basis: Basis) -> Counts {
        self.counts[year][basis.index()]
    }

    /// Gap, required change and trend of an indicator by the leading basis.
    #[must_use]
    pub fn outlook(&self, indicator: usize) -> &Outlook {
        &self.outlooks[indicator]
    }
}

/// Judges an indicator's path by all bases, in one pass, and counts the verdicts.
// Kept apart from its caller: browsers allocate registers better in functions of this size than in one large one.
#[inline(never)]
fn judge(
    indicator: &Indicator,
    precision: Precision,
    cells: &[Cell],
    judgements: &mut [[Judgement; 3]],
    counts: &mut [[Counts; 3]],
) {
    for (basis, criteria) in indicator.criteria.iter().enumerate() {
        let mut course = Course::begin(&cells[0]);
        let years = criteria.iter().zip(cells).zip(judgements.iter_mut().zip(counts.iter_mut()));
        for (t, ((criterion, cell), (slots, counts))) in years.enumerate() {
            if t > 0 {
                course.advance(cell);
            }
            slots[basis] = criterion.judge_course(&course, precision);
            counts[basis].add(slots[basis].verdict);
        }
    }
}

#[cfg(test)]
mod tests;
