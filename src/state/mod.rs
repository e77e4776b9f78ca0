//! The page's state and how it changes: `update(&State, Action) -> State`.
//!
//! Pure, so that every story of the page can be told in a native test. Actions
//! say what happened, never what to do.

mod action;
pub mod follow;
mod history;
mod lock;
mod passage;
pub mod scale;
mod update;

use std::rc::Rc;

pub use action::Action;
pub use history::{History, Moment, Touched};
pub use update::update;

use crate::{
    codec::url::{Decoded, Link, Problem, decode, encode},
    model::{Demand, Scenario},
};

/// Whether the browser remembers what the reader chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Memory {
    /// It has refused nothing yet.
    #[default]
    Unasked,
    /// It has refused a choice, which the reader is told.
    Refused,
    /// The reader has been told, which is enough.
    Told,
}

/// All that the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What the address holds; the scenario in it is the one shown.
    pub link: Link,
    /// The scenario as the address gave it.
    pub given: Rc<Scenario>,
    /// What the scenario demands; always that of `link.scenario`.
    pub demand: Rc<Demand>,
    /// What was wrong with the address, until dismissed.
    pub notices: Vec<Problem>,
    /// Whether choices are remembered.
    pub memory: Memory,
    /// Scenarios before and after this one.
    pub history: History,
    /// Rises when a change should become an entry of its own in the browser's
    /// history; between rises the address is only replaced.
    pub entry: u32,
    /// What was moved last, if nothing else was changed since.
    pub touched: Option<Touched>,
    /// Rises whenever the scenario came from elsewhere than an input (address,
    /// undo, preset), so that half-typed text gives way to it.
    pub epoch: u32,
}

impl State {
    /// The state for an address.
    #[must_use]
    pub fn from_address(query: &str, fragment: &str) -> Self {
        let Decoded { link, problems } = decode(query, fragment);
        let demand = Rc::new(Demand::of(&link.scenario));
        Self {
            given: Rc::new(link.scenario.clone()),
            link,
            demand,
            notices: problems,
            memory: Memory::default(),
            history: History::default(),
            entry: 0,
            touched: None,
            epoch: 0,
        }
    }

    /// The scenario shown.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.link.scenario
    }

    /// The fragment, without `#`, that restores this state's scenario.
    #[must_use]
    pub fn fragment(&self) -> String {
        encode(&self.link)
    }
}
