//! What a cell of the document says: figures, levels, bounds, changes, counts and stages.

use super::{Source, Text};
use crate::json::{read_names, read_struct, read_tagged};
use serde::Serialize;

/// A figure of the document: what the cell says, as it is written, and where.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What the cell means.
    pub reading: Reading,
    /// The cell as written.
    pub as_written: String,
    /// Where it stands.
    pub source: Source,
    /// Remarks that qualify it, by the notes' `id`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// What the cell adds in brackets: a note, never a value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Text>,
}

read_struct!(Figure { reading, as_written, source } optional { notes, remark });

/// A yearly target.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct YearFigure {
    /// The year the target is for.
    pub year: i32,
    /// The target.
    pub figure: Figure,
}

read_struct!(YearFigure { year, figure });

/// A figure for another year that the document mentions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HistoryFigure {
    /// The period as written, such as `2018` or `2019上半年`.
    pub period: Text,
    /// The figure.
    pub figure: Figure,
}

read_struct!(HistoryFigure { period, figure });

/// What a cell says. Values that are not numbers are what they are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Reading {
    /// A level, perhaps with the change that led to it ("1255亿，增长16％").
    Level {
        /// The level in the indicator's unit.
        value: f64,
        /// The step into the year, where the cell says it too.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        step: Option<Step>,
    },
    /// A bound without a figure (">95%").
    Bound {
        /// How the true value lies to the bound.
        operator: Operator,
        /// The bound.
        value: f64,
    },
    /// A change without a level ("稳定提高", "提高3.6个百分点", "未减少").
    Change(Step),
    /// A count ("获得3个", "获得4个以上").
    Count {
        /// How many.
        count: u32,
        /// Whether more than that are meant too (以上).
        #[serde(default)]
        or_more: bool,
    },
    /// A change of a count ("新增1个", and "保持" as 0).
    CountChange {
        /// How many are added.
        by: i32,
    },
    /// How far an institution has come.
    Stage {
        /// The stage.
        stage: Stage,
    },
    /// No data ("无统计数据"). A claim in brackets behind it is a remark, not a value.
    Missing,
}

read_tagged!(Reading, "type", else Missing {
    "level": Level { value } optional { step },
    "bound": Bound { operator, value },
    "change": Change(Step { direction } optional { size }),
    "count": Count { count } optional { or_more },
    "count_change": CountChange { by },
    "stage": Stage { stage },
    "missing": Missing {},
});

/// A change from one year to the next.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Which way.
    pub direction: Direction,
    /// By how much, where the document says it; never negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<StepSize>,
}

read_struct!(Step { direction } optional { size });

/// The direction of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Improved, grew.
    Up,
    /// Stayed as it was.
    Flat,
    /// Did not decrease; whether it grew is not said.
    NotDown,
    /// Declined.
    Down,
}

read_names!(Direction { "up": Up, "flat": Flat, "not_down": NotDown, "down": Down });

/// The size of a change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StepSize {
    /// How much, not negative.
    pub value: f64,
    /// In what.
    pub unit: StepUnit,
}

read_struct!(StepSize { value, unit });

/// What a change's size is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepUnit {
    /// In the indicator's own unit (for a share: percentage points).
    Absolute,
    /// In per cent of the year before.
    Percent,
}

read_names!(StepUnit { "absolute": Absolute, "percent": Percent });

/// How a value lies to a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Operator {
    /// Above the bound.
    #[serde(rename = ">")]
    Above,
    /// At the bound or above.
    #[serde(rename = ">=")]
    AtLeast,
    /// Below the bound.
    #[serde(rename = "<")]
    Below,
    /// At the bound or below.
    #[serde(rename = "<=")]
    AtMost,
}

read_names!(Operator { ">": Above, ">=": AtLeast, "<": Below, "<=": AtMost });

/// How far an institution has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nothing yet.
    None,
    /// Issued, not yet applied.
    Issued,
    /// In force.
    InForce,
}

read_names!(Stage { "none": None, "issued": Issued, "in_force": InForce });
