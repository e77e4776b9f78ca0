//! The figures besides the counts, each with its working.

use yew::Html;

use super::output;
use crate::{
    i18n::{Msg, Value},
    model::{Figure, Stage},
    ui::{
        node::{el, words},
        page::Page,
    },
};

/// Value of a lead, leads per week, target, pipeline, coverage.
pub fn stats(page: &Page) -> Html {
    let (scenario, demand, wording) = (page.scenario(), page.demand(), &page.wording);
    let top = demand.top().map_or(Stage::Mql, |need| need.stage);
    let heading = wording.heading(scenario, top);
    let lead_value = demand
        .lead_value
        .as_ref()
        .map(|value| stat(page, wording.value_of_one(scenario, top), value));
    let per_week = wording.fill(Msg::StatPerWeek, &[("stage", Value::text(&heading))]);
    let rest = [
        stat(page, per_week, &demand.per_week),
        stat(page, page.say(Msg::StatTarget), &demand.target),
        stat(page, page.say(Msg::StatPipeline), &demand.pipeline),
        stat(page, page.say(Msg::StatCoverage), &demand.coverage),
    ];
    el("dl", "stats", lead_value.into_iter().chain(rest).collect())
}

/// So many characters stand in one line at full size, at the least.
const SHORT: usize = 11;

fn stat(page: &Page, label: String, figure: &Figure) -> Html {
    let long = page
        .wording
        .value(&figure.value, figure.unit)
        .chars()
        .count()
        > SHORT;
    let class = if long {
        "stat-value long"
    } else {
        "stat-value"
    };
    el(
        "div",
        "stat",
        vec![
            words("dt", "", label),
            el("dd", class, vec![output(page, figure)]),
            words("dd", "working", page.wording.working(figure)),
        ],
    )
}
