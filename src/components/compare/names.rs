//! What scenarios are called, and names that no other one has.

use super::messages as m;
use crate::i18n::Lang;
use crate::state::{ScenarioRef, Shelf};
use crate::telling;
use planner_engine::Builtin;

/// A scenario's name.
pub(super) fn title(lang: Lang, shelf: &Shelf, reference: ScenarioRef) -> String {
    match reference {
        ScenarioRef::Kept(id) => shelf.get(id).map_or_else(String::new, |kept| telling::title(lang, kept)),
        ScenarioRef::Builtin(builtin) => built_in(lang, builtin),
    }
}

/// The name of a scenario that every plan has.
pub(super) fn built_in(lang: Lang, builtin: Builtin) -> String {
    match builtin {
        Builtin::AsWritten => m::builtin_written(lang),
        Builtin::HoldAtBaseline => m::builtin_hold(lang),
        Builtin::TrendOfActuals => m::builtin_trend(lang),
    }
}

/// What such a scenario is.
pub(super) fn meaning(lang: Lang, builtin: Builtin) -> String {
    match builtin {
        Builtin::AsWritten => m::builtin_written_is(lang),
        Builtin::HoldAtBaseline => m::builtin_hold_is(lang),
        Builtin::TrendOfActuals => m::builtin_trend_is(lang),
    }
}

/// The name of a new scenario.
pub(super) fn of_new(lang: Lang, shelf: &Shelf) -> String {
    unique(&taken(lang, shelf), &m::new_name(lang))
}

/// The name of a copy. That of a copy of a copy counts on.
pub(super) fn of_copy(lang: Lang, shelf: &Shelf, of: ScenarioRef) -> String {
    let (original, suffix) = (title(lang, shelf, of), m::copy_suffix(lang));
    let bare = original.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let stem = bare.strip_suffix(&suffix).unwrap_or(&original);
    unique(&taken(lang, shelf), &format!("{stem}{suffix}"))
}

fn taken(lang: Lang, shelf: &Shelf) -> Vec<String> {
    shelf.all().iter().map(|kept| telling::title(lang, kept)).collect()
}

/// A name, with the first number behind it that makes it differ from all that are taken.
fn unique(taken: &[String], wanted: &str) -> String {
    let numbered = (2_u32..).map(|n| format!("{wanted} {n}"));
    let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
    names.find(|name| !taken.contains(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[&str]) -> Vec<String> {
        list.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn a_taken_name_gets_the_first_free_number() {
        assert_eq!(unique(&[], "新情景"), "新情景");
        assert_eq!(unique(&names(&["新情景"]), "新情景"), "新情景 2");
        // 2 is free again after its scenario was deleted.
        assert_eq!(unique(&names(&["新情景", "新情景 3"]), "新情景"), "新情景 2");
    }

    #[test]
    fn copies_of_copies_count_on_instead_of_piling_up() {
        let plan = super::super::tests::plan();
        let mut scenario = planner_engine::Scenario::as_written(&plan);
        scenario.name = "甲 · 副本".into();
        let shelf = Shelf::new(scenario);
        assert_eq!(of_copy(Lang::Zh, &shelf, ScenarioRef::Kept(1)), "甲 · 副本 2");
        assert_eq!(of_copy(Lang::Zh, &shelf, ScenarioRef::Builtin(Builtin::HoldAtBaseline)), "保持现状 · 副本");
        // A number that belongs to the name stays.
        let mut scenario = planner_engine::Scenario::as_written(&plan);
        scenario.name = "Option 2".into();
        assert_eq!(of_copy(Lang::En, &Shelf::new(scenario), ScenarioRef::Kept(1)), "Option 2 · copy");
    }
}
