//! Says what a change did, for those who do not see the figures move.

use super::messages as m;
use crate::format;
use crate::hooks::use_settled;
use crate::i18n::Lang;
use crate::state::{use_shown, Evaluated};
use planner_engine::{Counts, Score, Verdict};
use yew::prelude::*;

/// How long figures have to stand still before they are spoken of, in milliseconds: a drag is one change.
const SETTLED_AFTER: i32 = 500;

/// What is compared before and after a change.
#[derive(Debug, Clone, PartialEq)]
struct Standing {
    evaluated: Evaluated,
    counts: Counts,
    index: Score,
}

/// A live region that is always there and never seen.
#[component]
pub(crate) fn Announcer() -> Html {
    let shown = use_shown();
    let plan = &shown.session.plan;
    let (horizon, year, lang) = (plan.horizon(), plan.horizon_year(), shown.session.lang());
    let standing = use_settled(
        Standing {
            counts: shown.evaluated.counts(horizon, shown.session.scenario().basis),
            index: *shown.evaluated.index_score(horizon),
            evaluated: shown.evaluated.clone(),
        },
        SETTLED_AFTER,
    );
    let before = use_mut_ref(|| standing.clone());
    let words = use_state(String::new);
    {
        let words = words.clone();
        use_effect_with(standing, move |now| {
            let then = before.replace(now.clone());
            if then.evaluated != now.evaluated {
                words.set(announcement(lang, year, (&then.counts, &then.index), (&now.counts, &now.index)));
            }
        });
    }
    html! { <p class="visually-hidden" role="status" aria-live="polite">{ &*words }</p> }
}

fn announcement(lang: Lang, year: i32, before: (&Counts, &Score), after: (&Counts, &Score)) -> String {
    let mut changes: Vec<String> = Verdict::ALL
        .into_iter()
        .map(|verdict| (verdict, before.0.of(verdict), after.0.of(verdict)))
        .filter(|(_, then, now)| then != now)
        .map(|(verdict, then, now)| m::announce_count(lang, lang.verdict(verdict), then, now))
        .collect();
    let written = |score: &Score| {
        score.value.filter(|_| score.published).map_or_else(|| format::NOTHING.to_owned(), format::score)
    };
    let (then, now) = (written(before.1), written(after.1));
    if then != now {
        changes.push(m::announce_index(lang, then, now));
    }
    if changes.is_empty() {
        return m::announce_same(lang, year);
    }
    m::announce(lang, year, changes.join(&m::announce_between(lang)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(value: f64) -> Score {
        Score { value: Some(value), lower: value, upper: value, coverage: 1.0, published: true }
    }

    #[test]
    fn only_what_changed_is_said() {
        let before = Counts { met: 20, no_data: 1, ..Counts::default() };
        let after = Counts { met: 19, missed: 1, no_data: 1, ..Counts::default() };
        let said = |lang| announcement(lang, 2025, (&before, &score(100.0)), (&after, &score(99.62)));
        assert_eq!(said(Lang::Zh), "2025 达标 20 → 19，未达标 0 → 1，指数 100.0 → 99.6");
        assert_eq!(said(Lang::En), "2025: Met 20 → 19, Missed 0 → 1, index 100.0 → 99.6");
    }

    #[test]
    fn a_change_without_effect_is_said_too() {
        let counts = Counts { met: 3, ..Counts::default() };
        let said = announcement(Lang::Zh, 2030, (&counts, &score(90.0)), (&counts, &score(90.0)));
        assert_eq!(said, "2030 计数与指数不变");
    }
}
