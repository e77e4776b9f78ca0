//! The state on its way from one program of the page to another: as text, since programs share
//! nothing else.
//!
//! A line for each moment, the oldest first, each as the fragment of a link; the one shown begins
//! with `#` and is the whole link.

use std::rc::Rc;

use super::{Action, History, Moment, State, update};
use crate::codec::url::{Link, View, decode, encode};

/// Before the moment that is shown.
const SHOWN: &str = "#";

impl State {
    /// The state as text, for [`State::arrived`].
    #[must_use]
    pub fn leave(&self) -> String {
        let History { past, future, .. } = &self.history;
        let line = |moment: &Rc<Moment>| {
            encode(&Link {
                scenario: moment.scenario.clone(),
                unknown: moment.pairs.clone(),
                ..Link::default()
            })
        };
        let mut lines: Vec<String> = past.iter().map(line).collect();
        lines.push([SHOWN, &self.fragment()].concat());
        lines.extend(future.iter().map(line));
        lines.join("\n")
    }

    /// The state that another program has left at an address with this query, shown in a view.
    #[must_use]
    pub fn arrived(query: &str, left: &str, view: View) -> Self {
        let moment = |line: &str| {
            let link = decode("", line).link;
            Rc::new(Moment {
                scenario: link.scenario,
                pairs: link.unknown,
            })
        };
        let lines: Vec<&str> = left.split('\n').collect();
        let at = lines.iter().position(|line| line.starts_with(SHOWN));
        let (past, rest) = lines.split_at(at.unwrap_or(0));
        let (shown, future) = rest.split_first().unwrap_or((&"", &[]));
        let mut state = Self::from_address(query, shown);
        state.history.past = past.iter().map(|line| moment(line)).collect();
        state.history.future = future.iter().map(|line| moment(line)).collect();
        update(&state, Action::ViewChosen(view))
    }
}
