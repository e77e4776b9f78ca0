//! A list of numbers, to be typed or pasted.

use web_sys::HtmlTextAreaElement;
use yew::{
    Component, Context, FocusEvent, Html, InputEvent, KeyboardEvent, Properties, TargetCast, html,
};

use super::bench::Bench;
use crate::{
    codec::plan::{Key, Listed},
    model::Exact,
    state::Action,
    ui::lock,
};

/// What a list is given.
#[derive(Clone, Properties)]
pub struct Props {
    /// The view.
    pub bench: Bench,
    /// Which list.
    pub at: Listed,
    /// What it is called.
    pub label: String,
    /// What there is to say of it; nothing where that is said elsewhere.
    #[prop_or_default]
    pub about: String,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        (self.at, &self.label, &self.about) == (other.at, &other.label, &other.about)
            && self.numbers() == other.numbers()
            && self.bench.speaks_like(&other.bench)
    }
}

impl Props {
    fn numbers(&self) -> Vec<Option<Exact>> {
        self.bench.shown.plan.list(self.at)
    }
}

/// What can happen to it.
pub enum Event {
    Typed(String),
    Entered,
    Escaped,
}

/// A list. While it is edited it keeps what was typed, to the letter.
pub struct List {
    draft: Option<String>,
    before: Option<Vec<Option<Exact>>>,
    note: Option<(String, bool)>,
}

impl Component for List {
    type Message = Event;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            draft: None,
            before: None,
            note: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if ctx.props().bench.page.state.epoch != old.bench.page.state.epoch {
            (self.draft, self.note) = (None, None);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let Props { bench, at, .. } = ctx.props();
        match event {
            Event::Typed(text) => {
                let before = || bench.desk.plan().list(*at);
                let before = self.before.get_or_insert_with(before).clone();
                let outcome = bench.says.list_read(*at, &text);
                self.note = outcome.note.filter(|(_, error)| !error);
                self.draft = Some(text);
                put(bench, *at, outcome.numbers.unwrap_or(before));
            }
            Event::Entered => {
                self.before = None;
                let Some(text) = &self.draft else {
                    return false;
                };
                self.note = bench.says.list_read(*at, text).note;
                if !self.note.as_ref().is_some_and(|(_, error)| *error) {
                    self.draft = None;
                }
                bench.desk.did(Action::InputSettled);
            }
            Event::Escaped => {
                self.note = None;
                if let (Some(_), Some(before)) = (self.draft.take(), self.before.take()) {
                    put(bench, *at, before);
                }
                bench.desk.did(Action::InputSettled);
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let link = ctx.link();
        let name = [&Key::List(props.at).code(), "-field"].concat();
        let (note_id, about_id) = ([&name, "-note"].concat(), [&name, "-about"].concat());
        let shown = self.draft.clone();
        let shown = shown.unwrap_or_else(|| props.bench.says.list_field(&props.numbers()));
        let locked = props.bench.is_locked(Key::List(props.at));
        let error = self.note.as_ref().is_some_and(|(_, error)| *error);
        let described = match (&self.note, props.about.is_empty()) {
            (Some(_), _) => Some(note_id.clone()),
            (None, false) => Some(about_id.clone()),
            (None, true) => None,
        };
        let onkeydown = link.batch_callback(|event: KeyboardEvent| {
            (event.key() == "Escape").then_some(Event::Escaped)
        });
        html! {
            <div class="list">
                <label for={name.clone()}>{ &props.label }{ lock::sign(&props.bench.page, locked) }</label>
                <textarea class="text" rows="2" readonly={locked} autocomplete="off" spellcheck="false" name={name.clone()} id={name} value={shown}
                    aria-invalid={error.then_some("true")} aria-describedby={described}
                    oninput={link.callback(|event: InputEvent| Event::Typed(event.target_unchecked_into::<HtmlTextAreaElement>().value()))}
                    onblur={link.callback(|_: FocusEvent| Event::Entered)} {onkeydown} />
                if let Some((text, error)) = &self.note {
                    <p id={note_id} class={if *error { "note error" } else { "note" }} role="status">{ text }</p>
                }
                if !props.about.is_empty() { <p id={about_id} class="note">{ &props.about }</p> }
            </div>
        }
    }
}

fn put(bench: &Bench, at: Listed, numbers: Vec<Option<Exact>>) {
    let touched = Some(Key::List(at));
    bench.desk.edit(touched, |plan| plan.set_list(at, numbers));
}
