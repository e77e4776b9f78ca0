//! A revenue stream: a segment or unit with a quota of its own.

use super::{
    divide::Portion,
    lead_type::{LeadType, Overrides},
};

/// Where a stream's revenue comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// From new customers, for whom leads are needed.
    #[default]
    New,
    /// From customers who stay: no leads are needed.
    Retention,
}

/// A revenue stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    /// What people call it.
    pub name: String,
    /// Its part of the target: per cent, or money per period.
    pub portion: Portion,
    /// Where its revenue comes from.
    pub kind: Kind,
    /// What differs from the scenario.
    pub overrides: Overrides,
    /// Lead types of its own; `None`: the common ones.
    pub types: Option<Vec<LeadType>>,
}

impl Stream {
    /// A stream of new customers that differs from the scenario in nothing
    /// but its name.
    #[must_use]
    pub fn new(name: impl Into<String>, portion: Portion) -> Self {
        Self {
            name: name.into(),
            portion,
            kind: Kind::New,
            overrides: Overrides::default(),
            types: None,
        }
    }
}
