//! The plan's projects: when they are done, what they cost, and which indicators hang on them.

mod details;
mod filter_bar;
mod hand;
mod messages;
mod model;
mod note;
mod row;
mod stress;
mod strip;

use crate::format;
use crate::i18n::Lang;
use crate::state::{use_dispatch, use_shown, Action, Evaluated, PlanHandle, Shown};
use details::Details;
use filter_bar::FilterBar;
use hand::{use_hand, Hand};
use messages as m;
use model::{groups, money, Filter, Group};
use planner_engine::effects::links_of_indicator;
use planner_engine::plan::file::Phase;
use planner_engine::{evaluate, ProjectChoice, Scenario, Verdict};
use row::{letter, phase_word, Row};
use stress::SlipStress;
use strip::Strip;
use yew::prelude::*;

/// The view “Projects”.
#[component]
pub fn ProjectsView() -> Html {
    let Shown { session, evaluated } = use_shown();
    let dispatch = use_dispatch();
    let (plan, scenario, lang) = (session.plan.clone(), session.scenario().clone(), session.lang());
    let filter = use_state(Filter::default);
    let open = use_state(|| None::<usize>);
    let told = use_state(|| None::<String>);
    let hand = use_hand(plan.clone(), scenario.clone(), lang, &told);
    let written = use_memo(plan.clone(), |plan| Evaluated::new(evaluate(plan, &Scenario::as_written(plan))));
    let inputs = (lang, plan.clone(), scenario.clone(), (*filter).clone());
    let groups = use_memo(inputs, |(lang, plan, scenario, filter)| groups(*lang, plan, scenario, filter));
    let movers = use_memo((plan.clone(), scenario.clone()), |(plan, scenario)| movers(plan, scenario));
    let on_filter = {
        let filter = filter.setter();
        use_callback((), move |next: Filter, ()| filter.set(next))
    };
    let on_toggle = {
        let setter = open.setter();
        use_callback(*open, move |row: usize, open| setter.set((*open != Some(row)).then_some(row)))
    };
    let horizon = plan.horizon();
    let on_indicator = use_callback(horizon, move |i: usize, horizon| dispatch.dispatch(Action::OpenAt(i, *horizon)));
    let rows: Vec<usize> = groups.iter().flat_map(|group| group.rows.iter().copied()).collect();
    let verdict = |i: usize| evaluated.judgement(i, horizon, scenario.basis).verdict;
    let columns = plan.years + 6;
    let one = |row: usize| {
        let moves: Vec<(usize, Verdict)> = movers[row].iter().map(|&i| (i, verdict(i))).collect();
        let opened = *open == Some(row);
        html! {
            <key={row}>
                <Row {lang} plan={plan.clone()} {row} choice={scenario.project(row)} {moves} open={opened}
                    hand={hand.clone()} on_toggle={on_toggle.clone()} on_indicator={on_indicator.clone()} />
                if opened {
                    <tr class="project__details">
                        <td colspan={columns.to_string()}>
                            <Details {lang} plan={plan.clone()} scenario={scenario.clone()} evaluated={evaluated.clone()}
                                written={(*written).clone()} {row} hand={hand.clone()} on_indicator={on_indicator.clone()} />
                        </td>
                    </tr>
                }
            </>
        }
    };
    html! {
        <div class="projects">
            <header class="projects__head">
                <h2 class="view__title">{ m::title(lang) }</h2>
                <p class="projects__intro">{ m::intro(lang) }</p>
            </header>
            <Strip />
            <FilterBar {lang} plan={plan.clone()} filter={(*filter).clone()} {on_filter} />
            { all_shown(lang, &plan, &rows, &hand) }
            <p class="projects__told" role="alert">{ (*told).clone() }</p>
            { legend(lang) }
            <div class="projects__scroll" role="region" aria-label={m::region(lang)} tabindex="0">
                <table class="projects__table">
                    <caption class="visually-hidden">{ m::caption(lang) }</caption>
                    { head(lang, &plan) }
                    { for groups.iter().map(|group| html! {
                        <tbody key={group.title.clone().unwrap_or_default()}>
                            { group_head(lang, group, columns) }
                            { for group.rows.iter().map(|&row| one(row)) }
                        </tbody>
                    }) }
                    if rows.is_empty() {
                        <tbody><tr><td colspan={columns.to_string()}>{ m::nothing_found(lang) }</td></tr></tbody>
                    }
                    { foot(lang, &money(&plan, &scenario, rows.iter().copied())) }
                </table>
            </div>
            { note::spending(lang, &plan, &scenario) }
            <SlipStress />
        </div>
    }
}

/// The indicators that each row moves.
fn movers(plan: &PlanHandle, scenario: &Scenario) -> Vec<Vec<usize>> {
    let mut movers = vec![Vec::new(); plan.rows.len()];
    for i in 0..plan.indicators.len() {
        for link in links_of_indicator(plan, scenario, i).iter().flat_map(|effect| &effect.links) {
            movers[link.row].push(i);
        }
    }
    movers
}

/// What is done to all rows that are shown.
fn all_shown(lang: Lang, plan: &PlanHandle, rows: &[usize], hand: &Hand) -> Html {
    let button = |name: String, choose: fn(ProjectChoice) -> ProjectChoice| {
        let (hand, disabled) = (hand.clone(), rows.is_empty());
        let rows = rows.to_vec();
        let onclick = Callback::from(move |_: MouseEvent| hand.set_all(&rows, choose));
        html! { <button type="button" class="button" {onclick} {disabled}>{ name }</button> }
    };
    html! {
        <div class="projects__all" role="group" aria-label={m::shown_rows(lang)}>
            <span role="status">{ m::shown(lang, rows.len(), plan.rows.len()) }</span>
            <span>{ m::shown_rows(lang) }</span>
            { button(m::all_later(lang), |choice| ProjectChoice { delay: choice.delay + 1, ..choice }) }
            { button(m::all_earlier(lang), |choice| ProjectChoice { delay: choice.delay - 1, ..choice }) }
            { button(m::all_as_planned(lang), |_| ProjectChoice::default()) }
        </div>
    }
}

fn legend(lang: Lang) -> Html {
    let phases = [Phase::Planning, Phase::Building, Phase::Completion, Phase::Operating];
    let words: Vec<String> =
        phases.map(|phase| format!("{} {}", letter(lang, phase), phase_word(lang, phase))).to_vec();
    html! { <p class="projects__legend">{ words.join(" · ") }{ " — " }{ m::keys_hint(lang) }</p> }
}

fn head(lang: Lang, plan: &PlanHandle) -> Html {
    html! {
        <thead>
            <tr>
                <th scope="col">{ m::project(lang) }</th>
                <th scope="col" class="project__money">{ m::money(lang) }</th>
                { for (1..plan.years).map(|t| html! { <th key={t} scope="col" class="gantt__year">{ plan.year(t) }</th> }) }
                <th scope="col" class="gantt__year">{ m::later_years(lang, plan.horizon_year()) }</th>
                <th scope="col">{ m::delay(lang) }</th>
                <th scope="col">{ m::indicators(lang) }</th>
                <th scope="col">{ m::cancel(lang) }</th>
            </tr>
        </thead>
    }
}

fn group_head(lang: Lang, group: &Group, columns: usize) -> Html {
    let Some(title) = &group.title else { return html! {} };
    html! {
        <tr class="projects__group">
            <th scope="colgroup" colspan={columns.to_string()}>
                { m::group(lang, title, group.rows.len(), format::fixed(group.money, 0)) }
            </th>
        </tr>
    }
}

/// What is spent each year, now and as planned.
fn foot(lang: Lang, [now, planned]: &[Vec<f64>; 2]) -> Html {
    let line = |name: String, sums: &[f64]| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td class="project__money">{ format::fixed(sums.iter().sum(), 0) }</td>
                // Nothing is spent in the base year.
                { for sums[1..].iter().enumerate().map(|(t, sum)| html! { <td key={t} class="project__money">{ format::fixed(*sum, 0) }</td> }) }
                <td colspan="3"></td>
            </tr>
        }
    };
    html! {
        <tfoot>
            { line(m::total(lang), now) }
            { line(m::total_planned(lang), planned) }
        </tfoot>
    }
}
