use super::history_panel::HistoryPanel;
use super::messages as m;
use crate::components::Closed;
use crate::i18n;
use crate::state::{use_dispatch, use_shown, Action};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// The steps of the history in a dialog, open as long as it is there.
#[component]
pub fn HistoryDialog() -> Html {
    let shown = use_shown();
    let dispatch = use_dispatch();
    let closed = use_context::<Closed>();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                let _ = dialog.show_modal();
            }
        });
    }
    let lang = shown.session.lang();
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let onclose = Callback::from(move |_: Event| {
        if let Some(Closed(tell)) = &closed {
            tell.emit(());
        }
    });
    let replay = {
        let close = close.clone();
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            dispatch.dispatch(Action::Replay);
        })
    };
    html! {
        <dialog ref={dialog} class="dialog history" aria-labelledby="history-title" {onclose}>
            <h2 id="history-title" class="dialog__title">{ m::history(lang) }</h2>
            <div class="history__scroll"><HistoryPanel /></div>
            <div class="dialog__buttons">
                <button class="button" type="button" disabled={shown.session.history.undoable() == 0} onclick={replay}>
                    { m::replay(lang) }
                </button>
                <button class="button button--strong" type="button" onclick={close.reform(|_: MouseEvent| ())}>{ i18n::close(lang) }</button>
            </div>
        </dialog>
    }
}
