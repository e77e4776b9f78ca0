//! The Plan view: which month needs which leads, and what comes of them.

mod bench;
mod better;
mod lag;
mod large;
mod list;
mod months;
mod number;
mod quotas;
mod rest;
mod table;

use std::rc::Rc;

use yew::{Html, html};

use self::bench::{Bench, Desk};
use super::{
    further::Further,
    mix::Given,
    node::el,
    notices,
    page::Page,
    result,
    still::still,
    views::{self, part::part, says},
};
use crate::{
    codec::frame::results_of,
    i18n::ViewMsg,
    model::{Exact, Metric},
    state::{Action, State},
};

/// The Plan view.
#[derive(Default)]
pub(super) struct Plan {
    desk: Rc<Desk>,
}

impl Plan {
    fn bench(&self, page: &Page) -> Bench {
        Bench {
            page: page.clone(),
            says: says(page),
            shown: self.desk.of(&page.state),
            desk: self.desk.clone(),
        }
    }
}

impl Further for Plan {
    fn view(&self, page: &Page, told: Html) -> Vec<Html> {
        self.desk.take(page);
        let bench = self.bench(page);
        let plan = &bench.shown.plan;
        let parts = html! {
            <div class="mix plan">
                { large::at_rest(&bench, |bench| views::remarks(bench.words().remarks())) }
                { part(&bench, ViewMsg::PlanMonthsTitle, true, months::view) }
                { part(&bench, ViewMsg::PlanQuotasTitle, true, quotas::view) }
                { part(&bench, ViewMsg::PlanLagTitle, !plan.lags.is_empty(), lag::view) }
                { part(&bench, ViewMsg::PlanOpenTitle, !plan.open.is_empty(), rest::open) }
                { part(&bench, ViewMsg::PlanBetterTitle, !plan.improvements.is_empty(), better::view) }
                { part(&bench, ViewMsg::PlanDueTitle, !plan.due.is_empty(), rest::due) }
                { part(&bench, ViewMsg::PlanRulesTitle, rest::has_rules(plan), rest::rules) }
            </div>
        };
        let words = bench.words();
        let (sentence, second) = (words.sentence(), words.second_line());
        vec![
            still(page, notices::view),
            views::notices(page, &bench.says, &bench.shown.problems),
            result::answer(page, sentence, second),
            told,
            el(
                "div",
                "desk",
                vec![html! { <Given page={page.clone()} /> }, parts],
            ),
        ]
    }

    fn announcement(&self, page: &Page) -> String {
        self.bench(page).words().announcement()
    }

    fn title(&self, page: &Page) -> String {
        self.bench(page).words().title()
    }

    fn results(&self, page: &Page) -> String {
        let planned = self.desk.of(&page.state);
        let need = &planned.need;
        let top = page.demand().top().map(|need| need.stage);
        let top = top.and_then(|stage| Metric::Count(stage).name());
        results_of(&[
            ("target", need.target()),
            (top.unwrap_or("mql"), need.leads()),
            ("deals", need.deals_due()),
            ("deals-expected", need.deals()),
            ("revenue-expected", need.revenue()),
        ])
    }

    fn action(&self, _: &State, action: Action) -> Action {
        action
    }
}

/// A result under its name.
fn output(metric: String, value: &Exact, shown: String) -> Html {
    html! {
        <output aria-live="off" data-metric={metric} data-value={value.to_plain()}>{ shown }</output>
    }
}
