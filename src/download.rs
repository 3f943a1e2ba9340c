//! Files that the page makes for its user to keep. Nothing leaves the machine.

use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

thread_local! {
    /// The address of the file offered last. It must outlive the click, and is let go of when the next one comes.
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Offers a text as a file of a media type.
pub fn text(name: &str, media_type: &str, content: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    file(name, &Blob::new_with_str_sequence_and_options(&parts, &options).ok()?)
}

/// Offers a file.
pub fn file(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = web_sys::window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    if let Some(before) = LAST.with(|last| last.replace(Some(address))) {
        let _ = Url::revoke_object_url(&before);
    }
    Some(())
}

/// A file's name from its parts: what some system would not take in a name becomes a hyphen.
#[must_use]
pub fn name(parts: &[&str], extension: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' };
    let parts: Vec<String> = parts.iter().map(|part| part.trim().chars().map(safe).collect()).collect();
    format!("{}.{extension}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_hold_nothing_that_a_system_refuses() {
        assert_eq!(name(&["plan-2019-2025", "3", "水质/III类: 比例"], "png"), "plan-2019-2025-3-水质-III类--比例.png");
    }
}
