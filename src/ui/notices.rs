//! What was wrong with the address.

use yew::Html;

use super::{
    node::{Button, button, element, said, text, word, words},
    page::Page,
};
use crate::{
    codec::url::Language,
    i18n::{Msg, Value, language},
    state::{Action, Memory},
};

/// The notices. Their place is there even without any, so that readers are
/// told of those that come.
pub fn view(page: &Page) -> Html {
    let problems = page.state.notices.iter().enumerate().map(|(at, problem)| {
        let says = page.wording.notice(problem);
        dismissible(page, &problem.key, says, Action::NoticeDismissed(at))
    });
    // Where it matters and once: the page does without.
    let memory = (page.state.memory == Memory::Refused).then(|| {
        let says = page.say(Msg::NoticeMemory);
        dismissible(page, "memory", says, Action::MemoryDismissed)
    });
    let lacking = missing(page).map(|told| notice("lang", vec![text(told)]));
    element(
        "section",
        &["class", "role", "aria-label"],
        vec![
            word("notices"),
            word("status"),
            said(page.say(Msg::NoticesTitle)),
        ],
        problems.chain(memory).chain(lacking).collect(),
    )
}

fn dismissible(page: &Page, key: &str, says: String, dismissed: Action) -> Html {
    let plain = Button {
        class: "plain",
        ..Button::default()
    };
    let dismiss = button(plain, page.say(Msg::ActionDismiss), page.clicked(dismissed));
    notice(key, vec![words("span", "", says), dismiss])
}

fn notice(key: &str, children: Vec<Html>) -> Html {
    element(
        "p",
        &["class", "data-notice"],
        vec![word("notice"), said(key.to_owned())],
        children,
    )
}

/// Whether a language was asked for that could not be loaded.
fn missing(page: &Page) -> Option<String> {
    let name = |language: Language| language::name(language.code());
    let values = [
        ("given", Value::text(name(page.missing?))),
        ("used", Value::text(name(page.language()))),
    ];
    Some(page.wording.fill(Msg::NoticeLanguage, &values))
}
