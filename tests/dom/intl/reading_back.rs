//! What the page prints can be pasted into it again.

use upfunnel::{
    i18n::{
        Format, Kind, Style,
        entry::{EntryKind, read},
        format::Fraction,
    },
    platform::intl::Intl,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// The languages of the contract, and some that write numbers in other ways.
const LANGUAGES: [&str; 12] = [
    "en", "it", "ru", "id", "ko", "zh", "de", "de-CH", "fr", "es", "en-IN", "sv",
];

const CURRENCIES: [&str; 8] = ["USD", "EUR", "JPY", "IDR", "RUB", "CNY", "KRW", "CHF"];

const VALUES: [&str; 18] = [
    "0",
    "1",
    "-5",
    "0.5",
    "0.125",
    "22.5",
    "1.234",
    "999",
    "1234",
    "-1234.5",
    "1234.567",
    "12345",
    "100000",
    "500000",
    "1000000",
    "1234567.891",
    "1000000000000",
    "123456789012345678901234567890",
];

/// What short forms show without loss.
const SHORT: [&str; 14] = [
    "1.5",
    "150",
    "1000",
    "1500",
    "-1500",
    "15000",
    "150000",
    "1000000",
    "1500000",
    "15000000",
    "150000000",
    "1500000000",
    "15000000000",
    "1500000000000",
];

/// Prints each value and reads it, and lists where something else comes out.
fn lost(intl: &Intl, style: Style, kind: EntryKind, values: &[&str]) -> Vec<String> {
    let loss = |value: &&str| {
        let shown = intl.format(value, style);
        let found = read(&shown, &intl.marks(), kind);
        let found = found.map_or_else(|problem| format!("{:?}", problem.kind), |read| read.decimal);
        (found != *value).then(|| format!("{value} is shown {shown:?}, read {found}"))
    };
    values.iter().filter_map(loss).collect()
}

#[wasm_bindgen_test]
fn bare_numbers() {
    for language in LANGUAGES {
        let intl = Intl::new(language, "USD");
        // As the fields show their values.
        let lost = lost(&intl, Style::number(12), EntryKind::Money, &VALUES);
        assert!(lost.is_empty(), "{language}: {lost:#?}");
    }
}

#[wasm_bindgen_test]
fn money() {
    let style = Style::of(Kind::Money, Fraction::UpTo(9));
    for language in LANGUAGES {
        for code in CURRENCIES {
            let intl = Intl::new(language, code);
            let lost = lost(&intl, style, EntryKind::Money, &VALUES);
            assert!(lost.is_empty(), "{code} in {language}: {lost:#?}");
        }
    }
}

#[wasm_bindgen_test]
fn rates() {
    let values = ["0.5", "0.125", "1.234", "5", "22.5", "33.333333333", "100"];
    for language in LANGUAGES {
        let intl = Intl::new(language, "USD");
        let lost = lost(&intl, Style::percent(12), EntryKind::Percent, &values);
        assert!(lost.is_empty(), "{language}: {lost:#?}");
    }
}

#[wasm_bindgen_test]
fn signed_numbers() {
    for language in LANGUAGES {
        let intl = Intl::new(language, "USD");
        let style = Style::number(12).signed();
        let lost = lost(&intl, style, EntryKind::Money, &VALUES);
        assert!(lost.is_empty(), "{language}: {lost:#?}");
    }
}

#[wasm_bindgen_test]
fn short_forms_of_the_contract_s_languages() {
    for language in ["en", "it", "ru", "id", "ko", "zh"] {
        for code in CURRENCIES {
            let intl = Intl::new(language, code);
            for style in [Style::COUNT_COMPACT, Style::MONEY_COMPACT] {
                let lost = lost(&intl, style, EntryKind::Money, &SHORT);
                assert!(lost.is_empty(), "{code} in {language}: {lost:#?}");
            }
        }
    }
}
