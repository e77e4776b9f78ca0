//! The time, and how people say it.

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::JsCast;

/// Now, in milliseconds since 1970.
#[must_use]
pub fn now() -> u64 {
    // Numbers become texts by JavaScript, which knows how; the code for it would be large here.
    text(Date::now()).parse().unwrap_or(0)
}

/// The year and the month, 1 to 12, in the reader's own time zone.
#[must_use]
pub fn month() -> (u16, u8) {
    let now = Date::new_0();
    let year = u16::try_from(now.get_full_year()).unwrap_or(0);
    (year, u8::try_from(now.get_month() + 1).unwrap_or(0))
}

/// A text that no other call gives: the time and chance.
#[must_use]
pub fn unique() -> String {
    let chance = text(js_sys::Math::random());
    let chance: String = chance.chars().skip(2).take(6).collect();
    [&text(Date::now()), "-", &chance].concat()
}

/// A time of the past in a language: `Nov 21, 2026, 11:18 PM`.
#[must_use]
pub fn show(time: u64, language: &str) -> String {
    let date = Date::new(&js_sys::Number::parse_float(&time.to_string()).into());
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

fn text(number: f64) -> String {
    let text = js_sys::Number::from(number).to_string_with_radix(10);
    text.map_or_else(|_| String::new(), String::from)
}
