//! A plotters backend that writes down what is drawn, on the grid of the device.
//!
//! Every target draws from such a recording: the drawing code is compiled once, two recordings can be compared to see
//! whether a part of a chart needs repainting at all, and neighbouring strokes of one style can be painted at once.

use super::draw::DashedBackend;
use super::text::{Estimate, Face, Measure, BASELINE_BELOW_MIDDLE};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;
use std::ops::Range;

/// Units of a recording in one device pixel. plotters' coordinates are whole numbers; eighths of a pixel keep slanted
/// lines straight.
pub const UNITS: i32 = 8;

/// A list of marks in the order in which they are painted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recording {
    /// The marks.
    pub marks: Vec<Mark>,
    points: Vec<BackendCoord>,
    text: String,
    size: (u32, u32),
}

/// One mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line through points, dashed where it has a pattern of dash and gap.
    Stroke { color: Paint, width: u32, dash: Option<(u32, u32)>, points: Range<usize> },
    /// A filled outline.
    Fill { color: Paint, points: Range<usize> },
    /// A filled circle.
    Disc { color: Paint, center: BackendCoord, radius: u32 },
    /// The outline of a circle.
    Ring { color: Paint, width: u32, center: BackendCoord, radius: u32 },
    /// A line of text; `at` is on its baseline.
    Text { color: Paint, at: BackendCoord, size: u32, bold: bool, anchor: Anchor, text: Range<usize> },
}

/// Red, green, blue, and opacity in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint(pub u8, pub u8, pub u8, pub u8);

/// Which end of a line of text its position names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Recording {
    /// An empty recording for an area of `size` units.
    pub fn new(size: (u32, u32)) -> Self {
        Self { size, ..Self::default() }
    }

    /// Whether nothing was drawn.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// The points of a stroke or an outline.
    pub fn points(&self, range: &Range<usize>) -> &[BackendCoord] {
        &self.points[range.clone()]
    }

    /// The characters of a text.
    pub fn text(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }

    fn keep(&mut self, points: impl IntoIterator<Item = BackendCoord>) -> Range<usize> {
        let start = self.points.len();
        self.points.extend(points);
        start..self.points.len()
    }

    fn stroke(
        &mut self,
        points: impl IntoIterator<Item = BackendCoord>,
        color: Paint,
        width: u32,
        dash: Option<(u32, u32)>,
    ) {
        let range = self.keep(points);
        if range.len() < 2 {
            self.points.truncate(range.start);
            return;
        }
        let width = snap_line(&mut self.points[range.clone()], width);
        self.marks.push(Mark::Stroke { color, width, dash, points: range });
    }
}

/// Moves a line that is parallel to an axis so that its edges lie on the borders of device pixels, and returns its
/// width in whole pixels: a hairline then stays a hairline instead of smearing over two.
fn snap_line(points: &mut [BackendCoord], width: u32) -> u32 {
    let (Some(&(x, y)), unit) = (points.first(), UNITS as u32) else {
        return width;
    };
    let level = points.iter().all(|p| p.1 == y);
    let upright = points.iter().all(|p| p.0 == x);
    if !(level || upright) {
        return width;
    }
    let pixels = ((width + unit / 2) / unit).max(1);
    let middle = if pixels % 2 == 1 { UNITS / 2 } else { 0 };
    let snap = |v: i32| (v - middle + UNITS / 2).div_euclid(UNITS) * UNITS + middle;
    for point in points {
        if level {
            point.1 = snap(point.1);
        } else {
            point.0 = snap(point.0);
        }
    }
    pixels * unit
}

/// The nearest border between device pixels.
fn snap_edge(v: i32) -> i32 {
    (v + UNITS / 2).div_euclid(UNITS) * UNITS
}

fn paint(color: BackendColor) -> Paint {
    let (r, g, b) = color.rgb;
    Paint(r, g, b, (color.alpha.clamp(0.0, 1.0) * 100.0).round() as u8)
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Recording {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Done {
        let corners = [(x, y), (x + UNITS, y), (x + UNITS, y + UNITS), (x, y + UNITS)];
        self.fill_polygon(corners, &color)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.stroke([from, to], paint(style.color()), style.stroke_width(), None);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.stroke(path, paint(style.color()), style.stroke_width(), None);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, a: BackendCoord, b: BackendCoord, style: &S, fill: bool) -> Done {
        let (x0, y0, x1, y1) = (snap_edge(a.0), snap_edge(a.1), snap_edge(b.0), snap_edge(b.1));
        let corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)];
        if fill {
            return self.fill_polygon(corners, style);
        }
        self.stroke(corners.into_iter().chain([corners[0]]), paint(style.color()), style.stroke_width(), None);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        let color = paint(style.color());
        self.marks.push(if fill {
            Mark::Disc { color, center, radius }
        } else {
            Mark::Ring { color, width: style.stroke_width(), center, radius }
        });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, corners: I, style: &S) -> Done {
        let points = self.keep(corners);
        self.marks.push(Mark::Fill { color: paint(style.color()), points });
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, pos: BackendCoord) -> Done {
        let size = style.size();
        let position = style.anchor();
        let anchor = match position.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let below = match position.v_pos {
            VPos::Top => 0.86,
            VPos::Center => BASELINE_BELOW_MIDDLE,
            VPos::Bottom => -0.14,
        };
        let start = self.text.len();
        self.text.push_str(text);
        self.marks.push(Mark::Text {
            color: paint(style.color()),
            at: (pos.0, snap_edge(pos.1 + (size * below).round() as i32)),
            size: size.round() as u32,
            bold: matches!(style.style(), FontStyle::Bold),
            anchor,
            text: start..self.text.len(),
        });
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        // Never asked by our own drawing code, which has measured before it draws; and never by way of a `<span>`,
        // which a strict Content-Security-Policy forbids.
        let face = Face { size: style.size(), bold: matches!(style.style(), FontStyle::Bold) };
        Ok((Estimate.width(text, face).ceil() as u32, face.size.ceil() as u32))
    }
}

impl DashedBackend for Recording {
    fn draw_dashes<S: BackendStyle>(&mut self, path: Vec<BackendCoord>, dash: (u32, u32), style: &S) -> Done {
        self.stroke(path, paint(style.color()), style.stroke_width(), Some(dash));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapped(points: &[BackendCoord], width: u32) -> (Vec<BackendCoord>, u32) {
        let mut points = points.to_vec();
        let width = snap_line(&mut points, width);
        (points, width)
    }

    #[test]
    fn a_hairline_fills_one_row_of_pixels() {
        // Ten units of width are a pixel and a quarter: one pixel, centred half-way down a row (4, 12, 20 …).
        assert_eq!(snapped(&[(0, 17), (99, 17)], 10), (vec![(0, 20), (99, 20)], 8));
        assert_eq!(snapped(&[(0, 15), (99, 15)], 8), (vec![(0, 12), (99, 12)], 8));
        assert_eq!(snapped(&[(5, 0), (5, 99)], 3), (vec![(4, 0), (4, 99)], 8));
    }

    #[test]
    fn a_line_of_two_pixels_lies_on_a_border() {
        assert_eq!(snapped(&[(0, 17), (99, 17)], 16), (vec![(0, 16), (99, 16)], 16));
    }

    #[test]
    fn slanted_lines_are_left_alone() {
        assert_eq!(snapped(&[(0, 17), (99, 18)], 10), (vec![(0, 17), (99, 18)], 10));
    }

    #[test]
    fn a_line_needs_two_points() {
        let mut recording = Recording::new((80, 80));
        recording.stroke([(1, 1)], Paint(0, 0, 0, 100), 8, None);
        assert_eq!(recording, Recording::new((80, 80)));
    }
}
