//! The method page: every formula and assumption, in both languages, with examples that the engine itself computes.

mod differences;
mod example;
mod facts;
mod formula;
mod limits;
mod parts;
mod progress;
mod projections;
mod requirements;
mod robust;
mod scores;
mod targets;
mod values;

use crate::i18n::{define_messages, Lang};
use crate::state::use_shown;
use parts::{Page, Say};
use planner_engine::robustness::robustness;
use yew::prelude::*;

define_messages! {
    heading() { zh: "方法说明", en: "Method" }
    lead() {
        zh: "本页写明本程序使用的每一个公式和每一条假设。算例由同一套计算程序在打开本页时算出。",
        en: "This page states every formula and every assumption that the program uses. The examples are computed by that same program when you open the page.",
    }
    contents() { zh: "本页内容", en: "On this page" }
}

struct Section {
    id: &'static str,
    title: Say,
    body: fn(&Page<'_>) -> Html,
}

/// The page, section by section.
const SECTIONS: [Section; 13] = [
    Section { id: "method-plan", title: facts::plan_title, body: facts::plan },
    Section { id: "method-statements", title: facts::statements_title, body: facts::statements },
    Section { id: "method-values", title: values::title, body: values::body },
    Section { id: "method-requirements", title: requirements::title, body: requirements::body },
    Section { id: "method-targets", title: targets::title, body: targets::body },
    Section { id: "method-scores", title: scores::title, body: scores::body },
    Section { id: "method-progress", title: progress::title, body: progress::body },
    Section { id: "method-robustness", title: robust::title, body: robust::body },
    Section { id: "method-projections", title: projections::title, body: projections::body },
    Section { id: "method-differences", title: differences::title, body: differences::body },
    Section { id: "method-exactness", title: limits::exact_title, body: limits::exactness },
    Section { id: "method-limits", title: limits::limits_title, body: limits::limits },
    Section { id: "method-literature", title: limits::literature_title, body: limits::literature },
];

/// The method page.
#[component]
pub fn MethodView() -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let (plan, scenario) = (session.plan.clone(), session.scenario().clone());
    let robustness = use_memo((plan.clone(), scenario.clone()), |(plan, scenario)| {
        robustness(plan, scenario, &shown.evaluated, plan.horizon())
    });
    render(&Page { lang: session.lang(), plan: &plan, scenario: &scenario, robustness: &robustness })
}

fn render(page: &Page<'_>) -> Html {
    let lang: Lang = page.lang;
    let entry = |s: &Section| html! { <li><a href={format!("#{}", s.id)}>{ (s.title)(lang) }</a></li> };
    let section = |s: &Section| {
        let title = format!("{}-title", s.id);
        html! {
            <section id={s.id} aria-labelledby={title.clone()}>
                <h2 id={title}>{ (s.title)(lang) }</h2>
                { (s.body)(page) }
            </section>
        }
    };
    html! {
        <div class="method">
            <header>
                <h2>{ heading(lang) }</h2>
                <p>{ lead(lang) }</p>
            </header>
            <nav aria-label={contents(lang)}><ol>{ for SECTIONS.iter().map(entry) }</ol></nav>
            <article>{ for SECTIONS.iter().map(section) }</article>
        </div>
    }
}

#[cfg(test)]
mod tests;
