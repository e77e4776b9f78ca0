//! The stages of the funnel.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use super::mounted::{Page, happen};

/// How many stages the table and the chart show.
fn stages(page: &Page) -> (u32, u32) {
    let rows = page.count("section.stages tbody tr");
    (rows, page.count("svg g.mark"))
}

#[wasm_bindgen_test]
async fn visitors_and_sals_make_seven_stages() {
    let page = Page::open("").await;
    assert_eq!(stages(&page), (4, 4));
    page.click("input[name=stage-sal]").await;
    assert_eq!(stages(&page), (5, 5));
    assert_eq!(page.field("sal").value(), "85");
    // Visitors bring the leads along that they become.
    page.click("input[name=stage-visitor]").await;
    assert_eq!(stages(&page), (7, 7));
    let leads: HtmlInputElement = page.find("input[name=stage-lead]");
    assert!(leads.checked());
    for name in ["visitor", "lead", "mql", "sal", "sql", "opp", "deals"] {
        assert!(page.metric(name).is_some(), "{name} is missing");
    }
}

#[wasm_bindgen_test]
async fn stages_go_as_they_came() {
    let page = Page::open("#lead=3&mql=31&sal=90").await;
    assert_eq!(stages(&page), (7, 7));
    // Visitors cannot do without the leads that they become.
    page.click("input[name=stage-lead]").await;
    assert_eq!(stages(&page), (5, 5));
    page.click("input[name=stage-sal]").await;
    assert_eq!(stages(&page), (4, 4));
    page.shows("mql", "3900");
}

#[wasm_bindgen_test]
async fn what_every_funnel_has_cannot_be_switched() {
    let page = Page::open("").await;
    for (stage, fixed) in [
        ("visitor", false),
        ("lead", false),
        ("mql", true),
        ("sal", false),
        ("sql", true),
        ("opp", true),
        ("won", true),
    ] {
        let switch: HtmlInputElement = page.find(&format!("input[name=stage-{stage}]"));
        assert_eq!(switch.disabled(), fixed, "{stage}");
    }
}

#[wasm_bindgen_test]
async fn half_typed_text_survives_a_new_stage() {
    let page = Page::open("").await;
    page.type_into("win", "many").await;
    page.click("input[name=stage-sal]").await;
    assert_eq!(stages(&page), (5, 5));
    assert_eq!(page.field("win").value(), "many");
}

#[wasm_bindgen_test]
async fn a_stage_takes_the_name_it_is_given() {
    let page = Page::open("").await;
    for (name, used) in [
        ("  prospects ", "3,900 prospects"),
        ("<b>&amp;</b>", "3,900 <b>&amp;</b>"),
        ("", "3,900 MQLs"),
    ] {
        let field: HtmlInputElement = page.find("input[name=label-mql]");
        field.set_value(name);
        happen(&field, "change").await;
        let sentence = page.text("h1");
        assert!(sentence.contains(used), "{name:?}: {sentence:?}");
        assert_eq!(page.count("h1 b"), 0, "a name is never markup");
    }
}
