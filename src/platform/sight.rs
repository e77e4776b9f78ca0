//! Whether an element is in sight.

use std::{cell::RefCell, rc::Rc};

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, js_sys::Array};

/// Hears whether an element is in sight.
type Heard = Rc<dyn Fn(bool)>;

/// Looks after all elements that are watched: for each observer browsers work out anew what is in
/// sight at all.
struct Lookout {
    observer: IntersectionObserver,
    /// The observer calls it; it has to live as long.
    _callback: Closure<dyn FnMut(Array)>,
    watched: Vec<(Element, Heard)>,
}

thread_local! {
    static LOOKOUT: RefCell<Option<Lookout>> = const { RefCell::new(None) };
}

impl Lookout {
    /// `None` where the browser cannot tell.
    fn new() -> Option<Self> {
        let callback = Closure::new(|entries: Array| entries.iter().for_each(tell));
        // No margin: what waits is drawn once all is at rest, and people seldom scroll and move
        // something in the same tenth of a second.
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        Some(Self {
            observer,
            _callback: callback,
            watched: Vec::new(),
        })
    }
}

/// Tells who watches an element how it is now.
fn tell(entry: JsValue) {
    let entry: IntersectionObserverEntry = entry.unchecked_into();
    let element = entry.target();
    let heard = LOOKOUT.with_borrow(|lookout| {
        let mut watched = lookout.iter().flat_map(|lookout| &lookout.watched);
        watched.find_map(|(of, heard)| (*of == element).then(|| heard.clone()))
    });
    // Whoever hears it may watch other elements or stop, so the list is free again.
    if let Some(heard) = heard {
        heard(entry.is_intersecting());
    }
}

/// Watches whether an element is in sight, until dropped.
pub struct Sight(Element);

impl Sight {
    /// Calls back soon, and whenever the element comes into sight or goes. `None` where the
    /// browser cannot tell. An element is watched once.
    pub fn of(element: &Element, changed: impl Fn(bool) + 'static) -> Option<Self> {
        LOOKOUT.with_borrow_mut(|lookout| {
            if lookout.is_none() {
                *lookout = Lookout::new();
            }
            let lookout = lookout.as_mut()?;
            lookout.watched.push((element.clone(), Rc::new(changed)));
            lookout.observer.observe(element);
            Some(Self(element.clone()))
        })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        LOOKOUT.with_borrow_mut(|lookout| {
            if let Some(lookout) = lookout {
                lookout.observer.unobserve(&self.0);
                lookout.watched.retain(|(element, _)| *element != self.0);
            }
        });
    }
}
