//! The assumptions file: how the plan's projects are taken to move its indicators. A contract with outsiders, like the
//! plan file; nothing in it is a fact of the plan.

use crate::json::{read_names, read_struct, read_tagged};
use crate::plan::file::Phase;
use crate::plan::{Source, Text};
use crate::scenario::PlanReference;
use serde::Serialize;

/// The value of `format` in every assumptions file.
pub const EFFECTS_FORMAT: &str = "two-mountains-effects";
/// The newest version of the assumptions format that this build reads.
pub const EFFECTS_VERSION: u32 = 1;

/// What is assumed about how the projects of a plan move its indicators.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectsFile {
    /// Always `two-mountains-effects`.
    pub format: String,
    /// The version of the format, 1.
    pub version: u32,
    /// The plan it is for.
    pub plan: PlanReference,
    /// What the assumptions are called.
    pub name: Text,
    /// What they rest on, in short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The work that a year of each phase does.
    pub delivery: PhaseRates,
    /// The money that a year of each phase takes.
    pub spending: PhaseRates,
    /// When a planned improvement without a figure stands.
    pub enough: Enough,
    /// The effects, one an indicator at most.
    pub effects: Vec<EffectEntry>,
}

read_struct!(EffectsFile { format, version, plan, name, delivery, spending, enough, effects } optional { note });

/// What a year of each phase counts for. Only proportions matter; none is negative.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PhaseRates {
    /// A year of planning.
    pub planning: f64,
    /// A year of building.
    pub building: f64,
    /// A year in which the work is completed.
    pub completion: f64,
    /// A year of operation.
    pub operating: f64,
    /// Why so.
    pub reason: Text,
}

read_struct!(PhaseRates { planning, building, completion, operating, reason });

impl PhaseRates {
    /// The rates in the order of the phases, each with its name in files.
    pub(super) fn named(&self) -> [(&'static str, f64); 4] {
        [
            ("planning", self.planning),
            ("building", self.building),
            ("completion", self.completion),
            ("operating", self.operating),
        ]
    }
}

/// When a planned improvement without a figure stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Enough {
    /// The least share of the work planned for the year that has to be delivered, 0 to 1.
    pub share: f64,
    /// Why so.
    pub reason: Text,
}

read_struct!(Enough { share, reason });

/// How projects move an indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EffectEntry {
    /// The indicator's `id`.
    pub indicator: String,
    /// What moves it.
    pub kind: EffectKind,
    /// Years from delivery, or from spending, to the indicator.
    pub lag: u8,
    /// How much of the indicator is owed to the links together, 0 to 1; for links without shares of their own, among
    /// which it is split by investment. All of it where left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub covered: Option<f64>,
    /// Why so.
    pub reason: Text,
    /// How sure that is.
    pub confidence: Confidence,
    /// The rows of projects that move it.
    pub links: Vec<LinkEntry>,
}

read_struct!(EffectEntry { indicator, kind, lag, reason, confidence, links } optional { covered });

/// What of a project moves an indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum EffectKind {
    /// The work that is delivered.
    Delivery {
        /// How much worse, in the indicator's unit, it would stand in the end if none of the linked work were ever done;
        /// not negative. Where left out: the improvement that the plan plans from the base year to the horizon year.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        without: Option<f64>,
    },
    /// The money that is spent: the indicator is spending in per cent of a total.
    Spending {
        /// The total.
        denominator: Denominator,
    },
}

impl EffectKind {
    /// What stands in for a kind that could not be read.
    const BLANK: Self = Self::Delivery { without: None };
}

read_tagged!(EffectKind, "type", else BLANK {
    "delivery": Delivery {} optional { without },
    "spending": Spending { denominator },
});

/// A total that spending is a share of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Denominator {
    /// The total, above 0.
    pub value: f64,
    /// Its unit.
    pub unit: Text,
    /// The year it is for.
    pub year: i32,
    /// How many of the plan's units of investment are one unit of the total; above 0.
    pub per_unit: f64,
    /// Where it stands.
    pub source: Source,
    /// How fast it is taken to grow, in per cent a year, −50 to 100.
    pub growth: f64,
}

read_struct!(Denominator { value, unit, year, per_unit, source, growth });

/// A row of a project that moves an indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkEntry {
    /// The project row's `id`.
    pub row: String,
    /// The share of the indicator's effect that is owed to it, 0 to 1. All links of an indicator have one, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// Why so, where there is more to say than of the effect as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text>,
    /// How sure that is, where it differs from the effect as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<Confidence>,
}

read_struct!(LinkEntry { row } optional { share, reason, confidence });

/// How sure an assumption is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// A guess.
    Low,
    /// Plausible.
    Medium,
    /// Well founded.
    High,
}

read_names!(Confidence { "low": Low, "medium": Medium, "high": High });

/// What a year of a phase counts for, ready to calculate with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rates([f64; 4]);

impl Rates {
    /// What a year of a phase counts for; not negative.
    #[must_use]
    pub fn of(&self, phase: Phase) -> f64 {
        self.0[phase as usize]
    }
}

/// Every year of a schedule counts the same: what is taken where nothing is assumed.
impl Default for Rates {
    fn default() -> Self {
        Self([1.0; 4])
    }
}

impl From<&PhaseRates> for Rates {
    fn from(rates: &PhaseRates) -> Self {
        Self(rates.named().map(|(_, rate)| rate))
    }
}
