//! The answer as a sentence.

use yew::Html;

use crate::{
    i18n::Msg,
    platform::frame,
    ui::{
        late::opener,
        node::{el, text, with_still, words},
        page::Page,
    },
    wording::{Role, Span},
};

/// The sentence and the line below it.
pub fn sentence(page: &Page) -> Html {
    let (scenario, demand) = (page.scenario(), page.demand());
    let wording = &page.wording;
    said(
        page,
        wording.sentence(scenario, demand),
        wording.second_line(scenario, demand),
    )
}

/// The same, whatever they are.
pub fn said(page: &Page, first: Vec<Span>, second: Vec<Span>) -> Html {
    let mut second = spans(second);
    second.push(text(page.wording.gap()));
    // The page around this one may do with the results as it likes.
    let privacy = if page.state.link.events && frame::is_framed() {
        Msg::SecondEvents
    } else {
        Msg::SecondPrivacy
    };
    let opens = opener(page, "privacy", privacy, "link");
    second.push(with_still(opens, page.say(privacy)));
    let name = page.state.link.name.clone();
    el(
        "div",
        "answer",
        vec![
            name.map_or_else(Html::default, |name| words("p", "scenario", name)),
            el("h1", "sentence", spans(first)),
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
