use super::messages as m;
use crate::charts::data::{ChartData, Column};
use crate::charts::SeriesRole;
use crate::i18n::Lang;
use yew::prelude::*;

/// What a chart knows of a year, as a small list beside it. Hidden from screen readers, which are told the sentence.
pub(super) fn readout(lang: Lang, data: &ChartData, year: i32) -> Html {
    let line = |(column, text): (&Column, &str)| {
        html! {
            <span class="readout__value" key={column.name.clone()}>
                { for column.role.map(|role| html! { <i class={classes!("readout__key", key_class(role))} /> }) }
                <span class="readout__name">{ &column.name }</span>
                <b>{ text }</b>
            </span>
        }
    };
    let mut values = data.at(year).map(line).peekable();
    let nothing = values.peek().is_none();
    html! {
        <p class="readout" aria-hidden="true">
            <b class="readout__year">{ year }</b>
            if nothing {
                { m::nothing_known(lang) }
            } else {
                { for values }
            }
        </p>
    }
}

/// The same in a sentence.
pub(super) fn sentence(lang: Lang, data: &ChartData, year: i32) -> String {
    let values: Vec<String> = data.at(year).map(|(column, text)| m::value(lang, &column.name, text)).collect();
    let values = if values.is_empty() { m::nothing_known(lang) } else { values.join(&m::between(lang)) };
    m::year_says(lang, year, values)
}

/// The class that gives a line's key its colour.
fn key_class(role: SeriesRole) -> &'static str {
    match role {
        SeriesRole::Plan => "readout__key--plan",
        SeriesRole::Frozen => "readout__key--frozen",
        SeriesRole::Scenario => "readout__key--scenario",
        SeriesRole::Actual => "readout__key--actual",
        SeriesRole::Compared(slot) => key_class(SeriesRole::Line(slot as u8)),
        SeriesRole::Line(0) => "readout__key--line-0",
        SeriesRole::Line(n) => {
            ["readout__key--line-1", "readout__key--line-2", "readout__key--line-3", "readout__key--line-4"]
                [usize::from(n - 1) % 4]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_read_out_with_all_that_is_known_of_it() {
        let column = |name: &str| Column { name: name.to_owned(), role: None };
        let data = ChartData {
            columns: vec![column("Plan"), column("Target")],
            rows: vec![(2030, vec![None, Some(">90%".to_owned())]), (2031, vec![None, None])],
        };
        assert_eq!(sentence(Lang::En, &data, 2030), "2030: Target >90%");
        assert_eq!(sentence(Lang::Zh, &data, 2031), "2031 年：无数据");
    }
}
