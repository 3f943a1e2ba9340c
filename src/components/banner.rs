//! The head of the page: what this is, whose plan it is, and the controls that are always at hand.

mod choices;
mod history;
mod reset;

use crate::components::overview::messages as m;
use crate::components::ScenarioPicker;
use crate::hooks::use_history_shortcuts;
use crate::i18n;
use crate::state::{use_dispatch, use_shown, Action, View};
use choices::{LanguageChoice, ThemeSelect};
use history::HistoryTools;
use yew::prelude::*;

/// The head of the page.
#[component]
pub fn Banner() -> Html {
    let shown = use_shown();
    let session = &shown.session;
    let dispatch = use_dispatch();
    use_history_shortcuts(dispatch.clone());
    let lang = session.lang();
    let views = [
        (View::Planner, i18n::view_planner(lang)),
        (View::Projects, i18n::view_projects(lang)),
        (View::Panorama, i18n::view_panorama(lang)),
        (View::Compare, i18n::view_compare(lang)),
        (View::Audit, i18n::view_audit(lang)),
        (View::Workshop, i18n::view_workshop(lang)),
        (View::Method, i18n::view_method(lang)),
    ];
    html! {
        <header class="banner">
            <div class="banner__title">
                <Emblem />
                <div>
                    <h1 class="banner__name">
                        { i18n::app_title(lang) }
                        <span class="banner__place">{ lang.text(&session.plan.file.place) }</span>
                    </h1>
                    <p class="banner__plan" title={lang.text(&session.plan.file.name)}>{ lang.text(&session.plan.file.name) }</p>
                </div>
            </div>
            <nav class="banner__views" aria-label={m::main_navigation(lang)}>
                { for views.into_iter().map(|(view, label)| {
                    let dispatch = dispatch.clone();
                    let current = session.view == view;
                    html! {
                        <button
                            key={label.clone()}
                            class="banner__view"
                            type="button"
                            aria-current={current.then_some("page")}
                            onclick={move |_: MouseEvent| dispatch.dispatch(Action::Show(view))}
                        >
                            { label }
                        </button>
                    }
                }) }
            </nav>
            <div class="banner__scenario"><ScenarioPicker /></div>
            <HistoryTools
                {lang}
                undoable={session.history.undoable()}
                redoable={session.history.redoable()}
                pristine={session.is_as_written()}
            />
            <div class="banner__choices">
                <LanguageChoice {lang} />
                <ThemeSelect {lang} theme={session.preferences.theme} />
            </div>
        </header>
    }
}

/// Two mountains, the green one before the golden one.
#[component]
fn Emblem() -> Html {
    html! {
        <svg class="banner__emblem" viewBox="0 0 48 32" aria-hidden="true" focusable="false">
            <circle class="emblem__sun" cx="40" cy="6" r="4" />
            <path class="emblem__gold" d="M20 31L33.4 9.2a1.6 1.6 0 0 1 2.8 0L47.6 31z" />
            <path class="emblem__green" d="M.5 31L16 3.2a1.8 1.8 0 0 1 3.2 0L34.6 31z" />
            <path class="emblem__snow" d="M16 3.2L11.6 11l3.2 2.4l2.8-2l2.8 2l3.1-2.4l-4.3-7.8a1.8 1.8 0 0 0-3.2 0z" />
        </svg>
    }
}
