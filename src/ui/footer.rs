//! The foot of the page: terms, keys, privacy.

use yew::Html;

use super::{
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
        words("span", "link", page.say(Msg::FooterCheck)),
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
            el(
                "details",
                "",
                vec![
                    el("summary", "", vec![el("span", "", privacy)]),
                    points(
                        page,
                        &[
                            Msg::PrivacyAddress,
                            Msg::PrivacyNetwork,
                            Msg::PrivacyOffline,
                            Msg::PrivacyPolicy,
                            Msg::PrivacyStorage,
                        ],
                    ),
                ],
            ),
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
