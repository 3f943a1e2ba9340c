use super::history_panel::use_lines;
use super::messages as m;
use super::minutes::{markdown, minutes, Minutes};
use crate::files::download;
use crate::format;
use crate::i18n::Lang;
use crate::state::use_shown;
use yew::prelude::*;

/// The minutes as they would be printed, with the ways to take them away.
#[component]
pub(super) fn MinutesSection() -> Html {
    let shown = use_shown();
    let lang = shown.session.lang();
    let lines = use_lines();
    let made = use_memo((shown.clone(), lines), |(shown, lines)| {
        let session = &shown.session;
        let moment = |time: f64| format::moment(session.lang(), time);
        minutes(session, &shown.evaluated, lines, moment((session.clock.0)()), moment)
    });
    let save = {
        let (made, place) = (made.clone(), lang.text(&shown.session.plan.file.place));
        Callback::from(move |_: MouseEvent| {
            // Where the browser refuses, printing is left.
            let name = format!("{} {}.md", m::minutes(lang), place);
            let _ = download(&name, "text/markdown;charset=utf-8", &markdown(lang, &made));
        })
    };
    let print = Callback::from(|_: MouseEvent| {
        let _ = web_sys::window().map(|window| window.print());
    });
    html! {
        <section class="card minutes" aria-labelledby="minutes-heading">
            <div class="card__head">
                <h3 id="minutes-heading" class="card__title">{ m::minutes(lang) }</h3>
                <div class="minutes__tools">
                    <button class="button" type="button" onclick={save}>{ m::minutes_download(lang) }</button>
                    <button class="button" type="button" onclick={print}>{ m::minutes_print(lang) }</button>
                </div>
            </div>
            { body(lang, &made) }
        </section>
    }
}

fn body(lang: Lang, made: &Minutes) -> Html {
    let list = |items: &[String]| match items {
        [] => m::minutes_none(lang),
        items => items.join(&m::between(lang)),
    };
    let heads = [m::column_number, m::column_time, m::column_words, m::column_effect, m::column_remark];
    html! {
        <>
            <dl class="minutes__facts">
                <div><dt>{ m::minutes_plan(lang) }</dt><dd>{ &made.plan }</dd></div>
                <div><dt>{ m::minutes_date(lang) }</dt><dd>{ &made.date }</dd></div>
                <div><dt>{ m::minutes_scenarios(lang) }</dt><dd>{ list(&made.scenarios) }</dd></div>
            </dl>
            <div class="minutes__scroll" role="region" tabindex="0" aria-label={m::minutes_steps(lang)}>
                <table class="minutes__table">
                    <caption>{ m::minutes_steps(lang) }</caption>
                    <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ head(lang) }</th> }) }</tr></thead>
                    <tbody>
                        { for made.rows.iter().enumerate().map(|(k, row)| html! {
                            <tr key={k}>
                                <th scope="row">{ k + 1 }</th>
                                <td>{ &row.time }</td>
                                <td>{ &row.words }</td>
                                <td>{ &row.effect }</td>
                                <td>{ &row.remark }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <h4 class="minutes__standing">{ &made.standing }</h4>
            <dl class="minutes__facts">
                { for made.counts.iter().map(|(verdict, count)| html! {
                    <div key={verdict.clone()}><dt>{ verdict }</dt><dd>{ count }</dd></div>
                }) }
                <div><dt>{ m::index(lang) }</dt><dd>{ &made.index }{ " " }<small>{ m::index_note(lang) }</small></dd></div>
                <div><dt>{ m::minutes_missed(lang) }</dt><dd>{ list(&made.missed) }</dd></div>
            </dl>
        </>
    }
}
