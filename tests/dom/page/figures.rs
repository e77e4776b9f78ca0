//! The results, as people and other pages read them.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;

use super::mounted::{Page, metric};
use crate::{room::document, wait::becomes};

#[wasm_bindgen_test]
async fn figures_of_the_default_scenario() {
    let page = Page::open("").await;
    for (name, value, shown) in [
        ("target", "500000", "$500,000"),
        ("mql", "3900", "3,900"),
        ("sql", "1326", "1,326"),
        ("opp", "1087", "1,087"),
        ("deals", "250", "250"),
        ("lead-value", "128.20512820512820512821", "$128"),
        ("per-week", "900", "900"),
        ("pipeline", "2174000", "$2,174,000"),
        ("coverage", "4.348", "4.3×"),
    ] {
        page.shows(name, value);
        assert_eq!(page.text(&metric(name)), shown, "{name}");
        assert_eq!(page.count(&metric(name)), 1, "{name}");
    }
    for name in ["visitor", "lead", "sal"] {
        assert_eq!(page.metric(name), None, "{name} is off");
    }
}

#[wasm_bindgen_test]
async fn the_answer_is_a_sentence_and_the_title() {
    let page = Page::open("").await;
    let sentence = "To close $500,000 a month, marketing owes sales 3,900 MQLs a month. \
                    Each is worth $128.";
    assert_eq!(page.text("h1"), sentence);
    assert_eq!(document().title(), "3,900 MQLs a month · Upfunnel");
    page.type_into("quota", "600k").await;
    let title = "4,683 MQLs a month · Upfunnel".to_owned();
    becomes("the title", title, || document().title()).await;
}

#[wasm_bindgen_test]
async fn in_a_link_the_fragment_goes_before_the_query() {
    let page = Page::open("?quota=1&win=50#quota=1000000").await;
    page.shows("target", "1000000");
    page.shows("opp", "1000");
}

#[wasm_bindgen_test]
async fn readers_are_told_the_answer_once_things_are_quiet() {
    let page = Page::open("").await;
    let told = || page.text("p[role=status].unseen");
    page.type_into("quota", "60").await;
    page.type_into("quota", "600k").await;
    page.shows("mql", "4683");
    assert_eq!(told(), "", "not yet");
    let answer = || told().contains("4,683");
    becomes("whether the answer is told", true, answer).await;
}

#[wasm_bindgen_test]
async fn money_is_shown_in_the_chosen_currency() {
    let page = Page::open("").await;
    for (code, pipeline, sign) in [
        ("EUR", "€2,174,000", "€"),
        ("JPY", "¥2,174,000", "¥"),
        ("CHF", "CHF\u{a0}2,174,000", "CHF"),
    ] {
        page.set("currency", code).await;
        assert_eq!(page.text(&metric("pipeline")), pipeline);
        assert_eq!(page.text(".field .affix"), sign);
    }
}

#[wasm_bindgen_test]
async fn period_and_rounding_count() {
    let page = Page::open("").await;
    page.choose("period", "year").await;
    page.shows("per-week", "75");
    page.choose("round", "none").await;
    page.shows("opp", "1086.95652173913043478261");
    page.choose("round", "nearest").await;
    page.shows("opp", "1087");
}

#[wasm_bindgen_test]
async fn examples_are_commands() {
    let page = Page::open("").await;
    page.choose("example", "2").await;
    page.shows("lead", "100");
    page.shows("deals", "50");
    let examples: HtmlSelectElement = page.find("select[name=example]");
    assert_eq!(examples.selected_index(), 0, "back to its title");
    page.choose("example", "1").await;
    page.shows("mql", "3900");
}
