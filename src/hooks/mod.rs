//! What several components do with the browser.

mod document;
mod full_screen;
mod job;
mod log;
mod replay;
mod saving;
mod settled;
mod shortcuts;
mod view;

pub use document::{use_document_language, use_document_theme, use_system_dark};
pub use full_screen::{toggle_full_screen, use_full_screen};
pub use job::{use_job, JobState};
pub use log::use_log_keeping;
pub use replay::use_replay_end;
pub use saving::use_saving;
pub use settled::use_settled;
pub use shortcuts::{is_busy, use_history_shortcuts};
pub use view::{bring_into_view, focus_content, is_narrow};
