//! A group of findings about one subject, and each of them.

use super::messages as m;
use super::model::Item;
use super::subjects::Group;
use super::{effects, evidence};
use crate::i18n::Lang;
use planner_engine::audit::Severity;
use planner_engine::plan::Plan;
use yew::prelude::*;

/// Findings about one subject. `number` tells headings on the page apart.
pub(super) fn group(
    lang: Lang,
    plan: &Plan,
    group: Group,
    items: &[&Item],
    number: usize,
    open: &Callback<usize>,
) -> Html {
    let title = group.title(lang, plan);
    let id = format!("audit-group-{number}");
    let opener = match group {
        Group::Indicator(i) => {
            let onclick = open.reform(move |_: MouseEvent| i);
            html! {
                <button class="button" type="button" {onclick} aria-label={m::open_indicator_named(lang, &title)}>
                    { m::open_indicator(lang) }
                </button>
            }
        }
        Group::Project(_) | Group::Measure(_) | Group::Duty(_) => html! {},
    };
    html! {
        <section class="audit__group card" aria-labelledby={id.clone()} key={format!("{group:?}")}>
            <div class="audit__group-head">
                <h3 {id} class="audit__subject">
                    { title }{ " " }<small class="audit__count">{ m::found_here(lang, items.len()) }</small>
                </h3>
                { opener }
            </div>
            { for items.iter().map(|item| finding(lang, plan, item)) }
        </section>
    }
}

fn finding(lang: Lang, plan: &Plan, item: &Item) -> Html {
    let severity = item.finding.severity;
    html! {
        <article class={classes!("finding", class(severity))}>
            <h4 class="finding__title">
                <span class="finding__severity">{ mark(severity) }{ word(lang, severity) }</span>{ " " }
                { &item.told.title }
            </h4>
            <p class="finding__text">{ &item.told.text }</p>
            <div class="finding__parts">
                { evidence::table(lang, plan, &item.finding) }
                { effects::table(lang, &item.finding) }
            </div>
        </article>
    }
}

/// The word for a severity.
pub(super) fn word(lang: Lang, severity: Severity) -> String {
    match severity {
        Severity::Contradiction => m::severity_contradiction(lang),
        Severity::Weakness => m::severity_weakness(lang),
        Severity::Remark => m::severity_remark(lang),
    }
}

pub(super) fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Contradiction => "finding--contradiction",
        Severity::Weakness => "finding--weakness",
        Severity::Remark => "finding--remark",
    }
}

/// A severity's shape: a struck-through equals sign, a triangle, a square. None is a verdict's shape.
pub(super) fn mark(severity: Severity) -> Html {
    let shape = match severity {
        Severity::Contradiction => html! { <path d="M3.5 5.5h9M3.5 10.5h9M11 2L5 14" /> },
        Severity::Weakness => html! { <><path d="M8 2l6.5 12h-13z" /><path d="M8 6.5v3.5M8 12v.2" /></> },
        Severity::Remark => {
            html! { <><rect x="2.5" y="2.5" width="11" height="11" rx="2" /><path d="M8 7.2v4M8 4.6v.2" /></> }
        }
    };
    html! { <svg class="finding__mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{ shape }</svg> }
}
