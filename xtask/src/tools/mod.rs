//! The programs we need, installed where they are missing.

mod browser;
mod crates;
mod hosts;
mod npm;
mod store;
mod system;

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result};

pub use browser::{Browser, chromium, display_server, firefox, webkit};
pub use crates::{WASM, wasm_target};
pub use hosts::{WebServers, web_servers};

/// The `PATH` on which Trunk finds wasm-bindgen and wasm-opt.
///
/// # Errors
/// Where a tool is missing and cannot be installed.
pub fn for_page() -> Result<OsString> {
    crates::wasm_target()?;
    let folders = [
        crates::trunk()?,
        crates::wasm_bindgen()?,
        npm::folder()?.join(".bin"),
    ];
    crates::clean_up()?;
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.into_iter().chain(std::env::split_paths(&path));
    std::env::join_paths(all).context("a folder on the PATH has a name that cannot stand there")
}

/// The runner that carries `cargo test` for wasm into a browser.
///
/// # Errors
/// Where it is missing and cannot be installed.
pub fn wasm_test_runner() -> Result<PathBuf> {
    crates::wasm_target()?;
    let folder = crates::wasm_bindgen()?;
    crates::clean_up()?;
    Ok(folder.join(format!(
        "wasm-bindgen-test-runner{}",
        std::env::consts::EXE_SUFFIX
    )))
}

/// The minifier of scripts.
///
/// # Errors
/// Where it is missing and cannot be installed.
pub fn esbuild() -> Result<PathBuf> {
    from_npm("esbuild")
}

/// What makes programs smaller.
///
/// # Errors
/// Where it is missing and cannot be installed.
pub fn wasm_opt() -> Result<PathBuf> {
    from_npm("wasm-opt")
}

fn from_npm(name: &str) -> Result<PathBuf> {
    let ending = if cfg!(windows) { ".cmd" } else { "" };
    Ok(npm::folder()?.join(".bin").join([name, ending].concat()))
}

/// The accessibility checker, a script to be run inside a page.
///
/// # Errors
/// Where it is missing and cannot be installed.
pub fn axe() -> Result<PathBuf> {
    Ok(npm::folder()?.join("axe-core").join("axe.min.js"))
}
