use super::editor::Editor;
use super::messages;
use super::method_rules::{about, chosen, trouble};
use super::parameters::parameters;
use super::subject::Subject;
use super::words;
use planner_engine::{Change, Method, MethodKind, Reading};
use yew::prelude::*;

/// What the choice of method is given.
#[derive(PartialEq, Properties)]
pub(crate) struct MethodChooserProps {
    /// The open indicator.
    pub(crate) subject: Subject,
    /// The way to change it.
    pub(crate) editor: Editor,
}

/// How the path goes on after the last actual figure: one of the methods that fit, with its parameters.
#[component]
pub(crate) fn MethodChooser(props: &MethodChooserProps) -> Html {
    let MethodChooserProps { subject, editor } = props;
    let kinds = MethodKind::ALL.into_iter().filter(|kind| kind.fits(subject.quantity()));
    html! {
        <fieldset class="chooser">
            <legend class="detail__legend">{ messages::method_title(subject.lang) }</legend>
            <div class="chooser__options">
                { for kinds.map(|kind| option(subject, editor, kind)) }
            </div>
        </fieldset>
    }
}

fn option(subject: &Subject, editor: &Editor, kind: MethodKind) -> Html {
    let lang = subject.lang;
    let method = subject.scenario.method(subject.i);
    let checked = method.kind() == kind;
    let onchange = {
        let (editor, change) = (editor.clone(), choose(subject, kind));
        Callback::from(move |_: Event| {
            // Only methods that fit are offered, with parameters that can be.
            let _ = editor.make(change.clone(), None);
        })
    };
    let id = format!("{}method-{}", subject.scope, kind as u8);
    html! {
        <div class={classes!("chooser__option", checked.then_some("chooser__option--chosen"))} key={kind as u8}>
            <label class="chooser__label" for={id.clone()}>
                <input type="radio" name={format!("{}method", subject.scope)} {id} {checked} {onchange} />
                <span class="chooser__name">{ lang.method(kind) }{ offset(subject, &method, kind) }</span>
                <span class="chooser__about">{ about(lang, kind) }</span>
            </label>
            if checked {
                { parameters(subject, editor, &method) }
                if let Some(text) = trouble(subject) {
                    <p class="chooser__trouble" role="status">{ text }</p>
                }
            }
        </div>
    }
}

/// What is said beside the name of the method in force where it moves the whole path.
fn offset(subject: &Subject, method: &Method, kind: MethodKind) -> Option<String> {
    match *method {
        Method::Projects { offset } if kind == MethodKind::Projects && offset != 0.0 => {
            let (lang, quantity) = (subject.lang, subject.quantity());
            Some(messages::with_offset(lang, words::difference(lang, offset, quantity.decimals(), quantity)))
        }
        _ => None,
    }
}

/// The change that chooses a method with parameters that suit the indicator as it stands.
fn choose(subject: &Subject, kind: MethodKind) -> Change {
    let (indicator, horizon) = (subject.i, subject.plan.horizon());
    let change = Change::Method { indicator, method: chosen(subject, kind) };
    let end = subject.cell(horizon);
    let free =
        |t: usize| subject.scenario.edit(indicator, t).is_none() && subject.scenario.actual(indicator, t).is_none();
    // By hand, the path at first keeps its end: without a point of its own it would fall back to the last actual figure.
    match (kind, end.level()) {
        (MethodKind::ByHand, Some(value))
            if free(horizon) && !matches!(subject.scenario.method(indicator), Method::ByHand) =>
        {
            let reading = match super::entry::Entry::of(subject.quantity(), subject.indicator()) {
                Some(entry) => entry.reading(entry.stepped(value, 0.0)),
                None => Reading::level(value),
            };
            Change::All(vec![change, Change::Edit { indicator, year: horizon, reading: Some(reading) }])
        }
        _ => change,
    }
}
