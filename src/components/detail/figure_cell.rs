use super::editor::{Editor, Row, Trouble};
use super::entry::Entry;
use super::gesture;
use super::number_field::{NumberField, Typed};
use super::years::{Problem, MESSAGE};
use crate::format;
use crate::i18n::Lang;
use planner_engine::Reading;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What a year's field is given.
#[derive(PartialEq, Properties)]
pub(super) struct FigureCellProps {
    pub(super) lang: Lang,
    /// The way to change the indicator.
    pub(super) editor: Editor,
    /// Told what is wrong with what was typed.
    pub(super) tell: UseReducerDispatcher<Problem>,
    /// What of the year is edited.
    pub(super) row: Row,
    /// The year's position.
    pub(super) year: usize,
    /// How figures are typed.
    pub(super) entry: Entry,
    /// What is in force, without its unit.
    pub(super) value: AttrValue,
    /// Whether that is a word, which needs more room than a figure.
    pub(super) word: bool,
    /// Where stepping starts.
    pub(super) from: Option<f64>,
    /// What the user set.
    pub(super) own: Option<Reading>,
    /// The field's name for screen readers.
    pub(super) label: AttrValue,
    /// The name of the button that takes the user's figure away.
    pub(super) clear: AttrValue,
    /// Told the year while the field has the focus.
    pub(super) on_focus: Callback<Option<usize>>,
}

/// A year's field in the table.
#[component]
pub(super) fn FigureCell(props: &FigureCellProps) -> Html {
    let FigureCellProps { lang, row, year, entry, own, from, .. } = *props;
    let gesture = use_mut_ref(gesture::next);
    // What the user had set when the field was entered.
    let before = use_mut_ref(|| own);
    // What the user had set when the text that is being typed was begun.
    let begun = use_mut_ref(|| own);
    let example = from.map_or_else(|| entry.step(), |x| entry.stepped(x, 0.0));
    let take = {
        let (editor, tell) = (props.editor.clone(), props.tell.clone());
        move |reading: Result<Option<Reading>, Trouble>, gesture: u32| {
            let outcome = reading.and_then(|reading| editor.set(row, year, reading, gesture));
            let trouble = outcome.err();
            let problem = trouble.map(|trouble| trouble.message(lang, &format::fixed(example, entry.decimals)));
            tell.dispatch((row, year, problem));
            trouble
        }
    };
    let on_typed = {
        let (take, editor, on_focus) = (take.clone(), props.editor.clone(), props.on_focus.clone());
        Callback::from(move |typed: Typed| {
            let now = *gesture.borrow();
            match typed {
                Typed::Began => {
                    *gesture.borrow_mut() = gesture::next();
                    *before.borrow_mut() = own;
                    on_focus.emit(Some(year));
                    true
                }
                Typed::Text(text, _) if text.trim().is_empty() => take(Ok(None), now).is_none(),
                Typed::Text(text, goes_on) => {
                    if !goes_on {
                        *begun.borrow_mut() = own;
                    }
                    let trouble = take(entry.read(&text).map(Some).map_err(Trouble::Misread), now);
                    if goes_on && trouble.is_some() {
                        // "12" was only the beginning of the "120" that cannot be, or of "12,,5": nobody meant 12.
                        let _ = editor.set(row, year, *begun.borrow(), now);
                    }
                    trouble.is_none()
                }
                Typed::Stepped(steps) => {
                    let next = entry.stepped(from.unwrap_or(entry.min.max(0.0)), steps);
                    take(Ok(Some(entry.reading(next))), now).is_none()
                }
                Typed::Restored => take(Ok(*before.borrow()), now).is_none(),
                Typed::Next => {
                    enter(row, year + 1);
                    true
                }
            }
        })
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        take(Ok(None), gesture::next());
    });
    let onfocusout = props.on_focus.reform(|_: FocusEvent| None);
    let word = props.word.then_some("years__input--word");
    let class =
        classes!("years__input", word, if own.is_some() { "years__input--own" } else { "years__input--computed" });
    html! {
        <span class="years__field" {onfocusout}>
            <NumberField id={id(row, year)} {class} label={props.label.clone()} value={props.value.clone()}
                placeholder={format::NOTHING} described_by={MESSAGE} {on_typed} />
            if own.is_some() {
                // Emptying the field does the same from the keyboard.
                <button type="button" class="years__undo" tabindex="-1" {onclick} aria-label={props.clear.clone()}
                    title={props.clear.clone()}>{ "×" }</button>
            }
        </span>
    }
}

/// The id of a year's field.
fn id(row: Row, year: usize) -> String {
    format!("year-{}-{year}", row.id())
}

/// Puts the focus into a year's field, if there is one.
fn enter(row: Row, year: usize) {
    let field = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id(&id(row, year)));
    if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = field.focus();
    }
}
