use super::deed::Deed;
use super::shelf::{Owner, ScenarioId, Shelf};
use super::PlanHandle;
use planner_engine::{differences, Basis, Cell, Counts, Difference, Evaluation, Plan, Scenario, Verdict};

/// One step of the history: what was done, how to take it back, and what it did.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What was done.
    pub deed: Deed,
    /// What takes it back.
    pub back: Deed,
    /// Changes of one gesture (a drag, a run of key presses in one field) are one step.
    pub gesture: Option<u32>,
    /// When, in milliseconds since 1970; that of the last change of a gesture.
    pub time: f64,
    /// What the user wrote beside it.
    pub remark: String,
    /// What it did, for telling it in words.
    pub told: Told,
}

/// What a step did.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// A scenario was changed.
    Changed {
        /// Which.
        scenario: ScenarioId,
        /// The fields that differ now.
        fields: Vec<Difference>,
        /// Whether it went back to the plan as written.
        reset: bool,
        /// The first year that was set, before and after, with its indicator and year.
        first: Option<(usize, usize, Cell, Cell)>,
        /// How the plan stood before and stands after. Boxed: most of a long history is never looked at.
        standing: Box<(Standing, Standing)>,
    },
    /// Scenarios came, by their names and whose they are.
    Came(Vec<String>, Owner),
    /// Scenarios went, by their names.
    Went(Vec<String>),
    /// A note was written about the scenario of this name.
    Noted(String),
}

/// How a plan stands in its horizon year.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The index, where it is known.
    pub index: Option<f64>,
    /// The verdicts by the leading target, counted.
    pub counts: Counts,
    /// The verdicts, indicator by indicator.
    pub verdicts: Vec<Verdict>,
}

impl Standing {
    /// How an evaluation stands by a target.
    #[must_use]
    pub fn of(plan: &Plan, evaluation: &Evaluation, basis: Basis) -> Self {
        let horizon = plan.horizon();
        let verdict = |i| evaluation.judgement(i, horizon, basis).verdict;
        Self {
            index: evaluation.index_score(horizon).value,
            counts: evaluation.counts(horizon, basis),
            verdicts: (0..plan.indicators.len()).map(verdict).collect(),
        }
    }
}

impl Told {
    /// What led from one scenario to another.
    pub(super) fn changed(plan: &PlanHandle, id: ScenarioId, before: &Scenario, after: &Scenario) -> Self {
        let fields = differences(plan, before, after);
        let (was, is) = (planner_engine::evaluate(plan, before), planner_engine::evaluate(plan, after));
        let year = fields.iter().find_map(|field| match *field {
            Difference::Actual { indicator, year, .. } | Difference::Edit { indicator, year, .. } => {
                Some((indicator, year))
            }
            _ => None,
        });
        let mut written = Scenario::as_written(plan);
        written.basis = after.basis;
        written.name.clone_from(&after.name);
        Self::Changed {
            scenario: id,
            reset: *after == written && fields.len() > 1,
            first: year.map(|(i, t)| (i, t, *was.cell(i, t), *is.cell(i, t))),
            standing: Box::new((Standing::of(plan, &was, before.basis), Standing::of(plan, &is, after.basis))),
            fields,
        }
    }

    /// What a deed does to a shelf, told by how the shelf is before.
    pub(super) fn about(plan: &PlanHandle, shelf: &Shelf, after: &Shelf, deed: &Deed) -> Self {
        let name = |id: ScenarioId| {
            let kept = shelf.get(id).or_else(|| after.get(id));
            kept.map_or_else(String::new, |kept| kept.scenario.name.clone())
        };
        match deed {
            Deed::Change(id, _) => match (shelf.get(*id), after.get(*id)) {
                (Some(a), Some(b)) => Self::changed(plan, *id, &a.scenario, &b.scenario),
                _ => Self::Noted(name(*id)),
            },
            Deed::Put(list, _) => {
                let owner = list.last().map_or(Owner::Own, |(_, kept)| kept.owner);
                Self::Came(list.iter().map(|(_, kept)| kept.scenario.name.clone()).collect(), owner)
            }
            Deed::Take(ids) => Self::Went(ids.iter().map(|id| name(*id)).collect()),
            Deed::Note(id, _) => Self::Noted(name(*id)),
        }
    }
}
