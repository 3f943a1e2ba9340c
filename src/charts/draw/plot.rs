//! The plot: everything that moves with the data, from the back to the front.

use super::axes::colour;
use super::marks::{self, Tone};
use super::pen::{Dash, DashedBackend, Pen, Setting, Spot};
use super::Drawn;
use crate::charts::layout::{drawing_order, Layout, Look, Owner};
use crate::charts::model::{
    Band, IndicatorChart, Level, Point, Requirement, Sense, Series, SeriesRole, Slot, ValueAxis,
};
use crate::charts::text::LINE_HEIGHT;
use crate::charts::theme::Theme;
use plotters::style::{Color, RGBColor};
use plotters_backend::text_anchor::HPos;

/// What stays as it is while the user moves a line.
pub(super) fn behind<DB: DashedBackend>(
    pen: &Pen<'_, DB>,
    chart: &IndicatorChart,
    layout: &Layout,
    look: &Look,
) -> Drawn<DB> {
    let theme = look.colours();
    if let Some(requirement) = &chart.requirement {
        tint(pen, requirement, layout, theme)?;
    }
    grid(pen, layout, theme)?;
    for band in &chart.bands {
        area(pen, band, layout, theme)?;
    }
    if let Some(requirement) = &chart.requirement {
        limit(pen, requirement, layout, theme)?;
    }
    if let Some(x) = look.highlight.and_then(|year| layout.x(year)) {
        pen.line(&[(x, layout.plot.top), (x, layout.plot.bottom)], &theme.ink_soft, layout.text_scale)?;
    }
    lines(pen, chart, layout, theme, false)?;
    ranges(pen, chart, layout, theme)?;
    for target in &layout.targets {
        marks::target(pen, target, layout.text_scale, theme)?;
    }
    Ok(())
}

/// What moves with the user's hand.
pub(super) fn front<DB: DashedBackend>(
    pen: &Pen<'_, DB>,
    chart: &IndicatorChart,
    layout: &Layout,
    look: &Look,
) -> Drawn<DB> {
    let theme = look.colours();
    lines(pen, chart, layout, theme, true)?;
    verdict(pen, chart, layout, theme)?;
    if let Some((year, x)) = look.highlight.and_then(|year| Some((year, layout.x(year)?))) {
        rings(pen, chart, layout, theme, (year, x))?;
    }
    callouts(pen, chart, layout, theme)
}

/// The lines behind or in front, and then their marks.
fn lines<DB: DashedBackend>(
    pen: &Pen<'_, DB>,
    chart: &IndicatorChart,
    layout: &Layout,
    theme: &Theme,
    in_front: bool,
) -> Drawn<DB> {
    let order = drawing_order(chart, in_front);
    for series in &order {
        line(pen, series, chart, layout, theme)?;
    }
    for series in &order {
        points(pen, series, chart, layout, theme)?;
    }
    Ok(())
}

/// A faint colour over the side that meets the requirement.
fn tint<DB: DashedBackend>(pen: &Pen<'_, DB>, r: &Requirement, layout: &Layout, theme: &Theme) -> Drawn<DB> {
    let (plot, y) = (layout.plot, layout.y(r.value));
    let (top, bottom) = match r.sense {
        Sense::AtLeast => (plot.top, y),
        Sense::AtMost => (y, layout.y(layout.scale.min)),
    };
    pen.rectangle((plot.left, top), (plot.right, bottom), &theme.tint.mix(theme.tint_opacity))
}

fn grid<DB: DashedBackend>(pen: &Pen<'_, DB>, layout: &Layout, theme: &Theme) -> Drawn<DB> {
    let plot = layout.plot;
    for tick in &layout.ticks {
        pen.line(&[(plot.left, tick.y), (plot.right, tick.y)], &theme.grid, 1.0)?;
    }
    let floor = layout.y(layout.scale.min);
    pen.line(&[(plot.left, floor), (plot.right, floor)], &theme.rule, 1.0)?;
    for year in &layout.years {
        pen.line(&[(year.x, floor), (year.x, floor + 5.0 * layout.text_scale)], &theme.rule, 1.0)?;
    }
    Ok(())
}

fn area<DB: DashedBackend>(pen: &Pen<'_, DB>, band: &Band, layout: &Layout, theme: &Theme) -> Drawn<DB> {
    let at = |year: i32, value: f64| layout.x(year).map(|x| (x, layout.y(value)));
    let upper = band.years.iter().filter_map(|b| at(b.year, b.upper));
    let lower = band.years.iter().rev().filter_map(|b| at(b.year, b.lower));
    pen.polygon(&upper.chain(lower).collect::<Vec<_>>(), &theme.scenario.mix(0.14))
}

/// The requirement: long dashes, or short ones where the level itself does not suffice.
fn limit<DB: DashedBackend>(pen: &Pen<'_, DB>, r: &Requirement, layout: &Layout, theme: &Theme) -> Drawn<DB> {
    let (plot, y, s) = (layout.plot, layout.y(r.value), layout.text_scale);
    let dash = if r.strict { Dash(3.0 * s, 3.0 * s) } else { Dash(9.0 * s, 4.0 * s) };
    pen.dashed(&[(plot.left, y), (plot.right, y)], &theme.requirement, 1.5 * s, dash)
}

/// The strokes of a line: one for each run of years without a gap.
fn line<DB: DashedBackend>(
    pen: &Pen<'_, DB>,
    series: &Series,
    chart: &IndicatorChart,
    layout: &Layout,
    theme: &Theme,
) -> Drawn<DB> {
    let s = layout.text_scale;
    let color = colour(Owner::Series(series.role), theme, chart.verdict.kind);
    for run in runs(series, chart, layout) {
        match series.role {
            SeriesRole::Plan => pen.dashed(&run, &color, 1.75 * s, Dash(6.0 * s, 4.0 * s))?,
            SeriesRole::Scenario => {
                pen.line(&run, &theme.surface, 5.5 * s)?;
                pen.line(&run, &color, 2.75 * s)?;
            }
            SeriesRole::Actual | SeriesRole::Compared(Slot::A) => pen.line(&run, &color, 2.25 * s)?,
            SeriesRole::Compared(slot) => pen.dashed(&run, &color, 2.25 * s, dash(slot, s))?,
            SeriesRole::Frozen => pen.dashed(&run, &color, 1.75 * s, Dash(1.5 * s, 3.0 * s))?,
            SeriesRole::Line(0) => pen.line(&run, &color, 3.0 * s)?,
            SeriesRole::Line(_) => pen.line(&run, &color, 1.75 * s)?,
        }
    }
    Ok(())
}

/// The dashes of one scenario among several: where lines lie on each other, the first shows through the gaps.
fn dash(slot: Slot, s: f64) -> Dash {
    match slot {
        Slot::A | Slot::B => Dash(10.0 * s, 5.0 * s),
        Slot::C => Dash(2.5 * s, 4.0 * s),
        Slot::D => Dash(5.0 * s, 9.0 * s),
    }
}

/// The places of a line's known values, cut where a year is missing or only limited.
fn runs(series: &Series, chart: &IndicatorChart, layout: &Layout) -> Vec<Vec<Spot>> {
    let mut runs: Vec<Vec<Spot>> = vec![Vec::new()];
    for &year in &chart.years {
        let value = series.points.iter().find(|p| p.year == year).and_then(Point::value);
        match (value, layout.x(year), runs.last_mut()) {
            (Some(value), Some(x), Some(run)) => run.push((x, layout.y(value))),
            (_, _, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            _ => {}
        }
    }
    runs
}

fn points<DB: DashedBackend>(
    pen: &Pen<'_, DB>,
    series: &Series,
    chart: &IndicatorChart,
    layout: &Layout,
    theme: &Theme,
) -> Drawn<DB> {
    let s = layout.text_scale;
    let tone = tone(series.role, theme);
    let horizon = chart.years.last().copied();
    for point in &series.points {
        let Some(x) = layout.x(point.year).filter(|_| point.level.figure().is_finite()) else {
            continue;
        };
        let y = layout.y(point.level.figure());
        match point.level.limit() {
            Some(side) => {
                let x = x + aside(series, point, chart) * 8.0 * s;
                let upwards = side == Sense::AtLeast;
                // The value can lie anywhere up to its natural bound, if it has one.
                if let Some(end) = bound(chart, upwards) {
                    let (left, right) = (x - 4.0 * s, x + 4.0 * s);
                    pen.rectangle((left, y), (right, layout.y(end)), &tone.line.mix(0.1))?;
                }
                marks::arrow(pen, (x, y), upwards, s, tone)?;
            }
            // The verdict stands there.
            _ if series.role == SeriesRole::Scenario && Some(point.year) == horizon && !point.edited => {}
            _ if point.edited => marks::handle(pen, (x, y), s, tone)?,
            _ => marks::point(pen, series.role, (x, y), s, tone)?,
        }
    }
    Ok(())
}

/// The natural bound on one side of the axis.
fn bound(chart: &IndicatorChart, upper: bool) -> Option<f64> {
    match &chart.axis {
        ValueAxis::Numeric(numeric) if upper => numeric.max,
        ValueAxis::Numeric(numeric) => numeric.min,
        ValueAxis::Categories(_) => None,
    }
}

/// Arrows of two lines in one year stand side by side: how far this one moves.
fn aside(series: &Series, point: &Point, chart: &IndicatorChart) -> f64 {
    let others = chart.series.iter().filter(|s| s.role != series.role);
    let shared = others.flat_map(|s| &s.points).any(|p| p.year == point.year && !matches!(p.level, Level::Value(_)));
    match (shared, series.role) {
        (false, _) => 0.0,
        (true, SeriesRole::Plan) => -0.6,
        (true, SeriesRole::Scenario) => 0.6,
        (true, SeriesRole::Actual) => 1.8,
        (true, SeriesRole::Compared(slot)) => 1.2 * (f64::from(slot as u8) - 1.5),
        (true, SeriesRole::Frozen) => -1.8,
        (true, SeriesRole::Line(n)) => 1.2 * f64::from(n),
    }
}

/// The verdict on the scenario's last point; beyond the tip where that is only a limit.
fn verdict<DB: DashedBackend>(pen: &Pen<'_, DB>, chart: &IndicatorChart, layout: &Layout, theme: &Theme) -> Drawn<DB> {
    let s = layout.text_scale;
    let scenario = chart.series.iter().find(|series| series.role == SeriesRole::Scenario);
    let at_horizon = |p: &&Point| Some(p.year) == chart.years.last().copied() && p.level.figure().is_finite();
    let Some((series, point)) = scenario.and_then(|series| Some((series, series.points.iter().find(at_horizon)?)))
    else {
        return Ok(());
    };
    let (x, y) = (layout.horizon_x(), layout.y(point.level.figure()));
    let tip = x + aside(series, point, chart) * 8.0 * s;
    let beyond = (marks::ARROW + 8.0) * s;
    let at = match point.level.limit() {
        None => (x, y),
        Some(Sense::AtLeast) => (tip, y - beyond),
        Some(Sense::AtMost) => (tip, y + beyond),
    };
    marks::verdict(pen, chart.verdict.kind, at, s, theme)
}

/// Years without a value: a bar from the lowest to the highest that it can be. Those of one year stand side by side.
fn ranges<DB: DashedBackend>(pen: &Pen<'_, DB>, chart: &IndicatorChart, layout: &Layout, theme: &Theme) -> Drawn<DB> {
    let s = layout.text_scale;
    for (i, range) in chart.ranges.iter().enumerate() {
        let Some(x) = layout.x(range.year) else { continue };
        let before = chart.ranges[..i].iter().filter(|other| other.year == range.year).count();
        let all = chart.ranges.iter().filter(|other| other.year == range.year).count();
        let x = x + (before as f64 - (all as f64 - 1.0) / 2.0) * 9.0 * s;
        let (lower, upper) = (layout.y(range.lower), layout.y(range.upper));
        let color = theme.series(range.role);
        pen.dashed(&[(x, lower), (x, upper)], &color, 1.5 * s, Dash(2.0 * s, 2.0 * s))?;
        for end in [lower, upper] {
            pen.line(&[(x - 3.5 * s, end), (x + 3.5 * s, end)], &color, 1.5 * s)?;
        }
    }
    Ok(())
}

/// Rings around the points of the year pointed at.
fn rings<DB: DashedBackend>(
    pen: &Pen<'_, DB>,
    chart: &IndicatorChart,
    layout: &Layout,
    theme: &Theme,
    (year, x): (i32, f64),
) -> Drawn<DB> {
    let s = layout.text_scale;
    for series in [false, true].into_iter().flat_map(|in_front| drawing_order(chart, in_front)) {
        let at_year = series.points.iter().find(|p| p.year == year);
        if let Some(value) = at_year.and_then(Point::value).filter(|_| chart.years.last() != Some(&year)) {
            pen.ring((x, layout.y(value)), 7.0 * s, &tone(series.role, theme).line, 1.5 * s)?;
        }
    }
    Ok(())
}

fn callouts<DB: DashedBackend>(pen: &Pen<'_, DB>, chart: &IndicatorChart, layout: &Layout, theme: &Theme) -> Drawn<DB> {
    for callout in &layout.callouts {
        let half = LINE_HEIGHT * callout.face.size / 2.0;
        let (left, right) = (callout.x - 3.0, callout.x + callout.width + 3.0);
        pen.rectangle((left, callout.y - half), (right, callout.y + half), &theme.surface.mix(0.85))?;
        let color: RGBColor = colour(callout.owner, theme, chart.verdict.kind);
        pen.text(&callout.text, (callout.x, callout.y), Setting::new(callout.face, &color, HPos::Left))?;
    }
    Ok(())
}

fn tone(role: SeriesRole, theme: &Theme) -> Tone {
    Tone { line: theme.series(role), surface: theme.surface }
}
