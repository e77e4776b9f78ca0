//! What an embedded calculator has in place of the page around it.

use yew::Html;

use super::{
    header::logo,
    node::{el, element, said, text, word, words},
    page::Page,
    result,
};
use crate::{codec::frame::whole_page, i18n::Msg};

/// The table of stages, folded: in somebody's text, short counts.
pub fn table(page: &Page) -> Html {
    let summary = words("summary", "", page.say(Msg::TableTitle));
    el("details", "fold", vec![summary, result::table(page)])
}

/// Whose calculator it is, and the way to the whole page with this scenario.
pub fn foot(page: &Page) -> Html {
    let href = ["./#", &whole_page(&page.state.link)].concat();
    let open = page.say(Msg::EmbedOpen);
    let link = element(
        "a",
        &["href", "target", "rel", "title", "aria-label"],
        vec![
            said(href),
            word("_blank"),
            word("noopener"),
            said(open.clone()),
            said(open),
        ],
        vec![logo(), text(page.say(Msg::PageName))],
    );
    el("footer", "embed-foot", vec![link])
}
