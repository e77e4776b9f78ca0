//! The glue that wasm-bindgen writes is meant to be read; what is sent need not be.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::{command, tools};

/// Minifies the scripts of a page in place. (Trunk's own option passes the glue by.)
///
/// # Errors
/// Where the minifier is missing and cannot be installed, or refuses a script.
pub fn scripts(folder: &Path) -> Result<()> {
    let esbuild = tools::esbuild()?;
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "js") {
            let mut minify = Command::new(&esbuild);
            minify.args([
                "--minify",
                "--format=esm",
                // What wasm-bindgen offers and nobody calls, and its advice to its users.
                "--tree-shaking=true",
                "--pure:console.warn",
                "--log-level=warning",
                "--allow-overwrite",
            ]);
            minify
                .arg(format!("--outfile={}", path.display()))
                .arg(&path);
            command::run(&mut minify)?;
        }
    }
    Ok(())
}
