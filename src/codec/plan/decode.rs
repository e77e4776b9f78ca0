//! From the pairs of an address to a plan.

use std::collections::BTreeMap;

use super::{
    super::{
        mix,
        url::{Pair, Problem, Trouble, read_pair},
    },
    Key, Listed, MAX_LENGTH,
};
use crate::model::{
    Exact, OutOfRange, ParseProblem,
    mix::Scope,
    plan::{MONTHS, Plan},
};

/// What was read, and what could not be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// What the pairs hold, problems repaired.
    pub plan: Plan,
    /// What had to be repaired, in the order of the address.
    pub problems: Vec<Problem>,
}

/// Reads the pairs that the first program does not know. Never fails: what cannot be used is left
/// out or replaced by the nearest allowed value, and a [`Problem`] says so. Pairs that are none of
/// the Plan view's are passed over; those of lead types and streams are told by their numbers.
///
/// An empty value is as good as none, so that a fragment can take away what the query gives.
#[must_use]
pub fn decode(unknown: &[String]) -> Decoded {
    let mut reader = Reader {
        out: Decoded::default(),
        places: mix::places(unknown),
    };
    let mut given: BTreeMap<Key, String> = BTreeMap::new();
    let mut length = 0;
    for raw in unknown {
        let pair = read_pair(raw);
        let Some(key) = Key::from_code(&pair.key) else {
            continue;
        };
        length += raw.len() + 1;
        if length > MAX_LENGTH {
            reader.report(Trouble::TooMany, &pair, "");
            break;
        }
        let value = pair.given().trim().to_owned();
        match given.get(&key) {
            None if value.is_empty() => {
                given.insert(key, value);
            }
            None => {
                reader.read(key, &pair);
                given.insert(key, value);
            }
            Some(first) if *first != value => {
                let first = first.clone();
                reader.report(Trouble::Repeated, &pair, &first);
            }
            Some(_) => {}
        }
    }
    reader.out
}

struct Reader {
    out: Decoded,
    /// Where the types and streams of the address are, by the numbers that it gives them.
    places: BTreeMap<Scope, Scope>,
}

impl Reader {
    fn read(&mut self, given: Key, pair: &Pair<'_>) {
        let Some(value) = pair.value.as_deref().map(str::trim) else {
            return self.report(Trouble::Encoding, pair, "");
        };
        let key = match given.scope() {
            Scope::Whole => given,
            scope => match self.places.get(&scope) {
                Some(place) => given.moved(*place),
                None => return self.report(Trouble::Unusable, pair, ""),
            },
        };
        match key {
            Key::Months => self.months(value, pair),
            Key::Start | Key::Pace => {
                if !self.out.plan.choose(key, value) {
                    let used = if key == Key::Pace { "even" } else { "" };
                    self.report(Trouble::Unusable, pair, used);
                }
            }
            Key::List(list) => self.list(key, list, value, pair),
            _ => self.number(key, value, pair),
        }
    }

    fn months(&mut self, value: &str, pair: &Pair<'_>) {
        if self.out.plan.choose(Key::Months, value) {
            return;
        }
        let Ok(number) = Exact::parse(value) else {
            return self.report(Trouble::Unusable, pair, "12");
        };
        let most = MONTHS.last().map_or_else(String::new, u8::to_string);
        if number > Exact::from(u64::from(MONTHS[MONTHS.len() - 1])) {
            self.out.plan.choose(Key::Months, &most);
            self.report(Trouble::OutOfRange, pair, &most);
        } else {
            self.report(Trouble::Unusable, pair, "12");
        }
    }

    fn number(&mut self, key: Key, value: &str, pair: &Pair<'_>) {
        if self.is_beside(key, pair) {
            return;
        }
        let Some((number, trouble)) = repaired(key, value) else {
            let used = self.out.plan.number(key);
            let used = used.map_or_else(String::new, |used| used.to_plain());
            return self.report(Trouble::Unusable, pair, &used);
        };
        let used = number.to_plain();
        // It is in range by its repair.
        let set = self.out.plan.set_number(key, Some(number));
        if let (Ok(()), Some(trouble)) = (set, trouble) {
            self.report(trouble, pair, &used);
        }
    }

    fn list(&mut self, key: Key, list: Listed, value: &str, pair: &Pair<'_>) {
        if self.is_beside(key, pair) {
            return;
        }
        let mut numbers = Vec::new();
        let mut worst = None;
        for part in value.split(',') {
            let part = part.trim();
            if part.is_empty() && list.has_gaps() {
                numbers.push(None);
                continue;
            }
            match repaired(key, part) {
                Some((number, trouble)) if !part.starts_with('-') => {
                    worst = worst.or(trouble);
                    numbers.push(Some(number));
                }
                _ => return self.report(Trouble::Unusable, pair, ""),
            }
        }
        let many = numbers.len() > list.most();
        self.out.plan.set_list(list, numbers);
        let used = self.out.plan.written(key).unwrap_or_default();
        if used.is_empty() {
            self.report(Trouble::Unusable, pair, "");
        } else if many {
            self.report(Trouble::NameTooLong, pair, &used);
        } else if let Some(trouble) = worst {
            self.report(trouble, pair, &used);
        }
    }

    /// Whether the lag was said in another way before, which is reported.
    fn is_beside(&mut self, key: Key, pair: &Pair<'_>) -> bool {
        let scope = key.scope();
        let other = match key {
            Key::List(Listed::Lag(_)) => Key::Median(scope),
            Key::Median(_) | Key::Spread(_) => Key::List(Listed::Lag(scope)),
            _ => return false,
        };
        let said = self.out.plan.written(other);
        if let Some(said) = &said {
            let used = [&other.code(), "=", said].concat();
            self.report(Trouble::Beside, pair, &used);
        }
        said.is_some()
    }

    fn report(&mut self, trouble: Trouble, pair: &Pair<'_>, used: &str) {
        let problem = Problem::new(trouble, &pair.key, pair.given(), used);
        self.out.problems.push(problem);
    }
}

/// A number within the limits of a key, and what was wrong with it before; `None` where it is
/// none.
fn repaired(key: Key, value: &str) -> Option<(Exact, Option<Trouble>)> {
    let limits = key.limits()?;
    let negative = value.starts_with('-');
    let number = match Exact::parse(value) {
        Ok(number) => number,
        Err(ParseProblem::TooLarge) if !negative => &Exact::from(limits.max) + &Exact::from(1),
        Err(ParseProblem::TooSmall) => Exact::zero(),
        Err(_) => return None,
    };
    match limits.check(&number) {
        Ok(()) => Some((number, None)),
        Err(OutOfRange { nearest }) => {
            let trouble = if number < limits.least() {
                // Only where something below zero is meant there is something near to it.
                let near = negative && !matches!(key, Key::Improved(..));
                near.then_some(Trouble::OutOfRange)?
            } else if number > Exact::from(limits.max) {
                Trouble::OutOfRange
            } else {
                Trouble::TooPrecise
            };
            Some((nearest?, Some(trouble)))
        }
    }
}
