//! The English catalogue as readers meet it, and what a translation may do.

#![allow(clippy::unwrap_used)] // A test may.

use upfunnel::i18n::{Format, Msg, Part, Plain, Plural, Style, Value, Words, check};

const ENGLISH: &str = include_str!("../src/i18n/lang/en.txt");

/// A number with its message: `3,900 MQLs`.
fn count(msg: Msg, decimal: &str) -> String {
    Words::english().count(msg, &Plain::default(), decimal, Style::COUNT)
}

#[test]
fn the_default_scenario_as_a_sentence() {
    let words = Words::english();
    let leads = count(Msg::CountMql, "3900");
    let values = [
        ("quota", "$500,000".into()),
        ("period", Value::choice("month")),
        ("leads", Value::count(&leads, Plural::Other)),
        ("value", "$128".into()),
    ];
    assert_eq!(
        words.fill(Msg::Sentence, &values),
        "To close $500,000 a month, marketing owes sales 3,900 MQLs a month. \
         Each is worth $128."
    );
    let (opportunities, deals) = (count(Msg::CountOpp, "1087"), count(Msg::CountDeal, "250"));
    let values = [
        ("weekly", "900".into()),
        ("leads", Value::count(&leads, Plural::Other)),
        ("opportunities", opportunities.as_str().into()),
        ("deals", deals.as_str().into()),
    ];
    assert_eq!(
        words.fill(Msg::Second, &values),
        "That is 900 a week. Sales turns them into 1,087 opportunities and wins 250 deals."
    );
}

#[test]
fn one_lead_is_singular_throughout() {
    let leads = count(Msg::CountLead, "1");
    let values = [
        ("quota", "$100".into()),
        ("period", Value::choice("year")),
        ("leads", Value::count(&leads, Plain::default().plural("1"))),
        ("value", "$100".into()),
    ];
    assert_eq!(
        Words::english().fill(Msg::SentenceBring, &values),
        "To close $100 a year, marketing must bring in 1 lead a year. It is worth $100."
    );
}

#[test]
fn slots_stay_open_for_markup() {
    let words = Words::english();
    let values = [
        ("period", Value::choice("quarter")),
        ("leads", Value::plural(Plural::Other)),
        ("quota", "$5".into()),
    ];
    let shown: String = words
        .parts(Msg::Sentence, &values)
        .into_iter()
        .map(|part| match part {
            Part::Text(text) => text.to_owned(),
            Part::Slot(name) => format!("<{name}>"),
        })
        .collect();
    assert_eq!(
        shown,
        "To close $5 a quarter, marketing owes sales <leads> a quarter. Each is worth <value>."
    );
}

#[test]
fn english_is_set_with_care() {
    let words = Words::english();
    for msg in Msg::ALL {
        let (key, text) = (msg.key(), words.get(*msg));
        assert!(!text.is_empty(), "{key} is empty");
        assert!(!text.contains(['"', '\'']), "{key} has straight quotes");
        assert!(!text.contains("  "), "{key} has two spaces in a row");
        assert!(
            !text.contains("..."),
            "{key} has three dots for an ellipsis"
        );
        assert_eq!(Msg::from_key(key), Some(*msg), "{key} is not unique");
        let sentence = ["def-", "notice-", "privacy-", "keys-"]
            .iter()
            .any(|place| key.starts_with(place) && !key.ends_with("-title"));
        assert!(
            !sentence || text.ends_with('.'),
            "{key} does not end with a full stop"
        );
    }
}

#[test]
fn a_translation_has_its_own_plurals_and_order() {
    let file = "count-deal = {n} {n:one=сделка|few=сделки|many=сделок|other=сделки}\n\
         input-rate-named = {below} — из {above}";
    let words = Words::from_lines(&check::texts(file, ENGLISH, &keys())).unwrap();
    let fill = |shown, plural| words.fill(Msg::CountDeal, &[("n", Value::count(shown, plural))]);
    assert_eq!(fill("1", Plural::One), "1 сделка");
    assert_eq!(fill("3", Plural::Few), "3 сделки");
    assert_eq!(fill("250", Plural::Many), "250 сделок");
    assert_eq!(
        words.fill(
            Msg::InputRateNamed,
            &[("above", "MQL".into()), ("below", "SQL".into())]
        ),
        "SQL — из MQL"
    );
    assert_eq!(words.get(Msg::ActionUndo), "Undo");
}

fn keys() -> Vec<&'static str> {
    Msg::ALL.iter().map(|msg| msg.key()).collect()
}

#[test]
fn the_list_is_read_as_the_compiler_reads_it() {
    assert_eq!(check::keys(include_str!("../src/i18n/msg.rs")), keys());
    assert_eq!(check::keys_of(ENGLISH), keys(), "the order is the same");
    assert_eq!(
        check::texts(ENGLISH, ENGLISH, &keys()).lines().count(),
        Msg::ALL.len()
    );
}

/// The build script says the same, in more words; here it is said by a test too.
#[test]
fn every_language_is_whole() {
    let lists = [
        ("src/i18n/lang", include_str!("../src/i18n/msg.rs")),
        ("src/i18n/lang/panels", include_str!("../src/i18n/panel.rs")),
        ("src/i18n/lang/views", include_str!("../src/i18n/view.rs")),
    ];
    for (folder, list) in lists {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let read = |language: &str| {
            std::fs::read_to_string(folder.join(language).with_extension("txt")).unwrap()
        };
        let english = read("en");
        for (language, _) in check::LANGUAGES {
            let faults = check::faults(language, &read(language), &english, &check::keys(list));
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            assert!(
                faults.is_empty(),
                "{language} in {}:\n{}",
                folder.display(),
                faults.join("\n")
            );
        }
    }
}
