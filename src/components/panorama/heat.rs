//! Indicators by years: verdict with value, or attainment.

use super::heat_row::HeatRow;
use super::messages as m;
use super::model::{Entry, Group, Year};
use crate::components::overview::{verdict_class, VerdictShape};
use crate::i18n::Lang;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What the heat map is given.
#[derive(PartialEq, Properties)]
pub(super) struct HeatMapProps {
    /// The language.
    pub(super) lang: Lang,
    /// All indicators.
    pub(super) groups: Rc<[Group]>,
    /// Which target judges.
    pub(super) basis: AttrValue,
    /// Opens an indicator at a year.
    pub(super) onopen: Callback<(usize, usize)>,
}

/// The heat map.
#[component]
pub(super) fn HeatMap(props: &HeatMapProps) -> Html {
    let HeatMapProps { lang, ref groups, .. } = *props;
    let shares = use_state(|| false);
    let at = use_state(|| (0, 0));
    let pointed = use_state(|| None::<(usize, usize)>);
    let onfocus = use_callback(at.setter(), |cell: (usize, usize), at| at.set(cell));
    let onpoint = use_callback(pointed.setter(), |cell: Option<(usize, usize)>, pointed| pointed.set(cell));
    let entries: Vec<Rc<Entry>> = groups.iter().flat_map(|group| group.entries.iter().cloned()).collect();
    let years = entries.first().map(|entry| entry.years.iter().map(|year| year.year).collect::<Vec<_>>());
    let (rows, columns) = (entries.len(), years.as_ref().map_or(0, Vec::len));
    // What was focused may be gone with the plan it belonged to.
    let focused = (at.0.min(rows.saturating_sub(1)), at.1.min(columns.saturating_sub(1)));
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        let to = moved(focused, (rows, columns), &event.key(), event.ctrl_key());
        if let Some(to) = to.filter(|_| on_a_cell(&event) && !event.alt_key() && !event.meta_key()) {
            event.prevent_default();
            focus(to);
        }
    });
    let mut row = 0;
    let shown = pointed.unwrap_or(focused);
    let onopen = props.onopen.clone();
    html! {
        <section class="heat card" aria-label={m::part_heat(lang)}>
            <div class="heat__head">
                { modes(lang, *shares, &shares.setter()) }
                { reading(lang, entries.get(shown.0), shown.1, &onopen) }
            </div>
            <div class="heat__scroll" role="region" tabindex="0" aria-label={m::heat_region(lang)}>
                <table class="heat__table" role="grid" {onkeydown} onmouseleave={onpoint.reform(|_: MouseEvent| None)}>
                    <caption class="visually-hidden">{ m::heat_caption(lang, &props.basis) }</caption>
                    <thead>
                        <tr>
                            <th class="heat__name" scope="col">{ m::heat_indicator(lang) }</th>
                            { for years.iter().flatten().map(|year| html! { <th key={*year} class="heat__year" scope="col">{ year }</th> }) }
                        </tr>
                    </thead>
                    { for groups.iter().enumerate().map(|(g, group)| html! {
                        <tbody key={g}>
                            <tr class="heat__layer"><th scope="rowgroup" colspan={(columns + 1).to_string()}><span>{ &group.name }</span></th></tr>
                            { for group.entries.iter().map(|entry| {
                                let this = row;
                                row += 1;
                                let focused = (focused.0 == this).then_some(focused.1);
                                html! {
                                    <HeatRow key={entry.indicator} {lang} entry={entry.clone()} row={this} {focused} shares={*shares}
                                        onfocus={onfocus.clone()} onpoint={onpoint.clone()} onopen={onopen.clone()} />
                                }
                            }) }
                        </tbody>
                    }) }
                </table>
            </div>
            <p class="heat__hint">{ m::heat_hint(lang) }</p>
        </section>
    }
}

/// Where a key leads in a table of so many rows and columns.
fn moved(
    (row, column): (usize, usize),
    (rows, columns): (usize, usize),
    key: &str,
    ctrl: bool,
) -> Option<(usize, usize)> {
    let (bottom, end) = (rows.checked_sub(1)?, columns.checked_sub(1)?);
    Some(match key {
        "ArrowRight" => (row, (column + 1).min(end)),
        "ArrowLeft" => (row, column.saturating_sub(1)),
        "ArrowDown" => ((row + 1).min(bottom), column),
        "ArrowUp" => (row.saturating_sub(1), column),
        "Home" => (if ctrl { 0 } else { row }, 0),
        "End" => (if ctrl { bottom } else { row }, end),
        "PageDown" => ((row + 5).min(bottom), column),
        "PageUp" => (row.saturating_sub(5), column),
        _ => return None,
    })
}

fn on_a_cell(event: &KeyboardEvent) -> bool {
    event.target_dyn_into::<HtmlElement>().is_some_and(|target| target.class_name().starts_with("heat__cell"))
}

/// Takes the keyboard to a cell, which then says that it has it.
fn focus((row, column): (usize, usize)) {
    let cell = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(&cell_id(row, column)));
    if let Some(cell) = cell.and_then(|cell| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(cell).ok()) {
        let _ = cell.focus();
    }
}

pub(super) fn cell_id(row: usize, column: usize) -> String {
    format!("heat-{row}-{column}")
}

/// A cell in a sentence.
pub(super) fn says(lang: Lang, year: &Year) -> String {
    m::heat_says(lang, year.year, &year.value, &year.target, lang.verdict(year.verdict), year.share())
}

fn modes(lang: Lang, shares: bool, set: &UseStateSetter<bool>) -> Html {
    html! {
        <div class="segments" role="group" aria-label={m::heat_shows(lang)}>
            { for [(false, m::heat_verdicts(lang)), (true, m::heat_attainment(lang))].into_iter().map(|(mode, label)| {
                let set = set.clone();
                html! {
                    <button key={label.clone()} class="segments__one" type="button" aria-pressed={(mode == shares).to_string()}
                        onclick={move |_: MouseEvent| set.set(mode)}>
                        { label }
                    </button>
                }
            }) }
        </div>
    }
}

/// The cell under the pointer or the keyboard, in full, for those who see it; others hear the cell itself.
fn reading(lang: Lang, entry: Option<&Rc<Entry>>, t: usize, onopen: &Callback<(usize, usize)>) -> Html {
    let Some((entry, year)) = entry.and_then(|entry| Some((entry, entry.years.get(t)?))) else { return html! {} };
    let i = entry.indicator;
    html! {
        <div class="heat__reading">
            <p class={classes!("heat__says", verdict_class(year.verdict))}>
                <VerdictShape verdict={year.verdict} />
                <span><b>{ entry.title() }</b>{ " " }{ says(lang, year) }</span>
            </p>
            <button class="button" type="button" onclick={onopen.reform(move |_: MouseEvent| (i, t))}>{ m::heat_open(lang) }</button>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn arrows_stay_within_the_table() {
        let size = (3, 2);
        assert_eq!(moved((0, 0), size, "ArrowUp", false), Some((0, 0)));
        assert_eq!(moved((0, 0), size, "ArrowLeft", false), Some((0, 0)));
        assert_eq!(moved((0, 0), size, "ArrowDown", false), Some((1, 0)));
        assert_eq!(moved((2, 1), size, "ArrowDown", false), Some((2, 1)));
        assert_eq!(moved((2, 1), size, "ArrowRight", false), Some((2, 1)));
        assert_eq!(moved((1, 1), size, "Home", false), Some((1, 0)));
        assert_eq!(moved((1, 1), size, "Home", true), Some((0, 0)));
        assert_eq!(moved((0, 0), size, "End", true), Some((2, 1)));
        assert_eq!(moved((0, 1), size, "PageDown", false), Some((2, 1)));
    }

    #[test]
    fn other_keys_and_an_empty_table_lead_nowhere() {
        assert_eq!(moved((0, 0), (3, 2), "Tab", false), None);
        assert_eq!(moved((0, 0), (0, 0), "ArrowDown", false), None);
    }
}
