//! One folder of tools for all working copies, each under a name with its version.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

/// The folder that holds all tools.
pub fn folder() -> Result<PathBuf> {
    if let Some(dir) = set("UPFUNNEL_TOOLS") {
        return std::path::absolute(dir).context("UPFUNNEL_TOOLS is not a usable folder");
    }
    if let Some(cache) = set("XDG_CACHE_HOME") {
        return Ok(cache.join("upfunnel"));
    }
    let home =
        std::env::home_dir().context("no home folder: set UPFUNNEL_TOOLS to a folder for tools")?;
    Ok(home.join(".cache").join("upfunnel"))
}

/// The tool called `name`; where its `proof` is missing, `install` puts it into the folder given.
///
/// An interrupted installation leaves nothing under the final name and is done again; of two at
/// the same time, the second waits.
pub fn install(
    name: &str,
    proof: &Path,
    install: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let store = folder()?;
    let home = store.join(name);
    if home.join(proof).exists() {
        return Ok(home);
    }
    fs::create_dir_all(&store).with_context(|| format!("cannot create {}", store.display()))?;
    let lock = File::create(store.join(".lock")).context("cannot create the lock of the tools")?;
    lock.lock().context("cannot lock the tools")?;
    if home.join(proof).exists() {
        return Ok(home);
    }

    println!("Installing {name} (once for all working copies)");
    let partial = store.join(format!(".{name}.partial"));
    remove(&partial)?;
    fs::create_dir_all(&partial)?;
    install(&partial).with_context(|| format!("cannot install {name}"))?;
    ensure!(
        partial.join(proof).exists(),
        "{name} was installed without {}",
        proof.display()
    );
    remove(&home)?;
    fs::rename(&partial, &home).with_context(|| format!("cannot move {name} to its place"))?;
    Ok(home)
}

/// Removes a folder that need not be there.
pub fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

fn set(name: &str) -> Option<PathBuf> {
    std::env::var_os(name)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}
