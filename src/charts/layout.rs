//! Where everything stands, in CSS pixels: pure geometry, computed before anything is drawn.

mod callouts;
mod gutter;

use super::axis::{self, Scale};
use super::figures;
use super::model::{IndicatorChart, Series, SeriesRole};
use super::text::{fit, Face, Measure};
use super::theme::{Theme, ThemeKind};

pub use callouts::Callout;
pub(super) use gutter::figure;
pub use gutter::{GutterLabel, Line, PlacedTarget};

/// How a chart is to look, apart from what it shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Light or dark.
    pub theme: ThemeKind,
    /// Size of all text and marks; 1 on a desk, about 1.5 on a projector.
    pub text_scale: f64,
    /// The year pointed at, which gets a guide and the figures of every line.
    pub highlight: Option<i32>,
    /// Whether the value axis stays as it stands while a point of it is being dragged.
    pub held: bool,
    /// For a chart as small as a stamp, whose name, value and verdict stand outside of it: figures without names, smaller
    /// faces and fewer ticks.
    pub compact: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self { theme: ThemeKind::Light, text_scale: 1.0, highlight: None, held: false, compact: false }
    }
}

impl Look {
    /// The colours.
    pub fn colours(&self) -> &'static Theme {
        Theme::of(self.theme)
    }
}

/// Room for a title above the chart, in CSS pixels at a text scale of 1.
pub const TITLE_HEIGHT: f64 = 26.0;

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

/// The faces of a chart, all from one scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Faces {
    /// Ticks, years and the unit.
    pub axis: Face,
    /// The year pointed at.
    pub axis_strong: Face,
    /// Labels of lines and targets.
    pub label: Face,
    /// The scenario's label and the verdict.
    pub strong: Face,
}

impl Faces {
    fn new(s: f64, compact: bool) -> Self {
        let [axis, label, strong] = if compact { [11.0, 11.5, 12.0] } else { [12.0, 13.0, 14.0] };
        Self {
            axis: Face::regular(axis * s),
            axis_strong: Face::bold(axis * s),
            label: Face::regular(label * s),
            strong: Face::bold(strong * s),
        }
    }
}

/// A tick of the value axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// As written.
    pub text: String,
    /// Its height in the chart.
    pub y: f64,
}

/// A year of the horizontal axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearTick {
    /// The calendar year.
    pub year: i32,
    /// Its place in the chart.
    pub x: f64,
    /// Whether there is room to write it.
    pub shown: bool,
}

/// The whole layout of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// Width of the chart.
    pub width: f64,
    /// Height of the chart.
    pub height: f64,
    /// Size of text and marks.
    pub text_scale: f64,
    /// The faces in use.
    pub faces: Faces,
    /// The plot: lines, marks and everything that moves with the data.
    pub plot: Frame,
    /// The value axis.
    pub scale: Scale,
    /// Ticks from bottom to top.
    pub ticks: Vec<Tick>,
    /// The title, as far as it finds room.
    pub title: Option<String>,
    /// The unit, where it stands once above the axis.
    pub caption: Option<String>,
    /// Years from left to right.
    pub years: Vec<YearTick>,
    /// Marks of the targets, beside the last year.
    pub targets: Vec<PlacedTarget>,
    /// Labels right of the plot.
    pub gutter: Vec<GutterLabel>,
    /// Labels inside the plot: of lines that end early, and of the year pointed at.
    pub callouts: Vec<Callout>,
}

impl Layout {
    /// Lays out a chart of `size` CSS pixels.
    pub fn new(chart: &IndicatorChart, size: (f64, f64), look: &Look, measure: &dyn Measure) -> Self {
        Self::on(None, chart, size, look, measure)
    }

    /// Lays out a chart of `size` CSS pixels on a given value axis, or on the one that suits it.
    pub fn on(
        scale: Option<Scale>,
        chart: &IndicatorChart,
        size: (f64, f64),
        look: &Look,
        measure: &dyn Measure,
    ) -> Self {
        let (width, height) = (size.0.max(40.0), size.1.max(40.0));
        let s = look.text_scale;
        let faces = Faces::new(s, look.compact);
        let caption = figures::caption(&chart.axis).map(str::to_owned);
        let title = Some(fit(&chart.title, faces.strong, width, measure)).filter(|title| !title.is_empty());
        let head = if title.is_some() { TITLE_HEIGHT * s } else { 0.0 };
        let top = head + if caption.is_some() { 20.0 * s } else { 4.0 * s };
        let bottom = (height - 24.0 * s).max(top + 1.0);

        let scale = scale.unwrap_or_else(|| axis::chart_scale(chart, ticks_wanted(bottom - top, look)));
        let texts: Vec<String> = scale.ticks.iter().map(|t| figures::format_tick(*t, &scale, &chart.axis)).collect();
        let widest = texts.iter().map(|t| measure.width(t, faces.axis)).fold(0.0, f64::max);
        let left = (widest + 8.0 * s).min(width * 0.3).round();

        let columns = gutter::Columns::new(chart, width, look, &faces, measure);
        let right = (width - columns.gutter).max(left + 20.0).round();

        let mut layout = Layout {
            width,
            height,
            text_scale: s,
            faces,
            plot: Frame { left, top, right, bottom },
            scale,
            ticks: Vec::new(),
            title,
            caption,
            years: Vec::new(),
            targets: Vec::new(),
            gutter: Vec::new(),
            callouts: Vec::new(),
        };
        layout.ticks = layout.scale.ticks.iter().zip(texts).map(|(t, text)| Tick { text, y: layout.y(*t) }).collect();
        layout.years = layout.place_years(&chart.years, columns.lane, measure);
        layout.targets = gutter::place_targets(chart, &layout);
        layout.gutter = gutter::place_labels(&layout, columns);
        if !look.compact {
            layout.callouts = callouts::place(chart, &layout, look.highlight, measure);
        }
        layout
    }

    /// Follows a chart whose lines in front run otherwise than those laid out (see [`IndicatorChart::runs_otherwise`]).
    /// Where the value axis no longer suits them, nothing is done and the answer is no.
    pub(super) fn follow(&mut self, chart: &IndicatorChart, look: &Look, measure: &dyn Measure) -> bool {
        let wanted = ticks_wanted(self.plot.bottom - self.plot.top, look);
        if !look.held && axis::chart_scale(chart, wanted) != self.scale {
            return false;
        }
        if !look.compact {
            self.callouts = callouts::place(chart, self, look.highlight, measure);
        }
        true
    }

    /// The heights at which the largest and the smallest value of the axis stand.
    fn heights(&self) -> (f64, f64) {
        // The uppermost and lowest values keep a distance for the marks that stand on them.
        (self.plot.top + 10.0 * self.text_scale, self.plot.bottom - 8.0 * self.text_scale)
    }

    /// Where years and values stand, for what is laid over the chart.
    pub fn geometry(&self) -> Geometry {
        let (top, bottom) = self.heights();
        Geometry {
            years: self.years.iter().map(|tick| (tick.year, tick.x)).collect(),
            range: (self.scale.min, self.scale.max),
            heights: (top, bottom),
        }
    }

    /// The height at which a value stands.
    pub fn y(&self, value: f64) -> f64 {
        let (top, bottom) = self.heights();
        let share = (value - self.scale.min) / (self.scale.max - self.scale.min);
        bottom - share * (bottom - top)
    }

    /// The place of a year, if the axis has it.
    pub fn x(&self, year: i32) -> Option<f64> {
        self.years.iter().find(|t| t.year == year).map(|t| t.x)
    }

    /// The place of the horizon year.
    pub fn horizon_x(&self) -> f64 {
        self.years.last().map_or(self.plot.right, |t| t.x)
    }

    /// The year nearest to a place, if that lies on the plot.
    pub fn nearest_year(&self, x: f64) -> Option<i32> {
        if x < self.plot.left || x > self.plot.right {
            return None;
        }
        let nearer = |a: &&YearTick, b: &&YearTick| (a.x - x).abs().total_cmp(&(b.x - x).abs());
        self.years.iter().min_by(nearer).map(|t| t.year)
    }

    fn place_years(&self, years: &[i32], lane: f64, measure: &dyn Measure) -> Vec<YearTick> {
        let (Some(&first), Some(&last)) = (years.first(), years.last()) else {
            return Vec::new();
        };
        let pad = 12.0 * self.text_scale;
        let (from, to) = (self.plot.left + pad, self.plot.right - pad - lane);
        let width = measure.width("2000", self.faces.axis);
        let span = f64::from(last - first).max(1.0);
        let pitch = (to - from) / span;
        let every = (((width + 8.0 * self.text_scale) / pitch.max(0.1)).ceil() as usize).max(1);
        let place = |(i, &year): (usize, &i32)| YearTick {
            year,
            x: if first == last { (from + to) / 2.0 } else { from + f64::from(year - first) * pitch },
            // Counted from the horizon, which must never go without its label.
            shown: (years.len() - 1 - i).is_multiple_of(every),
        };
        years.iter().enumerate().map(place).collect()
    }
}

/// How many ticks a plot of a height has room for.
fn ticks_wanted(height: f64, look: &Look) -> usize {
    let most = if look.compact { 3.0 } else { 5.0 };
    (height / (36.0 * look.text_scale)).clamp(2.0, most) as usize
}

/// Where years and values stand in a chart, in CSS pixels from its upper left corner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Geometry {
    /// Each year with its place.
    pub years: Vec<(i32, f64)>,
    /// The smallest and the largest value of the axis.
    pub range: (f64, f64),
    /// The heights of the largest and the smallest value.
    pub heights: (f64, f64),
}

impl Geometry {
    /// The height at which a value stands; values beyond the axis stand at its ends.
    #[must_use]
    pub fn y(&self, value: f64) -> f64 {
        let share = ((value - self.range.0) / (self.range.1 - self.range.0)).clamp(0.0, 1.0);
        self.heights.1 - share * (self.heights.1 - self.heights.0)
    }

    /// The value at a height; above and below the axis it goes on at the same scale.
    #[must_use]
    pub fn value(&self, y: f64) -> f64 {
        let share = (self.heights.1 - y) / (self.heights.1 - self.heights.0);
        self.range.0 + share * (self.range.1 - self.range.0)
    }

    /// The place of the year nearest to a place among all years.
    #[must_use]
    pub fn nearest(&self, x: f64) -> Option<usize> {
        let nearer = |a: &usize, b: &usize| (self.years[*a].1 - x).abs().total_cmp(&(self.years[*b].1 - x).abs());
        (0..self.years.len()).min_by(nearer)
    }
}

/// The lines of a chart behind or in front, in the order in which they are drawn.
pub fn drawing_order(chart: &IndicatorChart, in_front: bool) -> Vec<&Series> {
    let mut series: Vec<&Series> = chart.series.iter().filter(|s| s.role.in_front() == in_front).collect();
    series.sort_by_key(|s| s.role);
    series
}

/// What a label belongs to; decides its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A line.
    Series(SeriesRole),
    /// The requirement.
    Requirement,
    /// A target at the horizon.
    Target,
    /// The verdict on the scenario.
    Verdict,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::samples;
    use crate::charts::text::Estimate;

    fn layout(width: f64, highlight: Option<i32>) -> Layout {
        let look = Look { highlight, ..Look::default() };
        Layout::new(&samples::air_quality(), (width, 260.0), &look, &Estimate)
    }

    #[test]
    fn the_pointer_finds_the_nearest_year() {
        let layout = layout(600.0, None);
        let (x2020, x2021) = (layout.x(2020).expect("on the axis"), layout.x(2021).expect("on the axis"));
        let middle = (x2020 + x2021) / 2.0;
        assert_eq!(layout.nearest_year(x2020), Some(2020));
        assert_eq!(layout.nearest_year(middle - 1.0), Some(2020));
        assert_eq!(layout.nearest_year(middle + 1.0), Some(2021));
        assert_eq!(layout.nearest_year(layout.plot.left), Some(2019));
        assert_eq!(layout.nearest_year(layout.plot.right), Some(2025));
        assert_eq!(layout.nearest_year(layout.plot.left - 1.0), None);
        assert_eq!(layout.nearest_year(layout.plot.right + 1.0), None);
    }

    #[test]
    fn heights_and_values_lead_back_to_each_other() {
        let layout = layout(600.0, None);
        let geometry = layout.geometry();
        for value in [layout.scale.min, 88.0, 90.5, layout.scale.max] {
            assert!((geometry.y(value) - layout.y(value)).abs() < 1e-9);
            assert!((geometry.value(geometry.y(value)) - value).abs() < 1e-9);
        }
        assert_eq!(geometry.nearest(layout.x(2021).expect("on the axis") + 2.0), Some(2));
    }

    #[test]
    fn a_held_axis_stays_whatever_the_values_are() {
        let scale = axis::value_scale([0.0, 10.0], &crate::charts::Numeric::default(), 4);
        let look = Look::default();
        let held = Layout::on(Some(scale.clone()), &samples::air_quality(), (600.0, 260.0), &look, &Estimate);
        assert_eq!(held.scale, scale);
    }

    #[test]
    fn years_are_thinned_from_the_horizon_backwards() {
        let shown =
            |width| -> Vec<i32> { layout(width, None).years.iter().filter(|t| t.shown).map(|t| t.year).collect() };
        assert_eq!(shown(800.0), [2019, 2020, 2021, 2022, 2023, 2024, 2025]);
        assert_eq!(shown(400.0), [2019, 2021, 2023, 2025]);
        // Twelve years: every second one counted from 2030, which leaves the first without a label.
        let layout = Layout::new(&samples::emissions(), (640.0, 320.0), &Look::default(), &Estimate);
        let shown: Vec<i32> = layout.years.iter().filter(|t| t.shown).map(|t| t.year).collect();
        assert_eq!(shown, [2020, 2022, 2024, 2026, 2028, 2030]);
    }

    #[test]
    fn values_keep_a_distance_from_the_edges_of_the_plot() {
        let layout = layout(600.0, None);
        assert!(layout.y(layout.scale.max) >= layout.plot.top + 10.0);
        assert!(layout.y(layout.scale.min) <= layout.plot.bottom - 8.0);
    }

    #[test]
    fn labels_right_of_the_plot_never_overlap_nor_leave_the_chart() {
        for chart in [samples::air_quality(), samples::plots_with_gaps(), samples::farmland(), samples::emissions()] {
            for size in [(320.0, 120.0), (400.0, 220.0), (900.0, 500.0)] {
                let layout = Layout::new(&chart, size, &Look::default(), &Estimate);
                let mut labels = layout.gutter.clone();
                labels.sort_by(|a, b| a.y.total_cmp(&b.y));
                let mut last = 0.0;
                for label in &labels {
                    assert!(label.y - label.height / 2.0 >= last - 1e-6, "{size:?}: {label:?} overlaps another");
                    last = label.y + label.height / 2.0;
                    for line in &label.lines {
                        let end = label.x + Estimate.width(&line.text, line.face(&layout.faces));
                        assert!(end <= size.0 + 1e-6, "{size:?}: {line:?} ends at {end}");
                    }
                }
                assert!(!labels.is_empty() && last <= layout.plot.bottom + 1e-6);
            }
        }
    }

    #[test]
    fn sources_that_say_the_same_share_a_label() {
        let texts: Vec<String> =
            layout(700.0, None).gutter.iter().flat_map(|l| &l.lines).map(|l| l.text.clone()).collect();
        assert!(texts.contains(&"要求·表1 >90%".to_owned()), "{texts:?}");
        assert!(texts.contains(&"规划·附件1 90.5%".to_owned()), "{texts:?}");
    }
}
