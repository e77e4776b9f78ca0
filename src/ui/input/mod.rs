//! The inputs of the scenario.

mod currency;
mod field;
mod more;
pub mod number;
mod panel;
pub mod slider;
mod stages;
mod toolbar;

pub use number::code;
pub use panel::panel;
pub use slider::lead_of;
