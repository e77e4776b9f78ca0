//! The keys of the Mix view.

use super::{super::url::input_code, Bounds};
use crate::model::{
    Input,
    mix::{Place, Scope, TypeAt},
};

/// A key of the Mix view. Inputs of the page are named by it: `input[name=t1-win]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `t1…`, of a stream's own `s1t1…`
    Type(TypeAt, TypeField),
    /// `s1…`
    Stream(usize, StreamField),
    /// `points`: the points of a lead that closes for certain.
    Points,
    /// `have`: leads at hand at the top stage.
    Have,
    /// `seek`: the input sought.
    Seek,
    /// `follow`: the input that follows.
    Follow,
    /// `swing`: by how many per cent inputs are moved.
    Swing,
    /// `swing-win` and the like: one input by another per cent.
    SwingOf(Input),
    /// `watch`: the result that is watched.
    Watch,
    /// `spend`: marketing and sales cost per period.
    Spend,
    /// `margin`: gross margin in per cent.
    Margin,
    /// `monthly`: revenue of one customer per month.
    Monthly,
    /// `churn`: customers lost per month, in per cent.
    Churn,
}

/// What is said of a lead type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypeField {
    /// `t1`: its name.
    Name,
    /// `t1-part`: its part of the leads, in per cent, or `rest`.
    Part,
    /// `t1-count`: a fixed number of leads per period.
    Count,
    /// `t1-win` and the like: a rate, the order value or the cycle.
    Over(Input),
    /// `t1-value`: what a lead is worth, by hand.
    Value,
    /// `t1-cost`: cost per lead.
    Cost,
    /// `t1-budget`: cost per period.
    Budget,
}

/// What is said of a revenue stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StreamField {
    /// `s1`: its name.
    Name,
    /// `s1-part`: its part of the quota, in per cent, or `rest`.
    Part,
    /// `s1-quota`: a fixed part of the quota, in money.
    Quota,
    /// `s1-kind`: `new` or `retention`.
    Kind,
    /// `s1-win` and the like: a rate, the order value or the cycle.
    Over(Input),
}

/// The inputs that types and streams may have of their own.
pub(super) fn own_inputs() -> impl Iterator<Item = Input> {
    let common = |input: &Input| !matches!(input, Input::Quota | Input::Share);
    Input::ALL.into_iter().filter(common)
}

/// Keys without a number in them that are no input.
const PLAIN: [(&str, Key); 10] = [
    ("points", Key::Points),
    ("have", Key::Have),
    ("seek", Key::Seek),
    ("follow", Key::Follow),
    ("swing", Key::Swing),
    ("watch", Key::Watch),
    ("spend", Key::Spend),
    ("margin", Key::Margin),
    ("monthly", Key::Monthly),
    ("churn", Key::Churn),
];

impl Key {
    /// As written in a link.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Type(at, field) => {
                let own = at
                    .stream
                    .map_or_else(String::new, |stream| numbered("s", stream));
                let kind = numbered("t", at.index);
                [own.as_str(), &kind, field.code()].concat()
            }
            Self::Stream(index, field) => [numbered("s", index).as_str(), field.code()].concat(),
            Self::SwingOf(input) => ["swing-", input_code(input)].concat(),
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
        if let Some((_, key)) = PLAIN.iter().find(|(plain, _)| *plain == code) {
            return Some(*key);
        }
        if let Some(input) = code.strip_prefix("swing-") {
            return input_from(input).map(Self::SwingOf);
        }
        let (scope, rest) = scope(code)?;
        match scope {
            Scope::Type(at) => TypeField::from_code(rest).map(|field| Self::Type(at, field)),
            Scope::Stream(index) => {
                StreamField::from_code(rest).map(|field| Self::Stream(index, field))
            }
            Scope::Whole => None,
        }
    }

    /// What its number may be; `None` where it takes none.
    #[must_use]
    pub fn bounds(self) -> Option<Bounds> {
        const COUNT: Bounds = Bounds {
            zero: true,
            max: 1_000_000_000_000,
            places: 6,
        };
        Some(match self {
            Self::Type(_, TypeField::Over(input)) | Self::Stream(_, StreamField::Over(input)) => {
                Bounds::of(input)
            }
            Self::Type(_, TypeField::Part) | Self::Stream(_, StreamField::Part) => {
                Bounds::percent(true)
            }
            Self::Type(_, TypeField::Count) => COUNT,
            Self::Have => Bounds {
                zero: false,
                ..COUNT
            },
            Self::Type(_, TypeField::Value | TypeField::Cost) | Self::Monthly => {
                Bounds::money(1_000_000_000)
            }
            Self::Type(_, TypeField::Budget)
            | Self::Stream(_, StreamField::Quota)
            | Self::Spend => Bounds::money(1_000_000_000_000),
            Self::Points => Bounds::money(1_000_000),
            Self::Swing | Self::SwingOf(_) => Bounds {
                max: 90,
                ..Bounds::percent(false)
            },
            Self::Margin | Self::Churn => Bounds::percent(false),
            Self::Type(_, TypeField::Name)
            | Self::Stream(_, StreamField::Name | StreamField::Kind)
            | Self::Seek
            | Self::Follow
            | Self::Watch => return None,
        })
    }

    /// The same key in another place, `None` where that is not there.
    pub(super) fn moved(self, to: impl Fn(Scope) -> Option<Scope>) -> Option<Self> {
        match self {
            Self::Type(at, field) => match to(Scope::Type(at))? {
                Scope::Type(at) => Some(Self::Type(at, field)),
                _ => None,
            },
            Self::Stream(index, field) => match to(Scope::Stream(index))? {
                Scope::Stream(index) => Some(Self::Stream(index, field)),
                _ => None,
            },
            _ => Some(self),
        }
    }

    /// The type or stream that it belongs to.
    #[must_use]
    pub fn scope(self) -> Scope {
        match self {
            Self::Type(at, _) => Scope::Type(at),
            Self::Stream(index, _) => Scope::Stream(index),
            _ => Scope::Whole,
        }
    }
}

impl TypeField {
    /// All fields, in the order in which they are written.
    pub fn all() -> impl Iterator<Item = Self> {
        let first = [Self::Name, Self::Part, Self::Count];
        let last = [Self::Value, Self::Cost, Self::Budget];
        first
            .into_iter()
            .chain(own_inputs().map(Self::Over))
            .chain(last)
    }

    fn code(self) -> &'static str {
        match self {
            Self::Name => "",
            Self::Part => "-part",
            Self::Count => "-count",
            Self::Over(input) => over(input),
            Self::Value => "-value",
            Self::Cost => "-cost",
            Self::Budget => "-budget",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|field| field.code() == code)
    }
}

impl StreamField {
    /// All fields, in the order in which they are written.
    pub fn all() -> impl Iterator<Item = Self> {
        let first = [Self::Name, Self::Part, Self::Quota, Self::Kind];
        first.into_iter().chain(own_inputs().map(Self::Over))
    }

    fn code(self) -> &'static str {
        match self {
            Self::Name => "",
            Self::Part => "-part",
            Self::Quota => "-quota",
            Self::Kind => "-kind",
            Self::Over(input) => over(input),
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|field| field.code() == code)
    }
}

/// A place as the value of `seek` and `follow`: `win`, `t2-win`, `s1-aov`.
#[must_use]
pub fn place_code(place: Place) -> String {
    match place.scope {
        Scope::Whole => input_code(place.input).into(),
        Scope::Type(at) => Key::Type(at, TypeField::Over(place.input)).code(),
        Scope::Stream(index) => Key::Stream(index, StreamField::Over(place.input)).code(),
    }
}

/// The place of that code. The sales cycle moves no result, so it is none.
#[must_use]
pub fn place_from(code: &str) -> Option<Place> {
    let place = match Key::from_code(code) {
        Some(Key::Type(at, TypeField::Over(input))) => Place {
            scope: Scope::Type(at),
            input,
        },
        Some(Key::Stream(index, StreamField::Over(input))) => Place {
            scope: Scope::Stream(index),
            input,
        },
        _ => Place::whole(input_from(code)?),
    };
    (place.input != Input::Cycle).then_some(place)
}

fn input_from(code: &str) -> Option<Input> {
    Input::ALL
        .into_iter()
        .find(|input| input_code(*input) == code)
}

/// `-win` and the like.
fn over(input: Input) -> &'static str {
    match input {
        Input::Aov => "-aov",
        Input::Cycle => "-cycle",
        Input::Rate(stage) => match input_code(Input::Rate(stage)) {
            "win" => "-win",
            "opp" => "-opp",
            "sql" => "-sql",
            "sal" => "-sal",
            "mql" => "-mql",
            _ => "-lead",
        },
        Input::Quota | Input::Share => "",
    }
}

/// `t1` for the first.
fn numbered(letter: &str, index: usize) -> String {
    [letter, &(index + 1).to_string()].concat()
}

/// The type or stream that a code begins with, and what follows: `-win` of `s1t2-win`.
fn scope(code: &str) -> Option<(Scope, &str)> {
    let (stream, rest) = match code.strip_prefix('s') {
        Some(rest) => number(rest).map(|(index, rest)| (Some(index), rest))?,
        None => (None, code),
    };
    match (rest.strip_prefix('t'), stream) {
        (Some(rest), _) => {
            let (index, rest) = number(rest)?;
            Some((Scope::Type(TypeAt { stream, index }), rest))
        }
        (None, Some(stream)) => Some((Scope::Stream(stream), rest)),
        (None, None) => None,
    }
}

/// A number from 1 to 999 without leading zeros, as a position from 0, and what follows it.
fn number(text: &str) -> Option<(usize, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.starts_with('0') || digits.len() > 3 {
        return None;
    }
    let number: usize = digits.parse().ok()?;
    Some((number - 1, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_back() {
        let types = |stream| {
            TypeField::all().map(move |field| Key::Type(TypeAt { stream, index: 8 }, field))
        };
        let streams = StreamField::all().map(|field| Key::Stream(0, field));
        let swings = Input::ALL.into_iter().map(Key::SwingOf);
        let plain = PLAIN.iter().map(|(_, key)| *key);
        let all = types(None)
            .chain(types(Some(11)))
            .chain(streams)
            .chain(swings)
            .chain(plain);
        for key in all {
            assert_eq!(Key::from_code(&key.code()), Some(key), "{}", key.code());
        }
        for not in [
            "t",
            "t0",
            "t01",
            "t1000",
            "t1-",
            "t1-nope",
            "t1-quota",
            "s1t",
            "s1t1-kind",
            "tt1",
            "win",
            "swing-",
            "",
        ] {
            assert_eq!(Key::from_code(not), None, "{not}");
        }
        for code in ["win", "quota", "t2-win", "s1-aov", "s1t2-lead"] {
            assert_eq!(place_from(code).map(place_code).as_deref(), Some(code));
        }
        assert_eq!(place_from("cycle"), None);
        assert_eq!(place_from("t1-value"), None);
    }
}
