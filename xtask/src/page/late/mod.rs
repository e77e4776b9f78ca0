//! What is loaded only when somebody asks for it: the panels, and the page with all its views. Each
//! is a program that Trunk builds, with a style and words of its own.
//!
//! Trunk builds them as it would a worker, which is what it has for programs that a page starts by
//! itself: compiled, bound and optimized like the first, but neither named in the page nor hashed.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::words::{self, Named};
use crate::{command, hash, paths, tools};

/// What the scripts of both load by.
const LOAD: &str = include_str!("load.js");

/// A program that comes later.
pub struct Late {
    /// What Trunk calls it, which its files are named after.
    name: &'static str,
    /// The script that starts it.
    start: &'static str,
    /// Its style sheet.
    style: &'static str,
    /// The folder of its words.
    words: &'static str,
    /// The list of its messages.
    messages: &'static str,
}

/// Share, saved scenarios, privacy.
pub const PANELS: Late = Late {
    name: "panels",
    start: include_str!("panels.js"),
    style: "static/panels.css",
    words: "src/i18n/lang/panels",
    messages: "src/i18n/panel.rs",
};
/// The page with the views beside Demand.
pub const VIEWS: Late = Late {
    name: "views",
    start: include_str!("views.js"),
    style: "static/views.css",
    words: "src/i18n/lang/views",
    messages: "src/i18n/view.rs",
};

/// What makes trials beside the page: without style and words.
pub const WORKER: Worker = Worker(Late {
    name: "worker",
    start: include_str!("worker.js"),
    style: "",
    words: "",
    messages: "",
});

/// A program that another late one starts in a thread of its own.
pub struct Worker(Late);

impl Worker {
    /// What Trunk calls its files: the program, and the script of it.
    pub fn files(&self) -> (String, String) {
        (self.0.program(), self.0.glue())
    }

    /// Gives its files in `folder` their names; answers that of the script that starts it.
    ///
    /// # Errors
    /// Where a file is missing, or a tool.
    pub fn write(&self, folder: &Path) -> Result<String> {
        let late = &self.0;
        let content = fs::read(folder.join(late.program()))?;
        let hashed = late.named(folder, "_bg.wasm", &content)?;
        late.bundle(folder, &format!("{{\"program\":\"{hashed}\"}}"))
    }
}

impl Late {
    /// What Trunk calls the program's file.
    pub fn program(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    /// What Trunk calls the script of it that wasm-bindgen writes.
    pub fn glue(&self) -> String {
        format!("{}.js", self.name)
    }

    /// Gives the files in `folder` their names; answers that of the script that starts the program
    /// and knows all others, that of the worker too, if it starts one.
    ///
    /// # Errors
    /// Where a file is missing, or a tool.
    pub fn write(&self, folder: &Path, worker: &str) -> Result<String> {
        let content = fs::read(folder.join(self.program()))?;
        let hashed = self.named(folder, "_bg.wasm", &content)?;
        let style = esbuild(&[&path(&paths::root().join(self.style)), "--minify"])?;
        let style = self.named(folder, ".css", &style)?;
        let words = words::write(
            self.words,
            self.messages,
            &format!("{}-words", self.name),
            folder,
        )?;
        self.bundle(folder, &files(&hashed, &style, worker, &words))
    }

    /// Makes one script of the glue and what starts the program by it, which is told the files.
    fn bundle(&self, folder: &Path, files: &str) -> Result<String> {
        let (program, glue) = (self.program(), self.glue());
        // Beside the glue, which has the other name.
        let (start, load) = (folder.join("late.js"), folder.join("load.js"));
        fs::write(&start, self.start)?;
        fs::write(&load, LOAD)?;
        let script = esbuild(&[
            &path(&start),
            "--bundle",
            "--format=esm",
            &format!("--define:FILES={files}"),
            // Where it would look for the program by itself; it is told.
            &format!("--external:{program}"),
        ])?;
        for file in [start, load, folder.join(program), folder.join(glue)] {
            fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
        }
        self.named(folder, ".js", &script)
    }

    /// Writes `content` as `NAME-HASH` with that ending.
    fn named(&self, folder: &Path, ending: &str, content: &[u8]) -> Result<String> {
        ensure!(
            !content.is_empty(),
            "a file of the {} ({ending}) is empty",
            self.name
        );
        let name = format!("{}-{}{ending}", self.name, hash::hex(content));
        fs::write(folder.join(&name), content)?;
        Ok(name)
    }
}

/// The names of the files, as the script is to know them.
fn files(program: &str, style: &str, worker: &str, words: &[Named]) -> String {
    let words: Vec<_> = words
        .iter()
        .map(|Named { code, file }| format!("\"{code}\":\"{file}\""))
        .collect();
    format!(
        "{{\"program\":\"{program}\",\"style\":\"{style}\",\"worker\":\"{worker}\",\"words\":{{{}}}}}",
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
            files("a.wasm", "b.css", "c.js", &words),
            r#"{"program":"a.wasm","style":"b.css","worker":"c.js","words":{"en":"w-en.txt","it":"w-it.txt"}}"#
        );
    }
}
