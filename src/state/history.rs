//! Undo and redo.

use crate::model::{Input, Scenario};

/// How many changes can be taken back.
const DEPTH: usize = 200;

/// The scenarios before and after the one shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: Vec<Scenario>,
    future: Vec<Scenario>,
    /// The input whose gesture is under way: its moves are one change.
    gesture: Option<Input>,
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

    /// Remembers the scenario before a change. Says whether this begins a new
    /// change: further moves of one gesture belong to the change it began.
    pub(super) fn remember(&mut self, before: &Scenario, gesture: Option<Input>) -> bool {
        let begins = gesture.is_none() || self.gesture != gesture;
        if begins {
            if self.past.len() == DEPTH {
                self.past.remove(0);
            }
            self.past.push(before.clone());
            self.future.clear();
        }
        self.gesture = gesture;
        begins
    }

    /// Ends a gesture: the next move begins a new change. A gesture that led
    /// back to where it began was none.
    pub(super) fn settle(&mut self, now: &Scenario) {
        if self.gesture.take().is_some() && self.past.last() == Some(now) {
            self.past.pop();
        }
    }

    /// The scenario before the last change, given the one shown.
    pub(super) fn undo(&mut self, now: &Scenario) -> Option<Scenario> {
        self.gesture = None;
        let before = self.past.pop()?;
        self.future.push(now.clone());
        Some(before)
    }

    /// The scenario that was last taken back, given the one shown.
    pub(super) fn redo(&mut self, now: &Scenario) -> Option<Scenario> {
        self.gesture = None;
        let after = self.future.pop()?;
        self.past.push(now.clone());
        Some(after)
    }
}
