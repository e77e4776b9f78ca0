//! Steps that need no browser.

use anyhow::Result;

use crate::command::{self, cargo};
use crate::tools;

pub fn format() -> Result<()> {
    command::run(cargo().args(["fmt", "--all", "--check"]))
}

pub fn clippy() -> Result<()> {
    command::run(cargo().args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

pub fn clippy_wasm() -> Result<()> {
    tools::wasm_target()?;
    command::run(cargo().args([
        "clippy",
        "--target",
        tools::WASM,
        "--lib",
        "--bins",
        "--test",
        "dom",
        "--",
        "-D",
        "warnings",
    ]))
}

pub fn docs() -> Result<()> {
    command::run(
        cargo()
            .args(["doc", "--no-deps", "--no-default-features"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

pub fn pure() -> Result<()> {
    command::run(cargo().args(["test", "--no-default-features"]))
}

/// That the page compiles for this machine too is clippy's to find; it has no tests of its own here.
pub fn tooling() -> Result<()> {
    command::run(cargo().args([
        "test",
        "--package",
        "xtask",
        "--package",
        "journeys",
        "--lib",
        "--bins",
    ]))
}
