//! Copies of the page to put on hosts, and a next version made of one.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result, ensure};
use xtask::page::headers::is_hashed;
use xtask::{hash, page, paths};

/// A folder of its own for one test.
pub fn fresh() -> Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = paths::target()
        .join("tmp")
        .join(format!("hosting-{}-{count}", std::process::id()));
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// All files in `folder` and below, as paths from there with `/`.
pub fn files(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            found.extend(
                files(&path)?
                    .into_iter()
                    .map(|below| format!("{name}/{below}")),
            );
        } else {
            found.push(name);
        }
    }
    found.sort();
    Ok(found)
}

/// The files that the worker of the version in `folder` stores besides `index.html`.
pub fn stored_files(folder: &Path) -> Result<Vec<String>> {
    let worker = fs::read_to_string(folder.join("sw.js"))?;
    let list = worker.lines().next().unwrap_or_default();
    let (_, list) = list.split_once('=').context("the worker has no list")?;
    let list: Vec<String> = serde_json::from_str(list.trim_end_matches(';'))?;
    ensure!(list.len() > 6, "the worker lists only {list:?}");
    Ok(list.into_iter().skip(2).collect())
}

/// All hashed files of the version in `folder`: what is stored, and the pictures that systems ask for.
pub fn hashed_files(folder: &Path) -> Result<Vec<String>> {
    let mut all = files(folder)?;
    all.retain(|name| is_hashed(name));
    Ok(all)
}

/// Puts the page in `from` on the host that serves `to`, as people do it: hashed files first, the
/// service worker last; and what is old goes away.
pub fn deploy(from: &Path, to: &Path) -> Result<()> {
    let new = files(from)?;
    let rank = |name: &String| (!is_hashed(name), name.starts_with("sw.js"));
    let mut ordered = new.clone();
    ordered.sort_by_key(rank);
    for name in &ordered {
        let target = to.join(name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        // At once, so that no reader meets half a file.
        let partial = to.join(".partial");
        fs::copy(from.join(name), &partial)?;
        fs::rename(&partial, &target)?;
    }
    for old in files(to)? {
        if !new.contains(&old) {
            fs::remove_file(to.join(old))?;
        }
    }
    Ok(())
}

/// A version of the page with everything in it changed a little, so that every hashed file has
/// another name; sealed as the build does it.
pub fn next_version(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    deploy(from, to)?;
    let mut renamed = Vec::new();
    for name in files(to)? {
        let Some(change) = change(&name) else {
            continue;
        };
        if !is_hashed(&name) {
            continue;
        }
        let mut bytes = fs::read(to.join(&name))?;
        bytes.extend_from_slice(change);
        let (stem, rest) = name.split_once('.').context("no ending")?;
        let (stem, tail) = stem
            .strip_suffix("_bg")
            .map_or((stem, ""), |stem| (stem, "_bg"));
        let (stem, _) = stem.rsplit_once('-').context("no hash")?;
        let other = format!("{stem}-{}{tail}.{rest}", hash::hex(&bytes));
        fs::write(to.join(&other), bytes)?;
        fs::remove_file(to.join(&name))?;
        renamed.push((name, other));
    }
    ensure!(renamed.len() >= 4, "only {renamed:?} changed");
    for name in files(to)? {
        if !ends_in(&name, &["html", "js", "webmanifest"]) {
            continue;
        }
        let mut text = fs::read_to_string(to.join(&name))?;
        for (old, new) in &renamed {
            text = text.replace(old, new);
        }
        fs::write(to.join(&name), text)?;
    }
    for name in files(to)? {
        if ends_in(&name, &["br", "gz"]) {
            fs::remove_file(to.join(&name))?;
        }
    }
    page::seal(to)
}

/// Whether the file's name ends in one of these.
pub fn ends_in(name: &str, ends: &[&str]) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, end)| ends.contains(&end))
}

/// What changes a file of this kind without changing what it does.
fn change(name: &str) -> Option<&'static [u8]> {
    match name.rsplit_once('.')?.1 {
        "js" | "css" => Some(b"\n/* B */"),
        "svg" => Some(b"<!-- B -->"),
        "webmanifest" => Some(b"\n"),
        // A section of its own, called b and empty, which programs pass by.
        "wasm" => Some(b"\0\x02\x01b"),
        _ => None,
    }
}

/// The version that the page in `folder` says it is.
pub fn version(folder: &Path) -> Result<String> {
    let html = fs::read_to_string(folder.join("index.html"))?;
    let (_, rest) = html
        .split_once("data-version=\"")
        .context("the page has no version")?;
    let (version, _) = rest.split_once('"').context("the page has no version")?;
    Ok(version.to_owned())
}
