//! From the pairs of an address to what they hold.

use std::collections::BTreeMap;

use super::{
    super::url::{Pair, Problem, Trouble, read_pair, readable},
    Key, MAX_LENGTH, MAX_NAME, MAX_OTHERS, MAX_STREAMS, MAX_TYPES, MixLink, Other, StreamField,
    TypeField,
    encode::beside,
    key::{place_code, place_from},
    other,
    value::REST,
};
use crate::model::{
    Exact, OutOfRange, ParseProblem,
    mix::{LeadType, Portion, Scope, Stream, TypeAt},
};

/// What was read, and what could not be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// What the pairs hold, problems repaired.
    pub link: MixLink,
    /// What had to be repaired, in the order of the address.
    pub problems: Vec<Problem>,
}

/// Reads the pairs that the first program does not know. Never fails: what cannot be used is
/// left out or replaced by the nearest allowed value, and a [`Problem`] says so. Pairs that are
/// none of the Mix view's are passed over.
///
/// Lead types and streams come in the order of their numbers, which may have gaps. An empty
/// value is as good as none, so that a fragment can take away what the query gives.
#[must_use]
pub fn decode(unknown: &[String]) -> Decoded {
    let mut reader = Reader::default();
    let pairs = reader.pairs(unknown);
    reader.places(&pairs);
    for (key, pair) in &pairs {
        reader.read(*key, pair);
    }
    reader.out.link.others = reader.others(unknown);
    reader.out.link.beside = unknown
        .iter()
        .filter_map(|pair| {
            let (scope, rest) = beside(pair)?;
            let place = reader.places.get(&scope).copied();
            Some((place.unwrap_or(scope), rest.to_owned()))
        })
        .collect();
    reader.out
}

/// Where the lead types and streams of an address are in the lists that [`decode`] gives, by the
/// numbers that they have in it; both as positions from 0. For the keys that other views have for
/// them.
#[must_use]
pub fn places(unknown: &[String]) -> BTreeMap<Scope, Scope> {
    let mut reader = Reader::default();
    let pairs = reader.pairs(unknown);
    reader.places(&pairs);
    reader.places
}

type Given<'a> = Vec<(Key, Pair<'a>)>;

#[derive(Default)]
struct Reader {
    out: Decoded,
    /// Where the types and streams of the address are, by the numbers that it gives them.
    places: BTreeMap<Scope, Scope>,
}

impl Reader {
    /// The pairs of ours that say something, each key once.
    fn pairs<'a>(&mut self, unknown: &'a [String]) -> Given<'a> {
        let mut given: BTreeMap<Key, String> = BTreeMap::new();
        let mut pairs = Vec::new();
        let mut length = 0;
        for raw in unknown {
            let pair = read_pair(raw);
            let Some(key) = Key::from_code(&pair.key) else {
                continue;
            };
            length += raw.len() + 1;
            if length > MAX_LENGTH {
                self.report(Trouble::TooMany, &pair.key, pair.given(), "");
                break;
            }
            let value = pair.given().trim().to_owned();
            match given.get(&key) {
                None => {
                    given.insert(key, value.clone());
                    if !value.is_empty() {
                        pairs.push((key, pair));
                    }
                }
                Some(first) if *first != value => {
                    self.report(Trouble::Repeated, &pair.key, pair.given(), first);
                }
                Some(_) => {}
            }
        }
        pairs
    }

    /// Makes the types and streams that are named, in the order of their numbers.
    fn places(&mut self, pairs: &Given<'_>) {
        let mut named: BTreeMap<Scope, &Pair<'_>> = BTreeMap::new();
        for (key, pair) in pairs {
            let scope = key.scope();
            if let Scope::Type(TypeAt {
                stream: Some(stream),
                ..
            }) = scope
            {
                named.entry(Scope::Stream(stream)).or_insert(pair);
            }
            named.entry(scope).or_insert(pair);
        }
        // Streams come before types in the order of scopes, so a type finds its stream.
        for (scope, pair) in named {
            let mix = &mut self.out.link.mix;
            let place = match scope {
                Scope::Whole => None,
                Scope::Stream(_) => (mix.streams.len() < MAX_STREAMS).then(|| {
                    mix.streams.push(Stream::new("", Portion::Rest));
                    Scope::Stream(mix.streams.len() - 1)
                }),
                Scope::Type(at) => {
                    let stream = at
                        .stream
                        .map(|number| self.places.get(&Scope::Stream(number)));
                    let (stream, types) = match stream {
                        None => (None, Some(&mut mix.types)),
                        Some(Some(Scope::Stream(stream))) => (
                            Some(*stream),
                            mix.streams
                                .get_mut(*stream)
                                .map(|stream| stream.types.get_or_insert_default()),
                        ),
                        Some(_) => (None, None),
                    };
                    types.filter(|types| types.len() < MAX_TYPES).map(|types| {
                        types.push(LeadType::new("", Portion::Rest));
                        let index = types.len() - 1;
                        Scope::Type(TypeAt { stream, index })
                    })
                }
            };
            match place {
                Some(place) => {
                    self.places.insert(scope, place);
                }
                None if scope != Scope::Whole => {
                    self.report(Trouble::TooMany, &pair.key, pair.given(), "");
                }
                None => {}
            }
        }
    }

    /// Reads a value into its place.
    fn read(&mut self, given: Key, pair: &Pair<'_>) {
        let places = &self.places;
        let Some(key) = given.moved(|scope| places.get(&scope).copied()) else {
            return; // One too many, which has been told.
        };
        let Some(value) = pair.value.as_deref().map(str::trim) else {
            return self.report(Trouble::Encoding, &pair.key, pair.given(), "");
        };
        match key {
            Key::Type(_, TypeField::Name) | Key::Stream(_, StreamField::Name) => {
                self.out.link.set_name(key, value);
                let clean = readable(value);
                let trouble = if clean.chars().count() > MAX_NAME {
                    Trouble::NameTooLong
                } else if clean.len() < value.len() {
                    Trouble::Characters
                } else {
                    return;
                };
                let used = self.out.link.written(key).unwrap_or_default();
                self.report(trouble, &pair.key, value, &used);
            }
            Key::Seek | Key::Follow => {
                let place = place_from(value).and_then(|mut place| {
                    if place.scope != Scope::Whole {
                        place.scope = *self.places.get(&place.scope)?;
                    }
                    Some(place_code(place))
                });
                let word = place.unwrap_or_else(|| value.to_owned());
                self.word(key, &word, pair);
            }
            Key::Stream(_, StreamField::Kind) | Key::Watch => self.word(key, value, pair),
            Key::Type(_, TypeField::Part) | Key::Stream(_, StreamField::Part) if value == REST => {
                if !self.is_beside(key, value, pair) {
                    self.out.link.choose(key, value);
                }
            }
            _ => self.read_number(key, value, pair),
        }
    }

    fn word(&mut self, key: Key, word: &str, pair: &Pair<'_>) {
        if !self.out.link.choose(key, word) {
            let default = match key {
                Key::Stream(..) => "new",
                Key::Watch => super::Watch::default().code(),
                _ => "",
            };
            self.report(Trouble::Unusable, &pair.key, pair.given(), default);
        }
    }

    fn read_number(&mut self, key: Key, value: &str, pair: &Pair<'_>) {
        let Some(bounds) = key.bounds() else { return };
        if self.is_beside(key, value, pair) {
            return;
        }
        let negative = value.starts_with('-');
        let number = match Exact::parse(value) {
            Ok(number) => number,
            Err(ParseProblem::TooLarge) if !negative => &Exact::from(bounds.max) + &Exact::from(1),
            Err(ParseProblem::TooSmall) if !negative => Exact::decimal(1, 18),
            Err(_) => return self.unusable(key, pair),
        };
        match self.out.link.set_number(key, Some(number.clone())) {
            Ok(()) => {}
            Err(OutOfRange { nearest: None }) => self.unusable(key, pair),
            Err(OutOfRange {
                nearest: Some(nearest),
            }) => {
                let max = Exact::from(bounds.max);
                let trouble = if number < Exact::zero() || number > max {
                    Trouble::OutOfRange
                } else {
                    Trouble::TooPrecise
                };
                let used = nearest.to_plain();
                // The nearest number is in range by its definition.
                if self.out.link.set_number(key, Some(nearest)).is_ok() {
                    self.report(trouble, &pair.key, value, &used);
                }
            }
        }
    }

    /// Whether the same was said in another way before, which is reported.
    fn is_beside(&mut self, key: Key, value: &str, pair: &Pair<'_>) -> bool {
        // What a type or stream takes, and what it costs, can be said in one of two ways.
        let other = match key {
            Key::Type(at, TypeField::Part) => Some(Key::Type(at, TypeField::Count)),
            Key::Type(at, TypeField::Count) => Some(Key::Type(at, TypeField::Part)),
            Key::Type(at, TypeField::Cost) => Some(Key::Type(at, TypeField::Budget)),
            Key::Type(at, TypeField::Budget) => Some(Key::Type(at, TypeField::Cost)),
            Key::Stream(at, StreamField::Part) => Some(Key::Stream(at, StreamField::Quota)),
            Key::Stream(at, StreamField::Quota) => Some(Key::Stream(at, StreamField::Part)),
            _ => None,
        };
        if let Some((other, number)) =
            other.and_then(|other| Some((other, self.out.link.written(other)?)))
        {
            let used = [other.code().as_str(), "=", &number].concat();
            self.report(Trouble::Beside, &pair.key, value, &used);
            return true;
        }
        false
    }

    fn unusable(&mut self, key: Key, pair: &Pair<'_>) {
        let default = self.out.link.number(key);
        let used = default.map_or_else(String::new, |default| default.to_plain());
        self.report(Trouble::Unusable, &pair.key, pair.given(), &used);
    }

    /// The scenarios to compare with, in the order of their numbers.
    fn others(&mut self, unknown: &[String]) -> Vec<Other> {
        let mut others: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        let mut length = 0;
        for raw in unknown {
            let pair = read_pair(raw);
            if let Some((number, key)) = other::key_of(&pair.key)
                && !pair.given().is_empty()
            {
                length += raw.len() + 1;
                if length > MAX_LENGTH {
                    self.report(Trouble::TooMany, &pair.key, pair.given(), "");
                    break;
                }
                others
                    .entry(number)
                    .or_default()
                    .push(other::pair(key, raw));
            }
        }
        let too_many = others.keys().nth(MAX_OTHERS).copied();
        if let Some(number) = too_many {
            self.report(
                Trouble::TooMany,
                &["with", &number.to_string()].concat(),
                "",
                "",
            );
        }
        others
            .into_values()
            .take(MAX_OTHERS)
            .map(|pairs| Other::of(&pairs.join("&")))
            .collect()
    }

    fn report(&mut self, trouble: Trouble, key: &str, given: &str, used: &str) {
        self.out
            .problems
            .push(Problem::new(trouble, key, given, used));
    }
}
