//! Journeys of people through the release page, in all engines. Each fails on any error or warning
//! of the page. Every function that is a journey stands in the list at the top of its module.

mod access;
mod addresses;
mod choices;
mod embed;
mod failure;
mod inputs;
mod keyboard;
mod links;
mod locks;
mod media;
mod panels;
mod phone;
mod privacy;
mod saved;
mod share;
mod start;
mod views;

use std::process::ExitCode;

use journeys::{Area, harness};

/// A module, and what its journeys are about.
macro_rules! areas {
    ($($module:ident $(::$part:ident)*: $about:literal,)+) => {
        &[$(Area {
            name: concat!(stringify!($module), $("::", stringify!($part)),*),
            about: $about,
            journeys: $module$(::$part)*::JOURNEYS,
        }),+]
    };
}

const AREAS: &[Area] = areas! {
    access: "what keeps nobody out, by axe",
    addresses: "addresses that nobody meant",
    choices: "the currency, the language and the theme",
    embed::element: "the element for other sites",
    embed::example: "the example that comes with the page",
    embed::frame: "a frame in another site's page, and its messages",
    embed::views: "the views beside Demand in another site's page",
    failure: "when the program itself fails",
    inputs: "sliders, fields, undo and the chart, by mouse",
    keyboard: "everything by keyboard alone",
    links: "the address holds the scenario",
    locks: "locked inputs, and a site's own color",
    media: "paper, and people whom motion makes ill",
    panels: "the panels: opened, closed, loaded late or not at all",
    phone: "a small phone",
    privacy::attack: "the security policy, tried by whatever could break it",
    privacy: "nothing that is entered leaves the page",
    saved: "saved scenarios, and all else that is stored",
    share: "the link, its code, and the code for other pages",
    start: "before the program is there, and where it cannot be",
    views::confidence: "how likely the quota is reached, by formula and by trials",
    views::mix: "lead types, revenue streams, and the levers that move them",
    views::plan: "which month needs which leads, and what comes of them",
    views::switch: "from one view to another and back",
};

fn main() -> ExitCode {
    harness::run("page", AREAS, Vec::new())
}
