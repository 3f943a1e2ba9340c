//! Amounts of work that the document states for a project: so many in all, so many a year.

use super::{Source, Text};
use crate::json::{read_names, read_struct};
use serde::Serialize;

/// An amount of work of a project, with everything that the document says of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkQuantity {
    /// What is made or kept, in short.
    pub label: Text,
    /// What it is counted in, as printed, such as `座`.
    pub unit: Text,
    /// The `id` of the project's row whose schedule the work follows; its first row unless said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// What the document says of it, in its order. Two or more can be compared.
    pub statements: Vec<WorkStatement>,
}

read_struct!(WorkQuantity { label, unit, statements } optional { row });

/// What the document says of an amount of work in one place.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkStatement {
    /// Whether it is the amount in all or that of every year.
    pub extent: Extent,
    /// How much, in the unit of the amount; not negative.
    pub amount: f64,
    /// First year it is said of; unless said, the first year of the row's schedule in which work is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<i32>,
    /// Last year it is said of; unless said, the last year of the row's schedule in which work is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<i32>,
    /// The `id` of the measure that says it, where it is not the project itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// The words as written.
    pub as_written: String,
    /// Where they stand.
    pub source: Source,
}

read_struct!(WorkStatement { extent, amount, as_written, source } optional { from, to, measure });

/// What an amount is said of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// All years together.
    Total,
    /// Each year.
    Yearly,
}

read_names!(Extent { "total": Total, "yearly": Yearly });
