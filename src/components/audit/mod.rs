//! What in the plan does not agree with itself, each finding with its evidence and what it does to the verdict.

mod messages;

use crate::state::use_shown;
use yew::prelude::*;

/// The view “Plan audit”.
#[component]
pub fn AuditView() -> Html {
    let lang = use_shown().session.lang();
    html! {
        <div class="audit">
            <h2 class="view__title">{ messages::title(lang) }</h2>
        </div>
    }
}
