//! A project row: its schedule by years, to be moved by pointer or keys.

use super::hand::Hand;
use super::messages as m;
use super::model::unit_names;
use crate::components::detail::gesture;
use crate::components::overview::VerdictShape;
use crate::format;
use crate::i18n::Lang;
use crate::state::PlanHandle;
use planner_engine::plan::file::Phase;
use planner_engine::schedule::{stretches_by, Stretch};
use planner_engine::{ProjectChoice, Verdict};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// What a row is given.
#[derive(PartialEq, Properties)]
pub(super) struct RowProps {
    pub(super) lang: Lang,
    pub(super) plan: PlanHandle,
    /// The row's position.
    pub(super) row: usize,
    /// What becomes of it.
    pub(super) choice: ProjectChoice,
    /// The indicators it moves, each with its verdict in the horizon year.
    pub(super) moves: Vec<(usize, Verdict)>,
    /// Whether its details are open.
    pub(super) open: bool,
    pub(super) hand: Hand,
    /// Told that its details are to be opened or closed.
    pub(super) on_toggle: Callback<usize>,
    /// Told the indicator to be opened.
    pub(super) on_indicator: Callback<usize>,
}

/// A drag that is under way.
struct Drag {
    from: f64,
    /// Width of a year.
    width: f64,
    longer: bool,
    before: ProjectChoice,
    gesture: u32,
}

/// A project row.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let RowProps { lang, plan, row, choice, hand, .. } = props;
    let (lang, row, choice) = (*lang, *row, *choice);
    let entry = plan.row(row);
    let (number, name) = (entry.id.clone(), lang.text(&entry.name));
    let drag = use_mut_ref(|| None::<Drag>);
    let keys = use_mut_ref(|| None::<u32>);
    let planned = stretches_by(plan, row, &ProjectChoice::default());
    let now = stretches_by(plan, row, &choice);
    let end = now.iter().map(|stretch| stretch.to).max();
    let changed = choice != ProjectChoice::default();

    let onpointerdown = {
        let drag = drag.clone();
        Callback::from(move |event: PointerEvent| {
            let Some(cell) = cell_of(&event).filter(|_| event.button() == 0 && !choice.cancelled) else { return };
            event.prevent_default();
            let frame = cell.get_bounding_client_rect();
            let x = f64::from(event.client_x());
            let longer = cell.has_attribute("data-end") && x > frame.right() - 0.4 * frame.width();
            let _ = cell.set_pointer_capture(event.pointer_id());
            let begun =
                Drag { from: x, width: frame.width().max(1.0), longer, before: choice, gesture: gesture::next() };
            drag.replace(Some(begun));
        })
    };
    let onpointermove = {
        let (drag, hand) = (drag.clone(), hand.clone());
        Callback::from(move |event: PointerEvent| {
            let drag = drag.borrow();
            let Some(drag) = &*drag else { return };
            #[allow(clippy::cast_possible_truncation)] // A screen is a few thousand pixels wide.
            let years = ((f64::from(event.client_x()) - drag.from) / drag.width).round() as i32;
            let wanted = moved(drag.before, years, drag.longer);
            if wanted != choice {
                hand.set(row, wanted, Some(drag.gesture));
            }
        })
    };
    let release = Callback::from(move |_: PointerEvent| {
        drag.borrow_mut().take();
    });
    let onkeydown = {
        let (hand, keys) = (hand.clone(), keys.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let wanted = match event.key().as_str() {
                "ArrowRight" | "ArrowUp" => moved(choice, 1, event.shift_key()),
                "ArrowLeft" | "ArrowDown" => moved(choice, -1, event.shift_key()),
                "Home" => ProjectChoice::default(),
                _ => return,
            };
            event.prevent_default();
            let gesture = *keys.borrow_mut().get_or_insert_with(gesture::next);
            hand.set(row, wanted, Some(gesture));
        })
    };
    // Keys pressed between two visits of the field are one step.
    let onblur = Callback::from(move |_: FocusEvent| {
        keys.borrow_mut().take();
    });
    let step = |years: i32| {
        let hand = hand.clone();
        Callback::from(move |_: MouseEvent| hand.set(row, moved(choice, years, false), None))
    };
    let oncancel = {
        let hand = hand.clone();
        Callback::from(move |_: Event| {
            hand.set(row, ProjectChoice { cancelled: !choice.cancelled, ..choice }, None);
        })
    };
    let ontoggle = props.on_toggle.reform(move |_: MouseEvent| row);
    let says = span_text(lang, choice, &now);
    html! {
        <tr class={classes!("project", changed.then_some("project--changed"), choice.cancelled.then_some("project--cancelled"))}
            {onpointerdown} {onpointermove} onpointerup={release.clone()} onpointercancel={release}>
            <th scope="row" class="project__name">
                <button type="button" class="project__open" aria-expanded={props.open.to_string()} onclick={ontoggle}>
                    <span class="project__number">{ &number }</span>{ " " }{ &name }
                </button>
                <span class="project__lead">{ unit_names(lang, plan, &entry.lead) }</span>
            </th>
            <td class="project__money">{ format::fixed(entry.investment, 0) }</td>
            { for (1..plan.years).map(|t| year_cell(lang, plan.year(t), &planned, &now, choice.cancelled, end)) }
            <td class="gantt gantt--later">
                if let Some(end) = end.filter(|end| *end > plan.horizon_year() && !choice.cancelled) {
                    { format!("→ {end}") }
                }
            </td>
            <td class="project__timing">
                <div class="timing">
                    <button type="button" class="timing__button" tabindex="-1" aria-label={m::earlier_row(lang, &number)}
                        disabled={choice.cancelled} onclick={step(-1)}>{ "−" }</button>
                    <div class="timing__value" role="spinbutton" tabindex="0" aria-label={m::delay_row(lang, &number, &name)}
                        aria-valuenow={choice.delay.to_string()} aria-valuetext={says}
                        {onkeydown} {onblur}>{ short(lang, choice) }</div>
                    <button type="button" class="timing__button" tabindex="-1" aria-label={m::later_row(lang, &number)}
                        disabled={choice.cancelled} onclick={step(1)}>{ "+" }</button>
                </div>
            </td>
            <td class="project__moves">
                { for props.moves.iter().map(|(i, verdict)| chip(lang, plan, *i, *verdict, &props.on_indicator)) }
            </td>
            <td class="project__cancel">
                <input type="checkbox" aria-label={m::cancel_row(lang, &number, &name)} checked={choice.cancelled} onchange={oncancel} />
            </td>
        </tr>
    }
}

/// A choice with the whole project, or its end, so many years later.
fn moved(choice: ProjectChoice, years: i32, longer: bool) -> ProjectChoice {
    if longer {
        ProjectChoice { longer: choice.longer + years, ..choice }
    } else {
        ProjectChoice { delay: choice.delay + years, ..choice }
    }
}

fn year_cell(lang: Lang, year: i32, planned: &[Stretch], now: &[Stretch], cancelled: bool, end: Option<i32>) -> Html {
    let at = |list: &[Stretch]| list.iter().find(|s| (s.from..=s.to).contains(&year)).map(|s| s.phase);
    let phase = at(now).filter(|_| !cancelled);
    let ghost = at(planned).is_some() && phase.is_none();
    let class =
        classes!("gantt", phase.map(|phase| format!("gantt--{}", phase_class(phase))), ghost.then_some("gantt--ghost"));
    let title = match (phase, ghost) {
        (Some(phase), _) => Some(phase_word(lang, phase)),
        (None, true) => Some(m::was_planned(lang)),
        _ => None,
    };
    let last = (end == Some(year)).then_some("");
    html! {
        <td key={year} {class} {title} data-active={phase.is_some().then_some("")} data-end={last}>
            { phase.map(|phase| letter(lang, phase)) }
        </td>
    }
}

fn phase_class(phase: Phase) -> &'static str {
    match phase {
        Phase::Planning => "planning",
        Phase::Building => "building",
        Phase::Completion => "completion",
        Phase::Operating => "operating",
    }
}

pub(super) fn letter(lang: Lang, phase: Phase) -> String {
    match phase {
        Phase::Planning => m::planning(lang),
        Phase::Building => m::building(lang),
        Phase::Completion => m::completion(lang),
        Phase::Operating => m::operating(lang),
    }
}

pub(super) fn phase_word(lang: Lang, phase: Phase) -> String {
    match phase {
        Phase::Planning => m::planning_word(lang),
        Phase::Building => m::building_word(lang),
        Phase::Completion => m::completion_word(lang),
        Phase::Operating => m::operating_word(lang),
    }
}

/// The timing in as few signs as there is room for.
fn short(lang: Lang, choice: ProjectChoice) -> String {
    match choice {
        ProjectChoice { cancelled: true, .. } => m::cancelled(lang),
        ProjectChoice { delay: 0, .. } => m::as_planned(lang),
        ProjectChoice { delay: 1.., .. } => m::years_later(lang, choice.delay),
        _ => m::years_earlier(lang, choice.delay.saturating_neg()),
    }
}

fn span_text(lang: Lang, choice: ProjectChoice, now: &[Stretch]) -> String {
    let what = short(lang, choice);
    match (now.first(), now.last()) {
        (Some(first), Some(last)) if !choice.cancelled => m::spans(lang, what, first.from, last.to),
        (None, _) => m::no_schedule(lang),
        _ => what,
    }
}

fn chip(lang: Lang, plan: &PlanHandle, i: usize, verdict: Verdict, open: &Callback<usize>) -> Html {
    let entry = &plan.file.indicators[i];
    let label = format!("{} {} {}", entry.number, lang.text(&entry.name), lang.verdict(verdict));
    html! {
        <button key={i} type="button" class="chip" title={label.clone()} aria-label={label} onclick={open.reform(move |_: MouseEvent| i)}>
            <VerdictShape {verdict} />{ entry.number }
        </button>
    }
}

fn cell_of(event: &PointerEvent) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest("td[data-active]").ok()?
}
