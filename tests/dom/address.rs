//! The address bar and the browser's history.

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use js_sys::{Function, Reflect};
use upfunnel::platform::address::{listen, read, write};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::History;

use crate::{
    room::the_window,
    wait::{becomes, pass, quiet},
};

/// The browser’s history.
pub fn history() -> History {
    the_window().history().unwrap()
}

/// Puts query and fragment into the address, not through the page's own door. Does no more than
/// it has to: browsers ignore changes of the address when there are too many of them.
pub fn go(query_and_fragment: &str) {
    if behind_the_path() == query_and_fragment {
        return;
    }
    let path = the_window().location().pathname().unwrap();
    let url = path + query_and_fragment;
    let placed = history().replace_state_with_url(&JsValue::NULL, "", Some(&url));
    placed.unwrap();
    assert_eq!(behind_the_path(), query_and_fragment);
}

/// The address behind the path.
pub fn behind_the_path() -> String {
    let location = the_window().location();
    let before = location.origin().unwrap() + &location.pathname().unwrap();
    location.href().unwrap()[before.len()..].to_owned()
}

/// What the listeners have heard so far: query and fragment.
type Heard = Rc<RefCell<Vec<(String, String)>>>;

fn listening() -> (Vec<EventListener>, Heard) {
    let heard = Heard::default();
    let hears = heard.clone();
    let listeners = listen(move |query, fragment| hears.borrow_mut().push((query, fragment)));
    (listeners, heard)
}

#[wasm_bindgen_test]
fn reads_query_and_fragment_with_their_marks() {
    go("?v=1&x=%20y#win=5&label-mql=%E2%98%83");
    let (query, fragment) = read();
    assert_eq!(query, "?v=1&x=%20y");
    assert_eq!(fragment, "#win=5&label-mql=%E2%98%83");
    go("");
    assert_eq!(read(), (String::new(), String::new()));
}

#[wasm_bindgen_test]
async fn writes_in_place_or_as_an_entry_of_its_own() {
    go("?v=1#first");
    write("second", true);
    assert_eq!(behind_the_path(), "?v=1#second");
    write("win=5", false);
    assert_eq!(behind_the_path(), "?v=1#win=5");
    write("win=6&x=%20y", true);
    assert_eq!(behind_the_path(), "?v=1#win=6&x=%20y");
    for before in ["?v=1#win=5", "?v=1#first"] {
        history().back().unwrap();
        becomes("the address before", before.into(), behind_the_path).await;
    }
    quiet().await;
    go("");
}

#[wasm_bindgen_test]
fn an_empty_fragment_leaves_no_mark() {
    for new_entry in [false, true] {
        go("?v=1#win=5");
        write("", new_entry);
        assert_eq!(behind_the_path(), "?v=1");
    }
    go("#win=5");
    write("", false);
    assert_eq!(behind_the_path(), "");
}

#[wasm_bindgen_test]
fn a_refused_write_leaves_the_address_as_it_is() {
    go("#win=5");
    let refuses = Function::new_no_args("throw new DOMException('too many', 'SecurityError')");
    for (method, new_entry) in [("replaceState", false), ("pushState", true)] {
        let method = JsValue::from_str(method);
        Reflect::set(&history(), &method, &refuses).unwrap();
        write("win=6", new_entry);
        // The method itself is the prototype's.
        Reflect::delete_property(&history(), &method).unwrap();
        assert_eq!(behind_the_path(), "#win=5");
    }
    write("win=6", false);
    assert_eq!(behind_the_path(), "#win=6");
    go("");
}

#[wasm_bindgen_test]
async fn back_and_forward_are_heard() {
    go("#one");
    write("two", true);
    let (_listeners, heard) = listening();
    let last = || heard.borrow().last().map(|(_, fragment)| fragment.clone());
    history().back().unwrap();
    becomes("what is heard of back", Some("#one".into()), last).await;
    history().forward().unwrap();
    becomes("what is heard of forward", Some("#two".into()), last).await;
    assert!(heard.borrow().iter().all(|(query, _)| query.is_empty()));
    quiet().await;
    go("");
}

#[wasm_bindgen_test]
async fn a_step_to_another_query_is_heard_too() {
    go("?win=40");
    let other = the_window().location().pathname().unwrap() + "?win=50";
    let gone = history().push_state_with_url(&JsValue::NULL, "", Some(&other));
    gone.unwrap();
    let (_listeners, heard) = listening();
    history().back().unwrap();
    let last = || heard.borrow().last().cloned();
    let want = ("?win=40".into(), String::new());
    becomes("what is heard", Some(want), last).await;
    quiet().await;
    go("");
}

#[wasm_bindgen_test]
async fn a_typed_fragment_is_heard() {
    go("?v=1#one");
    let (_listeners, heard) = listening();
    the_window().location().set_hash("two").unwrap();
    let last = || heard.borrow().last().cloned();
    let want = ("?v=1".into(), "#two".into());
    becomes("what is heard", Some(want), last).await;
    quiet().await;
    go("");
}

#[wasm_bindgen_test]
async fn what_the_page_writes_itself_is_not_heard() {
    go("#one");
    let (_listeners, heard) = listening();
    write("two", false);
    write("three", true);
    write("", false);
    pass(60).await;
    assert_eq!(*heard.borrow(), []);
}

#[wasm_bindgen_test]
async fn dropped_listeners_hear_nothing() {
    go("#one");
    write("two", true);
    let (listeners, heard) = listening();
    let (_others, witness) = listening();
    drop(listeners);
    history().back().unwrap();
    let fragment = || {
        witness
            .borrow()
            .last()
            .map(|(_, fragment)| fragment.clone())
    };
    becomes("what the witness heard", Some("#one".into()), fragment).await;
    quiet().await;
    assert_eq!(*heard.borrow(), []);
    go("");
}
