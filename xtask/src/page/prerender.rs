//! The default page, drawn into `index.html`, so that it is there before the program is.

use anyhow::{Context, Result, ensure};

use crate::command::{self, cargo};

/// What the page's own code draws for an address that says nothing.
///
/// # Errors
/// Where it cannot be compiled for this machine, or draws nothing.
pub fn content() -> Result<String> {
    let mut program = cargo();
    program.args(["run", "--quiet", "--bin", "prerender"]);
    // Trunk's flags for the page; with others everything would be compiled once more.
    program.env_remove("CARGO_ENCODED_RUSTFLAGS");
    let page = command::output(&mut program).context("the page could not be drawn")?;
    ensure!(
        page.contains("data-metric"),
        "what was drawn has no results: {page}"
    );
    Ok(page)
}
