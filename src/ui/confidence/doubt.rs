//! What is not known for certain, and by how much.

use yew::{Html, html};

use super::{Bench, number::Number};
use crate::{
    codec::confidence::{Key, belief},
    i18n::ViewMsg,
};

/// The rates with the leads behind them, and how much orders differ.
pub fn view(bench: &Bench) -> Html {
    let scenario = bench.page.scenario();
    let rates = scenario.funnel.stages().skip(1);
    let rates = rates.map(|stage| {
        let at = Key::Seen(stage);
        let known = belief(scenario, &bench.shown.seen.doubt, stage);
        let about = known.and_then(|belief| bench.says.doubt_between(belief));
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
