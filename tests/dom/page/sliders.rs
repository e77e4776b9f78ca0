//! Sliders by keys and by assistive technology; pointers are the journeys' matter.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::KeyboardEventInit;

use super::mounted::{Page, press, press_ctrl, press_fast, press_with, slider};

#[wasm_bindgen_test]
async fn a_slider_holds_the_true_value() {
    let page = Page::open("").await;
    for (key, value, max) in [
        ("quota", "500000", "1000000000000"),
        ("aov", "2000", "1000000000"),
        ("win", "23", "100"),
        ("opp", "82", "100"),
        ("sql", "34", "100"),
        ("share", "100", "100"),
        ("cycle", "30", "1095"),
    ] {
        assert_eq!(page.slider(key).value(), value, "{key}");
        assert_eq!(page.slider(key).max(), max, "{key}");
    }
    for (key, spoken) in [("quota", "$500,000"), ("win", "23%"), ("cycle", "30 days")] {
        let text = page.attribute(&slider(key), "aria-valuetext");
        assert_eq!(text.as_deref(), Some(spoken));
    }
}

#[wasm_bindgen_test]
async fn set_by_other_means_than_pointer_and_keys() {
    let page = Page::open("").await;
    page.slide("win", "22.5").await;
    page.shows("opp", "1112");
    assert_eq!(page.field("win").value(), "22.5");
    assert_eq!(page.slider("win").value(), "22.5");
    let spoken = page.attribute(&slider("win"), "aria-valuetext");
    assert_eq!(spoken.as_deref(), Some("22.5%"));
    page.slide("quota", "600000").await;
    page.shows("target", "600000");
}

#[wasm_bindgen_test]
async fn keys_move_by_a_step() {
    let page = Page::open("").await;
    let win = page.slider("win");
    for (key, value) in [
        ("ArrowRight", "24"),
        ("ArrowUp", "25"),
        ("ArrowLeft", "24"),
        ("ArrowDown", "23"),
        ("PageUp", "30"),
        ("PageDown", "20"),
        ("Home", "1"),
        ("End", "100"),
        ("ArrowRight", "100"),
        ("ArrowLeft", "99"),
    ] {
        let taken = press(&win, key).await;
        assert!(taken, "{key} moves the native slider too");
        assert_eq!(win.value(), value, "{key}");
    }
    page.shows("opp", "253");
}

#[wasm_bindgen_test]
async fn no_key_is_lost_while_the_page_is_busy() {
    let page = Page::open("").await;
    let win = page.slider("win");
    press_fast(&win, &["ArrowRight"; 5]).await;
    assert_eq!(win.value(), "28");
    press_fast(&win, &["End", "ArrowRight", "ArrowLeft", "PageDown"]).await;
    assert_eq!(win.value(), "90");
    press_fast(&page.find("[data-bar=opp]"), &["ArrowDown"; 3]).await;
    assert_eq!(page.slider("opp").value(), "79");
}

#[wasm_bindgen_test]
async fn keys_move_money_by_two_digits() {
    let page = Page::open("").await;
    press(&page.slider("quota"), "ArrowRight").await;
    page.shows("target", "510000");
    press(&page.slider("quota"), "PageUp").await;
    page.shows("target", "600000");
}

#[wasm_bindgen_test]
async fn other_keys_are_the_browser_s() {
    let page = Page::open("").await;
    let win = page.slider("win");
    for key in ["Tab", "a", "5", " ", "Enter"] {
        assert!(!press(&win, key).await, "{key} is taken");
    }
    let taken = press_ctrl(&win, "ArrowRight").await;
    assert!(!taken, "Ctrl and an arrow are taken");
    let how = KeyboardEventInit::new();
    how.set_alt_key(true);
    let taken = press_with(&win, "ArrowLeft", &how).await;
    assert!(!taken, "Alt and an arrow are taken");
    assert_eq!(win.value(), "23");
}

#[wasm_bindgen_test]
async fn a_slider_overrules_what_was_typed() {
    let page = Page::open("").await;
    page.type_into("win", "many").await;
    page.leave("win").await;
    assert!(page.field("win").has_attribute("aria-invalid"));
    press(&page.slider("win"), "ArrowRight").await;
    assert_eq!(page.field("win").value(), "24");
    assert!(!page.field("win").has_attribute("aria-invalid"));
}

#[wasm_bindgen_test]
async fn zero_is_no_rate() {
    let page = Page::open("").await;
    page.slide("win", "0").await;
    page.shows("opp", "1087");
    assert_eq!(page.field("win").value(), "23");
    assert_eq!(page.slider("win").value(), "23", "the slider goes back");
}
