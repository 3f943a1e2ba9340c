use super::mark::{tone, Mark};
use super::subject::Subject;
use super::{messages, provenance, words};
use crate::chart_model;
use crate::format;
use planner_engine::plan::Quantity;
use planner_engine::{Basis, RequiredChange};
use yew::prelude::*;

/// What the verdicts are given.
#[derive(PartialEq, Properties)]
pub(super) struct VerdictsProps {
    /// The open indicator.
    pub(super) subject: Subject,
}

/// The verdicts by the three targets side by side, the leading one emphasised, with gap, needed change and trend.
#[component]
pub(super) fn Verdicts(props: &VerdictsProps) -> Html {
    let subject = &props.subject;
    let year = subject.plan.horizon_year();
    html! {
        <div class="verdicts">
            <ul class="verdicts__cards" aria-label={messages::verdicts_label(subject.lang, year)}>
                { for Basis::ALL.into_iter().map(|basis| card(subject, basis)) }
            </ul>
            { outlook(subject) }
        </div>
    }
}

fn card(subject: &Subject, basis: Basis) -> Html {
    let (lang, plan) = (subject.lang, &subject.plan);
    let leads = basis == subject.scenario.basis;
    let verdict = subject.evaluated.judgement(subject.i, plan.horizon(), basis).verdict;
    let written = match basis {
        Basis::Requirement => Some(&subject.entry().requirement.as_written),
        Basis::HorizonTarget => chart_model::horizon_target(plan, subject.i).map(|figure| &figure.as_written),
        Basis::YearlyTargets => {
            chart_model::yearly_target(plan, subject.i, plan.horizon()).map(|figure| &figure.as_written)
        }
    };
    let gloss = written.filter(|written| words::is_foreign(lang, written));
    let gloss = gloss.map(|_| words::criterion(lang, subject.criterion(basis, plan.horizon())));
    html! {
        <li class={classes!("verdicts__card", leads.then_some("verdicts__card--leads"))} key={basis.index()}>
            <span class="verdicts__basis">
                { subject.basis_name(basis) }
                if leads {
                    <span class="verdicts__leads" title={messages::leads_hint(lang)}>{ messages::leads(lang) }</span>
                }
            </span>
            <span class="verdicts__written">
                <span lang="zh-CN">{ written.map_or(format::NOTHING, String::as_str).to_owned() }</span>
                { gloss.map(|gloss| html! { <small class="detail__gloss">{ gloss }</small> }) }
            </span>
            <span class={tone(verdict)}><Mark {verdict} />{ lang.verdict(verdict) }</span>
            { provenance::of_target(subject, basis) }
        </li>
    }
}

/// Gap, needed change and trend by the leading target.
fn outlook(subject: &Subject) -> Html {
    let (lang, quantity) = (subject.lang, subject.quantity());
    let outlook = subject.evaluated.outlook(subject.i);
    let decimals = quantity.decimals();
    let Some(trend) = outlook.trend else {
        return html! { <p class="verdicts__outlook verdicts__outlook--none">{ messages::no_numeric_target(lang) }</p> };
    };
    let gap =
        outlook.gap.map_or_else(|| format::NOTHING.to_owned(), |gap| words::difference(lang, gap, decimals, quantity));
    let needed = outlook.required.map_or_else(|| format::NOTHING.to_owned(), |change| needed(subject, &change));
    html! {
        <dl class="verdicts__outlook">
            <div><dt>{ messages::gap(lang) }</dt><dd>{ gap }</dd></div>
            <div><dt>{ messages::needed(lang) }</dt><dd>{ needed }</dd></div>
            <div>
                <dt>{ messages::trend(lang) }</dt>
                <dd><span aria-hidden="true">{ words::arrow(trend) }</span>{ " " }{ lang.trend(trend) }</dd>
            </div>
        </dl>
    }
}

/// The change a year that the leading target still needs, and the growth that does the same.
fn needed(subject: &Subject, required: &RequiredChange) -> String {
    let (lang, quantity) = (subject.lang, subject.quantity());
    let criterion = subject.criterion(subject.scenario.basis, subject.plan.horizon());
    let towards = if criterion.lower_is_better() { -required.per_year } else { required.per_year };
    if towards < 0.0 || (towards == 0.0 && !criterion.strict()) {
        return messages::needed_nothing(lang);
    }
    if towards == 0.0 {
        return if criterion.lower_is_better() { "<0" } else { ">0" }.to_owned();
    }
    let change = words::difference(lang, required.per_year, quantity.decimals().saturating_add(1), quantity);
    // Of things counted one by one, a rate says nothing.
    match required.growth().filter(|_| matches!(quantity, Quantity::Number { .. })) {
        Some(rate) => messages::needed_growth(lang, change, format::signed(rate, 2)),
        None => change,
    }
}
