//! The browser that the tests drive, and its driver.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::system;

/// A browser with the program that lets tests drive it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The browser itself.
    pub program: PathBuf,
    /// Its driver.
    pub driver: PathBuf,
}

/// Chromium and its driver.
///
/// # Errors
/// Where one is missing and cannot be installed. A test that cannot run has failed.
pub fn chromium() -> Result<Browser> {
    system::ensure(
        "the tests in the browser",
        &["chromium", "chromedriver"],
        &["chromium", "chromium-driver"],
    )?;
    Ok(Browser {
        program: system::find("chromium").context("chromium not found")?,
        driver: system::find("chromedriver").context("chromedriver not found")?,
    })
}
