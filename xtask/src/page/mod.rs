//! The page: built by Trunk, finished by us.

mod alike;
mod compress;
mod finish;
mod freshness;
pub mod head;
pub mod headers;
pub mod hosts;
mod install;
mod late;
mod minify;
mod offline;
mod order;
pub mod policy;
mod prerender;
mod program;
mod shorten;
mod silence;
pub mod size;
mod words;

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

pub use compress::folder as precompress;
pub use finish::finish;
pub use offline::seal;

use crate::command::{self, at_root};
use crate::{paths, tools};

/// The same as [`build_for`] no particular host.
///
/// # Errors
/// Where a tool is missing or the page does not build.
pub fn build() -> Result<PathBuf> {
    build_for(None)
}

/// Builds the release page into `dist`, unless it is there already and nothing has changed.
///
/// # Errors
/// Where a tool is missing or the page does not build.
pub fn build_for(site: Option<&str>) -> Result<PathBuf> {
    let dist = paths::dist();
    let site = site.map_or_else(head::site, head::with_slash);
    let fingerprint = freshness::fingerprint(&site)?;
    if freshness::is_fresh(&fingerprint) && dist.join("index.html").exists() {
        println!("The page is up to date");
        return Ok(dist);
    }
    command::run(trunk("build")?.env(head::SITE, &site))?;
    freshness::record(&fingerprint)?;
    Ok(dist)
}

/// Writes what web servers have to say for a page at `site`; gives the folder.
///
/// # Errors
/// Where it cannot be written.
pub fn write_hosting(site: &str) -> Result<PathBuf> {
    let folder = paths::target().join("hosting");
    hosts::write_configurations(&head::with_slash(site), &folder)?;
    Ok(folder)
}

/// Tells the compiler to leave this machine's folders out of the page, where messages of a panic
/// would name them.
fn nameless() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let sources = home.map(|home| home.join("registry").join("src"));
    let folders = sources.and_then(|sources| std::fs::read_dir(sources).ok());
    let remap =
        |folder: std::fs::DirEntry| format!("--remap-path-prefix={}=", folder.path().display());
    let all: Vec<_> = folders.into_iter().flatten().flatten().map(remap).collect();
    // As the variable separates them.
    all.join("\u{1f}")
}

/// Trunk, to `build` or `watch` the release page.
///
/// # Errors
/// Where a tool is missing and cannot be installed.
pub fn trunk(task: &str) -> Result<Command> {
    let path = tools::for_page()?;
    let mut command = at_root("trunk");
    command.args([task, "--release"]).env("PATH", path);
    // Flags for this machine's processor are not for wasm.
    for key in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        command.env_remove(key);
    }
    command.env("CARGO_ENCODED_RUSTFLAGS", nameless());
    // Some shells set this for colors; Trunk takes it for an option and refuses its value.
    command.env_remove("NO_COLOR");
    // The message says what is wrong; a trace through Trunk's own code hides it.
    command.env("RUST_BACKTRACE", "0");
    Ok(command)
}
