//! Every word and number that users read.
//!
//! - [`words`]: the messages of the page, one catalogue per language;
//! - [`panel`] and [`view`]: those of panels and views, in catalogues of their own;
//! - [`check`]: what can be wrong in a language's file, which stops the build;
//! - [`mod@format`]: how numbers are shown, as a trait: the page answers it with the browser's
//!   `Intl`, tests and files with [`plain`];
//! - [`entry`]: numbers as people type or paste them.
//!
//! This floor knows nothing of funnels: numbers come in as plain decimal strings, exact and of
//! any length (`"-1234.5"`), and go out as text.

pub mod catalogue;
pub mod check;
pub(crate) mod decimal;
pub mod entry;
pub mod format;
pub mod language;
mod msg;
pub mod panel;
pub mod plain;
pub mod sign;
mod syntax;
pub mod view;
pub mod words;

pub use catalogue::Catalogue;
pub use entry::{Entry, EntryKind, EntryProblem};
pub use format::{CurrencyMark, Format, Kind, Marks, Plural, Style};
pub use msg::Msg;
pub use panel::{PanelMsg, PanelWords};
pub use plain::Plain;
pub use view::{ViewMsg, ViewWords};
pub use words::{Part, Value, Words};
