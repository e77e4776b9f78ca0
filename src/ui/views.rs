//! The views beside Demand, and the words that they share.

use std::{cell::RefCell, rc::Rc};

use yew::Html;

use super::{
    further::{Further, Views},
    mix::Mix,
    page::Page,
    plan::Plan,
};
use crate::{
    codec::url::View,
    i18n::ViewWords,
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

/// The further views.
#[must_use]
pub fn views() -> Views {
    // They are there for as long as the program runs.
    Views(Some(Box::leak(Box::<All>::default())))
}

#[derive(Default)]
struct All {
    mix: Mix,
    plan: Plan,
}

impl All {
    /// What draws the view of this state.
    fn of(&self, state: &State) -> &dyn Further {
        match state.link.view {
            View::Plan => &self.plan,
            View::Demand | View::Mix | View::Confidence => &self.mix,
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
