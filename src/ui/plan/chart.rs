//! The chart of the months. That of a large plan is drawn by turns: it has as much to draw as all
//! the rest of the view, and nobody sees that it is a frame behind.

use std::rc::Rc;

use yew::{Component, Context, Html, Properties, html};

use super::{bench::Bench, table::is_large};
use crate::{
    ui::{
        mix::drawing::{Drawing, Plot},
        views::wait::Wait,
    },
    wording::plan::ChartData,
};

/// What it is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
}

/// The chart with its key.
#[derive(Default)]
pub struct Chart {
    wait: Wait,
}

impl Component for Chart {
    /// It was left out a moment ago.
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let bench = &ctx.props().bench;
        let again = || ctx.link().callback(|()| ());
        let left_out = is_large(bench) && bench.may_wait(&old.bench) && self.wait.by_turns(again);
        if !left_out {
            self.wait.rested();
        }
        !left_out
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.wait.rested()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let chart = ctx.props().bench.words().chart();
        let (alternative, key) = (chart.alternative.clone(), chart.key.clone());
        let plot = Rc::new(Plot {
            words: chart,
            lay: |words: &ChartData, width| words.scene(width),
        });
        html! {
            <figure class="plot">
                <Drawing<ChartData> {plot} {alternative} />
                <figcaption class="key">{ key }</figcaption>
            </figure>
        }
    }
}
