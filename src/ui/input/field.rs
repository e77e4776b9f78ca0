//! The field beside a slider: anything that reads as a number may be typed.

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::{AttrValue, Html};

use super::number::Event;
use crate::{
    codec::url::Key,
    i18n::{Msg, Value},
    model::Input,
    ui::{
        listen::{at, is, on, tell},
        live::Link,
        node::{self, Button, button, el, element, said, text, with_still, word},
        page::Page,
    },
    wording::Note,
};

/// A number field called `id` that shows `shown`, with its unit.
pub fn field(
    page: &Page,
    input: Input,
    id: &str,
    shown: String,
    editing: bool,
    note: Option<&Note>,
    link: &Link,
) -> Html {
    let hear = |kind, event: fn(web_sys::Event) -> Option<Event>| tell(link, kind, event);
    // Room for the text and a little more, so that long numbers can be read.
    let size = shown.chars().count().clamp(4, 18).to_string();
    let wrong = note.is_some_and(|note| note.error);
    let locked = page.is_locked(Key::Number(input));
    let if_so = |so: bool, value| so.then_some(AttrValue::Static(value));
    let entry = node::field(
        &[
            "type",
            "inputmode",
            "autocomplete",
            "spellcheck",
            "name",
            "id",
            "size",
            "readonly",
            "aria-invalid",
            "aria-describedby",
            "data-editing",
            "value",
        ],
        vec![
            word("text"),
            word("decimal"),
            word("off"),
            word("false"),
            said(id.to_owned()),
            said(id.to_owned()),
            said(size),
            if_so(locked, ""),
            if_so(wrong, "true"),
            note.and_then(|_| said(note_id(id))),
            if_so(editing, ""),
        ],
        &shown,
        vec![
            hear("input", |event| {
                Some(Event::Typed(at::<HtmlInputElement>(&event).value()))
            }),
            hear("keydown", |event| {
                match is::<KeyboardEvent>(event).key().as_str() {
                    "Enter" => Some(Event::Entered),
                    "Escape" => Some(Event::Escaped),
                    _ => None,
                }
            }),
            hear("blur", |_| Some(Event::Entered)),
            on("focus", |event| {
                at::<HtmlInputElement>(&event).select();
            }),
        ],
    );
    el(
        "span",
        "field",
        vec![
            affix(page, input, true),
            with_still(entry, shown),
            affix(page, input, false),
        ],
    )
}

/// What there is to say of a typed text.
pub fn note(note: &Note, id: &str, link: &Link) -> Html {
    let mut inside = vec![text(note.text.clone())];
    if let Some((value, words)) = note.instead.clone() {
        let plain = Button {
            class: "plain",
            ..Button::default()
        };
        inside.push(button(
            plain,
            words,
            tell(link, "click", move |_| Some(Event::Taken(value.clone()))),
        ));
    }
    let class = if note.error { "note error" } else { "note" };
    element(
        "p",
        &["id", "class", "role"],
        vec![said(note_id(id)), word(class), word("status")],
        inside,
    )
}

fn note_id(id: &str) -> String {
    [id, "-note"].concat()
}

/// The unit beside the number: the currency on its side, or the per cent sign.
fn affix(page: &Page, input: Input, before: bool) -> Html {
    let text = match input {
        Input::Quota | Input::Aov => {
            let mark = page.wording.format.currency();
            if mark.before == before {
                mark.symbol
            } else {
                return Html::default();
            }
        }
        Input::Share | Input::Rate(_) if !before => "%".into(),
        Input::Cycle if !before => {
            let days = page
                .wording
                .format
                .plural(&page.scenario().cycle.count().to_string());
            page.wording
                .fill(Msg::UnitDays, &[("n", Value::plural(days))])
        }
        _ => return Html::default(),
    };
    element(
        "span",
        &["class", "aria-hidden"],
        vec![word("affix"), word("true")],
        vec![node::text(text)],
    )
}
