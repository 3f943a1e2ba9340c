//! The plan file, format version 1: what is written on disk and published as a JSON Schema.
//!
//! These types are a contract with outsiders. The engine calculates on [`crate::plan::Plan`], which is made from a
//! [`PlanFile`] by checking it; a change here needs a new format version and a migration.

mod amount;
mod indicator;
mod reading;
mod work;

pub use amount::{Extent, WorkQuantity, WorkStatement};
pub use indicator::{IndicatorEntry, Quantity, Requirement, RequirementEntry};
pub use reading::{Direction, Figure, HistoryFigure, Operator, Reading, Stage, Step, StepSize, StepUnit, YearFigure};
pub use work::{
    DutyEntry, MeasureEntry, MilestoneEntry, Phase, ProgrammeEntry, ProjectEntry, ProjectRow, Span, UnitEntry,
};

use crate::json::{read_names, read_struct};
use serde::Serialize;

/// The value of `format` in every plan file.
pub const PLAN_FORMAT: &str = "two-mountains-plan";
/// The newest version of the plan format that this build writes.
pub const PLAN_VERSION: u32 = 1;

/// A whole plan: what its document says, figure by figure, each with its source.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanFile {
    /// Always `two-mountains-plan`.
    pub format: String,
    /// The version of the format, 1.
    pub version: u32,
    /// A short name in ASCII that stays the same over the revisions of a plan.
    pub id: String,
    /// The plan's name.
    pub name: Text,
    /// The place the plan is for.
    pub place: Text,
    /// The document the figures were taken from.
    pub document: Text,
    /// The year of the baseline.
    pub base_year: i32,
    /// The year in which the targets are due.
    pub horizon_year: i32,
    /// The tables that sources refer to.
    pub tables: Vec<TableEntry>,
    /// Target layers (目标层) with their tasks (任务层), in the document's order.
    pub layers: Vec<LayerEntry>,
    /// Remarks of the document that qualify single figures.
    #[serde(default)]
    pub notes: Vec<NoteEntry>,
    /// The indicators, in the document's order.
    pub indicators: Vec<IndicatorEntry>,
    /// The units that projects, duties and measures name.
    #[serde(default)]
    pub units: Vec<UnitEntry>,
    /// Programmes with their sub-programmes.
    #[serde(default)]
    pub programmes: Vec<ProgrammeEntry>,
    /// Numbered projects.
    #[serde(default)]
    pub projects: Vec<ProjectEntry>,
    /// Duties to collect data for indicators.
    #[serde(default)]
    pub duties: Vec<DutyEntry>,
    /// Measures that name a lead unit.
    #[serde(default)]
    pub measures: Vec<MeasureEntry>,
    /// Dates the plan sets itself.
    #[serde(default)]
    pub milestones: Vec<MilestoneEntry>,
}

read_struct!(PlanFile {
    format, version, id, name, place, document, base_year, horizon_year, tables, layers, indicators
} optional {
    notes, units, programmes, projects, duties, measures, milestones
});

/// A text in Chinese, in English, or both. At least one is given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<String>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

read_struct!(Text {} optional { zh, en });

/// A table of the document, for sources to refer to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TableEntry {
    /// Short name that sources use.
    pub id: String,
    /// The table's title.
    pub name: Text,
}

read_struct!(TableEntry { id, name });

/// Where a figure or a duty stands in the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// A table's `id`.
    pub table: String,
    /// The row: its number as printed, or its heading.
    pub row: String,
    /// The column's heading as printed, where one cell is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
}

read_struct!(Source { table, row } optional { column });

/// A target layer (目标层).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LayerEntry {
    /// Short name that indicators' tasks belong to.
    pub id: String,
    /// The layer's name.
    pub name: Text,
    /// Whether the layer belongs to the official system. A place's own layer weighs nothing by default.
    pub official: bool,
    /// Tasks (任务层) in the layer.
    pub tasks: Vec<TaskEntry>,
}

read_struct!(LayerEntry { id, name, official, tasks });

/// A task (任务层) within a layer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TaskEntry {
    /// Short name that indicators refer to.
    pub id: String,
    /// The task's name.
    pub name: Text,
}

read_struct!(TaskEntry { id, name });

/// A remark of the document that qualifies figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NoteEntry {
    /// Short name that figures refer to.
    pub id: String,
    /// The mark as printed, such as 【1】.
    pub mark: String,
    /// What the remark says of the figure's quality.
    pub kind: NoteKind,
    /// The remark in short.
    pub text: Text,
    /// Where it stands.
    pub source: Source,
}

read_struct!(NoteEntry { id, mark, kind, text, source });

/// What a remark says of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// What was monitored: the figure speaks for these places only.
    MonitoringScope,
    /// The figure is an estimate.
    Estimated,
    /// Another quantity stands in for the one that is asked for.
    ProxyQuantity,
    /// A survey on another question stands in for the one that is asked for.
    ProxySurvey,
    /// What the figure is made of or how it came about.
    Detail,
}

read_names!(NoteKind {
    "monitoring_scope": MonitoringScope,
    "estimated": Estimated,
    "proxy_quantity": ProxyQuantity,
    "proxy_survey": ProxySurvey,
    "detail": Detail,
});
