//! The field that the list belongs to, which the page has drawn.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlInputElement, MutationObserver, MutationObserverInit, window};
use yew::html::Scope;

use super::{Choice, Event, list, place};
use crate::platform::document;

/// The id of the place beside the field where the list is drawn.
pub const ROOM: &str = "currency-room";
/// The id of the field.
const FIELD: &str = "currency";
/// The id of what stands beside the code: its name.
const ABOUT: &str = "currency-about";
/// The attribute around the field that holds the code in force.
const NOW: &str = "data-now";
/// The attribute of the field by which its keys know that they are the list's.
const AWAKE: &str = "data-awake";
/// And its value where an option is meant.
const MEANT: &str = "meant";

/// What of the list the field tells.
#[derive(Default)]
pub struct Shown {
    /// Whether there are options.
    pub open: bool,
    /// The id of the option that keys have led to.
    pub active: Option<String>,
    /// Whether a text is half typed.
    pub editing: bool,
    /// While keys are the list's, whether an option is meant.
    pub awake: Option<bool>,
}

/// Sees to it that we hear of another code in force.
struct Watch(
    MutationObserver,
    #[expect(dead_code, reason = "it is called")] Called,
);

type Called = Closure<dyn FnMut(Array)>;

/// The field, as long as we hear it.
pub struct Field {
    input: HtmlInputElement,
    /// Around it, the name and the list.
    combo: Element,
    _watch: Option<Watch>,
    _listeners: Vec<EventListener>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.disconnect();
    }
}

impl Field {
    /// Takes the page's field for the list; none where the page has none.
    pub fn take(link: &Scope<Choice>) -> Option<Self> {
        let input: HtmlInputElement = document::find(FIELD)?.dyn_into().ok()?;
        let label = input.parent_element()?;
        let combo = label.parent_element()?;
        for (name, value) in [
            ("role", "combobox"),
            ("aria-autocomplete", "list"),
            ("aria-expanded", "false"),
        ] {
            set(&input, name, Some(value));
        }
        let listeners = vec![
            hear(&input, "input", link, |input, _| {
                // Scripts set it whole, and the page hears of that.
                focused(input).then(|| Event::Typed(input.value()))
            }),
            hear(&input, "keydown", link, |input, event| {
                let awake = input.get_attribute(AWAKE);
                let meant = awake.as_deref() == Some(MEANT);
                list::key(event.dyn_ref()?, awake.is_some(), meant)
            }),
            hear(&input, "click", link, |_, _| Some(Event::Pressed)),
            hear(&input, "blur", link, |_, _| Some(Event::Left)),
            stay(&label),
        ];
        Some(Self {
            _watch: observe(&combo, link),
            input,
            combo,
            _listeners: listeners,
        })
    }

    /// The code in force.
    pub fn code(&self) -> String {
        self.combo.get_attribute(NOW).unwrap_or_default()
    }

    /// What somebody has typed already, if anybody has.
    pub fn typed(&self) -> Option<String> {
        let value = self.input.value();
        (self.has_focus() && value != self.code()).then_some(value)
    }

    /// Whether the focus is in it.
    pub fn has_focus(&self) -> bool {
        focused(&self.input)
    }

    /// Whether it is shown but cannot be changed.
    pub fn is_locked(&self) -> bool {
        self.input.read_only()
    }

    /// Puts a text into it.
    pub fn set(&self, text: &str) {
        self.input.set_value(text);
    }

    /// Lets the page know that what stands in it counts.
    pub fn tell(&self) {
        let options = web_sys::EventInit::new();
        options.set_bubbles(true);
        if let Ok(change) = web_sys::Event::new_with_event_init_dict("change", &options) {
            // Nobody can take it back.
            let _taken = self.input.dispatch_event(&change);
        }
    }

    /// Gives the focus back.
    pub fn leave(&self) {
        let _refused = self.input.blur();
    }

    /// Shows what readers of the page are to know of the list.
    pub fn show(&self, shown: &Shown) {
        for (name, value) in [
            (
                "aria-expanded",
                Some(if shown.open { "true" } else { "false" }),
            ),
            ("aria-controls", shown.open.then_some(list::ID)),
            ("aria-activedescendant", shown.active.as_deref()),
            ("data-editing", shown.editing.then_some("")),
            (
                AWAKE,
                shown.awake.map(|meant| if meant { MEANT } else { "" }),
            ),
        ] {
            set(&self.input, name, value);
        }
    }

    /// Where it stands, with its frame.
    pub fn rect(&self) -> Option<web_sys::DomRect> {
        let label = self.input.parent_element()?;
        Some(label.get_bounding_client_rect())
    }
}

/// Says beside the code what it is called.
pub fn say(name: &str) {
    if let Some(about) = document::find(ABOUT) {
        about.set_text_content(Some(name));
    }
}

/// For presses outside (a finger's may not take the focus away), and for a keyboard on the
/// screen that comes or goes.
pub fn outside(link: &Scope<Choice>) -> Vec<EventListener> {
    let Some(window) = window() else {
        return Vec::new();
    };
    let left = link.clone();
    let pressed = EventListener::new(&window, "pointerdown", move |event| {
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        if !target.is_some_and(|target| matches!(target.closest(".combo"), Ok(Some(_)))) {
            left.send_message(Event::Left);
        }
    });
    let moved = link.clone();
    let moved = place::listen(&window, move || moved.send_message(Event::Moved));
    std::iter::once(pressed).chain(moved).collect()
}

fn focused(input: &HtmlInputElement) -> bool {
    input.matches(":focus").unwrap_or_default()
}

/// Only an invalid name is refused, and the names are ours.
fn set(input: &HtmlInputElement, name: &str, value: Option<&str>) {
    let _refused = match value {
        Some(value) => input.set_attribute(name, value),
        None => input.remove_attribute(name),
    };
}

fn hear(
    input: &HtmlInputElement,
    kind: &'static str,
    link: &Scope<Choice>,
    meant: fn(&HtmlInputElement, &web_sys::Event) -> Option<Event>,
) -> EventListener {
    let (heard, link) = (input.clone(), link.clone());
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(input, kind, options, move |event| {
        if let Some(event) = meant(&heard, event) {
            link.send_message(event);
        }
    })
}

/// Pressing the name must not take the focus away from the text, and a label leads to it.
fn stay(label: &Element) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(label, "mousedown", options, |event| {
        let target = event.target();
        if !target.is_some_and(|target| target.is_instance_of::<HtmlInputElement>()) {
            event.prevent_default();
        }
    })
}

fn observe(combo: &Element, link: &Scope<Choice>) -> Option<Watch> {
    let link = link.clone();
    let changed: Called = Closure::new(move |_: Array| link.send_message(Event::Changed));
    let observer = MutationObserver::new(changed.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options.set_attributes(true);
    options.set_attribute_filter(&Array::of1(&NOW.into()));
    observer.observe_with_options(combo, &options).ok()?;
    Some(Watch(observer, changed))
}
