//! The time, and how people say it.

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Now, in milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    // A whole number, so its text is its digits.
    Date::now().to_string().parse().unwrap_or(0)
}

/// A text that no other call gives: the time and chance.
#[must_use]
pub fn unique() -> String {
    let chance = js_sys::Math::random().to_string();
    let chance: String = chance.chars().skip(2).take(6).collect();
    [&now().to_string(), "-", &chance].concat()
}

/// A time of the past in a language: `Nov 21, 2026, 11:18 PM`.
#[must_use]
pub fn show(time: u64, language: &str) -> String {
    // Dates fit into a float for some 285,000 years.
    let date = Date::new(
        &time
            .to_string()
            .parse()
            .map_or(JsValue::NULL, |time: f64| time.into()),
    );
    try_show(&date, language).unwrap_or_else(|| String::from(date.to_string()))
}

fn try_show(date: &Date, language: &str) -> Option<String> {
    let options = Object::new();
    for (key, value) in [("dateStyle", "medium"), ("timeStyle", "short")] {
        Reflect::set(&options, &key.into(), &value.into()).ok()?;
    }
    let show: Function = Reflect::get(date, &"toLocaleString".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let given = Array::of2(&language.into(), &options);
    Reflect::apply(&show, date, &given).ok()?.as_string()
}
