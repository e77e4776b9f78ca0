//! The size of an element as it changes.

use std::{cell::RefCell, rc::Rc};

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver, js_sys::Array};

/// Watches an element's size until dropped.
pub struct Watch {
    observer: ResizeObserver,
    /// What is still to be told.
    timer: Rc<RefCell<Option<Timeout>>>,
    /// The observer calls it; it has to live as long.
    _callback: Closure<dyn FnMut(Array)>,
}

impl Watch {
    /// Calls back with the width in CSS pixels, soon and at every change.
    /// `None` where the browser cannot tell.
    pub fn new(element: &Element, changed: impl Fn(u32) + 'static) -> Option<Self> {
        let target = element.clone();
        Self::with(element, move || {
            changed(u32::try_from(target.client_width()).unwrap_or(0));
        })
    }

    /// Calls back soon, and whenever the element has become wider or narrower, taller or shorter.
    /// `None` where the browser cannot tell.
    pub fn with(element: &Element, changed: impl Fn() + 'static) -> Option<Self> {
        let changed = Rc::new(changed);
        let timer = Rc::new(RefCell::new(None));
        let due = timer.clone();
        let callback = Closure::new(move |_: Array| {
            let changed = changed.clone();
            // Not from within: what is drawn then would change what others watch, too late for
            // them to be told in this frame, which browsers report as an error.
            due.replace(Some(Timeout::new(0, move || changed())));
        });
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            timer,
            _callback: callback,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.timer.take();
    }
}
