use super::shelf::{ScenarioRef, Shelf};
use super::{Earlier, History, PlanHandle, ScenarioHandle};
use crate::i18n::Lang;
use planner_engine::json::Json;
use planner_engine::Scenario;
use serde::Serialize;

/// Everything the user chose.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// The plan at hand.
    pub plan: PlanHandle,
    /// The scenarios on top of it.
    pub shelf: Shelf,
    /// How they came about.
    pub history: History,
    /// What was done in earlier visits, in words.
    pub earlier: Earlier,
    /// The scenarios that stand side by side, four at most.
    pub compared: Vec<ScenarioRef>,
    /// The scenario before the last change while that change is being shown again.
    pub replayed: Option<ScenarioHandle>,
    /// The scenario that everything is held against until it is let go.
    pub frozen: Option<ScenarioHandle>,
    /// The position of the indicator that is open.
    pub open: usize,
    /// The year to be opened of it, until another indicator or view is opened.
    pub open_year: Option<usize>,
    /// How the page is shown.
    pub preferences: Preferences,
    /// The view that is open.
    pub view: View,
    /// What the page has to say, oldest first.
    pub notices: Vec<Notice>,
    /// Tells when something was done.
    pub clock: Clock,
}

/// How the page is shown; remembered apart from the scenario.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Preferences {
    /// The language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: ThemeChoice,
    /// Whether single keys do nothing, for those who speak to their machine or press keys by accident.
    #[serde(default)]
    pub single_keys_off: bool,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the system is.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The views of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// The planner.
    #[default]
    Planner,
    /// All indicators at a glance: small charts, heat map, lines of the layers.
    Panorama,
    /// The plan's projects: slipped, cut, or cancelled.
    Projects,
    /// Scenarios side by side.
    Compare,
    /// What in the plan does not agree with itself.
    Audit,
    /// For a room: large charts, levers, the log of decisions.
    Workshop,
    /// How it calculates.
    Method,
}

/// Something the page has to say once.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Nothing can be stored here.
    StorageBlocked,
    /// What was stored could not be read; the text is offered as a download.
    StorageDamaged {
        /// The field that is wrong.
        field: String,
        /// What is wrong with it.
        problem: planner_engine::Problem,
        /// What was stored.
        stored: String,
    },
    /// What was stored was made on another revision of the plan.
    OtherRevision,
    /// The scenario was reset.
    WasReset,
    /// A scenario of this name was deleted.
    WasDeleted(String),
}

/// The clock, which tests replace. In milliseconds since 1970.
#[derive(Debug, Clone, Copy)]
pub struct Clock(pub fn() -> f64);

impl PartialEq for Clock {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Default for Clock {
    fn default() -> Self {
        #[cfg(target_arch = "wasm32")]
        return Self(js_sys::Date::now);
        #[cfg(not(target_arch = "wasm32"))]
        Self(|| 0.0)
    }
}

impl Preferences {
    /// Reads what was remembered. What this version does not know is as if nothing were chosen.
    #[must_use]
    pub fn from_json(text: &str) -> Self {
        let json = Json::parse(text).unwrap_or(Json::Null);
        let chosen = |field| json.get(field).and_then(Json::text);
        let theme = match chosen("theme") {
            Some("light") => ThemeChoice::Light,
            Some("dark") => ThemeChoice::Dark,
            _ => ThemeChoice::Auto,
        };
        Self {
            lang: chosen("lang").and_then(Lang::from_tag).unwrap_or_default(),
            theme,
            single_keys_off: json.get("single_keys_off") == Some(&Json::Flag(true)),
        }
    }
}

impl Session {
    /// A session that starts from the plan as written.
    #[must_use]
    pub fn new(plan: PlanHandle, preferences: Preferences) -> Self {
        let shelf = Shelf::new(Scenario::as_written(&plan));
        Self {
            plan,
            shelf,
            history: History::default(),
            earlier: Earlier::new(Vec::new()),
            compared: Vec::new(),
            replayed: None,
            frozen: None,
            open: 0,
            open_year: None,
            preferences,
            view: View::default(),
            notices: Vec::new(),
            clock: Clock::default(),
        }
    }

    /// The scenario that is shown: the one that is being worked on, or how it was before its last change while that is
    /// shown again.
    #[must_use]
    pub fn scenario(&self) -> &ScenarioHandle {
        self.replayed.as_ref().unwrap_or(&self.shelf.active().scenario)
    }

    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.preferences.lang
    }

    /// Whether the scenario is the plan as written. Which target leads is a way of looking at it, not a change of it,
    /// and so is its name.
    #[must_use]
    pub fn is_as_written(&self) -> bool {
        *self.shelf.active().scenario == self.written()
    }

    /// The plan as written, under the active scenario's name and leading target.
    pub(super) fn written(&self) -> Scenario {
        let active = &self.shelf.active().scenario;
        let mut written = Scenario::as_written(&self.plan);
        written.basis = active.basis;
        written.name.clone_from(&active.name);
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_come_back_as_they_were() {
        for lang in [Lang::Zh, Lang::En] {
            for theme in [ThemeChoice::Auto, ThemeChoice::Light, ThemeChoice::Dark] {
                for single_keys_off in [false, true] {
                    let preferences = Preferences { lang, theme, single_keys_off };
                    assert_eq!(Preferences::from_json(&serde_json::to_string(&preferences).unwrap()), preferences);
                }
            }
        }
    }

    #[test]
    fn preferences_of_another_version_count_as_far_as_they_are_known() {
        let dark = Preferences { lang: Lang::Zh, theme: ThemeChoice::Dark, ..Preferences::default() };
        assert_eq!(Preferences::from_json(r#"{"theme": "dark", "lang": "fr", "size": 3}"#), dark);
        for text in ["", "null", "{}", "[]", "{\"theme\": 1}", "{\"lang\": \"en\""] {
            assert_eq!(Preferences::from_json(text), Preferences::default(), "{text}");
        }
    }
}
