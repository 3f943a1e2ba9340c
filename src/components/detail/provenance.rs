//! Where a figure comes from, for every figure of the planner: asked for by a button, told in a dialog.

mod messages;
mod scores;
mod year;

use super::subject::Subject;
use crate::i18n;
use crate::state::{use_dispatch, use_shown, Action, Evaluated, Shown, View};
use messages as m;
use planner_engine::{evaluate, Basis, Scenario};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// What one can ask the source of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::components) enum Asked {
    /// The figures of a year, by its position, of the open indicator.
    Year(usize),
    /// A target of the open indicator.
    Target(Basis),
    /// The score of a layer, by its position.
    Layer(usize),
    /// The index.
    Index,
}

/// The way to ask. Without it there is nobody to answer, and no button.
#[derive(Clone, PartialEq)]
pub(in crate::components) struct Ask(Callback<Asked>);

/// What the surroundings of everything that can be asked about are given.
#[derive(PartialEq, Properties)]
pub(in crate::components) struct WithSourcesProps {
    /// What can be asked about.
    pub(in crate::components) children: Html,
}

/// Answers where figures come from.
#[component]
pub(in crate::components) fn WithSources(props: &WithSourcesProps) -> Html {
    let shown = use_shown();
    let dispatch = use_dispatch();
    let asked = use_state_eq(|| None::<Asked>);
    let dialog = use_node_ref();
    let ask = {
        let asked = asked.setter();
        use_callback((), move |what: Asked, ()| asked.set(Some(what)))
    };
    use_effect_with((*asked, dialog.clone()), |(asked, dialog)| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|dialog| asked.is_some() && !dialog.open()) {
            let _ = dialog.show_modal();
        }
    });
    let onclose = {
        let asked = asked.setter();
        use_callback((), move |_: Event, ()| asked.set(None))
    };
    let close = use_callback(dialog.clone(), |_: MouseEvent, dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            dialog.close();
        }
    });
    let explain = use_callback((), move |_: MouseEvent, ()| dispatch.dispatch(Action::Show(View::Method)));
    let lang = shown.session.lang();
    html! {
        <ContextProvider<Ask> context={Ask(ask)}>
            { props.children.clone() }
            <dialog ref={dialog} class="dialog provenance" aria-labelledby="provenance-title" {onclose}>
                if let Some((title, content)) = (*asked).and_then(|asked| answer(&shown, asked)) {
                    <h2 id="provenance-title" class="dialog__title">{ title }</h2>
                    { content }
                    <div class="dialog__buttons">
                        <button class="link" type="button" onclick={explain}>{ m::to_method(lang) }</button>
                        <button class="button button--strong" type="button" onclick={close}>{ i18n::close(lang) }</button>
                    </div>
                }
            </dialog>
        </ContextProvider<Ask>>
    }
}

/// The title and the answer; nothing where the plan has no such thing.
fn answer(shown: &Shown, asked: Asked) -> Option<(String, Html)> {
    let (session, plan, lang) = (&shown.session, &shown.session.plan, shown.session.lang());
    let subject = Subject {
        lang,
        plan: plan.clone(),
        scenario: session.scenario().clone(),
        evaluated: shown.evaluated.clone(),
        written: Evaluated::new(evaluate(plan, &Scenario::as_written(plan))),
        i: session.open,
        scope: "",
    };
    let name = lang.text(&plan.file.indicators.get(session.open)?.name);
    match asked {
        Asked::Year(t) if t < plan.years => {
            Some((m::title_year(lang, name, plan.year(t)), year::of_year(&subject, session, t)))
        }
        Asked::Year(_) => None,
        Asked::Target(basis) => {
            Some((m::title_target(lang, name, subject.basis_name(basis)), year::of_target(&subject, basis)))
        }
        Asked::Layer(l) => {
            let title = m::title_layer(lang, lang.text(&plan.file.layers.get(l)?.name), plan.horizon_year());
            Some((title, scores::of_layer(&subject, l)))
        }
        Asked::Index => Some((m::title_index(lang, plan.horizon_year()), scores::of_index(&subject))),
    }
}

/// What a button that asks is given.
#[derive(PartialEq, Properties)]
pub(in crate::components) struct SourceButtonProps {
    /// What it asks about.
    pub(in crate::components) about: Asked,
    /// Its full name.
    pub(in crate::components) label: AttrValue,
    /// Its looks.
    #[prop_or("provenance__button")]
    pub(in crate::components) class: &'static str,
    /// What stands on it; the word for a source, unless said.
    #[prop_or_default]
    pub(in crate::components) text: Option<AttrValue>,
}

/// Asks where a figure comes from.
#[component]
pub(in crate::components) fn SourceButton(props: &SourceButtonProps) -> Html {
    let lang = use_shown().session.lang();
    let text = props.text.clone().unwrap_or_else(|| m::button(lang).into());
    let Some(Ask(ask)) = use_context::<Ask>() else {
        return html! { <span class={props.class}>{ text }</span> };
    };
    let about = props.about;
    let onclick = ask.reform(move |_: MouseEvent| about);
    html! {
        <button class={props.class} type="button" {onclick} aria-label={props.label.clone()} title={props.label.clone()}
            aria-haspopup="dialog">{ text }</button>
    }
}

/// The row of the table of years that asks, a button a year.
pub(super) fn row(subject: &Subject, picked: usize) -> Html {
    let lang = subject.lang;
    html! {
        <tr class="years__sources">
            <th scope="row" class="years__row">{ m::row(lang) }</th>
            { for (0..subject.plan.years).map(|t| html! {
                <td class={classes!("years__cell", (t == picked).then_some("years__cell--picked"))} key={t}>
                    <SourceButton about={Asked::Year(t)} label={m::button_year(lang, subject.plan.year(t))} />
                </td>
            }) }
        </tr>
    }
}

/// The button on a target's card.
pub(super) fn of_target(subject: &Subject, basis: Basis) -> Html {
    let label = m::button_target(subject.lang, subject.basis_name(basis));
    html! { <SourceButton about={Asked::Target(basis)} {label} /> }
}

/// The score of a layer, which asks where it comes from.
pub(in crate::components) fn of_layer(lang: i18n::Lang, layer: usize, name: &str, score: &str) -> Html {
    let label = m::button_layer(lang, name, score);
    html! { <SourceButton about={Asked::Layer(layer)} {label} class="layers__value layers__value--asks" text={score.to_owned()} /> }
}

/// The button on the index's card.
pub(in crate::components) fn of_index(lang: i18n::Lang) -> Html {
    html! { <SourceButton about={Asked::Index} label={m::button_index(lang)} class="link" text={m::button_index(lang)} /> }
}
