//! What a bulk edit would do, derived from what is chosen in the dialog.

use super::messages as m;
use crate::format;
use crate::i18n::Lang;
use planner_engine::{
    apply, apply_method_to, Bulk, Change, Evaluation, Method, MethodKind, Plan, Scenario, Unfit, Verdict,
};

/// The methods that make sense for many indicators: those without a value that is one indicator's own.
pub(super) const KINDS: [MethodKind; 6] = [
    MethodKind::LinearToTarget,
    MethodKind::Projects,
    MethodKind::Hold,
    MethodKind::DampedTrend,
    MethodKind::CompoundGrowth,
    MethodKind::ConstantChange,
];

/// Which indicators.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Scope {
    /// All of them.
    All,
    /// Those of which it cannot be said that they are met in the horizon year.
    #[default]
    NotMet,
    /// Those the user changed.
    Edited,
    /// Those of a layer, by its position.
    Layer(usize),
}

impl Scope {
    /// All scopes of a plan, in the order in which they are offered.
    pub(super) fn all(plan: &Plan) -> Vec<Self> {
        let layers = (0..plan.layers.len()).map(Self::Layer);
        [Self::NotMet, Self::All, Self::Edited].into_iter().chain(layers).collect()
    }

    fn holds(self, plan: &Plan, scenario: &Scenario, evaluation: &Evaluation, i: usize) -> bool {
        match self {
            Self::All => true,
            Self::NotMet => evaluation.judgement(i, plan.horizon(), scenario.basis).verdict != Verdict::Met,
            Self::Edited => scenario.touches(i),
            Self::Layer(layer) => plan.indicators[i].layer == layer,
        }
    }
}

/// A rate that a method takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rate {
    /// Per cent a year.
    Percent,
    /// In each indicator's own unit a year.
    PerYear,
}

impl Rate {
    pub(super) fn of(kind: MethodKind) -> Option<Self> {
        match kind {
            MethodKind::CompoundGrowth => Some(Self::Percent),
            MethodKind::ConstantChange => Some(Self::PerYear),
            _ => None,
        }
    }

    /// The parameter's name in files.
    pub(super) fn parameter(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::PerYear => "per_year",
        }
    }
}

/// What is chosen in the dialog.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Draft {
    pub(super) scope: Scope,
    pub(super) kind: MethodKind,
    /// The rate as typed.
    pub(super) rate: String,
    /// Whether values set by hand go, so that the method shows.
    pub(super) clear: bool,
}

impl Default for Draft {
    fn default() -> Self {
        Self { scope: Scope::default(), kind: KINDS[0], rate: format::fixed(1.0, 1), clear: false }
    }
}

/// What would be done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Outcome {
    /// The rate is no number.
    BadNumber,
    /// This.
    Ready(Bulk),
}

impl Draft {
    /// What would be done to a scenario.
    pub(super) fn outcome(&self, plan: &Plan, scenario: &Scenario, evaluation: &Evaluation) -> Outcome {
        let Some(method) = self.method() else { return Outcome::BadNumber };
        let of = |i: &usize| self.scope.holds(plan, scenario, evaluation, *i);
        let indicators: Vec<usize> = (0..plan.indicators.len()).filter(of).collect();
        if !self.clear {
            return Outcome::Ready(apply_method_to(plan, scenario, &indicators, method));
        }
        let fits = |i: &usize| method.kind().fits(&plan.file.indicators[*i].quantity);
        let cleared: Vec<Change> =
            indicators.iter().filter(|i| fits(i)).flat_map(|i| by_hand(plan, scenario, *i)).collect();
        // What only takes away what was set by hand is never refused: locked years are left out.
        let Ok((bare, _)) = apply(plan, scenario, &Change::All(cleared.clone())) else {
            return Outcome::Ready(apply_method_to(plan, scenario, &indicators, method));
        };
        let mut bulk = apply_method_to(plan, &bare, &indicators, method);
        let left_out = |change: &Change| bulk.skipped.iter().any(|s| Some(s.indicator) == indicator(change));
        let mut changes: Vec<Change> = cleared.into_iter().filter(|change| !left_out(change)).collect();
        if let Change::All(methods) = bulk.change {
            changes.extend(methods);
        }
        bulk.change = Change::All(changes);
        Outcome::Ready(bulk)
    }

    fn method(&self) -> Option<Method> {
        let rate = || format::parse_number(&self.rate);
        Some(match self.kind {
            MethodKind::LinearToTarget => Method::LinearToTarget,
            MethodKind::Hold => Method::Hold,
            MethodKind::DampedTrend => Method::DampedTrend { damping: planner_engine::scenario::DAMPING },
            MethodKind::CompoundGrowth => Method::CompoundGrowth { percent: rate()? },
            MethodKind::ConstantChange => Method::ConstantChange { per_year: rate()? },
            _ => Method::default(),
        })
    }
}

/// The changes that take away what was set by hand for an indicator, except in locked years.
fn by_hand(plan: &Plan, scenario: &Scenario, indicator: usize) -> Vec<Change> {
    let set = |year: &usize| scenario.edit(indicator, *year).is_some() && !scenario.locked(indicator, *year);
    (1..plan.years).filter(set).map(|year| Change::Edit { indicator, year, reading: None }).collect()
}

fn indicator(change: &Change) -> Option<usize> {
    match change {
        Change::Edit { indicator, .. } | Change::Method { indicator, .. } => Some(*indicator),
        _ => None,
    }
}

/// How many indicators a bulk edit changes.
pub(super) fn count(bulk: &Bulk) -> usize {
    let Change::All(changes) = &bulk.change else { return 0 };
    let mut of: Vec<usize> = changes.iter().filter_map(indicator).collect();
    of.sort_unstable();
    of.dedup();
    of.len()
}

/// Why an indicator is left out.
pub(super) fn reason(lang: Lang, reason: Unfit) -> String {
    match reason {
        Unfit::Refused(refusal) => lang.refusal(refusal),
        Unfit::NothingToGoOn => m::nothing_to_go_on(lang),
        Unfit::SetByHand => m::set_by_hand(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use planner_engine::{evaluate, Reading};

    fn plan() -> Plan {
        Plan::from_json(include_str!("../../../static/plans/yubei-2019-2025.json")).expect("the plan is valid")
    }

    fn outcome(plan: &Plan, scenario: &Scenario, draft: &Draft) -> Bulk {
        match draft.outcome(plan, scenario, &evaluate(plan, scenario)) {
            Outcome::Ready(bulk) => bulk,
            Outcome::BadNumber => panic!("the rate is a number"),
        }
    }

    #[test]
    fn a_layer_is_held_where_holding_loses_nothing() {
        let plan = plan();
        let written = Scenario::as_written(&plan);
        let draft = Draft { scope: Scope::Layer(0), kind: MethodKind::Hold, ..Draft::default() };
        let bulk = outcome(&plan, &written, &draft);
        // Ten indicators in the first layer; the fifth has no baseline that could be held.
        assert_eq!((count(&bulk), bulk.skipped.len()), (9, 1));
        assert_eq!(plan.file.indicators[bulk.skipped[0].indicator].number, 5);
    }

    #[test]
    fn what_was_set_by_hand_goes_only_if_asked_and_locked_years_stay() {
        let plan = plan();
        let set = |year, value| Change::Edit { indicator: 0, year, reading: Some(Reading::level(value)) };
        let lock = Change::Lock { indicator: 0, year: 2, locked: true };
        let changes = Change::All(vec![set(2, 80.0), lock, set(6, 80.0)]);
        let (scenario, _) = apply(&plan, &Scenario::as_written(&plan), &changes).expect("it fits");
        let draft = Draft { clear: true, ..Draft::default() };
        let bulk = outcome(&plan, &scenario, &draft);
        let (after, _) = apply(&plan, &scenario, &bulk.change).expect("it fits");
        assert_eq!((after.edit(0, 2), after.edit(0, 6)), (Some(Reading::level(80.0)), None));
        // Straight to annex 1's 90.5.
        assert_eq!(evaluate(&plan, &after).cell(0, 6).level(), Some(90.5));
    }

    #[test]
    fn a_rate_that_is_no_number_is_said_to_be_none() {
        let plan = plan();
        let written = Scenario::as_written(&plan);
        let draft = Draft { kind: MethodKind::CompoundGrowth, rate: "12,,5".to_owned(), ..Draft::default() };
        assert_eq!(draft.outcome(&plan, &written, &evaluate(&plan, &written)), Outcome::BadNumber);
    }
}
