//! What is not known for certain, and by how much.

use yew::{Html, html};

use super::{Bench, number::Number};
use crate::{
    codec::confidence::{Key, belief},
    i18n::{Value, ViewMsg},
    model::Exact,
};

/// The rates with the leads behind them, and how much orders differ.
pub fn view(bench: &Bench) -> Html {
    let scenario = bench.page.scenario();
    let rates = scenario.funnel.stages().skip(1);
    let rates = rates.map(|stage| {
        let at = Key::Seen(stage);
        let found = belief(scenario, &bench.shown.seen.doubt, stage);
        let about = found.filter(|(_, seen)| seen.is_some()).map(|(belief, _)| {
            let [low, high] = belief.between(0.9).map(|end| rate(bench, end));
            let values = [("low", Value::text(&low)), ("high", Value::text(&high))];
            bench.says.fill(ViewMsg::DoubtBetween, &values)
        });
        html! { <Number key={at.code()} bench={bench.clone()} {at} {about} /> }
    });
    html! {
        <>
            <p class="about">{ bench.say(ViewMsg::DoubtAbout) }</p>
            <div class="own">{ for rates }</div>
            <Number bench={bench.clone()} at={Key::Spread} about={Some(bench.say(ViewMsg::DoubtSpreadAbout))} />
        </>
    }
}

/// A rate with one decimal of a per cent.
fn rate(bench: &Bench, rate: f64) -> String {
    let percent = super::per_cent(rate).round_to(1);
    bench.page.wording.percent(&Exact::clone(&percent))
}
