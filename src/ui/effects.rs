//! What follows from a state outside of the page's own elements.

use std::{cell::RefCell, rc::Rc};

use gloo::{events::EventListener, timers::callback::Timeout};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, window};
use yew::{Callback, hook, use_effect_with, use_mut_ref, use_state_eq};

use super::page::Page;
use crate::{
    codec::url::{Theme, decode},
    platform::{address, document, storage},
    state::{Action, State},
};

/// The address follows after this much quiet, in milliseconds: browsers refuse
/// more than about a hundred changes in ten seconds.
const QUIET: u32 = 300;
/// Readers are told after this much quiet, in milliseconds.
const PAUSE: u32 = 700;

/// The address's end of the page: what was written last, and what is to be.
#[derive(Default)]
struct Address {
    pending: Option<(Timeout, Rc<State>)>,
    entry: u32,
}

impl Address {
    /// Writes what is pending, if it says anything else than the address does.
    fn flush(&mut self) {
        let Some((_, state)) = self.pending.take() else {
            return;
        };
        let (query, fragment) = address::read();
        if decode(&query, &fragment).link != state.link {
            address::write(&state.fragment(), state.entry != self.entry);
        }
        self.entry = state.entry;
    }
}

/// Keeps the address and the state together, both ways.
#[hook]
pub fn use_address(page: &Page) {
    let own = use_mut_ref(Address::default);
    {
        let own: Rc<RefCell<Address>> = own.clone();
        use_effect_with(page.state.clone(), move |state| {
            let later = own.clone();
            // Replacing what was pending cancels its timer.
            own.borrow_mut().pending = Some((
                Timeout::new(QUIET, move || later.borrow_mut().flush()),
                state.clone(),
            ));
        });
    }
    use_effect_with(page.dispatch.clone(), move |dispatch| {
        let dispatch = dispatch.clone();
        let arrived = own.clone();
        let mut listeners = address::listen(move |query, fragment| {
            arrived.borrow_mut().pending = None;
            dispatch.emit(Action::AddressChanged(query, fragment));
        });
        if let Some(window) = window() {
            // Leaving must not lose the last change.
            listeners.push(EventListener::new(&window, "pagehide", move |_| {
                own.borrow_mut().flush()
            }));
        }
        move || drop(listeners)
    });
}

/// Shows the theme: the link's, else the remembered one, else the device's.
#[hook]
pub fn use_theme(theme: Option<Theme>) {
    use_effect_with(theme, |theme| {
        document::set_root("data-theme", chosen_theme(*theme).code())
    });
}

/// The theme in force.
pub fn chosen_theme(link: Option<Theme>) -> Theme {
    link.or_else(|| Theme::from_code(&storage::recall("theme")?))
        .unwrap_or_default()
}

/// Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, but not while a text is being edited,
/// whose own undo they are then.
#[hook]
pub fn use_undo_keys(dispatch: &Callback<Action>) {
    use_effect_with(dispatch.clone(), |dispatch| {
        let dispatch = dispatch.clone();
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let listener = window().map(|window| {
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                if let Some(action) = undo_action(key) {
                    key.prevent_default();
                    dispatch.emit(action);
                }
            })
        });
        move || drop(listener)
    });
}

fn undo_action(key: &KeyboardEvent) -> Option<Action> {
    if !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
        return None;
    }
    let editing = key
        .target()?
        .dyn_into::<Element>()
        .is_ok_and(|element| element.has_attribute("data-editing"));
    if editing {
        return None;
    }
    match (key.key().as_str(), key.shift_key()) {
        // Capitals under caps lock.
        ("z" | "Z", false) => Some(Action::Undone),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redone),
        _ => None,
    }
}

/// The title of the document follows the result.
#[hook]
pub fn use_title(page: &Page) {
    let title = page.wording.title(page.scenario(), page.demand());
    use_effect_with(title, |title| document::set_title(title));
}

/// Says that the page answers to input.
#[hook]
pub fn use_ready() {
    use_effect_with((), |()| document::set_root("data-ready", "1"));
}

/// The sentence as spoken to those who do not see it change: some time after
/// the last change, and not at the start.
#[hook]
pub fn use_announcement(page: &Page) -> String {
    let spoken = use_state_eq(String::new);
    let started = use_mut_ref(|| false);
    let said = spoken.clone();
    let page = page.clone();
    use_effect_with(page.state.demand.clone(), move |_| {
        let first = !std::mem::replace(&mut *started.borrow_mut(), true);
        let timer = (!first).then(|| {
            Timeout::new(PAUSE, move || {
                said.set(page.wording.announcement(page.scenario(), page.demand()));
            })
        });
        move || drop(timer)
    });
    (*spoken).clone()
}
