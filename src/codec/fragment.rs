//! Fragments on their way between the page, a shared link and a saved scenario.
//!
//! The page's own fragment leans on the query of its address. One that travels must stand alone,
//! and one that comes back must win over whatever query it meets there.

use percent_encoding::utf8_percent_encode;

use super::url::{self, ESCAPED};

/// Keys that say how a page shows a scenario, not what the scenario is.
pub const SHOWING: [&str; 7] = ["lang", "theme", "view", "embed", "lock", "accent", "events"];
/// Keys that are the business of the page around an embed.
pub const EMBEDDING: [&str; 4] = ["embed", "lock", "accent", "events"];
/// The key of a scenario's name.
pub const NAME: &str = "name";

/// The fragment that says by itself what `query` and `fragment` say together.
///
/// ```
/// use upfunnel::codec::fragment::alone;
/// assert_eq!(alone("?win=30", "#aov=100"), "v=1&aov=100&win=30");
/// assert_eq!(alone("?win=30", "#v=1&win=23"), "");
/// ```
#[must_use]
pub fn alone(query: &str, fragment: &str) -> String {
    let mut link = url::decode(query, fragment).link;
    link.in_query.clear();
    url::encode(&link)
}

/// The scenario of a fragment that stands alone: without its name, and without how it is shown.
#[must_use]
pub fn scenario(fragment: &str) -> String {
    without(&without(fragment, &SHOWING), &[NAME])
}

/// The fragment that shows the scenario of `saved` in an address with that `query`, as the
/// present `fragment` shows things: its language, theme and the like stay.
///
/// ```
/// use upfunnel::codec::fragment::opened;
/// let opened = opened("?win=30", "#theme=dark&aov=9", "v=1&quota=1000", Some("Mine"));
/// assert_eq!(opened, "v=1&quota=1000&win=23&theme=dark&name=Mine");
/// ```
#[must_use]
pub fn opened(query: &str, fragment: &str, saved: &str, name: Option<&str>) -> String {
    let mut all = without(saved, &SHOWING);
    for (key, value) in pairs(&alone(query, fragment)) {
        if SHOWING.contains(&key.as_str()) {
            all = with(&all, &key, Some(&value));
        }
    }
    all = with(&all, NAME, name);
    let mut link = url::decode("", &all).link;
    link.in_query = url::decode(query, "").link.in_query;
    url::encode(&link)
}

/// The pairs of a fragment, decoded; what cannot be decoded is left out.
#[must_use]
pub fn pairs(fragment: &str) -> Vec<(String, String)> {
    raw(fragment)
        .filter_map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            Some((decoded(key)?, decoded(value)?))
        })
        .collect()
}

/// The value that a fragment gives to a key, if it does.
#[must_use]
pub fn value(fragment: &str, key: &str) -> Option<String> {
    pairs(fragment)
        .into_iter()
        .find_map(|(known, value)| (known == key).then_some(value))
}

/// The fragment without the pairs of these keys; empty where nothing but the version is left.
#[must_use]
pub fn without(fragment: &str, keys: &[&str]) -> String {
    let left: Vec<&str> = raw(fragment)
        .filter(|pair| !keys.contains(&pair.split('=').next().unwrap_or(pair)))
        .collect();
    if left.iter().all(|pair| pair.starts_with("v=")) {
        return String::new();
    }
    left.join("&")
}

/// The fragment in which a key has this value, or none.
#[must_use]
pub fn with(fragment: &str, key: &str, value: Option<&str>) -> String {
    let mut new = without(fragment, &[key]);
    if let Some(value) = value {
        let separator = if new.is_empty() { "v=1&" } else { "&" };
        let value = utf8_percent_encode(value, ESCAPED).to_string();
        new = [&new, separator, key, "=", &value].concat();
    }
    new
}

fn raw(fragment: &str) -> impl Iterator<Item = &str> {
    let text = fragment.strip_prefix(['?', '#']).unwrap_or(fragment);
    text.split('&').filter(|pair| !pair.is_empty())
}

fn decoded(text: &str) -> Option<String> {
    let spaced = text.replace('+', " ");
    percent_encoding::percent_decode_str(&spaced)
        .decode_utf8()
        .ok()
        .map(Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_set_replaced_and_taken_away() {
        assert_eq!(with("", "name", Some("A & B")), "v=1&name=A%20%26%20B");
        assert_eq!(
            with("v=1&name=x&win=5", "name", Some("y")),
            "v=1&win=5&name=y"
        );
        assert_eq!(with("v=1&name=x", "name", None), "");
        assert_eq!(without("#v=1&win=5&theme=dark", &SHOWING), "v=1&win=5");
        assert_eq!(value("v=1&name=A%20b", "name").as_deref(), Some("A b"));
        assert_eq!(value("v=1&name=%ff", "name"), None);
    }

    #[test]
    fn what_is_opened_wins_over_the_query() {
        let query = "?quota=7&lang=it&utm=x";
        let fragment = opened(query, "", "v=1&win=30", None);
        let shown = url::decode(query, &fragment).link;
        let saved = url::decode("", "win=30").link;
        assert_eq!(shown.scenario, saved.scenario);
        assert_eq!(shown.language, Some(url::Language::It));
    }
}
