//! A chart's data as a table behind a disclosure. While that is closed, the table follows once all is
//! at rest.

use web_sys::Element;
use yew::{Component, Context, Html, Properties, TargetCast, html};

use super::{
    bench::{Bench, Shown},
    wait::Wait,
};
use crate::i18n::Msg;

/// What a table is given.
#[derive(Clone, Properties)]
pub struct Props<S: Shown, D: 'static> {
    /// The view.
    pub bench: Bench<S, D>,
    /// Draws the table; always the same one at its place.
    pub draw: fn(&Bench<S, D>) -> Html,
}

impl<S: Shown, D> PartialEq for Props<S, D> {
    fn eq(&self, other: &Self) -> bool {
        self.bench == other.bench
    }
}

/// A table behind a disclosure.
pub struct Fold<S, D> {
    open: bool,
    wait: Wait,
    bench: std::marker::PhantomData<(S, D)>,
}

/// What can happen to it.
pub enum Event {
    /// It was opened or closed.
    Toggled(bool),
    /// All is at rest.
    Rested,
}

impl<S: Shown, D: 'static> Component for Fold<S, D> {
    type Message = Event;
    type Properties = Props<S, D>;

    fn create(_: &Context<Self>) -> Self {
        Self {
            open: false,
            wait: Wait::default(),
            bench: std::marker::PhantomData,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props<S, D>) -> bool {
        if !self.open && ctx.props().bench.speaks_like(&old.bench) {
            self.wait
                .until_rest(|| ctx.link().callback(|()| Event::Rested));
            return false;
        }
        self.wait.rested();
        true
    }

    fn update(&mut self, _: &Context<Self>, event: Event) -> bool {
        if let Event::Toggled(open) = event {
            self.open = open;
        }
        self.wait.rested()
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { bench, draw } = ctx.props();
        let toggled = ctx.link().callback(|event: yew::Event| {
            let details: Element = event.target_unchecked_into();
            Event::Toggled(details.has_attribute("open"))
        });
        html! {
            <details class="fold" ontoggle={toggled}>
                <summary>{ bench.page.say(Msg::ChartTable) }</summary>
                { draw(bench) }
            </details>
        }
    }
}

/// A table behind a disclosure.
pub fn fold<S: Shown, D: 'static>(bench: &Bench<S, D>, draw: fn(&Bench<S, D>) -> Html) -> Html {
    html! { <Fold<S, D> bench={bench.clone()} {draw} /> }
}
