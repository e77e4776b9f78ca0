//! The terms of the view and what they mean.

use yew::{Html, html};

use super::bench::Bench;
use crate::i18n::{Msg, ViewMsg};

/// The terms, behind a disclosure.
pub fn view(bench: &Bench) -> Html {
    let terms = [
        (ViewMsg::ColType, ViewMsg::DefType),
        (ViewMsg::ColStream, ViewMsg::DefStream),
        (ViewMsg::ColClose, ViewMsg::DefClose),
        (ViewMsg::ColPoints, ViewMsg::DefPoints),
        (ViewMsg::ColValue, ViewMsg::TypeValueAbout),
    ];
    let term = |(term, definition)| {
        html! { <div><dt>{ bench.say(term) }</dt><dd>{ bench.say(definition) }</dd></div> }
    };
    html! {
        <details class="fold terms">
            <summary>{ bench.page.say(Msg::DefineTitle) }</summary>
            <dl>{ for terms.map(term) }</dl>
        </details>
    }
}
