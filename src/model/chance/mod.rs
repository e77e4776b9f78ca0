//! How likely a plan is to work.
//!
//! Leads are random: of n leads, each closing with probability p, the deals
//! are binomial; where p itself is an estimate from observed leads it is
//! Beta-distributed and the deals are beta-binomial; where orders differ,
//! revenue is a sum of lognormal values. What these come to together is
//! computed where there is a formula, and tried out by a seeded simulation
//! where there is none. Floats are right here, since chances are no promises
//! to the last lead; all transcendental functions are `libm`'s, so that every
//! browser shows the same figures.

#![expect(
    clippy::inline_always,
    reason = "what a trial draws has to be one loop, or the generator cannot stay in registers"
)]

mod answer;
mod beta;
mod deals;
pub mod draw;
mod months;
mod normal;
mod orders;
mod question;
mod simulation;
mod slices;
mod stirling;
mod tally;
mod window;

pub use answer::{Answer, Range};
pub use beta::{ln_beta, regularized_beta};
pub use deals::{Belief, at_least, leads_for};
pub use months::{Cohort, Months};
pub use normal::above;
pub use orders::{Orders, Sums};
pub use question::{MAX_RATES, Method, Question};
pub use simulation::{Asked, Outcome, Simulation};
pub use slices::Slices;
pub use tally::Tally;
