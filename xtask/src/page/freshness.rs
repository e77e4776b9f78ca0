//! Notices whether the page must be built again, so that commands can ask for it freely.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::hash::Fnv;
use crate::paths;

/// Folders of the working copy that do not go into the page. Of `xtask`, what finishes it does.
const APART: &[&str] = &["target", "dist", "docs", "hosting", "tests", "xtask"];

/// A hash of all that goes into the page, its address included.
pub fn fingerprint(site: &str) -> Result<String> {
    let mut hash = Fnv::default();
    hash.add(site.as_bytes());
    add_folder(paths::root(), &mut hash)?;
    let tooling = paths::root().join("xtask");
    add_folder(&tooling.join("src").join("page"), &mut hash)?;
    hash.add(&fs::read(tooling.join("npm").join("package-lock.json"))?);
    Ok(hash.hex())
}

/// Whether the page in `dist` was built from what `fingerprint` stands for.
pub fn is_fresh(fingerprint: &str) -> bool {
    fs::read_to_string(record_file()).is_ok_and(|recorded| recorded == fingerprint)
}

/// Notes that the page in `dist` was built from what `fingerprint` stands for.
pub fn record(fingerprint: &str) -> Result<()> {
    fs::write(record_file(), fingerprint).context("cannot note the page's fingerprint")
}

/// Notes that it is not known what the page in `dist` was built from.
pub fn forget() -> Result<()> {
    let file = record_file();
    if file.exists() {
        fs::remove_file(file).context("cannot forget the page's fingerprint")?;
    }
    Ok(())
}

fn record_file() -> PathBuf {
    paths::target().join("page.fingerprint")
}

fn add_folder(folder: &Path, hash: &mut Fnv) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut paths = entries
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') || APART.contains(&name.as_ref()) || name.ends_with(".md") {
            continue;
        }
        if path.is_dir() {
            add_folder(&path, hash)?;
        } else {
            hash.add(path.as_os_str().as_encoded_bytes());
            hash.add(&fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?);
        }
    }
    Ok(())
}
