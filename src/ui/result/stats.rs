//! The figures besides the counts, each with its working.

use yew::{Html, html};

use super::output;
use crate::{
    i18n::{Msg, Value},
    model::{Figure, Stage},
    ui::page::Page,
};

/// Value of a lead, leads per week, target, pipeline, coverage.
pub fn stats(page: &Page) -> Html {
    let (scenario, demand, wording) = (page.scenario(), page.demand(), &page.wording);
    let top = demand.top().map_or(Stage::Mql, |need| need.stage);
    let one = wording.one(scenario, top);
    let heading = wording.heading(scenario, top);
    html! {
        <dl class="stats" aria-label={page.say(Msg::ResultsTitle)}>
            if let Some(value) = &demand.lead_value {
                { stat(page, wording.fill(Msg::StatLeadValue, &[("name", Value::text(&one))]), value) }
            }
            { stat(page, wording.fill(Msg::StatPerWeek, &[("stage", Value::text(&heading))]), &demand.per_week) }
            { stat(page, page.say(Msg::StatTarget), &demand.target) }
            { stat(page, page.say(Msg::StatPipeline), &demand.pipeline) }
            { stat(page, page.say(Msg::StatCoverage), &demand.coverage) }
        </dl>
    }
}

fn stat(page: &Page, label: String, figure: &Figure) -> Html {
    html! {
        <div class="stat">
            <dt>{ label }</dt>
            <dd class="stat-value">{ output(page, figure) }</dd>
            <dd class="working">{ page.wording.working(figure) }</dd>
        </div>
    }
}
