//! What the Mix view keeps in the address: lead types, revenue streams, what-ifs, scenarios to
//! compare with, and what customers cost and bring.
//!
//! The page's first program knows none of these keys and hands them on as unknown pairs
//! ([`Link::unknown`](super::url::Link::unknown)). Here they get their meaning:
//!
//! ```
//! use upfunnel::codec::{mix, url};
//! let link = url::decode("", "t1=Website forms&t1-part=25&t2=Outbound&t2-value=187").link;
//! let mix::Decoded { link: mut mixed, problems } = mix::decode(&link.unknown);
//! assert_eq!((mixed.mix.types.len(), problems.len()), (2, 0));
//! mixed.remove_type(upfunnel::model::mix::TypeAt::common(0));
//! assert_eq!(mix::merge(&link.unknown, &mixed, &[]), ["t1=Outbound", "t1-value=187"]);
//! ```
//!
//! The keys are part of the contract of links (README, "Links").

mod bounds;
mod decode;
mod edit;
mod encode;
mod key;
mod other;
mod value;

pub use bounds::Bounds;
pub use decode::{Decoded, decode, places};
pub use encode::{encode, merge, named};
pub(super) use key::place_from;
pub use key::{Key, StreamField, TypeField, place_code};
pub use other::Other;

use crate::model::{
    Exact, Input,
    mix::{Mix, Place, Scope},
};

/// Most lead types in a list: the common ones, or those of one stream.
pub const MAX_TYPES: usize = 60;
/// Most revenue streams.
pub const MAX_STREAMS: usize = 20;
/// Most scenarios to compare with.
pub const MAX_OTHERS: usize = 3;
/// Longest name of a lead type or stream, in characters.
pub const MAX_NAME: usize = super::url::MAX_NAME;
/// How much of all pairs together is read, in bytes.
pub const MAX_LENGTH: usize = 32_000;

/// What an address holds for the Mix view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MixLink {
    /// Lead types, streams and the scale of points.
    pub mix: Mix,
    /// Leads at hand at the top stage per period.
    pub have: Option<Exact>,
    /// The input sought: at which value do the leads at hand reach the quota?
    pub seek: Option<Place>,
    /// The input that follows, so that the leads at hand reach the quota whatever else moves.
    /// The quota as such is the way from leads to revenue.
    pub follow: Option<Place>,
    /// By how much inputs are moved to see what they do.
    pub swing: Swing,
    /// The result that is watched while they are.
    pub watch: Watch,
    /// Scenarios to compare with, at most [`MAX_OTHERS`].
    pub others: Vec<Other>,
    /// What customers cost and bring.
    pub money: Money,
    /// What other views keep for a type or a stream, such as `t1-lag=60,40`: whose it is, and the
    /// pair from behind `t1-` on. It goes where the type or stream goes.
    pub beside: Vec<(Scope, String)>,
}

/// By how much inputs are moved, in per cent of their value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swing {
    /// Each input, if nothing else is said: 0 < x ≤ 90.
    pub percent: Exact,
    /// Inputs with a per cent of their own, in the order of [`Input::ALL`].
    pub own: Vec<(Input, Exact)>,
}

impl Swing {
    /// By how much this input is moved, in per cent of its value.
    #[must_use]
    pub fn of(&self, input: Input) -> Exact {
        let own = self.own.iter().find(|(known, _)| *known == input);
        own.map_or_else(|| self.percent.clone(), |(_, percent)| percent.clone())
    }
}

impl Default for Swing {
    fn default() -> Self {
        Self {
            percent: Exact::from(10),
            own: Vec::new(),
        }
    }
}

/// Which result is watched while inputs move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Watch {
    /// The leads needed.
    #[default]
    Leads,
    /// The revenue of the leads at hand or, where none are given, of those that are needed.
    Revenue,
}

impl Watch {
    /// Both, the default first.
    pub const ALL: [Self; 2] = [Self::Leads, Self::Revenue];

    /// As written in a link.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Revenue => "revenue",
        }
    }

    /// From its code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|watch| watch.code() == code)
    }
}

/// What is known of customers besides the funnel; nothing of it has a default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Money {
    /// Marketing and sales cost per period.
    pub spend: Option<Exact>,
    /// Gross margin in per cent, 0 < x ≤ 100.
    pub margin: Option<Exact>,
    /// Revenue of one customer per month.
    pub monthly: Option<Exact>,
    /// Customers lost per month, in per cent, 0 < x ≤ 100.
    pub churn: Option<Exact>,
}

/// Whether one of these pairs may say that an input follows others; most say so at first sight
/// that none does.
#[must_use]
pub fn may_follow(pairs: &[String]) -> bool {
    let follow = Key::Follow.code();
    pairs.iter().any(|pair| {
        let key = pair.split('=').next().unwrap_or(pair);
        key == follow || key.contains('%')
    })
}
