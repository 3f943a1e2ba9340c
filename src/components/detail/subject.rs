use crate::chart_model;
use crate::components::overview::messages as m;
use crate::i18n::Lang;
use crate::state::{Evaluated, PlanHandle, ScenarioHandle};
use planner_engine::plan::{Figure, Indicator, IndicatorEntry, Quantity};
use planner_engine::{Basis, Cell, Criterion, Reading};

/// The open indicator with everything that its parts read. Cheap to clone, compared by identity.
#[derive(Clone, PartialEq)]
pub(crate) struct Subject {
    pub(crate) lang: Lang,
    pub(crate) plan: PlanHandle,
    pub(crate) scenario: ScenarioHandle,
    pub(crate) evaluated: Evaluated,
    /// The evaluation of the plan as written.
    pub(crate) written: Evaluated,
    /// The indicator's position.
    pub(crate) i: usize,
    /// Goes before the ids of its parts, where a page has several indicators open; mostly empty.
    pub(crate) scope: &'static str,
}

impl Subject {
    pub(crate) fn entry(&self) -> &IndicatorEntry {
        &self.plan.file.indicators[self.i]
    }

    pub(crate) fn indicator(&self) -> &Indicator {
        &self.plan.indicators[self.i]
    }

    pub(crate) fn quantity(&self) -> &Quantity {
        &self.entry().quantity
    }

    /// The indicator in a year of the scenario.
    pub(crate) fn cell(&self, t: usize) -> &Cell {
        self.evaluated.cell(self.i, t)
    }

    /// What a basis asks for in a year.
    pub(crate) fn criterion(&self, basis: Basis, t: usize) -> Criterion {
        self.indicator().criteria[basis.index()][t]
    }

    /// The name of a kind of target, with the table the indicator's target stands in.
    pub(crate) fn basis_name(&self, basis: Basis) -> String {
        let (lang, plan) = (self.lang, &self.plan);
        let (kind, source) = match basis {
            Basis::Requirement => (m::kind_requirement(lang), Some(&self.entry().requirement.source)),
            Basis::HorizonTarget => {
                (m::kind_horizon(lang), chart_model::horizon_target(plan, self.i).map(|figure| &figure.source))
            }
            Basis::YearlyTargets => {
                let target = chart_model::yearly_target(plan, self.i, plan.horizon());
                (m::kind_yearly(lang), target.map(|figure| &figure.source))
            }
        };
        source.map_or_else(|| kind.clone(), |source| m::basis_of_table(lang, self.table(&source.table), &kind))
    }

    /// A table's short name.
    pub(crate) fn table(&self, id: &str) -> String {
        chart_model::table(self.lang, &self.plan, id)
    }

    /// The baseline's cell that the calculation goes by.
    pub(crate) fn baseline(&self) -> Option<&Figure> {
        let figures = &self.entry().baseline;
        let level =
            |f: &&Figure| matches!(f.reading, Reading::Level { .. } | Reading::Count { .. } | Reading::Stage { .. });
        let known = |f: &&Figure| f.reading != Reading::Missing;
        figures.iter().find(level).or_else(|| figures.iter().find(known)).or_else(|| figures.first())
    }

    /// What the plan writes for a year: the base year's figure, or the year's target.
    pub(crate) fn as_written(&self, t: usize) -> Option<&Figure> {
        match t {
            0 => self.baseline(),
            _ => chart_model::yearly_target(&self.plan, self.i, t),
        }
    }
}
