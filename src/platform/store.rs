//! The browser's local storage as a list that tabs share: all keys of a kind, writing that says
//! why it failed, and word of what other tabs write.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use super::{
    storage::{PREFIX, storage},
    window,
};

/// Why something could not be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no room left.
    Full,
    /// The browser does not let this page store anything.
    Refused,
}

/// All that is stored under keys that begin with `kind`: the rest of the key, and the value.
/// `None` where the browser refuses its storage.
#[must_use]
pub fn all(kind: &str) -> Option<Vec<(String, String)>> {
    let storage = storage()?;
    let prefix = [PREFIX, kind].concat();
    let keys = (0..storage.length().ok()?).filter_map(|at| storage.key(at).ok().flatten());
    let ours = keys.filter_map(|key| {
        let rest = key.strip_prefix(&prefix)?.to_owned();
        Some((rest, storage.get_item(&key).ok().flatten()?))
    });
    let mut found: Vec<_> = ours.collect();
    found.sort();
    Some(found)
}

/// Stores a value under a key.
///
/// # Errors
/// Where the browser refuses.
pub fn put(key: &str, value: &str) -> Result<(), Failure> {
    let storage = storage().ok_or(Failure::Refused)?;
    let put = storage.set_item(&[PREFIX, key].concat(), value);
    put.map_err(|error| failure(&error))
}

/// Takes away what is stored under a key.
///
/// # Errors
/// Where the browser refuses.
pub fn remove(key: &str) -> Result<(), Failure> {
    let storage = storage().ok_or(Failure::Refused)?;
    storage
        .remove_item(&[PREFIX, key].concat())
        .map_err(|_| Failure::Refused)
}

fn failure(error: &JsValue) -> Failure {
    let name = error.dyn_ref::<DomException>().map(DomException::name);
    match name.as_deref() {
        // The second is what Firefox has called it.
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Failure::Full,
        _ => Failure::Refused,
    }
}

/// Calls back when another tab has written, until dropped.
pub fn watch(changed: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "storage", move |_| changed()))
}
