//! Random numbers of known distributions, the same for the same seed in every browser.
//!
//! Each method is published; where a number's logarithm or exponential is needed it is `libm`'s.

mod bent;
mod beta;
mod binomial;
mod gamma;
mod normal;
mod poisson;
mod uniform;

pub use beta::Beta;
pub use binomial::binomial;
pub use gamma::Gamma;
pub use normal::Normal;
pub use poisson::{leads_until, poisson};
pub use uniform::Random;

/// This probability, or 1 if it is more. `f64::min` is a function to be called in WebAssembly, for
/// which all registers are given up.
#[inline]
pub(super) fn at_most_one(share: f64) -> f64 {
    if share < 1.0 { share } else { 1.0 }
}
