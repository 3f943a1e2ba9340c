use super::before::{before, Marker};
use super::messages as m;
use crate::components::overview::{verdict_class, VerdictShape};
use crate::format;
use crate::i18n::Lang;
use crate::state::use_shown;
use planner_engine::Verdict;
use yew::prelude::*;

/// Counts and index in figures that a whole room reads, with what they were before.
#[component]
pub(super) fn StandingBoard() -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let (plan, lang, basis) = (&session.plan, session.lang(), session.scenario().basis);
    let horizon = plan.horizon();
    let counts = shown.evaluated.counts(horizon, basis);
    let score = shown.evaluated.index_score(horizon);
    let index = score.value.filter(|_| score.published);
    let before = use_memo(session.clone(), |session| before(session));
    let (then, frozen) = match &*before {
        Some((then, frozen)) => (Some(then), *frozen),
        None => (None, false),
    };
    let count = |verdict: Verdict| {
        let now = counts.of(verdict);
        let was = then.map(|then| then.counts.of(verdict));
        let was_text = was.filter(|_| frozen).map(|was| was.to_string());
        let marker = was.and_then(|was| Marker::of_count(now, was));
        html! {
            <div key={verdict as u8} class={classes!("board__one", verdict_class(verdict))}>
                <dt class="board__name"><VerdictShape {verdict} />{ lang.verdict(verdict) }</dt>
                <dd class="board__figure" data-verdict={format!("{verdict:?}")}>{ figure(lang, now.to_string(), was_text, marker) }</dd>
            </div>
        }
    };
    let index_marker = Marker::of_score(index, then.and_then(|then| then.index));
    let index_was = then.filter(|_| frozen).map(|then| then.index.map_or_else(nothing, format::score));
    let against = match (then.is_some(), frozen) {
        (true, true) => Some(m::against_frozen(lang)),
        (true, false) => Some(m::against_last(lang)),
        _ => None,
    };
    html! {
        <section class="board card" aria-label={m::standing(lang, plan.horizon_year())}>
            <dl class="board__all">
                { for Verdict::ALL.map(count) }
                <div class="board__one board__one--index">
                    <dt class="board__name">{ m::index(lang) }</dt>
                    <dd class="board__figure">{ figure(lang, index.map_or_else(nothing, format::score), index_was, index_marker) }</dd>
                </div>
            </dl>
            <p class="board__note">
                <span>{ plan.horizon_year() }</span>
                <span>{ m::judged_by(lang, lang.basis(basis)) }</span>
                if let Some(against) = against {
                    <span>{ "▲▼ " }{ against }</span>
                }
                <span>{ m::index(lang) }{ m::colon(lang) }{ m::index_note(lang) }</span>
            </p>
        </section>
    }
}

fn nothing() -> String {
    format::NOTHING.to_owned()
}

/// A figure, what it was, and which way it went.
fn figure(lang: Lang, now: String, was: Option<String>, marker: Option<Marker>) -> Html {
    html! {
        <>
            if let Some(was) = was.filter(|was| *was != now) {
                <span class="board__was">{ was }{ " → " }</span>
            }
            <span class="board__now">{ now }</span>
            if let Some(marker) = marker {
                <span class="board__change">
                    <span aria-hidden="true">{ marker.shape() }{ " " }{ &marker.change }</span>
                    <span class="visually-hidden">
                        { if marker.up { m::up(lang, &marker.change) } else { m::down(lang, &marker.change) } }
                    </span>
                </span>
            }
        </>
    }
}
