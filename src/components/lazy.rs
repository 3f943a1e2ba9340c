//! A view that is fetched when it is first opened, with a word while it is on its way and a way out where it fails.

use crate::hooks::focus_content;
use crate::i18n::define_messages;
use crate::parts::{Part, View};
use crate::state::use_shown;
use yew::prelude::*;

define_messages! {
    loading() { zh: "正在载入……", en: "Loading…" }
    not_loaded() {
        zh: "这一页没有载入，其他页面可以照常使用。请检查网络后重试；仍不行时，请重新载入本页，您保存的改动不受影响。",
        en: "This view could not be loaded; the others work as before. Check the connection and try again. If that does not help, reload this page: your saved changes are safe.",
    }
    try_again() { zh: "重试", en: "Try again" }
}

/// Tells whoever opened a dialog of a part of its own that it is closed.
#[derive(Clone, PartialEq)]
pub struct Closed(pub Callback<()>);

/// Properties of [`Lazy`].
#[derive(PartialEq, Properties)]
pub struct LazyProps {
    /// The part that shows the view.
    pub part: &'static Part<View>,
}

/// Which part has been asked for, and how often: what failed belongs to one attempt and is over with the next.
#[derive(Clone, Copy, PartialEq)]
struct Attempt(&'static Part<View>, u32);

/// A view of its own part of the program.
#[component]
pub fn Lazy(props: &LazyProps) -> Html {
    let lang = use_shown().session.lang();
    let count = use_state(|| 0);
    let failed = use_state(|| None::<Attempt>);
    let attempt = Attempt(props.part, *count);
    {
        let failed = failed.clone();
        use_effect_with(attempt, move |attempt| {
            let attempt = *attempt;
            if attempt.0.offer().is_none() {
                wasm_bindgen_futures::spawn_local(async move {
                    // Either way this renders anew, and finds the part there or the attempt failed.
                    failed.set(attempt.0.arrive().await.err().map(|_| attempt));
                });
            }
        });
    }
    let again = use_callback(count, |_: MouseEvent, count| {
        // The button goes, and the keyboard's place with it.
        focus_content();
        count.set(**count + 1);
    });
    match props.part.offer() {
        Some(view) => view(),
        None if *failed == Some(attempt) => html! {
            <div class="lazy" role="alert">
                <p>{ not_loaded(lang) }</p>
                <button class="button" type="button" onclick={again}>{ try_again(lang) }</button>
            </div>
        },
        None => html! { <p class="lazy" role="status">{ loading(lang) }</p> },
    }
}
