//! The views beside Demand.

pub mod mix;
pub mod switch;
