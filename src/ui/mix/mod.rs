//! The Mix view: lead types, revenue streams, and the levers that move them.

mod bench;
mod compare;
pub(super) mod drawing;
mod given;
mod kind;
mod later;
mod led;
mod money;
mod number;
mod outcome;
mod portion;
mod presets;
mod remarks;
mod stream;
mod streams;
mod swing;
mod table;
mod terms;
mod totals;
mod types;
mod what_if;

use std::rc::Rc;

use yew::{Html, html};

use self::bench::{Bench, Desk, Mixed};
pub(super) use self::given::Given;
use self::{number::Number, streams::Streams, types::Types};
use super::{
    further::Further,
    node::el,
    notices,
    page::Page,
    result,
    still::still,
    views::{
        self,
        part::{Part, part},
        says,
    },
};
use crate::{
    codec::{
        frame::{Message, results_of},
        mix::{Key, Money, Swing},
    },
    i18n::ViewMsg,
    model::{Exact, Metric},
    state::{Action, State},
};

/// The view.
#[derive(Default)]
pub struct Mix {
    desk: Rc<Desk>,
}

impl Further for Mix {
    fn view(&self, page: &Page, told: Html) -> Vec<Html> {
        let bench = Bench {
            page: page.clone(),
            says: says(page),
            shown: self.desk.take(page),
            desk: self.desk.clone(),
        };
        let (link, need) = (&bench.shown.link, &bench.shown.need);
        let mix = &link.mix;
        let parts = html! {
            <div class="mix">
                { part(&bench, ViewMsg::TypesTitle, true, lead_types) }
                <Part<Rc<Mixed>, Desk> bench={bench.clone()} title={ViewMsg::StreamsTitle} open=true bare={mix.streams.is_empty()} draw={revenue_streams as fn(&Bench) -> Html} />
                { part(&bench, ViewMsg::IfTitle, true, what_if::view) }
                { part(&bench, ViewMsg::SwingTitle, link.swing != Swing::default(), swing::view) }
                { part(&bench, ViewMsg::CompareTitle, !link.others.is_empty(), compare::view) }
                { part(&bench, ViewMsg::MoneyTitle, link.money != Money::default(), money::view) }
            </div>
        };
        vec![
            still(page, notices::view),
            views::notices(page, &bench.says, &bench.shown.problems),
            result::answer(
                page,
                bench
                    .says
                    .sentence(page.scenario(), mix, need, page.demand()),
                bench
                    .says
                    .second_line(page.scenario(), mix, need, page.demand()),
            ),
            told,
            el(
                "div",
                "desk",
                vec![html! { <Given page={page.clone()} /> }, parts],
            ),
        ]
    }

    fn announcement(&self, page: &Page) -> String {
        let mixed = self.desk.of(&page.state);
        says(page).announcement(page.scenario(), &mixed.link.mix, &mixed.need, page.demand())
    }

    fn title(&self, page: &Page) -> String {
        let mixed = self.desk.of(&page.state);
        says(page).title(page.scenario(), &mixed.link.mix, &mixed.need, page.demand())
    }

    fn results(&self, page: &Page) -> String {
        let mixed = self.desk.of(&page.state);
        let (need, scenario) = (&mixed.need, page.scenario());
        if mixed.link.mix.is_plain() {
            return Message::Result(page.demand()).to_json();
        }
        let top = page.demand().top().map(|need| need.stage);
        let top = top.and_then(|stage| Metric::Count(stage).name());
        let year = Exact::from(u64::from(scenario.period.per_year()));
        let weekly = &(&need.leads.sum * &year) / &Exact::from(52);
        let mut values = vec![
            ("target", need.target.clone()),
            (top.unwrap_or("mql"), need.leads.sum.clone()),
            ("opp", need.opportunities()),
            ("deals", need.deals.sum.clone()),
            ("pipeline", need.pipeline.clone()),
            ("coverage", &need.pipeline / scenario.quota.amount()),
            ("per-week", scenario.rounding.apply(&weekly)),
        ];
        values.extend(need.value.clone().map(|value| ("lead-value", value)));
        results_of(&values)
    }

    fn action(&self, state: &State, action: Action) -> Action {
        led::led(state, action)
    }
}

fn lead_types(bench: &Bench) -> Html {
    html! {
        <>
            <p class="about">{ bench.say(ViewMsg::TypesAbout) }</p>
            <Types bench={bench.clone()} />
            { remarks::remarks(bench) }
            { outcome::whole(bench) }
            if !bench.shown.link.mix.types.is_empty() {
                { part(bench, ViewMsg::CompareResults, false, table::view) }
                <Number bench={bench.clone()} at={Key::Points} optional={false} />
            }
            { terms::view(bench) }
        </>
    }
}

fn revenue_streams(bench: &Bench) -> Html {
    html! {
        <>
            if !bench.shown.link.mix.streams.is_empty() { <p class="about">{ bench.say(ViewMsg::StreamsAbout) }</p> }
            <Streams bench={bench.clone()} />
        </>
    }
}
