//! Scenarios: made, named, noted, deleted, and up to four of them side by side, with what makes the difference.

mod messages;

use crate::state::use_shown;
use yew::prelude::*;

/// The view “Compare scenarios”.
#[component]
pub fn CompareView() -> Html {
    let lang = use_shown().session.lang();
    html! {
        <div class="compare">
            <h2 class="view__title">{ messages::title(lang) }</h2>
        </div>
    }
}
