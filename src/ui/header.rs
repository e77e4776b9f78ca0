//! The head of the page.

use web_sys::HtmlSelectElement;
use yew::{AttrValue, Html};

use super::{
    late,
    listen::on,
    node::{active, el, element, select, text, word, words},
    outside,
    page::Page,
};
use crate::{
    codec::url::{Language, Theme},
    i18n::{Msg, language},
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
        ],
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
fn languages(page: &Page) -> Html {
    // What was asked for stands here while its words are loaded.
    let asked = page.state.link.language;
    let current = asked
        .filter(|asked| page.missing != Some(*asked))
        .unwrap_or(page.language());
    let options = Language::ALL
        .into_iter()
        .map(|language| {
            let code = language.code();
            let name = language::name(code);
            (AttrValue::Static(code), name.into(), language == current)
        })
        .collect();
    let chosen = page.changed(|select: HtmlSelectElement| {
        Language::from_code(&select.value()).map(Action::LanguageChosen)
    });
    let label = page.say(Msg::InputLanguage).into();
    select("lang", "quiet", label, options, chosen)
}

fn themes(page: &Page) -> Html {
    let current = outside::theme(page.state.link.theme);
    let options = [
        (Theme::Auto, Msg::ThemeAuto),
        (Theme::Light, Msg::ThemeLight),
        (Theme::Dark, Msg::ThemeDark),
    ];
    let options = options
        .into_iter()
        .map(|(theme, msg)| {
            (
                AttrValue::Static(theme.code()),
                page.say(msg).into(),
                theme == current,
            )
        })
        .collect();
    let chosen = page.changed(|select: HtmlSelectElement| {
        Theme::from_code(&select.value()).map(Action::ThemeChosen)
    });
    select(
        "theme",
        "quiet",
        page.say(Msg::InputTheme).into(),
        options,
        chosen,
    )
}
