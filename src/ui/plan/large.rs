//! What of a large plan does not keep up with what is moved.

use yew::{Component, Context, Html, Properties, html};

use super::bench::Bench;
use crate::ui::views::wait::Wait;

/// So many cells keep up with a slider.
const MANY: usize = 200;
/// Columns of the table beside those of lead types in streams.
const OTHER_COLUMNS: usize = 5;

/// Whether laying the table out takes longer than a step of a slider may.
pub fn is_large(bench: &Bench) -> bool {
    let columns = bench.shown.need.parts.len() + OTHER_COLUMNS;
    bench.shown.need.months.len() * columns > MANY
}

/// What takes longest to draw: not in each frame, and nobody sees that it is one behind.
pub fn by_turns(bench: &Bench, draw: fn(&Bench) -> Html) -> Html {
    html! { <Large bench={bench.clone()} {draw} turns=true /> }
}

/// What moves all that is below it when its lines come and go: once all is at rest.
pub fn at_rest(bench: &Bench, draw: fn(&Bench) -> Html) -> Html {
    html! { <Large bench={bench.clone()} {draw} turns=false /> }
}

/// What it is given.
#[derive(Clone, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
    /// Draws it.
    pub draw: fn(&Bench) -> Html,
    /// Whether it is drawn by turns, or else at rest.
    pub turns: bool,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench
    }
}

/// What may be drawn later.
#[derive(Default)]
pub struct Large {
    wait: Wait,
}

impl Component for Large {
    /// What it was left out for is over.
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Props { bench, turns, .. } = ctx.props();
        let again = || ctx.link().callback(|()| ());
        if is_large(bench) && bench.may_wait(&old.bench) {
            if !turns {
                self.wait.until_rest(again);
                return false;
            }
            return !self.wait.by_turns(again);
        }
        self.wait.rested();
        true
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.wait.rested()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { bench, draw, .. } = ctx.props();
        draw(bench)
    }
}
