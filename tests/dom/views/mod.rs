//! The views beside Demand, mounted as their program mounts them.

mod confidence;
mod mix;
mod number;
mod plan;

use upfunnel::{
    codec::url::Language,
    i18n::Words,
    platform::{late::Panels, words::Source, worker::Workers},
    state::State,
    ui::{Start, views::views},
};
use web_sys::HtmlElement;
use yew::{Callback, scheduler::flush};

use crate::{address::behind_the_path, page::mounted::Page};

/// The page with all its views, whose trials it has to make itself, for an address.
async fn open(address: &str) -> Page {
    let start = Start {
        words: Words::english().into(),
        language: Language::En,
        usual: Language::En,
        source: Source::default(),
        panels: Panels::default(),
        views: views(Workers::default()),
        state: State::from_address("", "").into(),
        shown: Callback::noop(),
    };
    Page::open_so(address, start).await
}

/// What the address says behind its `#`.
fn fragment() -> String {
    behind_the_path().trim_start_matches('#').to_owned()
}

/// Opens the part under a heading.
async fn unfold(page: &Page, heading: &str) {
    let button = page.button(heading);
    assert_eq!(
        button.get_attribute("aria-expanded").as_deref(),
        Some("false"),
        "{heading}"
    );
    button.click();
    flush().await;
}

/// What is said of the text in a field.
fn note(page: &Page, field: &str) -> String {
    let field: HtmlElement = page.find(field);
    let about = field.get_attribute("aria-describedby");
    about.map_or_else(String::new, |id| page.text(&format!("[id='{id}']")))
}
