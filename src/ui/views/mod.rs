//! The views beside Demand, and the words that they share.

pub(super) mod bench;
pub(super) mod fold;
mod notices;
pub(super) mod number;
pub(super) mod part;
pub(super) mod wait;

use std::{cell::RefCell, rc::Rc};

use yew::{Html, html};

pub(super) use notices::notices;

use super::{
    confidence::Confidence,
    further::{Further, Views},
    mix::Mix,
    page::Page,
    plan::Plan,
};
use crate::{
    codec::url::View,
    i18n::ViewWords,
    platform::worker::Workers,
    state::{Action, State},
    wording::mix::ViewWording,
};

thread_local! {
    /// The words of the views, in the language that the page's words are in.
    static WORDS: RefCell<Rc<ViewWords>> = RefCell::new(ViewWords::english().into());
}

/// Takes over the words of the views, a line each. Says whether they are those of this program.
#[must_use]
pub fn speak(lines: &str) -> bool {
    let words = ViewWords::from_lines(lines);
    let are_ours = words.is_some();
    if let Some(words) = words {
        WORDS.set(words.into());
    }
    are_ours
}

/// How things are said in the views.
pub(super) fn says(page: &Page) -> ViewWording {
    ViewWording {
        page: page.wording.clone(),
        views: WORDS.with_borrow(Clone::clone),
    }
}

/// Remarks, each a line of its own.
pub(super) fn remarks(said: Vec<String>) -> Html {
    html! {
        <div class="remarks" role="status">
            { for said.into_iter().map(|text| html! { <p class="note">{ text }</p> }) }
        </div>
    }
}

/// Whether two pages speak of the same stages, with the same locks.
fn speak_alike(one: &Page, other: &Page) -> bool {
    let (s, t) = (one.scenario(), other.scenario());
    one.state.epoch == other.state.epoch
        && one.state.link.locked == other.state.link.locked
        && one.state.link.locked_pairs == other.state.link.locked_pairs
        && (s.period, s.rounding, s.currency) == (t.period, t.rounding, t.currency)
        && s.names == t.names
        && s.funnel.stages().eq(t.funnel.stages())
}

/// The sign of the currency, on its side of a number.
pub(super) fn currency_affixes(page: &Page) -> [Option<String>; 2] {
    let mark = page.wording.format.currency();
    let symbol = Some(mark.symbol);
    if mark.before {
        [symbol, None]
    } else {
        [None, symbol]
    }
}

/// The further views, of which one makes trials in a worker.
#[must_use]
pub fn views(workers: Workers) -> Views {
    // They are there for as long as the program runs.
    Views(Some(Box::leak(Box::new(All {
        mix: Mix::default(),
        plan: Plan::default(),
        confidence: Confidence::new(workers),
    }))))
}

struct All {
    mix: Mix,
    confidence: Confidence,
    plan: Plan,
}

impl All {
    /// What draws the view of this state.
    fn of(&self, state: &State) -> &dyn Further {
        match state.link.view {
            View::Plan => &self.plan,
            View::Confidence => &self.confidence,
            View::Demand | View::Mix => &self.mix,
        }
    }
}

impl Further for All {
    fn view(&self, page: &Page, told: Html) -> Vec<Html> {
        self.of(&page.state).view(page, told)
    }

    fn announcement(&self, page: &Page) -> String {
        self.of(&page.state).announcement(page)
    }

    fn title(&self, page: &Page) -> String {
        self.of(&page.state).title(page)
    }

    fn results(&self, page: &Page) -> String {
        self.of(&page.state).results(page)
    }

    /// What follows from the leads at hand follows in each view.
    fn action(&self, state: &State, action: Action) -> Action {
        self.mix.action(state, action)
    }
}
