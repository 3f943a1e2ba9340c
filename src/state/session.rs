use super::{History, PlanHandle, ScenarioHandle};
use crate::i18n::Lang;
use planner_engine::json::Json;
use planner_engine::Scenario;
use serde::Serialize;

/// Everything the user chose.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// The plan at hand.
    pub plan: PlanHandle,
    /// The choices on top of it.
    pub scenario: ScenarioHandle,
    /// How the scenario came about.
    pub history: History,
    /// The position of the indicator that is open.
    pub open: usize,
    /// How the page is shown.
    pub preferences: Preferences,
    /// The view that is open.
    pub view: View,
    /// What the page has to say, oldest first.
    pub notices: Vec<Notice>,
}

/// How the page is shown; remembered apart from the scenario.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Preferences {
    /// The language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: ThemeChoice,
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
        Self { lang: chosen("lang").and_then(Lang::from_tag).unwrap_or_default(), theme }
    }
}

impl Session {
    /// A session that starts from the plan as written.
    #[must_use]
    pub fn new(plan: PlanHandle, preferences: Preferences) -> Self {
        let scenario = ScenarioHandle::new(Scenario::as_written(&plan));
        Self {
            plan,
            scenario,
            history: History::default(),
            open: 0,
            preferences,
            view: View::default(),
            notices: Vec::new(),
        }
    }

    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.preferences.lang
    }

    /// Whether the scenario is the plan as written. Which target leads is a way of looking at it, not a change of it.
    #[must_use]
    pub fn is_as_written(&self) -> bool {
        let mut written = Scenario::as_written(&self.plan);
        written.basis = self.scenario.basis;
        *self.scenario == written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_come_back_as_they_were() {
        for lang in [Lang::Zh, Lang::En] {
            for theme in [ThemeChoice::Auto, ThemeChoice::Light, ThemeChoice::Dark] {
                let preferences = Preferences { lang, theme };
                assert_eq!(Preferences::from_json(&serde_json::to_string(&preferences).unwrap()), preferences);
            }
        }
    }

    #[test]
    fn preferences_of_another_version_count_as_far_as_they_are_known() {
        let dark = Preferences { lang: Lang::Zh, theme: ThemeChoice::Dark };
        assert_eq!(Preferences::from_json(r#"{"theme": "dark", "lang": "fr", "size": 3}"#), dark);
        for text in ["", "null", "{}", "[]", "{\"theme\": 1}", "{\"lang\": \"en\""] {
            assert_eq!(Preferences::from_json(text), Preferences::default(), "{text}");
        }
    }
}
