//! Month by month: the chart, the table, and what can be done with it.

use std::rc::Rc;

use yew::{Html, html};

use super::{bench::Bench, table::Months};
use crate::{
    i18n::{Msg, ViewMsg},
    ui::mix::drawing::{Drawing, Plot},
    wording::plan::ChartData,
};

/// The months.
pub fn view(bench: &Bench) -> Html {
    let chart = bench.words().chart();
    let (alternative, key) = (chart.alternative.clone(), chart.key.clone());
    let why = bench.words().catching_up();
    let plot = Rc::new(Plot {
        words: chart,
        lay: |words: &ChartData, width| words.scene(width),
    });
    let terms = [
        (ViewMsg::LagBy, ViewMsg::DefLag),
        (ViewMsg::TermOpen, ViewMsg::DefOpen),
    ];
    let term = |(term, definition)| {
        html! { <div><dt>{ bench.say(term) }</dt><dd>{ bench.say(definition) }</dd></div> }
    };
    html! {
        <>
            <figure class="plot">
                <Drawing<ChartData> {plot} {alternative} />
                <figcaption class="key">{ key }</figcaption>
            </figure>
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
