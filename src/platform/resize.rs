//! The size of an element as it changes.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver, js_sys::Array};

/// Watches an element's size until dropped.
pub struct Watch {
    observer: ResizeObserver,
    /// The observer calls it; it has to live as long.
    _callback: Closure<dyn FnMut(Array)>,
}

impl Watch {
    /// Calls back with the width in CSS pixels, at once and at every change.
    /// `None` where the browser cannot tell.
    pub fn new(element: &Element, changed: impl Fn(u32) + 'static) -> Option<Self> {
        let target = element.clone();
        Self::with(element, move || {
            changed(u32::try_from(target.client_width()).unwrap_or(0));
        })
    }

    /// Calls back at once and whenever the element becomes wider or narrower, taller or shorter.
    /// `None` where the browser cannot tell.
    pub fn with(element: &Element, changed: impl Fn() + 'static) -> Option<Self> {
        let callback = Closure::new(move |_: Array| changed());
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
