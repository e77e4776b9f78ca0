//! The chart: its bars are sliders, and it fits the room it has.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};
use yew::scheduler::flush;

use super::mounted::{Page, press};
use crate::{
    room::document,
    wait::{becomes, pass},
};

const WIN: &str = "g[data-bar=win]";

/// Puts the focus on the bar, which elements of SVG can take too.
async fn focus(page: &Page) {
    let bar: Element = page.find(WIN);
    bar.unchecked_ref::<HtmlElement>().focus().unwrap();
    flush().await;
}

fn focused(page: &Page) -> bool {
    document().active_element() == page.seek(WIN)
}

#[wasm_bindgen_test]
async fn keys_on_a_bar_change_its_rate() {
    let page = Page::open("").await;
    let now = || page.attribute(WIN, "aria-valuenow").unwrap();
    assert_eq!(now(), "23");
    focus(&page).await;
    for (key, value) in [
        ("ArrowUp", "24"),
        ("ArrowRight", "25"),
        ("ArrowDown", "24"),
        ("PageUp", "30"),
        ("End", "100"),
        ("Home", "1"),
    ] {
        let bar: Element = page.find(WIN);
        let taken = press(&bar, key).await;
        assert!(taken, "{key} scrolls the page too");
        assert_eq!(now(), value, "{key}");
    }
    page.shows("opp", "25000");
    assert!(focused(&page), "the keyboard stays on the bar");
    assert_eq!(page.slider("win").value(), "1");
    assert_eq!(page.field("win").value(), "1");
}

#[wasm_bindgen_test]
async fn other_keys_on_a_bar_are_the_browser_s() {
    let page = Page::open("").await;
    for key in ["Tab", "a", "Enter", " "] {
        let bar: Element = page.find(WIN);
        assert!(!press(&bar, key).await, "{key} is taken");
    }
    page.shows("opp", "1087");
}

#[wasm_bindgen_test]
async fn a_bar_says_what_it_is() {
    let page = Page::open("").await;
    let said = |name| page.attribute(WIN, name).unwrap();
    assert_eq!(said("role"), "slider");
    assert_eq!(said("aria-label"), "Win rate");
    assert!(said("aria-valuetext").starts_with("23%. "));
    assert_eq!(page.count("g[data-bar]"), 3, "the top stage has no rate");
    assert_eq!(page.count("svg g.mark"), 4);
}

#[wasm_bindgen_test]
async fn the_bar_in_focus_is_told_below() {
    let page = Page::open("").await;
    let hint = "Drag a bar to change its rate.";
    assert_eq!(page.text(".bar-info"), hint);
    focus(&page).await;
    let told = page.text(".bar-info");
    assert!(told.contains("250 deals"), "{told:?}");
}

#[wasm_bindgen_test]
async fn it_is_as_wide_as_its_room() {
    let page = Page::open("").await;
    let room = || page.find::<Element>("figure > div").client_width();
    let drawn = || page.attribute("figure svg", "width").unwrap();
    let fits = || drawn() == room().to_string();
    becomes("whether it fits at first", true, fits).await;
    let wide = room();
    page.room().resize(400);
    becomes("whether it fits then", true, || room() < wide && fits()).await;
    assert!(
        page.seek("svg .rows").is_some(),
        "bars lie where it is narrow"
    );
    page.room().resize(1_000);
    let fits_again = || room() == wide && fits();
    becomes("whether it fits again", true, fits_again).await;
    assert!(
        page.seek("svg .columns").is_some(),
        "and stand where it is not"
    );
}

#[wasm_bindgen_test]
async fn without_room_it_stays_as_it_was() {
    let page = Page::open("").await;
    let room = page.find::<Element>("figure > div").client_width();
    let drawn = || page.attribute("figure svg", "width").unwrap();
    becomes("the width", room.to_string(), drawn).await;
    page.room().0.set_hidden(true);
    pass(60).await;
    assert_eq!(drawn(), room.to_string());
}
