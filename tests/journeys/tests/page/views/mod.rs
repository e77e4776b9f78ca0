//! The views beside Demand.

pub mod mix;
pub mod plan;
pub mod switch;
