//! Choices about projects, and the user's own assumptions about what they do.

use super::{Change, Refusal, Scenario};
use crate::cell::LARGEST_NUMBER;
use crate::effects::{has_levels, links_of_indicator, Effect, GROWTHS, SHARE_TOLERANCE};
use crate::plan::Plan;
use crate::schedule::{delays, lengths};
use std::collections::BTreeMap;

/// What is chosen about a project row. The default is as planned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProjectChoice {
    /// Years by which the whole schedule is later; negative where it is earlier.
    pub delay: i32,
    /// Years added to the last span in which work is done; negative where it is shorter.
    pub longer: i32,
    /// How much of the planned money there is, 0 to 3: 1 is as planned.
    pub funding: f64,
    /// Whether it is not done at all.
    pub cancelled: bool,
}

impl Default for ProjectChoice {
    fn default() -> Self {
        Self { delay: 0, longer: 0, funding: 1.0, cancelled: false }
    }
}

/// The most money there can be for a project, as a multiple of what is planned.
const MOST_FUNDING: f64 = 3.0;

/// The user's own assumptions, over those of the file. Indicators and rows are positions in the plan.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Assumptions {
    /// The least share of a year's work with which a planned improvement without a figure stands, 0 to 1.
    pub enough: Option<f64>,
    shares: BTreeMap<(usize, usize), f64>,
    without: BTreeMap<usize, f64>,
    lags: BTreeMap<usize, u8>,
    growths: BTreeMap<usize, f64>,
}

impl Assumptions {
    /// The share of an indicator's effect that is owed to a row.
    #[must_use]
    pub fn share(&self, indicator: usize, row: usize) -> Option<f64> {
        self.shares.get(&(indicator, row)).copied()
    }

    /// All shares of an indicator that the user set: row, share.
    pub fn shares(&self, indicator: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.shares.range((indicator, 0)..=(indicator, usize::MAX)).map(|((_, row), share)| (*row, *share))
    }

    /// How much worse an indicator would stand without any of the linked work.
    #[must_use]
    pub fn without(&self, indicator: usize) -> Option<f64> {
        self.without.get(&indicator).copied()
    }

    /// Years from delivery to an indicator.
    #[must_use]
    pub fn lag(&self, indicator: usize) -> Option<u8> {
        self.lags.get(&indicator).copied()
    }

    /// How fast the total grows that spending is a share of, in per cent a year.
    #[must_use]
    pub fn growth(&self, indicator: usize) -> Option<f64> {
        self.growths.get(&indicator).copied()
    }
}

impl Scenario {
    /// What is chosen about a project row.
    #[must_use]
    pub fn project(&self, row: usize) -> ProjectChoice {
        self.projects.get(&row).copied().unwrap_or_default()
    }

    /// Chooses about a project row without asking whether that can be.
    pub(crate) fn choose(&mut self, row: usize, choice: ProjectChoice) {
        if choice == ProjectChoice::default() {
            self.projects.remove(&row);
        } else {
            self.projects.insert(row, choice);
        }
    }

    /// Whether a project row is not as planned.
    #[must_use]
    pub fn chosen(&self, row: usize) -> bool {
        self.projects.contains_key(&row)
    }

    /// The project rows that are not as planned, in the plan's order.
    pub fn projects(&self) -> impl Iterator<Item = (usize, ProjectChoice)> + '_ {
        self.projects.iter().map(|(row, choice)| (*row, *choice))
    }

    /// The user's own assumptions about what projects do.
    #[must_use]
    pub fn assumptions(&self) -> &Assumptions {
        &self.assumptions
    }
}

/// Applies a change about projects; gives the change that takes it back.
pub(super) fn step(plan: &Plan, scenario: &mut Scenario, change: &Change) -> Result<Change, Refusal> {
    let own = &mut scenario.assumptions;
    Ok(match *change {
        Change::Project { row, choice } => {
            check_choice(plan, row, &choice)?;
            let before = scenario.project(row);
            scenario.choose(row, choice);
            Change::Project { row, choice: before }
        }
        Change::Share { indicator, row, share } => {
            let before = own.share(indicator, row);
            set(&mut scenario.assumptions.shares, (indicator, row), share);
            if let Err(refusal) = check_share(plan, scenario, indicator, row) {
                set(&mut scenario.assumptions.shares, (indicator, row), before);
                return Err(refusal);
            }
            Change::Share { indicator, row, share: before }
        }
        Change::Without { indicator, without } => {
            check_without(plan, indicator, without)?;
            Change::Without { indicator, without: set(&mut own.without, indicator, without) }
        }
        Change::Lag { indicator, lag } => {
            check_lag(plan, indicator, lag)?;
            Change::Lag { indicator, lag: set(&mut own.lags, indicator, lag) }
        }
        Change::Growth { indicator, percent } => {
            check_growth(plan, indicator, percent)?;
            Change::Growth { indicator, percent: set(&mut own.growths, indicator, percent) }
        }
        Change::Enough(enough) => {
            ranged("enough", enough, 0.0, 1.0)?;
            Change::Enough(std::mem::replace(&mut own.enough, enough))
        }
        _ => return Err(Refusal::Nowhere("project")),
    })
}

/// Whether all that a scenario says about projects fits the plan.
pub(super) fn check(plan: &Plan, scenario: &Scenario) -> Result<(), Refusal> {
    let own = &scenario.assumptions;
    scenario.projects().try_for_each(|(row, choice)| check_choice(plan, row, &choice))?;
    own.shares.keys().try_for_each(|&(indicator, row)| check_share(plan, scenario, indicator, row))?;
    own.without.iter().try_for_each(|(&indicator, &without)| check_without(plan, indicator, Some(without)))?;
    own.lags.iter().try_for_each(|(&indicator, &lag)| check_lag(plan, indicator, Some(lag)))?;
    own.growths.iter().try_for_each(|(&indicator, &percent)| check_growth(plan, indicator, Some(percent)))?;
    ranged("enough", own.enough, 0.0, 1.0)
}

/// Puts a value in its place, or takes it away; gives what was there.
fn set<K: Ord, T>(map: &mut BTreeMap<K, T>, key: K, value: Option<T>) -> Option<T> {
    match value {
        Some(value) => map.insert(key, value),
        None => map.remove(&key),
    }
}

fn check_choice(plan: &Plan, row: usize, choice: &ProjectChoice) -> Result<(), Refusal> {
    if row >= plan.rows.len() {
        return Err(Refusal::Nowhere("project"));
    }
    let row = plan.row(row);
    let whole =
        |name, value: i32, (min, max): (i32, i32)| ranged(name, Some(f64::from(value)), f64::from(min), f64::from(max));
    whole("delay", choice.delay, delays(plan, row))?;
    whole("longer", choice.longer, lengths(plan, row))?;
    ranged("funding", Some(choice.funding), 0.0, MOST_FUNDING)
}

/// The effect that is assumed on an indicator by the file, where it is of the kind that is asked for.
fn effect(plan: &Plan, indicator: usize, by_delivery: Option<bool>) -> Result<&Effect, Refusal> {
    let of = plan.effects.of.get(indicator).ok_or(Refusal::Nowhere("indicator"))?;
    let fits = |effect: &&Effect| by_delivery.is_none_or(|asked| asked == effect.by_delivery());
    of.as_ref().filter(fits).ok_or(Refusal::Nowhere("effect"))
}

/// Whether a share that was set, or given back to the file, leaves all shares of the indicator at 1 together.
fn check_share(plan: &Plan, scenario: &Scenario, indicator: usize, row: usize) -> Result<(), Refusal> {
    effect(plan, indicator, Some(true))?;
    if row >= plan.rows.len() {
        return Err(Refusal::Nowhere("project"));
    }
    let links = links_of_indicator(plan, scenario, indicator).map(|effect| effect.links).unwrap_or_default();
    let (mut share, mut left) = (0.0, 1.0);
    for link in links {
        if link.row == row {
            share = link.share;
        } else {
            left -= link.share;
        }
    }
    if share >= 0.0 && share <= left + SHARE_TOLERANCE {
        return Ok(());
    }
    Err(Refusal::Parameter { name: "share", min: 0.0, max: left.max(0.0) })
}

fn check_without(plan: &Plan, indicator: usize, without: Option<f64>) -> Result<(), Refusal> {
    effect(plan, indicator, Some(true))?;
    let quantity = &plan.file.indicators[indicator].quantity;
    if !has_levels(quantity) {
        return Err(Refusal::Kind { quantity: quantity.kind() });
    }
    ranged("without", without, 0.0, LARGEST_NUMBER)
}

fn check_lag(plan: &Plan, indicator: usize, lag: Option<u8>) -> Result<(), Refusal> {
    effect(plan, indicator, None)?;
    #[allow(clippy::cast_precision_loss)] // A plan spans at most a few hundred years.
    ranged("lag", lag.map(f64::from), 0.0, plan.years as f64)
}

fn check_growth(plan: &Plan, indicator: usize, percent: Option<f64>) -> Result<(), Refusal> {
    effect(plan, indicator, Some(false))?;
    ranged("growth", percent, GROWTHS.0, GROWTHS.1)
}

/// Whether a number, where there is one, lies within a range; what is not finite does not.
pub(super) fn ranged(name: &'static str, value: Option<f64>, min: f64, max: f64) -> Result<(), Refusal> {
    if value.is_none_or(|value| (min..=max).contains(&value)) {
        return Ok(());
    }
    Err(Refusal::Parameter { name, min, max })
}
