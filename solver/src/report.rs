//! What is found. Results travel as JSON, so rows and indicators go by their short names.

use crate::instance::Instance;
use crate::search::Search;
use crate::Phase;
use planner_engine::scenario::Change;
use serde::Serialize;

/// A schedule, or why there is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Schedule {
    /// How the search ended.
    pub status: Status,
    /// What was being made best when time ran out; everything before it is proven to be the best.
    pub stopped_in: Option<Phase>,
    /// What is proven to be out of reach of that: no schedule is better. Absent where nothing is proven.
    pub bound: Option<f64>,
    /// Each row of the plan, in its order; empty where no schedule was found.
    pub rows: Vec<RowSchedule>,
    /// The indicators whose target depends on what is chosen, and is met, in the plan's order.
    pub met: Vec<String>,
    /// Those whose target depends on what is chosen, and is not met.
    pub given_up: Vec<GivenUp>,
    /// What is spent in each year of the plan.
    pub years: Vec<YearSpending>,
    /// What is spent after the horizon year.
    pub later: f64,
    /// All money that is committed, within the plan's years, after them, and in years that are not known.
    pub cost: f64,
    /// Years by which rows are put off, together; a row that is dropped counts a year more than the latest it may be.
    pub moved: u32,
    /// Where there is no schedule, the years that alone make it impossible; empty where they do so only together.
    pub stuck: Vec<Stuck>,
    /// The change of the scenario that puts the schedule into effect.
    #[serde(skip)]
    pub change: Change,
}

/// How a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No schedule is better.
    Optimal,
    /// Time ran out; what was found is within the ceilings, and may not be the best.
    Stopped,
    /// Time ran out before any schedule was found.
    Unknown,
    /// No schedule keeps within the ceilings.
    Infeasible,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RowSchedule {
    /// The row's `id`.
    pub row: String,
    /// Years by which it is put off beside what the scenario chose; absent where it is dropped.
    pub later: Option<u32>,
}

/// A target that is not met.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct GivenUp {
    /// The indicator's `id`.
    pub indicator: String,
    /// Whether it would be met with its rows where the scenario has them.
    pub within_reach: bool,
    /// The years whose ceilings that would exceed, everything else as scheduled; empty where it would exceed none.
    pub years: Vec<i32>,
}

/// What is spent in a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct YearSpending {
    /// The year.
    pub year: i32,
    /// What is spent, in the plan's unit of investment.
    pub spent: f64,
    /// What may be spent; absent where there is no ceiling.
    pub ceiling: Option<f64>,
}

/// A year in which more has to be spent than may be, whatever is chosen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Stuck {
    /// The year.
    pub year: i32,
    /// What may be spent.
    pub ceiling: f64,
    /// The least that can be spent.
    pub least: f64,
    /// What rows that leave no choice take of it.
    pub locked: f64,
    /// Those rows.
    pub rows: Vec<String>,
}

/// The years that alone make every schedule impossible.
pub(crate) fn stuck(instance: &Instance<'_>) -> Vec<Stuck> {
    let of = |(t, most): (usize, &Option<f64>)| {
        let ceiling = (*most)?;
        let (mut least, mut locked, mut rows) = (0.0, 0.0, Vec::new());
        for (row, lever) in instance.rows.iter().enumerate() {
            let money = lever.options.iter().map(|option| option.money.years[t]).fold(f64::INFINITY, f64::min);
            least += money;
            if lever.options.len() == 1 && money > 0.0 {
                locked += money;
                rows.push(instance.plan.row(row).id.clone());
            }
        }
        let over = least > ceiling + crate::instance::slack(ceiling);
        over.then(|| Stuck { year: instance.plan.year(t), ceiling, least, locked, rows })
    };
    instance.ceilings.iter().enumerate().filter_map(of).collect()
}

/// There is no schedule within the ceilings.
pub(crate) fn infeasible(stuck: Vec<Stuck>) -> Schedule {
    Schedule { stuck, ..empty(Status::Infeasible) }
}

fn empty(status: Status) -> Schedule {
    Schedule {
        status,
        stopped_in: None,
        bound: None,
        rows: Vec::new(),
        met: Vec::new(),
        given_up: Vec::new(),
        years: Vec::new(),
        later: 0.0,
        cost: 0.0,
        moved: 0,
        stuck: Vec::new(),
        change: Change::All(Vec::new()),
    }
}

/// What a search found.
pub(crate) fn found(instance: &Instance<'_>, search: &Search<'_>, stopped_in: Option<Phase>) -> Schedule {
    let bound = stopped_in.and(search.bound);
    let Some(best) = &search.best else {
        return Schedule { stopped_in, bound, ..empty(Status::Unknown) };
    };
    let plan = instance.plan;
    let rows = instance.chosen(&best.choices).enumerate().map(|(row, option)| RowSchedule {
        row: plan.row(row).id.clone(),
        later: (!option.choice.cancelled || instance.scenario.project(row).cancelled).then_some(option.moved),
    });
    let id = |k: usize| plan.file.indicators[instance.targets[k].indicator].id.clone();
    let (met, missed): (Vec<usize>, Vec<usize>) = (0..best.met.len()).partition(|&k| best.met[k]);
    let years = instance.ceilings.iter().enumerate().map(|(t, ceiling)| YearSpending {
        year: plan.year(t),
        spent: instance.spending(&best.choices, t),
        ceiling: *ceiling,
    });
    Schedule {
        status: if stopped_in.is_some() { Status::Stopped } else { Status::Optimal },
        stopped_in,
        bound,
        rows: rows.collect(),
        met: met.into_iter().map(id).collect(),
        given_up: missed.into_iter().map(|k| given_up(instance, &best.choices, k, id(k))).collect(),
        years: years.collect(),
        later: instance.chosen(&best.choices).map(|option| option.money.later).sum(),
        cost: best.cost,
        moved: best.moved,
        change: instance.change(&best.choices),
        ..empty(Status::Optimal)
    }
}

fn given_up(instance: &Instance<'_>, choices: &[usize], k: usize, indicator: String) -> GivenUp {
    let target = &instance.targets[k];
    let mut back = choices.to_vec();
    target.rows.iter().for_each(|&row| back[row] = 0);
    let within_reach = instance.meets(&instance.after(&back), target.indicator);
    let exceeded = if within_reach { instance.exceeded(&back) } else { Vec::new() };
    GivenUp { indicator, within_reach, years: exceeded.into_iter().map(|t| instance.plan.year(t)).collect() }
}
