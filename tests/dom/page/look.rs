//! The theme: the link's, else the remembered one, else the device's.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlSelectElement;

use super::mounted::{Page, of_root};
use crate::{address::behind_the_path, room::local_storage, storage::Refusal};

/// The theme in force, and the one that the select shows.
fn theme(page: &Page) -> (String, String) {
    let select: HtmlSelectElement = page.find("select[name=theme]");
    (of_root("data-theme").unwrap(), select.value())
}

fn both(code: &str) -> (String, String) {
    (code.to_owned(), code.to_owned())
}

fn remembered() -> Option<String> {
    local_storage().get_item("upfunnel.theme").unwrap()
}

#[wasm_bindgen_test]
async fn the_chosen_theme_is_the_page_s_and_is_remembered() {
    let page = Page::open("").await;
    assert_eq!(theme(&page), both("auto"));
    for code in ["dark", "light", "auto", "dark"] {
        page.choose("theme", code).await;
        assert_eq!(theme(&page), both(code));
        assert_eq!(remembered().as_deref(), Some(code));
    }
    drop(page);
    let page = Page::open_again("").await;
    assert_eq!(theme(&page), both("dark"));
}

#[wasm_bindgen_test]
async fn the_link_s_theme_goes_before_the_remembered_one() {
    let page = Page::open("").await;
    page.choose("theme", "dark").await;
    drop(page);
    let page = Page::open_again("#theme=light").await;
    assert_eq!(theme(&page), both("light"));
    assert_eq!(
        remembered().as_deref(),
        Some("dark"),
        "links choose nothing"
    );
}

#[wasm_bindgen_test]
async fn nonsense_in_the_storage_is_no_theme() {
    local_storage().clear().unwrap();
    local_storage()
        .set_item("upfunnel.theme", "x\"><b>")
        .unwrap();
    let page = Page::open_again("").await;
    assert_eq!(theme(&page), both("auto"));
}

#[wasm_bindgen_test]
async fn without_storage_the_link_holds_the_theme() {
    let page = Page::open("").await;
    let _refusal = Refusal::new("throw new DOMException('refused')");
    page.choose("theme", "dark").await;
    assert_eq!(theme(&page), both("dark"));
    assert_eq!(behind_the_path(), "#v=1&theme=dark");
    assert!(page.text("[data-notice=memory]").contains("bookmark"));
    page.click("[data-notice=memory] button").await;
    page.choose("theme", "light").await;
    assert_eq!(page.text("[data-notice=memory]"), "", "once is enough");
}

#[wasm_bindgen_test]
async fn languages_are_offered_by_their_own_names() {
    let page = Page::open("").await;
    let select: HtmlSelectElement = page.find("select[name=lang]");
    assert_eq!(select.value(), "en");
    assert_eq!(select.length(), 6);
    assert_eq!(page.text("option[lang=ko]"), "한국어");
    assert_eq!(page.text("option[lang=zh]"), "简体中文");
    page.choose("lang", "it").await;
    assert_eq!(behind_the_path(), "#v=1&lang=it");
    let remembered = local_storage().get_item("upfunnel.language").unwrap();
    assert_eq!(remembered.as_deref(), Some("it"));
}
