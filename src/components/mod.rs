//! The views: props in, actions out, one component a file.

mod audit;
mod banner;
mod bulk;
mod chart_frame;
mod compare;
mod detail;
mod lazy;
mod method;
mod notices;
mod overview;
mod palette;
mod panorama;
mod planner;
mod projects;
mod workshop;

pub use audit::AuditView;
pub use banner::Banner;
pub use bulk::BulkDialog;
pub use compare::{CompareView, ScenarioPicker};
pub use lazy::{Closed, Lazy, LazyProps};
pub use method::MethodView;
pub use notices::Notices;
pub use palette::{open_palette, Palette};
pub use panorama::PanoramaView;
pub use planner::PlannerView;
pub use projects::ProjectsView;
pub use workshop::{HistoryDialog, HistoryPanel, WorkshopView};
