//! The Plan view: its lists, improvements and rows.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlTextAreaElement;
use yew::scheduler::flush;

use super::{fragment, note, open, unfold};
use crate::{
    page::mounted::{Page, happen, press},
    wait::becomes,
};

fn list(page: &Page, key: &str) -> HtmlTextAreaElement {
    page.find(&format!("textarea[name={key}-field]"))
}

/// Types or pastes into a list, without leaving it.
async fn put(page: &Page, key: &str, text: &str) {
    let field = list(page, key);
    field.focus().unwrap();
    field.set_value(text);
    happen(&field, "input").await;
}

async fn leave(page: &Page, key: &str) {
    list(page, key).blur().unwrap();
    flush().await;
}

#[wasm_bindgen_test]
async fn a_pasted_column_counts_at_once_and_stays_to_the_letter() {
    let page = open("#view=plan&months=6").await;
    let column = "$100,000\n$200,000\n\u{a0}$300,000\n";
    put(&page, "quotas", column).await;
    page.shows("deals-due-1", "50");
    page.shows("deals-due-6", "150");
    assert_eq!(list(&page, "quotas").value(), column);
    leave(&page, "quotas").await;
    assert_eq!(list(&page, "quotas").value(), "100,000; 200,000; 300,000");
    assert!(fragment().contains("quotas=100000,200000,300000"));
}

#[wasm_bindgen_test]
async fn a_list_that_cannot_be_read_stays_and_says_why() {
    let page = open("#view=plan&months=6&season=100,200").await;
    let field = "textarea[name=season-field]";
    put(&page, "season", "80; lots").await;
    assert_eq!(
        page.attribute(field, "aria-invalid"),
        None,
        "half-typed is not wrong"
    );
    leave(&page, "season").await;
    assert_eq!(list(&page, "season").value(), "80; lots");
    assert_eq!(
        page.attribute(field, "aria-invalid").as_deref(),
        Some("true")
    );
    let said = note(&page, field);
    assert!(said.contains("“lots”"), "{said}");
    assert!(
        fragment().contains("season=100,200"),
        "what there was stays"
    );
    put(&page, "season", "80; 120").await;
    press(&list(&page, "season"), "Escape").await;
    assert_eq!(list(&page, "season").value(), "100; 200");
    assert!(
        fragment().contains("season=100,200"),
        "Escape gives it back"
    );
}

#[wasm_bindgen_test]
async fn improvements_are_added_and_taken_away() {
    let page = open("#view=plan&months=6&cycle=0").await;
    unfold(&page, "Agreed improvements").await;
    page.press_button("Add an improvement").await;
    // The first that there is to choose, at what it is now, from the second quarter on.
    assert_eq!(page.count(".better li"), 1);
    let key = page.attribute(".better input[type=range]", "name").unwrap();
    assert!(key.ends_with("-q2"), "{key}");
    page.type_into(&key, "46").await;
    page.leave(&key).await;
    let three: Vec<_> = [1, 3, 4]
        .map(|month| page.metric(&format!("leads-{month}")))
        .into();
    assert_eq!(three[0], three[1]);
    assert_ne!(
        three[1], three[2],
        "the second quarter begins with the fourth month"
    );
    page.click(".better li > button").await;
    assert_eq!(page.count(".better li"), 0);
    page.shows("leads-4", "3900");
}

#[wasm_bindgen_test]
async fn a_row_unfolds_its_working() {
    let page = open("#view=plan&start=2027-01").await;
    assert!(page.seek(".how").is_none());
    page.press_button("Feb 2027").await;
    let told = page.text("#month-2");
    assert!(told.contains("$500,000 ÷ $2,000 = 250"), "{told}");
    page.press_button("Feb 2027").await;
    assert!(page.seek(".how").is_none());
}

/// Beside the chart it says why its first bar is so long, as long as it is.
#[wasm_bindgen_test]
async fn the_first_leads_are_explained() {
    let page = open("#view=plan&start=2027-01&lag=40,30,20,10").await;
    let why = || page.text(".plot + .about");
    assert!(
        why().starts_with("January 2027 needs 9,750 MQLs"),
        "{}",
        why()
    );
    unfold(&page, "Leads already open").await;
    page.press_button("As if leads had always come at this pace")
        .await;
    assert_eq!(why(), "");
    page.shows("leads-1", "3900");
}

/// While something is moved, the chart of a large plan is drawn by turns, and its remarks wait.
#[wasm_bindgen_test]
async fn what_was_left_out_of_a_large_plan_is_drawn_when_all_is_at_rest() {
    let large = "#view=plan&start=2027-01&months=24&t1=A&t1-part=40&t2=B&t2-part=30&t3=C&t3-part=20&t4=D&t4-part=10";
    let shown = |page: &Page| {
        let bars = page.attribute(".plot path.bar", "d");
        (bars.unwrap(), page.text(".remarks"))
    };
    let page = open(&format!("{large}&win=40")).await;
    let (want, before) = (shown(&page), page.text(".sentence"));
    drop(page);

    let page = open(&format!("{large}&win=23")).await;
    let first = shown(&page);
    assert_ne!(first, want);
    // Faster than frames: of three steps that follow each other at once, two are left out.
    for win in ["30", "35", "40"] {
        page.slide("win", win).await;
    }
    assert_eq!(page.text(".sentence"), before, "the answer never waits");
    assert_ne!(shown(&page), want, "nothing was left out");
    becomes("what is shown", want, || shown(&page)).await;
}
