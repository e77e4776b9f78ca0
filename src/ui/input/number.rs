//! A numeric input: label, definition, field and slider.

use web_sys::HtmlInputElement;
use yew::{AttrValue, Html, NodeRef, PointerEvent};

use super::{
    field,
    slider::{self, Gesture, Moved},
};
use crate::{
    codec::url::Key,
    i18n::{Msg, Value},
    model::{Exact, Input, Side},
    state::{
        Action,
        scale::{Lead, Scale},
    },
    ui::{
        listen::tell,
        live::Link,
        lock,
        node::{Button, button, el, element, said, text, word},
        page::Page,
    },
    wording::{Note, Outcome, Term},
};

/// What can happen to a numeric input.
pub enum Event {
    /// The definition was asked for, or had been.
    Asked,
    /// The text in the field changed.
    Typed(String),
    /// The text in the field is complete.
    Entered,
    /// The text in the field is given up.
    Escaped,
    /// The other reading of an ambiguous text was chosen.
    Taken(Exact),
    /// A pointer was put down on the slider.
    Down(PointerEvent),
    /// It moved.
    Moved(PointerEvent),
    /// It was lifted.
    Up(PointerEvent),
    /// A key of the slider was pressed on it.
    Key(Lead),
    /// The slider was set by other means: assistive technology, a script.
    Set(String),
    /// A gesture is over.
    Settled,
}

/// A numeric input. While its field is being edited it keeps what was typed,
/// to the letter; a text that cannot be used stays, with a note that says why.
#[derive(Default)]
pub struct NumberInput {
    defining: bool,
    draft: Option<String>,
    /// The value before the field was edited.
    before: Option<Exact>,
    note: Option<Note>,
    gesture: Option<Gesture>,
    range: NodeRef,
}

/// The URL key of an input, which is also the name of its slider.
pub fn code(input: Input) -> &'static str {
    Key::Number(input).code()
}

impl NumberInput {
    /// Takes over what has changed on the page; says whether it is to be drawn anew.
    pub fn changed(&mut self, page: &Page, old: &Page, input: Input) -> bool {
        let (scenario, before) = (page.scenario(), old.scenario());
        // A scenario from elsewhere (undo, back, example) replaces what was typed.
        let replaced = page.state.epoch != old.state.epoch;
        if replaced {
            (self.draft, self.note) = (None, None);
        }
        replaced
            // The choice of the period stands behind the label.
            || scenario.period != before.period
            || scenario.get(input) != before.get(input)
            || page.wording != old.wording
            || page.state.link.locked != old.state.link.locked
            || scenario.names != before.names
            || !scenario.funnel.stages().eq(before.funnel.stages())
    }

    /// Takes over what has happened; says whether it is to be drawn anew.
    pub fn update(&mut self, page: &Page, input: Input, event: Event) -> bool {
        match event {
            Event::Asked => self.defining = !self.defining,
            Event::Typed(text) => {
                let Outcome { value: read, note } =
                    page.wording.read(page.scenario(), input, &text);
                // Half-typed is not wrong: problems wait for the end of editing.
                self.note = note.filter(|note| !note.error);
                if self.draft.is_none() {
                    self.before = Some(value(page, input));
                }
                self.draft = Some(text);
                // What cannot be read leaves no trace of what could be read on the way.
                move_to(page, input, read.or_else(|| self.before.clone()));
            }
            Event::Entered => {
                let Some(text) = &self.draft else {
                    return false;
                };
                self.note = page.wording.read(page.scenario(), input, text).note;
                if !self.note.as_ref().is_some_and(|note| note.error) {
                    self.draft = None;
                }
                page.dispatch.emit(Action::InputSettled);
            }
            Event::Escaped => {
                if self.draft.take().is_some() {
                    move_to(page, input, self.before.take());
                }
                self.note = None;
                page.dispatch.emit(Action::InputSettled);
            }
            Event::Taken(value) => {
                (self.draft, self.note) = (None, None);
                move_to(page, input, Some(value));
                page.dispatch.emit(Action::InputSettled);
            }
            Event::Key(lead) => {
                (self.draft, self.note) = (None, None);
                page.dispatch.emit(Action::InputStepped(input, lead));
            }
            // During a gesture of ours the native slider has no say.
            Event::Set(_) if self.gesture.is_some() => {}
            Event::Set(text) => self.slide(page, input, Exact::parse(&text).ok()),
            Event::Down(event) => {
                let way = Scale::of(input).way(&value(page, input));
                let down = slider::put_down(&event, way);
                self.follow(page, input, down);
            }
            Event::Moved(event) => {
                let moved = slider::moved(self.gesture.take(), &event);
                self.follow(page, input, moved);
            }
            Event::Up(event) => {
                let up = slider::lifted(self.gesture.take(), &event);
                self.follow(page, input, up);
                page.dispatch.emit(Action::InputSettled);
            }
            Event::Settled => {
                self.gesture = None;
                page.dispatch.emit(Action::InputSettled);
                return false;
            }
        }
        true
    }

    /// Draws it, with what stands behind the label.
    pub fn view(&self, page: &Page, input: Input, extra: &Html, link: &Link) -> Html {
        let wording = &page.wording;
        let value = value(page, input);
        let label = wording.input(page.scenario(), input);
        let id = [code(input), "-field"].concat();
        let about = [code(input), "-about"].concat();
        let (term, definition) = wording.define(Term::Input(input));
        let ask = Button {
            class: "ask",
            label: said(wording.fill(Msg::ActionDefine, &[("term", Value::text(term))])),
            opens: Some((self.defining, about.clone().into())),
            ..Button::default()
        };
        let name = vec![
            element(
                "label",
                &["for"],
                vec![said(id.clone())],
                vec![text(label.clone())],
            ),
            lock::sign(page, page.is_locked(Key::Number(input))),
            extra.clone(),
            // No line begins with the button alone.
            text("\u{a0}"),
            button(ask, "?", tell(link, "click", |_| Some(Event::Asked))),
        ];
        let mut head = vec![el("span", "input-name", name)];
        let shown = self
            .draft
            .clone()
            .unwrap_or_else(|| wording.field(input, &value));
        head.push(field::field(
            page,
            input,
            &id,
            shown,
            self.draft.is_some(),
            self.note.as_ref(),
            link,
        ));
        // Always the same number of children: else the field would be made anew and lose focus.
        let note = self.note.as_ref();
        head.push(note.map_or_else(Html::default, |note| field::note(note, &id, link)));
        let hidden = (!self.defining).then_some(AttrValue::Static(""));
        let definition = element(
            "p",
            &["id", "class", "hidden"],
            vec![said(about), word("definition"), hidden],
            vec![text(definition.to_owned())],
        );
        let side = match side(input) {
            Side::Marketing => "input marketing",
            Side::Sales => "input sales",
        };
        let slider = slider::view(page, input, label, &value, &self.range, link);
        el(
            "div",
            side,
            vec![el("div", "input-head", head), definition, slider],
        )
    }

    /// After it was drawn.
    pub fn rendered(&self, page: &Page, input: Input) {
        // After the range's own limits, which would cut the value off.
        if let Some(range) = self.range.cast::<HtmlInputElement>() {
            range.set_value(&value(page, input).to_plain());
        }
    }

    /// Moves by the slider, which overrules what was typed.
    fn slide(&mut self, page: &Page, input: Input, value: Option<Exact>) {
        if value.is_some() {
            (self.draft, self.note) = (None, None);
        }
        move_to(page, input, value);
    }

    fn follow(&mut self, page: &Page, input: Input, moved: Moved) {
        self.gesture = moved.gesture;
        let scale = Scale::of(input);
        self.slide(page, input, moved.way.map(|way| scale.at(way)));
    }
}

fn move_to(page: &Page, input: Input, value: Option<Exact>) {
    if let Some(value) = value {
        page.dispatch.emit(Action::InputMoved(input, value));
    }
}

fn value(page: &Page, input: Input) -> Exact {
    page.scenario().get(input).unwrap_or_else(Exact::zero)
}

/// Whose revenue an input speaks of, which decides its color.
fn side(input: Input) -> Side {
    match input {
        Input::Rate(stage) => stage.side(),
        _ => Side::Marketing,
    }
}
