//! What the browser knows of the languages of the contract.

use upfunnel::{
    i18n::{CurrencyMark, Format, Marks, Plural, Style},
    platform::intl::Intl,
};
use wasm_bindgen_test::wasm_bindgen_test;

fn marks(decimal: char, group: char, letter_m: u8) -> Marks {
    Marks {
        decimal,
        group,
        letter_m,
    }
}

#[wasm_bindgen_test]
fn marks_of_each_language() {
    for (language, want) in [
        ("en", marks('.', ',', 6)),
        ("it", marks(',', '.', 6)),
        ("ru", marks(',', '\u{a0}', 6)),
        // M is *miliar* there, a thousand million.
        ("id", marks(',', '.', 9)),
        ("ko", marks('.', ',', 6)),
        ("zh", marks('.', ',', 6)),
    ] {
        assert_eq!(Intl::new(language, "USD").marks(), want, "{language}");
    }
}

#[wasm_bindgen_test]
fn marks_are_the_language_s_whatever_the_currency() {
    for code in ["USD", "EUR", "JPY", "IDR", "no currency"] {
        assert_eq!(Intl::new("it", code).marks(), marks(',', '.', 6), "{code}");
    }
}

#[wasm_bindgen_test]
fn currencies_of_each_language() {
    for (language, before, symbols) in [
        ("en", true, ["$", "€", "¥", "Rp"]),
        ("it", false, ["$", "€", "¥", "Rp"]),
        ("ru", false, ["$", "€", "¥", "Rp"]),
        ("id", true, ["$", "€", "¥", "Rp"]),
        ("ko", true, ["$", "€", "¥", "Rp"]),
        ("zh", true, ["$", "€", "JP¥", "Rp"]),
    ] {
        for (code, symbol) in ["USD", "EUR", "JPY", "IDR"].into_iter().zip(symbols) {
            let symbol = symbol.to_owned();
            let want = CurrencyMark { symbol, before };
            let got = Intl::new(language, code).currency();
            assert_eq!(got, want, "{code} in {language}");
        }
    }
}

#[wasm_bindgen_test]
fn a_sign_that_would_be_taken_for_another_currency_s_is_told_apart() {
    for (language, code, symbol) in [
        ("en", "CAD", "CA$"),
        ("en", "CNY", "CN¥"),
        ("zh", "CNY", "¥"),
        ("it", "CAD", "CA$"),
        ("ru", "AUD", "A$"),
        ("ko", "TWD", "NT$"),
        ("id", "SEK", "kr"),
    ] {
        let intl = Intl::new(language, code);
        assert_eq!(intl.currency().symbol, symbol, "{code} in {language}");
        let shown = intl.format("500", Style::MONEY);
        assert!(shown.contains(symbol), "{shown}");
    }
}

/// `Intl` knows where the sign stands and how many decimals there are.
#[wasm_bindgen_test]
fn signs_and_decimals_of_currencies() {
    for (language, usd, jpy, kwd, chf) in [
        ("en", "$12.50", "¥13", "KWD12.500", "CHF12.50"),
        ("it", "12,50$", "13¥", "12,500KWD", "12,50CHF"),
        ("ru", "12,50$", "13¥", "12,500KWD", "12,50CHF"),
        ("zh", "$12.50", "JP¥13", "KWD12.500", "CHF12.50"),
        ("ko", "$12.50", "¥13", "KWD12.500", "CHF12.50"),
        ("id", "$12,50", "¥13", "KWD12,500", "CHF12,50"),
    ] {
        for (code, want) in [("USD", usd), ("JPY", jpy), ("KWD", kwd), ("CHF", chf)] {
            let shown = Intl::new(language, code).format("12.5", Style::MONEY_MINOR);
            let spaces = ['\u{a0}', '\u{202f}'];
            assert_eq!(shown.replace(spaces, ""), want, "{code} in {language}");
        }
    }
}

/// No-break spaces, to be seen; narrow ones are another character.
fn seen(shown: &str) -> String {
    shown.replace('\u{a0}', "_").replace('\u{202f}', "^")
}

#[wasm_bindgen_test]
fn numbers_of_each_language() {
    for (language, want) in [
        ("en", ["3,900", "1,234,567.5", "22.5%", "+1,500", "-0.25"]),
        ("id", ["3.900", "1.234.567,5", "22,5%", "+1.500", "-0,25"]),
        ("ru", ["3_900", "1_234_567,5", "22,5_%", "+1_500", "-0,25"]),
        ("zh", ["3,900", "1,234,567.5", "22.5%", "+1,500", "-0.25"]),
        ("it", ["3.900", "1.234.567,5", "22,5%", "+1.500", "-0,25"]),
        ("ko", ["3,900", "1,234,567.5", "22.5%", "+1,500", "-0.25"]),
    ] {
        let intl = Intl::new(language, "EUR");
        let got = [
            ("3900", Style::COUNT),
            ("1234567.5", Style::number(2)),
            ("22.5", Style::PERCENT),
            ("1500", Style::COUNT.signed()),
            ("-0.25", Style::number(2)),
        ]
        .map(|(decimal, style)| seen(&intl.format(decimal, style)));
        assert_eq!(got, want, "{language}");
    }
}

#[wasm_bindgen_test]
fn money_of_each_language() {
    for (language, code, want) in [
        ("en", "USD", ["$500,000", "$128.21", "$1.2M"]),
        ("id", "IDR", ["Rp_500.000", "Rp_128", "Rp_1,2_jt"]),
        ("ru", "RUB", ["500_000_₽", "128,21_₽", "1,2_млн_₽"]),
        ("zh", "CNY", ["¥500,000", "¥128.21", "¥120万"]),
        ("it", "EUR", ["500.000_€", "128,21_€", "1,2_Mln_€"]),
        ("ko", "KRW", ["₩500,000", "₩128", "₩120만"]),
        ("it", "USD", ["500.000_$", "128,21_$", "1,2_Mln_$"]),
        ("ru", "USD", ["500_000_$", "128,21_$", "1,2_млн_$"]),
        ("zh", "USD", ["$500,000", "$128.21", "$120万"]),
        ("ko", "JPY", ["¥500,000", "¥128", "¥120만"]),
    ] {
        let intl = Intl::new(language, code);
        let got = [
            ("500000", Style::MONEY),
            ("128.205128", Style::MONEY_MINOR),
            ("1200000", Style::MONEY_COMPACT),
        ]
        .map(|(decimal, style)| seen(&intl.format(decimal, style)));
        assert_eq!(got, want, "{code} in {language}");
    }
}

#[wasm_bindgen_test]
fn short_counts_of_each_language() {
    for (language, want) in [
        ("en", ["1.5K", "15K", "1.5M", "1.5B", "1.5T"]),
        ("id", ["1,5_rb", "15_rb", "1,5_jt", "1,5_M", "1,5_T"]),
        (
            "ru",
            ["1,5_тыс.", "15_тыс.", "1,5_млн", "1,5_млрд", "1,5_трлн"],
        ),
        ("zh", ["1,500", "1.5万", "150万", "15亿", "1.5万亿"]),
        ("it", ["1,5K", "15K", "1,5_Mln", "1,5_Mld", "1,5_Bln"]),
        ("ko", ["1.5천", "1.5만", "150만", "15억", "1.5조"]),
    ] {
        let intl = Intl::new(language, "EUR");
        let got = ["1500", "15000", "1500000", "1500000000", "1500000000000"]
            .map(|decimal| seen(&intl.format(decimal, Style::COUNT_COMPACT)));
        assert_eq!(got, want, "{language}");
        let myriads = matches!(language, "zh" | "ko");
        assert_eq!(intl.counts_in_myriads(), myriads, "{language}");
    }
}

#[wasm_bindgen_test]
fn plurals_of_russian() {
    let intl = Intl::new("ru", "RUB");
    for (value, want) in [
        ("0", Plural::Many),
        ("1", Plural::One),
        ("2", Plural::Few),
        ("4", Plural::Few),
        ("5", Plural::Many),
        ("11", Plural::Many),
        ("12", Plural::Many),
        ("14", Plural::Many),
        ("20", Plural::Many),
        ("21", Plural::One),
        ("22", Plural::Few),
        ("25", Plural::Many),
        ("100", Plural::Many),
        ("101", Plural::One),
        ("111", Plural::Many),
        ("1000001", Plural::One),
        ("1000000000022", Plural::Few),
        ("1.5", Plural::Other),
        ("0.1", Plural::Other),
        ("1.0000000001", Plural::Other),
        ("x", Plural::Other),
        ("", Plural::Other),
    ] {
        assert_eq!(intl.plural(value), want, "{value}");
    }
}

#[wasm_bindgen_test]
fn plurals_of_the_others() {
    for (language, one) in [("it", Plural::One), ("id", Plural::Other)] {
        assert_eq!(Intl::new(language, "EUR").plural("1"), one, "{language}");
    }
    for language in ["id", "ko", "zh"] {
        for value in ["0", "1", "2", "11", "1.5"] {
            let got = Intl::new(language, "EUR").plural(value);
            assert_eq!(got, Plural::Other, "{value} in {language}");
        }
    }
}
