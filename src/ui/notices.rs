//! What was wrong with the address.

use yew::{Html, html};

use super::page::Page;
use crate::{
    codec::url::Language,
    i18n::{Msg, Value},
    state::Action,
};

/// The notices, if there are any.
pub fn view(page: &Page) -> Html {
    let language = language(page);
    if page.state.notices.is_empty() && language.is_none() {
        return Html::default();
    }
    let texts = page
        .state
        .notices
        .iter()
        .map(|problem| page.wording.notice(problem));
    html! {
        <section class="notices" role="status" aria-label={page.say(Msg::NoticesTitle)}>
            { for texts.enumerate().map(|(at, text)| html! {
                <p class="notice" data-notice={page.state.notices[at].key.clone()}>
                    <span>{ text }</span>
                    <button type="button" class="plain" onclick={page.on(Action::NoticeDismissed(at))}>
                        { page.say(Msg::ActionDismiss) }
                    </button>
                </p>
            }) }
            if let Some(text) = language {
                <p class="notice" data-notice="lang"><span>{ text }</span></p>
            }
        </section>
    }
}

/// Whether the link asks for a language that this page does not have yet.
fn language(page: &Page) -> Option<String> {
    let asked = page
        .state
        .link
        .language
        .filter(|language| *language != Language::En)?;
    let values = [
        ("given", Value::text(asked.code())),
        ("used", Value::text(page.wording.say(Msg::LanguageEn))),
    ];
    Some(page.wording.fill(Msg::NoticeLanguage, &values))
}
