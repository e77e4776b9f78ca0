//! Further views of the scenario, which few open: a program that has them hands them to the page.
//! The first program has none, so that nobody loads what they are made of without asking for it.

use yew::Html;

use super::page::Page;
use crate::{
    codec::url::View,
    state::{Action, State},
};

/// What the page asks of the views beside Demand.
pub trait Further {
    /// The content of the page, from the notices down; `told` is what readers are told.
    fn view(&self, page: &Page, told: Html) -> Vec<Html>;

    /// The result in few words.
    fn announcement(&self, page: &Page) -> String;

    /// The title of the document.
    fn title(&self, page: &Page) -> String;

    /// The results as a message to the page around this one.
    fn results(&self, page: &Page) -> String;

    /// What an action comes to in a state, where inputs hang together.
    fn action(&self, state: &State, action: Action) -> Action;
}

/// The further views, if the program has them.
#[derive(Clone, Copy, Default)]
pub struct Views(pub Option<&'static dyn Further>);

impl Views {
    /// What draws the view of this state, if it is not Demand and if it is there.
    pub fn of(self, state: &State) -> Option<&'static dyn Further> {
        match state.link.view {
            View::Demand => None,
            View::Mix | View::Plan | View::Confidence => self.0,
        }
    }

    /// Whether a view has to be had from another program.
    pub fn lack(self, view: View) -> bool {
        view != View::Demand && self.0.is_none()
    }
}

impl PartialEq for Views {
    /// A program has the same ones for ever.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
