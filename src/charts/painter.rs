//! Paints a chart onto its canvas, and only those zones of it that look different from what stands there.

use super::canvas::{BrowserFonts, Brush, Patch};
use super::draw::Zone;
use super::layout::{Frame, Geometry, Layout, Look};
use super::model::IndicatorChart;
use super::record::{Paint, Recording};
use super::svg::record;
use web_sys::HtmlCanvasElement;

/// What stands on a canvas, so that the next picture need only paint the difference.
pub struct Painter {
    canvas: HtmlCanvasElement,
    brush: Brush,
    /// Backing size in device pixels.
    backing: (u32, u32),
    layout: Option<Layout>,
    zones: [Option<Recording>; Zone::ALL.len()],
}

impl Painter {
    /// A painter for an empty canvas; none where the browser gives no drawing context.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let brush = Brush::of(&canvas)?;
        Some(Self { canvas, brush, backing: (0, 0), layout: None, zones: Default::default() })
    }

    /// Brings the canvas, of `size` CSS pixels with `ratio` device pixels in each, to show the chart.
    pub fn paint(&mut self, chart: &IndicatorChart, size: (f64, f64), ratio: f64, look: &Look) {
        let backing = ((size.0 * ratio).round().max(1.0) as u32, (size.1 * ratio).round().max(1.0) as u32);
        if backing != self.backing {
            // Setting the size empties the canvas and resets its pen.
            self.canvas.set_width(backing.0);
            self.canvas.set_height(backing.1);
            self.backing = backing;
            self.brush.reset();
            self.zones = Default::default();
        }
        let held = self.layout.as_ref().filter(|_| look.held).map(|old| old.scale.clone());
        let layout = Layout::on(held, chart, size, look, &BrowserFonts);
        if self.layout.as_ref().is_none_or(|old| old.plot != layout.plot) {
            self.zones = Default::default();
        }
        for (zone, shown) in Zone::ALL.into_iter().zip(&mut self.zones) {
            let wanted = record(zone, chart, &layout, look, ratio);
            if shown.as_ref() != Some(&wanted) {
                self.brush.repaint(patch(zone.frame(&layout), ratio), &wanted);
                *shown = Some(wanted);
            }
        }
        self.layout = Some(layout);
    }

    /// Lays the theme's ground under the picture, for one that leaves the page.
    pub(super) fn ground(&mut self, look: &Look) {
        let color = look.colours().surface;
        self.brush.ground(Paint(color.0, color.1, color.2, 100), self.backing);
    }

    /// Makes the next picture a whole one: after fonts have arrived.
    pub fn forget(&mut self) {
        self.layout = None;
    }

    /// Where years and values stand in the picture shown.
    pub(super) fn geometry(&self) -> Option<Geometry> {
        self.layout.as_ref().map(Layout::geometry)
    }

    /// The year nearest to a place of the picture shown, in CSS pixels from its left.
    pub(super) fn nearest_year(&self, x: f64) -> Option<i32> {
        self.layout.as_ref()?.nearest_year(x)
    }
}

/// A frame in whole device pixels. Neighbours round their common border alike, so that zones tile the canvas.
fn patch(frame: Frame, ratio: f64) -> Patch {
    let (left, top) = ((frame.left * ratio).round(), (frame.top * ratio).round());
    let (right, bottom) = ((frame.right * ratio).round(), (frame.bottom * ratio).round());
    Patch(left, top, right - left, bottom - top)
}
