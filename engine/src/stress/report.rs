//! What is asked for and what is found. Both travel as JSON, so rows and indicators go by their short names.

use crate::json::read_struct;
use crate::plan::Basis;
use serde::Serialize;

/// What is tried. What is left out is at its default.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct StressOptions {
    /// Years by which rows are late, beside what the scenario chose: 1 to 30, 1 unless given. No row is more than 30 years
    /// late in all.
    pub delay: Option<i32>,
    /// The most rows that are late at once: 1 to 3, 3 unless given.
    pub size: Option<u8>,
    /// Only rows of the programme with this `id`.
    pub programme: Option<String>,
    /// Only rows that the unit with this `id` leads.
    pub unit: Option<String>,
    /// The targets that count; those that lead in the scenario unless given.
    pub basis: Option<Basis>,
}

read_struct!(StressOptions {} optional { delay, size, programme, unit, basis });

impl StressOptions {
    pub(super) fn delay(&self) -> i32 {
        self.delay.unwrap_or(1)
    }
}

/// What late rows do to the targets of the horizon year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stress {
    /// Years by which rows were late.
    pub delay: i32,
    /// How many targets the scenario meets: those that can break.
    pub met: u32,
    /// By the number of rows that are late at once, one first.
    pub sizes: Vec<SizeStress>,
    /// The indicators whose target the scenario meets, in the plan's order.
    pub indicators: Vec<IndicatorStress>,
    /// The rows that could be late, in the plan's order.
    pub rows: Vec<RowStress>,
}

read_struct!(Stress { delay, met, sizes, indicators, rows });

/// What becomes of the targets when so many rows are late at once.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SizeStress {
    /// How many rows are late.
    pub size: u8,
    /// How many combinations of rows there are.
    pub combinations: u32,
    /// How many of them break a target.
    pub breaking: u32,
    /// The worst of them, at most [`super::LISTED`]: those that break the most targets, of these those that cost the index
    /// most, of these in the plan's order.
    pub worst: Vec<Combination>,
}

read_struct!(SizeStress { size, combinations, breaking, worst });

/// Rows that are late together, and what that does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Combination {
    /// The rows, in the plan's order.
    pub rows: Vec<String>,
    /// The indicators whose target breaks, in the plan's order.
    pub broken: Vec<String>,
    /// The index of the horizon year, 0 to 100; absent where nothing has data.
    pub index: Option<f64>,
    /// What the index loses; absent where there is none before or after.
    pub loss: Option<f64>,
}

read_struct!(Combination { rows, broken, index, loss });

/// How easily an indicator's target breaks.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IndicatorStress {
    /// The indicator.
    pub indicator: String,
    /// How many combinations break it, by the number of rows that are late at once, one first.
    pub breaking: Vec<u32>,
    /// How many smallest sets there are: rows that break it together, and none of whose parts does.
    pub sets: u32,
    /// The smallest sets, at most [`super::LISTED`]: those of the fewest rows, of these in the plan's order.
    pub smallest: Vec<Vec<String>>,
}

read_struct!(IndicatorStress { indicator, breaking, sets, smallest });

/// How much hangs on a row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RowStress {
    /// The row.
    pub row: String,
    /// The indicators whose target it breaks alone, in the plan's order; it is critical where there are any.
    pub alone: Vec<String>,
    /// The share of the combinations breaking something in which it is, 0 to 1, by the number of rows that are late at
    /// once, one first; absent where none breaks anything.
    pub shares: Vec<Option<f64>>,
}

read_struct!(RowStress { row, alone, shares });
