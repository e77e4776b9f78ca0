//! In English the browser prints what `Plain` prints, which native tests and golden files trust.

use upfunnel::{
    i18n::{Format, Kind, Plain, Style, format::Fraction},
    platform::intl::Intl,
};
use wasm_bindgen_test::wasm_bindgen_test;

const VALUES: [&str; 54] = [
    "0",
    "-0",
    "0.000",
    "1",
    "-1",
    "+7",
    "007",
    ".5",
    "5.",
    "9.5",
    "9.95",
    "23",
    "22.5",
    "33.333333333333",
    "99.96",
    "100",
    "128.205128",
    "999",
    "999.5",
    "999.949",
    "999.95",
    "1000",
    "-1000",
    "1234.5",
    "1500",
    "-1500",
    "9999.5",
    "15000",
    "99949",
    "99950",
    "500000",
    "999949",
    "999950",
    "-999950",
    "1000000",
    "12345678",
    "1250000000",
    "999950000000",
    "1500000000000",
    "123456789012345678.987654321",
    // Halves, and what floating point would make of them.
    "0.5",
    "-0.5",
    "1.5",
    "2.5",
    "0.05",
    "0.25",
    "0.005",
    "1.005",
    "-8.345",
    // Tiny.
    "0.04",
    "-0.04",
    "0.0000001",
    "-0.000000000000000000000000000001",
    "0.00000000000000000000000000000000000000000000000000000000000000000000000000000000001",
];

const FRACTIONS: [Fraction; 8] = [
    Fraction::UpTo(0),
    Fraction::UpTo(1),
    Fraction::UpTo(2),
    Fraction::UpTo(12),
    Fraction::Exactly(0),
    Fraction::Exactly(1),
    Fraction::Exactly(2),
    Fraction::Minor,
];

/// Every combination of notation, decimals and sign.
fn styles(kind: Kind) -> Vec<Style> {
    let mut styles = Vec::new();
    for fraction in FRACTIONS {
        let style = Style::of(kind, fraction);
        styles.extend([style, style.compact(), style.signed()]);
        styles.push(style.compact().signed());
    }
    styles
}

/// Fails with all differences at once, which say more than the first.
fn compare(code: &str, kinds: &[Kind], values: &[&str]) {
    let (intl, plain) = (Intl::new("en", code), Plain::new(code));
    let mut differences = Vec::new();
    for style in kinds.iter().flat_map(|kind| styles(*kind)) {
        for value in values {
            let (got, want) = (intl.format(value, style), plain.format(value, style));
            if got != want {
                differences.push(format!("{value} as {style:?}: {got:?}, plain {want:?}"));
            }
        }
    }
    let count = differences.len();
    differences.truncate(20);
    let shown = differences.join("\n");
    assert!(count == 0, "{count} differences in {code}:\n{shown}");
}

#[wasm_bindgen_test]
fn numbers() {
    compare("USD", &[Kind::Number], &VALUES);
}

#[wasm_bindgen_test]
fn rates() {
    compare("USD", &[Kind::Percent], &VALUES);
}

#[wasm_bindgen_test]
fn dollars() {
    compare("USD", &[Kind::Money], &VALUES);
}

#[wasm_bindgen_test]
fn a_hundred_digits_are_all_kept() {
    let all = [Kind::Number, Kind::Percent, Kind::Money];
    let ones = "1".repeat(100);
    let nines = "9".repeat(100) + ".99";
    let mixed = "1234567890".repeat(10);
    let negative = format!("-{mixed}.{mixed}");
    compare("USD", &all, &[&ones, &nines, &mixed, &negative]);
    let shown = Intl::new("en", "USD").format(&mixed, Style::COUNT);
    assert_eq!(shown.replace(',', ""), mixed);
}

#[wasm_bindgen_test]
fn other_currencies() {
    let values = ["0", "0.5", "-12.345", "1500", "-500000", "12345678.9"];
    for code in ["EUR", "GBP", "CNY", "INR", "RUB", "JPY", "KRW", "CHF"] {
        compare(code, &[Kind::Money], &values);
    }
}

#[wasm_bindgen_test]
fn the_rupiah() {
    compare("IDR", &[Kind::Money], &["0", "0.5", "-12.345", "1500"]);
}

#[wasm_bindgen_test]
fn what_is_no_number_is_shown_as_it_is() {
    let bad = [
        "", ".", "-", "abc", "NaN", "Infinity", "1e5", "0x10", "--1", "1,5", " 1", "1_0",
    ];
    compare("USD", &[Kind::Number, Kind::Percent, Kind::Money], &bad);
    assert_eq!(Intl::new("en", "USD").format("1e5", Style::COUNT), "1e5");
}

#[wasm_bindgen_test]
fn a_style_used_again_prints_the_same() {
    let intl = Intl::new("en", "USD");
    for _ in 0..3 {
        assert_eq!(intl.format("1500", Style::COUNT), "1,500");
        assert_eq!(intl.format("1500", Style::MONEY), "$1,500");
        assert_eq!(intl.format("1500", Style::MONEY_COMPACT), "$1.5K");
    }
}

#[wasm_bindgen_test]
fn marks_currency_and_plurals() {
    for code in ["USD", "EUR", "JPY", "IDR", "CHF"] {
        let (intl, plain) = (Intl::new("en", code), Plain::new(code));
        assert_eq!(intl.marks(), plain.marks(), "{code}");
        assert_eq!(intl.currency(), plain.currency(), "{code}");
    }
    let (intl, plain) = (Intl::new("en", "USD"), Plain::default());
    let nearly = "1.0000000001";
    for value in VALUES.into_iter().chain([nearly, "11", "21", "x", ""]) {
        assert_eq!(intl.plural(value), plain.plural(value), "{value}");
    }
}

#[wasm_bindgen_test]
fn many_numbers_in_turn_are_kept_apart() {
    let (intl, plain) = (Intl::new("en", "USD"), Plain::default());
    let styles = [
        Style::COUNT,
        Style::COUNT_FINE,
        Style::MONEY,
        Style::PERCENT,
    ];
    for _ in 0..2 {
        for number in 0..400 {
            let number = format!("{number}.5");
            for style in styles {
                assert_eq!(intl.format(&number, style), plain.format(&number, style));
            }
        }
    }
}
