//! A part of the view behind a heading. What is closed is not drawn.

use yew::{Component, Context, Html, Properties, html};

use super::bench::Bench;
use crate::i18n::ViewMsg;

/// What a part is given.
#[derive(Clone, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
    /// Its heading.
    pub title: ViewMsg,
    /// Whether it is open at first.
    pub open: bool,
    /// Draws what is in it.
    pub draw: fn(&Bench) -> Html,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.title == other.title && self.bench == other.bench
    }
}

/// A part, open at first where it has something to say.
pub fn part(bench: &Bench, title: ViewMsg, open: bool, draw: fn(&Bench) -> Html) -> Html {
    html! { <Part bench={bench.clone()} {title} {open} {draw} /> }
}

/// A part of the view.
pub struct Part {
    open: bool,
}

impl Component for Part {
    /// It was opened or closed.
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            open: ctx.props().open,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        self.open || !ctx.props().bench.speaks_like(&old.bench)
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.open = !self.open;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            bench, title, draw, ..
        } = ctx.props();
        let toggled = ctx.link().callback(|_| ());
        html! {
            <section class="part">
                <h2>
                    <button type="button" aria-expanded={if self.open { "true" } else { "false" }} onclick={toggled}>{ bench.say(*title) }</button>
                </h2>
                if self.open { <div class="part-body">{ draw(bench) }</div> }
            </section>
        }
    }
}
