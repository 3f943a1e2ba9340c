//! The labels right of the plot, and the lane of target marks beside the last year.

use super::{Faces, Layout, Look, Owner};
use crate::charts::figures;
use crate::charts::labels::{spread, Wish};
use crate::charts::model::{IndicatorChart, Level, Series, SeriesRole, Slot, TargetKind};
use crate::charts::text::{fit, Face, Measure, LINE_HEIGHT};

/// A label right of the plot, of one or two lines.
#[derive(Clone, Debug, PartialEq)]
pub struct GutterLabel {
    /// Left edge of the text.
    pub x: f64,
    /// Middle of the label.
    pub y: f64,
    /// Height of the label.
    pub height: f64,
    /// Height at which the thing it names stands; a leader bridges a difference. None where there is no such thing: the
    /// verdict's shape then stands beside its word.
    pub anchor: Option<f64>,
    /// The text.
    pub lines: Vec<Line>,
}

/// One line of a label.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// As written.
    pub text: String,
    /// Decides the colour.
    pub owner: Owner,
    /// Whether it is set in the strong face.
    pub strong: bool,
}

impl Line {
    /// The face it is set in.
    pub fn face(&self, faces: &Faces) -> Face {
        if self.strong {
            faces.strong
        } else {
            faces.label
        }
    }
}

/// A target's mark in the lane between the last year and the labels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedTarget {
    /// Decides the shape.
    pub kind: TargetKind,
    /// Whether it leads the verdict and is filled.
    pub leading: bool,
    /// Middle of the mark.
    pub x: f64,
    /// Middle of the mark.
    pub y: f64,
}

/// What stands right of the last year, and how wide it is.
pub(super) struct Columns {
    /// The lane of target marks, inside the plot.
    pub(super) lane: f64,
    /// The labels with their leaders.
    pub(super) gutter: f64,
    /// The labels' levels and lines, the most important first; they have no heights yet.
    labels: Vec<(Option<f64>, Vec<Line>)>,
}

/// Room for the leaders between plot and labels.
const LEADER: f64 = 14.0;

/// Width of a column of target marks.
const LANE: f64 = 15.0;

/// The share of the chart's width that labels may take at most.
const LARGEST: f64 = 0.34;

impl Columns {
    pub(super) fn new(chart: &IndicatorChart, width: f64, look: &Look, faces: &Faces, measure: &dyn Measure) -> Self {
        let text_scale = look.text_scale;
        let around = (LEADER + 5.0) * text_scale;
        let room = LARGEST * width - around;
        let wanted = if look.compact { bare(candidates(chart)) } else { merged(candidates(chart)) };
        let labels: Vec<_> = wanted.into_iter().map(|c| (c.value, c.lines(room, faces, measure))).collect();
        let lines = labels.iter().flat_map(|(_, lines)| lines);
        let widest = lines.map(|l| measure.width(&l.text, l.face(faces))).fold(0.0, f64::max);
        let gutter = if widest > 0.0 { widest.min(room).ceil() + around } else { 4.0 };
        let lane = if chart.targets.is_empty() { 4.0 } else { LANE * text_scale * lanes(chart) as f64 };
        Self { lane: lane.min(width * 0.2), gutter, labels }
    }
}

/// How many columns of target marks are needed: targets on one level stand side by side.
fn lanes(chart: &IndicatorChart) -> usize {
    let same = |level: f64| chart.targets.iter().filter(|t| (t.value - level).abs() < 1e-9).count();
    chart.targets.iter().map(|t| same(t.value)).max().unwrap_or(0)
}

/// Places the marks of the targets; those on one level stand side by side.
pub(super) fn place_targets(chart: &IndicatorChart, layout: &Layout) -> Vec<PlacedTarget> {
    let mut placed: Vec<PlacedTarget> = Vec::with_capacity(chart.targets.len());
    let step = LANE * layout.text_scale;
    for target in &chart.targets {
        let y = layout.y(target.value);
        let taken = chart.targets[..placed.len()].iter().filter(|t| (t.value - target.value).abs() < 1e-9).count();
        let x = layout.horizon_x() + 6.0 * layout.text_scale + step * (taken as f64 + 0.75);
        placed.push(PlacedTarget { kind: target.kind, leading: target.leading, x, y });
    }
    placed
}

/// Places the labels: those that do not fit are left out, the least important first.
pub(super) fn place_labels(layout: &Layout, columns: Columns) -> Vec<GutterLabel> {
    let x = layout.plot.right + LEADER * layout.text_scale;
    let line_height = LINE_HEIGHT * layout.faces.label.size;
    let (top, bottom) = (layout.plot.top, layout.plot.bottom);

    let place = |(value, lines): (Option<f64>, Vec<Line>)| {
        let height = line_height * lines.len() as f64;
        let anchor = value.map(|v| layout.y(v));
        // The first line is what should stand at the height of the thing named.
        let y = anchor.unwrap_or((top + bottom) / 2.0) + (height - line_height) / 2.0;
        GutterLabel { x, y, height, anchor, lines }
    };
    let mut labels: Vec<GutterLabel> = columns.labels.into_iter().map(place).collect();
    loop {
        let wishes: Vec<Wish> = labels.iter().map(|l| Wish { at: l.y, height: l.height }).collect();
        if let Some(middles) = spread(&wishes, top, bottom) {
            for (label, y) in labels.iter_mut().zip(middles) {
                label.y = y;
            }
            return labels;
        }
        labels.pop();
    }
}

/// A label before it has a place.
struct Candidate {
    owner: Owner,
    /// The level it stands at; none for a verdict without data.
    value: Option<f64>,
    /// The names that share the figure, the most important first.
    names: Vec<String>,
    figure: String,
    /// The verdict's word below the scenario's figure.
    verdict: String,
}

impl Candidate {
    /// The label's lines. Names that find no room are left out, the least important first; the figure stays.
    fn lines(&self, room: f64, faces: &Faces, measure: &dyn Measure) -> Vec<Line> {
        let strong = matches!(self.owner, Owner::Series(SeriesRole::Scenario | SeriesRole::Line(0)));
        let first = Line { text: String::new(), owner: self.owner, strong };
        let face = first.face(faces);
        let mut lines = Vec::with_capacity(2);
        if !self.names.is_empty() {
            let with = |count: usize| format!("{} {}", self.names[..count].join("·"), self.figure);
            let fits = (1..=self.names.len()).rev().map(with).find(|text| measure.width(text, face) <= room);
            let text = fits.unwrap_or_else(|| {
                if self.names[0].is_empty() {
                    return fit(&self.figure, face, room, measure);
                }
                let figure = format!(" {}", self.figure);
                fit(&self.names[0], face, room - measure.width(&figure, face), measure) + &figure
            });
            lines.push(Line { text: text.trim().to_owned(), ..first });
        }
        if !self.verdict.is_empty() {
            // Beside the shape of a verdict without a point there is less room.
            let room = if self.value.is_some() { room } else { room - 1.4 * faces.strong.size };
            let text = fit(&self.verdict, faces.strong, room, measure);
            lines.push(Line { text, owner: Owner::Verdict, strong: true });
        }
        lines
    }
}

/// Everything that wants a label right of the plot, the most important first.
fn candidates(chart: &IndicatorChart) -> Vec<Candidate> {
    let mut wanted = Vec::new();
    let plain = |owner, value, name: &str, figure: String| Candidate {
        owner,
        value: Some(value),
        names: vec![name.to_owned()],
        figure,
        verdict: String::new(),
    };
    let ending = |role| chart.series.iter().find(|s| s.role == role).and_then(|s| Some((s, at_horizon(chart, s)?)));

    let verdict = chart.verdict.label.clone();
    match ending(SeriesRole::Scenario) {
        Some((series, level)) => wanted.push(Candidate {
            verdict,
            ..plain(Owner::Series(series.role), level.figure(), &series.label, figure(chart, level))
        }),
        None if verdict.is_empty() => {}
        None => {
            let figure = String::new();
            wanted.push(Candidate { owner: Owner::Verdict, value: None, names: Vec::new(), figure, verdict });
        }
    }
    for slot in Slot::ALL {
        let role = SeriesRole::Compared(slot);
        if let Some((series, level)) = ending(role) {
            wanted.push(plain(Owner::Series(role), level.figure(), &series.label, figure(chart, level)));
        }
    }
    if let Some(r) = &chart.requirement {
        wanted.push(plain(Owner::Requirement, r.value, &r.label, r.figure.clone()));
    }
    let lines = chart.series.iter().map(|s| s.role).filter(|role| matches!(role, SeriesRole::Line(_)));
    for role in [SeriesRole::Actual, SeriesRole::Frozen, SeriesRole::Plan].into_iter().chain(lines) {
        if let Some((series, level)) = ending(role) {
            wanted.push(plain(Owner::Series(role), level.figure(), &series.label, figure(chart, level)));
        }
    }
    let (leading, others): (Vec<_>, Vec<_>) = chart.targets.iter().partition(|t| t.leading);
    // A mark without a name stands for itself.
    for t in leading.into_iter().chain(others).filter(|t| !t.label.is_empty()) {
        wanted.push(plain(Owner::Target, t.value, &t.label, t.figure.clone()));
    }
    wanted
}

/// Candidates that stand at one level with one figure share a label: "规划·附件1 90.5%". The scenario's stands alone, and
/// so do those of lines of equal rank, whose colours tell them apart.
fn merged(wanted: Vec<Candidate>) -> Vec<Candidate> {
    let alone =
        |c: &Candidate| matches!(c.owner, Owner::Series(SeriesRole::Scenario | SeriesRole::Line(_)) | Owner::Verdict);
    let mut kept: Vec<Candidate> = Vec::with_capacity(wanted.len());
    for candidate in wanted {
        let same = |k: &&mut Candidate| {
            let level = k.value.zip(candidate.value).is_some_and(|(a, b)| (a - b).abs() < 1e-9);
            level && k.figure == candidate.figure && !alone(k) && !alone(&candidate)
        };
        match kept.iter_mut().find(same) {
            Some(k) => {
                for name in candidate.names {
                    if !k.names.contains(&name) {
                        k.names.push(name);
                    }
                }
            }
            None => kept.push(candidate),
        }
    }
    kept
}

/// For the smallest charts: the figures of scenario and requirement alone. Colour, dashes and the text beside the chart tell
/// which is which.
fn bare(wanted: Vec<Candidate>) -> Vec<Candidate> {
    let kept = |c: &Candidate| matches!(c.owner, Owner::Series(SeriesRole::Scenario) | Owner::Requirement);
    let bared = |c: Candidate| Candidate { names: vec![String::new()], verdict: String::new(), ..c };
    wanted.into_iter().filter(kept).map(bared).collect()
}

/// What a line says about the horizon year.
fn at_horizon(chart: &IndicatorChart, series: &Series) -> Option<Level> {
    let horizon = chart.years.last()?;
    series.points.iter().find(|p| p.year == *horizon && p.level.figure().is_finite()).map(|p| p.level)
}

/// A level as written: limits carry their sign.
pub(in crate::charts) fn figure(chart: &IndicatorChart, level: Level) -> String {
    let limits: Vec<f64> =
        chart.requirement.iter().map(|r| r.value).chain(chart.targets.iter().map(|t| t.value)).collect();
    let text = figures::format_figure(level.figure(), &chart.axis, &limits);
    match level {
        Level::Value(_) => text,
        Level::Above(_) => format!(">{text}"),
        Level::AtLeast(_) => format!("≥{text}"),
        Level::Below(_) => format!("<{text}"),
        Level::AtMost(_) => format!("≤{text}"),
    }
}
