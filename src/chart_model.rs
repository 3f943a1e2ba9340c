//! From the calculation to what the charts draw: the one place that knows both.

mod levels;
mod marks;
mod messages;
mod scores;

#[cfg(test)]
mod tests;

pub use levels::Scaling;
pub use marks::{horizon_target, table, yearly_target};
pub use scores::{score_chart, score_data};

use crate::charts::{
    IndicatorChart, Level, Numeric, Point, Series, SeriesRole, Slot, Sparkline, ValueAxis, Verdict as Shown,
    VerdictKind,
};
use crate::i18n::Lang;
use planner_engine::plan::{Direction, Quantity, Stage};
use planner_engine::{evaluate, Basis, Evaluation, Origin, Plan, Scenario, Verdict};

/// The chart of the size of a word for an indicator's row.
#[must_use]
pub fn sparkline(plan: &Plan, scenario: &Scenario, evaluation: &Evaluation, i: usize) -> Sparkline {
    // Where nothing was changed, both paths are one.
    let own = scenario.departs(plan, i).then(|| evaluate(plan, &Scenario::as_written(plan)));
    let written = own.as_ref().unwrap_or(evaluation);
    let scaling = Scaling::of(&plan.file.indicators[i].quantity, written.path(i), evaluation.path(i));
    let judgement = evaluation.judgement(i, plan.horizon(), scenario.basis);
    Sparkline {
        span: (plan.base_year, plan.horizon_year()),
        // A sparkline writes no words, so the axis needs none in any language.
        axis: axis(Lang::default(), &plan.file.indicators[i].quantity, scaling),
        plan: points(plan, &scaling.levels(written.path(i)), |_| false),
        scenario: points(plan, &scaling.levels(evaluation.path(i)), |t| scenario.edit(i, t).is_some()),
        requirement: marks::limit(plan, evaluation, i, Basis::Requirement, scaling).map(|limit| limit.value),
        verdict: verdict_kind(judgement.verdict),
    }
}

/// The chart of an indicator, whole. `written` is the evaluation of the plan as written: the plan's path is drawn from it.
#[must_use]
pub fn indicator_chart(
    lang: Lang,
    plan: &Plan,
    scenario: &Scenario,
    evaluation: &Evaluation,
    written: &Evaluation,
    i: usize,
) -> IndicatorChart {
    let quantity = &plan.file.indicators[i].quantity;
    let scaling = Scaling::of(quantity, written.path(i), evaluation.path(i));
    let path = evaluation.path(i);
    let levels = scaling.levels(path);
    let measured: Vec<Option<Level>> = levels
        .iter()
        .zip(path)
        .map(|(level, cell)| level.filter(|_| matches!(cell.origin, Origin::PlanFigure | Origin::Actual)))
        .collect();
    let edited = |t: usize| path[t].origin == Origin::Edit;
    let series = |role, label, points: Vec<Point>| Series { role, label, points };
    let verdict = evaluation.judgement(i, plan.horizon(), scenario.basis).verdict;
    IndicatorChart {
        years: (0..plan.years).map(|t| plan.year(t)).collect(),
        axis: axis(lang, quantity, scaling),
        requirement: marks::requirement(lang, plan, evaluation, i, scaling),
        targets: marks::targets(lang, plan, evaluation, i, scaling, scenario.basis),
        series: vec![
            series(SeriesRole::Plan, messages::plan(lang), points(plan, &scaling.levels(written.path(i)), |_| false)),
            series(SeriesRole::Actual, messages::actual(lang), points(plan, &measured, |_| false)),
            series(SeriesRole::Scenario, messages::scenario(lang), points(plan, &levels, edited)),
        ],
        verdict: Shown { kind: verdict_kind(verdict), label: lang.verdict(verdict) },
        ..IndicatorChart::default()
    }
}

/// The chart of an indicator in several scenarios, each by its place and label. No verdict stands in it: there is one a
/// scenario. `basis` leads.
#[must_use]
pub fn compared_chart(
    lang: Lang,
    plan: &Plan,
    basis: Basis,
    sides: &[(Slot, String, &Evaluation)],
    i: usize,
) -> IndicatorChart {
    let quantity = &plan.file.indicators[i].quantity;
    let scaling = Scaling::of_all(quantity, sides.iter().map(|(.., evaluation)| evaluation.path(i)));
    let series = |(slot, label, evaluation): &(Slot, String, &Evaluation)| Series {
        role: SeriesRole::Compared(*slot),
        label: label.clone(),
        points: points(plan, &scaling.levels(evaluation.path(i)), |_| false),
    };
    let first = sides.first().map(|(.., evaluation)| *evaluation);
    let mut targets = first.map_or_else(Vec::new, |e| marks::targets(lang, plan, e, i, scaling, basis));
    // The other targets judge nothing here, and a small chart has room for the names of the scenarios alone.
    targets.retain(|target| target.leading);
    targets.iter_mut().for_each(|target| target.label.clear());
    IndicatorChart {
        years: (0..plan.years).map(|t| plan.year(t)).collect(),
        axis: axis(lang, quantity, scaling),
        requirement: first.and_then(|evaluation| marks::requirement(lang, plan, evaluation, i, scaling)),
        targets,
        series: sides.iter().map(series).collect(),
        bands: Vec::new(),
        ranges: Vec::new(),
        title: String::new(),
        verdict: Shown::default(),
    }
}

/// Adds the scenario as it was held fast, drawn on the axis of what is shown now.
pub fn add_frozen(
    chart: &mut IndicatorChart,
    lang: Lang,
    plan: &Plan,
    evaluation: &Evaluation,
    written: &Evaluation,
    frozen: &Evaluation,
    i: usize,
) {
    let scaling = Scaling::of(&plan.file.indicators[i].quantity, written.path(i), evaluation.path(i));
    let points = points(plan, &scaling.levels(frozen.path(i)), |_| false);
    chart.series.push(Series { role: SeriesRole::Frozen, label: messages::frozen(lang), points });
}

/// The shape and colour of a verdict.
#[must_use]
pub fn verdict_kind(verdict: Verdict) -> VerdictKind {
    match verdict {
        Verdict::Met => VerdictKind::Met,
        Verdict::Borderline => VerdictKind::Borderline,
        Verdict::Missed => VerdictKind::Missed,
        Verdict::NoData => VerdictKind::NoData,
    }
}

/// The value axis.
fn axis(lang: Lang, quantity: &Quantity, scaling: Scaling) -> ValueAxis {
    match scaling {
        Scaling::Steps => ValueAxis::Categories(
            [Direction::Down, Direction::Flat, Direction::Up].map(|step| lang.direction(step)).to_vec(),
        ),
        Scaling::Stages => ValueAxis::Categories(Stage::ALL.map(|stage| lang.stage(stage)).to_vec()),
        Scaling::Figures => {
            let (min, max) = match quantity {
                Quantity::Number { min, max, .. } | Quantity::Trend { min, max, .. } => (*min, *max),
                Quantity::Count { .. } | Quantity::Stage => (Some(0.0), None),
            };
            let unit = quantity.unit().map(|unit| lang.text(unit)).unwrap_or_default();
            ValueAxis::Numeric(Numeric { unit, decimals: quantity.decimals(), min, max })
        }
    }
}

/// The years of which something is known; the others are gaps.
fn points(plan: &Plan, levels: &[Option<Level>], edited: impl Fn(usize) -> bool) -> Vec<Point> {
    let point =
        |(t, level): (usize, &Option<Level>)| level.map(|level| Point { year: plan.year(t), level, edited: edited(t) });
    levels.iter().enumerate().filter_map(point).collect()
}
