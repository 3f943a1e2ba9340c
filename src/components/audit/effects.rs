//! What a finding does to the verdicts, by each of the three targets.

use super::figures::years;
use super::messages as m;
use super::sentences::years_before;
use crate::components::detail::mark::{tone, Mark};
use crate::i18n::Lang;
use planner_engine::audit::{Effect, Finding};
use planner_engine::{Basis, Verdict};
use yew::prelude::*;

/// Years that a finding concerns in the same way.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Same {
    pub(super) years: Vec<i32>,
    pub(super) verdicts: [Verdict; 3],
    pub(super) otherwise: Option<[Verdict; 3]>,
}

/// Effects, neighbouring years of the same verdicts as one.
pub(super) fn together(effects: &[Effect]) -> Vec<Same> {
    let chunks = effects.chunk_by(|a, b| a.verdicts == b.verdicts && a.otherwise == b.otherwise);
    chunks
        .map(|chunk| Same {
            years: chunk.iter().map(|effect| effect.year).collect(),
            verdicts: chunk[0].verdicts,
            otherwise: chunk[0].otherwise,
        })
        .collect()
}

/// Whether the verdict hangs on what is found, and by what.
pub(super) fn sentence(lang: Lang, effects: &[Effect]) -> String {
    let differ = |verdicts: [Verdict; 3]| verdicts.iter().any(|verdict| *verdict != verdicts[0]);
    let by_basis = effects.iter().any(|e| differ(e.verdicts) || e.otherwise.is_some_and(differ));
    let by_figure = effects.iter().any(|e| e.otherwise.is_some_and(|other| other != e.verdicts));
    match (by_figure, by_basis) {
        _ if effects.is_empty() => m::effect_none(lang),
        (true, true) => m::effect_both(lang),
        (true, false) => m::effect_figure(lang),
        (false, true) => m::effect_basis(lang),
        (false, false) if effects.iter().any(|e| e.otherwise.is_some()) => m::effect_same_either(lang),
        (false, false) => m::effect_same(lang),
    }
}

/// The verdicts as a table, a row for years of the same verdicts.
pub(super) fn table(lang: Lang, finding: &Finding) -> Html {
    let decides = finding.effects.iter().any(Effect::decides);
    let said = html! {
        <p class="finding__effect">
            if decides {
                <strong class="finding__decides">{ m::decides(lang) }</strong>{ " " }
            }
            { sentence(lang, &finding.effects) }
        </p>
    };
    if finding.effects.is_empty() {
        return said;
    }
    let row = |head: String, verdicts: [Verdict; 3]| {
        html! {
            <tr>
                <th scope="row">{ head }</th>
                { for verdicts.into_iter().map(|verdict| html! {
                    <td><span class={tone(verdict)}><Mark {verdict} />{ lang.verdict(verdict) }</span></td>
                }) }
            </tr>
        }
    };
    let rows = together(&finding.effects).into_iter().flat_map(|same| {
        let of = years_before(lang, years(lang, &same.years));
        let other = same.otherwise.map(|verdicts| row(m::effect_otherwise(lang, &of), verdicts));
        [Some(row(of, same.verdicts)), other].into_iter().flatten()
    });
    html! {
        <div class="finding__verdicts">
            { said }
            <table class="finding__table">
                <caption>{ m::effect(lang) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ m::effect_year(lang) }</th>
                        { for Basis::ALL.into_iter().map(|basis| html! { <th scope="col">{ lang.basis(basis) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
