//! Lead types and revenue streams: leads that came about differently convert
//! differently, and so do the segments that a quota is divided among.
//!
//! A *stream* takes a part of the target; a *lead type* takes a part of the
//! leads of its stream. Both may override rates, order value and cycle of the
//! scenario. Whatever is not overridden follows the scenario.

mod climb;
mod compute;
mod divide;
mod lead_type;
mod need;
mod place;
mod stream;

pub(super) use climb::Factors;
pub use divide::{Division, Portion, divide};
pub(super) use lead_type::close_rate;
pub use lead_type::{Cost, LeadType, Overrides};
pub use need::{MixNeed, Rounded, StreamNeed, TypeNeed};
pub use place::{Place, Scope, TypeAt};
pub use stream::{Kind, Stream};

use super::exact::Exact;

/// The lead types and revenue streams of a scenario. Without any it is the
/// plain scenario: one stream, one type of lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mix {
    /// The lead types of every stream that has none of its own.
    pub types: Vec<LeadType>,
    /// The streams; none: the whole target is one.
    pub streams: Vec<Stream>,
    /// The points of a lead that closes for certain: 100 makes a close rate
    /// of 10 % ten points.
    pub scale: Exact,
}

impl Default for Mix {
    fn default() -> Self {
        Self {
            types: Vec::new(),
            streams: Vec::new(),
            scale: Exact::from(100),
        }
    }
}

impl Mix {
    /// Whether this is the plain scenario.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.types.is_empty() && self.streams.is_empty()
    }
}
