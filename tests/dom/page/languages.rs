//! The words of another language, loaded while the page is there.

use std::{cell::RefCell, rc::Rc};

use js_sys::Function;
use upfunnel::{
    i18n::{Msg, Words},
    platform::words::Source,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;

use super::mounted::{Page, of_root};
use crate::{
    room::{document, local_storage, the_window},
    wait::{becomes, quiet},
};

/// A host that was asked for languages and has not answered yet.
#[derive(Clone, Default)]
struct Host(Rc<RefCell<Vec<(String, Function)>>>);

impl Host {
    fn source(&self) -> Source {
        let asked = self.0.clone();
        let load = Closure::<dyn Fn(String, Function)>::new(move |code, done| {
            asked.borrow_mut().push((code, done));
        });
        Source::new(load.into_js_value().unchecked_into())
    }

    /// The languages asked for and not yet answered.
    fn asked(&self) -> String {
        let codes: Vec<_> = self
            .0
            .borrow()
            .iter()
            .map(|(code, _)| code.clone())
            .collect();
        codes.join(" ")
    }

    /// Answers for a language; no text stands for a file that cannot be had.
    fn answer(&self, code: &str, text: Option<&str>) {
        let at = self.0.borrow().iter().position(|(asked, _)| asked == code);
        let (_, done) = self.0.borrow_mut().remove(at.unwrap());
        let text = text.map_or(JsValue::UNDEFINED, Into::into);
        done.call1(&JsValue::NULL, &text).unwrap();
    }
}

/// English with a mark before each text.
fn marked(mark: &str) -> String {
    let words = Words::english();
    let texts: Vec<_> = Msg::ALL
        .iter()
        .map(|msg| format!("{mark} {}", words.get(*msg)))
        .collect();
    texts.join("\n")
}

fn arrive(hash: &str) {
    the_window().location().set_hash(hash).unwrap();
}

async fn says(page: &Page, selector: &str, begin: &str) {
    let starts = || page.text(selector).starts_with(begin);
    becomes(&format!("{selector} begins with {begin:?}"), true, starts).await;
}

async fn open(address: &str, host: &Host) -> Page {
    local_storage().clear().unwrap();
    Page::open_with(address, host.source()).await
}

#[wasm_bindgen_test]
async fn all_words_and_numbers_change_at_once() {
    let host = Host::default();
    let page = open("#lang=it", &host).await;
    says(&page, "h1", "To close").await;
    assert_eq!(host.asked(), "it");
    assert_eq!(
        of_root("lang").as_deref(),
        Some("en"),
        "what is there is English"
    );

    host.answer("it", Some(&marked("§")));
    for selector in [
        "h1",
        ".tagline",
        ".stat dt",
        "#chart-title",
        "#stages-title",
        "summary",
    ] {
        says(&page, selector, "§").await;
    }
    assert_eq!(of_root("lang").as_deref(), Some("it"));
    assert!(
        document().title().starts_with('§'),
        "{}",
        document().title()
    );
    assert!(
        page.text("output[data-metric=target]")
            .starts_with("500.000")
    );
    page.shows("target", "500000");
    assert_eq!(page.count(".notice"), 0);
}

#[wasm_bindgen_test]
async fn words_that_cannot_be_had_leave_the_page_as_it_is() {
    let host = Host::default();
    let page = open("#lang=it&win=25", &host).await;
    for useless in [None, Some("<!doctype html>"), Some("")] {
        host.answer("it", useless);
        says(&page, "[data-notice=lang]", "Italiano could not be loaded").await;
        says(&page, "h1", "To close").await;
        assert_eq!(of_root("lang").as_deref(), Some("en"));
        page.shows("opp", "1000");
        arrive("lang=en&win=25");
        becomes("notices", 0, || page.count(".notice")).await;
        arrive("lang=it&win=25");
        becomes("asked", "it".into(), || host.asked()).await;
    }
}

#[wasm_bindgen_test]
async fn the_last_language_asked_for_counts() {
    let host = Host::default();
    let page = open("#lang=ru", &host).await;
    arrive("lang=it");
    becomes("asked", "ru it".into(), || host.asked()).await;
    host.answer("it", Some(&marked("it")));
    says(&page, "h1", "it").await;
    host.answer("ru", Some(&marked("ru")));
    quiet().await;
    says(&page, "h1", "it").await;
    assert_eq!(of_root("lang").as_deref(), Some("it"));
}

#[wasm_bindgen_test]
async fn without_one_in_the_link_the_remembered_language_counts() {
    local_storage().clear().unwrap();
    local_storage().set_item("upfunnel.language", "ko").unwrap();
    let host = Host::default();
    let page = Page::open_with("", host.source()).await;
    assert_eq!(host.asked(), "ko");
    arrive("lang=en");
    page.expect("opp", "1087").await;
    host.answer("ko", Some(&marked("ko")));
    quiet().await;
    says(&page, "h1", "To close").await;
}
