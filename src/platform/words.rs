//! The words of other languages, from the page's own host.

use js_sys::Function;
use wasm_bindgen::{JsValue, closure::Closure};

use crate::i18n::Words;

/// Where words come from: a function of the start script, which knows the files. It takes a
/// language's code, and a function to call with the text, or with nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source(Option<Function>);

impl Source {
    /// Words that this function fetches.
    #[must_use]
    pub fn new(load: Function) -> Self {
        Self(Some(load))
    }

    /// Fetches the words of a language; `None` where they cannot be had.
    pub fn load(&self, code: &str, done: impl FnOnce(Option<Words>) + 'static) {
        let Some(load) = &self.0 else {
            return done(None);
        };
        let done = Closure::once_into_js(move |text: JsValue| {
            done(text.as_string().and_then(|text| Words::from_lines(&text)));
        });
        // The start script's function does not throw.
        let _given = load.call2(&JsValue::NULL, &code.into(), &done);
    }
}
