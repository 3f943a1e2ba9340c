use super::Scenario;
use crate::cell::State;
use crate::evaluate::evaluate;
use crate::plan::Plan;
use crate::projection::{last_actual, Method, MethodKind};

/// φ of the damped trend that goes on from the actual figures: what is left of a yearly change a year later. Within the
/// usual range of 0.8 to 0.98 (Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, 8.2), at its cautious
/// end.
pub const DAMPING: f64 = 0.8;

/// Scenarios that every plan has, to compare others with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Builtin {
    /// 按规划: the plan's own yearly targets.
    AsWritten,
    /// 维持现状: every indicator stays where its last actual figure is, the base year's if there is no later one.
    HoldAtBaseline,
    /// 按现有趋势: the damped trend of the actual figures; where there are fewer than two levels, or the last figure is
    /// none, or the quantity has no levels, the last figure is kept.
    TrendOfActuals,
}

impl Builtin {
    /// All built-in scenarios in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::AsWritten, Self::HoldAtBaseline, Self::TrendOfActuals];

    /// The scenario for a plan, with the actual figures of a scenario of the same plan and nothing else of it: default
    /// weights and basis, no value set by hand, no name.
    #[must_use]
    pub fn of(self, plan: &Plan, actuals_from: Option<&Scenario>) -> Scenario {
        let mut scenario = Scenario::as_written(plan);
        if let Some(other) = actuals_from {
            scenario.actuals.clone_from(&other.actuals);
        }
        match self {
            Self::AsWritten => {}
            Self::HoldAtBaseline => scenario.methods.fill(Method::Hold),
            Self::TrendOfActuals => follow_trends(plan, &mut scenario),
        }
        scenario
    }
}

fn follow_trends(plan: &Plan, scenario: &mut Scenario) {
    for (method, entry) in scenario.methods.iter_mut().zip(&plan.file.indicators) {
        let fits = MethodKind::DampedTrend.fits(&entry.quantity);
        *method = if fits { Method::DampedTrend { damping: DAMPING } } else { Method::Hold };
    }
    // A trend that cannot be told leaves the years to come without data.
    let told = evaluate(plan, scenario);
    for i in 0..plan.indicators.len() {
        let to_come = &told.path(i)[last_actual(plan, scenario, i) + 1..];
        if to_come.iter().all(|cell| cell.state == State::Missing) {
            scenario.methods[i] = Method::Hold;
        }
    }
}
