//! What need not be drawn while something is moved: what nobody sees, and what takes long to work
//! out. It waits until what is moved has come to rest.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use js_sys::Date;
use web_sys::Element;
use yew::{Callback, NodeRef};

use crate::platform::{document, sight::Sight};

/// So long nothing must have moved, in milliseconds; at most twice as long.
const REST: u32 = 100;
/// What is drawn by turns is left out so soon after it was drawn, in milliseconds: with 60 frames a
/// second, in every other. Whoever has fewer frames has it in each.
const TURN: f64 = 25.0;
/// If nothing else comes, it is drawn so many milliseconds after it was left out.
const SOON: u32 = 50;

/// Who waits. One timer serves all: each step would else set dozens.
#[derive(Default)]
struct Waiting {
    timer: Option<Timeout>,
    /// Whether something has moved since the timer was set.
    moved: bool,
    again: Vec<Callback<()>>,
}

thread_local! {
    static WAITING: RefCell<Waiting> = RefCell::default();
}

/// Something moves: whoever waits goes on waiting, `again` too.
fn moving(again: Option<Callback<()>>) {
    WAITING.with_borrow_mut(|waiting| {
        waiting.again.extend(again);
        waiting.moved = true;
        if waiting.timer.is_none() {
            waiting.timer = Some(Timeout::new(REST, look));
            // The style sheet spares browsers what is far away.
            document::set_root("data-moving", "1");
        }
    });
}

/// Calls those who wait, unless something has moved.
fn look() {
    let due = WAITING.with_borrow_mut(|waiting| {
        if std::mem::take(&mut waiting.moved) {
            waiting.timer = Some(Timeout::new(REST, look));
            return Vec::new();
        }
        waiting.timer = None;
        document::set_root("data-moving", "");
        std::mem::take(&mut waiting.again)
    });
    for again in due {
        again.emit(());
    }
}

/// Whether what a component draws waits. Until the browser has said where it is, it is in sight.
#[derive(Default)]
pub struct Wait {
    far: bool,
    /// Whether it shows what was before.
    late: bool,
    /// When it was drawn by turns, and what draws it soon if it was left out.
    drawn: f64,
    soon: Option<Timeout>,
    /// The component's outermost element.
    pub place: NodeRef,
    sight: Option<Sight>,
}

impl Wait {
    /// To be called once the component is drawn for the first time; `heard` takes whether it is
    /// in sight.
    pub fn watch(&mut self, heard: Callback<bool>) {
        let element = self.place.cast::<Element>();
        self.sight = element.and_then(|element| Sight::of(&element, move |near| heard.emit(near)));
    }

    /// What it shows has changed: whether it waits, because it is out of sight. `again` is then
    /// called at rest.
    pub fn waits(&mut self, again: impl FnOnce() -> Callback<()>) -> bool {
        if self.far {
            self.until_rest(again);
        }
        self.far
    }

    /// What it shows has changed: whether it is left out this time. `again` is then called soon,
    /// unless it changes before that and is drawn.
    pub fn by_turns(&mut self, again: impl FnOnce() -> Callback<()>) -> bool {
        let now = Date::now();
        self.late = (0.0..TURN).contains(&(now - self.drawn));
        if self.late {
            let again = again();
            self.soon = Some(Timeout::new(SOON, move || again.emit(())));
        } else {
            (self.drawn, self.soon) = (now, None);
        }
        self.late
    }

    /// What it shows has changed, and waits wherever it is.
    pub fn until_rest(&mut self, again: impl FnOnce() -> Callback<()>) {
        let already = std::mem::replace(&mut self.late, true);
        moving((!already).then(again));
    }

    /// It has come into sight, or gone. Says whether it has to be drawn.
    pub fn seen(&mut self, near: bool) -> bool {
        self.far = !near;
        near && self.rested()
    }

    /// All is at rest, or it is drawn for another reason. Says whether it has to be.
    pub fn rested(&mut self) -> bool {
        std::mem::take(&mut self.late)
    }
}
