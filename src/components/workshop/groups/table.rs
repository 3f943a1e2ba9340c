use super::super::messages as m;
use super::summary::{spread, Overall, Row, Spread, Summary};
use crate::components::overview::VerdictShape;
use crate::format;
use crate::i18n::Lang;
use planner_engine::{Basis, Plan};
use yew::prelude::*;

/// The groups side by side: smallest, middle and largest of each indicator, and what each group says.
pub(super) fn summary_table(lang: Lang, plan: &Plan, basis: Basis, made: &Summary, different: bool) -> Html {
    let caption = m::compared_in(lang, plan.horizon_year(), lang.basis(basis));
    let rows: Vec<&Row> = made.rows.iter().filter(|row| !different || row.differs()).collect();
    html! {
        <>
            <div class="groups__scroll" role="region" tabindex="0" aria-label={caption.clone()}>
                <table class="groups__table">
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ m::column_indicator(lang) }</th>
                            <th scope="col" class="number">{ m::column_min(lang) }</th>
                            <th scope="col" class="number">{ m::column_median(lang) }</th>
                            <th scope="col" class="number">{ m::column_max(lang) }</th>
                            { for made.names.iter().enumerate().map(|(k, name)| html! { <th key={k} scope="col">{ name }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { index(lang, made) }
                        { for rows.iter().map(|row| indicator(lang, plan, basis, row)) }
                    </tbody>
                </table>
            </div>
            if rows.is_empty() {
                <p class="log__empty">{ m::no_difference(lang) }</p>
            }
        </>
    }
}

fn index(lang: Lang, made: &Summary) -> Html {
    let spread = spread(made.index.iter().copied().flatten());
    let say = |value: Option<f64>| value.map_or_else(|| format::NOTHING.to_owned(), format::score);
    html! {
        <tr class="groups__index">
            <th scope="row">{ m::index_own(lang) }<br /><small>{ m::index_note(lang) }</small></th>
            <td class="number">{ say(spread.map(|s| s.min)) }</td>
            <td class="number">{ say(spread.map(|s| s.median)) }</td>
            <td class="number">{ say(spread.map(|s| s.max)) }</td>
            { for made.index.iter().map(|index| html! { <td class="groups__said">{ say(*index) }</td> }) }
        </tr>
    }
}

fn indicator(lang: Lang, plan: &Plan, basis: Basis, row: &Row) -> Html {
    let entry = &plan.file.indicators[row.indicator];
    let threshold = plan.indicators[row.indicator].criteria[basis.index()][plan.horizon()].threshold();
    let say = |x: f64| format::level_with_unit(lang, x, &entry.quantity, threshold);
    let figures = |spread: &Spread| {
        let few = (spread.count < row.each.len()).then(|| m::known_of(lang, spread.count, row.each.len()));
        html! {
            <>
                <td class="number">{ say(spread.min) }</td>
                <td class="number">
                    { say(spread.median) }
                    if let Some(few) = few {
                        <br /><small>{ few }</small>
                    }
                </td>
                <td class="number">{ say(spread.max) }</td>
            </>
        }
    };
    html! {
        <tr key={row.indicator}>
            <th scope="row">{ m::numbered(lang, entry.number, lang.text(&entry.name)) }</th>
            { match &row.overall {
                Overall::Figures(spread) => figures(spread),
                Overall::Answers(answers) => html! {
                    <td colspan="3" class="groups__answers">
                        { answers.iter().map(|(answer, count)| m::answer(lang, answer, count)).collect::<Vec<_>>().join(&m::between(lang)) }
                    </td>
                },
            } }
            { for row.each.iter().map(|said| html! {
                <td class="groups__said">
                    <VerdictShape verdict={said.verdict} label={AttrValue::from(lang.verdict(said.verdict))} />
                    { " " }{ &said.text }
                </td>
            }) }
        </tr>
    }
}
