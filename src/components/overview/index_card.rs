//! The index with its coverage and bounds, the label that the method is ours, and how robust it is on request.

use super::messages as m;
use super::robustness::RobustnessPanel;
use super::scale::Scale;
use crate::components::detail::provenance;
use crate::format;
use crate::i18n::Lang;
use crate::state::{use_dispatch, Action, View};
use planner_engine::Score;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`IndexCard`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct IndexCardProps {
    /// The language.
    pub(super) lang: Lang,
    /// The year it is for.
    pub(super) year: i32,
    /// The index.
    pub(super) score: Score,
    /// The index of the plan as written.
    pub(super) written: Score,
    /// Whether anything was changed.
    pub(super) changed: bool,
}

/// The index.
#[component]
pub(super) fn IndexCard(props: &IndexCardProps) -> Html {
    let IndexCardProps { lang, year, score, .. } = *props;
    let open = use_state(|| false);
    let dispatch = use_dispatch();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let opener = use_node_ref();
    let close = use_callback((open.setter(), opener.clone()), |(), (open, opener)| {
        open.set(false);
        // The panel takes its own button away; the keyboard goes back to where it came from.
        if let Some(opener) = opener.cast::<HtmlElement>() {
            let _ = opener.focus();
        }
    });
    let onkeydown = use_callback(close.clone(), |event: KeyboardEvent, close| {
        if event.key() == "Escape" {
            close.emit(());
        }
    });
    let explain = use_callback((), move |_: MouseEvent, ()| dispatch.dispatch(Action::Show(View::Method)));
    let bounds = m::bounds(lang, format::score(score.lower), format::score(score.upper));
    html! {
        <section class="card index" aria-labelledby="index-heading">
            <div class="card__head">
                <h2 id="index-heading" class="card__title">{ m::index_heading(lang, year) }</h2>
                <span class="tag">{ m::reference_method(lang) }</span>
            </div>
            <p class="index__line">
                { headline(lang, &score) }
                { change(props) }
            </p>
            <Scale value={score.value.filter(|_| score.published)} lower={score.lower} upper={score.upper} label={bounds.clone()} />
            <p class="index__facts">
                <span>{ m::coverage(lang, format::share(score.coverage)) }</span>
                <span title={m::bounds_hint(lang)}>{ bounds }</span>
            </p>
            <p class="index__more">
                <button
                    ref={opener}
                    class="link"
                    type="button"
                    aria-expanded={open.to_string()}
                    aria-controls="robustness"
                    onclick={toggle}
                >
                    { m::how_robust(lang) }
                </button>
                <button class="link" type="button" onclick={explain}>{ m::how_calculated(lang) }</button>
                { provenance::of_index(lang) }
            </p>
            <div id="robustness" class="index__panel" hidden={!*open} {onkeydown}>
                if *open {
                    <RobustnessPanel onclose={close} />
                }
            </div>
        </section>
    }
}

fn headline(lang: Lang, score: &Score) -> Html {
    match score.value {
        Some(value) if score.published => html! { <span class="index__value">{ format::score(value) }</span> },
        Some(_) => html! { <span class="index__withheld">{ m::index_unpublished(lang) }</span> },
        None => html! { <span class="index__withheld">{ m::index_nothing(lang) }</span> },
    }
}

/// What the user's changes did to the index.
fn change(props: &IndexCardProps) -> Html {
    let shown = |score: &Score| score.value.filter(|_| score.published);
    let lang = props.lang;
    let (class, words) = match (shown(&props.score), shown(&props.written)) {
        _ if !props.changed => ("index__change", m::is_written(lang)),
        (Some(now), Some(then)) if now != then => {
            let size = format::level(now - then, 1, Some(0.0));
            ("delta", m::against_written(lang, if now > then { format!("+{size}") } else { size }))
        }
        (Some(_), Some(_)) => ("index__change", m::same_as_written(lang)),
        _ => return html! {},
    };
    html! { <span {class}>{ words }</span> }
}
