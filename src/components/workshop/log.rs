use super::history_panel::{told, HistoryPanel};
use super::messages as m;
use super::minutes_view::MinutesSection;
use super::remarks::remark_field;
use crate::i18n::Lang;
use crate::state::{use_dispatch, use_shown, Session};
use yew::prelude::*;

/// What the log is given.
#[derive(PartialEq, Properties)]
pub(super) struct LogProps {
    /// Told to show the steps one by one.
    pub(super) on_steps: Callback<()>,
}

/// The log of decisions: every step with a remark, the lines of earlier visits, and the minutes made of them.
#[component]
pub(super) fn Log(props: &LogProps) -> Html {
    let session = use_shown().session;
    let lang = session.lang();
    let dispatch = use_dispatch();
    let none = session.history.steps().is_empty();
    let beside = use_callback((session.clone(), dispatch), |position: usize, (session, dispatch)| {
        let remark = session.history.steps().get(position).map_or("", |step| &step.remark);
        remark_field(session.lang(), position, remark, dispatch)
    });
    let start = props.on_steps.reform(|_: MouseEvent| ());
    html! {
        <div class="log">
            <section class="card log__steps" aria-labelledby="log-heading">
                <div class="card__head">
                    <h3 id="log-heading" class="card__title">{ m::part_log(lang) }</h3>
                    if !none {
                        <button class="button" type="button" onclick={start}>{ m::step_by_step(lang) }</button>
                    }
                </div>
                if none {
                    <p class="log__empty">{ m::log_empty(lang) }</p>
                } else {
                    <HistoryPanel {beside} />
                }
                { earlier(lang, &session) }
            </section>
            <MinutesSection />
        </div>
    }
}

/// What is left of earlier visits, newest first.
fn earlier(lang: Lang, session: &Session) -> Html {
    if session.earlier.is_empty() {
        return html! {};
    }
    html! {
        <>
            <h4 class="log__earlier" id="earlier-heading">{ m::earlier(lang) }</h4>
            <p class="card__note">{ m::earlier_note(lang) }</p>
            <ol class="steps" aria-labelledby="earlier-heading">
                { for session.earlier.iter().enumerate().rev().map(|(k, line)| html! {
                    <li key={k} class={classes!("steps__one", "steps__one--earlier", line.taken_back.then_some("steps__one--back"))}>
                        <div class="steps__jump steps__jump--not">
                            { told(lang, None, line) }
                            if !line.remark.is_empty() {
                                <span class="steps__said">{ &line.remark }</span>
                            }
                        </div>
                    </li>
                }) }
            </ol>
        </>
    }
}
