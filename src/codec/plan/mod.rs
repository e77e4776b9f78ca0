//! What the Plan view keeps in the address: months, quotas, lags, improvements, open leads.
//!
//! As the Mix view's keys, these are unknown pairs to the first program. Here they get their
//! meaning:
//!
//! ```
//! use upfunnel::codec::{plan, url};
//! let link = url::decode("", "t1=Demos&months=6&lag=60,40&win-q2=25&open=3900").link;
//! let plan::Decoded { plan: mut found, problems } = plan::decode(&link.unknown);
//! assert_eq!((found.months, found.improvements.len(), problems.len()), (6, 1, 0));
//! found.months = 12;
//! let pairs = plan::merge(&link.unknown, &found, &[]);
//! assert_eq!(pairs, ["t1=Demos", "lag=60,40", "win-q2=25", "open=3900"]);
//! ```
//!
//! The keys are part of the contract of links (README, "Links").

mod decode;
mod encode;
mod key;
mod value;

pub use decode::{Decoded, decode};
pub use encode::{encode, merge, named};
pub use key::{Key, Limits, Listed};
pub use value::{DEFAULT_MEDIAN, default_spread};

/// How much of all pairs together is read, in bytes.
pub const MAX_LENGTH: usize = 16_000;
