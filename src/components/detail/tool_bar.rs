//! What a drag in the chart does, the lock of the picked year, and why something cannot be.

use super::drag::{Grip, Tools};
use super::editor::Editor;
use super::entry::Entry;
use super::messages as m;
use super::subject::Subject;
use crate::charts::Geometry;
use yew::prelude::*;

/// What the tools are given.
#[derive(PartialEq, Properties)]
pub(super) struct ToolBarProps {
    /// The open indicator.
    pub(super) subject: Subject,
    /// The way to change it.
    pub(super) editor: Editor,
    /// How its figures are typed.
    pub(super) entry: Entry,
    /// What is chosen.
    pub(super) tools: Tools,
    /// Told what was chosen.
    pub(super) on_tools: Callback<Tools>,
    /// The position of the picked year.
    pub(super) picked: usize,
    /// Why the last drag or key could not have its way.
    pub(super) told: Option<String>,
    /// Told such reasons.
    pub(super) tell: Callback<Option<String>>,
}

/// The tools below the chart.
#[component]
pub(super) fn ToolBar(props: &ToolBarProps) -> Html {
    let ToolBarProps { subject, tools, picked, .. } = props;
    let (lang, t) = (subject.lang, *picked);
    let year = subject.plan.year(t);
    let happened = t == 0 || subject.scenario.actual(subject.i, t).is_some();
    let locked = subject.scenario.locked(subject.i, t);
    let toggle = |name: String, hint: String, on: bool, off: bool, onclick: Callback<MouseEvent>| {
        html! {
            <button type="button" class="toggle" aria-pressed={on.to_string()} title={hint} disabled={off} {onclick}>
                { name }
            </button>
        }
    };
    let choose = |tools: Tools| props.on_tools.reform(move |_: MouseEvent| tools);
    let lock = {
        let grip = Grip {
            subject: subject.clone(),
            editor: props.editor.clone(),
            entry: props.entry,
            geometry: Geometry::default(),
            tools: *tools,
            tell: props.tell.clone(),
        };
        Callback::from(move |_: MouseEvent| grip.lock(t))
    };
    html! {
        <div class="tools" role="group" aria-label={m::chart_tools(lang)}>
            { toggle(m::tool_bend(lang), m::tool_bend_hint(lang), tools.bend, false, choose(Tools { bend: !tools.bend, ..*tools })) }
            { toggle(m::tool_paint(lang), m::tool_paint_hint(lang), tools.paint, false, choose(Tools { paint: !tools.paint, ..*tools })) }
            { toggle(m::tool_lock(lang, year), m::tool_lock_hint(lang, year), locked, happened, lock) }
            <p class="tools__told" role="alert">{ props.told.clone() }</p>
            if props.told.is_none() {
                <p class="tools__hint">{ m::handles_hint(lang) }</p>
            }
        </div>
    }
}
