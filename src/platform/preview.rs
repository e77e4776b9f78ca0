//! A frame with this very page in it.

use web_sys::HtmlIFrameElement;

/// Leads a frame to another address, without an entry in the browser's history.
pub fn lead(frame: &HtmlIFrameElement, url: &str) {
    if let Some(window) = frame.content_window() {
        // The address is one of ours, which is never refused.
        let _led = window.location().replace(url);
    }
}
