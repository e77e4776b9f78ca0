//! The browser's doors: address bar, storage, document. Thin and fallible;
//! nothing here decides anything.

use web_sys::Window;

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod currencies;
pub mod document;
pub mod files;
pub mod frame;
pub mod intl;
pub mod late;
pub mod preview;
pub mod resize;
pub mod sight;
pub mod storage;
pub mod store;
pub mod words;
pub mod worker;

/// The window; none where the build draws the page without a browser.
pub(crate) fn window() -> Option<Window> {
    if cfg!(target_arch = "wasm32") {
        web_sys::window()
    } else {
        None
    }
}
