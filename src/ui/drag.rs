//! A bar of the chart in somebody's hand.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};
use yew::{PointerEvent, TargetCast};

use crate::{
    chart::scene::{Orientation, Scene},
    model::Exact,
};

/// How far a pointer may stray before it is taken to drag, in CSS pixels.
const SLACK: f64 = 3.0;
/// The same for a finger, which may only want to scroll.
const FINGER_SLACK: f64 = 8.0;

/// A bar that a pointer was put down on.
pub struct Drag {
    /// Which bar.
    pub at: usize,
    /// Its rate when it was taken hold of.
    pub before: Exact,
    /// Where the pointer was put down, in the window.
    down: (f64, f64),
    /// From the pointer to the end of the bar: it keeps its distance, so that
    /// taking hold of a bar does not change it.
    grip: (f64, f64),
    slack: f64,
    /// Whether the bar moves yet.
    active: bool,
}

impl Drag {
    /// A pointer put down on a bar; `None` where it is not one that drags, or
    /// a finger that has to scroll: in columns only the bar itself drags.
    pub fn begin(
        scene: &Scene,
        drawing: &Element,
        at: usize,
        before: Exact,
        event: &PointerEvent,
    ) -> Option<Self> {
        let mark = scene.marks.get(at).filter(|_| event.button() == 0)?;
        let finger = event.pointer_type() == "touch";
        let up = mark.orientation == Orientation::Up;
        if finger && up && !on_bar(event.target_dyn_into().as_ref()) {
            return None;
        }
        // Without capture the bar follows only within the chart.
        let _refused = drawing.set_pointer_capture(event.pointer_id());
        let (x, y) = place(drawing, event);
        let end = (f64::from(mark.bar.x + mark.bar.w), f64::from(mark.bar.y));
        Some(Self {
            at,
            before,
            down: (x, y),
            grip: (end.0 - x, end.1 - y),
            slack: if finger && !up { FINGER_SLACK } else { SLACK },
            active: false,
        })
    }

    /// The rate that the pointer leads to, if the bar moves.
    pub fn follow(
        &mut self,
        scene: &Scene,
        drawing: &Element,
        event: &PointerEvent,
    ) -> Option<f64> {
        let (x, y) = place(drawing, event);
        let (across, along) = match scene.marks.get(self.at)?.orientation {
            Orientation::Up => (x - self.down.0, y - self.down.1),
            Orientation::Right => (y - self.down.1, x - self.down.0),
        };
        self.active |= along.abs() > self.slack && along.abs() > across.abs();
        let rate = scene.rate_at(self.at, x + self.grip.0, y + self.grip.1);
        rate.filter(|_| self.active)
    }

    /// Whether the bar was moved.
    pub fn moved(&self) -> bool {
        self.active
    }
}

/// Where a pointer is, in the drawing's pixels.
fn place(drawing: &Element, event: &PointerEvent) -> (f64, f64) {
    let rect = drawing.get_bounding_client_rect();
    (
        f64::from(event.client_x()) - rect.left(),
        f64::from(event.client_y()) - rect.top(),
    )
}

fn on_bar(element: Option<&Element>) -> bool {
    element.is_some_and(|element| matches!(element.closest(".held .bar, .held .grip"), Ok(Some(_))))
}

/// Keeps the page from scrolling away under a finger that drags a column's
/// bar. (Browsers do not heed `touch-action` inside of a drawing.)
pub fn hold_still(drawing: &Element) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(drawing, "touchstart", options, |event: &Event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let column = target
            .as_ref()
            .is_some_and(|element| matches!(element.closest(".columns"), Ok(Some(_))));
        if column && on_bar(target.as_ref()) {
            event.prevent_default();
        }
    })
}
