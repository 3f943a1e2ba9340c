//! The page's own charts on canvases that a page hands in: painted whole, or after an edit that keeps their axes.

use planner_engine::{evaluate, Plan, Scenario};
use two_mountains_planner::chart_model::{indicator_chart, score_chart};
use two_mountains_planner::charts::{ChartModel, IndicatorChart, Level, Look, Painter, SeriesRole};
use two_mountains_planner::i18n::Lang;
use wasm_bindgen::prelude::{wasm_bindgen, JsError, JsValue};
use web_sys::HtmlCanvasElement;

/// A chart, its canvas, and the same chart after an edit.
struct Subject {
    painter: Painter,
    charts: [ChartModel; 2],
}

/// Charts of a plan on canvases.
#[wasm_bindgen]
pub struct Charts {
    subjects: Vec<Subject>,
    size: (f64, f64),
    ratio: f64,
}

#[wasm_bindgen]
impl Charts {
    /// A chart for each canvas: the plan's indicators in turn, the last one the index and its layers.
    #[wasm_bindgen(constructor)]
    pub fn new(
        plan: &str,
        canvases: Vec<HtmlCanvasElement>,
        width: f64,
        height: f64,
        ratio: f64,
    ) -> Result<Charts, JsError> {
        let plan = Plan::from_json(plan).map_err(|error| JsError::new(&error.to_string()))?;
        let models = models(&plan);
        let subjects = canvases
            .into_iter()
            .zip(models)
            .map(|(canvas, chart)| {
                let painter = Painter::new(canvas).ok_or_else(|| JsError::new("the canvas has no drawing context"))?;
                Ok(Subject { painter, charts: [chart.clone().into(), edited(chart).into()] })
            })
            .collect::<Result<_, JsError>>()?;
        Ok(Self { subjects, size: (width, height), ratio })
    }

    /// Paints the first `count` charts whole, as after a change of size or theme.
    pub fn whole(&mut self, count: usize, turn: usize) {
        for subject in self.subjects.iter_mut().take(count) {
            subject.painter.forget();
            paint(subject, self.size, self.ratio, turn);
        }
    }

    /// Paints the first `count` charts after an edit that keeps their axes.
    pub fn edit(&mut self, count: usize, turn: usize) {
        for subject in self.subjects.iter_mut().take(count) {
            paint(subject, self.size, self.ratio, turn);
        }
    }

    /// The figures drawn, for another library to draw the same: for each chart `[years, series, …]` before and after the
    /// edit, with `undefined` where a year has none.
    #[must_use]
    pub fn figures(&self) -> Vec<JsValue> {
        let subjects = self.subjects.iter();
        subjects
            .map(|subject| subject.charts.iter().map(|chart| figures(chart)).collect::<js_sys::Array>().into())
            .collect()
    }
}

fn paint(subject: &mut Subject, size: (f64, f64), ratio: f64, turn: usize) {
    subject.painter.paint(&subject.charts[turn % 2], size, ratio, &Look::default());
}

/// The charts of all indicators, and that of the scores.
fn models(plan: &Plan) -> impl Iterator<Item = IndicatorChart> + '_ {
    let scenario = Scenario::as_written(plan);
    let written = evaluate(plan, &scenario);
    let scores = score_chart(Lang::default(), plan, &scenario, &written);
    (0..plan.indicators.len())
        .map(move |i| indicator_chart(Lang::default(), plan, &scenario, &written, &written, i))
        .chain(std::iter::once(scores))
}

/// The chart with the year in the middle of its scenario halfway to the year before: within the axis that it has.
fn edited(mut chart: IndicatorChart) -> IndicatorChart {
    let scenario = chart.series.iter().position(|series| series.role == SeriesRole::Scenario);
    let points = &mut chart.series[scenario.unwrap_or(0)].points;
    let middle = points.len() / 2;
    if let Some([before, point]) = points.get_mut(middle.saturating_sub(1)..=middle) {
        let halfway = f64::midpoint(before.level.figure(), point.level.figure());
        // Where both are equal a hundredth of it still changes the picture.
        point.level = Level::Value(if halfway == point.level.figure() { halfway * 0.99 } else { halfway });
        point.edited = true;
    }
    chart
}

fn figures(chart: &IndicatorChart) -> js_sys::Array {
    let years = chart.years.iter().map(|year| JsValue::from(*year)).collect::<js_sys::Array>();
    let series = chart.series.iter().map(|series| {
        let figure = |year: &i32| {
            let point = series.points.iter().find(|point| point.year == *year);
            point.map_or(JsValue::UNDEFINED, |point| point.level.figure().into())
        };
        chart.years.iter().map(figure).collect::<js_sys::Array>()
    });
    std::iter::once(years).chain(series).collect()
}
