//! How a finding's figures are written: as short as they are exact, with their unit.

use super::sentences as s;
use crate::chart_model;
use crate::components::detail::words;
use crate::format;
use crate::i18n::Lang;
use planner_engine::audit::Subject;
use planner_engine::criterion::round_to;
use planner_engine::plan::file::WorkQuantity;
use planner_engine::plan::{IndicatorEntry, Plan, Quantity, Requirement, Stage, Step};
use planner_engine::{Basis, Reading, State};

/// A number with the digits that it has: 41.07 and 41.1 stay what they are.
pub(super) fn shortest(x: f64) -> String {
    let digits = (0..=9).find(|&d| round_to(x, d) == x).unwrap_or(9);
    format::fixed(x, digits)
}

/// Things one after the other.
pub(super) fn list(lang: Lang, items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(&s::list_between(lang))
}

/// Years in order, runs of them as one: "2020–2023、2025".
pub(super) fn years(lang: Lang, years: &[i32]) -> String {
    let mut runs: Vec<(i32, i32)> = Vec::new();
    for &year in years {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == year => *last = year,
            _ => runs.push((year, year)),
        }
    }
    let say = |(from, to): (i32, i32)| if from == to { from.to_string() } else { format!("{from}–{to}") };
    list(lang, runs.into_iter().map(say))
}

/// What the figures of a finding are figures of.
pub(super) struct Figures<'a> {
    pub(super) lang: Lang,
    pub(super) plan: &'a Plan,
    /// The indicator, where it is about one.
    pub(super) entry: Option<&'a IndicatorEntry>,
    /// The amount of work, where it is about one.
    pub(super) work: Option<&'a WorkQuantity>,
}

impl<'a> Figures<'a> {
    pub(super) fn of(lang: Lang, plan: &'a Plan, subject: Subject) -> Self {
        let entry = match subject {
            Subject::Indicator(i) => plan.file.indicators.get(i),
            _ => None,
        };
        let work = match subject {
            Subject::Quantity { project, quantity } => {
                plan.file.projects.get(project).and_then(|project| project.quantities.get(quantity))
            }
            _ => None,
        };
        Self { lang, plan, entry, work }
    }

    /// A table's short name.
    pub(super) fn table(&self, id: &str) -> String {
        chart_model::table(self.lang, self.plan, id)
    }

    fn quantity(&self) -> Option<&Quantity> {
        self.entry.map(|entry| &entry.quantity)
    }

    /// A level of the indicator.
    pub(super) fn level(&self, x: f64) -> String {
        let unit = self.quantity().map(|quantity| format::unit(self.lang, quantity));
        shortest(x) + &unit.unwrap_or_default()
    }

    /// What a level or an institution's stage is told as, where stages come as the attainment they are worth.
    pub(super) fn height(&self, x: f64) -> String {
        match self.quantity() {
            Some(Quantity::Stage) => Stage::ALL
                .into_iter()
                .find(|stage| stage.attainment() == x)
                .map_or_else(|| shortest(x), |stage| self.lang.stage(stage)),
            _ => self.level(x),
        }
    }

    /// A change between two levels.
    pub(super) fn difference(&self, x: f64) -> String {
        let Some(quantity) = self.quantity() else { return shortest(x) };
        // Of the binary fraction's last bit nobody wants to know.
        words::difference(self.lang, round_to(x, 6), quantity.decimals(), quantity)
    }

    /// A change as a cell states it.
    pub(super) fn step(&self, step: Step) -> String {
        self.quantity().map_or_else(String::new, |quantity| words::reading(self.lang, &Reading::Change(step), quantity))
    }

    /// What a cell says.
    pub(super) fn state(&self, state: State) -> String {
        match state {
            State::Missing => self.lang.verdict(planner_engine::Verdict::NoData),
            State::Level { value } => self.level(value),
            State::Bound { operator, value } => format!("{}{}", format::sign(operator), self.level(value)),
            State::Trend => s::only_change(self.lang),
            State::Stage { stage } => self.lang.stage(stage),
        }
    }

    /// What the control requirement asks for.
    pub(super) fn asked(&self) -> String {
        let (lang, Some(entry)) = (self.lang, self.entry) else { return String::new() };
        let sign = |sign: &str, x: f64| format!("{sign}{}", self.level(x));
        match entry.requirement.rule {
            Requirement::Above { threshold, strict, .. } => sign(if strict { ">" } else { "≥" }, threshold),
            Requirement::Below { threshold, strict } => sign(if strict { "<" } else { "≤" }, threshold),
            Requirement::Full { whole } => sign("=", whole),
            _ => {
                let criteria = self.plan.indicator(&entry.id).map(|i| &self.plan.indicators[i].criteria);
                let last = criteria.and_then(|criteria| criteria[Basis::Requirement.index()].last());
                last.map_or_else(String::new, |criterion| words::criterion(lang, *criterion))
            }
        }
    }

    /// An amount of work.
    pub(super) fn amount(&self, x: f64) -> String {
        let unit = self.work.map(|work| self.lang.text(&work.unit)).unwrap_or_default();
        // Units of work are printed words, which stand apart in English.
        let gap = if self.lang.is_chinese() || unit.is_empty() { "" } else { "\u{a0}" };
        format!("{}{gap}{unit}", shortest(x))
    }
}
