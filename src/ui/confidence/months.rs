//! Month by month: what adds up, and how likely each month reaches its quota.

use std::rc::Rc;

use yew::{Html, html};

use super::Bench;
use crate::{
    chart::{fan::Fan, scene::Scene},
    i18n::ViewMsg,
    ui::{
        mix::drawing::{Drawing, Plot},
        views::fold::fold,
    },
    wording::confidence::FanWords,
};

/// The chart and its table, once there have been trials.
pub fn view(bench: &Bench) -> Html {
    let months = bench.shown.found.months.as_ref();
    let words = months.and_then(|(months, outcome)| bench.says.fan(months, &names(bench), outcome));
    let drawn = words.map(|words| {
        let alternative = words.alternative.clone();
        let plot = Rc::new(Plot { words, lay });
        html! {
            <>
                <figure class="plot sales"><Drawing<FanWords> {plot} {alternative} /></figure>
                { fold(bench, table) }
            </>
        }
    });
    html! {
        <div class="fan">
            <p class="about">{ bench.say(ViewMsg::FanAbout) }</p>
            { drawn }
        </div>
    }
}

fn names(bench: &Bench) -> Vec<String> {
    let names = bench.shown.seen.names.iter();
    names.map(|month| bench.says.month_short(*month)).collect()
}

fn table(bench: &Bench) -> Html {
    let heads = [
        ViewMsg::FanAlone,
        ViewMsg::FanTogether,
        ViewMsg::FanLow,
        ViewMsg::FanMiddle,
        ViewMsg::FanHigh,
    ];
    let months = bench.shown.found.months.as_ref();
    let rows = months.map_or_else(Vec::new, |(months, outcome)| {
        bench.says.fan_rows(months, &names(bench), outcome)
    });
    let rows = rows.into_iter().map(|(name, cells)| {
        let cells = cells
            .into_iter()
            .map(|cell| html! { <td class="number">{ cell }</td> });
        html! { <tr><th scope="row">{ name }</th>{ for cells }</tr> }
    });
    html! {
        <div class="wide" tabindex="0" role="group" aria-label={bench.say(ViewMsg::FanTitle)}>
            <table>
                <thead><tr>
                    <th scope="col">{ bench.say(ViewMsg::ColMonth) }</th>
                    { for heads.map(|msg| html! { <th scope="col" class="number">{ bench.say(msg) }</th> }) }
                </tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

fn lay(words: &FanWords, width: u32) -> Scene {
    let fan = Fan {
        months: &words.months,
        width,
    };
    fan.scene()
}
