//! The foot of the page: terms, keys, privacy.

use yew::Html;

use super::{
    late::opener,
    node::{el, text, words},
    page::Page,
};
use crate::{i18n::Msg, wording::Term};

/// The foot of the page.
pub fn view(page: &Page) -> Html {
    let terms = Term::ALL.iter().map(|term| {
        let (term, definition) = page.wording.define(*term);
        el(
            "div",
            "",
            vec![
                words("dt", "", term.to_owned()),
                words("dd", "", definition.to_owned()),
            ],
        )
    });
    let privacy = vec![
        text(page.say(Msg::FooterPrivacy)),
        text(" "),
        opener(page, "privacy", Msg::FooterCheck, "link"),
    ];
    el(
        "footer",
        "foot",
        vec![
            el(
                "details",
                "glossary",
                vec![
                    words("summary", "", page.say(Msg::DefineTitle)),
                    el("dl", "", terms.collect()),
                ],
            ),
            el(
                "details",
                "",
                vec![
                    words("summary", "", page.say(Msg::KeysTitle)),
                    points(page, &[Msg::KeysSlider, Msg::KeysChart, Msg::KeysUndo]),
                ],
            ),
            el("p", "privacy-line", privacy),
            words("p", "license", page.say(Msg::FooterLicense)),
        ],
    )
}

fn points(page: &Page, msgs: &[Msg]) -> Html {
    el(
        "ul",
        "",
        msgs.iter()
            .map(|msg| words("li", "", page.say(*msg)))
            .collect(),
    )
}
