use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::NodeRef;

/// Below this the panes are stacked; the style sheet says the same.
const NARROW: &str = "(max-width: 1099.98px)";

/// Whether the page is too narrow for two panes.
#[must_use]
pub fn is_narrow() -> bool {
    let query = web_sys::window().and_then(|w| w.match_media(NARROW).ok()).flatten();
    query.is_some_and(|query| query.matches())
}

/// Scrolls to an element and takes the keyboard along.
pub fn bring_into_view(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Puts the keyboard at the beginning of the page's content, where what it stood on is about to go.
pub fn focus_content() {
    let content = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("content"));
    if let Some(content) = content.and_then(|content| content.dyn_into::<HtmlElement>().ok()) {
        let _ = content.focus();
    }
}
