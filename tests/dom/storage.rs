//! The browser's local storage.

use std::cell::RefCell;

use js_sys::{Function, Object, Reflect};
use upfunnel::platform::storage::{recall, remember};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::room::{local_storage, the_window};

#[wasm_bindgen_test]
fn what_is_remembered_is_recalled() {
    assert!(remember("trial", "one"));
    assert_eq!(recall("trial").as_deref(), Some("one"));
    assert!(remember("trial", "zwei ‘三’\u{0}\n"));
    assert_eq!(recall("trial").as_deref(), Some("zwei ‘三’\u{0}\n"));
    assert!(remember("trial", ""));
    assert_eq!(recall("trial").as_deref(), Some(""));
    local_storage().remove_item("upfunnel.trial").unwrap();
}

#[wasm_bindgen_test]
fn what_was_never_remembered_is_not_recalled() {
    assert_eq!(recall("never"), None);
}

#[wasm_bindgen_test]
fn keys_are_apart_from_those_of_other_pages() {
    let storage = local_storage();
    storage.set_item("trial", "another page’s").unwrap();
    assert_eq!(recall("trial"), None);
    assert!(remember("trial", "ours"));
    let stored = |key| storage.get_item(key).unwrap();
    assert_eq!(stored("trial").as_deref(), Some("another page’s"));
    assert_eq!(stored("upfunnel.trial").as_deref(), Some("ours"));
    storage.remove_item("trial").unwrap();
    storage.remove_item("upfunnel.trial").unwrap();
}

#[wasm_bindgen_test]
fn full_storage_refuses_and_keeps_what_it_had() {
    assert!(remember("trial", "small"));
    assert!(!remember("trial", &"x".repeat(6_000_000)));
    assert_eq!(recall("trial").as_deref(), Some("small"));
    local_storage().remove_item("upfunnel.trial").unwrap();
}

#[wasm_bindgen_test]
fn without_rights_to_storage_the_page_forgets() {
    for instead in ["throw new DOMException('refused')", "return null"] {
        let refusal = Refusal::new(instead);
        assert!(!remember("trial", "one"), "{instead}");
        assert_eq!(recall("trial"), None, "{instead}");
        drop(refusal);
    }
    assert!(remember("trial", "one"), "the storage is back");
    local_storage().remove_item("upfunnel.trial").unwrap();
}

thread_local! {
    /// The storage as the browser defines it, kept while it is refused.
    static STORAGE: RefCell<Option<Object>> = const { RefCell::new(None) };
}

/// A window without its storage, until dropped: as in a sandboxed frame.
pub struct Refusal;

impl Refusal {
    /// `instead` is the body of the function that stands in for the storage.
    pub fn new(instead: &str) -> Self {
        allow();
        let storage = Reflect::get_own_property_descriptor(&the_window(), &key()).unwrap();
        STORAGE.set(Some(storage.unchecked_into()));
        let stand_in = Object::new();
        let getter = Function::new_no_args(instead);
        Reflect::set(&stand_in, &"get".into(), &getter).unwrap();
        Reflect::set(&stand_in, &"configurable".into(), &true.into()).unwrap();
        Reflect::define_property(&the_window(), &key(), &stand_in).unwrap();
        Self
    }
}

impl Drop for Refusal {
    fn drop(&mut self) {
        allow();
    }
}

/// Gives the window its storage back, where a test that failed has left it without.
pub fn allow() {
    if let Some(storage) = STORAGE.take() {
        Reflect::define_property(&the_window(), &key(), &storage).unwrap();
    }
}

fn key() -> JsValue {
    "localStorage".into()
}
