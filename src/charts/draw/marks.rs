//! The shapes: every one can be told from the others without its colour.

use super::pen::{DashedBackend, Pen, Spot};
use super::Drawn;
use crate::charts::layout::PlacedTarget;
use crate::charts::model::{SeriesRole, Slot, TargetKind, VerdictKind};
use crate::charts::theme::{rank, Theme};
use plotters::style::RGBColor;

/// Length of the arrow that stands for an unknown value beyond a limit, in CSS pixels.
pub(super) const ARROW: f64 = 22.0;

/// The colours of a mark on a line.
#[derive(Clone, Copy)]
pub(super) struct Tone {
    pub(super) line: RGBColor,
    pub(super) surface: RGBColor,
}

/// A year of a line: squares on the plan, dots on the scenario, larger dots where something was measured, small
/// rings on what was held fast; lines of equal rank have a shape each.
pub(super) fn point<DB: DashedBackend>(pen: &Pen<'_, DB>, role: SeriesRole, at: Spot, s: f64, tone: Tone) -> Drawn<DB> {
    match role {
        SeriesRole::Plan => pen.polygon(&square(at, 2.75 * s), &tone.line),
        SeriesRole::Scenario => pen.disc(at, 3.25 * s, &tone.line),
        SeriesRole::Compared(slot) => compared(pen, slot, at, s, tone),
        SeriesRole::Actual => {
            pen.disc(at, 6.0 * s, &tone.surface)?;
            pen.disc(at, 4.5 * s, &tone.line)
        }
        SeriesRole::Frozen => {
            pen.disc(at, 2.75 * s, &tone.surface)?;
            pen.ring(at, 2.75 * s, &tone.line, 1.25 * s)
        }
        SeriesRole::Line(n) => match rank(n) {
            0 => pen.disc(at, 4.0 * s, &tone.line),
            1 => pen.polygon(&square(at, 3.25 * s), &tone.line),
            2 => pen.polygon(&triangle(at, 4.25 * s), &tone.line),
            3 => pen.polygon(&diamond(at, 4.5 * s), &tone.line),
            _ => {
                pen.disc(at, 3.5 * s, &tone.surface)?;
                pen.ring(at, 3.5 * s, &tone.line, 1.5 * s)
            }
        },
    }
}

/// A year of one scenario among several. The later ones are open, so that the first is seen where they lie on it.
fn compared<DB: DashedBackend>(pen: &Pen<'_, DB>, slot: Slot, at: Spot, s: f64, tone: Tone) -> Drawn<DB> {
    match slot {
        Slot::A => pen.disc(at, 3.5 * s, &tone.line),
        Slot::B => pen.outline(&square(at, 3.75 * s), &tone.line, 1.75 * s),
        Slot::C => pen.outline(&triangle(at, 5.0 * s), &tone.line, 1.75 * s),
        Slot::D => pen.outline(&diamond(at, 6.5 * s), &tone.line, 1.75 * s),
    }
}

/// A point set by hand: a ring, like something to take hold of.
pub(super) fn handle<DB: DashedBackend>(pen: &Pen<'_, DB>, at: Spot, s: f64, tone: Tone) -> Drawn<DB> {
    pen.disc(at, 6.0 * s, &tone.surface)?;
    pen.ring(at, 4.75 * s, &tone.line, 2.5 * s)
}

/// A limit without a value: a foot at the limit and an open arrow away from it.
pub(super) fn arrow<DB: DashedBackend>(pen: &Pen<'_, DB>, at: Spot, upwards: bool, s: f64, tone: Tone) -> Drawn<DB> {
    let (x, y) = at;
    let way = if upwards { -s } else { s };
    let neck = y + (ARROW - 8.0) * way;
    let head = [(x, y + ARROW * way), (x + 4.5 * s, neck), (x - 4.5 * s, neck)];
    pen.line(&[(x - 5.0 * s, y), (x + 5.0 * s, y)], &tone.line, 2.0 * s)?;
    pen.line(&[(x, y), (x, neck)], &tone.line, 1.5 * s)?;
    pen.polygon(&head, &tone.surface)?;
    pen.outline(&head, &tone.line, 1.5 * s)
}

/// A target at the horizon: a bar, a square or a triangle, filled where it leads the verdict.
pub(super) fn target<DB: DashedBackend>(pen: &Pen<'_, DB>, mark: &PlacedTarget, s: f64, theme: &Theme) -> Drawn<DB> {
    let at = (mark.x, mark.y);
    let corners = match mark.kind {
        TargetKind::Requirement => vec![
            (at.0 - 5.0 * s, at.1 - 2.0 * s),
            (at.0 + 5.0 * s, at.1 - 2.0 * s),
            (at.0 + 5.0 * s, at.1 + 2.0 * s),
            (at.0 - 5.0 * s, at.1 + 2.0 * s),
        ],
        TargetKind::Table => square(at, 4.0 * s).to_vec(),
        TargetKind::Annex => triangle(at, 5.5 * s).to_vec(),
    };
    pen.polygon(&corners, if mark.leading { &theme.ink } else { &theme.surface })?;
    pen.outline(&corners, &theme.ink, 1.5 * s)
}

/// The verdict: a ticked disc, a diamond, a cross or an empty circle.
pub(super) fn verdict<DB: DashedBackend>(
    pen: &Pen<'_, DB>,
    kind: VerdictKind,
    at: Spot,
    s: f64,
    theme: &Theme,
) -> Drawn<DB> {
    let ink = theme.verdict(kind);
    let (x, y) = at;
    match kind {
        VerdictKind::Met => {
            pen.disc(at, 9.5 * s, &theme.surface)?;
            pen.disc(at, 8.0 * s, &ink.fill)?;
            let tick = [(x - 3.6 * s, y + 0.2 * s), (x - 1.0 * s, y + 2.9 * s), (x + 3.8 * s, y - 2.9 * s)];
            pen.line(&tick, &theme.surface, 2.0 * s)
        }
        VerdictKind::Borderline => {
            pen.polygon(&diamond(at, 11.0 * s), &theme.surface)?;
            pen.polygon(&diamond(at, 8.5 * s), &ink.fill)?;
            pen.outline(&diamond(at, 8.5 * s), &ink.text, 1.5 * s)
        }
        VerdictKind::Missed => {
            let arm = 6.0 * s;
            let strokes = [[(x - arm, y - arm), (x + arm, y + arm)], [(x - arm, y + arm), (x + arm, y - arm)]];
            for stroke in &strokes {
                pen.line(stroke, &theme.surface, 7.0 * s)?;
            }
            for stroke in &strokes {
                pen.line(stroke, &ink.fill, 3.75 * s)?;
            }
            Ok(())
        }
        VerdictKind::NoData => {
            pen.disc(at, 8.0 * s, &theme.surface)?;
            pen.ring(at, 6.5 * s, &ink.fill, 2.0 * s)
        }
    }
}

fn square((x, y): Spot, r: f64) -> [Spot; 4] {
    [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]
}

fn diamond((x, y): Spot, r: f64) -> [Spot; 4] {
    [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
}

fn triangle((x, y): Spot, r: f64) -> [Spot; 3] {
    [(x - r, y - 0.75 * r), (x + r, y - 0.75 * r), (x, y + r)]
}
