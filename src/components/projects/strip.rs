use super::messages as m;
use crate::components::overview::{BasisLabels, VerdictShape};
use crate::i18n::Lang;
use crate::state::{use_shown, Evaluated, Shown, Standing};
use crate::telling::turned;
use planner_engine::{evaluate, Scenario, Verdict};
use yew::prelude::*;

const VERDICTS: [Verdict; 4] = [Verdict::Met, Verdict::Borderline, Verdict::Missed, Verdict::NoData];

/// How the plan stands now, beside how it stands as written: what moves while a project is being dragged.
#[component]
pub(super) fn Strip() -> Html {
    let Shown { session, evaluated } = use_shown();
    let (plan, lang, basis) = (session.plan.clone(), session.lang(), session.scenario().basis);
    let written = use_memo((plan.clone(), basis), |(plan, basis)| {
        let mut written = Scenario::as_written(plan);
        written.basis = *basis;
        Standing::of(plan, &evaluate(plan, &written), *basis)
    });
    let now = use_memo((plan.clone(), evaluated, basis), |(plan, evaluated, basis): &(_, Evaluated, _)| {
        Standing::of(plan, evaluated, *basis)
    });
    let labels = use_memo((plan.clone(), lang), |(plan, lang)| BasisLabels::new(*lang, plan));
    let turned: Vec<String> = turned(&written, &now)
        .map(|(i, was, is)| {
            let entry = &plan.file.indicators[i];
            m::turned_one(lang, entry.number, lang.text(&entry.name), lang.verdict(was), lang.verdict(is))
        })
        .collect();
    let says = if turned.is_empty() { m::turned_none(lang) } else { m::turned(lang, turned.len()) };
    html! {
        <section class="standing card" aria-label={m::strip(lang, plan.horizon_year(), labels.whole(basis))}>
            <h3 class="standing__title">{ m::strip(lang, plan.horizon_year(), labels.whole(basis)) }</h3>
            <ul class="standing__counts">
                { for VERDICTS.map(|verdict| count(lang, verdict, now.counts.of(verdict), written.counts.of(verdict))) }
            </ul>
            <div class="standing__turned" role="status">
                <p>{ says }</p>
                if !turned.is_empty() {
                    <ul>{ for turned.into_iter().map(|one| html! { <li key={one.clone()}>{ one }</li> }) }</ul>
                }
            </div>
        </section>
    }
}

fn count(lang: Lang, verdict: Verdict, now: u32, was: u32) -> Html {
    html! {
        <li key={lang.verdict(verdict)} class="standing__count">
            <VerdictShape {verdict} />
            <span class="standing__word">{ lang.verdict(verdict) }</span>
            <strong class="standing__number">{ now }</strong>
            if now != was {
                <span class="standing__was">{ m::was(lang, was) }</span>
            }
        </li>
    }
}
