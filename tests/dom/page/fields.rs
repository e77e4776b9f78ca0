//! Typing into the fields.

use wasm_bindgen_test::wasm_bindgen_test;

use super::mounted::{Page, press};
use crate::{address::behind_the_path, room::document};

/// Whether a field is marked as wrong.
fn wrong(page: &Page, key: &str) -> bool {
    page.field(key).get_attribute("aria-invalid").as_deref() == Some("true")
}

/// What is said of the text in a field.
fn note(page: &Page, key: &str) -> String {
    let about = page.field(key).get_attribute("aria-describedby");
    about.map_or_else(String::new, |id| page.text(&format!("[id={id}]")))
}

/// The id of the element in focus.
fn focused() -> Option<String> {
    Some(document().active_element()?.id())
}

#[wasm_bindgen_test]
async fn figures_follow_what_is_typed() {
    let page = Page::open("").await;
    page.type_into("quota", "600k").await;
    page.shows("mql", "4683");
    page.shows("target", "600000");
    assert_eq!(page.field("quota").value(), "600k", "to the letter");
    assert_eq!(page.slider("quota").value(), "600000");
    page.leave("quota").await;
    assert_eq!(page.field("quota").value(), "600,000");
}

#[wasm_bindgen_test]
async fn a_field_is_selected_when_entered() {
    let page = Page::open("").await;
    let field = page.field("win");
    field.focus().unwrap();
    let selected = (field.selection_start(), field.selection_end());
    assert_eq!(selected, (Ok(Some(0)), Ok(Some(2))));
}

#[wasm_bindgen_test]
async fn enter_ends_editing() {
    let page = Page::open("").await;
    page.type_into("win", " 50 % ").await;
    page.shows("opp", "500");
    assert!(page.field("win").has_attribute("data-editing"));
    press(&page.field("win"), "Enter").await;
    assert_eq!(page.field("win").value(), "50");
    assert!(!page.field("win").has_attribute("data-editing"));
}

#[wasm_bindgen_test]
async fn escape_gives_the_text_up() {
    let page = Page::open("").await;
    page.type_into("win", "many").await;
    press(&page.field("win"), "Escape").await;
    assert_eq!(page.field("win").value(), "23");
    assert!(!page.field("win").has_attribute("data-editing"));
}

#[wasm_bindgen_test]
async fn a_text_that_is_no_number_stays_and_says_why() {
    let page = Page::open("").await;
    page.type_into("win", "many").await;
    assert!(!wrong(&page, "win"), "half-typed is not wrong");
    page.leave("win").await;
    assert!(wrong(&page, "win"));
    assert_eq!(page.field("win").value(), "many");
    let said = "“many” is not a number. Enter one such as 23.";
    assert_eq!(note(&page, "win"), said);
    page.shows("opp", "1087");

    page.type_into("win", "50").await;
    page.shows("opp", "500");
    page.leave("win").await;
    assert!(!wrong(&page, "win"));
    assert_eq!(page.count(".note"), 0);
}

#[wasm_bindgen_test]
async fn bad_values_are_told_field_by_field() {
    let page = Page::open("").await;
    for (key, text, part) in [
        ("quota", "", "Quota is empty"),
        ("quota", "50%", "is a percentage"),
        ("win", "$5", "is an amount of money"),
        ("win", "0", "cannot be zero"),
        ("aov", "-5", "is negative"),
        (
            "win",
            "150",
            "is above the maximum for Win rate. 100% is used",
        ),
    ] {
        page.type_into(key, text).await;
        page.leave(key).await;
        let said = note(&page, key);
        assert!(said.contains(part), "{text:?}: {said:?} lacks {part:?}");
        assert!(wrong(&page, key), "{text:?}");
        assert_eq!(page.field(key).value(), text);
        press(&page.field(key), "Escape").await;
        assert_eq!(page.count(".note"), 0, "{text:?} is given up");
    }
}

#[wasm_bindgen_test]
async fn the_other_reading_is_a_click_away() {
    let page = Page::open("").await;
    page.type_into("aov", "1,500").await;
    page.shows("deals", "334");
    let said = note(&page, "aov");
    assert!(said.contains("“1,500” is read as $1,500"), "{said:?}");
    page.press_button("Use $1.50 instead").await;
    page.shows("deals", "333334");
    assert_eq!(page.field("aov").value(), "1.50");
    assert_eq!(page.count(".note"), 0);
}

#[wasm_bindgen_test]
async fn notes_leave_the_focus_where_it_is() {
    let page = Page::open("").await;
    for text in ["1,5", "1,50", "1,500", "1,500x", "2000"] {
        page.type_into("aov", text).await;
        press(&page.field("aov"), "Enter").await;
        assert_eq!(focused().as_deref(), Some("aov-field"), "{text}");
    }
    press(&page.field("aov"), "Escape").await;
    assert_eq!(focused().as_deref(), Some("aov-field"));
}

#[wasm_bindgen_test]
async fn a_definition_is_shown_when_asked_for() {
    let page = Page::open("").await;
    let ask = "button[aria-controls=quota-about]";
    for open in [false, true, false] {
        let hidden = page.attribute("[id=quota-about]", "hidden");
        assert_eq!(hidden.is_none(), open);
        let expanded = page.attribute(ask, "aria-expanded");
        assert_eq!(expanded, Some(open.to_string()));
        page.click(ask).await;
    }
}

#[wasm_bindgen_test]
async fn the_skip_link_leads_to_the_first_field() {
    let page = Page::open("").await;
    page.click("a.skip").await;
    assert_eq!(focused().as_deref(), Some("quota-field"));
    assert_eq!(behind_the_path(), "", "which holds the scenario");
}
