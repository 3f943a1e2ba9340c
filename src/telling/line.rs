use super::{effect, step};
use crate::i18n::Lang;
use crate::state::{History, Shelf};
use planner_engine::json::Json;
use planner_engine::Plan;
use serde::Serialize;

/// How many lines of the log are kept in storage.
pub const MOST_LINES: usize = 1000;

/// A step of the history in words, as the log keeps it after the page is closed. The step itself is gone then: what it
/// did to a scenario is in the scenario.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Line {
    /// When, in milliseconds since 1970.
    pub time: f64,
    /// What was done, in each language.
    pub words: Words,
    /// What it did to verdicts and index; empty where it did nothing to them.
    pub effect: Words,
    /// What the user wrote beside it.
    pub remark: String,
    /// Whether it was taken back.
    pub taken_back: bool,
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Words {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl Line {
    /// Reads a line as it was stored. What does not fit is blank: no figure depends on it.
    #[must_use]
    pub fn read(json: &Json) -> Self {
        let time = match json.get("time") {
            #[allow(clippy::cast_precision_loss)] // Milliseconds since 1970 are far below 2^53.
            Some(Json::Whole(time)) => *time as f64,
            Some(Json::Number(time)) => *time,
            _ => 0.0,
        };
        let text = |json: Option<&Json>| json.and_then(Json::text).unwrap_or_default().to_owned();
        let words = |name: &str| {
            let words = json.get(name);
            Words { zh: text(words.and_then(|w| w.get("zh"))), en: text(words.and_then(|w| w.get("en"))) }
        };
        Self {
            time,
            words: words("words"),
            effect: words("effect"),
            remark: text(json.get("remark")),
            taken_back: json.get("taken_back") == Some(&Json::Flag(true)),
        }
    }
}

impl Words {
    /// Says something in both languages.
    #[must_use]
    pub fn both(say: impl Fn(Lang) -> String) -> Self {
        Self { zh: say(Lang::Zh), en: say(Lang::En) }
    }

    /// The text in a language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// The steps of a history in words, oldest first: the last of them, as many as the log keeps.
#[must_use]
pub fn lines(plan: &Plan, shelf: &Shelf, history: &History) -> Vec<Line> {
    let steps = history.steps();
    let skipped = steps.len().saturating_sub(MOST_LINES);
    let line = |(position, told): (usize, &std::rc::Rc<crate::state::Step>)| Line {
        time: told.time,
        words: Words::both(|lang| step(lang, plan, shelf, told)),
        effect: Words::both(|lang| effect(lang, plan, told).unwrap_or_default()),
        remark: told.remark.clone(),
        taken_back: position >= history.position(),
    };
    steps.iter().enumerate().skip(skipped).map(line).collect()
}

/// The lines to keep: those of earlier visits and those of this one, the oldest given up first.
#[must_use]
pub fn kept(earlier: &[Line], now: Vec<Line>) -> Vec<Line> {
    let room = MOST_LINES.saturating_sub(now.len());
    let from = earlier.len().saturating_sub(room);
    let mut all = earlier[from..].to_vec();
    all.extend(now);
    all
}
