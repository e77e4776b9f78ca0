//! What the Confidence view keeps in the address: leads at hand, the probability wanted, and what
//! is not known for certain.
//!
//! The page's first program knows none of these keys and hands them on as unknown pairs
//! ([`Link::unknown`](super::url::Link::unknown)). Here they get their meaning:
//!
//! ```
//! use upfunnel::{codec::{confidence, url}, model::{Exact, Stage}};
//! let link = url::decode("", "sure=95&seen-win=400&t1=Events").link;
//! let confidence::Decoded { mut doubt, problems } = confidence::decode(&link.unknown);
//! assert_eq!((doubt.sure.to_plain(), problems.len()), ("95".into(), 0));
//! doubt.set(confidence::Key::Seen(Stage::Won), None).unwrap();
//! assert_eq!(confidence::merge(&link.unknown, &doubt, &[]), ["t1=Events", "sure=95"]);
//! ```
//!
//! The keys are part of the contract of links (README, "Links"). `have` is the Mix view's too.

mod asking;
mod decode;
mod encode;
mod key;
mod months;
mod whole;

pub use asking::{Asking, belief};
pub use decode::{Decoded, decode};
pub use encode::{encode, merge, named};
pub use key::Key;

use crate::model::{Exact, Stage};

/// What an address holds for the Confidence view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Leads at hand at the top stage per period; `None`: as many as the plain division asks for.
    pub have: Option<Exact>,
    /// The probability wanted, in per cent: 0 < x ≤ 99.
    pub sure: Exact,
    /// By [`Stage::index`]: of how many leads the rate into a stage was observed; `None`: it is known
    /// exactly.
    pub seen: [Option<Exact>; 7],
    /// How much orders differ: standard deviation in per cent of the mean; `None`: not at all.
    pub spread: Option<Exact>,
    /// The seed of the simulation's random numbers.
    pub seed: u32,
}

/// The seed without another word.
const SEED: u32 = 1;

impl Default for Doubt {
    fn default() -> Self {
        Self {
            have: None,
            sure: Exact::from(80),
            seen: Default::default(),
            spread: None,
            seed: SEED,
        }
    }
}

impl Doubt {
    /// Of how many leads the rate into a stage was observed.
    #[must_use]
    pub fn seen(&self, stage: Stage) -> Option<&Exact> {
        self.seen[stage.index()].as_ref()
    }
}
