//! Drawing a chart that has been laid out, for any plotters backend (one line makes it a `DashedBackend`).
//!
//! A chart has zones that tile it. The plot changes with the data; the others only with the axes and labels, so that a
//! target which remembers them need not paint them again.

mod axes;
mod marks;
mod pen;
mod plot;

use super::layout::{Frame, Layout, Look};
use super::model::IndicatorChart;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

pub use pen::DashedBackend;
use pen::Pen;

/// The outcome of drawing on a backend.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A part of the chart that is painted on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// The unit, across the top.
    Unit,
    /// Tick labels.
    Values,
    /// Years.
    Years,
    /// Grid, areas, the lines behind and the marks of the targets.
    Plot,
    /// In the plot too, in front: the lines that the user moves, their marks, and the labels among them.
    Front,
    /// Labels right of the plot.
    Labels,
}

impl Zone {
    /// All zones, in the order in which they are painted.
    pub const ALL: [Zone; 6] = [Zone::Unit, Zone::Values, Zone::Years, Zone::Plot, Zone::Front, Zone::Labels];

    /// The part of the chart that belongs to this zone alone; the plot's two share one.
    pub fn frame(self, layout: &Layout) -> Frame {
        let plot = layout.plot;
        match self {
            Zone::Unit => Frame { left: 0.0, top: 0.0, right: layout.width, bottom: plot.top },
            Zone::Values => Frame { left: 0.0, right: plot.left, ..plot },
            Zone::Years => Frame { left: 0.0, top: plot.bottom, right: layout.width, bottom: layout.height },
            Zone::Plot | Zone::Front => plot,
            Zone::Labels => Frame { left: plot.right, right: layout.width, ..plot },
        }
    }
}

/// Draws one zone of a chart. `scale` is how many units of the backend make a CSS pixel.
pub fn zone<DB: DashedBackend>(
    zone: Zone,
    area: &DrawingArea<DB, Shift>,
    scale: f64,
    chart: &IndicatorChart,
    layout: &Layout,
    look: &Look,
) -> Drawn<DB> {
    let pen = Pen { area, scale };
    let theme = look.colours();
    match zone {
        Zone::Unit => axes::unit(&pen, layout, theme),
        Zone::Values => axes::values(&pen, layout, theme),
        Zone::Years => axes::years(&pen, layout, theme, look.highlight),
        Zone::Plot => plot::behind(&pen, chart, layout, look),
        Zone::Front => plot::front(&pen, chart, layout, look),
        Zone::Labels => axes::labels(&pen, layout, theme, chart.verdict.kind),
    }
}
