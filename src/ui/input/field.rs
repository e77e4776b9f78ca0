//! The field beside a slider: anything that reads as a number may be typed.

use web_sys::HtmlInputElement;
use yew::{
    Callback, FocusEvent, Html, InputEvent, KeyboardEvent, TargetCast, hook, html, use_effect_with,
    use_state_eq,
};

use crate::{
    model::{Exact, Input},
    state::Action,
    ui::{
        node::{self, Button, button, element, said, text, word},
        page::Page,
    },
    wording::{Note, Outcome},
};

/// A number field and, where there is something to say of it, a note. While
/// it is being edited it keeps what was typed, to the letter; a text that
/// cannot be used stays, with a note that says why.
#[hook]
pub fn use_field(page: &Page, input: Input, id: &str, value: &Exact) -> Vec<Html> {
    let value = page.wording.field(value);
    let draft = use_state_eq(|| None::<String>);
    let note = use_state_eq(|| None::<Note>);
    {
        // A scenario from elsewhere (undo, back, example) replaces what was typed.
        let (draft, note) = (draft.clone(), note.clone());
        use_effect_with(page.state.epoch, move |_| {
            draft.set(None);
            note.set(None);
        });
    }
    let typed = {
        let (page, input, draft, note) = (page.clone(), input, draft.clone(), note.clone());
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            let Outcome { value, note: said } = page.wording.read(page.scenario(), input, &text);
            // Half-typed is not wrong: problems wait for the end of editing.
            note.set(said.filter(|said| !said.error));
            if let Some(value) = value {
                page.dispatch.emit(Action::InputMoved(input, value));
            }
            draft.set(Some(text));
        })
    };
    let settle = {
        let (page, input, draft, note) = (page.clone(), input, draft.clone(), note.clone());
        move || {
            if let Some(text) = &*draft {
                let said = page.wording.read(page.scenario(), input, text).note;
                if !said.as_ref().is_some_and(|said| said.error) {
                    draft.set(None);
                }
                note.set(said);
                page.dispatch.emit(Action::InputSettled);
            }
        }
    };
    let onkeydown = {
        let (settle, draft, note) = (settle.clone(), draft.clone(), note.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => settle(),
            "Escape" => {
                draft.set(None);
                note.set(None);
            }
            _ => {}
        })
    };
    let take = {
        let (dispatch, input, draft, note) =
            (page.dispatch.clone(), input, draft.clone(), note.clone());
        Callback::from(move |value: Exact| {
            draft.set(None);
            note.set(None);
            dispatch.emit(Action::InputMoved(input, value));
            dispatch.emit(Action::InputSettled);
        })
    };
    let onfocus = Callback::from(|event: FocusEvent| {
        event.target_unchecked_into::<HtmlInputElement>().select()
    });
    let error = note.as_ref().is_some_and(|note| note.error);
    let note_id = [id, "-note"].concat();
    let shown = (*draft).clone().unwrap_or(value);
    let size = width(&shown);
    let field = html! {
        <span class="field">
            { affix(page, input, true) }
            <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false" id={id.to_owned()} name={id.to_owned()}
                {size} value={shown}
                aria-invalid={error.then_some("true")} aria-describedby={note.is_some().then(|| note_id.clone())}
                data-editing={draft.is_some().then_some("")}
                oninput={typed} {onkeydown} {onfocus} onblur={Callback::from(move |_| settle())} />
            { affix(page, input, false) }
        </span>
    };
    let note = (*note).clone().map(|note| view(note, note_id, take));
    std::iter::once(field).chain(note).collect()
}

fn view(note: Note, id: String, take: Callback<Exact>) -> Html {
    let instead = note.instead.map(|(value, words)| {
        let plain = Button {
            class: "plain",
            ..Button::default()
        };
        button(
            plain,
            words,
            Callback::from(move |_| take.emit(value.clone())),
        )
    });
    element(
        "p",
        &["id", "class", "role"],
        vec![
            said(id),
            word(if note.error { "note error" } else { "note" }),
            word("status"),
        ],
        std::iter::once(text(note.text)).chain(instead).collect(),
    )
}

/// Room for the text and a little more, so that long numbers can be read.
fn width(text: &str) -> String {
    text.chars().count().clamp(4, 18).to_string()
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
        _ => return Html::default(),
    };
    element(
        "span",
        &["class", "aria-hidden"],
        vec![word("affix"), word("true")],
        vec![node::text(text)],
    )
}
