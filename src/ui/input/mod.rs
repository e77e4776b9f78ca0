//! The inputs of the scenario.

mod currency;
mod field;
mod more;
pub mod number;
mod panel;
mod slider;
mod stages;
mod toolbar;

pub use number::code;
pub use panel::panel;
pub use slider::Lead;

use web_sys::HtmlSelectElement;
use yew::{AttrValue, Html};

use super::{lock, node, page::Page};
use crate::{codec::url::Key, i18n::Msg, state::Action};

/// One of a few values: each with what it is called and whether it is the present one; locked
/// where its key is. The place of the one that is chosen says what it means.
fn choice(
    page: &Page,
    key: Key,
    label: Msg,
    options: &[(&'static str, Msg, bool)],
    meant: fn(usize) -> Option<Action>,
) -> Html {
    let options = options
        .iter()
        .map(|(code, says, now)| (AttrValue::Static(code), page.say(*says).into(), *now))
        .collect();
    let chosen = page.changed(move |select: HtmlSelectElement| {
        meant(usize::try_from(select.selected_index()).ok()?)
    });
    let label = page.say(label).into();
    let select = node::select_unless(page.is_locked(key), key.code(), "", label, options, chosen);
    lock::fixed(page, key, select)
}
