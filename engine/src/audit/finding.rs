//! What the audit finds: typed data without a word of any language.

use super::evidence::{Effect, Evidence};
use crate::cell::State;
use crate::plan::file::{Extent, NoteKind};
use crate::plan::{Operator, Step};
use serde::Serialize;

/// Something in a plan that does not agree with itself, or on which a verdict rests weakly.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// What it is about.
    pub subject: Subject,
    /// What was found.
    pub detail: Detail,
    /// The places of the document it rests on; at least one.
    pub evidence: Vec<Evidence>,
    /// What it means for the verdicts, one entry for each year concerned, in order; empty where it touches none.
    pub effects: Vec<Effect>,
}

impl Finding {
    /// The rule that found it.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.detail.rule()
    }
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Two statements of the plan cannot both hold, or what it plans for its horizon is not what it requires.
    Contradiction,
    /// Both may hold, but a verdict or a duty rests on less than it seems to.
    Weakness,
    /// Worth knowing when one reads the figures.
    Remark,
}

/// What a finding is about, by positions in the plan's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// An indicator.
    Indicator(usize),
    /// A row of a project.
    Row {
        /// The project.
        project: usize,
        /// Its row.
        row: usize,
    },
    /// An amount of work of a project.
    Quantity {
        /// The project.
        project: usize,
        /// The amount among the project's.
        quantity: usize,
    },
    /// A measure.
    Measure(usize),
    /// A duty to collect data.
    Duty(usize),
}

/// Which target of an indicator is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The yearly targets.
    Yearly,
    /// A target for the horizon year outside the yearly path, by its position among them.
    Horizon(usize),
}

/// A later target that is worse than the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Fall {
    /// The year of the earlier target.
    pub from: i32,
    /// The year of the later one.
    pub to: i32,
    /// The earlier level, in the indicator's unit.
    pub before: f64,
    /// The later level.
    pub after: f64,
}

macro_rules! define_rules {
    ($($(#[$doc:meta])* $name:ident $({ $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)? })?,)+) => {
        /// What a rule found. Levels are in the indicator's unit, years are calendar years.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[serde(tag = "rule", rename_all = "snake_case")]
        pub enum Detail {
            $($(#[$doc])* $name $({ $($(#[$field_doc])* $field: $type),+ })?,)+
        }

        /// The rules of the audit, in the order in which findings about one subject are listed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Rule {
            $($(#[$doc])* $name,)+
        }

        impl Rule {
            /// All rules, in order.
            pub const ALL: &[Self] = &[$(Self::$name),+];
        }

        impl Detail {
            /// The rule that found it.
            #[must_use]
            pub fn rule(&self) -> Rule {
                match self {
                    $(Self::$name { .. } => Rule::$name,)+
                }
            }
        }
    };
}

define_rules! {
    /// The requirement lies outside what the indicator can be.
    RequirementOutOfReach {
        /// What is required.
        threshold: f64,
        /// The largest or smallest value that can be.
        limit: f64,
    },
    /// Improvement is required of what already stands at its natural cap.
    NothingLeftToImprove {
        /// The cap.
        cap: f64,
    },
    /// A target only equals a requirement that has to be exceeded: borderline, not met.
    EqualsStrictRequirement {
        /// Which target.
        place: Place,
        /// What has to be exceeded.
        threshold: f64,
        /// The years whose target equals it.
        years: Vec<i32>,
    },
    /// Reaching a target is not enough, in that year, for the requirement.
    FailsRequirement {
        /// Which target.
        place: Place,
        /// The years whose target falls short.
        years: Vec<i32>,
        /// The first year from the base year on in which the yearly path meets the requirement, if any does.
        first_met: Option<i32>,
    },
    /// The target for the horizon year in one table is not the yearly targets' last.
    HorizonTargetsDiffer {
        /// What the one outside the yearly path says.
        stated: State,
        /// What the yearly path comes to in the horizon year.
        planned: State,
    },
    /// Two tables give different figures for the base year.
    BaselinesDiffer {
        /// What they say; the first table's first.
        states: [State; 2],
    },
    /// Two tables agree only when the finer figure is rounded.
    AgreesOnlyRounded {
        /// The year they speak of.
        year: i32,
        /// The figures, the evidence's first one first.
        values: [f64; 2],
        /// Digits after the decimal point of the coarser.
        decimals: u8,
    },
    /// Figures are written with more digits than the indicator is reported in, or the base year's with fewer.
    WrittenPrecision {
        /// Digits after the decimal point as written: the most, where there are more; else the base year's.
        written: u8,
        /// Digits in which it is reported.
        reported: u8,
    },
    /// A target is worse than the base year.
    WorseThanBaseline {
        /// Which target.
        place: Place,
        /// The base year's level; absent for an institution's stage.
        baseline: Option<f64>,
        /// The years whose target is worse.
        years: Vec<i32>,
        /// The worst of those targets; absent for a stage.
        worst: Option<f64>,
    },
    /// The yearly targets fall back.
    FallsBack {
        /// Each time they do.
        falls: Vec<Fall>,
    },
    /// Years have no yearly target.
    NoYearlyTarget {
        /// Those years.
        years: Vec<i32>,
        /// Whether no year has one.
        all: bool,
    },
    /// The change that a cell reports is not the one between the levels.
    StepDisagrees {
        /// The year into which the change leads.
        year: i32,
        /// The level of the year before.
        before: f64,
        /// The year's own.
        level: f64,
        /// The change as stated.
        stated: Step,
    },
    /// Nothing is known of the base year.
    NoBaseline {
        /// Whether the targets are changes, so that nothing says from what.
        targets_are_changes: bool,
    },
    /// Of the base year only a bound is known.
    BaselineIsBound {
        /// How the true value lies to the bound.
        operator: Operator,
        /// The bound.
        value: f64,
    },
    /// A remark qualifies the base year's figure: an estimate, a stand-in, or limits of what was monitored.
    BaselineQualified {
        /// The note's position in the plan's file.
        note: usize,
        /// What it says of the figure.
        kind: NoteKind,
    },
    /// The base year's figure is, to the digit, that of another period.
    BaselineOfOtherPeriod {
        /// The position among the indicator's figures for other periods.
        history: usize,
        /// The figure.
        value: f64,
    },
    /// A remark gives another figure for the base year.
    BaseYearFigureDiffers {
        /// The position among the indicator's figures for other periods.
        history: usize,
        /// The tables' figure, then the remark's.
        values: [f64; 2],
    },
    /// The tables give only a change, a remark gives the base year's level.
    LevelOnlyInRemark {
        /// The position among the indicator's figures for other periods.
        history: usize,
        /// The level.
        value: f64,
    },
    /// No table gives a level or a bound for any year: verdicts rest on words of change alone.
    NoLevel,
    /// The base year's figure is missing, estimated, a stand-in or without a level, and nobody is to collect it, though
    /// the plan gives others such duties.
    NoDuty,
    /// The plan gives several amounts for the same work and years.
    AmountsDiffer {
        /// What the amounts are said of.
        extent: Extent,
        /// Each amount once, in the document's order.
        amounts: Vec<f64>,
    },
    /// A yearly amount over the years scheduled does not make the total.
    RateDisagreesWithTotal {
        /// The amount of each year.
        per_year: f64,
        /// The years that have it.
        years: Vec<i32>,
        /// What that makes.
        reached: f64,
        /// The total as stated.
        total: f64,
    },
    /// A measure and a project state the same work under different lead units.
    LeadsDiffer {
        /// The measure.
        measure: usize,
    },
    /// A unit leads and supports one and the same thing.
    LeadsAndSupports {
        /// The unit's position.
        unit: usize,
    },
    /// A unit is named twice in one list.
    NamedTwice {
        /// The unit's position.
        unit: usize,
    },
    /// Nobody leads.
    NoLead,
    /// A project's row has no schedule.
    NoSchedule,
    /// A project's row has no investment.
    NoInvestment,
    /// A schedule has studies and drafts only, and nothing that follows them.
    OnlyPlanned,
    /// A schedule pauses.
    Pauses {
        /// The years without work.
        years: Vec<i32>,
    },
    /// A duty to collect data leaves out years for which the indicator has a target, or the base year.
    DutyLeavesOutYears {
        /// Those years.
        years: Vec<i32>,
    },
}
