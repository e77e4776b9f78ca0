//! One of many, found by a few letters.

use crate::{codec::url::Language, model::Currency};

/// Something to choose, and what finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it is called in links.
    pub code: String,
    /// What people call it; empty where nobody knows.
    pub name: String,
    /// Its sign; empty without one.
    pub sign: String,
    /// What finds it: code, sign, and names, a line each, folded as queries are.
    pub keys: String,
    /// Whether it stands in the second group, behind everything else.
    pub aside: bool,
}

/// The offers that answer a query, by their places, best first. A query is text without marks
/// and capitals, as are the keys; an empty one finds everything.
#[must_use]
pub fn find(offers: &[Offer], query: &str) -> Vec<usize> {
    let query = query.trim();
    let ranks: Vec<(bool, Option<u8>)> = offers
        .iter()
        .map(|offer| (offer.aside, rank(&offer.keys, query)))
        .collect();
    let mut found = Vec::new();
    // Place by place, which is less code than sorting.
    for place in 0..2 * RANKS {
        let due = (place >= RANKS, Some(place % RANKS));
        let here = ranks.iter().enumerate().filter(|(_, rank)| **rank == due);
        found.extend(here.map(|(at, _)| at));
    }
    found
}

/// How many ranks there are.
const RANKS: u8 = 4;

/// How well keys answer a query, 0 best: a key that is the query; one that begins with it; all
/// words of the query begin words of the keys; all are somewhere in them (Chinese has no spaces,
/// and who looks for "krona" may type "rona").
fn rank(keys: &str, query: &str) -> Option<u8> {
    if query.is_empty() || keys.lines().any(|key| key == query) {
        return Some(0);
    }
    if keys.lines().any(|key| key.starts_with(query)) {
        return Some(1);
    }
    let mut rank = 2;
    for word in query.split(' ') {
        if !keys
            .split([' ', '\n', '-', '('])
            .any(|key| key.starts_with(word))
        {
            // Not by `contains`, whose swift way through long texts is a kilobyte of code.
            if !keys
                .char_indices()
                .any(|(at, _)| keys.get(at..).is_some_and(|rest| rest.starts_with(word)))
            {
                return None;
            }
            rank = 3;
        }
    }
    Some(rank)
}

/// Currencies in the order in which they are offered, each with whether it stands aside: the
/// language's own and the most common first, then the others in use, by code; and aside those
/// that are money no longer or never were.
#[must_use]
pub fn currencies(language: Language) -> Vec<(Currency, bool)> {
    let own = match language {
        Language::En => "USD",
        Language::Id => "IDR",
        Language::Ru => "RUB",
        Language::Zh => "CNY",
        Language::It => "EUR",
        Language::Ko => "KRW",
    };
    let mut all: Vec<(Currency, bool)> = Vec::new();
    let first = Currency::from_code(own).into_iter();
    for currency in first.chain(Currency::common()).chain(Currency::in_use()) {
        if !all.contains(&(currency, false)) {
            all.push((currency, false));
        }
    }
    all.extend(Currency::others().map(|currency| (currency, true)));
    all
}
