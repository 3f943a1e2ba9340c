//! Schedules: when a project's work is done and its money spent, as planned and as a scenario moves them.

use crate::effects::Rates;
use crate::plan::file::{Phase, ProjectRow};
use crate::plan::Plan;
use crate::scenario::{ProjectChoice, Scenario};

/// A span of a schedule, at the position of the plan's own span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// First year.
    pub from: i32,
    /// Last year, not before the first; it may lie beyond the horizon year.
    pub to: i32,
    /// What is done.
    pub phase: Phase,
}

/// Money by year, in the plan's unit of investment. All of it together is the row's money, to the last digit.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Money {
    /// One sum a year of the plan, the base year's first.
    pub years: Vec<f64>,
    /// What is spent after the horizon year.
    pub later: f64,
    /// What no year is known for: the schedule is empty, or in none of its phases money is taken to be spent.
    pub undated: f64,
}

impl Money {
    /// All of it.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.years.iter().sum::<f64>() + self.later + self.undated
    }

    fn add(&mut self, other: &Self) {
        for (sum, amount) in self.years.iter_mut().zip(&other.years) {
            *sum += amount;
        }
        self.later += other.later;
        self.undated += other.undated;
    }
}

/// The schedule of a project row in a scenario, span for span that of the plan.
///
/// # Panics
/// If the plan has no such row; so do all functions here.
#[must_use]
pub fn stretches(plan: &Plan, scenario: &Scenario, row: usize) -> Vec<Stretch> {
    moved(plan.row(row), &scenario.project(row), &plan.effects.delivery)
}

/// The share of a project row's work that is done by the end of each year in a scenario, 0 to 1.
#[must_use]
pub fn delivered(plan: &Plan, scenario: &Scenario, row: usize) -> Vec<f64> {
    if !scenario.chosen(row) {
        return plan.effects.planned[row].delivered.clone();
    }
    delivered_by(plan, row, &plan.effects.delivery, &scenario.project(row))
}

/// The money of a project row by year in a scenario.
#[must_use]
pub fn spent(plan: &Plan, scenario: &Scenario, row: usize) -> Money {
    if !scenario.chosen(row) {
        return plan.effects.planned[row].spent.clone();
    }
    spent_by(plan, row, [&plan.effects.delivery, &plan.effects.spending], &scenario.project(row))
}

/// The money of each programme by year in a scenario, in the plan's order.
#[must_use]
pub fn spent_by_programme(plan: &Plan, scenario: &Scenario) -> Vec<Money> {
    let mut sums = vec![Money { years: vec![0.0; plan.years], ..Money::default() }; plan.file.programmes.len()];
    for (row, place) in plan.rows.iter().enumerate() {
        sums[place.programme].add(&spent(plan, scenario, row));
    }
    sums
}

/// The years by which a row may be delayed: not so early that it begins before the base year.
pub(crate) fn delays(plan: &Plan, row: &ProjectRow) -> (i32, i32) {
    (row.schedule.first().map_or(0, |span| plan.base_year - span.from), FURTHEST)
}

/// The years by which a row's work may be longer: a year of work stays. Without any work there is none to lengthen.
pub(crate) fn lengths(plan: &Plan, row: &ProjectRow) -> (i32, i32) {
    working(row, &plan.effects.delivery).map_or((0, 0), |k| (row.schedule[k].from - row.schedule[k].to, FURTHEST))
}

/// The most years by which a project may be delayed or longer.
pub(crate) const FURTHEST: i32 = 30;

/// The position of the last span in which work is done.
fn working(row: &ProjectRow, rates: &Rates) -> Option<usize> {
    row.schedule.iter().rposition(|span| rates.of(span.phase) > 0.0)
}

fn moved(row: &ProjectRow, choice: &ProjectChoice, rates: &Rates) -> Vec<Stretch> {
    let working = working(row, rates);
    let mut shift = choice.delay;
    let mut stretches = Vec::with_capacity(row.schedule.len());
    for (k, span) in row.schedule.iter().enumerate() {
        let from = span.from + shift;
        // What comes behind the longer span is as long as before, and later.
        if Some(k) == working {
            shift += choice.longer;
        }
        stretches.push(Stretch { from, to: span.to + shift, phase: span.phase });
    }
    stretches
}

/// What each year of a schedule counts for, from the base year to its end.
fn yearly(plan: &Plan, stretches: &[Stretch], rates: &Rates) -> Vec<f64> {
    let end = stretches.last().map_or(plan.base_year, |last| last.to + 1);
    let of = |year: i32| stretches.iter().find(|s| (s.from..=s.to).contains(&year)).map_or(0.0, |s| rates.of(s.phase));
    (plan.base_year..end).map(of).collect()
}

pub(crate) fn delivered_by(plan: &Plan, row: usize, rates: &Rates, choice: &ProjectChoice) -> Vec<f64> {
    let work = yearly(plan, &moved(plan.row(row), choice, rates), rates);
    let total: f64 = work.iter().sum();
    if choice.cancelled || total <= 0.0 {
        return vec![0.0; plan.years];
    }
    let mut done = 0.0;
    (0..plan.years)
        .map(|t| {
            // Added in the order of the total, so that the end is the whole of it to the last digit.
            done += work.get(t).copied().unwrap_or(0.0);
            (choice.funding * (done / total)).min(1.0)
        })
        .collect()
}

pub(crate) fn spent_by(plan: &Plan, row: usize, [work, money]: [&Rates; 2], choice: &ProjectChoice) -> Money {
    let entry = plan.row(row);
    let total = if choice.cancelled { 0.0 } else { entry.investment * choice.funding };
    let weights = yearly(plan, &moved(entry, choice, work), money);
    let Some(amounts) = spread(total, &weights) else {
        return Money { years: vec![0.0; plan.years], later: 0.0, undated: total };
    };
    let within = amounts.len().min(plan.years);
    let mut years = amounts[..within].to_vec();
    years.resize(plan.years, 0.0);
    // From a plain 0, which the sum of nothing is not: it has a sign.
    let later = amounts[within..].iter().fold(0.0, |sum, amount| sum + amount);
    Money { years, later, undated: 0.0 }
}

/// Spreads a total by weights; nothing where all weights are 0. The amounts add up to the total in any order, to the last
/// digit.
fn spread(total: f64, weights: &[f64]) -> Option<Vec<f64>> {
    let last = weights.iter().rposition(|weight| *weight > 0.0)?;
    let sum: f64 = weights.iter().sum();
    let mut left = total;
    let mut amounts = vec![0.0; weights.len()];
    for (amount, weight) in amounts[..last].iter_mut().zip(weights) {
        // Rounded to the steps in which the total itself is held: such amounts are added and taken away without loss.
        *amount = ((total + total * (weight / sum)) - total).min(left);
        left -= *amount;
    }
    amounts[last] = left;
    Some(amounts)
}

#[cfg(test)]
mod tests;
