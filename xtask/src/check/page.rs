//! Steps on the page and in the browser.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::command::{self, cargo};
use crate::page::{self, size};
use crate::{paths, tools};

/// Bytes of the first load, compressed.
const LIMIT: u64 = 130_000;
/// Bytes of what makes trials beside the page.
const WORKER_LIMIT: u64 = 60_000;
/// Bytes of the script that other sites load, compressed either way.
const EMBED_LIMIT: u64 = 2_000;

pub fn build() -> Result<()> {
    page::build().map(drop)
}

pub fn size() -> Result<()> {
    let folder = page::build()?;
    let files = size::first_load(&folder)?;
    let total: u64 = files.iter().map(|file| file.bytes).sum();
    for file in &files {
        println!("{:>9}  {}", file.bytes, file.name);
    }
    println!("{total:>9}  in all, of {LIMIT} allowed");
    ensure!(
        total <= LIMIT,
        "the first load has {} bytes too many",
        total - LIMIT
    );
    let worker = size::late(&folder, "worker-")?;
    println!("{worker:>9}  the worker's files, of {WORKER_LIMIT} allowed");
    ensure!(
        worker <= WORKER_LIMIT,
        "the worker's files have {} bytes too many",
        worker - WORKER_LIMIT
    );
    let embed = size::compressed(&folder.join("embed.js"))?;
    println!("{embed:>9}  embed.js, of {EMBED_LIMIT} allowed");
    ensure!(
        embed <= EMBED_LIMIT,
        "embed.js has {} bytes too many",
        embed - EMBED_LIMIT
    );
    Ok(())
}

/// Passes on what the runner prints, and sees to it that it ran something: it is content with
/// no test at all.
pub fn dom() -> Result<()> {
    let browser = tools::chromium()?;
    let mut command = cargo();
    command
        .args([
            "test",
            "--target",
            tools::WASM,
            "--features",
            "web",
            "--test",
            "dom*",
        ])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            tools::wasm_test_runner()?,
        )
        .env("CHROMEDRIVER", browser.driver)
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            paths::root().join("xtask").join("webdriver.json"),
        )
        .env("WASM_BINDGEN_TEST_ONLY_WEB", "1")
        // For all tests together; on a slow machine, twenty seconds would hide what failed.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .stdout(Stdio::piped());
    let mut child = command.spawn().context("cannot start cargo")?;
    let mut passed = 0;
    for line in BufReader::new(child.stdout.take().context("cargo has no output")?).lines() {
        let line = line?;
        println!("{line}");
        passed += passed_tests(&line);
    }
    ensure!(
        child.wait()?.success(),
        "{} failed",
        command::describe(&command)
    );
    ensure!(passed > 0, "no test ran in the browser");
    println!("{passed} tests passed in the browser");
    Ok(())
}

pub fn journeys() -> Result<()> {
    tools::axe()?;
    in_browsers("page")
}

pub fn hosting() -> Result<()> {
    tools::web_servers()?;
    in_browsers("hosting")
}

/// In all engines, or those that `UPFUNNEL_ENGINE` names; which journeys are run in which, and how
/// many at a time, is the harness's to know.
fn in_browsers(tests: &str) -> Result<()> {
    page::build()?;
    let mut command = cargo();
    command.args(["test", "--package", "journeys", "--test", tests]);
    // A failing journey says where it failed; a trace through the harness hides it.
    command::run(command.env("RUST_BACKTRACE", "0"))
}

/// The number in `test result: ok. 3 passed; 0 failed; …`.
fn passed_tests(line: &str) -> u32 {
    let count = line
        .strip_prefix("test result: ok. ")
        .and_then(|rest| rest.split(' ').next());
    count.and_then(|count| count.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::passed_tests;

    #[test]
    fn reads_the_closing_line() {
        assert_eq!(
            passed_tests("test result: ok. 3 passed; 0 failed; 0 ignored; 0 filtered out"),
            3
        );
        assert_eq!(passed_tests("running 3 tests"), 0);
    }
}
