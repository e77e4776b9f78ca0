//! Whether memory grows with use.

use anyhow::{Context, Result};
use journeys::{Page, Setup};
use serde_json::json;

use crate::load::devtools_metric;
use crate::steps::drive;

const WARM_UP: u32 = 1_000;
const STEPS: u32 = 10_000;
/// A script must end before the driver's patience does.
const BATCH: u32 = 1_000;
const KIB: f64 = 1024.0;

/// What is in use after a garbage collection.
struct Use {
    script: f64,
    wasm: f64,
    nodes: f64,
    listeners: f64,
}

/// Prints the memory before and after many steps.
pub fn measure() -> Result<()> {
    let page = Page::new(Setup::desktop())?;
    page.open("")?;
    page.session().devtools("Performance.enable", &json!({}))?;
    steps(&page, WARM_UP)?;
    let before = used(&page)?;
    steps(&page, STEPS)?;
    let after = used(&page)?;
    println!(
        "\n| in use after garbage collection | after {WARM_UP} steps | after {STEPS} more | growth |"
    );
    println!("| --- | ---: | ---: | ---: |");
    let row = |name: &str, unit: &str, before: f64, after: f64| {
        println!(
            "| {name} | {before:.0}{unit} | {after:.0}{unit} | {:.0}{unit} |",
            after - before
        );
    };
    row(
        "JavaScript heap",
        " KiB",
        before.script / KIB,
        after.script / KIB,
    );
    row(
        "WebAssembly memory",
        " KiB",
        before.wasm / KIB,
        after.wasm / KIB,
    );
    row("DOM nodes", "", before.nodes, after.nodes);
    row("event listeners", "", before.listeners, after.listeners);
    page.expect_no_problems()
}

fn steps(page: &Page, steps: u32) -> Result<()> {
    for _ in 0..steps / BATCH {
        drive(page, BATCH, "task")?;
    }
    Ok(())
}

fn used(page: &Page) -> Result<Use> {
    let session = page.session();
    // The first pass frees what the second can then find unreachable.
    for _ in 0..2 {
        session.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    }
    // Once started, the glue's start function only gives the module's exports.
    let script = "const glue = document.querySelector('link[rel=modulepreload]').href;
        return import(glue).then((glue) => glue.default()).then(({ memory }) => memory.buffer.byteLength)";
    let wasm = session
        .run(script, &[])?
        .as_f64()
        .context("no memory of the wasm")?;
    let metrics = session.devtools("Performance.getMetrics", &json!({}))?;
    Ok(Use {
        script: devtools_metric(&metrics, "JSHeapUsedSize")?,
        wasm,
        nodes: devtools_metric(&metrics, "Nodes")?,
        listeners: devtools_metric(&metrics, "JSEventListeners")?,
    })
}
