//! What in the plan does not agree with itself, each finding with its evidence and what it does to the verdict.

mod card;
mod effects;
mod evidence;
mod export;
mod figures;
mod filter_bar;
mod messages;
mod model;
mod sentences;
mod subjects;
mod words;

use crate::files;
use crate::state::{use_dispatch, use_shown, Action, View};
use filter_bar::FilterBar;
use messages as m;
use model::{grouped, items, Item, Sought};
use subjects::areas;
use web_sys::HtmlElement;
use yew::prelude::*;

/// So many findings are listed at first: more than a reader takes in, few enough to be there at once.
const FIRST: usize = 100;

/// The view “Plan audit”.
#[component]
pub fn AuditView() -> Html {
    let shown = use_shown();
    let (plan, lang) = (shown.session.plan.clone(), shown.session.lang());
    let findings = use_memo(plan.clone(), |plan| planner_engine::audit(plan));
    let all = use_memo((plan.clone(), lang), |(plan, lang)| items(*lang, plan, &findings));
    let sought = use_state_eq(Sought::default);
    let whole = use_state_eq(|| false);
    let said = use_state_eq(|| None::<String>);
    let onseek = {
        let (sought, whole, said) = (sought.setter(), whole.setter(), said.setter());
        use_callback((), move |next: Sought, ()| {
            sought.set(next);
            whole.set(false);
            said.set(None);
        })
    };
    let dispatch = use_dispatch();
    let open = use_callback((), move |indicator: usize, ()| {
        dispatch.dispatch(Action::Open(indicator));
        dispatch.dispatch(Action::Show(View::Planner));
        // The button goes with this view; the keyboard goes on in the next.
        let main = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("content"));
        if let Some(main) = main.and_then(|main| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(main).ok()) {
            let _ = main.focus();
        }
    });
    let fitting: Vec<&Item> = all.iter().filter(|item| sought.fits(item)).collect();
    let listed = if *whole { fitting.as_slice() } else { &fitting[..fitting.len().min(FIRST)] };
    // What is taken away is worded when it is asked for, not with every letter typed into the search.
    let taken = {
        let (all, sought, plan) = (all.clone(), sought.clone(), plan.clone());
        move || {
            let fitting: Vec<&Item> = all.iter().filter(|item| sought.fits(item)).collect();
            export::rows(lang, &plan, &fitting)
        }
    };
    let download = {
        let (name, taken) = (m::file_name(lang, lang.text(&plan.file.place)), taken.clone());
        Callback::from(move |_: MouseEvent| {
            let _ = files::download(&name, "text/csv;charset=utf-8", &export::csv(&taken()));
        })
    };
    let copy = {
        let said = said.setter();
        Callback::from(move |_: MouseEvent| {
            let (text, said) = (export::tabbed(&taken()), said.clone());
            wasm_bindgen_futures::spawn_local(async move {
                let copied = files::copy(&text).await;
                said.set(Some(if copied { m::copied(lang) } else { m::copy_failed(lang) }));
            });
        })
    };
    let more = {
        let whole = whole.setter();
        Callback::from(move |_: MouseEvent| whole.set(true))
    };
    html! {
        <div class="audit">
            <header class="audit__head">
                <h2 class="view__title">{ m::title(lang) }</h2>
                <p class="audit__intro">{ m::intro(lang) }</p>
            </header>
            <FilterBar {lang} sought={(*sought).clone()} counts={sought.counts(&all)} areas={areas(lang, &plan)} {onseek} />
            <div class="audit__bar">
                <p class="audit__shown" role="status">{ m::shown_of(lang, fitting.len(), all.len()) }</p>
                <p class="audit__said" role="status">{ (*said).clone() }</p>
                <button class="button" type="button" onclick={copy}>{ m::copy(lang) }</button>
                <button class="button" type="button" onclick={download}>{ m::download(lang) }</button>
            </div>
            if all.is_empty() {
                <p class="audit__nothing">{ m::nothing_found(lang) }</p>
            } else if fitting.is_empty() {
                <p class="audit__nothing">{ m::nothing_matches(lang) }</p>
            }
            // In an element of its own: what comes and goes beside the filter would make a new field of it while one types.
            <div class="audit__list">
                { for grouped(listed).into_iter().enumerate().map(|(number, (group, items))| {
                    card::group(lang, &plan, group, &items, number, &open)
                }) }
            </div>
            if listed.len() < fitting.len() {
                <button class="button audit__more" type="button" onclick={more}>{ m::show_all(lang, fitting.len()) }</button>
            }
        </div>
    }
}
