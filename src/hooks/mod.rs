//! What several components do with the browser.

mod document;
mod saving;
mod settled;
mod shortcuts;
mod view;

pub use document::{use_document_language, use_document_theme, use_system_dark};
pub use saving::use_saving;
pub use settled::use_settled;
pub use shortcuts::use_history_shortcuts;
pub use view::{bring_into_view, focus_content, is_narrow};
