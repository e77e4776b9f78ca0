//! Month by month: what adds up, and how likely each month reaches its quota.

use std::rc::Rc;

use yew::{Html, html};

use super::Bench;
use crate::{
    chart::{fan::Fan, scene::Scene},
    i18n::{Msg, ViewMsg},
    ui::mix::drawing::{Drawing, Plot},
    wording::confidence::FanWords,
};

/// The chart and its table, once there have been trials.
pub fn view(bench: &Bench) -> Html {
    let says = &bench.says;
    let names = bench.shown.seen.names.iter();
    let names: Vec<_> = names.map(|month| says.month_short(*month)).collect();
    let months = bench.shown.found.months.as_ref();
    let words = months.and_then(|(months, outcome)| says.fan(months, &names, outcome));
    let drawn = words.map(|words| drawn(bench, words));
    html! {
        <section class="part">
            <h2>{ bench.say(ViewMsg::FanTitle) }</h2>
            <div class="part-body fan">
                <p class="about">{ bench.say(ViewMsg::FanAbout) }</p>
                { drawn }
            </div>
        </section>
    }
}

fn drawn(bench: &Bench, words: FanWords) -> Html {
    let heads = [
        ViewMsg::FanAlone,
        ViewMsg::FanTogether,
        ViewMsg::FanLow,
        ViewMsg::FanMiddle,
        ViewMsg::FanHigh,
    ];
    let rows = words.rows.iter().map(|(name, cells)| {
        let cells = cells
            .iter()
            .map(|cell| html! { <td class="number">{ cell }</td> });
        html! { <tr><th scope="row">{ name }</th>{ for cells }</tr> }
    });
    let table = html! {
        <details class="fold">
            <summary>{ bench.page.say(Msg::ChartTable) }</summary>
            <div class="wide" tabindex="0" role="group" aria-label={words.title.clone()}>
                <table>
                    <thead><tr>
                        <th scope="col">{ bench.say(ViewMsg::ColMonth) }</th>
                        { for heads.map(|msg| html! { <th scope="col" class="number">{ bench.say(msg) }</th> }) }
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </details>
    };
    let alternative = words.alternative.clone();
    let plot = Rc::new(Plot { words, lay });
    html! {
        <>
            <figure class="plot sales"><Drawing<FanWords> {plot} {alternative} /></figure>
            { table }
        </>
    }
}

fn lay(words: &FanWords, width: u32) -> Scene {
    let fan = Fan {
        months: &words.months,
        width,
    };
    fan.scene()
}
