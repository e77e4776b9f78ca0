//! The keys of the Confidence view, and the value of each.

use super::{
    super::{mix::Bounds, url::input_code},
    Doubt,
};
use crate::model::{Exact, Input, OutOfRange, Stage};

/// A key of the Confidence view. Inputs of the page are named by it: `input[name=sure]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `have`: leads at hand at the top stage.
    Have,
    /// `sure`: the probability wanted, in per cent.
    Sure,
    /// `seen-win` and the like: observed leads behind a rate.
    Seen(Stage),
    /// `spread`: how much orders differ, in per cent.
    Spread,
    /// `seed`: of the random numbers.
    Seed,
}

impl Key {
    /// All keys, in the order in which they are written.
    pub fn all() -> impl Iterator<Item = Self> {
        let seen = Stage::ALL
            .into_iter()
            .filter(|stage| *stage != Stage::Visitor);
        [Self::Have, Self::Sure]
            .into_iter()
            .chain(seen.map(Self::Seen))
            .chain([Self::Spread, Self::Seed])
    }

    /// As written in a link.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Have => "have".into(),
            Self::Sure => "sure".into(),
            Self::Seen(stage) => ["seen-", input_code(Input::Rate(stage))].concat(),
            Self::Spread => "spread".into(),
            Self::Seed => "seed".into(),
        }
    }

    /// From its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|key| key.code() == code)
    }

    /// What its number may be.
    #[must_use]
    pub fn bounds(self) -> Bounds {
        let (zero, max, places) = match self {
            Self::Have => (false, 1_000_000_000_000, 6),
            Self::Sure => (false, 99, 6),
            Self::Seen(_) => (false, 1_000_000_000, 0),
            Self::Spread => (true, 200, 6),
            Self::Seed => (false, u64::from(u32::MAX), 0),
        };
        Bounds { zero, max, places }
    }
}

impl Doubt {
    /// The number of a key; `None` where nothing is given and nothing stands for it.
    #[must_use]
    pub fn get(&self, key: Key) -> Option<Exact> {
        match key {
            Key::Have => self.have.clone(),
            Key::Sure => Some(self.sure.clone()),
            Key::Seen(stage) => self.seen(stage).cloned(),
            Key::Spread => self.spread.clone(),
            Key::Seed => Some(Exact::from(u64::from(self.seed))),
        }
    }

    /// Sets the number of a key, or puts it back to its default. A spread of zero is none.
    ///
    /// # Errors
    /// [`OutOfRange`] with the nearest number that is allowed; everything is then as it was.
    pub fn set(&mut self, key: Key, number: Option<Exact>) -> Result<(), OutOfRange> {
        if let Some(number) = &number {
            key.bounds().check(number)?;
        }
        let default = Self::default();
        match key {
            Key::Have => self.have = number,
            Key::Sure => self.sure = number.unwrap_or(default.sure),
            Key::Seen(stage) => self.seen[stage.index()] = number,
            Key::Spread => self.spread = number.filter(|spread| !spread.is_zero()),
            Key::Seed => {
                let seed = number.and_then(|seed| seed.to_plain().parse().ok());
                self.seed = seed.unwrap_or(default.seed);
            }
        }
        Ok(())
    }
}
