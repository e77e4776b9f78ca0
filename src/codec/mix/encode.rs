//! From what a link holds for the Mix view to its pairs.

use percent_encoding::utf8_percent_encode;

use super::{
    super::url::{ESCAPED, read_pair},
    Key, MixLink, StreamField, TypeField, other,
    value::REST,
};
use crate::model::{
    Input,
    mix::{Scope, TypeAt},
};

/// The pairs of a link, escaped: only what differs from the defaults. Types, streams and
/// scenarios to compare with are numbered from 1 in their order.
///
/// `named` are the keys that the query names ([`named`]): the query stays in the address, so
/// those that say nothing any more are there with an empty value.
#[must_use]
pub fn encode(link: &MixLink, named: &[String]) -> Vec<String> {
    let mut pairs = Pairs {
        link,
        out: Vec::new(),
    };
    for index in 0..link.mix.types.len() {
        pairs.lead_type(TypeAt::common(index));
    }
    for (index, stream) in link.mix.streams.iter().enumerate() {
        pairs.stream(index);
        for own in 0..stream.types.as_ref().map_or(0, Vec::len) {
            pairs.lead_type(TypeAt {
                stream: Some(index),
                index: own,
            });
        }
    }
    let plain = [Key::Points, Key::Have, Key::Seek, Key::Follow, Key::Swing];
    let swings = Input::ALL.into_iter().map(Key::SwingOf);
    let money = [
        Key::Watch,
        Key::Spend,
        Key::Margin,
        Key::Monthly,
        Key::Churn,
    ];
    for key in plain.into_iter().chain(swings).chain(money) {
        pairs.add(key);
    }
    let mut out = pairs.out;
    for (other, number) in link.others.iter().zip(1..) {
        out.extend(other.pairs(number));
    }
    for (scope, rest) in &link.beside {
        out.extend(scope_code(*scope).map(|code| [code.as_str(), "-", rest].concat()));
    }
    for key in named {
        if !out.iter().any(|pair| is_of(pair, key)) {
            out.push([key.as_str(), "="].concat());
        }
    }
    out
}

/// The pairs of an address with those of the Mix view replaced: all others stay as they are,
/// in front. This is what an edit of a [`MixLink`] puts into [`Link::unknown`].
///
/// [`Link::unknown`]: super::super::url::Link::unknown
#[must_use]
pub fn merge(unknown: &[String], link: &MixLink, named: &[String]) -> Vec<String> {
    let foreign = unknown
        .iter()
        .filter(|pair| !is_ours(&read_pair(pair).key) && beside(pair).is_none());
    foreign.cloned().chain(encode(link, named)).collect()
}

/// The keys of the Mix view that a query names, with or without its `?`, each once.
#[must_use]
pub fn named(query: &str) -> Vec<String> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut keys: Vec<String> = Vec::new();
    for pair in query.split('&') {
        let key = read_pair(pair).key;
        if (is_ours(&key) || beside(pair).is_some()) && !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// Whether a key is one of the Mix view's.
fn is_ours(key: &str) -> bool {
    Key::from_code(key).is_some() || other::key_of(key).is_some()
}

/// What another view keeps for a type or a stream: whose it is, by the numbers of the address, and
/// the pair from behind `t1-` on.
pub(super) fn beside(pair: &str) -> Option<(Scope, &str)> {
    let (code, rest) = pair.split_once('-')?;
    let scope = match Key::from_code(code)? {
        Key::Type(at, TypeField::Name) => Scope::Type(at),
        Key::Stream(index, StreamField::Name) => Scope::Stream(index),
        _ => return None,
    };
    (!is_ours(&read_pair(pair).key)).then_some((scope, rest))
}

fn scope_code(scope: Scope) -> Option<String> {
    match scope {
        Scope::Whole => None,
        Scope::Type(at) => Some(Key::Type(at, TypeField::Name).code()),
        Scope::Stream(index) => Some(Key::Stream(index, StreamField::Name).code()),
    }
}

fn is_of(pair: &str, key: &str) -> bool {
    pair.split_once('=').is_some_and(|(known, _)| known == key)
}

struct Pairs<'a> {
    link: &'a MixLink,
    out: Vec<String>,
}

impl Pairs<'_> {
    fn add(&mut self, key: Key) {
        if let Some(value) = self.link.written(key) {
            let value = utf8_percent_encode(&value, ESCAPED).to_string();
            self.out.push([key.code().as_str(), "=", &value].concat());
        }
    }

    fn lead_type(&mut self, at: TypeAt) {
        let before = self.out.len();
        for field in TypeField::all() {
            self.add(Key::Type(at, field));
        }
        if self.out.len() == before {
            self.rest(Key::Type(at, TypeField::Part));
        }
    }

    fn stream(&mut self, index: usize) {
        let before = self.out.len();
        for field in StreamField::all() {
            self.add(Key::Stream(index, field));
        }
        let own = self.link.has(Scope::Type(TypeAt {
            stream: Some(index),
            index: 0,
        }));
        if self.out.len() == before && !own {
            self.rest(Key::Stream(index, StreamField::Part));
        }
    }

    /// A type or stream of which there is nothing to say is there all the same.
    fn rest(&mut self, key: Key) {
        self.out.push([key.code().as_str(), "=", REST].concat());
    }
}
