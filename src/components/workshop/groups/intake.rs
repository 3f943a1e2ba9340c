use super::super::messages as m;
use super::reading::reading;
use crate::files;
use crate::state::{use_dispatch, use_shown, Action, Owner};
use planner_engine::Scenario;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Takes scenarios in: several files at once, or pasted text. What cannot be read is told by file and field, the rest
/// comes in; pasted text that cannot be read stays in its field.
#[component]
pub(super) fn Intake() -> Html {
    let session = use_shown().session;
    let lang = session.lang();
    let dispatch = use_dispatch();
    let told = use_state(|| (0_usize, Vec::<String>::new()));
    let (text, name) = (use_node_ref(), use_node_ref());
    let take = {
        let (told, dispatch) = (told.setter(), dispatch.clone());
        move |read: Vec<Result<Scenario, String>>| {
            let (good, bad): (Vec<_>, Vec<_>) = read.into_iter().partition(Result::is_ok);
            let good: Vec<(Scenario, String)> = good.into_iter().flatten().map(|s| (s, String::new())).collect();
            told.set((good.len(), bad.into_iter().filter_map(Result::err).collect()));
            if !good.is_empty() {
                dispatch.dispatch(Action::Bring(good, Owner::Group));
            }
        }
    };
    let on_files = {
        let (plan, take) = (session.plan.clone(), take.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let list = input.files();
            let chosen = list.iter().flat_map(|list| (0..list.length()).filter_map(|k| list.get(k)));
            let chosen: Vec<web_sys::File> = chosen.collect();
            let (plan, take) = (plan.clone(), take.clone());
            spawn_local(async move {
                let mut read = Vec::with_capacity(chosen.len());
                for file in &chosen {
                    let name = file.name();
                    read.push(match files::read(file).await {
                        Some(text) => reading(lang, &plan, &text, files::stem(&name), &name),
                        None => Err(m::trouble_file(lang, &name, m::unreadable(lang))),
                    });
                }
                take(read);
                // The same file, put right, can be chosen again.
                input.set_value("");
            });
        })
    };
    let on_paste = {
        let (plan, text, name) = (session.plan.clone(), text.clone(), name.clone());
        let next = session.shelf.all().iter().filter(|kept| kept.owner == Owner::Group).count() + 1;
        Callback::from(move |_: MouseEvent| {
            let (Some(text), Some(name)) = (text.cast::<HtmlTextAreaElement>(), name.cast::<HtmlInputElement>()) else {
                return;
            };
            let called = if name.value().trim().is_empty() { m::group(lang, next) } else { name.value() };
            let mut read = reading(lang, &plan, &text.value(), &called, &m::pasted(lang));
            if let Ok(scenario) = &mut read {
                // What is typed here goes before what the text says.
                if !name.value().trim().is_empty() {
                    called.trim().clone_into(&mut scenario.name);
                }
                text.set_value("");
                name.set_value("");
            }
            take(vec![read]);
        })
    };
    html! {
        <section class="card" aria-labelledby="intake-heading">
            <h3 id="intake-heading" class="card__title">{ m::intake(lang) }</h3>
            <label class="groups__field">
                <span>{ m::choose_files(lang) }</span>
                <input type="file" class="groups__files" accept=".json,application/json" multiple={true} onchange={on_files} />
            </label>
            <label class="groups__field">
                <span>{ m::paste_label(lang) }</span>
                <textarea ref={text} class="field" rows="3" spellcheck="false" />
            </label>
            <div class="groups__take">
                <label class="groups__field">
                    <span>{ m::paste_name(lang) }</span>
                    <input ref={name} type="text" class="field" autocomplete="off" />
                </label>
                <button class="button" type="button" onclick={on_paste}>{ m::paste_take(lang) }</button>
            </div>
            <div role="status">
                if told.0 > 0 {
                    <p class="groups__took">{ m::took(lang, told.0) }</p>
                }
            </div>
            <div role="alert">
                if !told.1.is_empty() {
                    <p class="groups__trouble">{ m::not_taken(lang) }</p>
                    <ul class="groups__troubles">{ for told.1.iter().map(|one| html! { <li>{ one }</li> }) }</ul>
                }
            </div>
        </section>
    }
}
