//! The answer as a sentence.

use yew::{Html, html};

use crate::{
    i18n::Msg,
    ui::page::Page,
    wording::{Role, Span},
};

/// The sentence and the line below it.
pub fn sentence(page: &Page) -> Html {
    let (scenario, demand) = (page.scenario(), page.demand());
    html! {
        <div class="answer">
            <h1 class="sentence">{ spans(page.wording.sentence(scenario, demand)) }</h1>
            <p class="second">
                { spans(page.wording.second_line(scenario, demand)) }{ " " }
                <span class="privacy">{ page.say(Msg::SecondPrivacy) }</span>
            </p>
        </div>
    }
}

fn spans(spans: Vec<Span>) -> Html {
    spans
        .into_iter()
        .map(|span| match span.role {
            Role::Plain => html! { { span.text } },
            Role::Goal => html! { <strong>{ span.text }</strong> },
            Role::Marketing => html! { <strong class="marketing">{ span.text }</strong> },
            Role::Sales => html! { <strong class="sales">{ span.text }</strong> },
        })
        .collect()
}
