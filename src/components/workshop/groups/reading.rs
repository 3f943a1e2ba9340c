//! From what a group hands in to a scenario with a name.

use super::super::messages as m;
use crate::components::overview::messages::whole_file;
use crate::i18n::Lang;
use planner_engine::{Plan, Scenario};

/// Reads a scenario that is called so where it does not say itself, or says what is wrong with which field of it.
/// `called` is what the user calls it; `source` is where it stands, for telling.
pub(super) fn reading(lang: Lang, plan: &Plan, text: &str, called: &str, source: &str) -> Result<Scenario, String> {
    match Scenario::from_json(plan, text.trim_start_matches('\u{feff}').trim()) {
        Ok(mut scenario) => {
            if scenario.name.trim().is_empty() {
                called.trim().clone_into(&mut scenario.name);
            }
            Ok(scenario)
        }
        Err(error) => {
            let field = if error.path.is_empty() { whole_file(lang) } else { error.path };
            Err(m::trouble(lang, source, field, lang.problem(&error.problem)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Plan {
        let json = include_str!("../../../../static/plans/yubei-2019-2025.json");
        Plan::from_json(json).expect("the plan is valid")
    }

    #[test]
    fn what_is_handed_in_is_called_as_it_says_or_as_its_file() {
        let plan = plan();
        let mut scenario = Scenario::as_written(&plan);
        let read = |scenario: &Scenario| {
            let text = format!("\u{feff} {}\n", scenario.to_json(&plan));
            reading(Lang::Zh, &plan, &text, " 第二组 ", "第二组.json").map(|scenario| scenario.name)
        };
        assert_eq!(read(&scenario), Ok("第二组".to_owned()));
        scenario.name = "水组".to_owned();
        assert_eq!(read(&scenario), Ok("水组".to_owned()));
    }

    #[test]
    fn what_cannot_be_read_is_told_by_file_and_field() {
        let plan = plan();
        let wrong = r#"{"format":"two-mountains-scenario","version":1,"plan":{"id":"yubei-2019-2025"},"basis":"x"}"#;
        let told = reading(Lang::En, &plan, wrong, "", "table 3.json").expect_err("the basis is wrong");
        assert!(told.starts_with("table 3.json, basis: Expected one of "), "{told}");
        let none = reading(Lang::Zh, &plan, "", "", "空.json").expect_err("it is empty");
        assert!(none.starts_with("空.json，整个文件：格式不符"), "{none}");
    }
}
