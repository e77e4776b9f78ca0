//! Drives the release page in a real browser.
//!
//! From the ground up: [`wire`] speaks the `WebDriver` protocol, [`engine`] knows the browsers,
//! [`session`] is one browser window, [`setup`] says what kind of device it stands for, [`site`] is
//! the page's host, [`problems`] notices whatever goes wrong, [`page`] speaks of sliders and results.
//! [`journey`] runs a journey and fails it on any problem, [`harness`] runs all of them in all engines.

mod again;
pub mod artwork;
mod axe;
mod driver;
pub mod engine;
pub mod harness;
pub mod input;
mod journey;
pub mod page;
pub mod pictures;
mod pool;
mod problems;
mod register;
pub mod session;
pub mod setup;
pub mod site;
pub mod stranger;
pub mod tabs;
mod wire;

pub use axe::Violation;
pub use engine::{Engine, Need};
pub use harness::{Area, Journey};
pub use journey::{eventually, journey};
pub use page::{Metric, Page};
pub use session::{Element, Session};
pub use setup::Setup;
pub use stranger::Stranger;
pub use tabs::Tab;
