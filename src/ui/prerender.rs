//! The page as it is by default, drawn without a browser: the build puts it into `index.html`.

use std::{
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

use yew::{Callback, LocalServerRenderer};

use super::{App, Start, Views};
use crate::{
    codec::url::Language,
    i18n::Words,
    platform::{late::Panels, words::Source},
    state::State,
};

/// The content of the page for an address that says nothing, in English. `None` where drawing
/// waits for something: nothing on the page may need more than what it is given.
#[must_use]
pub fn prerendered() -> Option<String> {
    let start = Start {
        words: Words::english().into(),
        language: Language::En,
        usual: Language::En,
        source: Source::default(),
        panels: Panels::default(),
        views: Views::default(),
        state: State::from_address("", "").into(),
        shown: Callback::noop(),
    };
    // Not to be continued in the browser: what is drawn there takes its place as a whole.
    let renderer = LocalServerRenderer::<App>::with_props(start).hydratable(false);
    at_once(renderer.render())
}

/// What a future gives, if it has nothing to wait for.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    // Parts of the page hand over to each other, a few times for each.
    (0..10_000).find_map(|_| match future.as_mut().poll(&mut context) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    })
}
