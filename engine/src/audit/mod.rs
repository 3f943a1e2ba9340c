//! The plan audit: what in a plan does not agree with itself, found by rules over its data.
//!
//! Rules are general and run on any plan. A finding is data: the page words it. Each shows the cells it rests on, and
//! where it concerns a verdict, what the three bases say of the plan as written.

mod amounts;
mod baseline;
mod compare;
mod course;
mod evidence;
mod finding;
mod steps;
mod tables;
mod targets;
mod units;
mod work;

pub use evidence::{Effect, Evidence, Role};
pub use finding::{Detail, Fall, Finding, Place, Rule, Severity, Subject};

use crate::criterion::Verdict;
use crate::evaluate::{evaluate, Evaluation};
use crate::plan::file::Figure;
use crate::plan::{Basis, Indicator, IndicatorEntry, Plan, Reading};
use crate::scenario::{apply, Change, Scenario};

/// Audits a plan: all findings, in the plan's order and by rule within a subject.
///
/// Total over all checked plans. An empty list says that no rule found anything, not that the plan is right.
#[must_use]
pub fn audit(plan: &Plan) -> Vec<Finding> {
    let scenario = Scenario::as_written(plan);
    let evaluation = evaluate(plan, &scenario);
    let mut findings = Vec::new();
    for (i, entry) in plan.file.indicators.iter().enumerate() {
        let case = Case { plan, scenario: &scenario, evaluation: &evaluation, entry, i };
        targets::check(&case, &mut findings);
        tables::check(&case, &mut findings);
        course::check(&case, &mut findings);
        steps::check(&case, &mut findings);
        baseline::check(&case, &mut findings);
    }
    amounts::check(plan, &mut findings);
    units::check(plan, &mut findings);
    work::check(plan, &mut findings);
    // Stable: what one rule finds about one subject stays in the order in which the document says it.
    findings.sort_by_key(|finding| (finding.subject, finding.rule()));
    findings
}

/// An indicator under audit, with what the plan as written comes to.
struct Case<'a> {
    plan: &'a Plan,
    scenario: &'a Scenario,
    evaluation: &'a Evaluation,
    entry: &'a IndicatorEntry,
    i: usize,
}

impl Case<'_> {
    fn indicator(&self) -> &Indicator {
        &self.plan.indicators[self.i]
    }

    fn finding(&self, severity: Severity, detail: Detail) -> Finding {
        Finding { severity, subject: Subject::Indicator(self.i), detail, evidence: Vec::new(), effects: Vec::new() }
    }

    /// The plan's level in a year, as resolved from its cells.
    fn level(&self, t: usize) -> Option<f64> {
        self.evaluation.cell(self.i, t).level()
    }

    fn verdict(&self, t: usize, basis: Basis) -> Verdict {
        self.evaluation.judgement(self.i, t, basis).verdict
    }

    /// What the bases say of a year of the plan as written.
    fn effect(&self, t: usize) -> Effect {
        Effect { year: self.plan.year(t), verdicts: verdicts(self.evaluation, self.i, t), otherwise: None }
    }

    /// The same, and what they would say if a year's cell read otherwise.
    fn effect_if(&self, t: usize, reading: Reading) -> Effect {
        let otherwise = self.with(t, reading).map(|evaluation| verdicts(&evaluation, self.i, t));
        Effect { otherwise, ..self.effect(t) }
    }

    /// The plan with another reading in a year; absent where it cannot be.
    fn with(&self, t: usize, reading: Reading) -> Option<Evaluation> {
        let (indicator, year, reading) = (self.i, t, Some(reading));
        let change = match t {
            0 => Change::Actual { indicator, year, reading },
            _ => Change::Edit { indicator, year, reading },
        };
        let (scenario, _) = apply(self.plan, self.scenario, &change).ok()?;
        Some(evaluate(self.plan, &scenario))
    }

    /// The yearly target's cell of a year.
    fn yearly(&self, t: usize) -> Option<&Figure> {
        let year = self.plan.year(t);
        self.entry.path.iter().find(|target| target.year == year).map(|target| &target.figure)
    }

    fn requirement_evidence(&self) -> Evidence {
        let requirement = &self.entry.requirement;
        Evidence::new(Role::Requirement, &requirement.source, &requirement.as_written)
    }

    fn yearly_evidence(&self, t: usize) -> Option<Evidence> {
        self.yearly(t).map(|figure| Evidence::figure(Role::YearlyTarget { year: self.plan.year(t) }, figure))
    }

    /// The cells of the base year's figure.
    fn baseline_evidence(&self) -> Vec<Evidence> {
        self.entry.baseline.iter().map(|figure| Evidence::figure(Role::Baseline, figure)).collect()
    }

    /// How much better a value is than another; negative where it is worse.
    fn gain(&self, from: f64, to: f64) -> f64 {
        if matches!(self.entry.requirement.rule, crate::plan::Requirement::Below { .. }) {
            from - to
        } else {
            to - from
        }
    }
}

fn verdicts(evaluation: &Evaluation, i: usize, t: usize) -> [Verdict; 3] {
    Basis::ALL.map(|basis| evaluation.judgement(i, t, basis).verdict)
}

#[cfg(test)]
mod tests;
