//! The views beside Demand.

pub mod confidence;
pub mod mix;
pub mod plan;
pub mod switch;
