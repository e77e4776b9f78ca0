//! Whether an element is in sight.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, js_sys::Array};

/// Watches whether an element is in sight, until dropped.
pub struct Sight {
    observer: IntersectionObserver,
    /// The observer calls it; it has to live as long.
    _callback: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Calls back soon, and whenever the element comes into sight or goes. `None` where the
    /// browser cannot tell.
    pub fn of(element: &Element, changed: impl Fn(bool) + 'static) -> Option<Self> {
        let callback = Closure::new(move |entries: Array| {
            // Of several, the last tells how it is now.
            let last: JsValue = entries.at(-1);
            changed(
                last.unchecked_into::<IntersectionObserverEntry>()
                    .is_intersecting(),
            );
        });
        // No margin: what waits is drawn once all is at rest, and people seldom scroll and move
        // something in the same tenth of a second.
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
