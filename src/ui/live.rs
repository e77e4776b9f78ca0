//! The parts of the page that live on between drawings.
//!
//! One component for all of them: Yew's machinery for a component is compiled once for each type
//! of component, which weighs nearly two kilobytes (brotli) in the first load.

use std::rc::Rc;

use yew::{Component, Context, Html, Properties, html::Scope, virtual_dom::VComp};

use super::{
    chart::{self, Waterfall},
    input::number::{self, NumberInput},
    page::Page,
    still,
};
use crate::model::Input;

/// Which part it is.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// One that numbers do not change, drawn from nothing but what [`still::same`] looks at.
    Still(Draw),
    /// The slider and the field of an input, and what stands behind the label.
    Number(Input, Html),
    /// The waterfall.
    Chart,
}

/// Draws a part.
#[derive(Clone)]
pub struct Draw(pub fn(&Page) -> Html);

impl PartialEq for Draw {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

/// What a part is given.
#[derive(Clone, Properties)]
pub struct Props {
    /// The page.
    pub page: Page,
    /// Which part.
    pub part: Part,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let same = match self.part {
            Part::Still(_) => still::same(&self.page, &other.page),
            _ => self.page == other.page,
        };
        same && self.part == other.part
    }
}

/// What can happen to a part.
pub enum Event {
    /// To an input.
    Number(number::Event),
    /// To the waterfall.
    Chart(chart::Event),
}

impl From<number::Event> for Event {
    fn from(event: number::Event) -> Self {
        Self::Number(event)
    }
}

impl From<chart::Event> for Event {
    fn from(event: chart::Event) -> Self {
        Self::Chart(event)
    }
}

/// The way to say what happened to a part.
pub type Link = Scope<Live>;

/// A part, with what it keeps.
pub enum Live {
    /// Nothing.
    Still,
    /// What is half typed, and the like.
    Number(Box<NumberInput>),
    /// The drawing, and the bar in somebody's hand.
    Chart(Box<Waterfall>),
}

impl Component for Live {
    type Message = Event;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let Props { page, part } = ctx.props();
        match part {
            Part::Still(_) => Self::Still,
            Part::Number(..) => Self::Number(Box::default()),
            Part::Chart => Self::Chart(Box::new(Waterfall::new(page))),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Props { page, part } = ctx.props();
        match (self, part) {
            (Self::Number(number), Part::Number(input, _)) => {
                number.changed(page, &old.page, *input)
            }
            (Self::Chart(chart), _) => {
                chart.changed(page);
                true
            }
            _ => true,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let Props { page, part } = ctx.props();
        match (self, event, part) {
            (Self::Number(number), Event::Number(event), Part::Number(input, _)) => {
                number.update(page, *input, event)
            }
            (Self::Chart(chart), Event::Chart(event), _) => chart.update(page, event),
            // No part hears the events of another.
            _ => false,
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { page, part } = ctx.props();
        match (self, part) {
            (Self::Number(number), Part::Number(input, extra)) => {
                number.view(page, *input, extra, ctx.link())
            }
            (Self::Chart(chart), _) => chart.view(page, ctx.link()),
            (_, Part::Still(draw)) => (draw.0)(page),
            _ => Html::default(),
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let Props { page, part } = ctx.props();
        match (self, part) {
            (Self::Number(number), Part::Number(input, _)) => number.rendered(page, *input),
            (Self::Chart(chart), _) if first => chart.begin(ctx.link()),
            _ => {}
        }
    }
}

/// A part of the page. Those with a key of their own keep what they have when others come and go.
pub fn live(page: &Page, part: Part, key: Option<&'static str>) -> Html {
    let page = page.clone();
    let props = Rc::new(Props { page, part });
    VComp::new::<Live>(props, key.map(Into::into)).into()
}
