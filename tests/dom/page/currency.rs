//! The choice of the currency: the page's field, and the list that comes later.

use upfunnel::{
    i18n::{PanelWords, Words},
    panels::{self, Language},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement, KeyboardEventInit};
use yew::scheduler::flush;

use super::mounted::{Page, happen, metric, press, press_with};
use crate::{
    address::behind_the_path,
    room::{document, the_window},
    wait::becomes,
};

/// The page with all its inputs unfolded, and the field; no list is there yet.
async fn open_alone(address: &str) -> (Page, HtmlInputElement) {
    let page = Page::open(address).await;
    page.find::<Element>(".more")
        .set_attribute("open", "")
        .unwrap();
    let field = field(&page);
    (page, field)
}

/// The same, and the list has come.
async fn open(address: &str) -> (Page, HtmlInputElement) {
    let opened = open_alone(address).await;
    attach(false).await;
    opened
}

/// What the start script does once the list's program is there.
async fn attach(asked: bool) {
    panels::speak(Language {
        code: "en".to_owned(),
        words: Words::english(),
        panel_words: PanelWords::english(),
    });
    panels::choose_currency(asked);
    flush().await;
}

fn field(page: &Page) -> HtmlInputElement {
    page.find("input[name=currency]")
}

/// Types as a person does: with the focus in the field.
async fn type_text(field: &HtmlInputElement, text: &str) {
    field.focus().unwrap();
    field.set_value(text);
    happen(field, "input").await;
}

/// The codes of the options, in order.
fn options(page: &Page) -> Vec<String> {
    let found = page.room().0.query_selector_all("[role=option]").unwrap();
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into::<Element>().ok())
        .filter_map(|option| option.get_attribute("data-code"))
        .collect()
}

fn is_open(page: &Page) -> bool {
    let open = page.seek("[role=listbox]").is_some();
    let says = page.attribute("input[name=currency]", "aria-expanded");
    assert_eq!(says.as_deref(), Some(if open { "true" } else { "false" }));
    open
}

/// The code of the option that keys have led to, which the field names.
#[track_caller]
fn active(page: &Page) -> String {
    let id = page.attribute("input[name=currency]", "aria-activedescendant");
    let option: Element = page.find(&format!("[id={}]", id.expect("no option is active")));
    assert_eq!(
        option.get_attribute("aria-selected").as_deref(),
        Some("true")
    );
    assert_eq!(page.count("[aria-selected=true]"), 1);
    option.get_attribute("data-code").unwrap()
}

fn currency() -> String {
    behind_the_path()
}

#[wasm_bindgen_test]
async fn closed_it_is_a_field_with_the_code() {
    let (page, field) = open("#currency=chf").await;
    assert_eq!(field.value(), "CHF");
    assert!(!is_open(&page));
    assert_eq!(
        page.count("[role=option]"),
        0,
        "options are there only while it is open"
    );
    assert_eq!(
        page.attribute("input[name=currency]", "role").as_deref(),
        Some("combobox")
    );
    becomes("the name", "Swiss Franc".to_owned(), || {
        page.text(".combo-says")
    })
    .await;
}

#[wasm_bindgen_test]
async fn it_opens_by_click_and_by_keys_at_what_is_chosen() {
    let (page, field) = open("#currency=EUR").await;
    page.click("input[name=currency]").await;
    assert!(is_open(&page));
    assert_eq!(active(&page), "EUR");
    assert_eq!(
        page.attribute("[role=option][aria-current]", "data-code")
            .as_deref(),
        Some("EUR")
    );
    page.click("input[name=currency]").await;
    assert!(!is_open(&page), "a second click closes it");
    for key in ["ArrowDown", "ArrowUp", "Enter"] {
        assert!(press(&field, key).await, "{key} is taken");
        assert!(is_open(&page), "{key} opens");
        assert_eq!(active(&page), "EUR");
        assert!(press(&field, "Escape").await);
        assert!(!is_open(&page), "Escape closes");
    }
    for key in ["a", "Home", "Escape", "Tab", "PageDown"] {
        assert!(!press(&field, key).await, "{key} is the browser’s");
        assert!(!is_open(&page), "{key} opens nothing");
    }
    assert_eq!(field.value(), "EUR");
}

#[wasm_bindgen_test]
async fn common_ones_come_first_and_those_of_the_past_last() {
    let (page, _) = open("").await;
    page.click("input[name=currency]").await;
    let all = options(&page);
    assert_eq!(all[..6], ["USD", "EUR", "GBP", "JPY", "CNY", "INR"]);
    assert!(all.len() >= 155, "{}", all.len());
    let place = |code: &str| all.iter().position(|other| other == code);
    assert!(place("SLE").is_some(), "in use, if new to the browser");
    assert!(place("HRK") > place("ZWG"));
    let group: Element = page.find("[role=group]");
    assert_eq!(
        group.get_attribute("aria-label").as_deref(),
        Some("Discontinued and special")
    );
    assert!(group.query_selector("[data-code=HRK]").unwrap().is_some());
    assert_eq!(page.text("[data-code=EUR] span"), "Euro");
    assert_eq!(page.text("[data-code=EUR] i"), "€");
}

#[wasm_bindgen_test]
async fn arrows_page_keys_and_ends_lead_through_the_list() {
    let (page, field) = open("").await;
    press(&field, "ArrowDown").await;
    let all = options(&page);
    for (key, place) in [
        ("ArrowDown", 1),
        ("ArrowDown", 2),
        ("ArrowUp", 1),
        ("PageDown", 9),
        ("PageUp", 1),
        ("PageUp", 0),
        ("ArrowUp", all.len() - 1),
        ("PageDown", all.len() - 1),
        ("ArrowDown", 0),
        ("End", all.len() - 1),
        ("Home", 0),
    ] {
        assert!(press(&field, key).await, "{key} is taken");
        assert_eq!(active(&page), all[place], "{key}");
    }
    assert_eq!(field.value(), "USD", "nothing is chosen yet");
    press(&field, "ArrowDown").await;
    press(&field, "Enter").await;
    assert_eq!(field.value(), "EUR");
    assert!(!is_open(&page));
    assert_eq!(page.text(&metric("pipeline")), "€2,174,000");
    assert_eq!(currency(), "#v=1&currency=EUR");
}

#[wasm_bindgen_test]
async fn typing_finds_by_code_name_and_sign() {
    let (page, field) = open("").await;
    for (text, first) in [
        ("chf", "CHF"),
        ("swiss fr", "CHF"),
        ("Złoty", "PLN"),
        ("zloty", "PLN"),
        ("COLÓN", "CRC"),
        ("₩", "KRW"),
        ("￦", "KRW"),
        ("ｅｕｒ", "EUR"),
        ("$", "USD"),
        ("  rupiah ", "IDR"),
    ] {
        type_text(&field, text).await;
        assert!(is_open(&page), "{text}");
        assert_eq!(active(&page), first, "{text}");
        assert_eq!(field.value(), text, "to the letter");
        press(&field, "Escape").await;
        assert_eq!(field.value(), "USD", "Escape gives {text} up");
    }
    assert_eq!(currency(), "", "nothing was chosen");
}

#[wasm_bindgen_test]
async fn what_is_found_is_taken_by_enter_or_on_the_way_out() {
    let (page, field) = open("").await;
    type_text(&field, "yen").await;
    assert!(press(&field, "Enter").await);
    assert_eq!(field.value(), "JPY");
    type_text(&field, "kuwait").await;
    assert!(!press(&field, "Tab").await, "Tab goes on");
    assert_eq!(field.value(), "KWD");
    press(&field, "ArrowDown").await;
    press(&field, "Tab").await;
    assert_eq!(field.value(), "KWD", "nothing was meant");
    assert!(!is_open(&page));
    type_text(&field, "gbp").await;
    field.blur().unwrap();
    becomes("the whole code", "GBP".to_owned(), || field.value()).await;
    type_text(&field, "doll").await;
    field.blur().unwrap();
    becomes("the field left", "GBP".to_owned(), || field.value()).await;
    assert!(!is_open(&page));
}

#[wasm_bindgen_test]
async fn nothing_found_says_what_to_do() {
    let (page, field) = open("").await;
    type_text(&field, "bitcoin").await;
    assert!(page.seek("[role=listbox]").is_none());
    let says = page.text(".combo [role=status]");
    assert!(
        says.contains("“bitcoin”") && says.contains("such as EUR"),
        "{says}"
    );
    assert_eq!(
        page.attribute("input[name=currency]", "aria-activedescendant"),
        None
    );
    assert!(press(&field, "Enter").await);
    assert_eq!(field.value(), "bitcoin", "Enter takes nothing");
    press(&field, "Escape").await;
    assert_eq!(page.text(".combo [role=status]"), "");
    assert_eq!(field.value(), "USD");
}

#[wasm_bindgen_test]
async fn an_option_is_picked_by_pointer_and_the_focus_stays() {
    let (page, field) = open("").await;
    field.focus().unwrap();
    page.click("input[name=currency]").await;
    page.click("[data-code=JPY] span").await;
    assert_eq!(field.value(), "JPY");
    assert!(!is_open(&page));
    assert_eq!(document().active_element().as_ref(), Some(field.as_ref()));
}

#[wasm_bindgen_test]
async fn a_press_elsewhere_closes_it() {
    let (page, _) = open("").await;
    page.click("input[name=currency]").await;
    happen(&page.find::<Element>(".combo"), "pointerdown").await;
    assert!(is_open(&page), "a press inside does not");
    happen(&page.find::<Element>("h1"), "pointerdown").await;
    assert!(!is_open(&page));
    page.click("input[name=currency]").await;
    happen(&the_window(), "pointerdown").await;
    assert!(!is_open(&page));
}

#[wasm_bindgen_test]
async fn keys_of_others_are_left_alone() {
    let (page, field) = open("").await;
    type_text(&field, "eu").await;
    let composing = KeyboardEventInit::new();
    composing.set_is_composing(true);
    assert!(!press_with(&field, "Enter", &composing).await);
    assert!(is_open(&page), "a syllable was finished, nothing chosen");
    let held = KeyboardEventInit::new();
    held.set_ctrl_key(true);
    assert!(!press_with(&field, "Home", &held).await);
    let alt = KeyboardEventInit::new();
    alt.set_alt_key(true);
    assert!(
        press_with(&field, "ArrowUp", &alt).await,
        "Alt and the arrow close it"
    );
    assert!(!is_open(&page));
}

#[wasm_bindgen_test]
async fn without_the_list_a_code_can_be_typed() {
    let (page, field) = open_alone("").await;
    for (text, want) in [("eur", "EUR"), (" jpy ", "JPY"), ("nonsense", "JPY")] {
        field.focus().unwrap();
        field.set_value(text);
        happen(&field, "input").await;
        assert_eq!(field.value(), text, "to the letter");
        happen(&field, "change").await;
        assert_eq!(field.value(), want);
        assert_eq!(currency(), format!("#v=1&currency={want}"));
    }
    assert_eq!(page.text(&metric("pipeline")), "¥2,174,000");
    assert_eq!(page.attribute("input[name=currency]", "role"), None);
}

#[wasm_bindgen_test]
async fn what_was_done_before_the_list_came_is_not_lost() {
    let (page, field) = open_alone("").await;
    type_text(&field, "zlot").await;
    attach(false).await;
    assert!(is_open(&page));
    assert_eq!(active(&page), "PLN");
    let (page, field) = open_alone("").await;
    field.focus().unwrap();
    attach(true).await;
    assert!(is_open(&page), "it was pressed");
    let (page, field) = open_alone("").await;
    field.blur().unwrap();
    attach(true).await;
    assert!(!is_open(&page), "somebody has gone on since");
}

#[wasm_bindgen_test]
async fn a_locked_one_does_not_open() {
    let (page, field) = open("#lock=currency").await;
    press(&field, "ArrowDown").await;
    page.click("input[name=currency]").await;
    assert!(!is_open(&page));
}

#[wasm_bindgen_test]
async fn scripts_may_set_a_code() {
    let (page, field) = open("").await;
    for (text, kind, want) in [
        ("eur", "change", "EUR"),
        ("JPY", "input", "JPY"),
        ("nonsense", "change", "JPY"),
    ] {
        field.blur().unwrap();
        field.set_value(text);
        happen(&field, kind).await;
        assert!(!is_open(&page));
        let (code, hash) = (field.value(), currency());
        assert_eq!(
            (code.as_str(), hash),
            (want, format!("#v=1&currency={want}"))
        );
    }
}

#[wasm_bindgen_test]
async fn a_code_that_the_browser_does_not_know_is_shown_as_it_is() {
    let (page, field) = open("#currency=XAD").await;
    assert_eq!(field.value(), "XAD");
    assert_eq!(page.text(&metric("pipeline")), "XAD\u{a0}2,174,000");
    page.click("input[name=currency]").await;
    assert_eq!(active(&page), "XAD", "it is offered while it is in force");
}

#[wasm_bindgen_test]
async fn undo_closes_it_and_takes_the_choice_back() {
    let (page, field) = open("").await;
    type_text(&field, "euro").await;
    press(&field, "Enter").await;
    assert_eq!(field.value(), "EUR");
    page.press_button("Undo").await;
    assert_eq!(field.value(), "USD");
}
