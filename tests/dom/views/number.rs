//! Numbers of the views: one component, here as Mix and Confidence have it.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{note, open};
use crate::{
    page::mounted::{Page, happen, press, press_ctrl, press_fast},
    room::{document, the_window},
};

const FIELD: &str = "input[name=have-field]";

fn chance(page: &Page) -> f64 {
    page.metric("chance").unwrap().parse().unwrap()
}

#[wasm_bindgen_test]
async fn what_is_typed_counts_at_once_and_stays_to_the_letter() {
    let page = open("#view=confidence").await;
    assert!((chance(&page) - 51.143).abs() < 0.001);
    page.type_into("have", "4.098k").await;
    assert!((chance(&page) - 80.074).abs() < 0.001, "{}", chance(&page));
    assert_eq!(page.field("have").value(), "4.098k");
    assert_eq!(page.slider("have").value(), "4098");
    page.leave("have").await;
    assert_eq!(page.field("have").value(), "4,098");
    // All of what was typed is one change.
    press_ctrl(&the_window(), "z").await;
    assert!((chance(&page) - 51.143).abs() < 0.001);
    assert_eq!(page.field("have").value(), "");
}

#[wasm_bindgen_test]
async fn a_text_that_is_no_number_stays_and_says_why() {
    let page = open("#view=confidence&have=4098").await;
    page.type_into("have", "many").await;
    assert_eq!(note(&page, FIELD), "", "half-typed is not wrong");
    page.leave("have").await;
    assert_eq!(page.field("have").value(), "many");
    assert_eq!(
        page.attribute(FIELD, "aria-invalid").as_deref(),
        Some("true")
    );
    let said = note(&page, FIELD);
    assert!(said.contains("“many” is not a number"), "{said}");
    assert!(
        (chance(&page) - 80.074).abs() < 0.001,
        "nothing else changed"
    );
    press(&page.field("have"), "Escape").await;
    assert_eq!(page.field("have").value(), "4,098");
    assert_eq!(page.attribute(FIELD, "aria-invalid"), None);

    // Out of range, the nearest number counts, and is named.
    page.type_into("sure", "120").await;
    page.leave("sure").await;
    assert_eq!(page.field("sure").value(), "120");
    let said = note(&page, "input[name=sure-field]");
    assert!(said.contains("99"), "{said}");
    page.shows("leads-sure", "4476");
}

/// A note that comes or goes while somebody types leaves the field where it is.
#[wasm_bindgen_test]
async fn a_remark_does_not_take_the_focus() {
    let page = open("#view=confidence").await;
    let field = page.field("have");
    field.focus().unwrap();
    let has_focus = || document().active_element().as_ref() == Some(field.as_ref());
    for (typed, remarked) in [
        ("4,09", false),
        ("4,098", true),
        ("4,0981", false),
        ("4,098", true),
    ] {
        field.set_value(typed);
        happen(&field, "input").await;
        assert_eq!(!note(&page, FIELD).is_empty(), remarked, "{typed}");
        assert!(has_focus(), "the focus is lost at {typed}");
    }
    page.click(".note button").await;
    assert_eq!(page.field("have").value(), "4.098");
    assert_eq!(page.field("have"), field, "it is another field");
}

#[wasm_bindgen_test]
async fn where_it_is_empty_what_is_in_force_shows_through() {
    let page = open("#view=mix&t1=Forms").await;
    page.click(".kind [aria-expanded]").await;
    let field = "input[name=t1-win-field]";
    assert_eq!(page.field("t1-win").value(), "");
    assert_eq!(page.attribute(field, "placeholder").as_deref(), Some("23"));
    assert_eq!(page.slider("t1-win").value(), "23");
    page.type_into("t1-win", "46").await;
    page.leave("t1-win").await;
    page.shows("t1-leads", "1953");
    page.press_button("Back to the common value").await;
    page.shows("t1-leads", "3900");
    assert_eq!(page.field("t1-win").value(), "");
    // What is taken away by typing is taken away as well.
    page.slide("t1-win", "46").await;
    page.shows("t1-leads", "1953");
    page.type_into("t1-win", " ").await;
    page.leave("t1-win").await;
    page.shows("t1-leads", "3900");
}

#[wasm_bindgen_test]
async fn what_is_locked_is_shown_and_stays() {
    let page = open("#view=confidence&lock=sure&sure=95").await;
    assert!(page.field("sure").read_only() && page.slider("sure").disabled());
    assert_eq!(page.field("sure").value(), "95");
    // Scripts that pass over the control change nothing either.
    page.slide("sure", "50").await;
    page.shows("leads-sure", "4299");
    page.slide("have", "5000").await;
    assert!(chance(&page) > 99.9, "what is not locked moves");
}

#[wasm_bindgen_test]
async fn no_key_is_lost_while_the_view_is_busy() {
    let page = open("#view=confidence&have=4000&sure=80").await;
    let sure = page.slider("sure");
    press_fast(&sure, &["ArrowRight"; 5]).await;
    assert_eq!(sure.value(), "85");
    press_fast(&sure, &["End", "ArrowRight", "ArrowLeft"]).await;
    assert_eq!(sure.value(), "98");
    // What undo brings back is where keys go on from.
    press_ctrl(&the_window(), "z").await;
    assert_eq!(sure.value(), "99");
    press_fast(&sure, &["ArrowLeft", "ArrowLeft"]).await;
    assert_eq!(sure.value(), "97");
    // The same from nothing.
    let have = page.slider("have");
    page.type_into("have", "").await;
    page.leave("have").await;
    press_fast(&have, &["ArrowRight", "ArrowRight"]).await;
    assert_eq!(have.value(), "4100");
}
