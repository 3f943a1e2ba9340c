//! The program as the solver holds it, with the variables by what they stand for.

use crate::instance::{slack, Choices, Instance, RowChoice};
use microlp::{ComparisonOp, Problem, Variable};

pub(crate) struct Model {
    pub(crate) problem: Problem,
    /// Row, then choice; nothing where a row leaves no choice.
    pub(crate) choices: Vec<Vec<Variable>>,
    pub(crate) targets: Vec<Variable>,
    /// What one unit of the objective is.
    pub(crate) unit: f64,
}

impl Model {
    /// What all choices take is at most an amount, as far as the solver can tell.
    pub(crate) fn at_most(&mut self, instance: &Instance<'_>, most: f64, amount: &dyn Fn(&RowChoice) -> f64) {
        /// What is less than this, of the largest amount, the solver need not see.
        const NEGLIGIBLE: f64 = 1e-6;
        let (mut fixed, mut terms, mut largest) = (0.0, Vec::new(), 0.0_f64);
        for (row, variables) in instance.rows.iter().zip(&self.choices) {
            let amounts = row.options.iter().map(amount);
            if variables.is_empty() {
                fixed += amounts.sum::<f64>();
            } else {
                terms.extend(variables.iter().copied().zip(amounts));
            }
        }
        terms.iter().for_each(|(_, amount)| largest = largest.max(*amount));
        if largest <= 0.0 {
            return;
        }
        let terms = terms.iter().map(|(variable, amount)| (*variable, amount / largest));
        let seen: Vec<(Variable, f64)> = terms.filter(|(_, amount)| *amount >= NEGLIGIBLE).collect();
        self.problem.add_constraint(seen, ComparisonOp::Le, (most + slack(most) - fixed) / largest);
    }

    /// The targets that a solution promises, and its choices.
    pub(crate) fn read(&self, solution: &microlp::Solution) -> (Vec<bool>, Choices) {
        let chosen = |variables: &Vec<Variable>| {
            variables.iter().position(|variable| solution.var_value(*variable) > 0.5).unwrap_or(0)
        };
        let met = self.targets.iter().map(|variable| solution.var_value(*variable) > 0.5).collect();
        (met, self.choices.iter().map(chosen).collect())
    }
}
