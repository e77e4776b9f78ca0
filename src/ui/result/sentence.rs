//! The answer as a sentence.

use yew::Html;

use crate::{
    i18n::Msg,
    ui::{
        node::{el, text, words},
        page::Page,
    },
    wording::{Role, Span},
};

/// The sentence and the line below it.
pub fn sentence(page: &Page) -> Html {
    let (scenario, demand) = (page.scenario(), page.demand());
    let mut second = spans(page.wording.second_line(scenario, demand));
    second.push(text(page.wording.gap()));
    second.push(words("span", "privacy", page.say(Msg::SecondPrivacy)));
    el(
        "div",
        "answer",
        vec![
            el(
                "h1",
                "sentence",
                spans(page.wording.sentence(scenario, demand)),
            ),
            el("p", "second", second),
        ],
    )
}

fn spans(spans: Vec<Span>) -> Vec<Html> {
    let span = |span: Span| match span.role {
        Role::Plain => text(span.text),
        Role::Goal => words("strong", "", span.text),
        Role::Marketing => words("strong", "marketing", span.text),
        Role::Sales => words("strong", "sales", span.text),
    };
    spans.into_iter().map(span).collect()
}
