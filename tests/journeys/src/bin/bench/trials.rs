//! What trials take in the worker, and what the page's sliders cost meanwhile.

use anyhow::{Context, Result};
use journeys::{Page, Setup};
use serde_json::json;

use crate::load::median;

const RUNS: usize = 5;

/// Prints the time of a million trials of the full model in the worker: three estimated rates,
/// binomial stages, orders that differ.
pub fn measure() -> Result<()> {
    println!("| trials in the worker, median of {RUNS} | a million | a second |");
    println!("| --- | ---: | ---: |");
    let page = Page::new(Setup::desktop())?;
    page.open("")?;
    for (name, asked) in [("revenue of 3,900 leads", "1, 3900"), ("leads needed", "0")] {
        let mut runs = Vec::new();
        for _ in 0..=RUNS {
            let script = include_str!("trials.js").replace("ASKED", asked);
            let script = format!("return (async function () {{ {script} }})(...arguments)");
            let file = worker(&page)?;
            let took = page.session().run(&script, &[json!(file)])?;
            runs.push(took.as_f64().context("no time was measured")?);
        }
        // The first compiles.
        runs.remove(0);
        let took = median(&mut runs);
        println!("| {name} | {took:.0} ms | {:.1} million |", 1000.0 / took);
    }
    page.expect_no_problems()
}

/// The worker's script, which the script of the views names.
fn worker(page: &Page) -> Result<String> {
    let script = "return (async () => {
        const name = document.querySelector('script[data-views]').dataset.views;
        const text = await (await fetch(name)).text();
        return new URL(text.match(/worker-[0-9a-f]+\\.js/)[0], new URL(name, location)).href;
    })()";
    let name = page.session().run(script, &[])?;
    Ok(name.as_str().context("no worker is named")?.to_owned())
}
