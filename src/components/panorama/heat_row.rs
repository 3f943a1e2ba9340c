use super::heat::{cell_id, says};
use super::messages as m;
use super::model::{Entry, Year};
use crate::components::overview::{verdict_class, VerdictShape};
use crate::i18n::Lang;
use std::rc::Rc;
use yew::prelude::*;

/// What a row of the heat map is given.
#[derive(PartialEq, Properties)]
pub(super) struct HeatRowProps {
    /// The language.
    pub(super) lang: Lang,
    /// The indicator.
    pub(super) entry: Rc<Entry>,
    /// Which row it is.
    pub(super) row: usize,
    /// The column that the keyboard is at, if it is in this row.
    pub(super) focused: Option<usize>,
    /// Whether attainments are shown instead of values.
    pub(super) shares: bool,
    /// Told the cell that has the keyboard.
    pub(super) onfocus: Callback<(usize, usize)>,
    /// Told the cell under the pointer.
    pub(super) onpoint: Callback<Option<(usize, usize)>>,
    /// Opens an indicator at a year.
    pub(super) onopen: Callback<(usize, usize)>,
}

/// An indicator in all years.
#[component]
pub(super) fn HeatRow(props: &HeatRowProps) -> Html {
    let HeatRowProps { lang, ref entry, .. } = *props;
    let last = entry.years.len().saturating_sub(1);
    let open = props.onopen.reform({
        let indicator = entry.indicator;
        move |_: MouseEvent| (indicator, last)
    });
    html! {
        <tr>
            <th class="heat__name" scope="row">
                <button class="heat__open" type="button" title={m::open(lang, &entry.name)} onclick={open}>
                    <span class="heat__number">{ entry.number }</span>
                    <span>
                        { entry.name.clone() }
                        if !entry.unit.is_empty() {
                            { " " }<small class="heat__unit">{ entry.unit.clone() }</small>
                        }
                    </span>
                </button>
            </th>
            { for entry.years.iter().enumerate().map(|(t, year)| cell(props, t, year)) }
        </tr>
    }
}

fn cell(props: &HeatRowProps, t: usize, year: &Year) -> Html {
    let HeatRowProps { lang, row, focused, shares, ref entry, .. } = *props;
    let indicator = entry.indicator;
    let onfocus = props.onfocus.reform(move |_: FocusEvent| (row, t));
    let onmouseenter = props.onpoint.reform(move |_: MouseEvent| Some((row, t)));
    let ondblclick = props.onopen.reform(move |_: MouseEvent| (indicator, t));
    let onopen = props.onopen.clone();
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            onopen.emit((indicator, t));
        }
    };
    let whole = says(lang, year);
    html! {
        <td
            key={t}
            id={cell_id(row, t)}
            class={classes!("heat__cell", verdict_class(year.verdict))}
            role="gridcell"
            tabindex={if focused == Some(t) { "0" } else { "-1" }}
            title={whole.clone()}
            {onfocus}
            {onmouseenter}
            {ondblclick}
            {onkeydown}
        >
            <span class="heat__inside" aria-hidden="true">
                <VerdictShape verdict={year.verdict} />
                if shares {
                    <span>{ year.share() }</span>
                    { for year.attainment.map(bar) }
                } else {
                    <span>{ year.short.clone() }</span>
                }
            </span>
            <span class="visually-hidden">{ whole }</span>
        </td>
    }
}

/// A bar as long as the attainment.
fn bar(share: f64) -> Html {
    html! {
        <svg class="heat__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="heat__track" width="100" height="4" />
            <rect class="heat__share" width={format!("{:.1}", 100.0 * share)} height="4" />
        </svg>
    }
}
