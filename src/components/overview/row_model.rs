//! What a row of the list shows, so that a row is rendered anew only where something in it changed.

use super::labels::BasisLabels;
use super::messages as m;
use super::target::target;
use crate::chart_model::{sparkline, table};
use crate::charts::Sparkline;
use crate::format;
use crate::i18n::Lang;
use planner_engine::plan::Quantity;
use planner_engine::{Basis, Criterion, Evaluation, Plan, RequiredChange, Scenario, Trend, Verdict};
use std::rc::Rc;
use yew::AttrValue;

/// An indicator in the horizon year, as the list shows it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RowModel {
    /// The indicator's position in the plan.
    pub(super) indicator: usize,
    /// The number as printed.
    pub(super) number: u32,
    /// The name.
    pub(super) name: AttrValue,
    /// The path in small.
    pub(super) spark: Rc<Sparkline>,
    /// Which way the actual figures go, where the target has a number.
    pub(super) trend: Option<Trend>,
    /// The horizon year's value.
    pub(super) value: AttrValue,
    /// The leading target.
    pub(super) target: AttrValue,
    /// The cell of the plan the target stands in, as written.
    pub(super) written: AttrValue,
    /// Which target leads.
    pub(super) leading: Basis,
    /// The verdicts by all three kinds of target.
    pub(super) verdicts: [Verdict; 3],
    /// The value less the target.
    pub(super) gap: Option<Amount>,
    /// The change a year that the target still needs.
    pub(super) required: Option<Required>,
    /// Whether the user changed anything about the path.
    pub(super) edited: bool,
}

/// A figure with its unit.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Amount {
    /// The figure, with its sign.
    pub(super) figure: AttrValue,
    /// The unit of a difference.
    pub(super) unit: AttrValue,
}

/// What is still needed a year, from the last actual figure on.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Required {
    /// Nothing: the last actual figure is there already.
    Nothing,
    /// Anything at all: the last actual figure stands on a strict threshold.
    Any(Amount),
    /// A change of this size, and the growth rate that does the same.
    Change {
        /// The change a year.
        amount: Amount,
        /// The growth rate a year, in words.
        growth: Option<AttrValue>,
        /// The year it is counted from.
        since: i32,
    },
}

impl RowModel {
    /// The verdict that leads.
    pub(super) fn verdict(&self) -> Verdict {
        self.verdicts[self.leading.index()]
    }

    /// What the list shows of an indicator.
    pub(super) fn new(lang: Lang, plan: &Plan, scenario: &Scenario, evaluation: &Evaluation, i: usize) -> Self {
        let entry = &plan.file.indicators[i];
        let (horizon, leading) = (plan.horizon(), scenario.basis);
        let criterion = plan.indicators[i].criteria[leading.index()][horizon];
        let outlook = evaluation.outlook(i);
        let asked = target(lang, plan, i, leading);
        let written = m::as_written_in(lang, table(lang, plan, &asked.source.table), asked.written);
        Self {
            indicator: i,
            number: entry.number,
            name: lang.text(&entry.name).into(),
            spark: Rc::new(sparkline(plan, scenario, evaluation, i)),
            trend: outlook.trend,
            value: format::cell(lang, evaluation.cell(i, horizon), &entry.quantity, criterion.threshold()).into(),
            target: asked.text.into(),
            written: written.into(),
            leading,
            verdicts: Basis::ALL.map(|basis| evaluation.judgement(i, horizon, basis).verdict),
            gap: outlook.gap.map(|gap| difference(lang, gap, entry.quantity.decimals(), &entry.quantity)),
            required: outlook.required.map(|change| required(lang, plan, &criterion, &change, &entry.quantity)),
            edited: scenario.departs(plan, i),
        }
    }
}

/// All rows of a plan, in its order.
pub(super) fn rows(lang: Lang, plan: &Plan, scenario: &Scenario, evaluation: &Evaluation) -> Vec<Rc<RowModel>> {
    (0..plan.indicators.len()).map(|i| Rc::new(RowModel::new(lang, plan, scenario, evaluation, i))).collect()
}

/// The name of a mark for a basis that does not lead: which target, and what it says.
pub(super) fn other_verdict(lang: Lang, labels: &BasisLabels, basis: Basis, verdict: Verdict) -> String {
    m::basis_says(lang, labels.whole(basis), lang.verdict(verdict))
}

/// A difference with its sign: never 0 where there is one.
fn difference(lang: Lang, x: f64, decimals: u8, quantity: &Quantity) -> Amount {
    let figure = format::level(x, decimals, Some(0.0));
    let figure = if x > 0.0 { format!("+{figure}") } else { figure };
    Amount { figure: figure.into(), unit: format::difference_unit(lang, quantity).trim().to_owned().into() }
}

fn required(lang: Lang, plan: &Plan, criterion: &Criterion, change: &RequiredChange, quantity: &Quantity) -> Required {
    let towards = if criterion.lower_is_better() { -change.per_year } else { change.per_year };
    if towards > 0.0 {
        // One digit more than is reported: what a year needs is a part of what can be reported.
        let figure = format::signed(change.per_year, quantity.decimals().saturating_add(1));
        let unit = m::a_year(lang, format::difference_unit(lang, quantity).trim());
        // A growth rate of a share reads as percentage points; it is left to the indicator's own page.
        let is_share = quantity.unit().is_some_and(|unit| unit.get(true) == "%");
        let growth = change.growth().filter(|_| !is_share).map(|rate| m::growth(lang, format::signed(rate, 1)).into());
        let amount = Amount { figure: figure.into(), unit: unit.into() };
        return Required::Change { amount, growth, since: plan.year(change.from) };
    }
    if towards == 0.0 && criterion.strict() {
        let figure = if criterion.lower_is_better() { "<0" } else { ">0" };
        let unit = m::a_year(lang, format::difference_unit(lang, quantity).trim());
        return Required::Any(Amount { figure: figure.into(), unit: unit.into() });
    }
    Required::Nothing
}

#[cfg(test)]
mod tests;
