//! From the pairs of an address to what they hold.

use super::{
    super::url::{Pair, Problem, Trouble, read_pair},
    Doubt, Key,
};
use crate::model::{Exact, OutOfRange, ParseProblem};

/// What was read, and what could not be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// What the pairs hold, problems repaired.
    pub doubt: Doubt,
    /// What had to be repaired, in the order of the address.
    pub problems: Vec<Problem>,
}

/// Reads the pairs that the first program does not know. Never fails: what cannot be used is
/// left out or replaced by the nearest allowed value, and a [`Problem`] says so. Pairs that are
/// none of the Confidence view's are passed over. An empty value is as good as none, so that a
/// fragment can take away what the query gives.
#[must_use]
pub fn decode(unknown: &[String]) -> Decoded {
    let mut out = Decoded::default();
    let mut given: Vec<(Key, String)> = Vec::new();
    for raw in unknown {
        let pair = read_pair(raw);
        let Some(key) = Key::from_code(&pair.key) else {
            continue;
        };
        let value = pair.given().trim().to_owned();
        match given.iter().find(|(known, _)| *known == key) {
            Some((_, first)) if *first != value => {
                let problem = Problem::new(Trouble::Repeated, &pair.key, pair.given(), first);
                out.problems.push(problem);
            }
            Some(_) => {}
            None => {
                if !value.is_empty() {
                    read(&mut out, key, &pair);
                }
                given.push((key, value));
            }
        }
    }
    out
}

/// Reads one value.
fn read(out: &mut Decoded, key: Key, pair: &Pair<'_>) {
    let mut report = |doubt: &Doubt, trouble| {
        let used = doubt
            .get(key)
            .map_or_else(String::new, |used| used.to_plain());
        out.problems
            .push(Problem::new(trouble, &pair.key, pair.given(), &used));
    };
    let Some(value) = pair.value.as_deref().map(str::trim) else {
        return report(&out.doubt, Trouble::Encoding);
    };
    let max = Exact::from(key.bounds().max);
    let negative = value.starts_with('-');
    let number = match Exact::parse(value) {
        Ok(number) => number,
        Err(ParseProblem::TooLarge) if !negative => &max + &Exact::from(1),
        Err(ParseProblem::TooSmall) if !negative => Exact::decimal(1, 18),
        Err(_) => return report(&out.doubt, Trouble::Unusable),
    };
    match out.doubt.set(key, Some(number.clone())) {
        Ok(()) => {}
        Err(OutOfRange { nearest: None }) => report(&out.doubt, Trouble::Unusable),
        Err(OutOfRange { nearest }) => {
            let trouble = if number > max {
                Trouble::OutOfRange
            } else {
                Trouble::TooPrecise
            };
            // The nearest number is in range by its definition.
            let _in_range = out.doubt.set(key, nearest);
            report(&out.doubt, trouble);
        }
    }
}
