//! Results that take long to work out, such as what each input would have to be: with many lead
//! types they wait until what is moved has come to rest.

use yew::{Component, Context, Html, Properties, html};

use super::bench::Bench;
use crate::ui::views::wait::Wait;

/// Up to so many lead types, over all streams, nothing has to wait.
const FEW: usize = 4;

/// What it is given.
#[derive(Clone, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
    /// Draws the results.
    pub draw: fn(&Bench) -> Html,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench
    }
}

/// Results that may wait.
pub struct Later {
    wait: Wait,
}

impl Component for Later {
    /// Things have come to rest.
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            wait: Wait::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let bench = &ctx.props().bench;
        let streams = bench.shown.need.streams.iter();
        let types: usize = streams.map(|stream| stream.types.len()).sum();
        if types <= FEW || !bench.speaks_like(&old.bench) {
            self.wait.rested();
            return true;
        }
        self.wait.until_rest(|| ctx.link().callback(|()| ()));
        false
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.wait.rested()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { bench, draw } = ctx.props();
        draw(bench)
    }
}

/// Results that wait where there are many lead types.
pub fn later(bench: &Bench, draw: fn(&Bench) -> Html) -> Html {
    html! { <Later bench={bench.clone()} {draw} /> }
}
