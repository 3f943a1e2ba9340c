//! What the three kinds of target are called: by the table of the plan they stand in, as the plan itself says.

use super::messages as m;
use crate::chart_model::{horizon_target, table, yearly_target};
use crate::i18n::Lang;
use planner_engine::{Basis, Plan};
use std::rc::Rc;
use yew::AttrValue;

/// The names of the three kinds of target, in the order of [`Basis::ALL`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BasisLabels(Rc<[Label; 3]>);

#[derive(Debug, PartialEq)]
struct Label {
    table: AttrValue,
    column: AttrValue,
    whole: AttrValue,
}

impl BasisLabels {
    /// Names them for a plan.
    pub(crate) fn new(lang: Lang, plan: &Plan) -> Self {
        Self(Rc::new(Basis::ALL.map(|basis| {
            let table = usual_table(plan, basis).map(|id| table(lang, plan, id)).unwrap_or_default();
            let (kind, column) = match basis {
                Basis::Requirement => (m::kind_requirement(lang), m::column_requirement(lang)),
                Basis::HorizonTarget => (m::kind_horizon(lang), m::column_horizon(lang)),
                Basis::YearlyTargets => (m::kind_yearly(lang), m::column_yearly(lang)),
            };
            let whole = if table.is_empty() { kind.clone() } else { m::basis_of_table(lang, &table, &kind) };
            Label { table: table.into(), column: column.into(), whole: whole.into() }
        })))
    }

    /// The table alone, such as "表1"; empty where the plan has no such target.
    pub(super) fn table(&self, basis: Basis) -> AttrValue {
        self.0[basis.index()].table.clone()
    }

    /// The kind alone, such as "控制要求", as short as a column's head has to be.
    pub(super) fn column(&self, basis: Basis) -> AttrValue {
        self.0[basis.index()].column.clone()
    }

    /// Table and kind.
    pub(crate) fn whole(&self, basis: Basis) -> AttrValue {
        self.0[basis.index()].whole.clone()
    }
}

/// The table that gives most targets of a kind; the first of them where several give as many.
fn usual_table(plan: &Plan, basis: Basis) -> Option<&str> {
    let of = |i: usize| match basis {
        Basis::Requirement => Some(plan.file.indicators[i].requirement.source.table.as_str()),
        Basis::HorizonTarget => horizon_target(plan, i).map(|figure| figure.source.table.as_str()),
        Basis::YearlyTargets => yearly_target(plan, i, plan.horizon()).map(|figure| figure.source.table.as_str()),
    };
    let mut tallies: Vec<(&str, usize)> = Vec::new();
    for id in (0..plan.indicators.len()).filter_map(of) {
        match tallies.iter_mut().find(|(known, _)| *known == id) {
            Some((_, count)) => *count += 1,
            None => tallies.push((id, 1)),
        }
    }
    tallies.into_iter().rev().max_by_key(|(_, count)| *count).map(|(id, _)| id)
}
