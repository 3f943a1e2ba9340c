//! What the browser keeps for the user. Every access may fail: storage can be blocked, full, or hold another's bytes.

use crate::state::{
    Earlier, Kept, Notice, Owner, PlanHandle, Preferences, ScenarioHandle, ScenarioId, ScenarioRef, Session, Shelf,
    MOST_COMPARED,
};
use crate::telling::Line;
use planner_engine::json::Json;
use planner_engine::{Builtin, Scenario};
use serde::Serialize;

const PREFERENCES: &str = "two-mountains:preferences";

/// Where a scenario is kept. The first one has the name that pages with a single scenario gave it.
fn scenario_key(plan: &PlanHandle, id: ScenarioId) -> String {
    match id {
        1 => format!("two-mountains:scenario:{}", plan.file.id),
        _ => format!("two-mountains:scenario:{}:{id}", plan.file.id),
    }
}

/// Where it is kept which scenarios there are.
fn shelf_key(plan: &PlanHandle) -> String {
    format!("two-mountains:shelf:{}", plan.file.id)
}

/// Where the log is kept.
fn log_key(plan: &PlanHandle) -> String {
    format!("two-mountains:log:{}", plan.file.id)
}

/// Which scenarios are kept, as stored.
#[derive(Debug, Default, Serialize)]
struct Index {
    active: ScenarioId,
    kept: Vec<IndexEntry>,
    compared: Vec<String>,
}

/// A kept scenario, as far as it does not stand in its own file.
#[derive(Debug, Default, Serialize)]
struct IndexEntry {
    id: ScenarioId,
    note: String,
    group: bool,
}

impl Index {
    /// Reads what was stored. What does not fit is left out: the scenarios themselves stand elsewhere.
    fn read(stored: &str) -> Self {
        let Ok(json) = Json::parse(stored) else { return Self::default() };
        let list = |name: &str| match json.get(name) {
            Some(Json::List(list)) => list.clone(),
            _ => Vec::new(),
        };
        let id = |json: Option<&Json>| match json {
            Some(Json::Whole(id)) => ScenarioId::try_from(*id).ok(),
            _ => None,
        };
        let entry = |json: &Json| {
            let note = json.get("note").and_then(Json::text).unwrap_or_default().to_owned();
            let group = json.get("group") == Some(&Json::Flag(true));
            Some(IndexEntry { id: id(json.get("id"))?, note, group })
        };
        Self {
            active: id(json.get("active")).unwrap_or_default(),
            kept: list("kept").iter().filter_map(entry).collect(),
            compared: list("compared").iter().filter_map(|name| name.text().map(str::to_owned)).collect(),
        }
    }
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
    let mut session = Session::new(plan, preferences);
    let index = match read(&shelf_key(&session.plan)) {
        Err(()) => {
            session.notices.push(Notice::StorageBlocked);
            return session;
        }
        Ok(stored) => stored.map(|stored| Index::read(&stored)).unwrap_or_default(),
    };
    let listed = if index.kept.is_empty() { vec![IndexEntry { id: 1, ..IndexEntry::default() }] } else { index.kept };
    let kept: Vec<Kept> = listed.into_iter().filter_map(|entry| restore_one(&mut session, entry)).collect();
    session.earlier = Earlier::new(log(&session.plan));
    if let Some(shelf) = Shelf::restored(kept, index.active) {
        session.shelf = shelf;
    }
    let compared = index.compared.iter().filter_map(|name| named(name));
    session.compared =
        compared.filter(|r| session.shelf.resolve(&session.plan, *r).is_some()).take(MOST_COMPARED).collect();
    session
}

fn restore_one(session: &mut Session, entry: IndexEntry) -> Option<Kept> {
    let key = scenario_key(&session.plan, entry.id);
    let stored = read(&key).ok()??;
    match Scenario::from_json(&session.plan, &stored) {
        Ok(scenario) => {
            let other = revision(&stored).is_some_and(|hash| hash != session.plan.hash);
            if other && !session.notices.contains(&Notice::OtherRevision) {
                session.notices.push(Notice::OtherRevision);
            }
            let owner = if entry.group { Owner::Group } else { Owner::Own };
            Some(Kept { id: entry.id, scenario: ScenarioHandle::new(scenario), note: entry.note, owner })
        }
        Err(error) => {
            // The copy goes aside before anything else is saved under the key.
            let _ = write(&format!("{key}:damaged"), &stored);
            session.notices.push(Notice::StorageDamaged { field: error.path, problem: error.problem, stored });
            None
        }
    }
}

/// How a scenario that is compared is called in storage.
fn name_of(reference: ScenarioRef) -> String {
    match reference {
        ScenarioRef::Kept(id) => id.to_string(),
        ScenarioRef::Builtin(Builtin::AsWritten) => "as-written".to_owned(),
        ScenarioRef::Builtin(Builtin::HoldAtBaseline) => "hold".to_owned(),
        ScenarioRef::Builtin(Builtin::TrendOfActuals) => "trend".to_owned(),
    }
}

fn named(name: &str) -> Option<ScenarioRef> {
    let builtin = Builtin::ALL.into_iter().map(ScenarioRef::Builtin).find(|builtin| name_of(*builtin) == name);
    builtin.or_else(|| name.parse().ok().map(ScenarioRef::Kept))
}

/// Saves what differs from what was saved before, and takes away what is no longer kept. Tells whether that worked.
#[must_use]
pub fn save(plan: &PlanHandle, shelf: &Shelf, compared: &[ScenarioRef], before: Option<&Shelf>) -> bool {
    let mut worked = true;
    for kept in shelf.all() {
        let saved = before.and_then(|before| before.get(kept.id)).is_some_and(|saved| saved.scenario == kept.scenario);
        if !saved {
            worked &= write(&scenario_key(plan, kept.id), &kept.scenario.to_json(plan)).is_ok();
        }
    }
    let index = Index {
        active: shelf.active().id,
        kept: shelf
            .all()
            .iter()
            .map(|k| IndexEntry { id: k.id, note: k.note.clone(), group: k.owner == Owner::Group })
            .collect(),
        compared: compared.iter().map(|reference| name_of(*reference)).collect(),
    };
    worked &= serde_json::to_string(&index).is_ok_and(|text| write(&shelf_key(plan), &text).is_ok());
    for gone in before.iter().flat_map(|before| before.all()).filter(|kept| shelf.get(kept.id).is_none()) {
        let _ = available().map(|storage| storage.remove_item(&scenario_key(plan, gone.id)));
    }
    worked
}

/// The log of earlier visits; nothing where it cannot be read, since no figure depends on it.
fn log(plan: &PlanHandle) -> Vec<Line> {
    let stored = read(&log_key(plan)).ok().flatten();
    match stored.and_then(|stored| Json::parse(&stored).ok()) {
        Some(Json::List(lines)) => lines.iter().map(Line::read).collect(),
        _ => Vec::new(),
    }
}

/// Saves the log. A blocked storage is told when a scenario is saved, so nothing is said here.
pub fn save_log(plan: &PlanHandle, lines: &[Line]) {
    if let Ok(text) = serde_json::to_string(lines) {
        let _ = write(&log_key(plan), &text);
    }
}

fn revision(stored: &str) -> Option<String> {
    Json::parse(stored).ok()?.get("plan")?.get("hash")?.text().map(str::to_owned)
}
