//! The address bar and the browser's history.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Location, Window};

use super::window;

/// The query and fragment of the address, with their `?` and `#` or empty.
#[must_use]
pub fn read() -> (String, String) {
    let read = |part: fn(&Location) -> Result<String, JsValue>| {
        window()
            .and_then(|window| part(&window.location()).ok())
            .unwrap_or_default()
    };
    (read(Location::search), read(Location::hash))
}

/// Writes the fragment, as an entry of its own in the browser's history or in
/// place of the present one. Where the browser refuses (sandboxed frames, too
/// many changes at once) the address stays as it is.
pub fn write(fragment: &str, new_entry: bool) {
    let Some(window) = window() else { return };
    let Some((url, history)) = target(&window, fragment).zip(window.history().ok()) else {
        return;
    };
    let write = if new_entry {
        web_sys::History::push_state_with_url
    } else {
        web_sys::History::replace_state_with_url
    };
    // Refused: the scenario still stands on the page, and the next change tries again.
    let _refused = write(&history, &JsValue::NULL, "", Some(&url));
}

fn target(window: &Window, fragment: &str) -> Option<String> {
    let location = window.location();
    let path = location.pathname().ok()?;
    let query = location.search().ok()?;
    let mark = if fragment.is_empty() { "" } else { "#" };
    Some([&path, &query, mark, fragment].concat())
}

/// Calls back with query and fragment when the address changes by other hands:
/// back, forward, typing. Ends when the listeners are dropped.
pub fn listen(changed: impl Fn(String, String) + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = window() else {
        return Vec::new();
    };
    ["popstate", "hashchange"]
        .into_iter()
        .map(|event| {
            let changed = changed.clone();
            EventListener::new(&window, event, move |_| {
                let (query, fragment) = read();
                changed(query, fragment);
            })
        })
        .collect()
}

/// Leads the page to another fragment, as a link in it would: the page hears of it as of any
/// change by other hands, and the Back button leads back.
pub fn go(fragment: &str) {
    if let Some(window) = window() {
        // A fragment is never refused.
        let _led = window.location().set_hash(fragment);
    }
}
