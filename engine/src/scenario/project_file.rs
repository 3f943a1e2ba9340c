//! Choices about projects and the user's assumptions, as scenario files hold them.

use super::{ProjectChoice, Scenario};
use crate::json::read_struct;
use crate::plan::{IndicatorEntry, Plan};
use serde::Serialize;
use std::collections::BTreeMap;

/// What becomes of a project row: what is left out is as planned.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RowChoices {
    /// Years by which it is later; negative where it is earlier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay: Option<i32>,
    /// Years added to the last span in which work is done; negative where it is shorter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longer: Option<i32>,
    /// How much of the planned money there is, 0 to 3.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding: Option<f64>,
    /// Whether it is not done at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<bool>,
}

read_struct!(RowChoices {} optional { delay, longer, funding, cancelled });

/// The user's own assumptions, over those of the assumptions file.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AssumptionChoices {
    /// The least share of a year's work with which a planned improvement without a figure stands, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enough: Option<f64>,
    /// By the indicators' `id`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub indicators: BTreeMap<String, IndicatorAssumptions>,
}

read_struct!(AssumptionChoices {} optional { enough, indicators });

/// The user's own assumptions about what moves an indicator.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IndicatorAssumptions {
    /// How much worse it would stand without any of the linked work, in its unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without: Option<f64>,
    /// Years from delivery to the indicator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lag: Option<u8>,
    /// How fast the total grows that spending is a share of, in per cent a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth: Option<f64>,
    /// Shares of the effect that are owed to project rows, by the rows' `id`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub shares: BTreeMap<String, f64>,
}

read_struct!(IndicatorAssumptions {} optional { without, lag, growth, shares });

impl From<&RowChoices> for ProjectChoice {
    fn from(entry: &RowChoices) -> Self {
        let planned = Self::default();
        Self {
            delay: entry.delay.unwrap_or(planned.delay),
            longer: entry.longer.unwrap_or(planned.longer),
            funding: entry.funding.unwrap_or(planned.funding),
            cancelled: entry.cancelled.unwrap_or(planned.cancelled),
        }
    }
}

impl From<ProjectChoice> for RowChoices {
    fn from(choice: ProjectChoice) -> Self {
        let planned = ProjectChoice::default();
        Self {
            delay: Some(choice.delay).filter(|delay| *delay != planned.delay),
            longer: Some(choice.longer).filter(|longer| *longer != planned.longer),
            funding: Some(choice.funding).filter(|funding| *funding != planned.funding),
            cancelled: Some(choice.cancelled).filter(|cancelled| *cancelled != planned.cancelled),
        }
    }
}

impl Scenario {
    /// What the user assumes, ready to be stored.
    pub(super) fn assumed(&self, plan: &Plan) -> AssumptionChoices {
        let own = self.assumptions();
        let of = |(i, entry): (usize, &IndicatorEntry)| {
            let shares = own.shares(i).map(|(row, share)| (plan.row(row).id.clone(), share)).collect();
            let choices =
                IndicatorAssumptions { without: own.without(i), lag: own.lag(i), growth: own.growth(i), shares };
            (entry.id.clone(), choices)
        };
        let indicators = plan.file.indicators.iter().enumerate().map(of);
        let indicators = indicators.filter(|(_, choices)| *choices != IndicatorAssumptions::default()).collect();
        AssumptionChoices { enough: own.enough, indicators }
    }
}
