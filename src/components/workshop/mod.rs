//! For a room: large charts with the levers below, the log of decisions, and what groups bring in.

mod messages;

use crate::state::use_shown;
use yew::prelude::*;

/// The view “Workshop”.
#[component]
pub fn WorkshopView() -> Html {
    let lang = use_shown().session.lang();
    html! {
        <div class="workshop">
            <h2 class="view__title">{ messages::title(lang) }</h2>
        </div>
    }
}
