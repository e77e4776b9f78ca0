//! What is outside of the page's own elements: address, keys, theme, language.

use gloo::{
    events::{EventListener, EventListenerOptions},
    timers::callback::Timeout,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use crate::{
    codec::url::{Language, Link, Theme},
    platform::{address, frame, storage, window},
    state::{Action, State, Touched},
};

/// The address follows after this much quiet, in milliseconds: browsers refuse
/// more than about a hundred changes in ten seconds.
const QUIET: u32 = 300;
/// Changes of one input go together while no pause is longer than this, in milliseconds.
const PAUSE: f64 = 1_000.0;

/// The address's side of the page: what it says, and when it is to say more.
pub struct Address {
    /// What the address holds.
    link: Link,
    /// The state's [`State::entry`] when it was last written.
    entry: u32,
    /// What this was about, and when it was written.
    touched: Option<(Touched, f64)>,
    timer: Option<Timeout>,
}

impl Address {
    /// The address that the page begins at. A state to which something has happened already is to
    /// be written into it.
    pub fn first(state: &State) -> Self {
        let mut address = Self::new(state);
        if state.entry != 0 {
            (address.link, address.entry) = (Link::default(), 0);
        }
        address
    }

    /// The address that this state was read from.
    fn new(state: &State) -> Self {
        Self {
            link: state.link.clone(),
            entry: state.entry,
            touched: None,
            timer: None,
        }
    }

    /// The address changed by itself, to what is now the state.
    pub fn arrived(&mut self, state: &State) {
        *self = Self::new(state);
    }

    /// Calls back once things have been quiet for a while.
    pub fn later(&mut self, quiet: Callback<()>) {
        // The timer before it is cancelled as it is dropped.
        self.timer = Some(Timeout::new(QUIET, move || quiet.emit(())));
    }

    /// Writes the state into the address, unless it is there already. A change
    /// makes an entry of its own in the browser's history, unless it goes on
    /// with the same input right after: ten taps of an arrow key are one entry.
    pub fn write(&mut self, state: &State) {
        let now = js_sys::Date::now();
        let touched = state.touched.map(|touched| (touched, now));
        let goes_on = touched
            .zip(self.touched)
            .is_some_and(|((touched, now), (last, then))| touched == last && now - then < PAUSE);
        let written = self.link != state.link;
        if written {
            // An entry of a frame would stand in the history of the page around it.
            let entry = state.entry != self.entry && !goes_on && !frame::is_framed();
            address::write(&state.fragment(), entry);
        }
        let touched = if written { touched } else { self.touched };
        *self = Self {
            touched,
            ..Self::new(state)
        };
    }
}

/// Listens for changes of the address, for the keys of undo and redo, and for
/// the page being left, when what is still to be written has to be.
pub fn listen(dispatch: &Callback<Action>, leaving: &Callback<()>) -> Vec<EventListener> {
    let changed = dispatch.clone();
    let mut listeners = address::listen(move |query, fragment| {
        changed.emit(Action::AddressChanged(query, fragment));
    });
    if let Some(window) = window() {
        let leaving = leaving.clone();
        listeners.push(EventListener::new(&window, "pagehide", move |_| {
            leaving.emit(());
        }));
        let dispatch = dispatch.clone();
        let options = EventListenerOptions::enable_prevent_default();
        listeners.push(EventListener::new_with_options(
            &window,
            "keydown",
            options,
            move |event| {
                let key = event.dyn_ref::<KeyboardEvent>();
                if let Some((key, action)) = key.and_then(|key| Some((key, undo_action(key)?))) {
                    key.prevent_default();
                    dispatch.emit(action);
                }
            },
        ));
    }
    listeners
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, but not while a text is being edited,
/// whose own undo they are then.
fn undo_action(key: &KeyboardEvent) -> Option<Action> {
    if !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
        return None;
    }
    let target = key.target()?;
    if target
        .dyn_ref::<Element>()
        .is_some_and(|element| element.has_attribute("data-editing"))
    {
        return None;
    }
    match (key.key().as_str(), key.shift_key()) {
        // Capitals under caps lock.
        ("z" | "Z", false) => Some(Action::Undone),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redone),
        _ => None,
    }
}

/// The theme in force: the link's, else the remembered one, else the device's.
pub fn theme(link: Option<Theme>) -> Theme {
    link.or_else(|| Theme::from_code(&storage::recall("theme")?))
        .unwrap_or_default()
}

/// The language in force: the link's, else the remembered one, else the reader's usual one.
pub fn language(link: Option<Language>, usual: Language) -> Language {
    link.or_else(|| Language::from_code(&storage::recall("language")?))
        .unwrap_or(usual)
}
