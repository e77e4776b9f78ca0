//! What the page says of itself as a whole.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

use super::window;

fn document() -> Option<Document> {
    window()?.document()
}

/// Sets an attribute of the `html` element.
pub fn set_root(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Only an invalid name is refused, and the names are ours.
        let _refused = root.set_attribute(name, value);
    }
}

/// Sets a custom property of the `html` element, or takes it away where there is no value.
pub fn set_property(name: &str, value: Option<&str>) {
    let root = document().and_then(|document| document.document_element());
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        // Only an invalid name is refused, and the names are ours.
        let _refused = match value {
            Some(value) => root.style().set_property(name, value),
            None => root.style().remove_property(name).map(drop),
        };
    }
}

/// The element that holds all that is shown.
#[must_use]
pub fn body() -> Option<HtmlElement> {
    document()?.body()
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The element of an id.
#[must_use]
pub fn find(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Puts the focus on an element by its id and brings it into sight.
pub fn focus(id: &str) {
    if let Some(element) = find(id) {
        // An element that cannot take the focus leaves it where it is.
        let _refused = element.focus();
    }
}

/// The content security policy that the page carries itself.
#[must_use]
pub fn policy() -> Option<String> {
    let meta = document()?
        .query_selector("meta[http-equiv=Content-Security-Policy]")
        .ok()??;
    meta.get_attribute("content")
}

/// The width of an element by its id, in CSS pixels; `None` where it is not laid out.
#[must_use]
pub fn width(id: &str) -> Option<u32> {
    let width = document()?.get_element_by_id(id)?.client_width();
    u32::try_from(width).ok().filter(|width| *width > 0)
}
