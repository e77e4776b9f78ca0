//! The field beside a slider: anything that reads as a number may be typed.

use web_sys::HtmlInputElement;
use yew::{FocusEvent, Html, InputEvent, KeyboardEvent, TargetCast, html, html::Scope};

use super::number::{Event, NumberInput};
use crate::{
    codec::url::Key,
    i18n::{Msg, Value},
    model::Input,
    ui::{
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
    link: &Scope<NumberInput>,
) -> Html {
    let oninput = link.callback(|event: InputEvent| Event::Typed(element_of(&event).value()));
    let onblur = link.callback(|_: FocusEvent| Event::Entered);
    let onfocus = yew::Callback::from(|event: FocusEvent| element_of(&event).select());
    let onkeydown = link.batch_callback(|event: KeyboardEvent| match event.key().as_str() {
        "Enter" => Some(Event::Entered),
        "Escape" => Some(Event::Escaped),
        _ => None,
    });
    // Room for the text and a little more, so that long numbers can be read.
    let size = shown.chars().count().clamp(4, 18).to_string();
    let wrong = note.is_some_and(|note| note.error).then_some("true");
    let id = id.to_owned();
    let locked = page.is_locked(Key::Number(input));
    let entry = html! {
        <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" name={id.clone()}
            {size} readonly={locked} aria-invalid={wrong} aria-describedby={note.map(|_| note_id(&id))} {id} value={shown.clone()}
            data-editing={editing.then_some("")} {oninput} {onkeydown} {onfocus} {onblur} />
    };
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
pub fn note(note: &Note, id: &str, link: &Scope<NumberInput>) -> Html {
    let mut inside = vec![text(note.text.clone())];
    if let Some((value, words)) = note.instead.clone() {
        let plain = Button {
            class: "plain",
            ..Button::default()
        };
        inside.push(button(
            plain,
            words,
            link.callback(move |_| Event::Taken(value.clone())),
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

fn element_of(event: &impl TargetCast) -> HtmlInputElement {
    event.target_unchecked_into()
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
