//! Where the list of a choice finds room: below the field, or above where there is more.

use gloo::events::EventListener;
use web_sys::{EventTarget, HtmlElement, Window, window};

use super::field::Field;

/// The list and the field keep this distance from each other and from the edge, in CSS pixels.
const GAP: f64 = 8.0;
/// How high a list is where there is room, in CSS pixels.
const HIGH: f64 = 360.0;
/// And where there is none.
const LOW: f64 = 132.0;

/// The room that a list has.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct Room {
    /// Whether it is above the field.
    pub up: bool,
    height: f64,
}

impl Room {
    /// The room around a field, in what can be seen: a keyboard on the screen takes its part.
    pub fn of(field: Option<&Field>) -> Self {
        let seen = window().map(|window| seen(&window));
        let rect = field.and_then(Field::rect);
        let Some(((top, bottom), rect)) = seen.zip(rect) else {
            return Self {
                up: false,
                height: HIGH,
            };
        };
        let (above, below) = (rect.top() - top - GAP, bottom - rect.bottom() - GAP);
        let up = below < HIGH && above > below;
        let room = if up { above } else { below };
        Self {
            up,
            height: room.clamp(LOW, HIGH),
        }
    }

    /// Gives the list its height.
    pub fn give(self, list: &HtmlElement) {
        // Whole pixels do, and save the weight of writing floats.
        #[expect(clippy::cast_possible_truncation)]
        let height = [&(self.height as i32).to_string(), "px"].concat();
        // Refused, it has the height of the style sheet.
        let _refused = list.style().set_property("max-height", &height);
    }
}

/// Top and bottom of what is seen of the page, in the window.
fn seen(window: &Window) -> (f64, f64) {
    if let Some(view) = window.visual_viewport() {
        return (view.offset_top(), view.offset_top() + view.height());
    }
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    (0.0, height.unwrap_or(HIGH))
}

/// Calls back when there may be another room.
pub fn listen(window: &Window, moved: impl Fn() + 'static) -> Option<EventListener> {
    let view: EventTarget = window.visual_viewport()?.into();
    Some(EventListener::new(&view, "resize", move |_| moved()))
}
