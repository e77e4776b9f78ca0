//! What it costs and brings: the usual figures of unit economics, with their workings.

use yew::{Html, html};

use super::{bench::Bench, number::Number, outcome};
use crate::{codec::mix::Key, i18n::ViewMsg};

/// All of it.
pub fn view(bench: &Bench) -> Html {
    let (says, scenario) = (&bench.says, bench.page.scenario());
    let given = [Key::Spend, Key::Margin, Key::Monthly, Key::Churn];
    let given = given.map(|at| html! { <Number key={at.code()} bench={bench.clone()} {at} /> });
    let rows = says.money(scenario, &bench.shown.link, &bench.shown.need);
    let rows = rows.into_iter().map(|row| {
        let value = row.value.as_ref();
        html! {
            <div class="stat" title={row.definition}>
                <dt>{ row.label }</dt>
                if let Some(value) = value {
                    <dd class="stat-value">{ outcome::output(row.term.name(), value, row.shown) }</dd>
                }
                <dd class="working">{ row.working }</dd>
            </div>
        }
    });
    html! {
        <>
            <p class="about">{ bench.say(ViewMsg::MoneyAbout) }</p>
            <div class="own">{ for given }</div>
            <dl class="stats economics">{ for rows }</dl>
        </>
    }
}
