//! The letter of a scenario among several, as it marks columns, cards and lines.

use crate::charts::Slot;
use yew::prelude::*;

fn class(slot: Slot) -> &'static str {
    match slot {
        Slot::A => "slot--a",
        Slot::B => "slot--b",
        Slot::C => "slot--c",
        Slot::D => "slot--d",
    }
}

/// The letter alone.
pub(super) fn chip(slot: Slot) -> Html {
    html! { <span class={classes!("slot", class(slot))}>{ slot.letter() }</span> }
}

/// A piece of the line with its marker, as the charts draw them.
pub(super) fn sample(slot: Slot) -> Html {
    let marker = match slot {
        Slot::A => html! { <circle class="sample__dot" cx="22" cy="8" r="3.5" /> },
        Slot::B => html! { <rect class="sample__marker" x="18.25" y="4.25" width="7.5" height="7.5" /> },
        Slot::C => html! { <path class="sample__marker" d="M17 4.25h10l-5 8.75z" /> },
        Slot::D => html! { <path class="sample__marker" d="M22 1.5l6.5 6.5l-6.5 6.5l-6.5-6.5z" /> },
    };
    html! {
        <svg class={classes!("sample", class(slot))} viewBox="0 0 44 16" width="44" height="16" aria-hidden="true" focusable="false">
            <path class="sample__line" d="M0 8H44" />
            { marker }
        </svg>
    }
}
