//! What stands around the plot: ticks, years, and the labels on its right.

use super::marks;
use super::pen::{DashedBackend, Pen, Setting};
use super::Drawn;
use crate::charts::layout::{Layout, Owner, TITLE_HEIGHT};
use crate::charts::model::VerdictKind;
use crate::charts::theme::Theme;
use plotters::style::RGBColor;
use plotters_backend::text_anchor::HPos;

/// The title of a picture that leaves its page, and the unit where it is too long to follow every figure.
pub(super) fn unit<DB: DashedBackend>(pen: &Pen<'_, DB>, layout: &Layout, theme: &Theme) -> Drawn<DB> {
    if let Some(title) = &layout.title {
        let at = (0.0, TITLE_HEIGHT / 2.0 * layout.text_scale);
        pen.text(title, at, Setting::new(layout.faces.strong, &theme.ink, HPos::Left))?;
    }
    match &layout.caption {
        Some(unit) => {
            let at = (0.0, layout.plot.top - 11.0 * layout.text_scale);
            pen.text(unit, at, Setting::new(layout.faces.axis, &theme.ink_soft, HPos::Left))
        }
        None => Ok(()),
    }
}

/// Tick labels, right-aligned beside the plot.
pub(super) fn values<DB: DashedBackend>(pen: &Pen<'_, DB>, layout: &Layout, theme: &Theme) -> Drawn<DB> {
    let s = layout.text_scale;
    let setting = Setting::new(layout.faces.axis, &theme.ink_soft, HPos::Right);
    for tick in &layout.ticks {
        pen.text(&tick.text, (layout.plot.left - 6.0 * s, tick.y), setting)?;
    }
    Ok(())
}

/// The years below the plot; the one pointed at stands out.
pub(super) fn years<DB: DashedBackend>(
    pen: &Pen<'_, DB>,
    layout: &Layout,
    theme: &Theme,
    highlight: Option<i32>,
) -> Drawn<DB> {
    let s = layout.text_scale;
    let y = layout.plot.bottom + 13.0 * s;
    let setting = Setting::new(layout.faces.axis, &theme.ink_soft, HPos::Center);
    for tick in layout.years.iter().filter(|t| t.shown) {
        pen.text(&tick.year.to_string(), (tick.x, y), setting)?;
    }
    let Some((year, x)) = highlight.and_then(|year| Some((year, layout.x(year)?))) else {
        return Ok(());
    };
    let (wide, high) = (20.0 * s, 9.5 * s);
    pen.rectangle((x - wide, y - high), (x + wide, y + high), &theme.ink)?;
    pen.text(&year.to_string(), (x, y), Setting::new(layout.faces.axis_strong, &theme.surface, HPos::Center))
}

/// The labels right of the plot, with a leader where a label had to move away from what it names.
pub(super) fn labels<DB: DashedBackend>(
    pen: &Pen<'_, DB>,
    layout: &Layout,
    theme: &Theme,
    verdict: VerdictKind,
) -> Drawn<DB> {
    let s = layout.text_scale;
    for label in &layout.gutter {
        let pitch = label.height / label.lines.len().max(1) as f64;
        let first = label.y - label.height / 2.0 + pitch / 2.0;
        let mut x = label.x;
        match label.anchor {
            Some(anchor) if (first - anchor).abs() > 3.0 * s => {
                let from = (layout.plot.right + s, anchor);
                let bend = (layout.plot.right + 4.0 * s, anchor);
                pen.line(&[from, bend, (label.x - 3.0 * s, first)], &theme.rule, s)?;
            }
            Some(_) => {}
            None => {
                marks::verdict(pen, verdict, (label.x + 6.0 * s, first), 0.85 * s, theme)?;
                x += 17.0 * s;
            }
        }
        for (i, line) in label.lines.iter().enumerate() {
            let color = colour(line.owner, theme, verdict);
            let setting = Setting::new(line.face(&layout.faces), &color, HPos::Left);
            pen.text(&line.text, (x, first + pitch * i as f64), setting)?;
        }
    }
    Ok(())
}

/// The colour of a label's text.
pub(super) fn colour(owner: Owner, theme: &Theme, verdict: VerdictKind) -> RGBColor {
    match owner {
        Owner::Series(role) => theme.series(role),
        Owner::Requirement => theme.requirement,
        Owner::Target => theme.ink_soft,
        Owner::Verdict => theme.verdict(verdict).text,
    }
}
