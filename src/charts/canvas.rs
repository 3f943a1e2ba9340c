//! The one file that knows the canvas: plays a recording onto it, and asks it how wide text is.

use super::record::{Anchor, Mark, Paint, Recording, UNITS};
use super::svg::same_stroke;
use super::text::{Face, Measure, FONT_STACK};
use std::cell::RefCell;
use std::collections::HashMap;
use std::f64::consts::TAU;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::Array;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// A rectangle in device pixels: left, top, width, height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Patch(pub(super) f64, pub(super) f64, pub(super) f64, pub(super) f64);

/// The canvas's pen. Setting a font, a colour or a width costs more than a short line, so each is set only when it changes.
pub(super) struct Brush {
    context: CanvasRenderingContext2d,
    set: Set,
}

#[wasm_bindgen]
extern "C" {
    /// The parts of a canvas's pen that take words, with words that JavaScript holds already: to hand over characters
    /// takes longer than to paint them.
    type Wording;
    #[wasm_bindgen(method, structural, js_name = fillText)]
    fn write(this: &Wording, text: &JsValue, x: f64, y: f64);
    #[wasm_bindgen(method, structural, setter, js_name = fillStyle)]
    fn set_fill(this: &Wording, color: &JsValue);
    #[wasm_bindgen(method, structural, setter, js_name = strokeStyle)]
    fn set_stroke(this: &Wording, color: &JsValue);
    #[wasm_bindgen(method, structural, setter, js_name = font)]
    fn set_font(this: &Wording, font: &JsValue);
    #[wasm_bindgen(method, structural, setter, js_name = textAlign)]
    fn set_align(this: &Wording, align: &JsValue);
}

/// What a pen is set to, as far as it is known.
#[derive(Clone, Default)]
struct Set {
    fill: Option<Paint>,
    stroke: Option<Paint>,
    width: Option<u32>,
    dash: Option<(u32, u32)>,
    font: Option<(u32, bool)>,
    anchor: Option<Anchor>,
    /// Whether lines bend roundly.
    joined: bool,
}

impl Brush {
    /// The pen of a canvas; none where the browser refuses one.
    pub(super) fn of(canvas: &HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { context, set: Set::default() })
    }

    /// Forgets what is set: after the canvas was resized, which resets it.
    pub(super) fn reset(&mut self) {
        self.set = Set::default();
    }

    /// Wipes the whole canvas, of so many device pixels.
    pub(super) fn wipe(&mut self, (width, height): (u32, u32)) {
        self.context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
    }

    /// Wipes a patch and paints there, and only there: what a zone paints can never depend on whether its neighbours are
    /// painted too. First comes the same patch of another canvas, where there is one, then recordings.
    pub(super) fn repaint<'a>(
        &mut self,
        Patch(x, y, width, height): Patch,
        behind: Option<&HtmlCanvasElement>,
        recordings: impl IntoIterator<Item = &'a Recording>,
    ) {
        if !std::mem::replace(&mut self.set.joined, true) {
            self.context.set_line_join("round");
        }
        self.context.save();
        self.context.begin_path();
        self.context.rect(x, y, width, height);
        self.context.clip();
        self.context.clear_rect(x, y, width, height);
        if let Some(behind) = behind.filter(|_| width > 0.0 && height > 0.0) {
            // Refused only for a canvas without an area.
            let _ = self.context.draw_image_with_html_canvas_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
                behind, x, y, width, height, x, y, width, height,
            );
        }
        // The pen comes back as it was before, and so does what is known of it.
        let before = self.set.clone();
        for recording in recordings {
            self.play(recording);
        }
        self.set = before;
        self.context.restore();
    }

    /// Lays a ground of so many device pixels under what is painted already.
    pub(super) fn ground(&mut self, color: Paint, (width, height): (u32, u32)) {
        self.context.save();
        // Refused only for a word that is no operation.
        let _ = self.context.set_global_composite_operation("destination-over");
        self.context.set_fill_style_str(&css(color));
        self.context.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
        self.context.restore();
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
                    self.wording().write(&Words::text(recording.text(text)), pixels(at.0), pixels(at.1));
                }
            }
        }
    }

    fn wording(&self) -> &Wording {
        self.context.unchecked_ref()
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
        if self.set.fill.replace(color) != Some(color) {
            self.wording().set_fill(&Words::color(color));
        }
    }

    fn set_stroke(&mut self, color: Paint, width: u32) {
        if self.set.stroke.replace(color) != Some(color) {
            self.wording().set_stroke(&Words::color(color));
        }
        if self.set.width.replace(width) != Some(width) {
            self.context.set_line_width(pixels(width as i32));
        }
    }

    fn set_dash(&mut self, pattern: Option<(u32, u32)>) {
        if std::mem::replace(&mut self.set.dash, pattern) != pattern {
            let dash = pattern.into_iter().flat_map(|(on, off)| [on, off]);
            let dash: Array = dash.map(|units| JsValue::from_f64(pixels(units as i32))).collect();
            // Refused only for what is no list of numbers.
            let _ = self.context.set_line_dash(&dash);
        }
    }

    fn set_text(&mut self, size: u32, bold: bool, anchor: Anchor) {
        if self.set.font.replace((size, bold)) != Some((size, bold)) {
            self.wording().set_font(&Words::font(size, bold));
        }
        if self.set.anchor.replace(anchor) != Some(anchor) {
            self.wording().set_align(&Words::align(anchor));
        }
    }
}

/// Words that JavaScript holds, by what they are made from. Shared on this side: to share them over there costs a call.
#[derive(Default)]
struct Words {
    // A chart has a dozen colours and four fonts: to look through them is quicker than to hash.
    colors: Vec<(Paint, Rc<JsValue>)>,
    fonts: Vec<((u32, bool), Rc<JsValue>)>,
    aligns: Vec<(Anchor, Rc<JsValue>)>,
    texts: HashMap<Box<str>, Rc<JsValue>>,
}

thread_local! {
    static WORDS: RefCell<Words> = RefCell::default();
}

impl Words {
    fn color(color: Paint) -> Rc<JsValue> {
        WORDS.with_borrow_mut(|words| listed(&mut words.colors, color, || css(color)))
    }

    fn font(size: u32, bold: bool) -> Rc<JsValue> {
        WORDS.with_borrow_mut(|words| listed(&mut words.fonts, (size, bold), || font(pixels(size as i32), bold)))
    }

    fn align(anchor: Anchor) -> Rc<JsValue> {
        let word = match anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        };
        WORDS.with_borrow_mut(|words| listed(&mut words.aligns, anchor, || word.to_owned()))
    }

    fn text(text: &str) -> Rc<JsValue> {
        WORDS.with_borrow_mut(|Self { texts, .. }| {
            if let Some(known) = texts.get(text) {
                return known.clone();
            }
            if texts.len() >= REMEMBERED {
                texts.clear();
            }
            texts.entry(text.into()).or_insert_with(|| Rc::new(text.into())).clone()
        })
    }
}

fn listed<K: PartialEq>(list: &mut Vec<(K, Rc<JsValue>)>, key: K, make: impl FnOnce() -> String) -> Rc<JsValue> {
    if let Some((_, known)) = list.iter().find(|(known, _)| *known == key) {
        return known.clone();
    }
    // Zooming changes the size of every font.
    if list.len() >= 64 {
        list.clear();
    }
    let word = Rc::new(JsValue::from(make()));
    list.push((key, word.clone()));
    word
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
