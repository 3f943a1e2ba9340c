//! What the page has to say, announced to screen readers, each with a way to put it away.

use crate::components::overview::{messages as m, Announcer};
use crate::i18n::{self, Lang};
use crate::state::{use_dispatch, use_shown, Action, Notice};
use yew::prelude::*;

/// The notices, and the region that says what a change did. The regions are always there: screen readers announce what
/// comes into a region they know.
#[component]
pub fn Notices() -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let lang = session.lang();
    let of_urgency = |urgent: bool| {
        let chosen = session.notices.iter().enumerate().filter(move |(_, notice)| is_urgent(notice) == urgent);
        chosen.map(|(position, notice)| html! { <NoticeBar {lang} {position} notice={notice.clone()} /> })
    };
    html! {
        <section class="notices" aria-label={m::notices(lang)}>
            <div role="alert">{ for of_urgency(true) }</div>
            <div role="status">{ for of_urgency(false) }</div>
            <Announcer />
        </section>
    }
}

/// Whether something was lost unless the user acts.
fn is_urgent(notice: &Notice) -> bool {
    matches!(notice, Notice::StorageDamaged { .. })
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct NoticeBarProps {
    lang: Lang,
    position: usize,
    notice: Notice,
}

#[component]
fn NoticeBar(props: &NoticeBarProps) -> Html {
    let NoticeBarProps { lang, position, ref notice } = *props;
    let dispatch = use_dispatch();
    let send = |action: Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let (text, more) = match notice {
        Notice::StorageBlocked => (i18n::storage_blocked(lang), html! {}),
        Notice::OtherRevision => (i18n::storage_other_revision(lang), html! {}),
        Notice::StorageDamaged { field, problem, stored } => {
            let encoded = String::from(js_sys::encode_uri_component(stored));
            let href = format!("data:application/json;charset=utf-8,{encoded}");
            let link = html! { <a class="button" {href} download="scenario.json">{ i18n::download_copy(lang) }</a> };
            let field = if field.is_empty() { m::whole_file(lang) } else { field.clone() };
            (i18n::storage_damaged(lang, field, lang.problem(problem)), link)
        }
        Notice::WasReset | Notice::WasDeleted(_) => {
            let undo = html! {
                <button class="button" type="button" onclick={send(Action::Undo)}>{ i18n::undo(lang) }</button>
            };
            let text = match notice {
                Notice::WasDeleted(name) => i18n::scenario_deleted(lang, name),
                _ => i18n::reset_done(lang),
            };
            (text, undo)
        }
    };
    html! {
        <div class={classes!("notice", is_urgent(notice).then_some("notice--urgent"))}>
            <p class="notice__text">{ text }</p>
            { more }
            <button class="button" type="button" onclick={send(Action::Dismiss(position))}>{ i18n::dismiss(lang) }</button>
        </div>
    }
}
