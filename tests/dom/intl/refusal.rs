//! Whatever the browser refuses, nothing throws, and digits are shown.

use js_sys::{Reflect, global};
use upfunnel::{
    i18n::{CurrencyMark, Format, Marks, Plural, Style},
    platform::intl::Intl,
};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn written(code: &str) -> CurrencyMark {
    CurrencyMark {
        symbol: code.to_owned(),
        before: true,
    }
}

/// Everything falls back to English marks and plain digits.
fn is_plain(intl: &Intl, what: &str) {
    for style in [
        Style::COUNT,
        Style::PERCENT,
        Style::MONEY,
        Style::COUNT_COMPACT,
    ] {
        assert_eq!(intl.format("-1234.50", style), "-1234.50", "{what}");
        assert_eq!(intl.format("x", style), "x", "{what}");
    }
    assert_eq!(intl.marks(), Marks::ENGLISH, "{what}");
    assert_eq!(intl.plural("1"), Plural::Other, "{what}");
}

#[wasm_bindgen_test]
fn nonsense_for_a_language() {
    let long = "x".repeat(10_000);
    for language in [
        "",
        "no such tag!",
        "ru_RU",
        "-",
        "1",
        "\u{0}",
        "日本",
        &long,
    ] {
        let intl = Intl::new(language, "USD");
        is_plain(&intl, language);
        assert_eq!(intl.currency(), written("USD"), "{language}");
    }
}

#[wasm_bindgen_test]
fn nonsense_for_a_currency() {
    for code in ["", "no currency", "€", "US", "DOLLAR", "12$", "\u{0}"] {
        let intl = Intl::new("it", code);
        assert_eq!(intl.format("1234.5", Style::MONEY), "1234.5", "{code}");
        assert_eq!(intl.format("1234.5", Style::MONEY_COMPACT), "1234.5");
        assert_eq!(intl.currency(), written(code));
        // All that needs no currency is as ever.
        assert_eq!(intl.format("1234.5", Style::number(1)), "1.234,5", "{code}");
        assert_eq!(intl.format("22.5", Style::PERCENT), "22,5%", "{code}");
        assert_eq!(intl.plural("1"), Plural::One, "{code}");
    }
}

#[wasm_bindgen_test]
fn a_currency_that_nobody_has_is_written_by_its_code() {
    let intl = Intl::new("en", "QQQ");
    assert_eq!(intl.format("1500", Style::MONEY), "QQQ\u{a0}1,500");
    assert_eq!(intl.currency(), written("QQQ"));
}

#[wasm_bindgen_test]
fn a_language_that_nobody_speaks_is_written_like_some_other() {
    let shown = Intl::new("qqq", "USD").format("5", Style::COUNT);
    assert_eq!(shown, "5");
}

#[wasm_bindgen_test]
fn more_decimals_than_the_browser_can() {
    let intl = Intl::new("en", "USD");
    assert_eq!(intl.format("1234.5", Style::number(255)), "1234.5");
    assert_eq!(intl.format("1234.5", Style::number(100)), "1,234.5");
}

#[wasm_bindgen_test]
fn a_browser_without_any_of_it() {
    let key = JsValue::from_str("Intl");
    let intl = Reflect::get(&global(), &key).unwrap();
    for stand_in in [
        JsValue::UNDEFINED,
        JsValue::NULL,
        js_sys::Object::new().into(),
    ] {
        Reflect::set(&global(), &key, &stand_in).unwrap();
        let without = Intl::new("en", "USD");
        is_plain(&without, "nothing");
        assert_eq!(without.currency(), written("USD"));
    }
    Reflect::set(&global(), &key, &intl).unwrap();
    let shown = Intl::new("en", "USD").format("1234.5", Style::number(1));
    assert_eq!(shown, "1,234.5", "it is back");
}
