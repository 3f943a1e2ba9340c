//! Plans: the file format, and the checked plan that the engine calculates on.

mod check;
mod criteria;
mod error;
pub mod file;
mod quantity;

pub use error::{Expected, PlanError, Problem};
pub use file::{
    Direction, Figure, IndicatorEntry, Operator, PlanFile, Quantity, Reading, Requirement, Source, Stage, Step,
    StepSize, StepUnit, Text,
};

pub(crate) use check::{check_reading, field};

use crate::criterion::Criterion;
use crate::effects::{Effects, EffectsFile};
use crate::json::{self, read_names};
use serde::Serialize;

/// Which of the targets for the horizon year leads.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The control requirement (控制要求).
    Requirement,
    /// The target for the horizon year given beside the baseline.
    HorizonTarget,
    /// The yearly targets; the horizon year's is the last of them.
    #[default]
    YearlyTargets,
}

read_names!(Basis { "requirement": Requirement, "horizon_target": HorizonTarget, "yearly_targets": YearlyTargets });

impl Basis {
    /// All bases, in the order in which they are shown and stored.
    pub const ALL: [Self; 3] = [Self::Requirement, Self::HorizonTarget, Self::YearlyTargets];

    /// The position in [`Basis::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// A checked plan, ready to calculate on.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// What the file says, whole.
    pub file: PlanFile,
    /// Fingerprint of the file's content in hexadecimal: two files with the same content have the same.
    pub hash: String,
    /// The year of the baseline.
    pub base_year: i32,
    /// How many years the plan spans, the base year included; at least 2.
    pub years: usize,
    /// The layers, in the document's order.
    pub layers: Vec<Layer>,
    /// The indicators, in the document's order.
    pub indicators: Vec<Indicator>,
    /// The rows of all projects, in the document's order.
    pub rows: Vec<RowPlace>,
    /// What is assumed about how projects move indicators; no fact of the plan.
    pub effects: Effects,
}

/// Where a project row stands in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowPlace {
    /// The position of its programme.
    pub programme: usize,
    /// The position of its project.
    pub project: usize,
    /// Its position among the project's rows.
    pub row: usize,
}

/// A layer of a checked plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layer {
    /// The positions of its indicators.
    pub indicators: Vec<usize>,
    /// Whether it belongs to the official system.
    pub official: bool,
}

/// An indicator of a checked plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// The position of its layer.
    pub layer: usize,
    /// The smallest value that can be; −∞ where there is none.
    pub min: f64,
    /// The largest value that can be; +∞ where there is none.
    pub max: f64,
    /// Digits after the decimal point in which it is reported.
    pub decimals: u8,
    /// Whether only whole numbers can be: it counts things.
    pub whole: bool,
    /// The largest decline that reporting cannot show: half a unit of the last reported digit.
    pub tolerance: f64,
    /// The base year's figure, from the first table that has one.
    pub baseline: Reading,
    /// The plan's own path: one reading a year, the base year's first.
    pub path: Vec<Reading>,
    /// What is asked of it by each basis, in each year.
    pub criteria: [Vec<Criterion>; 3],
}

impl Plan {
    /// Reads a plan from JSON.
    ///
    /// # Errors
    /// Names the field that is wrong and what was expected there.
    pub fn from_json(json: &str) -> Result<Self, PlanError> {
        Self::from_file(json::read(json)?)
    }

    /// Checks a plan and prepares it for calculating.
    ///
    /// # Errors
    /// Names the field that is wrong and what was expected there.
    pub fn from_file(file: PlanFile) -> Result<Self, PlanError> {
        check::check(&file)?;
        let years = usize::try_from(file.horizon_year - file.base_year).unwrap_or(0) + 1;
        let layer_of = |task: &str| file.layers.iter().position(|l| l.tasks.iter().any(|t| t.id == task));
        let indicators: Vec<Indicator> = file
            .indicators
            .iter()
            .map(|entry| criteria::compile(entry, layer_of(&entry.task).unwrap_or(0), file.base_year, years))
            .collect();
        let layers = file
            .layers
            .iter()
            .enumerate()
            .map(|(l, entry)| Layer {
                indicators: (0..indicators.len()).filter(|&i| indicators[i].layer == l).collect(),
                official: entry.official,
            })
            .collect();
        let programme_of = |part: &str| file.programmes.iter().position(|p| p.parts.iter().any(|own| own.id == part));
        let rows_of = |(project, entry): (usize, &file::ProjectEntry)| {
            let programme = programme_of(&entry.part).unwrap_or(0);
            (0..entry.rows.len()).map(move |row| RowPlace { programme, project, row })
        };
        let rows = file.projects.iter().enumerate().flat_map(rows_of).collect();
        let (hash, base_year) = (fingerprint(&file), file.base_year);
        let effects = Effects::default();
        let mut plan = Self { hash, base_year, years, layers, indicators, rows, effects, file };
        plan.effects = Effects::none(&plan);
        Ok(plan)
    }

    /// The plan with assumptions about how its projects move its indicators, in place of those it had.
    ///
    /// # Errors
    /// Names the field of the assumptions that is wrong and what was expected there.
    pub fn with_effects(mut self, file: EffectsFile) -> Result<Self, PlanError> {
        self.effects = Effects::compile(&self, file)?;
        Ok(self)
    }

    /// Reads a plan and the assumptions about its projects from JSON.
    ///
    /// # Errors
    /// Names the field that is wrong and what was expected there; which of the files it is in is for the caller to know
    /// who reads one after the other, by [`Plan::from_json`] and [`Plan::with_effects`].
    pub fn from_json_with_effects(plan: &str, effects: &str) -> Result<Self, PlanError> {
        Self::from_json(plan)?.with_effects(json::read(effects)?)
    }

    /// A project row by its position.
    ///
    /// # Panics
    /// If the plan has no such row.
    #[must_use]
    pub fn row(&self, position: usize) -> &file::ProjectRow {
        let place = self.rows[position];
        &self.file.projects[place.project].rows[place.row]
    }

    /// The position of a project row by its short name.
    #[must_use]
    pub fn row_position(&self, id: &str) -> Option<usize> {
        (0..self.rows.len()).find(|&row| self.row(row).id == id)
    }

    /// The year of the targets.
    #[must_use]
    pub fn horizon_year(&self) -> i32 {
        self.file.horizon_year
    }

    /// The position of the horizon year among the plan's years.
    #[must_use]
    pub fn horizon(&self) -> usize {
        self.years - 1
    }

    /// The calendar year at a position; the base year is at 0.
    #[must_use]
    pub fn year(&self, position: usize) -> i32 {
        self.base_year + i32::try_from(position).unwrap_or(i32::MAX - self.base_year.max(0))
    }

    /// The position of a calendar year, if the plan spans it.
    #[must_use]
    pub fn position(&self, year: i32) -> Option<usize> {
        usize::try_from(year.checked_sub(self.base_year)?).ok().filter(|&t| t < self.years)
    }

    /// The position of an indicator by its short name.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<usize> {
        self.file.indicators.iter().position(|i| i.id == id)
    }
}

/// FNV-1a over the canonical JSON: tells revisions of a file apart; no protection against forgery is meant.
pub(crate) fn fingerprint(file: &impl Serialize) -> String {
    let json = serde_json::to_vec(file).unwrap_or_default();
    let hash = json
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |h, byte| (h ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}
