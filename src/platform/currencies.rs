//! What the browser knows of currencies. Nothing here throws.

use js_sys::{Array, Function, JsString, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::intl::{construct, get, set};

/// Names of currencies in one language. What the browser does not know has none.
pub struct Names(Option<(Function, JsValue)>);

impl Names {
    /// In the language of a BCP 47 tag.
    pub fn new(language: &str) -> Self {
        let options = Object::new();
        let make = || {
            set(&options, "type", "currency")?;
            set(&options, "fallback", "none")?;
            let names = construct("DisplayNames", &language.into(), &options)?;
            Some((get(&names, "of")?.dyn_into().ok()?, names))
        };
        Self(make())
    }

    /// The name of the currency with that code.
    pub fn of(&self, code: &str) -> Option<String> {
        let (of, names) = self.0.as_ref()?;
        of.call1(names, &code.into()).ok()?.as_string()
    }
}

/// The codes that the browser says it knows; empty where it cannot say.
pub fn known() -> Vec<String> {
    let ask = || {
        let intl = get(&js_sys::global(), "Intl")?;
        let ask: Function = get(&intl, "supportedValuesOf")?.dyn_into().ok()?;
        ask.call1(&intl, &"currency".into()).ok()
    };
    let known = ask().map(|known| Array::from(&known)).unwrap_or_default();
    known.iter().filter_map(|code| code.as_string()).collect()
}

/// A text without capitals, accents and other marks, and with wide letters made narrow: what
/// people type and what they look for meet there.
pub fn fold(text: &str) -> String {
    let text = JsString::from(text).normalize("NFKD").to_lower_case();
    let plain = |c| match c {
        '\u{300}'..='\u{36f}' => None,
        // Letters whose stroke is no mark of its own.
        'ł' => Some('l'),
        'ø' => Some('o'),
        'đ' => Some('d'),
        other => Some(other),
    };
    String::from(text).chars().filter_map(plain).collect()
}
