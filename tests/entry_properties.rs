//! What holds for every text, and for every number that the page prints.

use proptest::prelude::*;
use upfunnel::i18n::entry::{EntryKind, read};
use upfunnel::i18n::{Format, Marks, Plain, Style};

/// The marks of the six languages, and the words Intl shortens numbers with.
const LANGUAGES: [(Marks, [&str; 4]); 6] = [
    (Marks::ENGLISH, ["K", "M", "B", "T"]),
    (
        marks(',', '.', 9),
        ["\u{a0}rb", "\u{a0}jt", "\u{a0}M", "\u{a0}T"],
    ),
    (
        marks(',', '\u{a0}', 6),
        ["\u{a0}тыс.", "\u{a0}млн", "\u{a0}млрд", "\u{a0}трлн"],
    ),
    (marks('.', ',', 6), ["千", "百万", "十亿", "万亿"]),
    (
        marks(',', '.', 6),
        ["K", "\u{a0}Mln", "\u{a0}Mld", "\u{a0}Bln"],
    ),
    (marks('.', ',', 6), ["천", "백만", "십억", "조"]),
];

const fn marks(decimal: char, group: char, letter_m: u8) -> Marks {
    Marks {
        decimal,
        group,
        letter_m,
    }
}

/// English text rewritten with another language's marks and words.
fn translated(english: &str, (marks, words): &(Marks, [&str; 4])) -> String {
    let mut text = String::new();
    for c in english.chars() {
        match c {
            '.' => text.push(marks.decimal),
            ',' => text.push(marks.group),
            'K' => text.push_str(words[0]),
            'M' => text.push_str(words[1]),
            'B' => text.push_str(words[2]),
            'T' => text.push_str(words[3]),
            c => text.push(c),
        }
    }
    text
}

/// A plain decimal without needless zeros.
fn decimals() -> impl Strategy<Value = String> {
    (any::<bool>(), "[1-9][0-9]{0,14}|0", "(\\.[0-9]{0,5}[1-9])?").prop_map(
        |(negative, whole, fraction)| {
            let number = whole + &fraction;
            let sign = if negative && number != "0" { "-" } else { "" };
            format!("{sign}{number}")
        },
    )
}

fn kinds() -> impl Strategy<Value = EntryKind> {
    prop_oneof![
        Just(EntryKind::Money),
        Just(EntryKind::Percent),
        Just(EntryKind::Days)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_text_never_panics(text in any::<String>(), kind in kinds(), at in 0..6_usize) {
        let _ = read(&text, &LANGUAGES[at].0, kind);
    }

    #[test]
    fn text_like_numbers_never_panics_and_reads_plain(
        text in "[-+$€% ]{0,2}[0-9.,' \u{a0}٥５]{0,12}(e[-+]?[0-9]{0,6})?[kmbtMB万억 %млнрд.]{0,4}",
        kind in kinds(),
        at in 0..6_usize,
    ) {
        if let Ok(entry) = read(&text, &LANGUAGES[at].0, kind) {
            for decimal in [Some(entry.decimal.clone()), entry.ambiguous].into_iter().flatten() {
                let again = read(&decimal, &Marks::ENGLISH, EntryKind::Percent);
                prop_assert_eq!(again.map(|entry| entry.decimal), Ok(decimal));
            }
        }
    }

    #[test]
    fn what_is_printed_is_read_back(decimal in decimals(), at in 0..6_usize) {
        let language = &LANGUAGES[at];
        let plain = Plain::default();
        let styles = [
            (Style::number(6), EntryKind::Money),
            (Style::number(6), EntryKind::Days),
            (Style::percent(6), EntryKind::Percent),
        ];
        for (style, kind) in styles {
            // A rate never runs into thousands; one mark in it is the decimal mark.
            if kind == EntryKind::Percent && plain.format(&decimal, style).contains(',') {
                continue;
            }
            let shown = translated(&plain.format(&decimal, style), language);
            let got = read(&shown, &language.0, kind).map(|entry| entry.decimal);
            prop_assert_eq!(got, Ok(decimal.clone()), "{}", shown);
        }
    }

    #[test]
    fn short_money_is_read_back_as_far_as_it_is_shown(decimal in decimals(), at in 0..6_usize) {
        let language = &LANGUAGES[at];
        let plain = Plain::default();
        let short = plain.format(&decimal, Style::MONEY_COMPACT);
        let want = read(&short, &Marks::ENGLISH, EntryKind::Money).map(|entry| entry.decimal);
        prop_assert!(want.is_ok(), "{}", short);
        let got = read(&translated(&short, language), &language.0, EntryKind::Money);
        prop_assert_eq!(got.map(|entry| entry.decimal), want, "{}", short);
    }
}
