//! Pictures that leave the page.

use super::canvas;
use super::layout::Look;
use super::painter::Painter;
use super::view::ChartModel;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

/// Paints a chart of `size` CSS pixels with `ratio` device pixels in each, on the theme's own ground, and hands it on as a
/// PNG file once the browser has packed it. Nothing happens where the browser gives no drawing context.
pub fn to_png(
    chart: &ChartModel,
    size: (u32, u32),
    ratio: f64,
    look: &Look,
    done: impl FnOnce(Blob) + 'static,
) -> Option<()> {
    let canvas = canvas::hidden()?;
    let mut painter = Painter::new(canvas.clone())?;
    painter.paint(chart, (f64::from(size.0), f64::from(size.1)), ratio, look);
    painter.ground(look);
    let packed = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into() {
            done(blob);
        }
    });
    canvas.to_blob(packed.unchecked_ref()).ok()
}
