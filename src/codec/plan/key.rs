//! The keys of the Plan view.

use super::super::mix;
use crate::model::{
    Exact, Input, OutOfRange,
    mix::{Place, Scope, TypeAt},
    plan::{MAX_MONTHS, MAX_SHARES},
};

/// A key of the Plan view. Inputs of the page are named by it: `input[name=growth]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `months`: how many months the plan has.
    Months,
    /// `start`: its first month.
    Start,
    /// `growth`: by how many per cent the quota grows a month.
    Growth,
    /// `lag-median`, `t1-lag-median`: after so many days half of the deals have closed.
    Median(Scope),
    /// `lag-spread`, `t1-lag-spread`: the geometric standard deviation.
    Spread(Scope),
    /// `win-q2`, `t1-win-q2`: a value from a quarter of the plan on.
    Improved(Place, u8),
    /// `band`: by how many per cent a month may differ.
    Band,
    /// `pace`: how the leads due are spread.
    Pace,
    /// `rush`: how many times the usual leads a month may be asked for.
    Rush,
    /// A list of numbers, with commas between them.
    List(Listed),
}

/// A list of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Listed {
    /// `season`: how the months compare.
    Season,
    /// `quotas`: the quota of each month.
    Quotas,
    /// `lag`, `t1-lag`: per cent of the deals that close in the month of the leads, the next …
    Lag(Scope),
    /// `open`: leads already open, by the month in which they came, the newest first.
    Open,
    /// `due`: leads that come in each month.
    Due,
}

/// What a number may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The least, in units of the last place kept.
    least: i64,
    /// The largest value allowed.
    pub max: u64,
    /// Decimals that are kept.
    pub places: u32,
}

impl Limits {
    /// The least value allowed.
    #[must_use]
    pub fn least(self) -> Exact {
        Exact::decimal(self.least, self.places)
    }

    /// Checks a number.
    ///
    /// # Errors
    /// [`OutOfRange`] with the nearest number that is allowed.
    pub fn check(self, number: &Exact) -> Result<(), OutOfRange> {
        let kept = number.round_to(self.places);
        let nearest = kept.max(self.least()).min(Exact::from(self.max));
        if nearest == *number {
            Ok(())
        } else {
            let nearest = Some(nearest);
            Err(OutOfRange { nearest })
        }
    }
}

/// Keys without a number in them.
const PLAIN: [(&str, Key); 12] = [
    ("months", Key::Months),
    ("start", Key::Start),
    ("growth", Key::Growth),
    ("season", Key::List(Listed::Season)),
    ("quotas", Key::List(Listed::Quotas)),
    ("lag", Key::List(Listed::Lag(Scope::Whole))),
    ("lag-median", Key::Median(Scope::Whole)),
    ("lag-spread", Key::Spread(Scope::Whole)),
    ("open", Key::List(Listed::Open)),
    ("due", Key::List(Listed::Due)),
    ("band", Key::Band),
    ("rush", Key::Rush),
];
const PACE: &str = "pace";
/// Quarters that can be named.
const QUARTERS: u8 = 8;

impl Key {
    /// As written in a link.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Pace => PACE.into(),
            Self::Improved(place, quarter) => {
                [&mix::place_code(place), "-q", &quarter.to_string()].concat()
            }
            Self::List(Listed::Lag(scope)) => [&prefix(scope), "lag"].concat(),
            Self::Median(scope) => [&prefix(scope), "lag-median"].concat(),
            Self::Spread(scope) => [&prefix(scope), "lag-spread"].concat(),
            _ => PLAIN
                .iter()
                .find(|(_, key)| *key == self)
                .map_or("", |(code, _)| code)
                .into(),
        }
    }

    /// From its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if code == PACE {
            return Some(Self::Pace);
        }
        if let Some((_, key)) = PLAIN.iter().find(|(plain, _)| *plain == code) {
            return Some(*key);
        }
        if let Some((place, quarter)) = code.rsplit_once("-q") {
            let known = |number: &u8| (1..=QUARTERS).contains(number) && quarter.len() == 1;
            let quarter = quarter.parse().ok().filter(known)?;
            let place = mix::place_from(place)?;
            let moves = matches!(place.input, Input::Aov | Input::Rate(_));
            return moves.then_some(Self::Improved(place, quarter));
        }
        let (scope, lag) = code.split_once('-')?;
        let scope = match mix::Key::from_code(scope)? {
            mix::Key::Type(at, mix::TypeField::Name) => Scope::Type(at),
            mix::Key::Stream(index, mix::StreamField::Name) => Scope::Stream(index),
            _ => return None,
        };
        match lag {
            "lag" => Some(Self::List(Listed::Lag(scope))),
            "lag-median" => Some(Self::Median(scope)),
            "lag-spread" => Some(Self::Spread(scope)),
            _ => None,
        }
    }

    /// What its number may be, or those of its list; `None` where it takes none.
    #[must_use]
    pub fn limits(self) -> Option<Limits> {
        let of = |least, max, places| Limits { least, max, places };
        Some(match self {
            Self::Growth => of(-50_000_000, 100, 6),
            Self::Median(_) => of(1, 1095, 0),
            Self::Spread(_) => of(101, 10, 2),
            Self::Band => of(0, 100, 6),
            Self::Rush => of(100, 100, 2),
            Self::List(Listed::Quotas | Listed::Open | Listed::Due) => of(0, 1_000_000_000_000, 6),
            Self::List(Listed::Season | Listed::Lag(_)) => of(0, 1_000_000, 6),
            Self::Improved(place, _) => {
                let places = if place.input == Input::Aov { 6 } else { 12 };
                of(1, place.input.range().max, places)
            }
            Self::Months | Self::Start | Self::Pace => return None,
        })
    }

    /// The type or stream that it belongs to.
    #[must_use]
    pub fn scope(self) -> Scope {
        match self {
            Self::Median(scope) | Self::Spread(scope) | Self::List(Listed::Lag(scope)) => scope,
            Self::Improved(place, _) => place.scope,
            _ => Scope::Whole,
        }
    }

    /// The same key of another type or stream.
    pub(super) fn moved(self, scope: Scope) -> Self {
        match self {
            Self::Median(_) => Self::Median(scope),
            Self::Spread(_) => Self::Spread(scope),
            Self::List(Listed::Lag(_)) => Self::List(Listed::Lag(scope)),
            Self::Improved(place, quarter) => Self::Improved(Place { scope, ..place }, quarter),
            _ => self,
        }
    }
}

impl Listed {
    /// The most numbers that it has.
    #[must_use]
    pub fn most(self) -> usize {
        match self {
            Self::Season | Self::Quotas | Self::Due => MAX_MONTHS,
            Self::Lag(_) | Self::Open => MAX_SHARES,
        }
    }

    /// Whether a place in it may be left empty.
    #[must_use]
    pub fn has_gaps(self) -> bool {
        self == Self::Due
    }

    /// Whether it says nothing if all of its numbers are zero.
    pub(super) fn is_measure(self) -> bool {
        matches!(self, Self::Season | Self::Lag(_))
    }
}

/// `t1-` for the first lead type.
fn prefix(scope: Scope) -> String {
    let code = match scope {
        Scope::Whole => return String::new(),
        Scope::Stream(index) => mix::Key::Stream(index, mix::StreamField::Name).code(),
        Scope::Type(at) => type_code(at),
    };
    [&code, "-"].concat()
}

fn type_code(at: TypeAt) -> String {
    mix::Key::Type(at, mix::TypeField::Name).code()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Stage;

    #[test]
    fn codes_are_read_back() {
        let scopes = [
            Scope::Whole,
            Scope::Stream(2),
            Scope::Type(TypeAt::common(0)),
            Scope::Type(TypeAt {
                stream: Some(1),
                index: 3,
            }),
        ];
        let input = Input::Rate(Stage::Won);
        let of = |scope| {
            [
                Key::Median(scope),
                Key::Spread(scope),
                Key::List(Listed::Lag(scope)),
                Key::Improved(Place { scope, input }, 8),
            ]
        };
        let plain = PLAIN.iter().map(|(_, key)| *key);
        for key in plain
            .chain(scopes.into_iter().flat_map(of))
            .chain([Key::Pace])
        {
            assert_eq!(Key::from_code(&key.code()), Some(key), "{}", key.code());
            assert!(mix::Key::from_code(&key.code()).is_none(), "{}", key.code());
        }
        for not in [
            "win-q0", "win-q9", "win-q10", "quota-q2", "cycle-q2", "t1-lag-", "t1", "win", "x-lag",
            "-lag", "",
        ] {
            assert_eq!(Key::from_code(not), None, "{not}");
        }
    }
}
