use super::messages as m;
use crate::components::overview::VerdictShape;
use crate::format;
use crate::i18n::Lang;
use crate::state::{use_dispatch, use_shown, Action, Deed, Dispatch, Session, Standing, Told};
use crate::telling;
use planner_engine::Verdict;
use yew::prelude::*;

/// What the last change did, with the ways to see it again and to hold on to the present.
#[component]
pub(super) fn Spotlight() -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let lang = session.lang();
    let dispatch = use_dispatch();
    let last = session.history.last();
    let replayable = last.is_some_and(|step| matches!(step.back, Deed::Change(..)));
    let replay = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Replay))
    };
    let frozen = session.frozen.is_some();
    let freeze = {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::Freeze(!frozen)))
    };
    let class = classes!("spotlight", "card", session.replayed.as_ref().map(|_| "spotlight--before"));
    html! {
        <section {class} aria-labelledby="spotlight-heading">
            <div class="spotlight__told">
                <h3 id="spotlight-heading" class="spotlight__heading">{ m::last_change(lang) }</h3>
                if session.replayed.is_some() {
                    <p class="spotlight__words" role="status">{ m::shows_before(lang) }</p>
                } else {
                    { told(lang, session, &dispatch) }
                }
            </div>
            <div class="spotlight__tools">
                <button class="button" type="button" aria-keyshortcuts="R" onclick={replay}
                    aria-disabled={(!replayable).then_some("true")}>
                    { m::replay(lang) }<kbd class="workshop__key" aria-hidden="true">{ "R" }</kbd>
                </button>
                <button class="button" type="button" aria-keyshortcuts="F" aria-pressed={frozen.to_string()}
                    title={m::freeze_hint(lang)} onclick={freeze}>
                    { m::freeze(lang) }<kbd class="workshop__key" aria-hidden="true">{ "F" }</kbd>
                </button>
            </div>
        </section>
    }
}

fn told(lang: Lang, session: &Session, dispatch: &Dispatch) -> Html {
    let plan = &session.plan;
    let Some(step) = session.history.last() else {
        return html! { <p class="spotlight__effect">{ m::no_change_yet(lang) }</p> };
    };
    let (turned, index): (Vec<(usize, Verdict, Verdict)>, _) = match &step.told {
        Told::Changed { standing, .. } => {
            let (was, is) = (&standing.0, &standing.1);
            let say = |standing: &Standing| standing.index.map_or_else(|| format::NOTHING.to_owned(), format::score);
            let moved = say(was) != say(is);
            (telling::turned(was, is).collect(), moved.then(|| m::index_moved(lang, say(was), say(is))))
        }
        _ => (Vec::new(), None),
    };
    let nothing = matches!(step.told, Told::Changed { .. }) && turned.is_empty() && index.is_none();
    let one = |(i, was, is): (usize, Verdict, Verdict)| {
        let dispatch = dispatch.clone();
        let name = lang.text(&plan.file.indicators[i].name);
        let words = m::turned_one(lang, name, lang.verdict(was), lang.verdict(is));
        let onclick = move |_: MouseEvent| dispatch.dispatch(Action::Open(i));
        html! {
            <li key={i}>
                <button class="button spotlight__turned" type="button" {onclick}><VerdictShape verdict={is} />{ words }</button>
            </li>
        }
    };
    html! {
        <>
            <p class="spotlight__words">{ telling::step(lang, plan, &session.shelf, step) }</p>
            <div class="spotlight__row">
                if !turned.is_empty() {
                    <ul class="spotlight__list" aria-label={m::turned(lang)}>{ for turned.into_iter().map(one) }</ul>
                }
                if let Some(index) = index {
                    <p class="spotlight__effect">{ index }</p>
                }
                if nothing {
                    <p class="spotlight__effect">{ m::no_effect(lang) }</p>
                }
            </div>
        </>
    }
}
