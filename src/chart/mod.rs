//! Results as drawings.
//!
//! A chart goes through three hands, each of which can be tested alone:
//!
//! 1. a *layout* ([`waterfall`], [`tornado`], [`compare`], [`months`]) decides where everything stands, for exactly the width it is
//!    given, from words that the caller has already put into the reader's language;
//! 2. *Plotters* draws it, on any of its backends;
//! 3. our own backend ([`backend`]) records what was drawn as a [`scene`]: plain shapes with CSS
//!    classes that the page turns into nodes and [`svg`] into a file.
//!
//! Deliberately absent: colours (the page's style sheet has them), words, number formats, and
//! anything of the browser.

pub mod backend;
pub mod columns;
pub mod compare;
pub mod fan;
mod flags;
pub mod layers;
pub mod measure;
pub mod months;
mod plan;
pub mod role;
pub mod scene;
pub mod svg;
pub mod tornado;
pub mod waterfall;
mod wrap;

/// Widths beyond this many CSS pixels are treated as this many.
const WIDEST: u32 = 10_000;
