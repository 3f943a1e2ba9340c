//! What is asked of a schedule, and what may be asked.

use planner_engine::json::{At, FromJson};
use planner_engine::plan::{Basis, PlanError, Problem};
use planner_engine::Plan;

/// The latest shift in years where none is given.
const LATEST: i32 = 2;
/// The furthest a row may be put off beside what the scenario chose, in years.
const FURTHEST: i32 = 30;
/// The time limit in seconds where none is given, and the longest.
const SECONDS: (f64, f64) = (60.0, 3600.0);

/// What is asked of a schedule. What is left out is at its default. In JSON, `"goal": "schedule"` stands beside it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ScheduleOptions {
    /// The most that may be spent in any year of the plan, in its unit of investment; no ceiling unless given.
    pub ceiling: Option<f64>,
    /// Ceilings of single years, before [`Self::ceiling`].
    pub ceilings: Vec<YearCeiling>,
    /// By how many years any row may be put off beside what the scenario chose: 0 to 30, 2 unless given.
    pub latest: Option<i32>,
    /// What holds for single rows.
    pub rows: Vec<RowOption>,
    /// The targets that count; those that lead in the scenario unless given.
    pub basis: Option<Basis>,
    /// After how many seconds the search ends with what it has found: up to 3600, 60 unless given.
    pub seconds: Option<f64>,
}

/// The most that may be spent in a year.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct YearCeiling {
    /// A year of the plan.
    pub year: i32,
    /// In the plan's unit of investment, not negative.
    pub amount: f64,
}

/// What holds for a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RowOption {
    /// The row's `id`.
    pub row: String,
    /// By how many years it may be put off, before what holds for all; 0 leaves it where it is.
    pub latest: Option<i32>,
    /// Whether it may be dropped altogether.
    pub droppable: bool,
}

impl FromJson for ScheduleOptions {
    fn read(at: &At<'_>) -> Self {
        // There is one goal; any other is refused here.
        let _ = at.tag("goal", &["schedule"]);
        let fields = at.fields(&["goal", "ceiling", "ceilings", "latest", "rows", "basis", "seconds"]);
        Self {
            ceiling: fields.optional("ceiling"),
            ceilings: fields.optional("ceilings"),
            latest: fields.optional("latest"),
            rows: fields.optional("rows"),
            basis: fields.optional("basis"),
            seconds: fields.optional("seconds"),
        }
    }
}

impl FromJson for YearCeiling {
    fn read(at: &At<'_>) -> Self {
        let fields = at.fields(&["year", "amount"]);
        Self { year: fields.required("year"), amount: fields.required("amount") }
    }
}

impl FromJson for RowOption {
    fn read(at: &At<'_>) -> Self {
        let fields = at.fields(&["row", "latest", "droppable"]);
        Self { row: fields.required("row"), latest: fields.optional("latest"), droppable: fields.optional("droppable") }
    }
}

/// What may become of a row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Leeway {
    /// Years by which it may be put off.
    pub(crate) latest: i32,
    /// Whether it may be dropped.
    pub(crate) droppable: bool,
}

/// The options, checked against a plan.
#[derive(Debug)]
pub(crate) struct Asked {
    /// One a year of the plan.
    pub(crate) ceilings: Vec<Option<f64>>,
    /// One a row of the plan.
    pub(crate) rows: Vec<Leeway>,
    pub(crate) seconds: f64,
}

impl ScheduleOptions {
    /// After how many seconds the search ends.
    #[must_use]
    pub fn limit(&self) -> f64 {
        self.seconds.unwrap_or(SECONDS.0)
    }

    /// Checks the options for a plan.
    pub(crate) fn check(&self, plan: &Plan) -> Result<Asked, PlanError> {
        if let Some(ceiling) = self.ceiling {
            number("ceiling", ceiling, (0.0, f64::MAX), "an amount of money, not negative")?;
        }
        let mut ceilings = vec![self.ceiling; plan.years];
        let mut given = vec![false; plan.years];
        for (k, entry) in self.ceilings.iter().enumerate() {
            let at = format!("ceilings[{k}]");
            number(&format!("{at}.amount"), entry.amount, (0.0, f64::MAX), "an amount of money, not negative")?;
            let (from, to) = (plan.base_year, plan.horizon_year());
            let unknown = || PlanError::new(format!("{at}.year"), Problem::Year { found: entry.year, from, to });
            let year = plan.position(entry.year).ok_or_else(unknown)?;
            if std::mem::replace(&mut given[year], true) {
                return Err(PlanError::new(format!("{at}.year"), Problem::Duplicate(entry.year.to_string())));
            }
            ceilings[year] = Some(entry.amount);
        }
        let latest = shift("latest", self.latest.unwrap_or(LATEST))?;
        let mut rows = vec![Leeway { latest, droppable: false }; plan.rows.len()];
        let mut given = vec![false; plan.rows.len()];
        for (k, entry) in self.rows.iter().enumerate() {
            let at = format!("rows[{k}]");
            let unknown = || Problem::Unknown { kind: "rows of projects", id: entry.row.clone() };
            let row = plan.row_position(&entry.row).ok_or_else(|| PlanError::new(format!("{at}.row"), unknown()))?;
            if std::mem::replace(&mut given[row], true) {
                return Err(PlanError::new(format!("{at}.row"), Problem::Duplicate(entry.row.clone())));
            }
            let latest = entry.latest.map_or(Ok(latest), |latest| shift(&format!("{at}.latest"), latest))?;
            rows[row] = Leeway { latest, droppable: entry.droppable };
        }
        let seconds = self.limit();
        number("seconds", seconds, (0.0, SECONDS.1), "0 to 3600 seconds")?;
        Ok(Asked { ceilings, rows, seconds })
    }
}

fn shift(path: &str, years: i32) -> Result<i32, PlanError> {
    number(path, f64::from(years), (0.0, f64::from(FURTHEST)), "0 to 30 years").map(|()| years)
}

fn number(path: &str, found: f64, (min, max): (f64, f64), expected: &'static str) -> Result<(), PlanError> {
    if (min..=max).contains(&found) {
        return Ok(());
    }
    Err(PlanError::new(path, Problem::Number { expected, found }))
}
