//! What is to be remarked upon. Remarks are lines that come and go, and all that is below them moves
//! with them: those on a large plan, which is much, wait until what is moved has come to rest.

use yew::{Component, Context, Html, Properties};

use super::{bench::Bench, table::is_large};
use crate::ui::views::{self, wait::Wait};

/// What they are given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
}

/// The remarks.
#[derive(Default)]
pub struct Remarks {
    wait: Wait,
}

impl Component for Remarks {
    /// All is at rest.
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let bench = &ctx.props().bench;
        if is_large(bench) && bench.may_wait(&old.bench) {
            self.wait.until_rest(|| ctx.link().callback(|()| ()));
            return false;
        }
        self.wait.rested();
        true
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.wait.rested()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        views::remarks(ctx.props().bench.words().remarks())
    }
}
