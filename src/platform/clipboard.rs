//! What leaves the page by a person's hand: the clipboard, and the system's share sheet.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;

use super::window;

/// Copies the text of a field; says whether the browser let it. Where it did not, the text is
/// left selected. The plain way first; frames without permission for that one may have the old one.
pub async fn copy(field: &HtmlTextAreaElement) -> bool {
    if let Some(promise) = call("clipboard", "writeText", &field.value().into())
        && JsFuture::from(promise).await.is_ok()
    {
        return true;
    }
    // An element that cannot take the focus is not selected, and nothing is copied.
    let _refused = field.focus();
    field.select();
    exec_copy().unwrap_or(false)
}

/// Copies a text that stands in no field; says whether the browser let it.
pub async fn copy_text(text: &str) -> bool {
    if let Some(promise) = call("clipboard", "writeText", &text.into())
        && JsFuture::from(promise).await.is_ok()
    {
        return true;
    }
    by_field(text).unwrap_or(false)
}

/// The old way needs a field, which is there for a moment.
fn by_field(text: &str) -> Option<bool> {
    let document = window()?.document()?;
    let field = document.create_element("textarea").ok()?;
    let field: HtmlTextAreaElement = field.dyn_into().ok()?;
    field.set_value(text);
    let before = document.active_element();
    document.body()?.append_child(&field).ok()?;
    field.select();
    let done = exec_copy();
    field.remove();
    let before = before.and_then(|before| before.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(before) = before {
        // Where the reader was; an element that is gone cannot be.
        let _refused = before.focus();
    }
    done
}

/// Whether the system has a share sheet that this page may open; frames of other pages may not.
#[must_use]
pub fn can_share() -> bool {
    let own = |window: &web_sys::Window| window.top().ok().flatten().as_ref() == Some(window);
    window().is_some_and(|window| own(&window) && method(&window.navigator(), "share").is_some())
}

/// Opens the system's share sheet.
pub fn share(title: &str, url: &str) {
    let data = Object::new();
    for (key, value) in [("title", title), ("url", url)] {
        // A new object takes any property.
        let _set = Reflect::set(&data, &key.into(), &value.into());
    }
    let Some(window) = window() else { return };
    let navigator = window.navigator();
    let promise = method(&navigator, "share").and_then(|share| {
        share
            .call1(&navigator, &data)
            .ok()?
            .dyn_into::<Promise>()
            .ok()
    });
    if let Some(promise) = promise {
        // Whoever closes the sheet without sharing has done nothing wrong.
        wasm_bindgen_futures::spawn_local(async move {
            let _closed = JsFuture::from(promise).await;
        });
    }
}

/// `navigator[part][name](value)`, as far as there is such a thing.
fn call(part: &str, name: &str, value: &JsValue) -> Option<Promise> {
    let part = Reflect::get(&window()?.navigator(), &part.into()).ok()?;
    method(&part, name)?
        .call1(&part, value)
        .ok()?
        .dyn_into()
        .ok()
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    // Of what is no object, there is nothing to get.
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

fn exec_copy() -> Option<bool> {
    let document = window()?.document()?;
    let exec = method(&document, "execCommand")?;
    exec.call1(&document, &"copy".into()).ok()?.as_bool()
}
