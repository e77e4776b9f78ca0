//! The stages as a table: counts, rates, worth and how each count came about.

use yew::Html;

use super::output;
use crate::{
    i18n::{Msg, Value},
    model::{Rounding, Side, StageNeed},
    ui::{
        node::{el, element, text, word, words},
        page::Page,
    },
};

/// The table of stages.
pub fn table(page: &Page) -> Html {
    let heads = [
        Msg::TableStage,
        Msg::TableNeeded,
        Msg::TableRate,
        Msg::TableWorth,
        Msg::TableHow,
    ];
    let rows = page
        .demand()
        .stages
        .iter()
        .map(|need| row(page, need))
        .collect();
    element(
        "section",
        &["class", "aria-labelledby"],
        vec![word("stages"), word("stages-title")],
        vec![
            element(
                "h2",
                &["id"],
                vec![word("stages-title")],
                vec![text(page.say(Msg::TableTitle))],
            ),
            cells(page, &heads, rows),
            words("p", "policy", policy(page)),
        ],
    )
}

/// A table: its heads (numbers from the second on, words in a fifth), its rows.
pub fn cells(page: &Page, heads: &[Msg], rows: Vec<Html>) -> Html {
    let head = |(at, msg): (usize, &Msg)| {
        let class = match at {
            0 => "",
            4 => "how",
            _ => "number",
        };
        element(
            "th",
            &["scope", "class"],
            vec![word("col"), word(class)],
            vec![text(page.say(*msg))],
        )
    };
    let heads = heads.iter().enumerate().map(head).collect();
    el(
        "table",
        "",
        vec![
            el("thead", "", vec![el("tr", "", heads)]),
            el("tbody", "", rows),
        ],
    )
}

fn policy(page: &Page) -> String {
    let (name, about) = match page.scenario().rounding {
        Rounding::Up => (Msg::RoundUp, Msg::RoundUpAbout),
        Rounding::Nearest => (Msg::RoundNearest, Msg::RoundNearestAbout),
        Rounding::None => (Msg::RoundNone, Msg::RoundNoneAbout),
    };
    let wording = &page.wording;
    let values = [
        ("policy", Value::text(wording.say(name))),
        ("about", Value::text(wording.say(about))),
    ];
    wording.fill(Msg::TableRounding, &values)
}

fn row(page: &Page, need: &StageNeed) -> Html {
    let side = match need.stage.side() {
        Side::Marketing => "marketing",
        Side::Sales => "sales",
    };
    let none = || page.say(Msg::TableNoRate);
    let rate = need
        .step
        .as_ref()
        .map_or_else(none, |step| page.wording.percent(step.rate.percent()));
    let worth = need
        .worth
        .as_ref()
        .map_or_else(none, |worth| page.wording.money(&worth.value));
    let name = vec![
        el("span", "dot", Vec::new()),
        text(page.wording.heading(page.scenario(), need.stage)),
    ];
    el(
        "tr",
        side,
        vec![
            element(
                "th",
                &["scope"],
                vec![word("row")],
                vec![el("span", "named", name)],
            ),
            el("td", "number", vec![output(page, &need.count)]),
            words("td", "number", rate),
            words("td", "number", worth),
            words("td", "how working", page.wording.working(&need.count)),
        ],
    )
}
