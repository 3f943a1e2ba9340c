//! From the assumptions file to what is calculated with. Every refusal names the field.

use super::{
    Denominator, Effect, EffectEntry, EffectKind, Effects, EffectsFile, Link, LinkEntry, Mechanism, PhaseRates,
    Planned, Rates, EFFECTS_FORMAT, EFFECTS_VERSION,
};
use crate::plan::field::{above, between, not_negative, present, year};
use crate::plan::{fingerprint, Basis, Indicator, Plan, PlanError, Problem, Quantity};
use crate::scenario::ProjectChoice;
use crate::schedule::{delivered_by, spent_by};

/// The slowest and the fastest growth of a total that can be assumed, in per cent a year: halved, or doubled.
pub(crate) const GROWTHS: (f64, f64) = (-50.0, 100.0);

/// What the shares of an indicator's links may exceed 1 by, for the rounding of decimals.
pub(crate) const SHARE_TOLERANCE: f64 = 1e-9;

/// How many years before the base year a total may be from.
const OLDEST_TOTAL: i32 = 50;

impl Effects {
    /// Nothing is assumed: no project moves an indicator, and every year of a schedule counts the same.
    pub(crate) fn none(plan: &Plan) -> Self {
        let of = vec![None; plan.indicators.len()];
        Self { of, planned: planned(plan, [Rates::default(); 2]), ..Self::default() }
    }

    /// Checks the assumptions for a plan and prepares them for calculating.
    pub(crate) fn compile(plan: &Plan, file: EffectsFile) -> Result<Self, PlanError> {
        check_head(plan, &file)?;
        let rates = [Rates::from(&file.delivery), Rates::from(&file.spending)];
        let mut of = vec![None; plan.indicators.len()];
        for (k, entry) in file.effects.iter().enumerate() {
            let at = format!("effects[{k}]");
            let unknown = || Problem::Unknown { kind: "indicators", id: entry.indicator.clone() };
            let path = || format!("{at}.indicator");
            let i = plan.indicator(&entry.indicator).ok_or_else(|| PlanError::new(path(), unknown()))?;
            if of[i].is_some() {
                return Err(PlanError::new(path(), Problem::Duplicate(entry.indicator.clone())));
            }
            of[i] = Some(effect(plan, i, k, entry)?);
        }
        Ok(Self {
            hash: fingerprint(&file),
            delivery: rates[0],
            spending: rates[1],
            enough: file.enough.share,
            of,
            planned: planned(plan, rates),
            file: Some(file),
        })
    }
}

fn planned(plan: &Plan, [work, money]: [Rates; 2]) -> Vec<Planned> {
    let choice = ProjectChoice::default();
    let of = |row| Planned {
        delivered: delivered_by(plan, row, &work, &choice),
        spent: spent_by(plan, row, [&work, &money], &choice),
    };
    (0..plan.rows.len()).map(of).collect()
}

fn check_head(plan: &Plan, file: &EffectsFile) -> Result<(), PlanError> {
    if file.format != EFFECTS_FORMAT {
        let found = file.format.clone();
        return Err(PlanError::new("format", Problem::Format { expected: EFFECTS_FORMAT, found }));
    }
    if file.version == 0 || file.version > EFFECTS_VERSION {
        let problem = Problem::Version { found: file.version, newest: EFFECTS_VERSION };
        return Err(PlanError::new("version", problem));
    }
    if file.plan.id != plan.file.id {
        let problem = Problem::OtherPlan { expected: plan.file.id.clone(), found: file.plan.id.clone() };
        return Err(PlanError::new("plan.id", problem));
    }
    present("name", &file.name)?;
    if let Some(note) = &file.note {
        present("note", note)?;
    }
    check_rates("delivery", &file.delivery)?;
    check_rates("spending", &file.spending)?;
    between("enough.share", file.enough.share, (0.0, 1.0), "a share from 0 to 1")?;
    present("enough.reason", &file.enough.reason)
}

fn check_rates(at: &str, rates: &PhaseRates) -> Result<(), PlanError> {
    for (phase, rate) in rates.named() {
        not_negative(&format!("{at}.{phase}"), rate, "what a year counts for, not negative")?;
    }
    present(&format!("{at}.reason"), &rates.reason)
}

fn effect(plan: &Plan, i: usize, k: usize, entry: &EffectEntry) -> Result<Effect, PlanError> {
    let at = format!("effects[{k}]");
    present(&format!("{at}.reason"), &entry.reason)?;
    if usize::from(entry.lag) > plan.years {
        let problem = Problem::Number { expected: "a lag of at most the plan's years", found: f64::from(entry.lag) };
        return Err(PlanError::new(format!("{at}.lag"), problem));
    }
    let mechanism = mechanism(plan, i, &format!("{at}.kind"), &entry.kind)?;
    Ok(Effect { entry: k, mechanism, lag: entry.lag, links: links(plan, &at, entry)? })
}

fn mechanism(plan: &Plan, i: usize, at: &str, kind: &EffectKind) -> Result<Mechanism, PlanError> {
    let quantity = &plan.file.indicators[i].quantity;
    let unfit = |path: String, found| Err(PlanError::new(path, Problem::Kind { quantity: quantity.kind(), found }));
    match kind {
        EffectKind::Delivery { without: None } => Ok(Mechanism::Delivery { without: improvement(&plan.indicators[i]) }),
        EffectKind::Delivery { without: Some(without) } => {
            let path = format!("{at}.without");
            // A count and a stage wait for what was planned: there is nothing that they would be without.
            if !has_levels(quantity) {
                return unfit(path, "a level");
            }
            not_negative(&path, *without, "how much worse it would be, not negative")?;
            Ok(Mechanism::Delivery { without: *without })
        }
        EffectKind::Spending { denominator } => {
            if !matches!(quantity, Quantity::Number { .. }) {
                return unfit(at.to_owned(), "a share of a total");
            }
            spending(plan, &format!("{at}.denominator"), denominator)
        }
    }
}

/// Whether a quantity can have levels that move by any amount.
pub(crate) fn has_levels(quantity: &Quantity) -> bool {
    matches!(quantity, Quantity::Number { .. } | Quantity::Trend { .. })
}

fn spending(plan: &Plan, at: &str, total: &Denominator) -> Result<Mechanism, PlanError> {
    /// Below this, a share of the total would leave the range of numbers.
    const LEAST: f64 = 1e-9;
    above(&format!("{at}.value"), total.value, LEAST, "a total above 0")?;
    above(&format!("{at}.per_unit"), total.per_unit, LEAST, "a number above 0")?;
    present(&format!("{at}.unit"), &total.unit)?;
    year(&format!("{at}.year"), total.year, plan.base_year - OLDEST_TOTAL, plan.horizon_year())?;
    between(&format!("{at}.growth"), total.growth, GROWTHS, "a growth from -50 to 100 per cent a year")?;
    let table = &total.source.table;
    if !plan.file.tables.iter().any(|known| known.id == *table) {
        let problem = Problem::Unknown { kind: "tables", id: table.clone() };
        return Err(PlanError::new(format!("{at}.source.table"), problem));
    }
    Ok(Mechanism::Spending { total: total.value * total.per_unit, year: total.year, growth: total.growth })
}

/// The improvement that the plan plans from its base year to its horizon year; 0 where it gives no levels, or plans none.
fn improvement(indicator: &Indicator) -> f64 {
    let planned = indicator.planned();
    let ends = planned.first().zip(planned.last());
    let Some((from, to)) = ends.and_then(|(first, last)| Some((first.level()?, last.level()?))) else {
        return 0.0;
    };
    (indicator.better() * (to - from)).max(0.0)
}

impl Indicator {
    /// 1 where more is better, −1 where less is, by the requirement.
    pub(crate) fn better(&self) -> f64 {
        if self.criteria[Basis::Requirement.index()][0].lower_is_better() {
            -1.0
        } else {
            1.0
        }
    }
}

fn links(plan: &Plan, at: &str, entry: &EffectEntry) -> Result<Vec<Link>, PlanError> {
    let mut rows: Vec<usize> = Vec::with_capacity(entry.links.len());
    for (n, link) in entry.links.iter().enumerate() {
        let at = format!("{at}.links[{n}]");
        let path = || format!("{at}.row");
        let unknown = || Problem::Unknown { kind: "rows of projects", id: link.row.clone() };
        let row = plan.row_position(&link.row).ok_or_else(|| PlanError::new(path(), unknown()))?;
        if rows.contains(&row) {
            return Err(PlanError::new(path(), Problem::Duplicate(link.row.clone())));
        }
        if let Some(reason) = &link.reason {
            present(&format!("{at}.reason"), reason)?;
        }
        rows.push(row);
    }
    let shares = match entry.kind {
        EffectKind::Delivery { .. } => shares(plan, at, entry, &rows)?,
        EffectKind::Spending { .. } => whole(at, entry)?,
    };
    Ok(rows.into_iter().zip(shares).map(|(row, share)| Link { row, share }).collect())
}

/// What is spent counts whole: shares are for what is delivered.
fn whole(at: &str, entry: &EffectEntry) -> Result<Vec<f64>, PlanError> {
    let stray = entry.links.iter().position(|link| link.share.is_some()).map(|n| format!("{at}.links[{n}].share"));
    let found = stray.map(|path| (path, "a share")).or(entry.covered.map(|_| (format!("{at}.covered"), "a share")));
    match found {
        Some((path, found)) => Err(PlanError::new(path, Problem::Kind { quantity: "share of spending", found })),
        None => Ok(vec![1.0; entry.links.len()]),
    }
}

fn shares(plan: &Plan, at: &str, entry: &EffectEntry, rows: &[usize]) -> Result<Vec<f64>, PlanError> {
    const SHARE: &str = "a share from 0 to 1";
    let covered = entry.covered.unwrap_or(1.0);
    between(&format!("{at}.covered"), covered, (0.0, 1.0), SHARE)?;
    if entry.links.iter().all(|link| link.share.is_none()) {
        return Ok(by_investment(plan, rows, covered));
    }
    let mut sum = 0.0;
    let mut shares = Vec::with_capacity(rows.len());
    for (n, LinkEntry { share, .. }) in entry.links.iter().enumerate() {
        let path = format!("{at}.links[{n}].share");
        let share = share.ok_or_else(|| PlanError::new(path.clone(), Problem::Missing))?;
        between(&path, share, (0.0, 1.0), SHARE)?;
        sum += share;
        if sum > 1.0 + SHARE_TOLERANCE {
            return Err(PlanError::new(path, Problem::Number { expected: "shares of at most 1 together", found: sum }));
        }
        shares.push(share);
    }
    if entry.covered.is_some() {
        let problem = Problem::Number { expected: "no such field where the links have shares", found: covered };
        return Err(PlanError::new(format!("{at}.covered"), problem));
    }
    Ok(shares)
}

/// Shares in proportion to investment; equal ones where nothing is invested.
fn by_investment(plan: &Plan, rows: &[usize], covered: f64) -> Vec<f64> {
    let invested: Vec<f64> = rows.iter().map(|&row| plan.row(row).investment).collect();
    let sum: f64 = invested.iter().sum();
    #[allow(clippy::cast_precision_loss)] // Few enough.
    let equal = covered / rows.len() as f64;
    invested.into_iter().map(|amount| if sum > 0.0 { covered * (amount / sum) } else { equal }).collect()
}
