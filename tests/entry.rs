//! Numbers as people type or paste them.

use upfunnel::i18n::entry::{EntryKind, EntryProblemKind, read};
use upfunnel::i18n::{Marks, Msg};

use EntryKind::{Days, Money, Percent};

const ITALIAN: Marks = Marks {
    decimal: ',',
    group: '.',
    letter_m: 6,
};
const INDONESIAN: Marks = Marks {
    letter_m: 9,
    ..ITALIAN
};
const RUSSIAN: Marks = Marks {
    group: '\u{a0}',
    ..ITALIAN
};

/// `want` is the number, with ` or ` and the other reading where there is one.
fn check_in(marks: &Marks, kind: EntryKind, text: &str, want: &str) {
    let got = match read(text, marks, kind) {
        Ok(entry) => match entry.ambiguous {
            Some(other) => format!("{} or {other}", entry.decimal),
            None => entry.decimal,
        },
        Err(problem) => format!("{:?}", problem.kind),
    };
    assert_eq!(got, want, "{text:?}");
}

fn check(text: &str, want: &str) {
    check_in(&Marks::ENGLISH, Money, text, want);
}

#[test]
fn plain_numbers() {
    check("500000", "500000");
    check("  42 ", "42");
    check("+5", "5");
    check(".5", "0.5");
    check("5.", "5");
    check("007", "7");
    check("0.00", "0");
    check("128.205128", "128.205128");
    check("1e6", "1000000");
    check("1.5E+3", "1500");
    check("5e-2", "0.05");
}

#[test]
fn negatives_are_read_so_that_the_page_can_say_so() {
    for text in ["-5", "\u{2212}5", "\u{2013} 5", "-$5", "$-5", "\u{ff0d}5"] {
        check(text, "-5");
    }
    check("-0", "0");
    check("--5", "NotANumber");
    check("5-", "NotANumber");
}

#[test]
fn words_for_powers_of_ten() {
    for text in [
        "1.5m",
        "1.5M",
        "1,5 Mio",
        "1.5 mio.",
        "1.5mn",
        "1.5 million",
        "1,5 млн",
        "1.5 JT",
    ] {
        check(text, "1500000");
    }
    for text in [
        "500k",
        "500 K",
        "500 тыс.",
        "500 ТЫС",
        "500rb",
        "500 ribu",
        "500 mila",
        "50万",
        "50만",
    ] {
        check(text, "500000");
    }
    for text in [
        "2bn",
        "2 B",
        "2 billion",
        "2 млрд",
        "2 Mrd.",
        "2 mld",
        "2 miliar",
        "20亿",
        "20 억",
    ] {
        check(text, "2000000000");
    }
    for text in [
        "3t",
        "3 tn",
        "3 trillion",
        "3 трлн",
        "3조",
        "3万亿",
        "3 triliun",
    ] {
        check(text, "3000000000000");
    }
    check("1.2b", "1200000000");
    check("5千万", "50000000");
    check("3백만 원", "3000000");
    check("500万元", "5000000");
    check("2 k k", "NotANumber");
    check("2 km", "NotANumber");
}

#[test]
fn words_that_languages_share() {
    check("2 bln", "2000000000 or 2000000000000");
    check_in(&ITALIAN, Money, "2 Bln", "2000000000000 or 2000000000");
    check_in(&INDONESIAN, Money, "1,5 M", "1500000000 or 1500000");
    check_in(&INDONESIAN, Money, "Rp1,5 jt", "1500000");
    check_in(&ITALIAN, Money, "1,5 M", "1500000");
}

#[test]
fn two_marks_or_repeated_ones_have_one_reading() {
    for marks in [&Marks::ENGLISH, &ITALIAN, &RUSSIAN] {
        for text in [
            "1,500.50",
            "1.500,50",
            "1 500,50",
            "1 500.50",
            "1'500.50",
            "1\u{a0}500,5",
            "1\u{202f}500,5",
            "1’500,50",
        ] {
            check_in(marks, Money, text, "1500.5");
        }
        for text in [
            "1.500.000",
            "1,500,000",
            "1 500 000",
            "1'500'000",
            "15,00,000",
        ] {
            check_in(marks, Money, text, "1500000");
        }
        check_in(marks, Money, "1,50,000", "150000");
        check_in(marks, Money, "1.234.567,891", "1234567.891");
        check_in(marks, Money, "1 500,500", "1500.5");
    }
}

#[test]
fn a_single_mark_is_read_as_the_language_reads_it() {
    check("1,500", "1500 or 1.5");
    check("1.500", "1.5 or 1500");
    check("$1,500", "1500 or 1.5");
    check("-1,500", "-1500 or -1.5");
    check("1,500k", "1500000 or 1500");
    check("0,5", "0.5");
    check("0,500", "0.5");
    check("1,50", "1.5");
    check("1,5000", "1.5");
    check("1234,567", "1234.567");
    check("1,000", "1000 or 1");
    check_in(&ITALIAN, Money, "1.500", "1500 or 1.5");
    check_in(&ITALIAN, Money, "1,500", "1.5 or 1500");
    check_in(&ITALIAN, Money, "1.5", "1.5");
    check_in(&RUSSIAN, Money, "1,500", "1.5 or 1500");
    check_in(&RUSSIAN, Money, "1.500", "1500 or 1.5");
}

#[test]
fn marks_that_make_no_sense() {
    for text in [
        "1,5.5",
        "1.5,000",
        "1.5.5",
        "1,2,3",
        "12 34",
        "1, 500",
        "1,500 000",
        "1'50",
        "1,500.000.000",
        "1 500'000",
        "1,500,00",
        ".,",
        ",",
        ".",
        "-",
        "1..5",
        "1 .5",
    ] {
        check(text, "NotANumber");
    }
}

#[test]
fn currencies() {
    for text in [
        "$500,000.00",
        "USD 500,000.0",
        "500 000 €",
        "€500.000,00",
        "US$500000",
        "Rp 500.000,00",
        "500000 EUR",
        "eur 500000",
        "500000 руб.",
        "500000 ₽",
        "CHF 500'000",
        "500K USD",
        "0.5 million dollars",
        "￥500000",
        "50万円",
    ] {
        check(text, "500000");
    }
    check("$$5", "NotANumber");
    check_in(&Marks::ENGLISH, Percent, "$23", "Currency");
    check_in(&Marks::ENGLISH, Days, "€30", "Currency");
}

/// The currency as it was written; `none` where there is none.
fn written(text: &str) -> String {
    let entry = read(text, &Marks::ENGLISH, Money).unwrap_or_else(|problem| panic!("{problem:?}"));
    entry.currency.unwrap_or_else(|| "none".into())
}

#[test]
fn a_currency_is_told_as_it_was_written() {
    for (text, want) in [
        ("500", "none"),
        ("5k", "none"),
        ("€500", "€"),
        ("500 руб.", "руб."),
        ("US$ 500", "US$"),
        ("500K eur", "eur"),
        ("￥500", "¥"),
        ("50万円", "円"),
        ("500만 원", "원"),
        ("Rp500.000,-", "Rp"),
    ] {
        assert_eq!(written(text), want, "{text}");
    }
}

#[test]
fn a_currency_is_the_scenario_s_or_another() {
    let other = |text: &str, code, symbol| {
        let entry = read(text, &Marks::ENGLISH, Money);
        entry.is_ok_and(|entry| entry.is_in_another_currency(code, symbol))
    };
    for (text, code, symbol) in [
        ("500", "USD", "$"),
        ("$500", "USD", "$"),
        ("US$500", "USD", "$"),
        ("usd 500", "USD", "$"),
        ("500 dollars", "USD", "$"),
        ("500 долл.", "USD", "$"),
        ("$500", "AUD", "$"),
        ("A$500", "AUD", "$"),
        ("$500", "CAD", "CA$"),
        ("CA$500", "CAD", "CA$"),
        ("¥500", "CNY", "CN¥"),
        ("NT$500", "TWD", "$"),
        ("R$500", "BRL", "R$"),
        ("500 dollars", "CAD", "$"),
        ("500€", "EUR", "€"),
        ("500 euro", "EUR", "€"),
        ("500 руб.", "RUB", "₽"),
        ("500р", "RUB", "₽"),
        ("500万元", "CNY", "¥"),
        ("￥500", "CNY", "¥"),
        ("¥500", "JPY", "¥"),
        ("CN¥500", "CNY", "¥"),
        ("500만 원", "KRW", "₩"),
        ("rp 500", "IDR", "Rp"),
        ("500 kr", "SEK", "kr"),
        ("CHF 500", "CHF", "CHF"),
    ] {
        assert!(!other(text, code, symbol), "{text} in {code}");
    }
    for (text, code, symbol) in [
        ("€500", "USD", "$"),
        ("500 EUR", "USD", "$"),
        ("500 euros", "USD", "$"),
        ("US$500", "EUR", "€"),
        ("A$500", "USD", "$"),
        ("A$500", "CAD", "CA$"),
        ("$500", "JPY", "JP¥"),
        ("500 dollars", "EUR", "€"),
        ("500 руб", "USD", "$"),
        ("500 rupiah", "RUB", "₽"),
        ("₩500", "JPY", "¥"),
        ("500万円", "CNY", "¥"),
        ("£500", "EUR", "€"),
    ] {
        assert!(other(text, code, symbol), "{text} in {code}");
    }
}

#[test]
fn numbers_in_several_steps() {
    check("1억 2000만", "120000000");
    check("1억 2,000만 원", "120000000");
    check("123만 4,500", "1234500");
    check("3万5千", "35000");
    check("1亿2000万元", "120000000");
    check("5w", "50000");
    check("１億５千万", "150000000");
    check("1만 2억", "NotANumber");
    check("5만 5만", "NotANumber");
}

#[test]
fn as_each_language_writes_it() {
    let written: [(&Marks, &[&str]); 4] = [
        (
            &INDONESIAN,
            &[
                "Rp500.000,-",
                "Rp 500.000",
                "500 rb",
                "500 ribu rupiah",
                "0,5 jt",
                "IDR 500.000,00",
            ],
        ),
        (
            &RUSSIAN,
            &[
                "500 000",
                "500\u{a0}000 ₽",
                "500\u{202f}000,00",
                "500 тыс. руб.",
                "0,5 млн р.",
                "500 тысяч рублей",
            ],
        ),
        (
            &ITALIAN,
            &[
                "500.000",
                "500.000,00 €",
                "€ 500.000",
                "500 mila euro",
                "0,5 mln",
                "500’000",
            ],
        ),
        (
            // Chinese and Korean have the marks of English.
            &Marks::ENGLISH,
            &[
                "50万",
                "50万元",
                "人民币50万",
                "￥500,000",
                "５０万",
                "50w",
                "50만",
                "50만 원",
                "₩500,000",
                "￦５００，０００",
                "500천원",
                "KRW 500,000",
            ],
        ),
    ];
    for (marks, texts) in written {
        for text in texts {
            let read = read(text, marks, Money).map(|entry| entry.decimal);
            assert_eq!(read.as_deref(), Ok("500000"), "{text}");
        }
    }
}

#[test]
fn percentages() {
    for text in [
        "23",
        "23%",
        "23 %",
        "23\u{a0}%",
        "２３％",
        "23 percent",
        "23 per cent",
        "23 pct",
        "%23",
    ] {
        check_in(&Marks::ENGLISH, Percent, text, "23");
    }
    check_in(&Marks::ENGLISH, Percent, "22,5 %", "22.5");
    check_in(&Marks::ENGLISH, Percent, "33,333%", "33.333 or 33333");
    check_in(&Marks::ENGLISH, Percent, "33.333%", "33.333");
    check_in(&ITALIAN, Percent, "33.333", "33.333 or 33333");
    check_in(&Marks::ENGLISH, Percent, "0.0000001%", "0.0000001");
    check("23%", "Percentage");
    check_in(&Marks::ENGLISH, Days, "23%", "Percentage");
    check_in(&Marks::ENGLISH, Percent, "23%%", "NotANumber");
    check_in(&Marks::ENGLISH, Percent, "23‰", "NotANumber");
}

#[test]
fn days() {
    for text in ["30", "30 days", "30d", "30 дней", "30天", "30 hari", "30일"] {
        check_in(&Marks::ENGLISH, Days, text, "30");
    }
    check("30 days", "NotANumber");
}

#[test]
fn digits_of_other_scripts() {
    for text in [
        "５００",
        "٥٠٠",
        "۵۰۰",
        "५००",
        "\u{200f}500\u{200f}",
        "\u{202d}500\u{202c}",
        "\u{feff}500",
    ] {
        check(text, "500");
    }
    check("١٬٥٠٠٬٠٠٠٫٥", "1500000.5");
    check("１，５００．５０", "1500.5");
    check("½", "NotANumber");
    check("³", "NotANumber");
}

#[test]
fn what_is_no_number() {
    check("", "Empty");
    check(" \u{a0}\u{200b} ", "Empty");
    for text in [
        "NaN", "Infinity", "-∞", "abc", "12abc", "lots", "😀", "5😀", "1e", "0x10", "5 or 6",
    ] {
        check(text, "NotANumber");
    }
    check(&"1".repeat(40), &"1".repeat(40));
    check(&"1".repeat(41), "TooLong");
    check(&format!("{}.{}", "1".repeat(20), "1".repeat(21)), "TooLong");
    check("1e308", &format!("1{}", "0".repeat(308)));
    check("1e401", "TooLong");
    check("1e-99999999999999999999", "TooLong");
    check(&"9,999".repeat(2000), "NotANumber");
}

#[test]
fn a_problem_carries_the_text_to_show() {
    let problem = |text: &str| match read(text, &Marks::ENGLISH, Money) {
        Err(problem) => problem,
        Ok(entry) => panic!("{text:?} is {entry:?}"),
    };
    assert_eq!(problem("  23 % ").text, "23 %");
    assert_eq!(problem("  23 % ").msg(), Msg::EntryPercentage);
    let long = problem(&"né".repeat(5000)).text;
    assert_eq!(long.chars().count(), 41);
    assert_eq!(problem("").kind, EntryProblemKind::Empty);
}
