//! Points of the chart to take hold of: by mouse, finger, pen or keyboard.

use super::drag::{Drag, Grip, Tools};
use super::editor::Editor;
use super::entry::Entry;
use super::messages;
use super::slider::{limits, position};
use super::subject::Subject;
use crate::charts::Geometry;
use crate::format;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What the points are given.
#[derive(PartialEq, Properties)]
pub(super) struct HandlesProps {
    /// The open indicator.
    pub(super) subject: Subject,
    /// The way to change it.
    pub(super) editor: Editor,
    /// How its figures are typed.
    pub(super) entry: Entry,
    /// Where years and values stand.
    pub(super) geometry: Geometry,
    /// What a drag does.
    pub(super) tools: Tools,
    /// The position of the picked year.
    pub(super) picked: usize,
    /// Told the year whose point has the focus.
    pub(super) on_focus: Callback<Option<usize>>,
    /// Told the year under the pointer.
    pub(super) on_hover: Callback<Option<i32>>,
    /// Told whether a point is being dragged, for the axis to stay meanwhile.
    pub(super) on_hold: Callback<bool>,
    /// Told why something cannot be, and `None` once something can.
    pub(super) tell: Callback<Option<String>>,
}

/// A point a year over the chart, each a slider.
#[component]
pub(super) fn Handles(props: &HandlesProps) -> Html {
    let board = use_node_ref();
    let drag = use_mut_ref(|| None::<Drag>);
    let keys = use_mut_ref(|| None::<Drag>);
    let HandlesProps { subject, entry, geometry, tools, .. } = props;
    let places: Vec<(f64, f64)> = (1..subject.plan.years).filter_map(|t| place(subject, geometry, t)).collect();
    // The policy of the page forbids style attributes; what a script sets is allowed.
    use_effect_with((places, board.clone()), |(places, board)| put(board, places));

    let grip = Grip {
        subject: subject.clone(),
        editor: props.editor.clone(),
        entry: *entry,
        geometry: geometry.clone(),
        tools: *tools,
        tell: props.tell.clone(),
    };
    let onpointerdown = {
        let (grip, drag, board, hold) = (grip.clone(), drag.clone(), board.clone(), props.on_hold.clone());
        Callback::from(move |event: PointerEvent| {
            let Some((element, (x, y))) = at(&board, &event).filter(|_| event.button() == 0) else { return };
            let Some(begun) = grip.take(year_of(&event), x, y, event.shift_key()) else { return };
            event.prevent_default();
            if let Some(handle) = handle_of(&event) {
                let _ = handle.focus();
            }
            let _ = element.set_pointer_capture(event.pointer_id());
            drag.replace(Some(begun));
            hold.emit(true);
        })
    };
    let onpointermove = {
        let (grip, drag, board) = (grip.clone(), drag.clone(), board.clone());
        Callback::from(move |event: PointerEvent| {
            if let (Some(drag), Some((_, (x, y)))) = (&mut *drag.borrow_mut(), at(&board, &event)) {
                grip.pull(drag, x, y);
            }
        })
    };
    let end = {
        let (hold, tell) = (props.on_hold.clone(), props.tell.clone());
        Callback::from(move |_: PointerEvent| {
            if drag.borrow_mut().take().is_some() {
                hold.emit(false);
                tell.emit(None);
            }
        })
    };
    let onkeydown = {
        let (grip, board) = (grip, board.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(t) = year_of(&event) else { return };
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let (key, shift) = (event.key(), event.shift_key());
            if let "ArrowLeft" | "ArrowRight" = key.as_str() {
                event.prevent_default();
                step_to(&board, if key == "ArrowLeft" { t.saturating_sub(1).max(1) } else { t + 1 });
            } else if grip.press(&mut keys.borrow_mut(), t, &key, shift) {
                event.prevent_default();
            }
        })
    };
    let onfocusin = props.on_focus.reform(|event: FocusEvent| year_of(&event));
    let onfocusout = props.on_focus.reform(|_: FocusEvent| None);
    let plan = subject.plan.clone();
    let onpointerover = props.on_hover.reform(move |event: PointerEvent| year_of(&event).map(|t| plan.year(t)));
    let onpointerout = props.on_hover.reform(|_: PointerEvent| None);
    html! {
        <div ref={board} class={classes!("handles", tools.paint.then_some("handles--paint"))} role="group"
            aria-label={messages::handles(subject.lang)}
            {onpointerdown} {onpointermove} onpointerup={end.clone()} onpointercancel={end} {onkeydown}
            {onfocusin} {onfocusout} {onpointerover} {onpointerout}>
            if !geometry.years.is_empty() {
                { for (1..subject.plan.years).map(|t| handle(props, t)) }
            }
        </div>
    }
}

/// The point of a year.
fn handle(props: &HandlesProps, t: usize) -> Html {
    let (subject, lang) = (&props.subject, props.subject.lang);
    let (cell, year) = (subject.cell(t), subject.plan.year(t));
    let happened = subject.scenario.actual(subject.i, t).is_some();
    let locked = subject.scenario.locked(subject.i, t);
    let threshold = subject.criterion(subject.scenario.basis, t).threshold();
    let mut says = format::cell(lang, cell, subject.quantity(), threshold);
    if locked {
        says = messages::locked_value(lang, says);
    }
    let (min, max) = limits(subject, props.entry, t);
    let now = position(cell).map(|value| value.clamp(min, max).to_string());
    let class = classes!(
        "handle",
        happened.then_some("handle--happened"),
        locked.then_some("handle--locked"),
        (t == props.picked).then_some("handle--picked"),
        (t == subject.plan.horizon()).then_some("handle--horizon")
    );
    html! {
        <div key={t} {class} role="slider" tabindex={if t == props.picked.max(1) { "0" } else { "-1" }} data-t={t.to_string()}
            aria-orientation="vertical" aria-label={messages::scenario_in(lang, year)} aria-valuemin={min.to_string()}
            aria-valuemax={max.to_string()} aria-valuenow={now} aria-valuetext={says}
            aria-disabled={(happened || locked).then_some("true")}>
            <span class="handle__dot"></span>
        </div>
    }
}

/// Where a year's point stands: at its value, or where it is asked to be.
fn place(subject: &Subject, geometry: &Geometry, t: usize) -> Option<(f64, f64)> {
    let (_, x) = *geometry.years.get(t)?;
    let asked = || subject.criterion(subject.scenario.basis, t).threshold();
    let value = position(subject.cell(t)).or_else(asked).unwrap_or(f64::midpoint(geometry.range.0, geometry.range.1));
    Some((x, geometry.y(value)))
}

fn put(board: &NodeRef, places: &[(f64, f64)]) {
    let Some(board) = board.cast::<Element>() else { return };
    for (n, (x, y)) in (0u32..).zip(places) {
        let handle = board.children().item(n).and_then(|handle| handle.dyn_into::<HtmlElement>().ok());
        if let Some(style) = handle.map(|handle| handle.style()) {
            let _ = style.set_property("left", &format!("{x:.1}px"));
            let _ = style.set_property("top", &format!("{y:.1}px"));
        }
    }
}

/// Where the pointer is on the board, in CSS pixels from its upper left corner.
fn at(board: &NodeRef, event: &PointerEvent) -> Option<(Element, (f64, f64))> {
    let board = board.cast::<Element>()?;
    let frame = board.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top());
    Some((board, (x, y)))
}

fn handle_of(event: &web_sys::Event) -> Option<HtmlElement> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("[data-t]").ok()??.dyn_into().ok()
}

fn year_of(event: &web_sys::Event) -> Option<usize> {
    handle_of(event)?.get_attribute("data-t")?.parse().ok()
}

fn step_to(board: &NodeRef, t: usize) {
    let handle = board.cast::<Element>().and_then(|board| board.query_selector(&format!("[data-t='{t}']")).ok()?);
    if let Some(handle) = handle.and_then(|handle| handle.dyn_into::<HtmlElement>().ok()) {
        let _ = handle.focus();
    }
}
