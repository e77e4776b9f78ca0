//! From what a link holds for the Confidence view to its pairs.

use super::{super::url::read_pair, Doubt, Key};

/// The pairs of a link: only what differs from the defaults.
///
/// `named` are the keys that the query names ([`named`]): the query stays in the address, so
/// those that say nothing any more are there with an empty value.
#[must_use]
pub fn encode(doubt: &Doubt, named: &[String]) -> Vec<String> {
    let default = Doubt::default();
    let pair = |key: Key| {
        let code = key.code();
        let value = doubt.get(key);
        match value {
            Some(value) if default.get(key) != Some(value.clone()) => {
                Some([code.as_str(), "=", &value.to_plain()].concat())
            }
            _ => named.contains(&code).then(|| [code.as_str(), "="].concat()),
        }
    };
    Key::all().filter_map(pair).collect()
}

/// The pairs of an address with those of the Confidence view replaced: all others stay as they are,
/// in front.
#[must_use]
pub fn merge(unknown: &[String], doubt: &Doubt, named: &[String]) -> Vec<String> {
    let foreign = unknown
        .iter()
        .filter(|pair| Key::from_code(&read_pair(pair).key).is_none());
    foreign.cloned().chain(encode(doubt, named)).collect()
}

/// The keys of the Confidence view that a query names, with or without its `?`, each once.
#[must_use]
pub fn named(query: &str) -> Vec<String> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut keys: Vec<String> = Vec::new();
    for pair in query.split('&') {
        let key = read_pair(pair).key;
        if Key::from_code(&key).is_some() && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
