//! What a finding rests on, and what it does to the verdicts.

use crate::criterion::Verdict;
use crate::plan::file::{Figure, Span};
use crate::plan::Source;
use serde::Serialize;

/// A place of the document that a finding rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evidence {
    /// What stands there.
    pub role: Role,
    /// Where it stands.
    pub source: Source,
    /// The cell or the words as written; empty where the plan's file does not carry them.
    pub as_written: String,
}

impl Evidence {
    pub(super) fn new(role: Role, source: &Source, as_written: &str) -> Self {
        Self { role, source: source.clone(), as_written: as_written.to_owned() }
    }

    pub(super) fn figure(role: Role, figure: &Figure) -> Self {
        Self::new(role, &figure.source, &figure.as_written)
    }
}

/// What a piece of evidence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Role {
    /// The control requirement.
    Requirement,
    /// A figure of the base year.
    Baseline,
    /// A target for the horizon year outside the yearly path.
    HorizonTarget,
    /// A yearly target.
    YearlyTarget {
        /// Its year.
        year: i32,
    },
    /// A figure for another period.
    History {
        /// The position among the indicator's.
        history: usize,
    },
    /// A note; what is written is its mark.
    Note {
        /// The note's position in the plan's file.
        note: usize,
    },
    /// What is said of an amount of work.
    Statement {
        /// The position among the amount's.
        statement: usize,
    },
    /// A span of a schedule.
    Span {
        /// First year.
        from: i32,
        /// Last year.
        to: i32,
        /// Whether the years come from merged cells and were inferred by rule.
        inferred: bool,
    },
    /// A row of a project as a whole.
    Row,
    /// A unit that leads.
    Lead,
    /// A unit that supports or is responsible.
    Support,
    /// A duty as a whole.
    Duty,
    /// A measure as a whole.
    Measure,
}

impl Role {
    pub(super) fn span(span: &Span) -> Self {
        Self::Span { from: span.from, to: span.to, inferred: span.inferred }
    }
}

/// What a finding means for the verdicts of a year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Effect {
    /// The year.
    pub year: i32,
    /// The verdicts on the plan as written, in the order of [`crate::plan::Basis::ALL`].
    pub verdicts: [Verdict; 3],
    /// The verdicts if the other figure of the evidence stood in that year's cell, where there is one.
    pub otherwise: Option<[Verdict; 3]>,
}

impl Effect {
    /// Whether the verdict depends on the basis, or on which of the figures is taken.
    #[must_use]
    pub fn decides(&self) -> bool {
        let [first, second, third] = self.verdicts;
        first != second || second != third || self.otherwise.is_some_and(|other| other != self.verdicts)
    }
}
