//! Paints a chart onto its canvas, and only what looks different from what stands there.

use super::canvas::{hidden, BrowserFonts, Brush, Patch};
use super::draw::Zone;
use super::layout::{Frame, Geometry, Layout, Look};
use super::record::{Paint, Recording};
use super::svg::record;
use super::view::ChartModel;
use web_sys::HtmlCanvasElement;

/// The plot's two zones, which lie on each other; all others tile the chart.
const PLOT: [Zone; 2] = [Zone::Plot, Zone::Front];

/// What stands on a canvas, so that the next picture need only paint the difference.
pub struct Painter {
    canvas: HtmlCanvasElement,
    brush: Brush,
    shown: Option<Shown>,
    /// None where nothing was painted yet.
    zones: [Option<Recording>; Zone::ALL.len()],
    /// What lies behind the lines in front, painted once they have moved by themselves: whoever moves them once will do so
    /// again.
    behind: Option<HtmlCanvasElement>,
}

/// A picture that stands on a canvas.
struct Shown {
    chart: ChartModel,
    layout: Layout,
    look: Look,
    size: (f64, f64),
    ratio: f64,
}

impl Painter {
    /// A painter for an empty canvas; none where the browser gives no drawing context.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let brush = Brush::of(&canvas)?;
        Some(Self { canvas, brush, shown: None, zones: Default::default(), behind: None })
    }

    /// Brings the canvas, of `size` CSS pixels with `ratio` device pixels in each, to show the chart.
    pub fn paint(&mut self, chart: &ChartModel, size: (f64, f64), ratio: f64, look: &Look) {
        if !self.follow(chart, size, ratio, look) {
            self.paint_zones(chart, size, ratio, look);
        }
    }

    /// Paints only the lines in front, where nothing else has changed; says whether that was so.
    fn follow(&mut self, chart: &ChartModel, size: (f64, f64), ratio: f64, look: &Look) -> bool {
        let Some(shown) = &mut self.shown else { return false };
        let same = shown.size == size && shown.ratio == ratio && shown.look == *look;
        if !same || !shown.chart.runs_otherwise(chart) || !shown.layout.follow(chart, look, &BrowserFonts) {
            return false;
        }
        shown.chart = chart.clone();
        let front = Some(record(Zone::Front, chart, &shown.layout, look, ratio));
        if self.zones[Zone::Front as usize] == front {
            return true;
        }
        self.zones[Zone::Front as usize] = front;
        let patch = patch(shown.layout.plot, ratio);
        if self.behind.is_none() {
            self.behind = self.zones[Zone::Plot as usize].as_ref().and_then(|plot| copy_of(&self.canvas, patch, plot));
        }
        let front = self.zones[Zone::Front as usize].as_ref();
        match &self.behind {
            Some(behind) => self.brush.repaint(patch, Some(behind), front),
            None => self.brush.repaint(patch, None, self.zones[Zone::Plot as usize].iter().chain(front)),
        }
        true
    }

    fn paint_zones(&mut self, chart: &ChartModel, size: (f64, f64), ratio: f64, look: &Look) {
        let backing = ((size.0 * ratio).round().max(1.0) as u32, (size.1 * ratio).round().max(1.0) as u32);
        if backing != (self.canvas.width(), self.canvas.height()) {
            // Setting the size empties the canvas and resets its pen.
            self.canvas.set_width(backing.0);
            self.canvas.set_height(backing.1);
            self.brush.reset();
            self.zones = Default::default();
        }
        let held = self.shown.as_ref().filter(|_| look.held).map(|old| old.layout.scale.clone());
        let layout = Layout::on(held, chart, size, look, &BrowserFonts);
        if self.shown.as_ref().is_none_or(|old| old.layout.plot != layout.plot) {
            self.brush.wipe(backing);
            self.zones = Default::default();
        }
        self.behind = None;
        let mut plot_changed = false;
        for (zone, shown) in Zone::ALL.into_iter().zip(&mut self.zones) {
            let wanted = Some(record(zone, chart, &layout, look, ratio));
            let (blank, differs) = (shown.is_none(), *shown != wanted);
            if differs {
                *shown = wanted;
            }
            if PLOT.contains(&zone) {
                plot_changed |= differs;
            } else if differs && !(blank && shown.as_ref().is_some_and(Recording::is_empty)) {
                self.brush.repaint(patch(zone.frame(&layout), ratio), None, shown.as_ref());
            }
        }
        if plot_changed {
            let both = PLOT.iter().filter_map(|zone| self.zones[*zone as usize].as_ref());
            self.brush.repaint(patch(layout.plot, ratio), None, both);
        }
        self.shown = Some(Shown { chart: chart.clone(), layout, look: *look, size, ratio });
    }

    /// Lays the theme's ground under the picture, for one that leaves the page.
    pub(super) fn ground(&mut self, look: &Look) {
        let color = look.colours().surface;
        let backing = (self.canvas.width(), self.canvas.height());
        self.brush.ground(Paint(color.0, color.1, color.2, 100), backing);
    }

    /// Makes the next picture a whole one: after fonts have arrived.
    pub fn forget(&mut self) {
        self.shown = None;
    }

    /// Where years and values stand in the picture shown.
    pub(super) fn geometry(&self) -> Option<Geometry> {
        self.shown.as_ref().map(|shown| shown.layout.geometry())
    }

    /// The year nearest to a place of the picture shown, in CSS pixels from its left.
    pub(super) fn nearest_year(&self, x: f64) -> Option<i32> {
        self.shown.as_ref()?.layout.nearest_year(x)
    }
}

/// A recording on a canvas of its own, of the size of another; none where the browser gives no second one.
fn copy_of(canvas: &HtmlCanvasElement, patch: Patch, recording: &Recording) -> Option<HtmlCanvasElement> {
    let copy = hidden()?;
    copy.set_width(canvas.width());
    copy.set_height(canvas.height());
    Brush::of(&copy)?.repaint(patch, None, Some(recording));
    Some(copy)
}

/// A frame in whole device pixels. Neighbours round their common border alike, so that zones tile the canvas.
fn patch(frame: Frame, ratio: f64) -> Patch {
    let (left, top) = ((frame.left * ratio).round(), (frame.top * ratio).round());
    let (right, bottom) = ((frame.right * ratio).round(), (frame.bottom * ratio).round());
    Patch(left, top, right - left, bottom - top)
}
