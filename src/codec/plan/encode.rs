//! From a plan to the pairs of a link.

use percent_encoding::utf8_percent_encode;

use super::{
    super::{
        mix,
        url::{ESCAPED, read_pair},
    },
    Key, Listed,
};
use crate::model::{mix::Scope, plan::Plan};

/// The pairs of a plan, escaped: only what differs from the defaults.
///
/// `named` are the keys that the query names ([`named`]): the query stays in the address, so
/// those that say nothing any more are there with an empty value.
#[must_use]
pub fn encode(plan: &Plan, named: &[String]) -> Vec<String> {
    encode_at(plan, named, Some)
}

/// The same with types and streams under other numbers than their positions; what has none is
/// left out.
fn encode_at(
    plan: &Plan,
    named: &[String],
    number: impl Fn(Scope) -> Option<Scope>,
) -> Vec<String> {
    let mut keys = vec![
        Key::Months,
        Key::Start,
        Key::Growth,
        Key::List(Listed::Season),
        Key::List(Listed::Quotas),
    ];
    for scope in plan.lags.keys() {
        keys.extend(lag(*scope));
    }
    let improved = plan.improvements.iter();
    keys.extend(improved.map(|one| Key::Improved(one.place, one.quarter)));
    keys.extend([
        Key::List(Listed::Open),
        Key::List(Listed::Due),
        Key::Band,
        Key::Pace,
        Key::Rush,
    ]);
    let mut out: Vec<String> = Vec::new();
    for key in keys {
        let numbered = match key.scope() {
            Scope::Whole => Some(key),
            scope => number(scope).map(|scope| key.moved(scope)),
        };
        if let (Some(value), Some(key)) = (plan.written(key), numbered) {
            out.push([&key.code(), "=", &escaped(&value)].concat());
        }
    }
    for key in named {
        if !out.iter().any(|pair| is_of(pair, key)) {
            out.push([key.as_str(), "="].concat());
        }
    }
    out
}

/// The pairs of an address with those of the Plan view replaced: all others stay as they are, in
/// front.
#[must_use]
pub fn merge(unknown: &[String], plan: &Plan, named: &[String]) -> Vec<String> {
    let foreign = unknown.iter().filter(|pair| !is_ours(&read_pair(pair).key));
    // Lead types keep the numbers that the address gives them.
    let places = mix::places(unknown);
    let number = |scope: Scope| {
        let mut known = places.iter();
        let found = known.find(|(_, place)| **place == scope);
        found.map(|(number, _)| *number)
    };
    let ours = encode_at(plan, named, number);
    foreign.cloned().chain(ours).collect()
}

/// The keys of the Plan view that a query names, with or without its `?`, each once.
#[must_use]
pub fn named(query: &str) -> Vec<String> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut keys: Vec<String> = Vec::new();
    for pair in query.split('&') {
        let key = read_pair(pair).key;
        if is_ours(&key) && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

fn lag(scope: Scope) -> [Key; 3] {
    [
        Key::List(Listed::Lag(scope)),
        Key::Median(scope),
        Key::Spread(scope),
    ]
}

/// Commas stay, so that lists can be read.
fn escaped(value: &str) -> String {
    let parts: Vec<String> = value
        .split(',')
        .map(|part| utf8_percent_encode(part, ESCAPED).to_string())
        .collect();
    parts.join(",")
}

fn is_ours(key: &str) -> bool {
    Key::from_code(key).is_some()
}

fn is_of(pair: &str, key: &str) -> bool {
    pair.split_once('=').is_some_and(|(known, _)| known == key)
}
