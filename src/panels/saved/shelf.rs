//! Where scenarios are kept: in the browser's storage, or until the page is closed where the
//! browser refuses that.

use std::{cell::RefCell, collections::BTreeMap};

use crate::{
    codec::saved::{Entry, PREFIX},
    platform::store::{self, Failure},
};

thread_local! {
    static MEMORY: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// All that is kept, and whether that outlives the page.
pub fn all() -> (Vec<Entry>, bool) {
    let stored = store::all(PREFIX);
    let lasts = stored.is_some();
    let texts =
        stored.unwrap_or_else(|| MEMORY.with_borrow(|memory| memory.clone().into_iter().collect()));
    let entries = texts.iter().map(|(id, text)| Entry::read(id, text));
    (entries.collect(), lasts)
}

/// What stands under an id, to be able to put it back.
pub fn get(id: &str) -> Option<String> {
    let stored = store::all(PREFIX);
    let texts =
        stored.unwrap_or_else(|| MEMORY.with_borrow(|memory| memory.clone().into_iter().collect()));
    texts
        .into_iter()
        .find_map(|(known, text)| (known == id).then_some(text))
}

/// Keeps a text under an id, or nothing.
pub fn put(id: &str, text: Option<&str>) -> Result<(), Failure> {
    if store::all(PREFIX).is_none() {
        MEMORY.with_borrow_mut(|memory| match text {
            Some(text) => memory.insert(id.to_owned(), text.to_owned()),
            None => memory.remove(id),
        });
        return Ok(());
    }
    let key = [PREFIX, id].concat();
    match text {
        Some(text) => store::put(&key, text),
        None => store::remove(&key),
    }
}
