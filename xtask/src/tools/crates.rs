//! The tools that cargo and rustup install.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::store;
use crate::command::{self, at_root, cargo};
use crate::paths;

const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
/// The platform of the page.
pub const WASM: &str = "wasm32-unknown-unknown";
/// All installations build here, so that they share what they have in common.
const BUILD: &str = ".build";

/// Sees to it that the compiler can build for wasm.
///
/// # Errors
/// Where it cannot and rustup cannot change that.
pub fn wasm_target() -> Result<()> {
    let mut query = at_root("rustc");
    query.args(["--print", "target-libdir", "--target", WASM]);
    let folder = command::output(&mut query)?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    command::run(at_root("rustup").args(["target", "add", WASM]))
        .context("the wasm target is missing; where rustup is not in use, install it the way Rust was installed")
}

/// The folder with `trunk`.
pub fn trunk() -> Result<PathBuf> {
    // Without its default features it never asks the network for anything.
    install(
        "trunk",
        TRUNK,
        "trunk",
        &["--locked", "--no-default-features"],
    )
}

/// The folder with `wasm-bindgen` and its test runner.
pub fn wasm_bindgen() -> Result<PathBuf> {
    let lock =
        fs::read_to_string(paths::root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let version =
        locked_version(&lock, "wasm-bindgen").context("Cargo.lock names no wasm-bindgen")?;
    // Its own lock file may name crates that have been withdrawn.
    install("wasm-bindgen-cli", version, "wasm-bindgen", &[])
}

/// The folder with `geckodriver`, which systems with Firefox often lack.
pub fn geckodriver() -> Result<PathBuf> {
    install("geckodriver", GECKODRIVER, "geckodriver", &["--locked"])
}

/// Removes what the installations needed only to build.
pub fn clean_up() -> Result<()> {
    store::remove(&store::folder()?.join(BUILD))
}

fn install(package: &str, version: &str, program: &str, options: &[&str]) -> Result<PathBuf> {
    let proof = Path::new("bin").join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
    let home = store::install(&format!("{package}-{version}"), &proof, |root| {
        let mut command = cargo();
        command
            .args(["install", package, "--version", version])
            .args(options);
        command.arg("--root").arg(root);
        compile_quickly(&mut command, &store::folder()?.join(BUILD));
        command::run(&mut command)
    })?;
    Ok(home.join("bin"))
}

/// Tools that run for seconds need not be optimized for minutes. What the caller's environment
/// says about building is meant for the project, not for its tools.
fn compile_quickly(command: &mut Command, build: &Path) {
    let settings = [
        ("LTO", "off"),
        ("CODEGEN_UNITS", "16"),
        ("OPT_LEVEL", "0"),
        ("DEBUG", "0"),
        ("STRIP", "debuginfo"),
    ];
    for (key, value) in settings {
        command.env(format!("CARGO_PROFILE_RELEASE_{key}"), value);
    }
    command.env("CARGO_TARGET_DIR", build);
    for key in [
        "RUSTFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_BUILD_RUSTFLAGS",
        "CARGO_BUILD_TARGET",
    ] {
        command.env_remove(key);
    }
}

fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn reads_the_version_of_exactly_this_package() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"2.0.1\"\n";
        assert_eq!(locked_version(lock, "a"), Some("2.0.1"));
        assert_eq!(locked_version(lock, "c"), None);
    }
}
