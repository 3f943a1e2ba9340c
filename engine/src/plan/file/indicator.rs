//! Indicators: what their values are and what is required of them.

use super::{Figure, HistoryFigure, Source, Text, YearFigure};
use crate::json::{read_struct, read_tagged};
use serde::Serialize;

/// An indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IndicatorEntry {
    /// Short name in ASCII, unique in the plan.
    pub id: String,
    /// The number as printed.
    pub number: u32,
    /// The indicator's name.
    pub name: Text,
    /// A task's `id`.
    pub task: String,
    /// What its values are.
    pub quantity: Quantity,
    /// The control requirement (控制要求).
    pub requirement: RequirementEntry,
    /// The base year's figures, one a table that gives one.
    pub baseline: Vec<Figure>,
    /// Targets for the horizon year outside the yearly path.
    #[serde(default)]
    pub targets: Vec<Figure>,
    /// The yearly targets, one for each year after the base year at most.
    #[serde(default)]
    pub path: Vec<YearFigure>,
    /// Figures that the document mentions for other years, not used as a baseline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<HistoryFigure>,
}

read_struct!(IndicatorEntry {
    id, number, name, task, quantity, requirement, baseline
} optional {
    targets, path, history
});

/// What an indicator's values are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Quantity {
    /// A number with a unit.
    Number {
        /// The unit as printed beside a figure, such as `%` or `亿元`.
        unit: Text,
        /// Digits after the decimal point in which values are reported.
        decimals: u8,
        /// The smallest value that can be, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<f64>,
        /// The largest value that can be, where there is one. A trend that stands at it counts as kept up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<f64>,
    },
    /// Only the direction of change is reported, though the quantity itself has a unit.
    Trend {
        /// The unit a level would have.
        unit: Text,
        /// Digits after the decimal point in which a level would be reported.
        decimals: u8,
        /// The smallest level that can be, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<f64>,
        /// The largest level that can be, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<f64>,
    },
    /// A number of things.
    Count {
        /// What is counted, as printed behind the number, such as `个`.
        unit: Text,
    },
    /// How far an institution has come.
    Stage,
}

read_tagged!(Quantity, "type", else Stage {
    "number": Number { unit, decimals } optional { min, max },
    "trend": Trend { unit, decimals } optional { min, max },
    "count": Count { unit },
    "stage": Stage {},
});

/// A control requirement with the cell it was read from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequirementEntry {
    /// What is required.
    pub rule: Requirement,
    /// The cell as written.
    pub as_written: String,
    /// Where it stands.
    pub source: Source,
}

read_struct!(RequirementEntry { rule, as_written, source });

/// Kinds of requirement, each judged by its own rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Requirement {
    /// Above a threshold (> or ≥).
    Above {
        /// The threshold.
        threshold: f64,
        /// Whether the document writes ">" (the threshold itself does not meet it).
        strict: bool,
        /// The value at which attainment is 0; 0 unless the plan says otherwise.
        #[serde(default)]
        floor: f64,
    },
    /// All of it (= 100%), at the precision in which it is reported.
    Full {
        /// The whole, 100 for a percentage.
        whole: f64,
    },
    /// Below a threshold (≤ or <).
    Below {
        /// The threshold.
        threshold: f64,
        /// Whether the document writes "<".
        strict: bool,
    },
    /// 不减少: not below the base year.
    NotDecreasing,
    /// 稳定提高: steadily improving.
    SteadilyImproving,
    /// 逐年提高, 逐步增加: growing every year.
    GrowingEveryYear,
    /// 获得 N: a count of N or more.
    Obtained {
        /// How many are required. "获得" without a number is 1.
        count: u32,
    },
    /// 建立实施: established and in force.
    Established,
}

read_tagged!(Requirement, "kind", else Established {
    "above": Above { threshold, strict } optional { floor },
    "full": Full { whole },
    "below": Below { threshold, strict },
    "not_decreasing": NotDecreasing {},
    "steadily_improving": SteadilyImproving {},
    "growing_every_year": GrowingEveryYear {},
    "obtained": Obtained { count },
    "established": Established {},
});
