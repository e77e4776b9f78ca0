//! Month by month: the chart, the table, and what can be done with it.

use std::rc::Rc;

use yew::{Html, html};

use super::{bench::Bench, large::by_turns, table::Months};
use crate::{
    i18n::{Msg, ViewMsg},
    ui::mix::drawing::{Drawing, Plot},
    wording::plan::ChartData,
};

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
            { by_turns(bench, chart) }
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

/// The chart with its key.
fn chart(bench: &Bench) -> Html {
    let words = bench.words().chart();
    let (alternative, key) = (words.alternative.clone(), words.key.clone());
    let plot = Rc::new(Plot {
        words,
        lay: |words: &ChartData, width| words.scene(width),
    });
    html! {
        <figure class="plot">
            <Drawing<ChartData> {plot} {alternative} />
            <figcaption class="key">{ key }</figcaption>
        </figure>
    }
}
