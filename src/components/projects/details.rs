//! What there is to know of a project row, and what is changed less often.

use super::hand::Hand;
use super::messages as m;
use super::model::unit_names;
use super::row::phase_word;
use crate::components::detail::{gesture, NumberField, Typed};
use crate::format;
use crate::i18n::Lang;
use crate::state::{Evaluated, PlanHandle, ScenarioHandle};
use planner_engine::effects::{links_of_indicator, Effect};
use planner_engine::plan::file::{Phase, Span};
use planner_engine::schedule::delivered;
use planner_engine::{ProjectChoice, Scenario};
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// What the details are given.
#[derive(PartialEq, Properties)]
pub(super) struct DetailsProps {
    pub(super) lang: Lang,
    pub(super) plan: PlanHandle,
    pub(super) scenario: ScenarioHandle,
    pub(super) evaluated: Evaluated,
    /// The plan as written.
    pub(super) written: Evaluated,
    /// The row's position.
    pub(super) row: usize,
    pub(super) hand: Hand,
    /// Told the indicator to be opened.
    pub(super) on_indicator: Callback<usize>,
}

/// The details of a row.
#[component]
pub(super) fn Details(props: &DetailsProps) -> Html {
    let DetailsProps { lang, plan, scenario, row, .. } = props;
    let (lang, row, entry) = (*lang, *row, plan.row(*row));
    let (horizon, written) = (plan.horizon(), Scenario::as_written(plan));
    let done = |scenario: &Scenario| format::share(delivered(plan, scenario, row)[horizon]);
    let table = plan.file.tables.iter().find(|table| table.id == entry.source.table);
    let source = table.map(|table| format!("{} {}", lang.text(&table.name), entry.source.row));
    let linked: Vec<(usize, Effect)> = (0..plan.indicators.len())
        .filter_map(|i| Some((i, links_of_indicator(plan, scenario, i)?)))
        .filter(|(_, effect)| effect.share(row).is_some())
        .collect();
    html! {
        <div class="dossier">
            <section>
                <h4>{ m::as_written(lang) }</h4>
                <ul class="dossier__list">
                    { for entry.schedule.iter().map(|span| html! { <li>{ span_words(lang, span) }</li> }) }
                </ul>
                <p>{ m::delivered(lang, plan.horizon_year(), done(scenario), done(&written)) }</p>
                <dl class="dossier__facts">
                    <dt>{ m::lead(lang) }</dt><dd>{ unit_names(lang, plan, &entry.lead) }</dd>
                    if !entry.support.is_empty() {
                        <dt>{ m::support(lang) }</dt><dd>{ unit_names(lang, plan, &entry.support) }</dd>
                    }
                    if let Some(source) = source {
                        <dt>{ m::source(lang) }</dt><dd>{ source }</dd>
                    }
                </dl>
                { tools(props) }
            </section>
            <section>
                <h4>{ m::linked(lang) }</h4>
                if linked.is_empty() {
                    <p>{ m::linked_none(lang) }</p>
                }
                <ul class="dossier__list">
                    { for linked.iter().map(|(i, effect)| link(props, *i, effect)) }
                </ul>
            </section>
        </div>
    }
}

/// One span of the schedule, as the plan has it.
fn span_words(lang: Lang, span: &Span) -> String {
    let phase: Phase = span.phase;
    let years = if span.from == span.to { span.from.to_string() } else { format!("{}–{}", span.from, span.to) };
    let inferred = if span.inferred { m::inferred(lang) } else { String::new() };
    format!("{years} {} · {}{inferred}", phase_word(lang, phase), lang.text(&span.label))
}

/// An indicator that the row moves, with what is assumed about it and what it comes to now.
fn link(props: &DetailsProps, i: usize, effect: &Effect) -> Html {
    let DetailsProps { lang, plan, row, .. } = props;
    let (lang, entry, horizon) = (*lang, &plan.file.indicators[i], plan.horizon());
    let share = effect.share(*row).unwrap_or_default();
    let share = if effect.by_delivery() { m::share(lang, format::weight(share)) } else { m::counts_whole(lang) };
    let value = |evaluated: &Evaluated| format::cell(lang, evaluated.cell(i, horizon), &entry.quantity, None);
    let file = plan.effects.file.as_ref().and_then(|file| file.effects.get(effect.entry));
    let reason = file.map(|assumed| {
        let own = assumed.links.iter().find(|link| link.row == plan.row(*row).id).and_then(|link| link.reason.as_ref());
        lang.text(own.unwrap_or(&assumed.reason))
    });
    html! {
        <li key={i}>
            <button type="button" class="dossier__link" onclick={props.on_indicator.reform(move |_: MouseEvent| i)}>
                { format!("{} {}", entry.number, lang.text(&entry.name)) }
            </button>
            { " · " }{ share }{ " · " }
            { m::now_at(lang, plan.horizon_year(), value(&props.evaluated), value(&props.written)) }
            <span class="dossier__reason">{ reason }</span>
        </li>
    }
}

/// Length and money, and the way back.
fn tools(props: &DetailsProps) -> Html {
    let DetailsProps { lang, scenario, row, hand, .. } = props;
    let (lang, row, choice) = (*lang, *row, scenario.project(*row));
    let set = |choice: ProjectChoice| {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.set(row, choice, None))
    };
    let longer = |years: i32| set(ProjectChoice { longer: choice.longer + years, ..choice });
    html! {
        <div class="dossier__tools">
            <button type="button" class="button" onclick={longer(1)}>{ m::longer(lang) }</button>
            <button type="button" class="button" onclick={longer(-1)}>{ m::shorter(lang) }</button>
            <label class="dossier__funding">
                <span>{ m::funding(lang) }</span>
                <Funding {row} {choice} hand={hand.clone()} {lang} />
            </label>
            if choice != ProjectChoice::default() {
                <button type="button" class="button" onclick={set(ProjectChoice::default())}>{ m::reset_row(lang) }</button>
            }
        </div>
    }
}

/// What the field for the money is given.
#[derive(PartialEq, Properties)]
struct FundingProps {
    lang: Lang,
    row: usize,
    choice: ProjectChoice,
    hand: Hand,
}

/// How much of the planned money there is, in per cent.
#[component]
fn Funding(props: &FundingProps) -> Html {
    let FundingProps { lang, row, choice, hand } = props;
    let (row, choice) = (*row, *choice);
    let begun = use_memo(row, |_| (Cell::new(0u32), Cell::new(1.0)));
    let hint = format!("funding-hint-{row}");
    let on_typed = {
        let (hand, begun) = (hand.clone(), Rc::clone(&begun));
        Callback::from(move |typed: Typed| {
            let set = |funding: f64| {
                let fits = funding.is_finite() && (0.0..=3.0).contains(&funding);
                if fits {
                    hand.set(row, ProjectChoice { funding, ..choice }, Some(begun.0.get()));
                }
                fits
            };
            match typed {
                Typed::Began => {
                    begun.0.set(gesture::next());
                    begun.1.set(choice.funding);
                    true
                }
                Typed::Text(text, _) => format::parse_number(&text).is_some_and(|percent| set(percent / 100.0)),
                Typed::Stepped(steps) => set((choice.funding + steps / 100.0).clamp(0.0, 3.0)),
                Typed::Restored => set(begun.1.get()),
                Typed::Next => true,
            }
        })
    };
    html! {
        <>
            <NumberField value={format::weight(100.0 * choice.funding)} described_by={hint.clone()} {on_typed} />
            <span id={hint} class="dossier__hint">{ m::funding_hint(*lang) }</span>
        </>
    }
}
