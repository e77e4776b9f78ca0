//! Panels of the late program, as far as the page knows of them: buttons, and a word where the
//! program cannot be loaded.

use web_sys::HtmlElement;
use yew::{Html, TargetCast};

use super::{
    listen::on,
    node::{Button, button, el, element, text, word},
    page::Page,
};
use crate::{i18n::Msg, state::Action};

/// The buttons of the head.
pub fn buttons(page: &Page) -> Html {
    let share = opener(page, "share", Msg::PanelShare, "plain");
    let saved = opener(page, "saved", Msg::PanelSaved, "plain");
    el("div", "openers", vec![share, saved])
}

/// A button that opens a panel.
pub fn opener(page: &Page, panel: &'static str, says: Msg, class: &'static str) -> Html {
    let dispatch = page.dispatch.clone();
    let ask = on("click", move |event| {
        // Safari gives a button no focus when it is clicked. The panel gives back what was there.
        if let Some(button) = event.target_dyn_into::<HtmlElement>() {
            let _refused = button.focus();
        }
        dispatch.emit(Action::PanelAsked(panel));
    });
    let kind = Button {
        class,
        ..Button::default()
    };
    button(kind, page.say(says), ask)
}

/// Shown by the start script where a panel cannot be loaded.
pub fn failure(page: &Page) -> Html {
    element(
        "p",
        &["id", "class", "role", "hidden"],
        vec![word("late"), word("late"), word("alert"), word("")],
        vec![text(page.say(Msg::PanelFailed))],
    )
}
