//! What Upfunnel computes: units, the scenario and the mathematics of the funnel.
//!
//! Pure: no browser, no wire format, no words. Every count is exact decimal
//! arithmetic ([`Exact`]); nothing here uses binary floats to decide a number.

pub mod chance;
mod currency;
mod demand;
mod exact;
mod figure;
mod forward;
mod input;
pub mod mix;
pub mod money;
mod natural;
pub mod plan;
mod preset;
mod rounding;
mod scenario;
mod seek;
pub mod sensitivity;
mod stage;
mod units;

pub use currency::Currency;
pub use demand::{Demand, StageNeed, Step, forward_revenue};
pub use exact::{Exact, ParseProblem};
pub use figure::{Figure, Metric, Operand, Operation, Quantity, Unit, Working};
pub use forward::Forward;
pub use input::{Input, Range};
pub use preset::Preset;
pub use rounding::Rounding;
pub use scenario::{Funnel, Scenario, StageNames};
pub use seek::{Sought, follow, leads_needed, seek};
pub use stage::{Side, Stage};
pub use units::{Days, Money, OutOfRange, Period, Rate};
