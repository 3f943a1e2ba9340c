//! The search: a mixed-integer program that promises at least as much as there is, and an engine that says what there is.
//!
//! The program holds what is linear. Where its best choices do not keep what it promises, a cut is added that rules them
//! out and nothing that does keep it, and it is solved anew. So what is found in the end is the best there is, and every
//! verdict in it is the engine's own.

use crate::instance::{slack, Choices, Instance, RowChoice, Standing};
use crate::model::Model;
use crate::{Phase, Progress};
use microlp::{
    ComparisonOp, Error, OptimizationDirection, Problem, ResumeOptions, SolveOptions, SolveOutcome, Variable,
};
use std::ops::ControlFlow;

/// Nodes between two words of progress.
const NODES: u64 = 20;

/// At least one of these choices has to be made: for a target, if it is to be met; otherwise in any case.
#[derive(Debug)]
struct Cut {
    target: Option<usize>,
    choices: Vec<(usize, usize)>,
}

/// How a phase ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// Nothing better is possible.
    Proven,
    /// Nothing is possible at all.
    Infeasible,
    /// Time ran out, or the solver failed.
    Stopped,
    /// Broken off from outside.
    Broken,
}

/// Hears how far the search is, and may break it off.
pub(crate) type Tell<'t> = &'t mut dyn FnMut(&Progress) -> ControlFlow<()>;

pub(crate) struct Search<'a> {
    instance: &'a Instance<'a>,
    cuts: Vec<Cut>,
    /// The best choices yet that the engine has judged, within all ceilings.
    pub(crate) best: Option<Standing>,
    /// What the phase that was stopped cannot do better than.
    pub(crate) bound: Option<f64>,
    clock: &'a dyn Fn() -> f64,
    from: f64,
}

impl<'a> Search<'a> {
    pub(crate) fn new(instance: &'a Instance<'a>, clock: &'a dyn Fn() -> f64) -> Self {
        let mut search = Self { instance, cuts: Vec::new(), best: None, bound: None, clock, from: clock() };
        search.offer(instance.unmoved());
        search
    }

    pub(crate) fn seconds(&self) -> f64 {
        (self.clock)() - self.from
    }

    /// Finds the best of a phase among what is best in those before it.
    pub(crate) fn run(&mut self, phase: Phase, tell: Tell<'_>) -> End {
        loop {
            if self.seconds() >= self.instance.seconds {
                return End::Stopped;
            }
            let (claimed, choices) = match self.solve(phase, tell) {
                Ok(found) => found,
                // What was found is within the rounding of a bound: there is nothing better.
                Err(End::Infeasible) if phase != Phase::Targets => return End::Proven,
                Err(end) => return end,
            };
            let standing = self.instance.standing(choices);
            let value = phase.value(&standing);
            let kept = self.correct(phase, &standing, &claimed);
            self.take(standing);
            if kept {
                self.bound = Some(value);
                return End::Proven;
            }
        }
    }

    /// Rules out what the program promised and the engine does not find; says whether there is nothing of the kind.
    fn correct(&mut self, phase: Phase, standing: &Standing, claimed: &[bool]) -> bool {
        let instance = self.instance;
        let before = self.cuts.len();
        for year in instance.exceeded(&standing.choices) {
            self.cheaper(&standing.choices, |option| option.money.years[year]);
        }
        if let (Phase::Movement, Some(best)) = (phase, &self.best) {
            if standing.cost > best.cost + slack(best.cost) {
                self.cheaper(&standing.choices, |option| option.cost);
            }
        }
        // Of targets that the program left open, the engine may find more.
        let promised = match (phase, &self.best) {
            (Phase::Cost | Phase::Movement, Some(best)) => best.targets(),
            _ => claimed.iter().filter(|met| **met).count(),
        };
        if standing.targets() < promised {
            let broken = |&k: &usize| claimed[k] && !standing.met[k];
            for k in (0..claimed.len()).filter(broken) {
                self.give_up(k, &standing.choices);
            }
        }
        self.cuts.len() == before
    }

    /// Some row has to take less than it does.
    fn cheaper(&mut self, choices: &[usize], amount: impl Fn(&RowChoice) -> f64) {
        let mut cheaper = Vec::new();
        for (row, (lever, &chosen)) in self.instance.rows.iter().zip(choices).enumerate() {
            let now = amount(&lever.options[chosen]);
            cheaper.extend((0..lever.options.len()).filter(|&n| amount(&lever.options[n]) < now).map(|n| (row, n)));
        }
        self.cuts.push(Cut { target: None, choices: cheaper });
    }

    /// A target that these choices miss is met only with others.
    fn give_up(&mut self, k: usize, choices: &[usize]) {
        let target = &self.instance.targets[k];
        let mut missed: Choices = choices.to_vec();
        if target.monotone {
            // As little put off as still misses it: that rules out the most.
            for &row in &target.rows {
                while missed[row] > 0 {
                    missed[row] -= 1;
                    if self.instance.meets(&self.instance.after(&missed), target.indicator) {
                        missed[row] += 1;
                        break;
                    }
                }
            }
        }
        let mut others = Vec::new();
        for &row in &target.rows {
            let all = if target.monotone { missed[row] } else { self.instance.rows[row].options.len() };
            others.extend((0..all).filter(|&n| n != missed[row]).map(|n| (row, n)));
        }
        self.cuts.push(Cut { target: Some(k), choices: others });
    }

    /// Takes choices for the best, where they are.
    fn offer(&mut self, choices: Choices) {
        let standing = self.instance.standing(choices);
        self.take(standing);
    }

    fn take(&mut self, standing: Standing) {
        if !self.instance.exceeded(&standing.choices).is_empty() {
            return;
        }
        let better = self.best.as_ref().is_none_or(|best| {
            let cheaper = standing.cost < best.cost - slack(best.cost);
            let dearer = standing.cost > best.cost + slack(best.cost);
            match standing.targets().cmp(&best.targets()) {
                std::cmp::Ordering::Equal => cheaper || (!dearer && standing.moved < best.moved),
                more => more.is_gt(),
            }
        });
        if better {
            self.best = Some(standing);
        }
    }

    /// Solves the program as it stands: the targets that it promises, and the choices.
    fn solve(&mut self, phase: Phase, tell: Tell<'_>) -> Result<(Vec<bool>, Choices), End> {
        let model = self.model(phase);
        let mut options = SolveOptions::default();
        options.node_limit = Some(NODES);
        options.warm_start = self.warm(&model);
        let mut outcome = model.problem.solve_with(options);
        loop {
            let stats = match &outcome {
                Ok(outcome) => outcome.stats(),
                Err(Error::Infeasible) => return Err(End::Infeasible),
                Err(_) => return Err(End::Stopped),
            };
            self.bound = stats.best_bound.map(|bound| phase.bound(bound * model.unit));
            let solved = outcome.as_ref().is_ok_and(SolveOutcome::is_optimal);
            let best = self.best.as_ref().map(|best| phase.value(best));
            let progress = Progress { phase, best, bound: self.bound, seconds: self.seconds() };
            if tell(&progress).is_break() {
                return Err(End::Broken);
            }
            let found = outcome.as_ref().ok().and_then(SolveOutcome::solution).map(|solution| model.read(solution));
            if solved {
                return found.ok_or(End::Stopped);
            }
            if let Some((_, choices)) = found {
                self.offer(choices);
            }
            if progress.seconds >= self.instance.seconds {
                return Err(End::Stopped);
            }
            let mut more = ResumeOptions::default();
            more.node_limit = Some(NODES);
            outcome = outcome.and_then(|outcome| outcome.resume_with(more));
        }
    }

    /// The best that is known, to begin from.
    fn warm(&self, model: &Model) -> Option<Vec<(Variable, f64)>> {
        let best = self.best.as_ref()?;
        let one = |chosen: bool| if chosen { 1.0 } else { 0.0 };
        let mut values = Vec::new();
        for (variables, &chosen) in model.choices.iter().zip(&best.choices) {
            values.extend(variables.iter().enumerate().map(|(n, variable)| (*variable, one(n == chosen))));
        }
        values.extend(model.targets.iter().zip(&best.met).map(|(variable, met)| (*variable, one(*met))));
        Some(values)
    }

    fn model(&self, phase: Phase) -> Model {
        let instance = self.instance;
        let largest = |amount: &dyn Fn(&RowChoice) -> f64| {
            instance.rows.iter().flat_map(|row| &row.options).map(amount).fold(0.0, f64::max)
        };
        let cost_unit = largest(&|option| option.cost).max(f64::MIN_POSITIVE);
        let unit = if phase == Phase::Cost { cost_unit } else { 1.0 };
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let worth = |option: &RowChoice| match phase {
            Phase::Targets => 0.0,
            Phase::Cost => option.cost / unit,
            Phase::Movement => f64::from(option.moved),
        };
        let choices: Vec<Vec<Variable>> = instance
            .rows
            .iter()
            .map(|row| match &row.options[..] {
                [_] => Vec::new(),
                options => options.iter().map(|option| problem.add_binary_var(worth(option))).collect(),
            })
            .collect();
        let point = if phase == Phase::Targets { -1.0 } else { 0.0 };
        let targets: Vec<Variable> = instance.targets.iter().map(|_| problem.add_binary_var(point)).collect();
        for variables in choices.iter().filter(|variables| !variables.is_empty()) {
            problem.add_constraint(variables.iter().map(|v| (*v, 1.0)), ComparisonOp::Eq, 1.0);
        }
        let mut model = Model { problem, choices, targets, unit };
        for (year, most) in instance.ceilings.iter().enumerate().filter_map(|(t, most)| Some((t, (*most)?))) {
            model.at_most(instance, most, &|option| option.money.years[year]);
        }
        self.bind(&mut model, phase);
        model
    }

    /// Adds what targets need, what the earlier phases reached, and what was found out.
    fn bind(&self, model: &mut Model, phase: Phase) {
        let instance = self.instance;
        for (target, &met) in instance.targets.iter().zip(&model.targets) {
            for need in &target.needs {
                let terms = need.terms.iter().flat_map(|(row, values)| model.choices[*row].iter().copied().zip(values));
                let terms = terms.filter(|(_, value)| **value > 0.0).map(|(variable, value)| (variable, *value));
                let all: Vec<(Variable, f64)> = terms.chain([(met, -need.least)]).collect();
                model.problem.add_constraint(all, ComparisonOp::Ge, 0.0);
            }
        }
        if let (Phase::Cost | Phase::Movement, Some(best)) = (phase, &self.best) {
            let all = model.targets.iter().map(|met| (*met, 1.0));
            #[allow(clippy::cast_precision_loss)] // Few enough.
            model.problem.add_constraint(all, ComparisonOp::Ge, best.targets() as f64);
        }
        if let (Phase::Movement, Some(best)) = (phase, &self.best) {
            model.at_most(instance, best.cost, &|option| option.cost);
        }
        for cut in &self.cuts {
            let mut terms: Vec<(Variable, f64)> =
                cut.choices.iter().map(|(row, n)| (model.choices[*row][*n], 1.0)).collect();
            let least = match cut.target {
                Some(k) => {
                    terms.push((model.targets[k], -1.0));
                    0.0
                }
                None => 1.0,
            };
            model.problem.add_constraint(terms, ComparisonOp::Ge, least);
        }
    }
}
