//! The index and the layers' scores over the years as lines.

use super::messages;
use crate::charts::data::{ChartData, Column};
use crate::charts::{IndicatorChart, Numeric, Point, Range, Series, SeriesRole, ValueAxis};
use crate::format;
use crate::i18n::Lang;
use planner_engine::{Evaluation, Plan, Scenario, Score};

/// A score over the years: the index, or a layer that weighs something.
struct ScoreLine<'a> {
    role: SeriesRole,
    name: String,
    scores: Vec<&'a Score>,
}

impl<'a> ScoreLine<'a> {
    fn years<'b>(&'b self, plan: &'b Plan) -> impl Iterator<Item = (i32, &'a Score)> + 'b {
        self.scores.iter().enumerate().map(|(t, score)| (plan.year(t), *score))
    }
}

/// The index first, then the layers in the plan's order. A layer without weight is counted elsewhere and has no line.
fn lines<'a>(lang: Lang, plan: &Plan, scenario: &Scenario, evaluation: &'a Evaluation) -> Vec<ScoreLine<'a>> {
    let index = ScoreLine {
        role: SeriesRole::Line(0),
        name: messages::index(lang),
        scores: (0..plan.years).map(|t| evaluation.index_score(t)).collect(),
    };
    let weighs = |(l, _): &(usize, _)| scenario.layer_weights[*l] > 0.0;
    let layers = plan.file.layers.iter().enumerate().filter(weighs).zip(1u8..).map(|((l, entry), n)| ScoreLine {
        role: SeriesRole::Line(n),
        name: lang.text(&entry.name),
        scores: (0..plan.years).map(|t| evaluation.layer(l, t)).collect(),
    });
    std::iter::once(index).chain(layers).collect()
}

/// The lines as a chart. A score that is not published is a gap in its line, with its bounds as a range.
#[must_use]
pub fn score_chart(lang: Lang, plan: &Plan, scenario: &Scenario, evaluation: &Evaluation) -> IndicatorChart {
    let lines = lines(lang, plan, scenario, evaluation);
    let ranges = lines.iter().flat_map(|line| {
        let withheld = line.years(plan).filter(|(_, score)| published(score).is_none());
        withheld.map(|(year, score)| Range { role: line.role, year, lower: score.lower, upper: score.upper })
    });
    let series = |line: &ScoreLine| Series {
        role: line.role,
        label: line.name.clone(),
        points: line.years(plan).filter_map(|(year, s)| Some(Point::new(year, published(s)?))).collect(),
    };
    IndicatorChart {
        years: (0..plan.years).map(|t| plan.year(t)).collect(),
        axis: ValueAxis::Numeric(Numeric { unit: String::new(), decimals: 1, min: Some(0.0), max: Some(100.0) }),
        ranges: ranges.collect(),
        series: lines.iter().map(series).collect(),
        ..IndicatorChart::default()
    }
}

/// The lines as a table, with bounds and coverage where data is missing.
#[must_use]
pub fn score_data(lang: Lang, plan: &Plan, scenario: &Scenario, evaluation: &Evaluation) -> ChartData {
    let lines = lines(lang, plan, scenario, evaluation);
    let row = |t: usize| (plan.year(t), lines.iter().map(|line| Some(words(lang, line.scores[t]))).collect());
    ChartData {
        columns: lines.iter().map(|line| Column { name: line.name.clone(), role: Some(line.role) }).collect(),
        rows: (0..plan.years).map(row).collect(),
    }
}

fn published(score: &Score) -> Option<f64> {
    score.value.filter(|_| score.published)
}

fn words(lang: Lang, score: &Score) -> String {
    let (lower, upper) = (format::score(score.lower), format::score(score.upper));
    let coverage = format::share(score.coverage);
    match published(score) {
        Some(value) if score.coverage >= 1.0 => format::score(value),
        Some(value) => messages::score_in_part(lang, format::score(value), lower, upper, coverage),
        None => messages::score_withheld(lang, lower, upper, coverage),
    }
}

#[cfg(test)]
mod tests;
