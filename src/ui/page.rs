//! What every part of the page is given.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use yew::{Callback, Properties};

use super::{
    Views,
    listen::{Ear, at, on},
};
use crate::{
    codec::url::{Key, Language},
    i18n::Msg,
    model::{Demand, Scenario},
    state::{Action, State},
    wording::Wording,
};

/// The state, its words, and the way to say what happened.
#[derive(Clone, PartialEq, Properties)]
pub struct Page {
    /// The state shown.
    pub state: Rc<State>,
    /// The words it is shown in.
    pub wording: Wording,
    /// The language of these words. What the link asks for may still be loading.
    pub language: Language,
    /// A language whose words could not be loaded.
    pub missing: Option<Language>,
    /// What there is beside Demand.
    pub views: Views,
    /// Says what happened.
    pub dispatch: Callback<Action>,
}

impl Page {
    /// The scenario shown.
    pub fn scenario(&self) -> &Scenario {
        self.state.scenario()
    }

    /// The language that the page is in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether an input is shown but cannot be changed.
    pub fn is_locked(&self, key: Key) -> bool {
        self.state.link.is_locked(key)
    }

    /// What it demands.
    pub fn demand(&self) -> &Demand {
        &self.state.demand
    }

    /// A message without slots, to put into the page.
    pub fn say(&self, msg: Msg) -> String {
        self.wording.say(msg).to_owned()
    }

    /// Hears a click, and says what it did.
    pub fn clicked(&self, action: Action) -> Ear {
        let dispatch = self.dispatch.clone();
        on("click", move |_| {
            dispatch.emit(action.clone());
        })
    }

    /// Hears that something in a form was changed, and says what that means.
    pub fn changed<T: JsCast>(&self, meant: impl Fn(T) -> Option<Action> + 'static) -> Ear {
        self.hears("change", meant)
    }

    /// Hears an event of an element, and says what that means.
    pub fn hears<T: JsCast>(
        &self,
        kind: &'static str,
        meant: impl Fn(T) -> Option<Action> + 'static,
    ) -> Ear {
        let dispatch = self.dispatch.clone();
        on(kind, move |event| {
            if let Some(action) = meant(at(&event)) {
                dispatch.emit(action);
            }
        })
    }
}
