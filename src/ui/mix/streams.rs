//! The revenue streams: the parts of the quota, each with what differs in it.

use yew::{Component, Context, Html, Properties, html};

use super::{bench::Bench, stream::Stream};
use crate::{
    codec::mix::{MAX_STREAMS, MixLink},
    i18n::{Msg, Style, Value, ViewMsg},
    platform::document,
    state::Action,
};

/// The id of the button that adds one.
const ADD: &str = "add-stream";

/// What the streams are given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
}

/// What can happen to them.
pub enum Event {
    Add,
    Up(usize),
    Down(usize),
    Duplicate(usize),
    /// Taken away; with what it was called.
    Remove(usize, String),
    Undo,
}

/// The streams.
pub struct Streams {
    /// What was removed last, and the state's epoch then.
    removed: Option<(String, u32)>,
}

impl Component for Streams {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { removed: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        let epoch = ctx.props().bench.page.state.epoch;
        // Undone, whoever did it.
        if self
            .removed
            .as_ref()
            .is_some_and(|(_, then)| *then != epoch)
        {
            self.removed = None;
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let bench = &ctx.props().bench;
        let desk = &bench.desk;
        self.removed = None;
        match event {
            Event::Add => desk.edit(None, MixLink::add_stream),
            Event::Up(index) => {
                desk.edit(None, |link| {
                    link.move_stream(index, index.saturating_sub(1));
                });
            }
            Event::Down(index) => desk.edit(None, |link| link.move_stream(index, index + 1)),
            Event::Duplicate(index) => desk.edit(None, |link| link.duplicate_stream(index)),
            Event::Remove(index, name) => {
                desk.edit(None, |link| link.remove_stream(index));
                self.removed = Some((name, bench.page.state.epoch));
                // The button that had the focus is gone.
                document::focus(ADD);
            }
            Event::Undo => {
                desk.did(Action::Undone);
                document::focus(ADD);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (bench, link) = (&ctx.props().bench, ctx.link());
        let count = bench.shown.link.mix.streams.len();
        let streams = (0..count).map(|at| {
            html! { <Stream key={at} bench={bench.clone()} {at} last={at + 1 == count} did={link.callback(|event| event)} /> }
        });
        let full = (count >= MAX_STREAMS).then(|| {
            let format = &*bench.page.wording.format;
            bench.says.views.count(
                ViewMsg::StreamsFull,
                format,
                &count.to_string(),
                Style::COUNT,
            )
        });
        let removed = self.removed.as_ref().map(|(name, _)| {
            html! {
                <>
                    { bench.says.fill(ViewMsg::ItemRemoved, &[("name", Value::text(name))]) }
                    <button type="button" class="plain" onclick={link.callback(|_| Event::Undo)}>{ bench.page.say(Msg::ActionUndo) }</button>
                </>
            }
        });
        html! {
            <div class="types">
                if count > 0 { <div class="kinds" role="list">{ for streams }</div> }
                <p class="removed" role="status">{ removed }</p>
                if let Some(full) = full {
                    <p class="note">{ full }</p>
                } else {
                    <div class="actions">
                        <button type="button" id={ADD} onclick={link.callback(|_| Event::Add)}>{ bench.say(ViewMsg::StreamsAdd) }</button>
                    </div>
                }
            </div>
        }
    }
}
