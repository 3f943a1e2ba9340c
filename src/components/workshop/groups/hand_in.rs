use super::super::messages as m;
use crate::files;
use crate::state::use_shown;
use crate::telling::title;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// How far copying has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    /// The browser refuses: the text is shown to be copied by hand.
    ByHand,
}

/// Gives the scenario at hand away: as a file, or as text.
#[component]
pub(super) fn HandIn() -> Html {
    let session = use_shown().session;
    let lang = session.lang();
    let active = session.shelf.active();
    let name = title(lang, active);
    let copied = use_state(|| Copied::NotYet);
    let field = use_node_ref();
    let text = use_memo((session.plan.clone(), active.scenario.clone()), |(plan, scenario)| scenario.to_json(plan));
    let save = {
        let (text, name) = (text.clone(), name.clone());
        Callback::from(move |_: MouseEvent| {
            // Where the browser refuses, copying is left.
            let _ = files::download(&format!("{name}.json"), "application/json", &text);
        })
    };
    let copy = {
        let (text, copied) = (text.clone(), copied.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, copied) = (text.clone(), copied.clone());
            spawn_local(async move {
                copied.set(if files::copy(&text).await { Copied::Done } else { Copied::ByHand });
            });
        })
    };
    {
        let field = field.clone();
        use_effect_with(*copied, move |_| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                let _ = field.focus();
                field.select();
            }
        });
    }
    html! {
        <section class="card" aria-labelledby="hand-in-heading">
            <h3 id="hand-in-heading" class="card__title">{ m::hand_in(lang) }</h3>
            <p class="card__note">{ m::hand_in_hint(lang, name) }</p>
            <div class="groups__give">
                <button class="button" type="button" onclick={save}>{ m::export(lang) }</button>
                <button class="button" type="button" onclick={copy}>{ m::copy(lang) }</button>
            </div>
            <p role="status">
                { match *copied {
                    Copied::NotYet => String::new(),
                    Copied::Done => m::copied(lang),
                    Copied::ByHand => m::copy_by_hand(lang),
                } }
            </p>
            if *copied == Copied::ByHand {
                <textarea ref={field} class="field" rows="4" readonly={true} aria-label={m::scenario_text(lang)}
                    value={(*text).clone()} />
            }
        </section>
    }
}
