//! What the small charts and the heat map show of each indicator, so that only what differs is rendered anew.

use crate::components::overview::target_of_year;
use crate::format;
use crate::i18n::Lang;
use planner_engine::plan::Quantity;
use planner_engine::{Cell, Evaluation, Plan, Scenario, Verdict};
use std::rc::Rc;
use yew::AttrValue;

/// A layer with its indicators, in the plan's order.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Group {
    /// The layer's name.
    pub(super) name: AttrValue,
    /// Its indicators.
    pub(super) entries: Vec<Rc<Entry>>,
}

/// An indicator over the years.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// Its position in the plan.
    pub(super) indicator: usize,
    /// The number as printed.
    pub(super) number: u32,
    /// The name.
    pub(super) name: AttrValue,
    /// The unit, where figures are shown without it; else empty.
    pub(super) unit: AttrValue,
    /// One for each year of the plan.
    pub(super) years: Vec<Year>,
}

/// An indicator in a year, by the leading target.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Year {
    /// The calendar year.
    pub(super) year: i32,
    /// What is known of the value, with its unit.
    pub(super) value: AttrValue,
    /// The same as short as a cell needs it, without a long unit.
    pub(super) short: AttrValue,
    /// What is asked for.
    pub(super) target: AttrValue,
    /// The verdict.
    pub(super) verdict: Verdict,
    /// The attainment from 0 to 1; absent where there is no data.
    pub(super) attainment: Option<f64>,
}

impl Year {
    /// The attainment in per cent, or that there is none.
    pub(super) fn share(&self) -> String {
        self.attainment.map_or_else(|| format::NOTHING.to_owned(), format::share)
    }
}

impl Entry {
    fn new(lang: Lang, plan: &Plan, scenario: &Scenario, evaluation: &Evaluation, i: usize) -> Self {
        let entry = &plan.file.indicators[i];
        let basis = scenario.basis;
        let year = |t: usize| {
            let cell = evaluation.cell(i, t);
            let threshold = plan.indicators[i].criteria[basis.index()][t].threshold();
            let judgement = evaluation.judgement(i, t, basis);
            let value = format::cell(lang, cell, &entry.quantity, threshold);
            Year {
                year: plan.year(t),
                short: short(lang, &value, cell, &entry.quantity).into(),
                value: value.into(),
                target: target_of_year(lang, plan, i, basis, t).text.into(),
                verdict: judgement.verdict,
                attainment: judgement.attainment,
            }
        };
        let unit = format::unit(lang, &entry.quantity);
        Self {
            indicator: i,
            number: entry.number,
            name: lang.text(&entry.name).into(),
            unit: if is_long(&unit) { unit.trim().to_owned().into() } else { AttrValue::default() },
            years: (0..plan.years).map(year).collect(),
        }
    }

    /// The last year.
    pub(super) fn horizon(&self) -> Option<&Year> {
        self.years.last()
    }

    /// Number and name.
    pub(super) fn title(&self) -> String {
        format!("{} {}", self.number, self.name)
    }
}

/// All indicators by layer.
pub(super) fn groups(lang: Lang, plan: &Plan, scenario: &Scenario, evaluation: &Evaluation) -> Rc<[Group]> {
    let layers = plan.file.layers.iter().zip(&plan.layers);
    let entries = |of: &[usize]| of.iter().map(|i| Rc::new(Entry::new(lang, plan, scenario, evaluation, *i))).collect();
    layers
        .map(|(entry, layer)| Group { name: lang.text(&entry.name).into(), entries: entries(&layer.indicators) })
        .collect()
}

fn is_long(unit: &str) -> bool {
    unit.trim().chars().count() > 1
}

/// A value without its unit where that is long, and nothing where nothing is known: the verdict says so.
fn short(lang: Lang, value: &str, cell: &Cell, quantity: &Quantity) -> String {
    let unit = format::unit(lang, quantity);
    match value.strip_suffix(unit.as_str()) {
        _ if cell.state == planner_engine::State::Missing => format::NOTHING.to_owned(),
        Some(figure) if is_long(&unit) => figure.to_owned(),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests;
