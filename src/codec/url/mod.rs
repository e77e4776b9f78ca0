//! The address, version 1: the same `key=value` pairs in query and fragment.
//!
//! The keys, their ranges and defaults are a contract (README, "Links"): they
//! may be added to, never changed.

mod accent;
mod decode;
mod encode;
mod key;
mod pairs;
mod problem;

pub use accent::{Accent, Ground, NoAccent};
pub use decode::{Decoded, decode};
pub(super) use encode::ESCAPED;
pub use encode::encode;
pub use key::Key;
pub(super) use key::input_code;
pub(super) use pairs::{Pair, read as read_pair};
pub use problem::{Problem, Trouble};

use crate::model::{Input, Scenario, Stage};

/// Longest query or fragment that is read, in bytes.
pub const MAX_LENGTH: usize = 8_000;
/// How a view that there is not yet begins among the unknown pairs.
const LATER_VIEW: &str = "view=";
/// Longest name of a stage, in characters.
pub const MAX_NAME: usize = 40;
/// Longest name of a scenario, in characters.
pub const MAX_TITLE: usize = 80;

/// A name without the characters that cannot be seen but change what is seen:
/// control characters, and those that turn the direction of writing.
#[must_use]
pub fn readable(name: &str) -> String {
    let turns = |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    name.chars()
        .filter(|c| !c.is_control() && !turns(*c))
        .collect()
}

/// Light, dark, or what the system prefers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system prefers.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What the page shows of the scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// From the quota to the leads.
    #[default]
    Demand,
    /// Lead types, revenue streams, and the levers that move them.
    Mix,
    /// Which month needs which leads.
    Plan,
    /// How likely it is to work.
    Confidence,
}

/// A language of the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// Indonesian.
    Id,
    /// Russian.
    Ru,
    /// Chinese, simplified.
    Zh,
    /// Italian.
    It,
    /// Korean.
    Ko,
}

impl Theme {
    /// All themes, the default first.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// As written in a link.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// From its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

impl View {
    /// All views that there are, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Demand, Self::Mix, Self::Plan, Self::Confidence];

    /// As written in a link.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Demand => "demand",
            Self::Mix => "mix",
            Self::Plan => "plan",
            Self::Confidence => "confidence",
        }
    }

    /// From its code; `None` for views to come, too.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }
}

impl Language {
    /// All languages of the contract.
    pub const ALL: [Self; 6] = [Self::En, Self::Id, Self::Ru, Self::Zh, Self::It, Self::Ko];

    /// The BCP 47 code, as written in a link.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Id => "id",
            Self::Ru => "ru",
            Self::Zh => "zh",
            Self::It => "it",
            Self::Ko => "ko",
        }
    }

    /// From its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}

/// What a link holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The scenario.
    pub scenario: Scenario,
    /// The language asked for; `None`: the browser's.
    pub language: Option<Language>,
    /// The theme asked for; `None`: not said, so the one remembered.
    pub theme: Option<Theme>,
    /// What is shown of the scenario.
    pub view: View,
    /// The scenario's name, up to [`MAX_TITLE`] characters.
    pub name: Option<String>,
    /// Whether only the calculator is shown, without the page around it.
    pub embed: bool,
    /// Inputs that are shown but cannot be changed, in the order of [`Key::ALL`].
    pub locked: Vec<Key>,
    /// Likewise, of [`Link::unknown`]: keys of pairs there, as written; with each go the keys that
    /// begin with it (`t1-win` with `t1`).
    pub locked_pairs: Vec<String>,
    /// The embedding site's color.
    pub accent: Option<Accent>,
    /// Whether the embedding page is told the results.
    pub events: bool,
    /// Pairs with keys that this floor does not know, exactly as they were
    /// written, and a `view` that there is not yet. They are written back.
    /// The mix of lead types and streams is among them.
    pub unknown: Vec<String>,
    /// Known keys that the query names. The query stays in the address, so
    /// the fragment has to name them too, even at their defaults.
    pub in_query: Vec<Key>,
}

impl Link {
    /// Shows another view; one to come that was asked for is forgotten by that.
    pub fn choose(&mut self, view: View) {
        self.view = view;
        self.unknown.retain(|pair| !pair.starts_with(LATER_VIEW));
    }

    /// Whether an input is shown but cannot be changed.
    #[must_use]
    pub fn is_locked(&self, key: Key) -> bool {
        self.locked.contains(&key)
    }

    /// Whether the pair with this key is shown but cannot be changed.
    #[must_use]
    pub fn is_pair_locked(&self, key: &str) -> bool {
        self.locked_pairs.iter().any(|code| goes_with(code, key))
    }

    /// Whether an optional stage can neither be switched on nor off.
    #[must_use]
    pub fn is_stage_locked(&self, stage: Stage) -> bool {
        let locked = |stage| self.is_locked(Key::Number(Input::Rate(stage)));
        match stage {
            Stage::Visitor => locked(Stage::Lead),
            Stage::Lead => {
                locked(Stage::Mql)
                    || locked(Stage::Lead) && self.scenario.funnel.rate(Stage::Lead).is_some()
            }
            Stage::Sal => locked(Stage::Sal),
            _ => true,
        }
    }
}

/// Whether whoever locks `code` locks `key`: the same, or a part of it, as `t1-win` and `s1t1` are of
/// `t1` and `s1`.
fn goes_with(code: &str, key: &str) -> bool {
    key.strip_prefix(code)
        .is_some_and(|rest| matches!(rest.as_bytes().first(), None | Some(b'-' | b't')))
}
