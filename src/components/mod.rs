//! The views: props in, actions out, one component a file.

mod banner;
mod detail;
mod lazy;
mod method;
mod notices;
mod overview;
mod planner;

pub use banner::Banner;
pub use lazy::{Lazy, LazyProps};
pub use method::MethodView;
pub use notices::Notices;
pub use planner::PlannerView;
