//! The browsers that the tests drive, and their drivers. A test that cannot run has failed: where
//! one is missing and cannot be installed, that is an error.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{crates, system};

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
/// Where one is missing and cannot be installed.
pub fn chromium() -> Result<Browser> {
    system::ensure(
        "the tests in Chromium",
        &["chromium", "chromedriver"],
        &["chromium", "chromium-driver"],
    )?;
    Ok(Browser {
        program: system::find("chromium").context("chromium not found")?,
        driver: system::find("chromedriver").context("chromedriver not found")?,
    })
}

/// Firefox, of whatever branch the system has, and its driver.
///
/// # Errors
/// Where one is missing and cannot be installed.
pub fn firefox() -> Result<Browser> {
    let find = || system::find("firefox").or_else(|| system::find("firefox-esr"));
    if find().is_none() {
        system::ensure("the tests in Firefox", &["firefox-esr"], &["firefox-esr"])?;
    }
    let driver =
        crates::geckodriver()?.join(format!("geckodriver{}", std::env::consts::EXE_SUFFIX));
    crates::clean_up()?;
    Ok(Browser {
        program: find().context("firefox not found")?,
        driver,
    })
}

/// A small browser of the GTK port of `WebKit`, made for tests, and its driver.
///
/// # Errors
/// Where one is missing and cannot be installed.
pub fn webkit() -> Result<Browser> {
    system::ensure(
        "the tests in WebKit",
        &["WebKitWebDriver", "MiniBrowser"],
        &["webkit2gtk-driver"],
    )?;
    Ok(Browser {
        program: system::find("MiniBrowser").context("MiniBrowser not found")?,
        driver: system::find("WebKitWebDriver").context("WebKitWebDriver not found")?,
    })
}

/// A screen that nobody sees, for browsers that want one.
///
/// # Errors
/// Where it is missing and cannot be installed.
pub fn display_server() -> Result<PathBuf> {
    system::ensure("the tests in WebKit", &["Xvfb"], &["xvfb"])?;
    system::find("Xvfb").context("Xvfb not found")
}
