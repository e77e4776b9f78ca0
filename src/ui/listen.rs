//! What elements listen to.
//!
//! Yew has a listener type for each kind of event, and a closure around each closure; one type
//! for all of them keeps some kilobytes out of the first load.

use std::{borrow::Cow, rc::Rc};

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;
use yew::{
    Component,
    html::Scope,
    virtual_dom::{Listener, ListenerKind},
};

/// Something that hears a kind of event.
pub type Ear = Rc<dyn Listener>;

/// What a component makes of an event, if anything.
type Hear<M> = Box<dyn Fn(Event) -> Option<M>>;

/// By its name: cloning the kinds that Yew knows is a long table.
fn kind(name: &'static str) -> ListenerKind {
    ListenerKind::other(Cow::Borrowed(name))
}

/// Says to a component what has happened.
struct Told<C: Component> {
    kind: &'static str,
    link: Scope<C>,
    hear: Hear<C::Message>,
}

impl<C: Component> Listener for Told<C> {
    fn kind(&self) -> ListenerKind {
        kind(self.kind)
    }

    fn handle(&self, event: Event) {
        if let Some(message) = (self.hear)(event) {
            self.link.send_message(message);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}

/// Does something itself.
struct Done {
    kind: &'static str,
    hear: Box<dyn Fn(Event)>,
}

impl Listener for Done {
    fn kind(&self) -> ListenerKind {
        kind(self.kind)
    }

    fn handle(&self, event: Event) {
        (self.hear)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// Says to a component what it makes of an event; nothing where it makes nothing of it.
pub fn tell<C: Component, M: Into<C::Message> + 'static>(
    link: &Scope<C>,
    kind: &'static str,
    hear: impl Fn(Event) -> Option<M> + 'static,
) -> Ear {
    Rc::new(Told {
        kind,
        link: link.clone(),
        hear: Box::new(move |event| hear(event).map(Into::into)),
    })
}

/// Does something when an event comes.
pub fn on(kind: &'static str, hear: impl Fn(Event) + 'static) -> Ear {
    Rc::new(Done {
        kind,
        hear: Box::new(hear),
    })
}

/// The event as what its kind says it is.
pub fn is<T: JsCast>(event: Event) -> T {
    event.unchecked_into()
}

/// The element that an event is about, as what it is known to be.
pub fn at<T: JsCast>(event: &Event) -> T {
    event
        .target()
        .map_or(JsValue::NULL, JsValue::from)
        .unchecked_into()
}
