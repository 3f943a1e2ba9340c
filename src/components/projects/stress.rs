//! Slip stress: which targets break when one, two or three projects are late, and on which projects that hangs.

use super::messages as m;
use crate::components::overview::BasisLabels;
use crate::format;
use crate::hooks::{use_job, use_settled, JobState};
use crate::i18n::Lang;
use crate::state::{use_shown, PlanHandle, Shown};
use crate::worker::Job;
use planner_engine::{Basis, Stress};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// How many rows the tables show: those below move little.
const SHOWN: usize = 12;

/// What is asked: years of delay, the targets that count, and how often it was asked again.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Asked {
    delay: i32,
    basis: Basis,
    attempt: u32,
}

/// The section. Nothing is calculated before it is asked for; from then on it follows the scenario.
#[component]
pub(super) fn SlipStress() -> Html {
    let Shown { session, .. } = use_shown();
    let (plan, lang) = (session.plan.clone(), session.lang());
    // The requirement tells more than targets that equal the plan's own path, which every delay breaks.
    let chosen = use_state(|| Asked { delay: 1, basis: Basis::Requirement, attempt: 0 });
    let on = use_state(|| false);
    let scenario = use_settled(session.scenario().clone(), 400);
    let job = on.then(|| Job {
        name: "stress",
        plan: plan.clone(),
        scenario,
        options: options(*chosen),
        attempt: chosen.attempt,
    });
    let state = use_job::<Stress>(job);
    let labels = use_memo((plan.clone(), lang), |(plan, lang)| BasisLabels::new(*lang, plan));
    let choose = |edit: fn(&mut Asked, usize)| {
        let chosen = chosen.clone();
        Callback::from(move |event: Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            let mut next = *chosen;
            if let Some(position) = select.and_then(|select| select.value().parse().ok()) {
                edit(&mut next, position);
            }
            chosen.set(next);
        })
    };
    let delays = (1..=5usize).map(|years| (years, m::years_late(lang, years), chosen.delay == years as i32));
    let bases = Basis::ALL.map(|basis| (basis.index(), labels.whole(basis).to_string(), basis == chosen.basis));
    let onclick = {
        let (on, chosen) = (on.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| {
            on.set(true);
            chosen.set(Asked { attempt: chosen.attempt + 1, ..*chosen });
        })
    };
    let stop = Callback::from(move |_: MouseEvent| on.set(false));
    html! {
        <section class="slip card" aria-labelledby="slip-title">
            <h3 id="slip-title" class="slip__title">{ m::stress_title(lang) }</h3>
            <p class="projects__intro">{ m::stress_intro(lang) }</p>
            <div class="projects__filter">
                { select(m::stress_delay(lang), delays, choose(|asked, years| asked.delay = years as i32)) }
                { select(m::stress_basis(lang), bases.into_iter(), choose(|asked, n| {
                    asked.basis = Basis::ALL.get(n).copied().unwrap_or_default();
                })) }
                <button type="button" class="button" {onclick}>{ m::stress_run(lang) }</button>
            </div>
            { match state {
                JobState::Idle => html! {},
                JobState::Running(done) => html! {
                    <p class="slip__running" role="status">
                        { m::stress_running(lang) }{ " " }
                        <progress max="1" value={done.to_string()} aria-label={m::stress_running(lang)}></progress>{ " " }
                        <button type="button" class="button" onclick={stop}>{ m::stress_stop(lang) }</button>
                    </p>
                },
                JobState::Failed(failure) => html! { <p class="projects__told" role="alert">{ failure.words(lang) }</p> },
                JobState::Done(found) => results(lang, &plan, &found),
            } }
        </section>
    }
}

fn options(asked: Asked) -> String {
    let basis = match asked.basis {
        Basis::Requirement => "requirement",
        Basis::HorizonTarget => "horizon_target",
        Basis::YearlyTargets => "yearly_targets",
    };
    format!(r#"{{"delay": {}, "basis": "{basis}"}}"#, asked.delay)
}

fn select(label: String, options: impl Iterator<Item = (usize, String, bool)>, onchange: Callback<Event>) -> Html {
    html! {
        <label class="projects__field">
            <span>{ label }</span>
            <select {onchange}>
                { for options.map(|(value, name, selected)| html! {
                    <option key={value} value={value.to_string()} {selected}>{ name }</option>
                }) }
            </select>
        </label>
    }
}

fn results(lang: Lang, plan: &PlanHandle, found: &Stress) -> Html {
    let sizes = found.sizes.iter().map(|size| {
        html! { <li key={size.size}>{ m::stress_size(lang, size.size, size.combinations, size.breaking, found.delay) }</li> }
    });
    html! {
        <>
            <div role="status"><ul class="slip__sizes">{ for sizes }</ul></div>
            { rows(lang, plan, found) }
            { indicators(lang, plan, found) }
        </>
    }
}

/// The projects on which most hangs: what they break alone first, then in how many of the breaking combinations they are.
fn rows(lang: Lang, plan: &PlanHandle, found: &Stress) -> Html {
    let share = |shares: &[Option<f64>]| shares.last().copied().flatten().unwrap_or_default();
    let mut rows: Vec<_> = found.rows.iter().filter(|row| share(&row.shares) > 0.0).collect();
    rows.sort_by(|a, b| b.alone.len().cmp(&a.alone.len()).then(share(&b.shares).total_cmp(&share(&a.shares))));
    let line = |row: &&planner_engine::stress::RowStress| {
        html! {
            <tr key={row.row.clone()}>
                <th scope="row">{ row_name(lang, plan, &row.row) }</th>
                <td>{ indicator_names(lang, plan, &row.alone) }</td>
                <td class="project__money">{ format::share(share(&row.shares)) }</td>
            </tr>
        }
    };
    table(
        m::stress_rows(lang),
        &[m::project(lang), m::stress_alone(lang), m::stress_share(lang, found.sizes.len())],
        rows.iter().take(SHOWN).map(line).collect(),
    )
}

/// The targets that break, the most easily broken first.
fn indicators(lang: Lang, plan: &PlanHandle, found: &Stress) -> Html {
    let mut broken: Vec<_> = found.indicators.iter().filter(|i| i.sets > 0).collect();
    broken.sort_by_key(|i| std::cmp::Reverse(i.breaking.last().copied()));
    let line = |i: &&planner_engine::stress::IndicatorStress| {
        let smallest = i
            .smallest
            .first()
            .map(|set| set.iter().map(|row| row_name(lang, plan, row)).collect::<Vec<_>>().join(" + "));
        let counts = i.breaking.iter().map(ToString::to_string).collect::<Vec<_>>().join(" / ");
        html! {
            <tr key={i.indicator.clone()}>
                <th scope="row">{ indicator_names(lang, plan, std::slice::from_ref(&i.indicator)) }</th>
                <td class="project__money">{ counts }</td>
                <td>{ smallest }</td>
            </tr>
        }
    };
    let lines: Vec<Html> = broken.iter().map(line).collect();
    if lines.is_empty() {
        return html! { <p>{ m::stress_none(lang, found.met) }</p> };
    }
    table(
        m::stress_indicators(lang),
        &[m::stress_target(lang), m::stress_counts(lang), m::stress_smallest(lang)],
        lines,
    )
}

fn table(caption: String, heads: &[String], lines: Vec<Html>) -> Html {
    if lines.is_empty() {
        return html! {};
    }
    html! {
        <div class="projects__scroll" role="region" aria-label={caption.clone()} tabindex="0">
            <table class="projects__table">
                <caption class="slip__caption">{ caption }</caption>
                <thead><tr>{ for heads.iter().map(|head| html! { <th key={head.clone()} scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for lines }</tbody>
            </table>
        </div>
    }
}

fn row_name(lang: Lang, plan: &PlanHandle, id: &str) -> String {
    let name = plan.row_position(id).map(|row| lang.text(&plan.row(row).name)).unwrap_or_default();
    format!("{id} {name}")
}

fn indicator_names(lang: Lang, plan: &PlanHandle, ids: &[String]) -> String {
    let name = |id: &String| {
        let entry = plan.indicator(id).map(|i| &plan.file.indicators[i])?;
        Some(format!("{} {}", entry.number, lang.text(&entry.name)))
    };
    let names: Vec<String> = ids.iter().filter_map(name).collect();
    if names.is_empty() {
        return "–".to_owned();
    }
    names.join(if lang.is_chinese() { "；" } else { "; " })
}
