//! Undo and redo.

use std::rc::Rc;

use crate::model::{Input, Scenario};

/// How many changes can be taken back.
const DEPTH: usize = 200;

/// What undo leads back to: all that people enter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moment {
    /// The scenario.
    pub scenario: Scenario,
    /// The pairs beside it, as in [`crate::codec::url::Link::unknown`]: lead types, streams.
    pub pairs: Vec<String>,
}

/// What a gesture moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// An input of the scenario.
    Input(Input),
    /// What a pair says; the view knows which one by this number.
    Pair(u32),
}

impl Touched {
    /// What a gesture over the pair with this key moves.
    #[must_use]
    pub fn pair(code: &str) -> Self {
        // FNV-1a: keys are short and few, and two of them are not moved at once.
        let hash = code.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        Self::Pair(hash)
    }
}

/// The moments before and after the one shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    pub(super) past: Vec<Rc<Moment>>,
    pub(super) future: Vec<Rc<Moment>>,
    /// What is moved by the gesture under way: its moves are one change.
    gesture: Option<Touched>,
}

impl History {
    /// Whether there is something to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Remembers the moment before a change. Says whether this begins a new
    /// change: further moves of one gesture belong to the change it began.
    pub(super) fn remember(
        &mut self,
        before: impl FnOnce() -> Moment,
        gesture: Option<Touched>,
    ) -> bool {
        let begins = gesture.is_none() || self.gesture != gesture;
        if begins {
            if self.past.len() == DEPTH {
                self.past.remove(0);
            }
            self.past.push(before().into());
            self.future.clear();
        }
        self.gesture = gesture;
        begins
    }

    /// Ends a gesture: the next move begins a new change. A gesture that led
    /// back to where it began was none.
    pub(super) fn settle(&mut self, now: impl FnOnce() -> Moment) {
        if self.gesture.take().is_some() && self.past.last().is_some_and(|last| **last == now()) {
            self.past.pop();
        }
    }

    /// The moment before the last change, given the one shown.
    pub(super) fn undo(&mut self, now: Rc<Moment>) -> Option<Rc<Moment>> {
        self.gesture = None;
        let before = self.past.pop()?;
        self.future.push(now);
        Some(before)
    }

    /// The moment that was last taken back, given the one shown.
    pub(super) fn redo(&mut self, now: Rc<Moment>) -> Option<Rc<Moment>> {
        self.gesture = None;
        let after = self.future.pop()?;
        self.past.push(now);
        Some(after)
    }
}
