//! The page in an element, and what people do to it.

use std::cell::RefCell;

use upfunnel::{
    codec::url::Language,
    i18n::Words,
    platform::{address, late::Panels, words::Source},
    state::State,
    ui::{App, Start, Views},
};
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, EventTarget, HtmlElement, HtmlInputElement, HtmlSelectElement,
    KeyboardEvent, KeyboardEventInit,
};
use yew::{AppHandle, Callback, scheduler::flush};

use crate::{
    address::go,
    room::{Room, document, local_storage},
    storage::allow,
    wait::becomes,
};

thread_local! {
    /// The page that is mounted. A test that fails cannot clear up; the next one does.
    static MOUNTED: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// The page, until dropped.
pub struct Page {
    room: Room,
}

impl Page {
    /// Mounts the page for an address (`#win=5`, `?v=1`), with nothing remembered.
    pub async fn open(address: &str) -> Self {
        unmount();
        local_storage().clear().unwrap();
        Self::open_again(address).await
    }

    /// The same, with what is remembered.
    pub async fn open_again(address: &str) -> Self {
        Self::open_with(address, Source::default()).await
    }

    /// The same, in English, with a place where the words of other languages come from.
    pub async fn open_with(address: &str, source: Source) -> Self {
        let start = Start {
            words: Words::english().into(),
            language: Language::En,
            usual: Language::En,
            source,
            panels: Panels::default(),
            views: Views::default(),
            state: State::from_address("", "").into(),
            shown: Callback::noop(),
        };
        Self::open_so(address, start).await
    }

    /// The same, with all that it starts with.
    pub async fn open_so(address: &str, mut start: Start) -> Self {
        unmount();
        go(address);
        let (query, fragment) = address::read();
        start.state = State::from_address(&query, &fragment).into();
        root().remove_attribute("data-ready").unwrap();
        let room = Room::new(1_000);
        let host: Element = room.0.clone().into();
        let app = yew::Renderer::<App>::with_root_and_props(host, start).render();
        MOUNTED.set(Some(app));
        flush().await;
        assert_eq!(of_root("data-ready").as_deref(), Some("1"));
        Self { room }
    }

    /// The element that everything is in.
    pub fn room(&self) -> &Room {
        &self.room
    }

    /// What the selector finds first, if anything.
    pub fn seek(&self, selector: &str) -> Option<Element> {
        self.room.0.query_selector(selector).unwrap()
    }

    /// What the selector finds, which has to be there.
    pub fn find<T: JsCast>(&self, selector: &str) -> T {
        let found = self.seek(selector).and_then(|found| found.dyn_into().ok());
        found.unwrap_or_else(|| panic!("there is no {selector}"))
    }

    /// How many elements the selector finds.
    pub fn count(&self, selector: &str) -> u32 {
        self.room.0.query_selector_all(selector).unwrap().length()
    }

    /// The text of what the selector finds, or nothing without it.
    pub fn text(&self, selector: &str) -> String {
        let found = self.seek(selector);
        found
            .and_then(|found| found.text_content())
            .unwrap_or_default()
    }

    /// The attribute of what the selector finds, which has to be there.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.find::<Element>(selector).get_attribute(name)
    }

    /// The plain number of a result; none where it is not shown.
    pub fn metric(&self, name: &str) -> Option<String> {
        self.seek(&metric(name))?.get_attribute("data-value")
    }

    /// Fails unless a result is `value`.
    #[track_caller]
    pub fn shows(&self, name: &str, value: &str) {
        assert_eq!(self.metric(name).as_deref(), Some(value), "{name}");
    }

    /// Waits until a result is `value`: for what does not come of an action at once.
    pub async fn expect(&self, name: &str, value: &str) {
        becomes(name, Some(value.into()), || self.metric(name)).await;
        // The parts of the page follow each other.
        flush().await;
    }

    /// The field for a key.
    pub fn field(&self, key: &str) -> HtmlInputElement {
        self.find(&format!("input[name={key}-field]"))
    }

    /// The slider for a key.
    pub fn slider(&self, key: &str) -> HtmlInputElement {
        self.find(&slider(key))
    }

    /// Goes into the field for a key and replaces its text.
    pub async fn type_into(&self, key: &str, text: &str) {
        let field = self.field(key);
        field.focus().unwrap();
        flush().await;
        put(&field, text).await;
    }

    /// Leaves the field for a key.
    pub async fn leave(&self, key: &str) {
        self.field(key).blur().unwrap();
        flush().await;
    }

    /// Moves the slider for a key without pointer or keys, as assistive technology does.
    pub async fn slide(&self, key: &str, value: &str) {
        put(&self.slider(key), value).await;
    }

    /// Chooses the option of a code from the select of a name.
    pub async fn choose(&self, name: &str, code: &str) {
        let select: HtmlSelectElement = self.find(&format!("select[name={name}]"));
        select.set_value(code);
        assert_eq!(select.value(), code, "{name} has no option {code}");
        happen(&select, "change").await;
    }

    /// Sets the field of a name to a code, as a script does, where there are too many for a select.
    pub async fn set(&self, name: &str, code: &str) {
        let field: HtmlInputElement = self.find(&format!("input[name={name}]"));
        field.set_value(code);
        happen(&field, "change").await;
    }

    /// Clicks what the selector finds.
    pub async fn click(&self, selector: &str) {
        self.find::<HtmlElement>(selector).click();
        flush().await;
    }

    /// Clicks the button that says `says`.
    pub async fn press_button(&self, says: &str) {
        self.button(says).click();
        flush().await;
    }

    /// The button that says `says`.
    pub fn button(&self, says: &str) -> HtmlElement {
        let buttons = self.room.0.query_selector_all("button").unwrap();
        let button = (0..buttons.length())
            .filter_map(|at| buttons.get(at)?.dyn_into::<HtmlElement>().ok())
            .find(|button| button.text_content().as_deref() == Some(says));
        button.unwrap_or_else(|| panic!("there is no button {says}"))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        unmount();
        go("");
    }
}

/// The selector of a result.
pub fn metric(name: &str) -> String {
    format!("output[data-metric={name}]")
}

/// The selector of a slider.
pub fn slider(key: &str) -> String {
    format!("input[type=range][name={key}]")
}

/// The `html` element.
pub fn root() -> Element {
    document().document_element().unwrap()
}

/// An attribute of the `html` element.
pub fn of_root(name: &str) -> Option<String> {
    root().get_attribute(name)
}

/// Presses a key and lifts it; says whether the page took it from the browser.
pub async fn press(target: &EventTarget, key: &str) -> bool {
    press_with(target, key, &KeyboardEventInit::new()).await
}

/// The same with Ctrl held.
pub async fn press_ctrl(target: &EventTarget, key: &str) -> bool {
    let how = KeyboardEventInit::new();
    how.set_ctrl_key(true);
    press_with(target, key, &how).await
}

/// The same with whatever else is held.
pub async fn press_with(target: &EventTarget, key: &str, how: &KeyboardEventInit) -> bool {
    let event = |kind| key_event(kind, key, how);
    let taken = !target.dispatch_event(&event("keydown")).unwrap();
    flush().await;
    target.dispatch_event(&event("keyup")).unwrap();
    flush().await;
    taken
}

/// Presses and lifts keys faster than the page is drawn.
pub async fn press_fast(target: &EventTarget, keys: &[&str]) {
    for key in keys {
        let how = KeyboardEventInit::new();
        for kind in ["keydown", "keyup"] {
            target.dispatch_event(&key_event(kind, key, &how)).unwrap();
        }
    }
    flush().await;
}

fn key_event(kind: &str, key: &str, how: &KeyboardEventInit) -> KeyboardEvent {
    how.set_key(key);
    how.set_bubbles(true);
    how.set_cancelable(true);
    KeyboardEvent::new_with_keyboard_event_init_dict(kind, how).unwrap()
}

async fn put(input: &HtmlInputElement, value: &str) {
    input.set_value(value);
    happen(input, "input").await;
}

/// Lets something happen to an element, and the page answer.
pub async fn happen(target: &EventTarget, kind: &str) {
    let how = EventInit::new();
    how.set_bubbles(true);
    let event = Event::new_with_event_init_dict(kind, &how).unwrap();
    target.dispatch_event(&event).unwrap();
    flush().await;
}

fn unmount() {
    if let Some(app) = MOUNTED.take() {
        app.destroy();
    }
    allow();
}
