//! The page and its address.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;
use yew::scheduler::flush;

use super::mounted::{Page, press, press_ctrl};
use crate::{
    address::{behind_the_path, history},
    room::the_window,
    wait::{becomes, pass, quiet},
};

/// Longer than the address takes to follow, in milliseconds.
const LONG: u64 = 400;

/// The page writes with a delay.
async fn expect(address: &str) {
    becomes("the address", address.into(), behind_the_path).await;
}

#[wasm_bindgen_test]
async fn the_address_follows_the_page() {
    let page = Page::open("").await;
    page.type_into("quota", "600k").await;
    expect("#v=1&quota=600000").await;
    page.type_into("win", "22.5").await;
    expect("#v=1&quota=600000&win=22.5").await;
    page.press_button("Reset").await;
    assert_eq!(behind_the_path(), "", "nothing to say, so only the path");
}

#[wasm_bindgen_test]
async fn whoever_leaves_right_after_finds_it_in_the_address() {
    let page = Page::open("").await;
    page.type_into("win", "40").await;
    assert_eq!(behind_the_path(), "", "not at every letter");
    page.leave("win").await;
    assert_eq!(behind_the_path(), "#v=1&win=40");
    page.choose("period", "year").await;
    assert_eq!(behind_the_path(), "#v=1&period=year&win=40");
    page.click("input[name=stage-sal]").await;
    assert_eq!(behind_the_path(), "#v=1&period=year&win=40&sal=85");
    page.slide("win", "50").await;
    let leaves = Event::new("pagehide").unwrap();
    the_window().dispatch_event(&leaves).unwrap();
    flush().await;
    assert_eq!(behind_the_path(), "#v=1&period=year&win=50&sal=85");
}

#[wasm_bindgen_test]
async fn what_the_page_does_not_know_stays_in_the_address() {
    let page = Page::open("?ref=mail#else=x%20y&win=50").await;
    page.slide("win", "40").await;
    becomes("whether win is written", true, || {
        behind_the_path().contains("win=40")
    })
    .await;
    let address = behind_the_path();
    assert!(address.starts_with("?ref=mail#"), "{address}");
    assert!(address.contains("else=x%20y"), "{address}");
}

#[wasm_bindgen_test]
async fn an_unchanged_page_leaves_its_address_alone() {
    let link = "#win=50.0&quota=500000";
    let page = Page::open(link).await;
    page.type_into("win", "50").await;
    page.leave("win").await;
    pass(LONG).await;
    assert_eq!(behind_the_path(), link);
}

#[wasm_bindgen_test]
async fn back_brings_the_scenario_before() {
    let page = Page::open("").await;
    for (key, value) in [("win", "40"), ("aov", "4000")] {
        page.type_into(key, value).await;
        page.leave(key).await;
    }
    assert_eq!(behind_the_path(), "#v=1&aov=4000&win=40");
    history().back().unwrap();
    page.expect("deals", "250").await;
    becomes("the field", "2,000".into(), || page.field("aov").value()).await;
    history().back().unwrap();
    page.expect("opp", "1087").await;
    history().forward().unwrap();
    page.expect("opp", "625").await;
    quiet().await;
    press_ctrl(&the_window(), "z").await;
    page.shows("opp", "1087");
}

#[wasm_bindgen_test]
async fn back_leads_to_before_an_input_was_touched() {
    let page = Page::open("").await;
    for value in ["30", "31", "32"] {
        page.slide("win", value).await;
    }
    expect("#v=1&win=32").await;
    page.slide("win", "33").await;
    expect("#v=1&win=33").await;
    press(&page.slider("win"), "ArrowRight").await;
    assert_eq!(behind_the_path(), "#v=1&win=34");
    history().back().unwrap();
    page.expect("opp", "1087").await;
    assert_eq!(behind_the_path(), "");
    quiet().await;
}

#[wasm_bindgen_test]
async fn an_unmounted_page_leaves_the_address_alone() {
    let page = Page::open("").await;
    page.slide("win", "40").await;
    page.shows("opp", "625");
    drop(page);
    pass(LONG).await;
    assert_eq!(behind_the_path(), "");
}
