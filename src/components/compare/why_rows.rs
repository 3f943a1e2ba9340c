//! The account as a table with a drawing of each step, from the one index to the other.

use super::account::{Account, Entry, Group};
use super::columns::Column;
use super::messages as m;
use crate::format;
use crate::i18n::Lang;
use planner_engine::attribution::Subject;
use planner_engine::Plan;
use yew::prelude::*;

/// Width of the drawing in its own units.
const WIDTH: f64 = 1000.0;
/// Height of the drawing of a row.
const HEIGHT: f64 = 24.0;

/// The table.
pub(super) fn table(lang: Lang, plan: &Plan, (a, b): (&Column, &Column), year: i32, account: &Account) -> Html {
    let scale = Scale::of(account);
    let figure = |units: i64| figure(units, account.decimals);
    let standing = |key: &'static str, column: &Column, units: i64| {
        html! {
            <tbody {key} class="fall__stand">
                <tr>
                    <th scope="row">{ m::why_from(lang, column.slot.letter(), &column.title) }</th>
                    <td class="fall__drawn">{ scale.mark(units) }</td>
                    <td class="number">{ format::fixed(figure(units), account.decimals) }</td>
                </tr>
            </tbody>
        }
    };
    let signed = |units: i64| format::signed(figure(units), account.decimals);
    html! {
        <>
        <div class="compare__scroll" role="region" aria-label={m::why_region(lang)} tabindex="0">
            <table class="fall">
                <caption class="visually-hidden">{ m::why_caption(lang, &a.title, &b.title, year) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ m::why_what(lang) }</th>
                        <th scope="col" class="fall__drawn">{ m::why_drawn(lang) }</th>
                        <th scope="col" class="number">{ m::why_points(lang) }</th>
                    </tr>
                </thead>
                { standing("from", a, account.from) }
                { for account.groups.iter().map(|group| layer(lang, plan, group, scale, &signed)) }
                <tbody key="total" class="fall__total">
                    <tr>
                        <th scope="row">{ m::why_total(lang) }</th>
                        <td class="fall__drawn"></td>
                        <td class="number">{ signed(account.total) }</td>
                    </tr>
                </tbody>
                { standing("to", b, account.to) }
            </table>
        </div>
        if account.groups.is_empty() && account.total == 0 {
            <p class="compare__hint">{ m::why_none(lang) }</p>
        }
        if account.small > 0 {
            <p class="compare__hint">
                { m::why_small(lang, account.small, format::fixed(figure(1), account.decimals)) }
            </p>
        }
        </>
    }
}

fn layer(lang: Lang, plan: &Plan, group: &Group, scale: Scale, signed: &dyn Fn(i64) -> String) -> Html {
    let name = lang.text(&plan.file.layers[group.layer].name);
    html! {
        <tbody key={name.clone()}>
            <tr class="fall__layer">
                <th scope="rowgroup" colspan="2">{ name }</th>
                <td class="number">{ signed(group.total) }</td>
            </tr>
            { for group.entries.iter().map(|entry| {
                let (class, way) = if entry.units > 0 { ("fall__more", m::why_more(lang)) } else { ("fall__less", m::why_less(lang)) };
                html! {
                    <tr key={format!("{:?}", entry.subject)} class="fall__part">
                        <th scope="row">{ subject(lang, plan, entry.subject) }</th>
                        <td class="fall__drawn">{ scale.bar(entry, class) }</td>
                        <td class="number" title={way}>{ signed(entry.units) }</td>
                    </tr>
                }
            }) }
        </tbody>
    }
}

fn subject(lang: Lang, plan: &Plan, subject: Subject) -> String {
    let indicator = |i: usize| {
        let entry = &plan.file.indicators[i];
        format!("{} {}", entry.number, lang.text(&entry.name))
    };
    match subject {
        Subject::Indicator(i) => indicator(i),
        Subject::IndicatorWeight(i) => m::why_indicator_weight(lang, indicator(i)),
        Subject::LayerWeight(layer) => m::why_layer_weight(lang, lang.text(&plan.file.layers[layer].name)),
    }
}

#[allow(clippy::cast_precision_loss)] // An index of at most 100 with six digits.
fn figure(units: i64, decimals: u8) -> f64 {
    units as f64 / libm::pow(10.0, f64::from(decimals))
}

/// Where figures stand in the drawing. It begins and ends with the account, not at 0: what counts is the difference, and
/// the two indices are therefore marks, not bars.
#[derive(Clone, Copy)]
struct Scale {
    low: i64,
    span: f64,
}

impl Scale {
    #[allow(clippy::cast_precision_loss)]
    fn of(account: &Account) -> Self {
        let stops = account.groups.iter().flat_map(|group| &group.entries).flat_map(|e| [e.start, e.start + e.units]);
        let (low, high) = stops
            .chain([account.from, account.to])
            .fold((i64::MAX, i64::MIN), |(low, high), stop| (low.min(stop), high.max(stop)));
        Self { low, span: ((high - low) as f64).max(1.0) }
    }

    #[allow(clippy::cast_precision_loss)]
    fn x(self, units: i64) -> f64 {
        0.02 * WIDTH + 0.96 * WIDTH * (units - self.low) as f64 / self.span
    }

    fn mark(self, units: i64) -> Html {
        let x = (self.x(units) - 4.0).to_string();
        drawing(html! { <rect class="fall__mark" {x} y="2" width="8" height={(HEIGHT - 4.0).to_string()} /> })
    }

    /// A step from where the account stood, with thin lines to the rows above and below.
    fn bar(self, entry: &Entry, class: &'static str) -> Html {
        let (from, to) = (self.x(entry.start), self.x(entry.start + entry.units));
        let (x, width) = (from.min(to), (to - from).abs().max(2.0));
        let line = |x: f64, from: f64, to: f64| html! { <path class="fall__line" d={format!("M{x} {from}V{to}")} /> };
        drawing(html! {
            <>
                { line(from, 0.0, HEIGHT / 2.0) }
                { line(to, HEIGHT / 2.0, HEIGHT) }
                <rect {class} x={x.to_string()} y="5" width={width.to_string()} height={(HEIGHT - 10.0).to_string()} />
            </>
        })
    }
}

fn drawing(content: Html) -> Html {
    html! {
        <svg class="fall__svg" viewBox={format!("0 0 {WIDTH} {HEIGHT}")} preserveAspectRatio="none" aria-hidden="true" focusable="false">
            { content }
        </svg>
    }
}
