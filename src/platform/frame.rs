//! The page that embeds this one.

use js_sys::JSON;
use web_sys::Window;

use super::window;

/// The window around this one; none where the page stands by itself.
fn parent() -> Option<Window> {
    let window = window()?;
    window
        .parent()
        .ok()
        .flatten()
        .filter(|parent| *parent != window)
}

/// Whether the page is in a frame of another one.
#[must_use]
pub fn is_framed() -> bool {
    parent().is_some()
}

/// Tells the embedding page something, written as JSON. Nothing happens without one.
pub fn tell(json: &str) {
    if let Some((parent, message)) = parent().zip(JSON::parse(json).ok()) {
        // Whoever it is: who embeds the page is not told to it, and this is meant for them.
        // Only a message that cannot be copied is refused, and this is plain data.
        let _refused = parent.post_message(&message, "*");
    }
}
