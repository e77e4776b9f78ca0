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
mod phone;
mod privacy;

use std::process::ExitCode;

use journeys::{Area, harness};

/// A module, and what its journeys are about.
macro_rules! areas {
    ($($($name:ident)::+: $about:literal,)+) => {
        &[$(Area { name: stringify!($($name)::+), about: $about, journeys: $($name)::+::JOURNEYS }),+]
    };
}

const AREAS: &[Area] = areas! {
    access: "what keeps nobody out, by axe",
    addresses: "addresses that nobody meant",
    choices: "the currency, the language and the theme",
    embed::element: "the element `<upfunnel-calculator>` in other people's pages",
    embed::example: "the example of a blog post",
    embed::frame: "a plain frame in other people's pages, its layout and messages",
    failure: "when the program itself fails",
    inputs: "sliders, fields, undo and the chart, by mouse",
    keyboard: "everything by keyboard alone",
    links: "the address holds the scenario",
    locks: "locked inputs, and the color of an embedding site",
    media: "paper, and people whom motion makes ill",
    phone: "a small phone",
    privacy::attack: "the security policy, tried by whatever could break it",
    privacy: "nothing that is entered leaves the page",
};

fn main() -> ExitCode {
    harness::run(AREAS)
}
