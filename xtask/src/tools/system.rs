//! Programs of the operating system: found on the `PATH`, or installed where that is allowed.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::command;

/// Programs that others start, which systems therefore keep beside their libraries: in
/// `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`, `/usr/libexec/webkit2gtk-4.1` and the like.
const LIBRARIES: [&str; 3] = ["/usr/lib", "/usr/lib64", "/usr/libexec"];
/// How the folders in there begin.
const INNER: &str = "webkit";

/// The full path of `program`, where it is on the `PATH` or among the libraries of `WebKit`.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path)
        .chain(inner_folders())
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
}

fn inner_folders() -> Vec<PathBuf> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let is_inner = |folder: &PathBuf| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(INNER)
    };
    let outer = LIBRARIES.iter().map(Path::new).flat_map(|library| {
        let triples = entries(library).into_iter().filter(|folder| {
            folder
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .contains("-linux-")
        });
        triples.chain([library.to_owned()]).collect::<Vec<_>>()
    });
    let mut found: Vec<_> = outer
        .flat_map(|folder| entries(&folder))
        .filter(is_inner)
        .collect();
    found.sort();
    found.reverse();
    found
}

/// Sees to it that all `programs` are there, if need be from the system's `packages`.
pub fn ensure(purpose: &str, programs: &[&str], packages: &[&str]) -> Result<()> {
    if missing(programs).is_empty() {
        return Ok(());
    }
    if find("apt-get").is_some() && is_root() {
        install(packages)?;
    }
    let missing = missing(programs);
    if missing.is_empty() {
        return Ok(());
    }
    bail!(
        "{} not found, needed for {purpose}.\nOn Debian and Ubuntu: sudo apt-get install {}\nElsewhere: install what provides these programs and put it on the PATH.",
        missing.join(" and "),
        packages.join(" ")
    )
}

fn missing<'a>(programs: &[&'a str]) -> Vec<&'a str> {
    programs
        .iter()
        .copied()
        .filter(|program| find(program).is_none())
        .collect()
}

fn install(packages: &[&str]) -> Result<()> {
    println!("Installing the system's packages {}", packages.join(", "));
    update();
    command::run(
        apt_get()
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages),
    )
}

/// Brings the list of packages up to date. What needs it fails by itself where this does not work.
pub fn update() {
    let _ = apt_get().args(["update", "-qq"]).status();
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null());
    command
}

fn is_root() -> bool {
    command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
