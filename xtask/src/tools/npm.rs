//! The tools that npm installs: wasm-opt and axe, pinned by the lock file beside this package.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{store, system};
use crate::{command, hash, paths};

/// The folder of the installed packages.
pub fn folder() -> Result<PathBuf> {
    system::ensure(
        "wasm-opt and the accessibility tests",
        &["node", "npm"],
        &["nodejs", "npm"],
    )?;
    let source = paths::root().join("xtask").join("npm");
    let lock = fs::read(source.join("package-lock.json"))
        .context("cannot read xtask/npm/package-lock.json")?;
    // The last line of npm's own record is written when all packages are in place.
    let proof = Path::new("node_modules").join(".package-lock.json");
    let home = store::install(&format!("npm-{}", hash::hex(&lock)), &proof, |folder| {
        for file in ["package.json", "package-lock.json"] {
            fs::copy(source.join(file), folder.join(file))
                .with_context(|| format!("cannot copy {file}"))?;
        }
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut install = Command::new(npm);
        install
            .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(folder);
        command::run(&mut install)
    })?;
    Ok(home.join("node_modules"))
}
