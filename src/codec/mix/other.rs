//! A scenario to compare with: `with1-quota=600000&with1-name=Next%20year`.

use super::{
    super::{fragment::SHOWING, url},
    Decoded, decode,
};

/// A scenario to compare with, by the pairs that a link of its own would have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Other {
    /// Escaped pairs, without the version and without how a page shows the scenario.
    pairs: Vec<String>,
}

impl Other {
    /// From a fragment that stands alone, such as that of a saved scenario or of the page
    /// itself. What it would be compared with, and how it would be shown, is left out.
    #[must_use]
    pub fn of(fragment: &str) -> Self {
        let decoded = url::decode("", fragment).link;
        let written = url::encode(&decoded);
        let kept = |pair: &&str| {
            let key = url::read_pair(pair).key;
            let known = key_of(&key).is_some() || key == "v" || SHOWING.contains(&key.as_str());
            !pair.is_empty() && !known
        };
        let pairs = written.split('&').filter(kept).map(Into::into).collect();
        Self { pairs }
    }

    /// The fragment that shows it alone; empty for the default scenario.
    #[must_use]
    pub fn fragment(&self) -> String {
        if self.pairs.is_empty() {
            return String::new();
        }
        ["v=1&", &self.pairs.join("&")].concat()
    }

    /// What it holds: the scenario and its name, and its lead types and streams.
    #[must_use]
    pub fn read(&self) -> (url::Link, Decoded) {
        let link = url::decode("", &self.fragment()).link;
        let mix = decode(&link.unknown);
        (link, mix)
    }

    /// The same with a name, or without one.
    #[must_use]
    pub fn named(&self, name: &str) -> Self {
        let name = Some(name).filter(|name| !name.is_empty());
        Self::of(&super::super::fragment::with(
            &self.fragment(),
            "name",
            name,
        ))
    }

    /// Its pairs in the link that it is a part of, as the scenario of that number from 1.
    pub(super) fn pairs(&self, number: usize) -> impl Iterator<Item = String> + '_ {
        // The default scenario has no pair, but must be there.
        let default = self.pairs.is_empty().then_some("v=1");
        let pairs = self.pairs.iter().map(String::as_str).chain(default);
        pairs.map(move |pair| ["with", &number.to_string(), "-", pair].concat())
    }
}

/// The number of the scenario that a key belongs to, and its key there.
pub(super) fn key_of(key: &str) -> Option<(usize, &str)> {
    let (number, key) = key.strip_prefix("with")?.split_once('-')?;
    let plain = !number.starts_with('0') && (1..=2).contains(&number.len());
    let number = number.parse().ok().filter(|_| plain)?;
    Some((number, key))
}

/// The pair of a scenario's own link: its key, with the value as it was written.
pub(super) fn pair(key: &str, raw: &str) -> String {
    let value = raw.split_once('=').map_or("", |(_, value)| value);
    let key = percent_encoding::utf8_percent_encode(key, url::ESCAPED).to_string();
    [key.as_str(), "=", value].concat()
}
