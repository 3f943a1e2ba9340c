use super::messages as m;
use crate::format;
use crate::i18n::Lang;
use planner_engine::effects::{links_of_indicator, Mechanism};
use planner_engine::schedule::spent;
use planner_engine::{Basis, Plan, Scenario};
use yew::prelude::*;

/// How far the projects listed are from an indicator that is a share of spending.
pub(super) fn spending(lang: Lang, plan: &Plan, scenario: &Scenario) -> Html {
    let note = |i: usize| {
        let (least, most) = range(plan, scenario, i)?;
        let entry = &plan.file.indicators[i];
        let required = plan.indicators[i].criteria[Basis::Requirement.index()][plan.horizon()].threshold()?;
        // Where they carry the indicator there is nothing to warn of.
        (most < required / 2.0).then(|| {
            let figures = [least, most].map(|share| format::fixed(share, 2));
            m::spending_note(lang, lang.text(&entry.name), &figures[0], &figures[1], &entry.requirement.as_written)
        })
    };
    let notes = (0..plan.indicators.len()).filter_map(note);
    html! { <>{ for notes.map(|note| html! { <p class="projects__note">{ note }</p> }) }</> }
}

/// The least and the most that the linked projects spend in a year after the base year, in per cent of the total.
fn range(plan: &Plan, scenario: &Scenario, i: usize) -> Option<(f64, f64)> {
    let effect = links_of_indicator(plan, scenario, i)?;
    let Mechanism::Spending { total, year, growth } = effect.mechanism else { return None };
    let mut sums = vec![0.0; plan.years];
    for link in &effect.links {
        for (sum, amount) in sums.iter_mut().zip(spent(plan, scenario, link.row).years) {
            *sum += amount;
        }
    }
    let share = |t: usize| {
        let years = plan.year(t) - year;
        let grown = libm::pow(1.0 + growth / 100.0, f64::from(years));
        100.0 * sums[t] / (total * grown)
    };
    let shares = (1..plan.years).map(share);
    Some((shares.clone().fold(f64::INFINITY, f64::min), shares.fold(f64::NEG_INFINITY, f64::max)))
}
