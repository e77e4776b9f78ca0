//! What was wrong with the address.

use wasm_bindgen_test::wasm_bindgen_test;

use super::mounted::Page;
use crate::{room::the_window, wait::quiet};

#[wasm_bindgen_test]
async fn a_good_link_has_no_notices() {
    let page = Page::open("?v=1#win=22.5&currency=EUR&lang=en&else=x").await;
    assert_eq!(page.count(".notice"), 0);
    assert!(page.seek("section.notices[role=status]").is_some());
}

#[wasm_bindgen_test]
async fn each_bad_value_is_named_with_what_is_used() {
    let page = Page::open("#quota=abc&win=150&currency=euro&lead=3&v=7&lang=it").await;
    for (key, parts) in [
        ("quota", ["“abc”", "500000"]),
        ("win", ["150", "100"]),
        ("currency", ["“euro”", "USD"]),
        ("lead", ["is 3", "need “mql”"]),
        ("v", ["version 7", "version 1"]),
        ("lang", ["Italiano", "stays in English"]),
    ] {
        let said = page.text(&format!("[data-notice={key}]"));
        for part in parts {
            assert!(said.contains(part), "{key}: {said:?} lacks {part:?}");
        }
    }
    assert_eq!(page.count(".notice"), 6);
    page.shows("target", "500000");
    assert_eq!(page.field("win").value(), "100");
}

#[wasm_bindgen_test]
async fn values_are_shown_as_text_never_as_markup() {
    let markup = "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E";
    let page = Page::open(&format!("#quota={markup}&label-mql=%3Cb%3Ex")).await;
    let said = page.text("[data-notice=quota]");
    assert!(said.contains("<img src=x onerror=alert(1)>"), "{said:?}");
    assert!(page.text("h1").contains("<b>x"));
    assert_eq!(page.count("img, b"), 0);
}

#[wasm_bindgen_test]
async fn dismissing_takes_only_that_notice() {
    let page = Page::open("#quota=abc&aov=x&win=y").await;
    for (key, left) in [("aov", 2), ("quota", 1), ("win", 0)] {
        page.click(&format!("[data-notice={key}] button")).await;
        assert_eq!(page.count(&format!("[data-notice={key}]")), 0);
        assert_eq!(page.count(".notice"), left);
    }
}

#[wasm_bindgen_test]
async fn a_link_that_arrives_later_is_told_of_too() {
    let page = Page::open("").await;
    let arrive = |hash| the_window().location().set_hash(hash).unwrap();
    arrive("win=150");
    page.expect("opp", "250").await;
    assert_eq!(page.count("[data-notice=win]"), 1);
    arrive("win=50");
    page.expect("opp", "500").await;
    quiet().await;
    assert_eq!(page.count(".notice"), 0, "that was of the link before");
}
