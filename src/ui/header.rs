//! The head of the page.

use yew::Html;

use super::{
    late,
    listen::on,
    node::{Button, active, button, el, element, said, text, word, words},
    outside,
    page::Page,
    pick::{Pick, pick},
};
use crate::{
    codec::url::{Language, Theme, View},
    i18n::Msg,
    platform::document,
    state::Action,
};

/// The head of the page: whose it is, in which language, and how it looks.
pub fn view(page: &Page) -> Html {
    // Moves the focus and not the address, which holds the scenario.
    let skip = on("click", |event| {
        event.prevent_default();
        document::focus("quota-field");
    });
    let brand = vec![
        logo(),
        words("span", "brand-name", page.say(Msg::PageName)),
        words("span", "tagline", page.say(Msg::PageTagline)),
    ];
    el(
        "header",
        "head",
        vec![
            active(
                "a",
                &["class", "href"],
                vec![word("skip"), word("#calculator")],
                vec![skip],
                vec![text(page.say(Msg::PageSkip))],
            ),
            el("div", "brand", brand),
            late::buttons(page),
            el("div", "looks", vec![languages(page), themes(page)]),
            tabs(page),
        ],
    )
}

/// The views of the scenario.
fn tabs(page: &Page) -> Html {
    let asked = page.state.link.view;
    let shown = if page.views.lack(asked) {
        View::Demand
    } else {
        asked
    };
    let tab = |view: View| {
        let (class, says) = match view {
            View::Demand => ("tab", Msg::ViewDemand),
            View::Mix => ("tab tab-mix", Msg::ViewMix),
            View::Plan => ("tab tab-plan", Msg::ViewPlan),
            View::Confidence => ("tab tab-confidence", Msg::ViewConfidence),
        };
        let kind = Button {
            class,
            current: view == shown,
            ..Button::default()
        };
        button(kind, page.say(says), page.clicked(Action::ViewChosen(view)))
    };
    element(
        "nav",
        &["class", "aria-label"],
        vec![word("tabs"), said(page.say(Msg::ViewsTitle))],
        View::ALL.into_iter().map(tab).collect(),
    )
}

/// A funnel turned upside down: from the broad foot, the revenue, up.
pub fn logo() -> Html {
    let part = |class, d| {
        element(
            "path",
            &["class", "d"],
            vec![word(class), word(d)],
            Vec::new(),
        )
    };
    element(
        "svg",
        &["class", "viewBox", "aria-hidden"],
        vec![word("logo"), word("0 0 24 24"), word("true")],
        vec![
            part("logo-top", "M12 2 15.2 8.6H8.8Z"),
            part("logo-top", "M7.9 10.4h8.2l2.2 4.6H5.7Z"),
            part("logo-foot", "M4.8 16.8h14.4l2.5 5.2H2.3Z"),
        ],
    )
}

/// The languages, each by its own name, so that it is found by whoever cannot read the page.
static LANGUAGES: Pick = Pick {
    name: "lang",
    class: "quiet",
    label: Msg::InputLanguage,
    options: &[
        ("en", None),
        ("id", None),
        ("ru", None),
        ("zh", None),
        ("it", None),
        ("ko", None),
    ],
    meant: |at| Language::ALL.get(at).copied().map(Action::LanguageChosen),
    commands: false,
};

static THEMES: Pick = Pick {
    name: "theme",
    class: "quiet",
    label: Msg::InputTheme,
    options: &[
        ("auto", Some(Msg::ThemeAuto)),
        ("light", Some(Msg::ThemeLight)),
        ("dark", Some(Msg::ThemeDark)),
    ],
    meant: |at| Theme::ALL.get(at).copied().map(Action::ThemeChosen),
    commands: false,
};

fn languages(page: &Page) -> Html {
    // What was asked for stands here while its words are loaded.
    let asked = page.state.link.language;
    let current = asked
        .filter(|asked| page.missing != Some(*asked))
        .unwrap_or(page.language());
    let now = Language::ALL.iter().position(|known| *known == current);
    pick(page, &LANGUAGES, false, now)
}

fn themes(page: &Page) -> Html {
    let current = outside::theme(page.state.link.theme);
    let now = Theme::ALL.iter().position(|theme| *theme == current);
    pick(page, &THEMES, false, now)
}
