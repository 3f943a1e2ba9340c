//! Effects: how the plan's projects are taken to move its indicators.
//!
//! The plan says which projects there are and when; that one of them moves an indicator, and by how much, is assumed.
//! [`EffectsFile`] holds our assumptions, a [`Scenario`] the user's own over them, and [`Effects`] is the file checked and
//! ready to calculate with. With every project on schedule an assumption moves nothing: only what differs from the
//! schedule does.

mod compile;
mod deviation;
mod file;

pub(crate) use compile::{has_levels, GROWTHS, SHARE_TOLERANCE};
pub(crate) use deviation::{Deviation, Moved};
pub use file::{
    Confidence, Denominator, EffectEntry, EffectKind, EffectsFile, Enough, LinkEntry, PhaseRates, Rates,
    EFFECTS_FORMAT, EFFECTS_VERSION,
};

use crate::plan::Plan;
use crate::scenario::Scenario;
use crate::schedule::Money;

/// The assumptions of a plan, checked and ready to calculate with.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Effects {
    /// What the file says, whole; absent where no assumptions were given.
    pub file: Option<EffectsFile>,
    /// Fingerprint of the file's content in hexadecimal; empty where there is none.
    pub hash: String,
    /// The work that a year of each phase does.
    pub delivery: Rates,
    /// The money that a year of each phase takes.
    pub spending: Rates,
    /// The least share of a year's work, 0 to 1, with which a planned improvement without a figure stands.
    pub enough: f64,
    /// What moves each indicator, in the plan's order.
    pub of: Vec<Option<Effect>>,
    /// Each project row as planned, in the order of [`Plan::rows`].
    pub planned: Vec<Planned>,
}

/// A project row as planned.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The share of its work that is done by the end of each year, 0 to 1, the base year's first.
    pub delivered: Vec<f64>,
    /// Its money.
    pub spent: Money,
}

/// What moves an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The position in the file's list of effects, for its reason and its confidence.
    pub entry: usize,
    /// What of the projects moves it.
    pub mechanism: Mechanism,
    /// Years from delivery, or from spending, to the indicator.
    pub lag: u8,
    /// The rows that move it, in the file's order; those that only the user linked come behind.
    pub links: Vec<Link>,
}

/// What of the projects moves an indicator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mechanism {
    /// The work that is delivered.
    Delivery {
        /// How much worse it would stand without any of the linked work, in the indicator's unit; not negative.
        without: f64,
    },
    /// The money that is spent, in per cent of a total.
    Spending {
        /// The total in the plan's unit of investment, above 0.
        total: f64,
        /// The year the total is for.
        year: i32,
        /// How fast the total grows, in per cent a year.
        growth: f64,
    },
}

/// A project row that moves an indicator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// The row's position in [`Plan::rows`].
    pub row: usize,
    /// The share of the effect that is owed to it, 0 to 1; 1 where all money that is spent counts.
    pub share: f64,
}

impl Effect {
    /// The share of the effect that is owed to a row, where it is linked.
    #[must_use]
    pub fn share(&self, row: usize) -> Option<f64> {
        self.links.iter().find(|link| link.row == row).map(|link| link.share)
    }

    /// Whether work that is delivered moves the indicator, so that it has shares and what it would be without.
    #[must_use]
    pub fn by_delivery(&self) -> bool {
        matches!(self.mechanism, Mechanism::Delivery { .. })
    }
}

/// What moves an indicator in a scenario: the file's effect with the user's own assumptions over it.
#[must_use]
pub fn links_of_indicator(plan: &Plan, scenario: &Scenario, indicator: usize) -> Option<Effect> {
    let mut effect = plan.effects.of.get(indicator)?.clone()?;
    let own = scenario.assumptions();
    if let Some(lag) = own.lag(indicator) {
        effect.lag = lag;
    }
    match &mut effect.mechanism {
        Mechanism::Delivery { without } => *without = own.without(indicator).unwrap_or(*without),
        Mechanism::Spending { growth, .. } => *growth = own.growth(indicator).unwrap_or(*growth),
    }
    for (row, share) in own.shares(indicator) {
        match effect.links.iter_mut().find(|link| link.row == row) {
            Some(link) => link.share = share,
            None => effect.links.push(Link { row, share }),
        }
    }
    Some(effect)
}

/// The indicators that a project row moves in a scenario, each with the share that is owed to the row.
#[must_use]
pub fn links_of_row(plan: &Plan, scenario: &Scenario, row: usize) -> Vec<(usize, f64)> {
    let share = |i: usize| Some((i, links_of_indicator(plan, scenario, i)?.share(row)?));
    (0..plan.indicators.len()).filter_map(share).collect()
}

/// The least share of a year's work with which a planned improvement without a figure stands in a scenario.
#[must_use]
pub fn enough(plan: &Plan, scenario: &Scenario) -> f64 {
    scenario.assumptions().enough.unwrap_or(plan.effects.enough)
}

/// Whether projects that are not on schedule can move an indicator in a scenario.
#[must_use]
pub fn moves(plan: &Plan, scenario: &Scenario, indicator: usize) -> bool {
    scenario.projects().next().is_some()
        && links_of_indicator(plan, scenario, indicator)
            .is_some_and(|effect| effect.links.iter().any(|link| scenario.chosen(link.row)))
}

/// Whether what two scenarios choose and assume about the projects that move an indicator differs.
pub(crate) fn differ(plan: &Plan, a: &Scenario, b: &Scenario, indicator: usize) -> bool {
    let [ours, theirs] = [a, b].map(|scenario| links_of_indicator(plan, scenario, indicator));
    let rows = || ours.iter().chain(&theirs).flat_map(|effect| &effect.links);
    rows().any(|link| a.project(link.row) != b.project(link.row))
        || rows().next().is_some() && (ours != theirs || enough(plan, a) != enough(plan, b))
}

#[cfg(test)]
mod tests;
