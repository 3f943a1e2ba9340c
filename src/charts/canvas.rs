//! The one file that knows the canvas: plays a recording onto it, and asks it how wide text is.

use super::record::{Anchor, Mark, Paint, Recording, UNITS};
use super::svg::same_stroke;
use super::text::{Face, Measure, FONT_STACK};
use std::cell::RefCell;
use std::collections::HashMap;
use std::f64::consts::TAU;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Array;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A rectangle in device pixels: left, top, width, height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Patch(pub(super) f64, pub(super) f64, pub(super) f64, pub(super) f64);

/// The canvas's pen. Setting a font, a colour or a width costs more than a short line, so each is set only when it changes.
pub(super) struct Brush {
    context: CanvasRenderingContext2d,
    fill: Option<Paint>,
    stroke: Option<Paint>,
    width: Option<u32>,
    dash: Option<(u32, u32)>,
    font: Option<(u32, bool)>,
    anchor: Option<Anchor>,
}

impl Brush {
    /// The pen of a canvas; none where the browser refuses one.
    pub(super) fn of(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { context, fill: None, stroke: None, width: None, dash: None, font: None, anchor: None })
    }

    /// Forgets what is set: after the canvas was resized, which resets it.
    pub(super) fn reset(&mut self) {
        *self = Self {
            context: self.context.clone(),
            fill: None,
            stroke: None,
            width: None,
            dash: None,
            font: None,
            anchor: None,
        };
    }

    /// Wipes a patch and paints a recording there, and only there: what a zone paints can never depend on whether its
    /// neighbours are painted too.
    pub(super) fn repaint(&mut self, patch: Patch, recording: &Recording) {
        let Patch(x, y, width, height) = patch;
        self.context.save();
        self.context.begin_path();
        self.context.rect(x, y, width, height);
        self.context.clip();
        self.context.clear_rect(x, y, width, height);
        self.context.set_line_join("round");
        self.play(recording);
        self.context.restore();
        self.reset();
    }

    /// Lays a ground of so many device pixels under what is painted already.
    pub(super) fn ground(&mut self, color: Paint, (width, height): (u32, u32)) {
        self.context.save();
        // Refused only for a word that is no operation.
        let _ = self.context.set_global_composite_operation("destination-over");
        self.context.set_fill_style_str(&css(color));
        self.context.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
        self.context.restore();
        self.reset();
    }

    fn play(&mut self, recording: &Recording) {
        let mut marks = recording.marks.iter().peekable();
        while let Some(mark) = marks.next() {
            match mark {
                Mark::Stroke { color, width, dash: Some(pattern), points } => {
                    self.set_stroke(*color, *width);
                    self.set_dash(Some(*pattern));
                    self.context.begin_path();
                    self.trace(recording.points(points));
                    self.context.stroke();
                }
                Mark::Stroke { color, width, dash: None, points } => {
                    self.set_stroke(*color, *width);
                    self.set_dash(None);
                    self.context.begin_path();
                    self.trace(recording.points(points));
                    // Grid lines come as many strokes of one style: one call paints them all.
                    while let Some(Mark::Stroke { points, .. }) = marks.next_if(|m| same_stroke(m, *color, *width)) {
                        self.trace(recording.points(points));
                    }
                    self.context.stroke();
                }
                Mark::Fill { color, points } => {
                    self.set_fill(*color);
                    self.context.begin_path();
                    self.trace(recording.points(points));
                    // The marks of a line: one call paints them all.
                    while let Some(Mark::Fill { points, .. }) = marks.next_if(|m| same_fill(m, *color)) {
                        self.trace(recording.points(points));
                    }
                    self.context.fill();
                }
                Mark::Disc { color, center, radius } => {
                    self.set_fill(*color);
                    self.context.begin_path();
                    self.circle(*center, *radius);
                    while let Some(Mark::Disc { center, radius, .. }) = marks.next_if(|m| same_disc(m, *color)) {
                        self.circle(*center, *radius);
                    }
                    self.context.fill();
                }
                Mark::Ring { color, width, center, radius } => {
                    self.set_stroke(*color, *width);
                    self.set_dash(None);
                    self.context.begin_path();
                    self.circle(*center, *radius);
                    self.context.stroke();
                }
                Mark::Text { color, at, size, bold, anchor, text } => {
                    self.set_fill(*color);
                    self.set_text(*size, *bold, *anchor);
                    // Refused only without a rendering context, and then there is nothing to be done.
                    let _ = self.context.fill_text(recording.text(text), pixels(at.0), pixels(at.1));
                }
            }
        }
    }

    fn trace(&self, points: &[(i32, i32)]) {
        let mut points = points.iter().map(|(x, y)| (pixels(*x), pixels(*y)));
        if let Some((x, y)) = points.next() {
            self.context.move_to(x, y);
        }
        for (x, y) in points {
            self.context.line_to(x, y);
        }
    }

    fn circle(&self, (x, y): (i32, i32), radius: u32) {
        let (x, y, radius) = (pixels(x), pixels(y), pixels(radius as i32));
        // From the circle's own edge, or the path would lead there from the circle before.
        self.context.move_to(x + radius, y);
        // Refused only for a negative radius.
        let _ = self.context.arc(x, y, radius, 0.0, TAU);
    }

    fn set_fill(&mut self, color: Paint) {
        if self.fill.replace(color) != Some(color) {
            self.context.set_fill_style_str(&css(color));
        }
    }

    fn set_stroke(&mut self, color: Paint, width: u32) {
        if self.stroke.replace(color) != Some(color) {
            self.context.set_stroke_style_str(&css(color));
        }
        if self.width.replace(width) != Some(width) {
            self.context.set_line_width(pixels(width as i32));
        }
    }

    fn set_dash(&mut self, pattern: Option<(u32, u32)>) {
        if std::mem::replace(&mut self.dash, pattern) != pattern {
            let dash = pattern.into_iter().flat_map(|(on, off)| [on, off]);
            let dash: Array = dash.map(|units| JsValue::from_f64(pixels(units as i32))).collect();
            // Refused only for what is no list of numbers.
            let _ = self.context.set_line_dash(&dash);
        }
    }

    fn set_text(&mut self, size: u32, bold: bool, anchor: Anchor) {
        if self.font.replace((size, bold)) != Some((size, bold)) {
            self.context.set_font(&font(pixels(size as i32), bold));
        }
        if self.anchor.replace(anchor) != Some(anchor) {
            self.context.set_text_align(match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
        }
    }
}

/// Whether an area can join those before it; translucent ones cannot, as with strokes.
fn same_fill(mark: &Mark, color: Paint) -> bool {
    matches!(mark, Mark::Fill { color: c, .. } if *c == color && color.3 == 100)
}

/// Whether a filled circle can join those before it.
fn same_disc(mark: &Mark, color: Paint) -> bool {
    matches!(mark, Mark::Disc { color: c, .. } if *c == color && color.3 == 100)
}

/// Text widths as the browser's fonts have them. Measured on a canvas that is never shown (an element of the page would
/// need a `style`, which a strict Content-Security-Policy forbids) and remembered for all charts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct BrowserFonts;

impl BrowserFonts {
    /// Forgets all widths: after fonts have arrived.
    pub(super) fn forget() {
        RULER.with_borrow_mut(|ruler| ruler.widths.clear());
    }
}

impl Measure for BrowserFonts {
    fn width(&self, text: &str, face: Face) -> f64 {
        RULER.with_borrow_mut(|ruler| ruler.width(text, face))
    }
}

thread_local! {
    static RULER: RefCell<Ruler> = RefCell::default();
}

/// So many texts are remembered for each face. Figures change while one drags, so the memory must end somewhere.
const REMEMBERED: usize = 4096;

#[derive(Default)]
struct Ruler {
    context: Option<CanvasRenderingContext2d>,
    set: Option<Face>,
    widths: Vec<(Face, HashMap<Box<str>, f64>)>,
}

impl Ruler {
    fn width(&mut self, text: &str, face: Face) -> f64 {
        let index = match self.widths.iter().position(|(f, _)| *f == face) {
            Some(index) => index,
            None => {
                self.widths.push((face, HashMap::new()));
                self.widths.len() - 1
            }
        };
        if let Some(width) = self.widths[index].1.get(text) {
            return *width;
        }
        let width = self.measure(text, face);
        let known = &mut self.widths[index].1;
        if known.len() >= REMEMBERED {
            known.clear();
        }
        known.insert(text.into(), width);
        width
    }

    fn measure(&mut self, text: &str, face: Face) -> f64 {
        if self.context.is_none() {
            self.context = hidden_context();
        }
        let Some(context) = &self.context else {
            return super::text::Estimate.width(text, face);
        };
        if self.set.replace(face) != Some(face) {
            context.set_font(&font(face.size, face.bold));
        }
        context.measure_text(text).map_or(0.0, |m| m.width())
    }
}

fn hidden_context() -> Option<CanvasRenderingContext2d> {
    hidden().ok_or(()).and_then(|canvas| canvas.get_context("2d").map_err(|_| ())).ok()??.dyn_into().ok()
}

/// A canvas that stands nowhere in the page.
pub(super) fn hidden() -> Option<HtmlCanvasElement> {
    web_sys::window()?.document()?.create_element("canvas").ok()?.dyn_into().ok()
}

fn pixels(units: i32) -> f64 {
    f64::from(units) / f64::from(UNITS)
}

fn font(pixels: f64, bold: bool) -> String {
    let weight = if bold { "bold " } else { "" };
    format!("{weight}{pixels}px {FONT_STACK}")
}

fn css(Paint(r, g, b, hundredths): Paint) -> String {
    if hundredths == 100 {
        format!("#{r:02x}{g:02x}{b:02x}")
    } else {
        format!("rgb({r} {g} {b} / {hundredths}%)")
    }
}
