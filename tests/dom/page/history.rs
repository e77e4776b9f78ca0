//! Undo and redo.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement, KeyboardEventInit};

use super::mounted::{Page, press, press_ctrl, press_with};
use crate::room::the_window;

#[wasm_bindgen_test]
async fn keys_undo_and_redo() {
    let page = Page::open("").await;
    page.slide("win", "40").await;
    page.shows("opp", "625");
    let taken = press_ctrl(&the_window(), "z").await;
    assert!(taken, "the browser undoes too");
    page.shows("opp", "1087");
    press_ctrl(&the_window(), "y").await;
    page.shows("opp", "625");
    press_ctrl(&the_window(), "z").await;
    page.shows("opp", "1087");
    let how = KeyboardEventInit::new();
    how.set_meta_key(true);
    how.set_shift_key(true);
    press_with(&the_window(), "Z", &how).await;
    page.shows("opp", "625");
}

#[wasm_bindgen_test]
async fn other_keys_undo_nothing() {
    let page = Page::open("").await;
    page.slide("win", "40").await;
    let how = KeyboardEventInit::new();
    how.set_ctrl_key(true);
    how.set_alt_key(true);
    let taken = [
        press(&the_window(), "z").await,
        press_ctrl(&the_window(), "x").await,
        press_with(&the_window(), "z", &how).await,
    ];
    assert_eq!(taken, [false; 3]);
    page.shows("opp", "625");
}

#[wasm_bindgen_test]
async fn a_field_being_edited_has_an_undo_of_its_own() {
    let page = Page::open("").await;
    page.type_into("aov", "4000").await;
    page.shows("deals", "125");
    let field = page.field("aov");
    let taken = press_ctrl(&field, "z").await;
    assert!(!taken, "the field's own undo is taken");
    page.shows("deals", "125");

    let name: HtmlInputElement = page.find("input[name=label-mql]");
    assert!(!press_ctrl(&name, "z").await, "so has a name");
    page.shows("deals", "125");

    press(&field, "Enter").await;
    press_ctrl(&field, "z").await;
    page.shows("deals", "250");
    assert_eq!(field.value(), "2,000");
}

#[wasm_bindgen_test]
async fn undo_takes_back_a_text_that_was_no_number() {
    let page = Page::open("").await;
    page.slide("win", "40").await;
    page.type_into("win", "many").await;
    page.leave("win").await;
    assert_eq!(page.field("win").value(), "many");
    press_ctrl(&the_window(), "z").await;
    page.shows("opp", "1087");
    assert_eq!(page.field("win").value(), "23");
    assert!(!page.field("win").has_attribute("aria-invalid"));
}

#[wasm_bindgen_test]
async fn buttons_do_the_same() {
    let page = Page::open("").await;
    let off = |says| page.button(says).get_attribute("aria-disabled");
    assert_eq!(off("Undo").as_deref(), Some("true"));
    page.slide("win", "40").await;
    page.shows("opp", "625");
    assert_eq!(off("Undo"), None);
    assert_eq!(off("Redo").as_deref(), Some("true"));
    page.press_button("Undo").await;
    page.shows("opp", "1087");
    page.press_button("Redo").await;
    page.shows("opp", "625");
    page.press_button("Reset").await;
    page.shows("opp", "1087");
    page.press_button("Undo").await;
    page.shows("opp", "625");
}

#[wasm_bindgen_test]
async fn choices_show_what_is_undone() {
    let page = Page::open("").await;
    for (name, first, other) in [
        ("period", "month", "year"),
        ("round", "up", "none"),
        ("theme", "auto", "dark"),
    ] {
        let shown = || {
            page.find::<HtmlSelectElement>(&format!("select[name={name}]"))
                .value()
        };
        assert_eq!(shown(), first);
        page.choose(name, other).await;
        assert_eq!(shown(), other);
        press_ctrl(&the_window(), "z").await;
        // Undo is of the scenario, which the theme is no part of.
        let undone = if name == "theme" { other } else { first };
        assert_eq!(shown(), undone, "{name}");
    }
}

#[wasm_bindgen_test]
async fn the_currency_shows_what_is_undone() {
    let page = Page::open("").await;
    let shown = || {
        page.find::<HtmlInputElement>("input[name=currency]")
            .value()
    };
    page.set("currency", "EUR").await;
    assert_eq!(shown(), "EUR");
    press_ctrl(&the_window(), "z").await;
    assert_eq!(shown(), "USD");
}

#[wasm_bindgen_test]
async fn each_press_of_a_key_is_a_change() {
    let page = Page::open("").await;
    let win = page.slider("win");
    press(&win, "ArrowRight").await;
    press(&win, "ArrowRight").await;
    assert_eq!(win.value(), "25");
    press_ctrl(&the_window(), "z").await;
    assert_eq!(win.value(), "24");
}

#[wasm_bindgen_test]
async fn the_moves_of_one_gesture_are_one_change() {
    let page = Page::open("").await;
    for value in ["30", "35", "40"] {
        page.slide("win", value).await;
    }
    assert_eq!(page.slider("win").value(), "40");
    press_ctrl(&the_window(), "z").await;
    assert_eq!(page.slider("win").value(), "23");
}
