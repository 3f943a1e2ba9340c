//! The colours of the charts. The page's style sheet repeats them for what is drawn with classes (sparklines).
//!
//! Text colours keep a contrast of at least 4.5:1 on the surface and lines that carry meaning at least 3:1 (WCAG 2.2 AA);
//! a test holds them to it. The verdict colours differ in lightness as well as hue, and never stand without their shape.

use super::model::{SeriesRole, Slot, VerdictKind};
use plotters::style::RGBColor;

/// Whether the page is light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeKind {
    /// Dark ink on white.
    #[default]
    Light,
    /// Light ink on near-black.
    Dark,
}

/// Every colour a chart uses.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// What the chart stands on; also the halo behind labels inside the plot.
    pub surface: RGBColor,
    /// Strongest text.
    pub ink: RGBColor,
    /// Axis labels.
    pub ink_soft: RGBColor,
    /// Grid lines, deliberately faint.
    pub grid: RGBColor,
    /// The lowest grid line and the leaders from labels to their lines.
    pub rule: RGBColor,
    /// The plan's path and its label.
    pub plan: RGBColor,
    /// Measured values and their label.
    pub actual: RGBColor,
    /// The scenario and its label.
    pub scenario: RGBColor,
    /// Scenarios side by side and their labels, in the order of their places. Told apart by people who see no red or no
    /// green, too: they differ in lightness, and each has a dash and a marker of its own besides.
    pub compared: [RGBColor; 4],
    /// The scenario as it was held fast, and its label.
    pub frozen: RGBColor,
    /// Lines of equal rank, by their number; the first is the strongest.
    pub lines: [RGBColor; 5],
    /// The requirement line and its label.
    pub requirement: RGBColor,
    /// Tint of the side that meets the requirement, laid on with `tint_opacity`.
    pub tint: RGBColor,
    /// Opacity of the tint, 0 to 1.
    pub tint_opacity: f64,
    /// Requirement met.
    pub met: Ink,
    /// On the limit.
    pub borderline: Ink,
    /// Not met.
    pub missed: Ink,
    /// Nothing to judge by.
    pub no_data: Ink,
}

/// A colour in its two uses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ink {
    /// For areas and marks.
    pub fill: RGBColor,
    /// For text and outlines, readable on the surface.
    pub text: RGBColor,
}

impl Theme {
    /// The colours for a light or a dark page.
    pub fn of(kind: ThemeKind) -> &'static Theme {
        match kind {
            ThemeKind::Light => &LIGHT,
            ThemeKind::Dark => &DARK,
        }
    }

    /// The colour of a scenario among several.
    pub fn compared(&self, slot: Slot) -> RGBColor {
        self.compared[slot as usize]
    }

    /// The colour of a line.
    pub fn series(&self, role: SeriesRole) -> RGBColor {
        match role {
            SeriesRole::Plan => self.plan,
            SeriesRole::Compared(slot) => self.compared(slot),
            SeriesRole::Frozen => self.frozen,
            SeriesRole::Line(n) => self.lines[rank(n)],
            SeriesRole::Scenario => self.scenario,
            SeriesRole::Actual => self.actual,
        }
    }

    /// The colours of a verdict.
    pub fn verdict(&self, kind: VerdictKind) -> Ink {
        match kind {
            VerdictKind::Met => self.met,
            VerdictKind::Borderline => self.borderline,
            VerdictKind::Missed => self.missed,
            VerdictKind::NoData => self.no_data,
        }
    }
}

/// Which of the five looks a line of equal rank has: the first alone has the first.
pub(super) fn rank(n: u8) -> usize {
    match n {
        0 => 0,
        n => 1 + usize::from(n - 1) % 4,
    }
}

static LIGHT: Theme = Theme {
    surface: RGBColor(0xff, 0xff, 0xff),
    ink: RGBColor(0x1b, 0x22, 0x2c),
    ink_soft: RGBColor(0x5b, 0x64, 0x70),
    grid: RGBColor(0xe6, 0xe9, 0xed),
    rule: RGBColor(0xa9, 0xb1, 0xbb),
    plan: RGBColor(0x6b, 0x74, 0x80),
    actual: RGBColor(0x1b, 0x22, 0x2c),
    scenario: RGBColor(0x1d, 0x5f, 0xa8),
    compared: [
        RGBColor(0x1b, 0x22, 0x2c),
        RGBColor(0x00, 0x6d, 0xb8),
        RGBColor(0xb5, 0x4a, 0x00),
        RGBColor(0xa6, 0x35, 0x82),
    ],
    frozen: RGBColor(0x4d, 0x72, 0x96),
    lines: [
        RGBColor(0x1b, 0x22, 0x2c),
        RGBColor(0x1d, 0x5f, 0xa8),
        RGBColor(0x9c, 0x56, 0x00),
        RGBColor(0x00, 0x74, 0x66),
        RGBColor(0xa3, 0x2f, 0x79),
    ],
    requirement: RGBColor(0x7a, 0x4a, 0x86),
    tint: RGBColor(0x00, 0x8a, 0x78),
    tint_opacity: 0.06,
    met: Ink { fill: RGBColor(0x00, 0x82, 0x72), text: RGBColor(0x00, 0x74, 0x66) },
    borderline: Ink { fill: RGBColor(0xf2, 0xa9, 0x00), text: RGBColor(0x8a, 0x5a, 0x00) },
    missed: Ink { fill: RGBColor(0xcf, 0x3f, 0x16), text: RGBColor(0xbd, 0x35, 0x0e) },
    no_data: Ink { fill: RGBColor(0x7d, 0x86, 0x91), text: RGBColor(0x5f, 0x68, 0x73) },
};

static DARK: Theme = Theme {
    surface: RGBColor(0x16, 0x1b, 0x21),
    ink: RGBColor(0xf1, 0xf4, 0xf7),
    ink_soft: RGBColor(0xa6, 0xb0, 0xbb),
    grid: RGBColor(0x2a, 0x31, 0x3a),
    rule: RGBColor(0x5d, 0x68, 0x74),
    plan: RGBColor(0x9a, 0xa5, 0xb1),
    actual: RGBColor(0xf1, 0xf4, 0xf7),
    scenario: RGBColor(0x6f, 0xb1, 0xf5),
    compared: [
        RGBColor(0xf1, 0xf4, 0xf7),
        RGBColor(0x6f, 0xb8, 0xf5),
        RGBColor(0xf0, 0x9a, 0x4b),
        RGBColor(0xe5, 0x8f, 0xcb),
    ],
    frozen: RGBColor(0x93, 0xad, 0xc7),
    lines: [
        RGBColor(0xf1, 0xf4, 0xf7),
        RGBColor(0x6f, 0xb1, 0xf5),
        RGBColor(0xff, 0xb4, 0x54),
        RGBColor(0x52, 0xd9, 0xc1),
        RGBColor(0xf0, 0x8c, 0xc8),
    ],
    requirement: RGBColor(0xc9, 0x9a, 0xd6),
    tint: RGBColor(0x3f, 0xcf, 0xb6),
    tint_opacity: 0.08,
    met: Ink { fill: RGBColor(0x3f, 0xcf, 0xb6), text: RGBColor(0x52, 0xd9, 0xc1) },
    borderline: Ink { fill: RGBColor(0xff, 0xc1, 0x45), text: RGBColor(0xff, 0xc8, 0x5c) },
    missed: Ink { fill: RGBColor(0xff, 0x7d, 0x57), text: RGBColor(0xff, 0x91, 0x70) },
    no_data: Ink { fill: RGBColor(0x93, 0x9e, 0xaa), text: RGBColor(0xa6, 0xb0, 0xbb) },
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance as WCAG 2.2 defines it.
    fn luminance(color: RGBColor) -> f64 {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                libm::pow((c + 0.055) / 1.055, 2.4)
            }
        };
        0.2126 * channel(color.0) + 0.7152 * channel(color.1) + 0.0722 * channel(color.2)
    }

    fn contrast(a: RGBColor, b: RGBColor) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn contrast_of_black_on_white_is_21() {
        assert!((contrast(RGBColor(0, 0, 0), RGBColor(255, 255, 255)) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn text_reads_on_its_surface_and_marks_stand_out() {
        for kind in [ThemeKind::Light, ThemeKind::Dark] {
            let t = Theme::of(kind);
            let texts = [
                t.ink,
                t.ink_soft,
                t.plan,
                t.actual,
                t.scenario,
                t.frozen,
                t.requirement,
                t.met.text,
                t.borderline.text,
                t.missed.text,
                t.no_data.text,
            ];
            for text in texts.into_iter().chain(t.compared).chain(t.lines) {
                let ratio = contrast(text, t.surface);
                assert!(ratio >= 4.5, "{kind:?} {text:?} has only {ratio:.2}");
            }
            for mark in [t.met.fill, t.missed.fill, t.no_data.fill] {
                let ratio = contrast(mark, t.surface);
                assert!(ratio >= 3.0, "{kind:?} {mark:?} has only {ratio:.2}");
            }
        }
    }
}
