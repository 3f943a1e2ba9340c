//! What is drawn, as plain data. Every string comes in from outside, in whichever language the page speaks.

/// One indicator over the years of the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct IndicatorChart {
    /// What stands above the chart where it is seen away from its page; empty on the page itself.
    pub title: String,
    /// The years on the horizontal axis, ascending; the last is the horizon the targets are set for.
    pub years: Vec<i32>,
    /// What the vertical axis measures.
    pub axis: ValueAxis,
    /// The requirement the verdict is judged by, drawn as a dashed line with the side that meets it tinted.
    pub requirement: Option<Requirement>,
    /// What the sources ask for at the horizon, up to three marks beside the last year.
    pub targets: Vec<TargetMark>,
    /// The lines, in any order; drawn plan first and scenario last.
    pub series: Vec<Series>,
    /// Ranges of uncertainty, widest first, drawn as areas behind the lines.
    pub bands: Vec<Band>,
    /// Years in which a line's value is not given but lies in a range.
    pub ranges: Vec<Range>,
    /// The verdict on the scenario at the horizon.
    pub verdict: Verdict,
}

impl IndicatorChart {
    /// Whether another chart is this one but for where its lines in front run before the horizon: such an edit leaves all
    /// that is behind them, and every label beside the plot, as it stands.
    pub(super) fn runs_otherwise(&self, other: &Self) -> bool {
        let Self { title, years, axis, requirement, targets, series, bands, ranges, verdict } = self;
        let apart = |(a, b): (&Series, &Series)| {
            let moved = a.role.in_front() && a.points.last() == b.points.last();
            a.role == b.role && a.label == b.label && (moved || a.points == b.points)
        };
        years == &other.years
            && series.len() == other.series.len()
            && series.iter().zip(&other.series).all(apart)
            && requirement == &other.requirement
            && verdict == &other.verdict
            && targets == &other.targets
            && bands == &other.bands
            && ranges == &other.ranges
            && axis == &other.axis
            && title == &other.title
    }
}

/// What the vertical axis measures.
#[derive(Clone, Debug, PartialEq)]
pub enum ValueAxis {
    /// A quantity with a unit.
    Numeric(Numeric),
    /// Ordered states, the lowest first (for example 未建立, 已出台, 实施中); a level is the index of its state.
    Categories(Vec<String>),
}

/// How the figures of a numeric axis are written and within which limits they can lie.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Numeric {
    /// The unit's sign. A single character such as "%" follows every figure; a longer one stands once above the axis.
    pub unit: String,
    /// Digits after the point that the source reports.
    pub decimals: u8,
    /// The lowest value that can occur (0 for a share), if there is one.
    pub min: Option<f64>,
    /// The highest value that can occur (100 for a share in per cent), if there is one.
    pub max: Option<f64>,
}

/// A level to be reached or not to be exceeded.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// The level, in the unit of the axis.
    pub value: f64,
    /// Whether the level itself does not yet meet it (> rather than ≥); such a line has shorter dashes.
    pub strict: bool,
    /// Which side meets it.
    pub sense: Sense,
    /// Its name, for example 要求.
    pub label: String,
    /// The figure as the source writes it, for example ">90%".
    pub figure: String,
}

/// Which side of a level meets a requirement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sense {
    /// Values above.
    #[default]
    AtLeast,
    /// Values below.
    AtMost,
}

/// One source's target for the horizon year.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetMark {
    /// Where the target comes from; decides the mark's shape.
    pub kind: TargetKind,
    /// The level, in the unit of the axis.
    pub value: f64,
    /// The source's name, for example 表1.
    pub label: String,
    /// The figure as the source writes it, for example "100%".
    pub figure: String,
    /// Whether this is the target that leads the verdict; its mark is filled.
    pub leading: bool,
}

/// The sources of a target at the horizon. Each has a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetKind {
    /// The control requirement: a bar.
    Requirement,
    /// Table 1 of the plan's body: a square.
    Table,
    /// Annex 1 of the plan: a triangle.
    Annex,
}

/// One line of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What the line tells; decides colour, dash and marker.
    pub role: SeriesRole,
    /// Its name, for example 情景.
    pub label: String,
    /// Its points in ascending years. A year of the axis without a point is a gap in the line, never a zero.
    pub points: Vec<Point>,
}

/// What a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SeriesRole {
    /// The path the plan lays down.
    Plan,
    /// One of several scenarios that stand side by side.
    Compared(Slot),
    /// The scenario as it was when the user asked to hold everything against it.
    Frozen,
    /// One of several lines of equal rank, by its number from 0; the first stands out.
    Line(u8),
    /// What the user explores.
    Scenario,
    /// What was measured. Never overwritten, hence drawn above everything else.
    Actual,
}

impl SeriesRole {
    /// Whether the line is drawn in front of all marks that an edit leaves alone.
    pub(super) fn in_front(self) -> bool {
        self >= Self::Scenario
    }
}

/// The place of a scenario among those that stand side by side; each has a colour, a dash and a marker of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// The first, which the others are held against: a whole line with discs.
    A,
    /// The second: long dashes with squares.
    B,
    /// The third: dots with triangles.
    C,
    /// The fourth: dashes with wide gaps, and diamonds.
    D,
}

impl Slot {
    /// All places, in order.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// Its letter.
    pub fn letter(self) -> &'static str {
        ["A", "B", "C", "D"][self as usize]
    }
}

/// One year of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The calendar year.
    pub year: i32,
    /// What is known of the value.
    pub level: Level,
    /// Whether the user set it by hand; drawn as a ring.
    pub edited: bool,
}

impl Point {
    /// A known level that nobody edited.
    pub fn new(year: i32, value: f64) -> Self {
        Self { year, level: Level::Value(value), edited: false }
    }

    /// The known value, if it is one and not only a limit.
    pub fn value(&self) -> Option<f64> {
        match self.level {
            Level::Value(value) if value.is_finite() => Some(value),
            _ => None,
        }
    }
}

/// What a source says about a year's value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Level {
    /// A figure, or the index of a category.
    Value(f64),
    /// Only that it lies above (">95%"): drawn as an arrow upwards from here, since the level is unknown.
    Above(f64),
    /// Only that it does not lie below ("≥ 4"): an arrow upwards too.
    AtLeast(f64),
    /// Only that it lies below: an arrow downwards.
    Below(f64),
    /// Only that it does not lie above: an arrow downwards too.
    AtMost(f64),
}

impl Level {
    /// The figure named, whether it is the value or only its limit.
    pub fn figure(self) -> f64 {
        match self {
            Level::Value(v) | Level::Above(v) | Level::AtLeast(v) | Level::Below(v) | Level::AtMost(v) => v,
        }
    }

    /// Which way the unknown value lies from the figure, where only a limit is known.
    pub fn limit(self) -> Option<Sense> {
        match self {
            Level::Value(_) => None,
            Level::Above(_) | Level::AtLeast(_) => Some(Sense::AtLeast),
            Level::Below(_) | Level::AtMost(_) => Some(Sense::AtMost),
        }
    }
}

/// A range of uncertainty over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The range of each year, in ascending years.
    pub years: Vec<BandYear>,
}

/// A year in which a line's value is not given, drawn as a bar between its limits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The line.
    pub role: SeriesRole,
    /// The calendar year.
    pub year: i32,
    /// The lowest that it can be, in the unit of the axis.
    pub lower: f64,
    /// The highest that it can be, in the unit of the axis.
    pub upper: f64,
}

/// One year of a band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BandYear {
    /// The calendar year.
    pub year: i32,
    /// The lower quantile, in the unit of the axis.
    pub lower: f64,
    /// The upper quantile, in the unit of the axis.
    pub upper: f64,
}

/// How the scenario fares at the horizon.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    /// Decides shape and colour of the last point.
    pub kind: VerdictKind,
    /// The word for it, for example 达标.
    pub label: String,
}

/// The four verdicts. Each has a colour and a shape, so that neither is needed to tell them apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum VerdictKind {
    /// Requirement met: a filled circle with a tick.
    Met,
    /// Exactly on a strict limit: a diamond.
    Borderline,
    /// Not met: a cross.
    Missed,
    /// Nothing to judge by: a hollow circle.
    #[default]
    NoData,
}

/// A chart the size of a word, for the rows of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sparkline {
    /// First and last year of the horizontal axis.
    pub span: (i32, i32),
    /// How values are limited; categories count as a plain scale.
    pub axis: ValueAxis,
    /// The path the plan lays down, drawn faint.
    pub plan: Vec<Point>,
    /// What the user explores.
    pub scenario: Vec<Point>,
    /// The level required, drawn as a faint line.
    pub requirement: Option<f64>,
    /// Decides shape and colour of the last point.
    pub verdict: VerdictKind,
}

impl Default for ValueAxis {
    fn default() -> Self {
        ValueAxis::Numeric(Numeric::default())
    }
}
