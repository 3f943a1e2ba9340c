use super::{split, Absence, Side, Subject, UNIT_DECIMALS};
use crate::apportion::{apportion, in_units};
use crate::evaluate::evaluate;
use crate::plan::{Basis, Plan};
use crate::scenario::{Choice, Scenario};

/// An indicator's part of a difference, by the choices that made it.
#[derive(Debug, Clone, PartialEq)]
pub struct Causes {
    /// The indicator's part in index points, weights apart.
    pub points: f64,
    /// The part in whole units of 10^−[`UNIT_DECIMALS`] points: the sum of the causes' units.
    pub units: i64,
    /// One for each choice in which the scenarios differ, in the order in which they were put in place; some may be 0.
    pub causes: Vec<Cause>,
}

/// What one choice contributed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cause {
    /// The choice in which the scenarios differ.
    pub choice: Choice,
    /// Index points, as calculated.
    pub points: f64,
    /// Whole units of 10^−[`UNIT_DECIMALS`] points.
    pub units: i64,
}

/// Splits the part that an indicator has in the difference from `a` to `b` in a year by the choices that made it.
///
/// The choices of `a` about the indicator are replaced by those of `b` in chronological order: the method first, the
/// projects that move it, then year by year the actual figure and the value set by hand. Each is worth what it moves with the earlier ones in place
/// and the later ones not yet; so they add up to the part, and depend on that order. A choice for a later year can have a
/// share too, where a path leads to it. What an indicator without data stands for is as in the part itself.
///
/// # Errors
/// Says which scenario has no index in that year.
///
/// # Panics
/// If the plan has no such indicator or year.
pub fn causes(
    plan: &Plan,
    a: &Scenario,
    b: &Scenario,
    basis: Basis,
    indicator: usize,
    year: usize,
) -> Result<Causes, Absence> {
    let sides = [a, b].map(|scenario| Side::new(plan, scenario, basis));
    let split = super::year(plan, &sides, year).split?;
    let part = split.part(Subject::Indicator(indicator));
    let (points, units) = part.map_or((0.0, 0), |part| (part.points, part.units));
    let lever = split::terms(plan, &sides, year)?
        .into_iter()
        .find(|term| term.subject == Subject::Indicator(indicator))
        .map(|term| term.lever)
        .unwrap_or_default();

    let mut scenario = sides[0].scenario.clone();
    let mut before = sides[0].attainment(indicator, year);
    let mut moved = Vec::new();
    for choice in Choice::in_order(plan.years) {
        if !scenario.adopt(plan, &sides[1].scenario, indicator, choice) {
            continue;
        }
        let now = evaluate(plan, &scenario).judgement(indicator, year, basis).attainment;
        moved.push((choice, lever.moves([before, now])));
        before = now;
    }
    let whole = apportion(&moved.iter().map(|(_, points)| *points).collect::<Vec<_>>(), units, UNIT_DECIMALS);
    let causes =
        moved.into_iter().zip(whole).map(|((choice, points), units)| Cause { choice, points, units }).collect();
    Ok(Causes { points, units, causes })
}

impl Causes {
    /// The causes as printed beside a part that was printed as `part` units of 10^−`decimals`: they add up to it.
    ///
    /// `part` is the indicator's in [`super::Split::rounded`]; where the part stands alone, it is rounded to the nearest.
    #[must_use]
    pub fn rounded(&self, decimals: u8, part: Option<i64>) -> Vec<i64> {
        let points: Vec<f64> = self.causes.iter().map(|cause| cause.points).collect();
        apportion(&points, part.unwrap_or_else(|| in_units(self.points, decimals)), decimals)
    }
}
