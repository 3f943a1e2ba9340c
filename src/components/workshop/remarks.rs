use super::messages as m;
use crate::i18n::Lang;
use crate::state::Action;
use crate::state::Dispatch;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The field for what the room says about a step.
pub(super) fn remark_field(lang: Lang, position: usize, remark: &str, dispatch: &Dispatch) -> Html {
    let dispatch = dispatch.clone();
    let onchange = move |event: Event| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            dispatch.dispatch(Action::Remark(position, input.value()));
        }
    };
    html! {
        <input type="text" class="steps__remark" value={remark.to_owned()} placeholder={m::remark_hint(lang)}
            aria-label={m::remark(lang, position + 1)} autocomplete="off" {onchange} />
    }
}
