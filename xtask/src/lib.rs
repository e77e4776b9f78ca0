//! The project's own tooling, behind `cargo xtask`.
//!
//! It is a library too: the journeys and the benchmark serve the page with [`serve`] and find
//! the browser with [`tools`].

pub mod check;
pub mod command;
pub mod hash;
pub mod page;
pub mod paths;
pub mod serve;
pub mod tools;
