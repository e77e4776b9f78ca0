//! Inputs that are shown but cannot be changed.

use yew::Html;

use super::{
    node::{element, said, word},
    page::Page,
};
use crate::{codec::url::Key, i18n::Msg};

/// A small lock that says that a value is fixed; nothing where it is not.
pub fn sign(page: &Page, locked: bool) -> Html {
    if !locked {
        return Html::default();
    }
    let path = element(
        "path",
        &["d"],
        vec![word(
            "M5 10V7a5 5 0 0 1 10 0v3h1v8H4v-8zm2 0h6V7a3 3 0 0 0-6 0z",
        )],
        Vec::new(),
    );
    let drawing = element("svg", &["viewBox"], vec![word("0 0 20 20")], vec![path]);
    let told = || said(page.say(Msg::InputLocked));
    element(
        "span",
        &["class", "role", "aria-label", "title"],
        vec![word("lock"), word("img"), told(), told()],
        vec![drawing],
    )
}

/// A control, out of use and with a lock beside it where its key is locked.
pub fn fixed(page: &Page, key: Key, control: Html) -> Html {
    if !page.is_locked(key) {
        return control;
    }
    element(
        "fieldset",
        &["class", "disabled"],
        vec![word("fixed"), word("")],
        vec![control, sign(page, true)],
    )
}
