//! A list of lead types: the common ones, or those of one stream.

use yew::{Component, Context, Html, Properties, html};

use super::{bench::Bench, kind::Kind, presets};
use crate::{
    codec::mix::MAX_TYPES,
    i18n::{Style, Value, ViewMsg},
    model::mix::TypeAt,
    platform::document,
    state::Action,
};

/// What the list is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
    /// The stream whose own types they are.
    #[prop_or_default]
    pub stream: Option<usize>,
}

/// What can happen to the list as a whole.
pub enum Event {
    Add,
    Up(TypeAt),
    Down(TypeAt),
    Duplicate(TypeAt),
    /// Taken away; with what it was called.
    Remove(TypeAt, String),
    Undo,
}

/// A list of lead types.
pub struct Types {
    /// What was removed last, and the state's epoch then.
    removed: Option<(String, u32)>,
}

impl Component for Types {
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
        let Props { bench, stream } = ctx.props();
        let desk = &bench.desk;
        self.removed = None;
        match event {
            Event::Add => desk.edit(None, |link| link.add_type(*stream)),
            Event::Up(at) => {
                desk.edit(None, |link| {
                    link.move_type(at, at.index.saturating_sub(1));
                });
            }
            Event::Down(at) => desk.edit(None, |link| link.move_type(at, at.index + 1)),
            Event::Duplicate(at) => desk.edit(None, |link| link.duplicate_type(at)),
            Event::Remove(at, name) => {
                desk.edit(None, |link| link.remove_type(at));
                self.removed = Some((name, bench.page.state.epoch));
                // The button that had the focus is gone.
                document::focus(&add_id(*stream));
            }
            Event::Undo => {
                desk.did(Action::Undone);
                document::focus(&add_id(*stream));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { bench, stream } = ctx.props();
        let link = ctx.link();
        let count = bench.shown.link.mix.types_of(*stream).len();
        let kinds = (0..count).map(|index| {
            let at = TypeAt {
                stream: *stream,
                index,
            };
            html! { <Kind key={index} bench={bench.clone()} {at} last={index + 1 == count} did={link.callback(|event| event)} /> }
        });
        let full = (count >= MAX_TYPES).then(|| {
            let format = &*bench.page.wording.format;
            let says = bench.says.views.count(
                ViewMsg::TypesFull,
                format,
                &count.to_string(),
                Style::COUNT,
            );
            html! { <p class="note">{ says }</p> }
        });
        let removed = self.removed.as_ref().map(|(name, _)| {
            html! {
                <>
                    { bench.says.fill(ViewMsg::ItemRemoved, &[("name", Value::text(name))]) }
                    <button type="button" class="plain" onclick={link.callback(|_| Event::Undo)}>
                        { bench.page.say(crate::i18n::Msg::ActionUndo) }
                    </button>
                </>
            }
        });
        html! {
            <div class="types">
                if count > 0 { <div class="kinds" role="list">{ for kinds }</div> }
                <p class="removed" role="status">{ removed }</p>
                <div class="actions">
                    if full.is_none() {
                        <button type="button" id={add_id(*stream)} onclick={link.callback(|_| Event::Add)}>{ bench.say(ViewMsg::TypesAdd) }</button>
                    }
                    if stream.is_none() { { presets::choice(bench) } }
                </div>
                { full }
            </div>
        }
    }
}

/// How the keys of a list begin.
pub fn begin(stream: Option<usize>) -> String {
    stream.map_or_else(
        || "t".into(),
        |stream| ["s", &(stream + 1).to_string(), "t"].concat(),
    )
}

fn add_id(stream: Option<usize>) -> String {
    stream.map_or_else(
        || "add-type".into(),
        |stream| ["add-type-", &(stream + 1).to_string()].concat(),
    )
}
