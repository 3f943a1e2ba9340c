//! What there is to choose from, and what a choice comes to by the engine.

use crate::needs::{needs, Need};
use crate::options::{Asked, ScheduleOptions};
use planner_engine::effects::links_of_indicator;
use planner_engine::plan::{Basis, PlanError};
use planner_engine::schedule::{spent, Money};
use planner_engine::{apply, evaluate, Change, Method, Plan, ProjectChoice, Scenario, Verdict};

/// Of each row, the position of what is chosen for it.
pub(crate) type Choices = Vec<usize>;

/// What may become of a row of the plan.
#[derive(Debug)]
pub(crate) struct Lever {
    pub(crate) options: Vec<RowChoice>,
}

/// One of the things that may become of a row: first to leave it as the scenario has it, then ever later, and last, where
/// that is allowed, to drop it.
#[derive(Debug)]
pub(crate) struct RowChoice {
    pub(crate) choice: ProjectChoice,
    /// Years by which it is put off; for what is dropped, a year more than the latest.
    pub(crate) moved: u32,
    /// What it takes, by year.
    pub(crate) money: Money,
    /// What it takes in all.
    pub(crate) cost: f64,
}

/// A target that depends on what is chosen.
#[derive(Debug)]
pub(crate) struct Target {
    pub(crate) indicator: usize,
    /// The rows that it depends on and that leave a choice.
    pub(crate) rows: Vec<usize>,
    /// Whether a target that is missed stays missed when any row is put off further, or dropped.
    pub(crate) monotone: bool,
    /// What has to hold wherever it is met.
    pub(crate) needs: Vec<Need>,
}

/// What there is to choose from.
#[derive(Debug)]
pub(crate) struct Instance<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) scenario: Scenario,
    pub(crate) ceilings: Vec<Option<f64>>,
    pub(crate) seconds: f64,
    pub(crate) rows: Vec<Lever>,
    pub(crate) targets: Vec<Target>,
}

/// What choices come to.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    pub(crate) choices: Choices,
    /// Of each target, whether it is met.
    pub(crate) met: Vec<bool>,
    pub(crate) cost: f64,
    pub(crate) moved: u32,
}

impl Standing {
    /// How many targets are met.
    pub(crate) fn targets(&self) -> usize {
        self.met.iter().filter(|met| **met).count()
    }
}

/// What an amount may exceed another by and still count as equal, for the rounding of sums.
pub(crate) fn slack(amount: f64) -> f64 {
    1e-9 * amount.abs().max(1e-3)
}

impl<'a> Instance<'a> {
    pub(crate) fn new(plan: &'a Plan, scenario: &Scenario, options: &ScheduleOptions) -> Result<Self, PlanError> {
        let Asked { ceilings, rows: leeway, seconds } = options.check(plan)?;
        let mut scenario = scenario.clone();
        scenario.basis = options.basis.unwrap_or(scenario.basis);
        let rows = leeway
            .iter()
            .enumerate()
            .map(|(row, leeway)| {
                let own = scenario.project(row);
                let later = (0..=leeway.latest).map(|years| (ProjectChoice { delay: own.delay + years, ..own }, years));
                let dropped = leeway.droppable.then_some((ProjectChoice { cancelled: true, ..own }, leeway.latest + 1));
                // What is cancelled already, or cannot be put off any further, leaves no such choice.
                let options = later.chain(dropped).enumerate().filter_map(|(n, (choice, years))| {
                    if n > 0 && own.cancelled {
                        return None;
                    }
                    let (moved, _) = apply(plan, &scenario, &Change::Project { row, choice }).ok()?;
                    let money = spent(plan, &moved, row);
                    Some(RowChoice { choice, moved: years.unsigned_abs(), cost: money.total(), money })
                });
                Lever { options: options.collect() }
            })
            .collect();
        let mut instance = Self { plan, scenario, ceilings, seconds, rows, targets: Vec::new() };
        instance.targets = (0..plan.indicators.len()).filter_map(|i| instance.target(i)).collect();
        Ok(instance)
    }

    fn target(&self, indicator: usize) -> Option<Target> {
        if !matches!(self.scenario.method(indicator), Method::Projects { .. }) {
            return None;
        }
        let effect = links_of_indicator(self.plan, &self.scenario, indicator)?;
        let mut rows: Vec<usize> = effect.links.iter().map(|link| link.row).collect();
        rows.retain(|&row| self.rows[row].options.len() > 1);
        rows.sort_unstable();
        let needs = needs(self, indicator, &rows, effect.by_delivery())?;
        if needs.monotone {
            // Met with everything put off, or missed with nothing put off: the same whatever is chosen.
            let last = |(row, lever): (usize, &Lever)| if rows.contains(&row) { lever.options.len() - 1 } else { 0 };
            let worst: Choices = self.rows.iter().enumerate().map(last).collect();
            let [best, worst] = [self.unmoved(), worst].map(|choices| self.meets(&self.after(&choices), indicator));
            if best == worst {
                return None;
            }
        }
        Some(Target { indicator, rows, monotone: needs.monotone, needs: needs.all })
    }

    /// Nothing put off.
    pub(crate) fn unmoved(&self) -> Choices {
        vec![0; self.rows.len()]
    }

    /// What is chosen for each row.
    pub(crate) fn chosen<'c>(&'c self, choices: &'c [usize]) -> impl Iterator<Item = &'c RowChoice> + 'c {
        self.rows.iter().zip(choices).map(|(row, &n)| &row.options[n])
    }

    /// The change of the scenario that puts choices into effect.
    pub(crate) fn change(&self, choices: &[usize]) -> Change {
        let one = |(row, option): (usize, &RowChoice)| Change::Project { row, choice: option.choice };
        let moved =
            self.chosen(choices).enumerate().filter(|(row, option)| self.scenario.project(*row) != option.choice);
        Change::All(moved.map(one).collect())
    }

    /// The scenario with choices in effect. Each of them was tried when it was offered, so nothing is refused.
    pub(crate) fn after(&self, choices: &[usize]) -> Scenario {
        apply(self.plan, &self.scenario, &self.change(choices))
            .map_or_else(|_| self.scenario.clone(), |(after, _)| after)
    }

    /// Whether an indicator's target is met in the horizon year of a scenario.
    pub(crate) fn meets(&self, scenario: &Scenario, indicator: usize) -> bool {
        let basis: Basis = self.scenario.basis;
        let evaluation = evaluate(self.plan, scenario);
        evaluation.judgement(indicator, self.plan.horizon(), basis).verdict == Verdict::Met
    }

    /// What choices come to by the engine.
    pub(crate) fn standing(&self, choices: Choices) -> Standing {
        let evaluation = evaluate(self.plan, &self.after(&choices));
        let verdict = |i| evaluation.judgement(i, self.plan.horizon(), self.scenario.basis).verdict;
        Standing {
            met: self.targets.iter().map(|target| verdict(target.indicator) == Verdict::Met).collect(),
            cost: self.chosen(&choices).map(|option| option.cost).sum(),
            moved: self.chosen(&choices).map(|option| option.moved).sum(),
            choices,
        }
    }

    /// What is spent in a year.
    pub(crate) fn spending(&self, choices: &[usize], year: usize) -> f64 {
        self.chosen(choices).map(|option| option.money.years[year]).sum()
    }

    /// The years in which more is spent than may be.
    pub(crate) fn exceeded(&self, choices: &[usize]) -> Vec<usize> {
        let over =
            |&year: &usize| self.ceilings[year].is_some_and(|most| self.spending(choices, year) > most + slack(most));
        (0..self.plan.years).filter(over).collect()
    }
}
