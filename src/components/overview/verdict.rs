//! Verdicts as shapes: a filled circle with a tick, a diamond, a cross, a hollow circle. Colour only repeats the shape.

use crate::i18n::Lang;
use planner_engine::Verdict;
use yew::prelude::*;

/// The class that colours a verdict.
pub(crate) fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "verdict--met",
        Verdict::Borderline => "verdict--borderline",
        Verdict::Missed => "verdict--missed",
        Verdict::NoData => "verdict--no-data",
    }
}

/// Properties of [`VerdictShape`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct VerdictShapeProps {
    /// The verdict.
    pub(crate) verdict: Verdict,
    /// What it says, where no word stands beside it; without, it is hidden from screen readers.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
}

/// A verdict's shape alone.
#[component]
pub(crate) fn VerdictShape(props: &VerdictShapeProps) -> Html {
    let shape = match props.verdict {
        Verdict::Met => html! {
            <>
                <circle class="shape__body" cx="8" cy="8" r="7" />
                <path class="shape__tick" d="M4.8 8.3l2.3 2.4l4.2-5" />
            </>
        },
        Verdict::Borderline => html! { <path class="shape__body" d="M8 .8l7.2 7.2l-7.2 7.2l-7.2-7.2z" /> },
        Verdict::Missed => html! { <path class="shape__stroke" d="M3 3l10 10m0-10l-10 10" /> },
        Verdict::NoData => html! { <circle class="shape__ring" cx="8" cy="8" r="5.6" /> },
    };
    let class = classes!("shape", verdict_class(props.verdict));
    match props.label.clone() {
        Some(label) => html! {
            <svg {class} viewBox="0 0 16 16" role="img" aria-label={label.clone()}>
                <title>{ label }</title>
                { shape }
            </svg>
        },
        None => html! { <svg {class} viewBox="0 0 16 16" aria-hidden="true" focusable="false">{ shape }</svg> },
    }
}

/// Properties of [`VerdictBadge`].
#[derive(Debug, Clone, Copy, PartialEq, Properties)]
pub(crate) struct VerdictBadgeProps {
    /// The verdict.
    pub(crate) verdict: Verdict,
    /// The language of its word.
    pub(crate) lang: Lang,
}

/// A verdict's shape with its word.
#[component]
pub(crate) fn VerdictBadge(props: &VerdictBadgeProps) -> Html {
    html! {
        <span class={classes!("verdict", verdict_class(props.verdict))}>
            <VerdictShape verdict={props.verdict} />
            <span class="verdict__word">{ props.lang.verdict(props.verdict) }</span>
        </span>
    }
}
