//! What a chart's canvas shows does not depend on what it showed before.

use planner_engine::{apply, evaluate, Change, Plan, Reading, Scenario};
use two_mountains_planner::chart_model::indicator_chart;
use two_mountains_planner::charts::{ChartModel, Look, Painter};
use two_mountains_planner::i18n::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

const SIZE: (f64, f64) = (400.0, 220.0);

fn canvas() -> HtmlCanvasElement {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    document.create_element("canvas").expect("a canvas").unchecked_into()
}

/// The first indicator with a value set by hand for a year.
fn chart(plan: &Plan, year: usize, value: f64) -> ChartModel {
    let written = Scenario::as_written(plan);
    let edit = Change::Edit { indicator: 0, year, reading: Some(Reading::level(value)) };
    let (scenario, _) = apply(plan, &written, &edit).expect("a value that can be");
    let evaluations = [evaluate(plan, &scenario), evaluate(plan, &written)];
    indicator_chart(Lang::En, plan, &scenario, &evaluations[0], &evaluations[1], 0).into()
}

/// The pixels after painting some charts one after the other on one canvas.
fn painted(charts: &[&ChartModel]) -> Vec<u8> {
    let canvas = canvas();
    let mut painter = Painter::new(canvas.clone()).expect("a drawing context");
    for chart in charts {
        painter.paint(chart, SIZE, 1.0, &Look::default());
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok().flatten().expect("2d").unchecked_into();
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context.get_image_data(0.0, 0.0, width, height).expect("pixels").data().0
}

#[wasm_bindgen_test]
fn a_line_that_moved_leaves_the_picture_that_a_fresh_canvas_gets() {
    let plan = Plan::from_json(include_str!("../../static/plans/yubei-2019-2025.json")).expect("the plan is valid");
    let [low, high, higher] = [88.0, 89.0, 89.5].map(|value| chart(&plan, 3, value));
    assert_ne!(painted(&[&low]), painted(&[&high]), "the edit is seen at all");
    // Moved once, twice, and back; and with the end moved besides, which moves labels too.
    assert_eq!(painted(&[&low, &high]), painted(&[&high]));
    assert_eq!(painted(&[&low, &high, &higher]), painted(&[&higher]));
    assert_eq!(painted(&[&low, &high, &low]), painted(&[&low]));
    let end = chart(&plan, 6, 89.0);
    assert_eq!(painted(&[&low, &high, &end, &high]), painted(&[&high]));
    // Far below, the axis is another.
    let far = chart(&plan, 3, 40.0);
    assert_eq!(painted(&[&low, &far]), painted(&[&far]));
}
