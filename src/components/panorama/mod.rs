//! All indicators at a glance: small charts, a heat map of verdicts, and the lines of layers and index.

mod messages;

use crate::state::use_shown;
use yew::prelude::*;

/// The view “Panorama”.
#[component]
pub fn PanoramaView() -> Html {
    let lang = use_shown().session.lang();
    html! {
        <div class="panorama">
            <h2 class="view__title">{ messages::title(lang) }</h2>
        </div>
    }
}
