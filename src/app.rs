//! The whole page once a plan is there: state at the root, views below it.

use crate::components::{Banner, Lazy, Notices, Palette, PlannerView};
use crate::hooks::{use_document_language, use_document_theme, use_log_keeping, use_saving, use_system_dark};
use crate::i18n;
use crate::parts::{AUDIT, COMPARE, METHOD, PANORAMA, PROJECTS, WORKSHOP};
use crate::state::{Dispatch, Evaluated, Session, Shown, View};
use yew::prelude::*;

/// Properties of [`App`].
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// What the session starts from.
    pub start: Session,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let start = props.start.clone();
    let state = use_reducer(move || start);
    let dispatch: Dispatch = state.dispatcher();
    let session = use_memo(state.clone(), |state| (**state).clone());
    let evaluated = (*use_memo((session.plan.clone(), session.scenario().clone()), |(plan, scenario)| {
        Evaluated::new(planner_engine::evaluate(plan, scenario))
    }))
    .clone();
    let lang = session.lang();
    use_saving(session.clone(), dispatch.clone());
    use_log_keeping(&session);
    use_document_language(lang, lang.text(&session.plan.file.place));
    let system_dark = use_system_dark();
    use_document_theme(session.preferences.theme, system_dark);
    let shown = Shown { session: session.clone(), evaluated };
    html! {
        <ContextProvider<Dispatch> context={dispatch}>
            <ContextProvider<Shown> context={shown}>
                <a class="skip" href="#content">{ i18n::skip_to_content(lang) }</a>
                <Banner />
                <Notices />
                <Palette />
                <main id="content" class="content" tabindex="-1">
                    { match session.view {
                        View::Planner => html! { <PlannerView /> },
                        View::Panorama => html! { <Lazy part={&PANORAMA} /> },
                        View::Projects => html! { <Lazy part={&PROJECTS} /> },
                        View::Compare => html! { <Lazy part={&COMPARE} /> },
                        View::Audit => html! { <Lazy part={&AUDIT} /> },
                        View::Workshop => html! { <Lazy part={&WORKSHOP} /> },
                        View::Method => html! { <Lazy part={&METHOD} /> },
                    } }
                </main>
            </ContextProvider<Shown>>
        </ContextProvider<Dispatch>>
    }
}
