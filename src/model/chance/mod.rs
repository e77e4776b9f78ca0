//! How likely a plan is to work.
//!
//! Leads are random: of n leads, each closing with probability p, the deals
//! are binomial; where p itself is an estimate from observed leads it is
//! Beta-distributed and the deals are beta-binomial. Floats are right here,
//! since chances are no promises to the last lead; all transcendental
//! functions are `libm`'s, so that every browser shows the same figures.

mod beta;
mod deals;

pub use beta::{ln_beta, regularized_beta};
pub use deals::{Belief, at_least, leads_for};
