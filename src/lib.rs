//! The page of Two Mountains Planner. The calculation lives in `planner-engine`; here are state, views and charts.

pub mod app;
pub mod chart_model;
pub mod charts;
pub mod components;
pub mod crash;
pub mod download;
pub mod files;
pub mod format;
pub mod hooks;
pub mod i18n;
pub mod loading;
pub mod parts;
pub mod state;
pub mod storage;
pub mod telling;
pub mod worker;

/// Starts the page in the element `#app`.
pub fn start() {
    crash::install();
    let Some(root) = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("app")) else {
        return;
    };
    root.set_inner_html("");
    yew::Renderer::<loading::Loader>::with_root(root).render();
}
