use super::cell::YearCell;
use super::years;
use planner_engine::plan::{IndicatorEntry, Text};
use planner_engine::{Evaluation, Plan, Scenario, Trend};
use serde::Serialize;

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Indicator<'a> {
    id: &'a str,
    number: u32,
    name: Name<'a>,
    layer: &'a str,
    weight: f64,
    years: Vec<YearCell>,
    gap: Option<f64>,
    required_change: Option<RequiredChange>,
    trend: Option<&'static str>,
}

/// A text in the languages in which the plan gives it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Name<'a> {
    zh: Option<&'a str>,
    en: Option<&'a str>,
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct RequiredChange {
    from: i32,
    per_year: f64,
    growth: Option<f64>,
}

impl<'a> Indicator<'a> {
    pub(super) fn of(
        plan: &'a Plan,
        scenario: &Scenario,
        evaluation: &Evaluation,
        i: usize,
        entry: &'a IndicatorEntry,
    ) -> Self {
        let outlook = evaluation.outlook(i);
        let required_change = outlook.required.map(|required| RequiredChange {
            from: plan.year(required.from),
            per_year: required.per_year,
            growth: required.growth(),
        });
        Self {
            id: &entry.id,
            number: entry.number,
            name: Name::from(&entry.name),
            layer: &plan.file.layers[plan.indicators[i].layer].id,
            weight: scenario.indicator_weights[i],
            years: years(plan).map(|(t, year)| YearCell::of(evaluation, i, t, year)).collect(),
            gap: outlook.gap,
            required_change,
            trend: outlook.trend.map(|trend| match trend {
                Trend::TooFew => "tooFew",
                Trend::OnCourse => "onCourse",
                Trend::MetButFalling => "metButFalling",
                Trend::TooSlow => "tooSlow",
                Trend::Stalled => "stalled",
                Trend::Worsening => "worsening",
            }),
        }
    }
}

impl<'a> From<&'a Text> for Name<'a> {
    fn from(text: &'a Text) -> Self {
        Self { zh: text.zh.as_deref(), en: text.en.as_deref() }
    }
}
