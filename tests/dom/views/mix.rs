//! The Mix view: its lists, its parts, what the leads at hand bring.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};
use yew::scheduler::flush;

use super::{fragment, open, unfold};
use crate::{
    page::mounted::{Page, happen},
    room::document,
    wait::becomes,
};

/// The names of the lead types, as their fields have them.
fn names(page: &Page) -> Vec<String> {
    let kinds = page.count(".kind");
    let name = |at| {
        page.find::<HtmlInputElement>(&format!("input[name=t{at}]"))
            .value()
    };
    (1..=kinds).map(name).collect()
}

#[wasm_bindgen_test]
async fn a_type_that_was_removed_can_be_brought_back() {
    let page = open("#view=mix&t1=Forms&t2=Outbound&t2-part=25&t2-win=46&t2-lag=50,50").await;
    page.click(".kind:nth-child(2) [aria-expanded]").await;
    page.press_button("Remove Outbound").await;
    assert_eq!(names(&page), ["Forms"]);
    assert_eq!(page.text(".removed"), "Outbound was removed.Undo");
    assert!(!fragment().contains("t2"), "{}", fragment());
    // The button that had the focus is gone; it is not lost.
    let focused = document().active_element().unwrap();
    assert_eq!(focused.id(), "add-type");
    page.click(".removed button").await;
    assert_eq!(names(&page), ["Forms", "Outbound"]);
    assert_eq!(page.text(".removed"), "");
    for pair in ["t2-part=25", "t2-win=46", "t2-lag=50,50"] {
        becomes(pair, true, || fragment().contains(pair)).await;
    }
}

#[wasm_bindgen_test]
async fn types_are_added_named_and_ordered() {
    let page = open("#view=mix").await;
    page.press_button("Add a lead type").await;
    let name: HtmlInputElement = page.find("input[name=t2]");
    name.set_value("  Demo requests ");
    happen(&name, "change").await;
    assert_eq!(names(&page), ["", "Demo requests"]);
    page.click(".kind:nth-child(2) [aria-expanded]").await;
    page.click("[title='Move Demo requests up']").await;
    assert_eq!(names(&page), ["Demo requests", ""]);
    assert_eq!(
        fragment(),
        "v=1&view=mix&t1=Demo%20requests&t1-part=25&t2-part=rest"
    );
}

#[wasm_bindgen_test]
async fn what_is_closed_is_not_drawn() {
    let page = open("#view=mix&have=3000").await;
    // What has something to say is open.
    let heading = page.button("What would have to change");
    assert_eq!(
        heading.get_attribute("aria-expanded").as_deref(),
        Some("true")
    );
    assert!(page.seek("input[name=points-field]").is_none());
    heading.click();
    flush().await;
    assert!(page.seek("input[name=have-field]").is_none());
    unfold(&page, "What would have to change").await;
    assert_eq!(page.field("have").value(), "3,000");
}

/// Down the funnel, part of a lead is none.
#[wasm_bindgen_test]
async fn the_way_forward_is_told_as_it_is_rounded() {
    let page = open("#view=mix&have=3000").await;
    becomes("the way forward", true, || {
        page.seek(".told .workings").is_some()
    })
    .await;
    let told: Element = page.find(".told .workings");
    let lines: Vec<String> = (0..told.children().length())
        .filter_map(|at| told.children().item(at)?.text_content())
        .collect();
    let wanted = [
        "3,000 × 34% = 1,020",
        "1,020 × 82% = 836.4, rounded down to 836",
        "836 × 23% = 192.28, rounded down to 192",
        "192 × $2,000 = $384,000",
    ];
    assert_eq!(lines, wanted);
}
