//! Upfunnel works back from a revenue quota to the leads that marketing owes sales.
//!
//! The floors, from the ground up; imports go downwards only (`tests/imports.rs` holds it):
//!
//! | floor | what it holds | may use |
//! |---|---|---|
//! | [`model`] | units, scenario, funnel mathematics | nothing above |
//! | [`i18n`] | every word and number that users read | nothing above |
//! | [`codec`] | wire formats: the address, messages of a frame | `model` |
//! | [`chart`] | results drawn with Plotters | `model`, `i18n` |
//! | [`state`] | state, actions, undo | `model`, `codec` |
//! | [`wording`] | results in words: sentence, workings, notices | `model`, `i18n`, `codec`, `chart` |
//! | `platform` | the browser's doors: thin, no logic | `codec`, `i18n` |
//! | `ui` | the page | all |
//! | `panels` | a program of its own: share, saved scenarios, privacy | all but `chart`, `state`, `ui` |

pub mod chart;
pub mod codec;
pub mod i18n;
pub mod model;
#[cfg(feature = "web")]
pub mod panels;
#[cfg(feature = "web")]
pub mod platform;
pub mod state;
#[cfg(feature = "web")]
pub mod ui;
pub mod wording;
