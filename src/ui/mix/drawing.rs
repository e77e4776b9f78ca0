//! A chart of the view, laid out for exactly the width that there is.

use std::rc::Rc;

use web_sys::Element;
use yew::{Component, Context, Html, Properties, html};

use crate::{
    chart::{layers::layers, scene::Scene},
    platform::resize::Watch,
    ui::{shapes::shape, views::wait::Wait},
};

/// Before its room has been measured.
const FIRST_WIDTH: u32 = 560;

/// What a chart is drawn from.
#[derive(Clone)]
pub struct Plot<T> {
    /// What it shows, in words and numbers.
    pub words: T,
    /// Lays it out for a width in CSS pixels.
    pub lay: fn(&T, u32) -> Scene,
}

/// What a chart is given.
#[derive(Clone, Properties)]
pub struct Props<T: Clone + PartialEq + 'static> {
    /// What it is drawn from.
    pub plot: Rc<Plot<T>>,
    /// What it says to those who do not see it.
    pub alternative: String,
}

impl<T: Clone + PartialEq + 'static> PartialEq for Props<T> {
    fn eq(&self, other: &Self) -> bool {
        self.plot.words == other.plot.words && self.alternative == other.alternative
    }
}

/// What can happen to it.
pub enum Event {
    /// The room for it is so many CSS pixels wide.
    Measured(u32),
    /// It has come into sight, or gone.
    Seen(bool),
    /// All is at rest.
    Rested,
}

/// A chart. Out of sight, it is drawn anew once all is at rest.
pub struct Drawing<T> {
    width: u32,
    wait: Wait,
    watch: Option<Watch>,
    of: std::marker::PhantomData<T>,
}

impl<T: Clone + PartialEq + 'static> Component for Drawing<T> {
    type Message = Event;
    type Properties = Props<T>;

    fn create(_: &Context<Self>) -> Self {
        Self {
            width: FIRST_WIDTH,
            wait: Wait::default(),
            watch: None,
            of: std::marker::PhantomData,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props<T>) -> bool {
        !self.wait.waits(|| ctx.link().callback(|()| Event::Rested))
    }

    fn update(&mut self, _: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Measured(width) => {
                width > 0 && std::mem::replace(&mut self.width, width) != width
            }
            Event::Seen(near) => self.wait.seen(near),
            Event::Rested => self.wait.rested(),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { plot, alternative } = ctx.props();
        let scene = (plot.lay)(&plot.words, self.width);
        let (width, height) = (scene.width.to_string(), scene.height.to_string());
        let view_box = ["0 0 ", &width, " ", &height].concat();
        html! {
            <div class="frame" ref={&self.wait.place}>
                <svg {width} {height} viewBox={view_box} role="img" aria-label={alternative.clone()}>
                    <g class="waterfall">{ for layers(&scene.shapes).iter().map(shape) }</g>
                </svg>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let link = ctx.link().clone();
            self.wait.watch(link.callback(Event::Seen));
            let ruler: Option<Element> = self.wait.place.cast();
            self.watch = ruler.and_then(|ruler| {
                let measured = move |width| link.send_message(Event::Measured(width));
                // Before anything is painted at a width that is not there.
                measured(u32::try_from(ruler.client_width()).unwrap_or(0));
                Watch::new(&ruler, measured)
            });
        }
    }
}
