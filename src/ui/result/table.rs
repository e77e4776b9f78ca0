//! The stages as a table: counts, rates, worth and how each count came about.

use yew::{Html, html};

use super::output;
use crate::{
    i18n::{Msg, Value},
    model::{Rounding, Side, StageNeed},
    ui::page::Page,
};

/// The table of stages.
pub fn table(page: &Page) -> Html {
    let policy = page.wording.say(match page.scenario().rounding {
        Rounding::Up => Msg::RoundUpAbout,
        Rounding::Nearest => Msg::RoundNearestAbout,
        Rounding::None => Msg::RoundNoneAbout,
    });
    html! {
        <section class="stages" aria-labelledby="stages-title">
            <h2 id="stages-title">{ page.say(Msg::TableTitle) }</h2>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ page.say(Msg::TableStage) }</th>
                        <th scope="col" class="number">{ page.say(Msg::TableNeeded) }</th>
                        <th scope="col" class="number">{ page.say(Msg::TableRate) }</th>
                        <th scope="col" class="number">{ page.say(Msg::TableWorth) }</th>
                        <th scope="col" class="how">{ page.say(Msg::TableHow) }</th>
                    </tr>
                </thead>
                <tbody>{ for page.demand().stages.iter().map(|need| row(page, need)) }</tbody>
            </table>
            <p class="policy">
                { page.wording.fill(Msg::TableRounding, &[("policy", Value::text(page.wording.say(policy_name(page.scenario().rounding))))]) }
                { " " }{ policy.to_owned() }
            </p>
        </section>
    }
}

fn row(page: &Page, need: &StageNeed) -> Html {
    let side = match need.stage.side() {
        Side::Marketing => "marketing",
        Side::Sales => "sales",
    };
    let rate = need.step.as_ref().map_or_else(
        || page.say(Msg::TableNoRate),
        |step| page.wording.percent(step.rate.percent()),
    );
    let worth = need.worth.as_ref().map_or_else(
        || page.say(Msg::TableNoRate),
        |worth| page.wording.money(&worth.value),
    );
    html! {
        <tr class={side}>
            <th scope="row"><span class="dot" aria-hidden="true"></span>{ page.wording.heading(page.scenario(), need.stage) }</th>
            <td class="number">{ output(page, &need.count) }</td>
            <td class="number">{ rate }</td>
            <td class="number">{ worth }</td>
            <td class="how working">{ page.wording.working(&need.count) }</td>
        </tr>
    }
}

/// What a rounding policy is called.
fn policy_name(rounding: Rounding) -> Msg {
    match rounding {
        Rounding::Up => Msg::RoundUp,
        Rounding::Nearest => Msg::RoundNearest,
        Rounding::None => Msg::RoundNone,
    }
}
