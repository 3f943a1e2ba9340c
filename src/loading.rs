//! Fetches the plan that the page names, and says clearly where that fails.

use crate::app::App;
use crate::i18n::{self, Lang};
use crate::state::{PlanHandle, Preferences, Session};
use crate::storage;
use gloo::net::http::Request;
use planner_engine::{Plan, PlanError};
use yew::prelude::*;

enum Failure {
    Unreachable(String),
    Refused(PlanError),
}

/// Shows the page once its plan is there.
#[component]
pub fn Loader() -> Html {
    let outcome = use_state(|| None::<Result<Session, Failure>>);
    let preferences = *use_memo((), |()| preferences());
    let lang = preferences.lang;
    {
        let outcome = outcome.clone();
        use_effect_with((), move |()| {
            wasm_bindgen_futures::spawn_local(async move {
                let loaded = fetch_plan().await;
                outcome.set(Some(loaded.map(|plan| storage::restore(PlanHandle::new(plan), preferences))));
            });
        });
    }
    match &*outcome {
        None => html! { <main class="boot"><p role="status">{ i18n::loading_plan(lang) }</p></main> },
        Some(Ok(session)) => html! { <App start={session.clone()} /> },
        Some(Err(failure)) => {
            let text = match failure {
                Failure::Unreachable(reason) => i18n::plan_unreachable(lang, reason),
                Failure::Refused(error) => i18n::plan_refused(lang, &error.path, lang.problem(&error.problem)),
            };
            html! {
                <main class="boot" role="alert">
                    <p>{ text }</p>
                    <p><a href="">{ i18n::try_again(lang) }</a></p>
                </main>
            }
        }
    }
}

/// The address that the page names in a `<meta>`: which plan a site carries, and what it assumes about its projects, is
/// the site's choice, not the program's.
fn address(meta: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.query_selector(&format!("meta[name={meta}]")).ok()??.get_attribute("content")
}

/// The plan with its assumptions; a site may carry a plan without any.
async fn fetch_plan() -> Result<Plan, Failure> {
    let named = address("planner-plan").ok_or_else(|| Failure::Unreachable("meta[name=planner-plan]".to_owned()))?;
    let plan = fetch(&named).await?;
    match address("planner-effects") {
        // The page asks for both files before the program starts, so that neither waits for the other.
        Some(effects) => Plan::from_json_with_effects(&plan, &fetch(&effects).await?),
        None => Plan::from_json(&plan),
    }
    .map_err(Failure::Refused)
}

async fn fetch(address: &str) -> Result<String, Failure> {
    let unreachable = |error: gloo::net::Error| Failure::Unreachable(error.to_string());
    let response = Request::get(address).send().await.map_err(unreachable)?;
    if !response.ok() {
        return Err(Failure::Unreachable(format!("HTTP {}", response.status())));
    }
    response.text().await.map_err(unreachable)
}

/// `?lang=` wins, then what was chosen before, then Chinese.
fn preferences() -> Preferences {
    let mut preferences = storage::preferences();
    let query = web_sys::window().and_then(|w| w.location().search().ok()).unwrap_or_default();
    let asked = web_sys::UrlSearchParams::new_with_str(&query).ok().and_then(|q| q.get("lang"));
    if let Some(lang) = asked.as_deref().and_then(Lang::from_tag) {
        preferences.lang = lang;
    }
    preferences
}
