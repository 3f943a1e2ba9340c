use super::choices::{choices, shows, Choice};
use super::editor::{Editor, Row};
use super::subject::Subject;
use super::{gesture, messages};
use yew::prelude::*;

/// What the choices of the picked year are given.
#[derive(PartialEq, Properties)]
pub(crate) struct ChoiceBarProps {
    /// The open indicator.
    pub(crate) subject: Subject,
    /// The way to change it.
    pub(crate) editor: Editor,
    /// The position of the picked year.
    pub(crate) year: usize,
}

/// The picked year's choices side by side, large enough for a finger: what the user chose is filled, what the method
/// gives is outlined.
#[component]
pub(crate) fn ChoiceBar(props: &ChoiceBarProps) -> Html {
    let ChoiceBarProps { subject, editor, year: t } = props;
    let (lang, t, i) = (subject.lang, *t, subject.i);
    let gesture = use_mut_ref(gesture::next);
    let year = subject.plan.year(t);
    if t == 0 || subject.scenario.actual(i, t).is_some() {
        return html! { <p class="bar bar--locked">{ messages::slider_locked(lang, year) }</p> };
    }
    let own = subject.scenario.edit(i, t);
    let name = format!("{}picked-year", subject.scope);
    let onfocusin = {
        let gesture = gesture.clone();
        Callback::from(move |_: FocusEvent| *gesture.borrow_mut() = gesture::next())
    };
    let option = |choice: Choice| {
        let chosen = own == Some(choice.reading);
        let computed = own.is_none() && shows(subject.cell(t), &choice.reading);
        let onchange = {
            let (editor, gesture, reading) = (editor.clone(), gesture.clone(), choice.reading);
            Callback::from(move |_: Event| {
                // The choices all fit the quantity, so none is refused.
                let _ = editor.set(Row::Scenario, t, Some(reading), *gesture.borrow());
            })
        };
        html! {
            <label class={classes!("bar__option", computed.then_some("bar__option--computed"))}>
                <input type="radio" class="bar__input" name={name.clone()} checked={chosen} {onchange} />
                <span aria-hidden="true">{ choice.sign }</span>{ choice.word }
            </label>
        }
    };
    let onclick = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| {
            let _ = editor.set(Row::Scenario, t, None, gesture::next());
        })
    };
    let title = messages::slider_for(lang, year);
    html! {
        <div class="bar" role="radiogroup" aria-label={title.clone()} {onfocusin}>
            <span class="slider__label" aria-hidden="true">{ title }</span>
            <span class="bar__options">{ for choices(lang, subject.quantity()).into_iter().map(option) }</span>
            if own.is_some() {
                <button type="button" class="detail__button" {onclick}>{ messages::clear_edit(lang, year) }</button>
            }
        </div>
    }
}
