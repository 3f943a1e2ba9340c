//! The charts: what is drawn, how it is laid out, and onto what.
//!
//! The way of a chart is `model` (plain data, all strings included) → `layout` (pure geometry in CSS pixels) → `draw`
//! (generic over plotters' `DrawingBackend`) → `record` (a list of marks on the device's grid) → either `canvas` (the
//! only file that knows the canvas) or `svg` (export and snapshots). Nothing here knows the calculation, and nothing
//! here contains a word of any language.

pub mod axis;
mod canvas;
pub mod data;
pub mod draw;
mod export;
pub mod figures;
pub mod labels;
pub mod layout;
pub mod model;
mod painter;
pub mod record;
pub mod spark;
mod spark_view;
mod stage;
pub mod svg;
pub mod text;
pub mod theme;
mod view;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod snapshots;

pub use export::to_png;
pub use layout::{Geometry, Look};
pub use model::{
    Band, BandYear, IndicatorChart, Level, Numeric, Point, Range, Requirement, Sense, Series, SeriesRole, Slot,
    Sparkline, TargetKind, TargetMark, ValueAxis, Verdict, VerdictKind,
};
pub use painter::Painter;
pub use spark_view::{SparklineProps, SparklineView};
pub use svg::to_svg;
pub use theme::{Theme, ThemeKind};
pub use view::{ChartModel, ChartProps, ChartView};
