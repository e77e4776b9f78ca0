//! A part of a view behind a heading. What is closed is not drawn, and what is out of sight only
//! once all is at rest.

use yew::{Component, Context, Html, Properties, html};

use super::{
    bench::{Bench, Shown},
    wait::Wait,
};
use crate::i18n::ViewMsg;

/// What a part is given.
#[derive(Clone, Properties)]
pub struct Props<S: Shown, D: 'static> {
    /// The view.
    pub bench: Bench<S, D>,
    /// Its heading.
    pub title: ViewMsg,
    /// Whether it is open at first.
    pub open: bool,
    /// Whether it is only what is in it, without a heading: as long as nobody uses it.
    #[prop_or_default]
    pub bare: bool,
    /// Whether it cannot be closed.
    #[prop_or_default]
    pub fixed: bool,
    /// Draws what is in it.
    pub draw: fn(&Bench<S, D>) -> Html,
}

impl<S: Shown, D> PartialEq for Props<S, D> {
    fn eq(&self, other: &Self) -> bool {
        (self.title, self.bare) == (other.title, other.bare) && self.bench == other.bench
    }
}

/// A part, open at first where it has something to say.
pub fn part<S: Shown, D: 'static>(
    bench: &Bench<S, D>,
    title: ViewMsg,
    open: bool,
    draw: fn(&Bench<S, D>) -> Html,
) -> Html {
    html! { <Part<S, D> bench={bench.clone()} {title} {open} {draw} /> }
}

/// A part that is always open.
pub fn fixed<S: Shown, D: 'static>(
    bench: &Bench<S, D>,
    title: ViewMsg,
    draw: fn(&Bench<S, D>) -> Html,
) -> Html {
    html! { <Part<S, D> bench={bench.clone()} {title} open=true fixed=true {draw} /> }
}

/// A part of the view.
pub struct Part<S, D> {
    open: bool,
    wait: Wait,
    bench: std::marker::PhantomData<(S, D)>,
}

/// What can happen to it.
pub enum Event {
    /// It was opened or closed.
    Toggled,
    /// It has come into sight, or gone.
    Seen(bool),
    /// All is at rest.
    Rested,
}

impl<S: Shown, D: 'static> Component for Part<S, D> {
    type Message = Event;
    type Properties = Props<S, D>;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            open: ctx.props().open,
            wait: Wait::default(),
            bench: std::marker::PhantomData,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props<S, D>) -> bool {
        let Props { bench, bare, .. } = ctx.props();
        // What has begun to say something is opened.
        self.open |= old.bare && !bare;
        let shown = self.open || *bare;
        let may = shown && old.bare == *bare && bench.may_wait(&old.bench);
        if may && self.wait.waits(|| ctx.link().callback(|()| Event::Rested)) {
            return false;
        }
        self.wait.rested();
        shown || old.bare != *bare || !bench.speaks_like(&old.bench)
    }

    fn update(&mut self, _: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Toggled => {
                self.open = !self.open;
                self.wait.rested();
                true
            }
            Event::Seen(near) => self.wait.seen(near),
            Event::Rested => self.wait.rested(),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            bench,
            title,
            bare,
            fixed,
            draw,
            ..
        } = ctx.props();
        let open = self.open || *bare;
        let toggled = ctx.link().callback(|_| Event::Toggled);
        html! {
            <section class={yew::classes!("part", bare.then_some("bare"))} ref={&self.wait.place}>
                <h2 hidden={*bare}>
                    if *fixed {
                        { bench.say(*title) }
                    } else {
                        <button type="button" aria-expanded={if open { "true" } else { "false" }} onclick={toggled}>{ bench.say(*title) }</button>
                    }
                </h2>
                if open { <div class="part-body">{ draw(bench) }</div> }
            </section>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.wait.watch(ctx.link().callback(Event::Seen));
        }
    }
}
