//! The width of an element as it changes.

use std::{cell::RefCell, rc::Rc};

use upfunnel::platform::resize::Watch;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    room::Room,
    wait::{becomes, pass},
};

/// A room, its watch, and what the watch says.
fn watched(width: u32) -> (Room, Watch, Rc<RefCell<Vec<u32>>>) {
    let room = Room::new(width);
    let heard = Rc::new(RefCell::new(Vec::new()));
    let hears = heard.clone();
    let watch = Watch::new(&room.0, move |width| hears.borrow_mut().push(width));
    (room, watch.expect("the browser cannot tell"), heard)
}

#[wasm_bindgen_test]
async fn says_the_width_at_once_and_at_every_change() {
    let (room, _watch, heard) = watched(300);
    let last = || heard.borrow().last().copied();
    becomes("the width at first", Some(300), last).await;
    room.resize(200);
    becomes("the width then", Some(200), last).await;
    room.resize(0);
    becomes("the width of nothing", Some(0), last).await;
    assert_eq!(*heard.borrow(), [300, 200, 0]);
}

#[wasm_bindgen_test]
async fn says_nothing_while_the_width_stays() {
    let (room, _watch, heard) = watched(300);
    becomes("the width", vec![300], || heard.borrow().clone()).await;
    room.resize(300);
    pass(60).await;
    assert_eq!(*heard.borrow(), [300]);
}

#[wasm_bindgen_test]
async fn is_silent_once_dropped() {
    let (room, watch, heard) = watched(300);
    becomes("the width", vec![300], || heard.borrow().clone()).await;
    drop(watch);
    room.resize(200);
    pass(60).await;
    assert_eq!(*heard.borrow(), [300]);
}

#[wasm_bindgen_test]
async fn may_be_dropped_before_it_said_anything() {
    let (_room, watch, heard) = watched(300);
    drop(watch);
    pass(60).await;
    assert!(heard.borrow().is_empty());
}
