use super::Scenario;
use crate::plan::{Plan, Reading};
use crate::projection::{Method, MethodKind};

/// Scenarios that every plan has and nobody can spoil: they follow from the plan and the actual figures alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Builtin {
    /// The plan's own path everywhere.
    AsWritten,
    /// Every indicator stays where its last actual figure left it.
    HoldAtBaseline,
    /// Every indicator goes on as its actual figures did, ever slower; where there are too few of them, it stays.
    TrendOfActuals,
}

impl Builtin {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::AsWritten, Self::HoldAtBaseline, Self::TrendOfActuals];

    /// How much of a change is left a year later where a trend goes on.
    pub const DAMPING: f64 = 0.8;

    /// The scenario for a plan, with the weights, leading target and actual figures of another scenario.
    #[must_use]
    pub fn of(self, plan: &Plan, like: &Scenario) -> Scenario {
        let mut scenario = Scenario::as_written(plan);
        scenario.basis = like.basis;
        scenario.layer_weights.clone_from(&like.layer_weights);
        scenario.indicator_weights.clone_from(&like.indicator_weights);
        if self == Self::AsWritten {
            return scenario;
        }
        scenario.actuals.clone_from(&like.actuals);
        for (i, entry) in plan.file.indicators.iter().enumerate() {
            let first = matches!(plan.indicators[i].baseline, Reading::Level { .. });
            let later = like.actuals_of(i).iter().filter(|r| matches!(r, Some(Reading::Level { .. }))).count();
            let goes_on = self == Self::TrendOfActuals && usize::from(first) + later >= 2;
            scenario.methods[i] = if goes_on && MethodKind::DampedTrend.fits(&entry.quantity) {
                Method::DampedTrend { damping: Self::DAMPING }
            } else {
                Method::Hold
            };
        }
        scenario
    }
}
