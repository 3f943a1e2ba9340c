//! Undo, redo and reset.

use super::reset::ResetDialog;
use crate::components::overview::messages as m;
use crate::components::{open_palette, Closed, Lazy};
use crate::i18n::{self, Lang};
use crate::parts::HISTORY;
use crate::state::{use_dispatch, Action};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Properties of [`HistoryTools`].
#[derive(Debug, Clone, Copy, PartialEq, Properties)]
pub(super) struct HistoryToolsProps {
    pub(super) lang: Lang,
    /// How many changes can be taken back.
    pub(super) undoable: usize,
    /// How many changes can be made again.
    pub(super) redoable: usize,
    /// Whether there is nothing to reset.
    pub(super) pristine: bool,
}

/// Undo, redo and reset.
#[component]
pub(super) fn HistoryTools(props: &HistoryToolsProps) -> Html {
    let dispatch = use_dispatch();
    let dialog = use_node_ref();
    let HistoryToolsProps { lang, undoable, redoable, pristine } = *props;
    let undo = use_callback(dispatch.clone(), |_: MouseEvent, dispatch| dispatch.dispatch(Action::Undo));
    let redo = use_callback(dispatch, |_: MouseEvent, dispatch| dispatch.dispatch(Action::Redo));
    let ask = use_callback((dialog.clone(), pristine), |_: MouseEvent, (dialog, pristine)| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|_| !pristine) {
            let _ = dialog.show_modal();
        }
    });
    let listed = use_state_eq(|| false);
    let list =
        use_callback((listed.setter(), undoable + redoable), |_: MouseEvent, (listed, steps)| listed.set(*steps > 0));
    let unlist = use_callback(listed.setter(), |(), listed| listed.set(false));
    let palette = use_callback((), |_: MouseEvent, ()| open_palette());
    const LIST: &str = "M2.5 4h1M6 4h7.500M2.5 8h1M6 8h7.500M2.5 12h1M6 12h7.500";
    const PROMPT: &str = "M3 4.500l3.500 3.500L3 11.500M8 12h5";
    // Arrows that turn back and forth, and a circle that closes.
    const BACK: &str = "M5 3L2 6l3 3M2 6h7.5a4.5 4.5 0 0 1 0 9H6";
    const FORTH: &str = "M11 3l3 3l-3 3m3-3H6.500a4.5 4.5 0 0 0 0 9H10";
    const AROUND: &str = "M3.200 3v3.500h3.500M3.500 6.300A5.500 5.500 0 1 1 2.500 9.200";
    html! {
        <div class="banner__tools" role="group" aria-label={m::tools(lang)}>
            { tool(i18n::undo(lang), m::steps(lang, i18n::undo(lang), undoable), "Control+Z", BACK, undoable > 0, undo) }
            { tool(i18n::redo(lang), m::steps(lang, i18n::redo(lang), redoable), "Control+Shift+Z", FORTH, redoable > 0, redo) }
            { tool(i18n::reset(lang), i18n::reset(lang), "", AROUND, !pristine, ask) }
            { tool(m::history(lang), m::history(lang), "", LIST, undoable + redoable > 0, list) }
            { tool(m::commands(lang), m::commands(lang), "Control+K", PROMPT, true, palette) }
            <ResetDialog {lang} {dialog} />
            if *listed {
                <ContextProvider<Closed> context={Closed(unlist)}><Lazy part={&HISTORY} /></ContextProvider<Closed>>
            }
        </div>
    }
}

/// A button that stays reachable while it has nothing to do, so that the keyboard is not thrown off it by the last undo.
fn tool(
    word: String,
    name: String,
    keys: &'static str,
    icon: &'static str,
    enabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    let keys = (!keys.is_empty()).then_some(keys);
    html! {
        <button
            class="tool"
            type="button"
            title={name.clone()}
            aria-label={name}
            aria-disabled={(!enabled).then_some("true")}
            aria-keyshortcuts={keys}
            {onclick}
        >
            <svg class="tool__icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={icon} /></svg>
            <span class="tool__word">{ word }</span>
        </button>
    }
}
