//! The state, as Yew's reducer.

use std::rc::Rc;

use yew::Reducible;

use crate::{
    platform::address,
    state::{Action, State, update},
};

/// Holds the state; an action that changes nothing keeps the very same store.
#[derive(PartialEq)]
pub struct Store(pub Rc<State>);

impl Store {
    /// The state for the address as it stands.
    pub fn new() -> Self {
        let (query, fragment) = address::read();
        Self(Rc::new(State::from_address(&query, &fragment)))
    }
}

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = update(&self.0, action);
        if next == *self.0 {
            self
        } else {
            Rc::new(Self(Rc::new(next)))
        }
    }
}
