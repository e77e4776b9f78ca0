//! The panels: a second program that Trunk builds, with a style and words of its own, which the
//! page loads when somebody opens a panel.
//!
//! Trunk builds it as it would a worker, which is what it has for programs that a page starts by
//! itself: compiled, bound and optimized like the first, but neither named in the page nor hashed.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::words::{self, Named};
use crate::{command, hash, paths, tools};

const START: &str = include_str!("late.js");
/// What Trunk calls the program.
pub const PROGRAM: &str = "panels_bg.wasm";
/// What Trunk calls its glue.
pub const GLUE: &str = "panels.js";

/// Gives the files of the panels in `folder` their names; answers that of the script that starts
/// them and knows all others.
///
/// # Errors
/// Where a file is missing, or a tool.
pub fn write(folder: &Path) -> Result<String> {
    let program = named(
        folder,
        PROGRAM,
        "_bg.wasm",
        &fs::read(folder.join(PROGRAM))?,
    )?;
    let style = esbuild(&[&path(&paths::root().join("static/panels.css")), "--minify"])?;
    let style = named(folder, "", ".css", &style)?;
    let words = words::write(
        "src/i18n/lang/panels",
        "src/i18n/panel.rs",
        "panels-words",
        folder,
    )?;

    let source = folder.join("late.js");
    fs::write(&source, START)?;
    let files = files(&program, &style, &words);
    let script = esbuild(&[
        &path(&source),
        "--bundle",
        "--format=esm",
        &format!("--define:FILES={files}"),
        // Where it would look for the program by itself; it is told.
        "--external:panels_bg.wasm",
    ])?;
    fs::remove_file(source)?;
    named(folder, GLUE, ".js", &script)
}

/// Writes `content` as `panels-HASH` with that ending, in place of the file `old`.
fn named(folder: &Path, old: &str, ending: &str, content: &[u8]) -> Result<String> {
    ensure!(
        !content.is_empty(),
        "a file of the panels ({ending}) is empty"
    );
    let name = format!("panels-{}{ending}", hash::hex(content));
    fs::write(folder.join(&name), content)?;
    if !old.is_empty() {
        fs::remove_file(folder.join(old)).with_context(|| format!("cannot remove {old}"))?;
    }
    Ok(name)
}

/// The names of the files, as the script is to know them.
fn files(program: &str, style: &str, words: &[Named]) -> String {
    let words: Vec<_> = words
        .iter()
        .map(|Named { code, file }| format!("\"{code}\":\"{file}\""))
        .collect();
    format!(
        "{{\"program\":\"{program}\",\"style\":\"{style}\",\"words\":{{{}}}}}",
        words.join(",")
    )
}

fn path(file: &Path) -> String {
    file.display().to_string()
}

fn esbuild(args: &[&str]) -> Result<Vec<u8>> {
    let mut command = Command::new(tools::esbuild()?);
    command.args(args).arg("--log-level=warning");
    command::output(&mut command).map(String::into_bytes)
}

#[cfg(test)]
mod tests {
    use super::{Named, files};

    #[test]
    fn the_script_is_told_all_files() {
        let words = ["en", "it"].map(|code| Named {
            code: code.into(),
            file: format!("w-{code}.txt"),
        });
        assert_eq!(
            files("a.wasm", "b.css", &words),
            r#"{"program":"a.wasm","style":"b.css","words":{"en":"w-en.txt","it":"w-it.txt"}}"#
        );
    }
}
