//! A part of a view behind a heading. What is closed is not drawn.

use yew::{Component, Context, Html, Properties, html};

use super::speak_alike;
use crate::{i18n::ViewMsg, ui::page::Page, wording::mix::ViewWording};

/// What the parts of a view are drawn from. Equal, it says the same.
pub trait Bench: Clone + PartialEq + 'static {
    /// The page.
    fn page(&self) -> &Page;

    /// How it is said.
    fn says(&self) -> &ViewWording;
}

/// What a part is given.
#[derive(Clone, Properties)]
pub struct Props<B: Bench> {
    /// The view.
    pub bench: B,
    /// Its heading.
    pub title: ViewMsg,
    /// Whether it is open at first.
    pub open: bool,
    /// Whether it is only what is in it, without a heading: as long as nobody uses it.
    #[prop_or_default]
    pub bare: bool,
    /// Draws what is in it.
    pub draw: fn(&B) -> Html,
}

impl<B: Bench> PartialEq for Props<B> {
    fn eq(&self, other: &Self) -> bool {
        (self.title, self.bare) == (other.title, other.bare) && self.bench == other.bench
    }
}

/// A part, open at first where it has something to say.
pub fn part<B: Bench>(bench: &B, title: ViewMsg, open: bool, draw: fn(&B) -> Html) -> Html {
    html! { <Part<B> bench={bench.clone()} {title} {open} {draw} /> }
}

/// A part of the view.
pub struct Part<B> {
    open: bool,
    bench: std::marker::PhantomData<B>,
}

impl<B: Bench> Component for Part<B> {
    /// It was opened or closed.
    type Message = ();
    type Properties = Props<B>;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            open: ctx.props().open,
            bench: std::marker::PhantomData,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props<B>) -> bool {
        let Props { bench, bare, .. } = ctx.props();
        // What has begun to say something is opened.
        self.open |= old.bare && !bare;
        self.open || *bare || !speak_alike(bench, &old.bench)
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.open = !self.open;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props {
            bench,
            title,
            bare,
            draw,
            ..
        } = ctx.props();
        let open = self.open || *bare;
        let toggled = ctx.link().callback(|_| ());
        html! {
            <section class={yew::classes!("part", bare.then_some("bare"))}>
                <h2 hidden={*bare}>
                    <button type="button" aria-expanded={if open { "true" } else { "false" }} onclick={toggled}>{ bench.says().say(*title) }</button>
                </h2>
                if open { <div class="part-body">{ draw(bench) }</div> }
            </section>
        }
    }
}
