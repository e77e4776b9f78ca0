//! Every word and number that users read.
//!
//! - [`format`]: how numbers are shown, as a trait: the page answers it with the browser's
//!   `Intl`, tests and files with [`plain`];
//!
//! This floor knows nothing of funnels: numbers come in as plain decimal strings, exact and of
//! any length (`"-1234.5"`), and go out as text.

pub(crate) mod decimal;
pub mod format;
pub mod plain;

pub use format::{CurrencyMark, Format, Kind, Marks, Plural, Style};
pub use plain::Plain;
