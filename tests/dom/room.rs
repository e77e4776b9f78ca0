//! The document, and a place in it for one test.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, Storage, Window, window};

/// The window, which a browser always has.
pub fn the_window() -> Window {
    window().expect("there is no window")
}

/// Its document.
pub fn document() -> Document {
    the_window().document().expect("there is no document")
}

/// Its storage, not through the page's own door.
pub fn local_storage() -> Storage {
    let storage = the_window().local_storage();
    storage.ok().flatten().expect("there is no storage")
}

/// An element in the body, until dropped.
pub struct Room(pub HtmlElement);

impl Room {
    /// A `div` of that width in CSS pixels.
    pub fn new(width: u32) -> Self {
        let element = document().create_element("div").unwrap();
        let room: HtmlElement = element.unchecked_into();
        document().body().unwrap().append_child(&room).unwrap();
        let room = Self(room);
        room.resize(width);
        room
    }

    /// Sets its width in CSS pixels.
    pub fn resize(&self, width: u32) {
        let style = self.0.style();
        style.set_property("width", &format!("{width}px")).unwrap();
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.0.remove();
    }
}
