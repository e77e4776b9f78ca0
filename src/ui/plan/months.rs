//! Month by month: the chart, the table, and what can be done with it.

use yew::{Html, html};

use super::{bench::Bench, chart::Chart, table::Months};
use crate::i18n::{Msg, ViewMsg};

/// The months.
pub fn view(bench: &Bench) -> Html {
    let why = bench.words().catching_up();
    let terms = [
        (ViewMsg::LagBy, ViewMsg::DefLag),
        (ViewMsg::TermOpen, ViewMsg::DefOpen),
    ];
    let term = |(term, definition)| {
        html! { <div><dt>{ bench.say(term) }</dt><dd>{ bench.say(definition) }</dd></div> }
    };
    html! {
        <>
            <Chart bench={bench.clone()} />
            if let Some(why) = why {
                <p class="about">{ why }</p>
            }
            <Months bench={bench.clone()} />
            <details class="fold terms">
                <summary>{ bench.page.say(Msg::DefineTitle) }</summary>
                <dl>{ for terms.map(term) }</dl>
            </details>
        </>
    }
}
