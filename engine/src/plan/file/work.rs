//! Who does what: units, programmes, projects, duties, measures and milestones.

use super::{Source, TaskEntry, Text, WorkQuantity};
use crate::json::{read_names, read_struct};
use serde::Serialize;

/// A unit of government or a company that leads or supports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnitEntry {
    /// Short name in ASCII.
    pub id: String,
    /// The unit's name.
    pub name: Text,
    /// Every form in which the document writes it; what `lead`, `support` and `responsible` list is one of these.
    pub written: Vec<String>,
}

read_struct!(UnitEntry { id, name, written });

/// A programme (工程) with its sub-programmes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProgrammeEntry {
    /// Short name.
    pub id: String,
    /// The programme's name.
    pub name: Text,
    /// Its parts.
    pub parts: Vec<TaskEntry>,
}

read_struct!(ProgrammeEntry { id, name, parts });

/// A numbered project.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProjectEntry {
    /// Short name in ASCII.
    pub id: String,
    /// The number as printed.
    pub number: u32,
    /// A programme part's `id`.
    pub part: String,
    /// The project's name; a project of several rows takes it from its first.
    pub name: Text,
    /// Its rows of investment: one for most.
    pub rows: Vec<ProjectRow>,
    /// Amounts of work that the document states, where two places can be compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quantities: Vec<WorkQuantity>,
}

read_struct!(ProjectEntry { id, number, part, name, rows } optional { quantities });

/// A row of investment of a project.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProjectRow {
    /// Short name in ASCII.
    pub id: String,
    /// What the row is about, in short.
    pub name: Text,
    /// Investment in 万元 (10,000 yuan).
    pub investment: f64,
    /// Units that lead.
    pub lead: Vec<String>,
    /// Units that support.
    #[serde(default)]
    pub support: Vec<String>,
    /// The schedule: consecutive spans that cover no year twice. Years in no span are planned idle.
    pub schedule: Vec<Span>,
    /// Where it stands.
    pub source: Source,
}

read_struct!(ProjectRow { id, name, investment, lead, schedule, source } optional { support });

/// A span of years in a schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// First year.
    pub from: i32,
    /// Last year, not before the first.
    pub to: i32,
    /// What is done.
    pub phase: Phase,
    /// What is done, in short.
    pub label: Text,
    /// Whether the years come from merged cells and were inferred by rule.
    #[serde(default)]
    pub inferred: bool,
}

read_struct!(Span { from, to, phase, label } optional { inferred });

/// What is done in a span of a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Studies, drafts, approvals: nothing on the ground yet.
    Planning,
    /// Works, roll-out.
    Building,
    /// The work is done in this span.
    Completion,
    /// Carried on year by year.
    Operating,
}

read_names!(Phase { "planning": Planning, "building": Building, "completion": Completion, "operating": Operating });

/// A duty to collect an indicator's data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyEntry {
    /// An indicator's `id`.
    pub indicator: String,
    /// What is to be delivered, in short.
    pub label: Text,
    /// First year the data are due for.
    pub from: i32,
    /// Last year the data are due for.
    pub to: i32,
    /// Units that lead.
    pub lead: Vec<String>,
    /// Units that support.
    #[serde(default)]
    pub support: Vec<String>,
    /// Where it stands.
    pub source: Source,
}

read_struct!(DutyEntry { indicator, label, from, to, lead, source } optional { support });

/// A measure with a lead unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeasureEntry {
    /// Short name in ASCII.
    pub id: String,
    /// The headings it stands under, from the outermost.
    pub headings: Vec<Text>,
    /// The measure in one line.
    pub summary: Text,
    /// Units that lead (牵头单位).
    pub lead: Vec<String>,
    /// Units responsible (责任单位).
    #[serde(default)]
    pub responsible: Vec<String>,
    /// Where it stands.
    pub source: Source,
}

read_struct!(MeasureEntry { id, headings, summary, lead, source } optional { responsible });

/// A date the plan sets itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MilestoneEntry {
    /// Short name in ASCII.
    pub id: String,
    /// The year.
    pub year: i32,
    /// What is to be reached by then.
    pub label: Text,
    /// Where it stands.
    pub source: Source,
}

read_struct!(MilestoneEntry { id, year, label, source });
