use super::super::messages as m;
use super::super::pickers::indicator_picker;
use super::summary::Summary;
use crate::format;
use crate::i18n::Lang;
use crate::state::use_shown;
use std::rc::Rc;
use yew::prelude::*;

/// What the strips are given.
#[derive(PartialEq, Properties)]
pub(super) struct StripsProps {
    /// The groups put together.
    pub(super) summary: Rc<Summary>,
    /// The indicator that is open, which is shown at first.
    pub(super) open: usize,
}

/// The groups as dots on a line: by their index, and by an indicator of choice.
#[component]
pub(super) fn Strips(props: &StripsProps) -> Html {
    let session = use_shown().session;
    let (lang, plan) = (session.lang(), &session.plan);
    let chosen = use_state(|| None::<usize>);
    let i = chosen.unwrap_or(props.open);
    let pick = use_callback(chosen.setter(), |i: Option<usize>, chosen| chosen.set(i));
    let made = &props.summary;
    let named = |values: Vec<(Option<f64>, String)>| -> Vec<Dot> {
        let pairs = made.names.iter().zip(values);
        pairs.filter_map(|(name, (at, text))| at.map(|at| Dot { at, label: m::strip_dot(lang, name, text) })).collect()
    };
    let index = named(made.index.iter().map(|x| (*x, x.map(format::score).unwrap_or_default())).collect());
    let entry = &plan.file.indicators[i];
    let figures = named(made.rows[i].each.iter().map(|said| (said.level, said.text.clone())).collect());
    html! {
        <div class="strips">
            { strip(lang, m::strip_for(lang, m::index(lang)), &index) }
            { indicator_picker(lang, plan, m::strip_choose(lang), Some(i), false, pick) }
            { strip(lang, m::strip_for(lang, lang.text(&entry.name)), &figures) }
        </div>
    }
}

/// A group's place on the line.
#[derive(Debug, Clone, PartialEq)]
struct Dot {
    at: f64,
    label: String,
}

/// Where the dots stand: how far along the line, in per cent, and how many others lie below.
fn places(values: &[f64]) -> Vec<(f64, u32)> {
    /// Dots that are closer than this, in per cent of the line, are put one above the other.
    const APART: f64 = 4.0;
    let (low, high) = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(*v), h.max(*v)));
    // The ends leave room for half a dot and half a name.
    let along = |v: f64| if high > low { 10.0 + 80.0 * (v - low) / (high - low) } else { 50.0 };
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let mut placed = vec![(0.0, 0); values.len()];
    // The right-most dot of each layer so far.
    let mut layers: Vec<f64> = Vec::new();
    for k in order {
        let x = along(values[k]);
        let free = layers.iter().position(|last| x - last >= APART).unwrap_or(layers.len());
        if free == layers.len() {
            layers.push(x);
        } else {
            layers[free] = x;
        }
        placed[k] = (x, u32::try_from(free).unwrap_or(u32::MAX));
    }
    placed
}

fn strip(lang: Lang, label: String, dots: &[Dot]) -> Html {
    if dots.is_empty() {
        return html! { <p class="log__empty">{ m::strip_nothing(lang) }</p> };
    }
    let places = places(&dots.iter().map(|dot| dot.at).collect::<Vec<_>>());
    let layers = places.iter().map(|(_, layer)| layer + 1).max().unwrap_or(1);
    let base = 30 + 22 * layers;
    let one = |(dot, (x, layer)): (&Dot, &(f64, u32))| {
        let (x, y) = (format!("{x:.2}%"), base - 14 - 22 * layer);
        html! {
            <g class="strip__dot" tabindex="0" role="img" aria-label={dot.label.clone()}>
                <circle class="strip__mark" cx={x.clone()} cy={y.to_string()} r="8" />
                <text class="strip__name" {x} y="16" text-anchor="middle">{ &dot.label }</text>
            </g>
        }
    };
    html! {
        <figure class="strip">
            <figcaption class="strip__title">{ &label }</figcaption>
            <svg class="strip__plot" role="group" aria-label={label} width="100%" height={(base + 6).to_string()}>
                <line class="strip__line" x1="4%" x2="96%" y1={base.to_string()} y2={base.to_string()} />
                { for dots.iter().zip(&places).map(one) }
            </svg>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn dots_stand_where_their_values_do_and_never_upon_each_other() {
        // From 10 % to 90 % of the line; 91 of 90…95 lies a fifth along: 10 + 80/5 = 26.
        assert_eq!(places(&[95.0, 90.0, 91.0]), [(90.0, 0), (10.0, 0), (26.0, 0)]);
        // All the same: in the middle, one above the other.
        assert_eq!(places(&[7.0, 7.0]), [(50.0, 0), (50.0, 1)]);
        assert!(places(&[]).is_empty());
    }
}
