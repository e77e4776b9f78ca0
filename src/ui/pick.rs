//! One of a few values.

use web_sys::HtmlSelectElement;
use yew::{AttrValue, Html};

use super::{node::select, page::Page};
use crate::{
    i18n::{Msg, language},
    state::Action,
};

/// What there is to pick from. All of it is known when the page is built, so that it costs no code.
pub struct Pick {
    /// Its key in links, or its name.
    pub name: &'static str,
    /// Its class.
    pub class: &'static str,
    /// What it is called.
    pub label: Msg,
    /// The code of each value, and what it is called; nothing for languages, which are called by
    /// their own names.
    pub options: &'static [(&'static str, Option<Msg>)],
    /// What it means to pick the value at a place; `None` where it means nothing.
    pub meant: fn(usize) -> Option<Action>,
    /// Whether it is a set of commands under a title, and so no state.
    pub commands: bool,
}

/// Draws it, with the value at the place `now` picked.
pub fn pick(page: &Page, pick: &'static Pick, locked: bool, now: Option<usize>) -> Html {
    let options = pick.options.iter().enumerate();
    let options = options
        .map(|(at, (code, says))| {
            let says: AttrValue = match says {
                Some(says) => page.say(*says).into(),
                None => AttrValue::Static(language::name(code)),
            };
            (AttrValue::Static(code), says, Some(at) == now)
        })
        .collect();
    let chosen = page.changed(|select: HtmlSelectElement| {
        let at = usize::try_from(select.selected_index()).ok()?;
        if pick.commands {
            select.set_selected_index(0);
        }
        (pick.meant)(at)
    });
    let label = page.say(pick.label).into();
    select(locked, pick.name, pick.class, label, options, chosen)
}
