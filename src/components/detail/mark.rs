use planner_engine::Verdict;
use yew::prelude::*;

/// What a verdict's mark is given.
#[derive(PartialEq, Properties)]
pub(in crate::components) struct MarkProps {
    /// The verdict.
    pub(in crate::components) verdict: Verdict,
}

/// The shape of a verdict: a ticked disc, a diamond, a cross, or an empty circle. The word always stands beside it.
#[component]
pub(in crate::components) fn Mark(props: &MarkProps) -> Html {
    let (class, shape) = match props.verdict {
        Verdict::Met => (
            "mark mark--met",
            html! { <><circle cx="8" cy="8" r="7" /><path class="mark__tick" d="M4.9 8.2l2.2 2.3 4-4.7" /></> },
        ),
        Verdict::Borderline => ("mark mark--borderline", html! { <path d="M8 0.9l7.1 7.1L8 15.1 0.9 8z" /> }),
        Verdict::Missed => ("mark mark--missed", html! { <path class="mark__cross" d="M3 3l10 10M13 3L3 13" /> }),
        Verdict::NoData => ("mark mark--no-data", html! { <circle class="mark__ring" cx="8" cy="8" r="5.8" /> }),
    };
    html! { <svg {class} viewBox="0 0 16 16" aria-hidden="true" focusable="false">{ shape }</svg> }
}

/// The class that gives a text a verdict's colour.
pub(in crate::components) fn tone(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "tone tone--met",
        Verdict::Borderline => "tone tone--borderline",
        Verdict::Missed => "tone tone--missed",
        Verdict::NoData => "tone tone--no-data",
    }
}
