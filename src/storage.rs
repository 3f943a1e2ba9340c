//! What the browser keeps for the user. Every access may fail: storage can be blocked, full, or hold another's bytes.

use crate::state::{Notice, PlanHandle, Preferences, Session};
use planner_engine::json::Json;
use planner_engine::Scenario;

const PREFERENCES: &str = "two-mountains:preferences";

fn scenario_key(plan: &PlanHandle) -> String {
    format!("two-mountains:scenario:{}", plan.file.id)
}

/// Storage keeps raw text, so that what cannot be read can still be handed back as it is.
fn read(key: &str) -> Result<Option<String>, ()> {
    available()?.get_item(key).map_err(|_| ())
}

fn write(key: &str, text: &str) -> Result<(), ()> {
    available()?.set_item(key, text).map_err(|_| ())
}

/// The browser's storage, or nothing where a sandbox or the user forbids it.
fn available() -> Result<web_sys::Storage, ()> {
    let window = web_sys::window().ok_or(())?;
    window.local_storage().map_err(|_| ())?.ok_or(())
}

/// Reads how the page was shown last.
#[must_use]
pub fn preferences() -> Preferences {
    read(PREFERENCES).ok().flatten().map(|text| Preferences::from_json(&text)).unwrap_or_default()
}

/// Whether a language was chosen before.
#[must_use]
pub fn has_preferences() -> bool {
    matches!(read(PREFERENCES), Ok(Some(_)))
}

/// Remembers how the page is shown.
pub fn save_preferences(preferences: Preferences) {
    if let Ok(text) = serde_json::to_string(&preferences) {
        // How the page looks is no loss; a blocked storage is told once, when a scenario is saved.
        let _ = write(PREFERENCES, &text);
    }
}

/// Starts a session from what was saved for the plan.
#[must_use]
pub fn restore(plan: PlanHandle, preferences: Preferences) -> Session {
    let key = scenario_key(&plan);
    let mut session = Session::new(plan, preferences);
    match read(&key) {
        Err(()) => session.notices.push(Notice::StorageBlocked),
        Ok(None) => {}
        Ok(Some(stored)) => match Scenario::from_json(&session.plan, &stored) {
            Ok(scenario) => {
                if revision(&stored).is_some_and(|hash| hash != session.plan.hash) {
                    session.notices.push(Notice::OtherRevision);
                }
                session.scenario = crate::state::ScenarioHandle::new(scenario);
            }
            Err(error) => {
                // The copy goes aside before anything else is saved under the key.
                let _ = write(&format!("{key}:damaged"), &stored);
                session.notices.push(Notice::StorageDamaged { field: error.path, problem: error.problem, stored });
            }
        },
    }
    session
}

/// Saves the scenario. Tells whether that worked.
#[must_use]
pub fn save_scenario(plan: &PlanHandle, scenario: &Scenario) -> bool {
    write(&scenario_key(plan), &scenario.to_json(plan)).is_ok()
}

fn revision(stored: &str) -> Option<String> {
    Json::parse(stored).ok()?.get("plan")?.get("hash")?.text().map(str::to_owned)
}
