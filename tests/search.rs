//! Finding one of many: the currencies as they are offered, and what queries find.

#![allow(clippy::unwrap_used)] // A test may.

use upfunnel::{
    codec::url::Language,
    model::Currency,
    wording::search::{Offer, currencies, find},
};

/// Offers as the page makes them: code, name, sign, whether they stand aside.
fn offers(of: &[(&str, &str, &str, bool)]) -> Vec<Offer> {
    of.iter()
        .map(|(code, name, sign, aside)| Offer {
            code: (*code).to_owned(),
            name: (*name).to_owned(),
            sign: (*sign).to_owned(),
            keys: format!("{code}\n{sign}\n{name}").to_lowercase(),
            aside: *aside,
        })
        .collect()
}

fn english() -> Vec<Offer> {
    offers(&[
        ("USD", "US Dollar", "$", false),
        ("EUR", "Euro", "€", false),
        ("RUB", "Russian Ruble", "₽", false),
        ("CAD", "Canadian Dollar", "$", false),
        ("AUD", "Australian Dollar", "$", false),
        ("BYN", "Belarusian Ruble", "BYN", false),
        ("SEK", "Swedish Krona", "kr", false),
        ("XAF", "Central African CFA Franc", "FCFA", false),
        ("BAM", "Bosnia-Herzegovina Convertible Mark", "KM", false),
        ("RUR", "Russian Ruble (1991–1998)", "р.", true),
        ("USN", "US Dollar (Next day)", "", true),
    ])
}

#[track_caller]
fn check(offers: &[Offer], query: &str, want: &[&str]) {
    let found: Vec<&str> = find(offers, query)
        .into_iter()
        .map(|at| offers[at].code.as_str())
        .collect();
    assert_eq!(found, want, "{query}");
}

#[test]
fn an_empty_query_finds_everything_in_order() {
    let all = english();
    let codes: Vec<&str> = all.iter().map(|offer| offer.code.as_str()).collect();
    check(&all, "", &codes);
    check(&all, "  ", &codes);
}

#[test]
fn codes_names_and_signs_find() {
    let all = english();
    check(&all, "eur", &["EUR"]);
    check(&all, "cad", &["CAD"]);
    check(&all, "$", &["USD", "CAD", "AUD"]);
    check(&all, "kr", &["SEK"]);
    check(&all, " swedish ", &["SEK"]);
    check(&all, "rona", &["SEK"]);
    check(&all, "zzz", &[]);
    check(&all, "dollar zzz", &[]);
}

#[test]
fn the_better_answer_comes_first() {
    let all = english();
    // The code begins with it, then a word of the name, then somewhere.
    check(&all, "us", &["USD", "RUB", "AUD", "BYN", "USN", "RUR"]);
    check(&all, "can", &["CAD", "XAF"]);
    check(&all, "mark", &["BAM"]);
    check(&all, "herz", &["BAM"]);
}

#[test]
fn words_may_come_in_any_order_and_half() {
    let all = english();
    check(&all, "dol aus", &["AUD"]);
    check(&all, "fr cfa", &["XAF"]);
    check(&all, "us  dollar", &["USD", "AUD", "USN"]);
}

#[test]
fn what_stands_aside_comes_last_however_well_it_fits() {
    let all = english();
    check(&all, "rub", &["RUB", "BYN", "RUR"]);
    check(&all, "rur", &["RUR"]);
    check(&all, "1991", &["RUR"]);
}

#[test]
fn languages_without_spaces_find_by_any_character() {
    let all = offers(&[
        ("CNY", "人民币", "¥", false),
        ("USD", "美元", "$", false),
        ("HKD", "港元", "$", false),
        ("MXN", "墨西哥比索", "$", false),
    ]);
    check(&all, "元", &["USD", "HKD"]);
    check(&all, "美", &["USD"]);
    check(&all, "比索", &["MXN"]);
}

#[test]
fn each_language_offers_its_own_money_first() {
    for (language, own) in [
        (Language::En, "USD"),
        (Language::Id, "IDR"),
        (Language::Ru, "RUB"),
        (Language::Zh, "CNY"),
        (Language::It, "EUR"),
        (Language::Ko, "KRW"),
    ] {
        let all = currencies(language);
        assert_eq!(all[0].0.code(), own);
        let rest = all[1..].iter().map(|(currency, _)| currency.code());
        let next: Vec<&str> = rest.take(2).collect();
        let want = match own {
            "USD" => ["EUR", "GBP"],
            "EUR" => ["USD", "GBP"],
            _ => ["USD", "EUR"],
        };
        assert_eq!(next, want, "after {own}");
        assert!(all.iter().is_sorted_by_key(|(_, aside)| *aside));
        assert_eq!(all.len(), 308, "each once");
        for (currency, _) in &all {
            let same = |(other, _): &&(Currency, bool)| other == currency;
            assert_eq!(all.iter().filter(same).count(), 1, "{currency:?}");
        }
    }
}
