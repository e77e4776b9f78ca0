//! The first load: its bytes and its times.

use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use journeys::{Page, Setup, eventually};
use serde_json::{Value, json};

use crate::plain;

/// Loads per median.
const RUNS: usize = 5;

/// What stands between the page and its reader.
struct Conditions {
    name: &'static str,
    /// Round trip in milliseconds and bits per second; none for no throttle.
    network: Option<(f64, f64)>,
    /// How many times slower the processor is.
    slower: f64,
    /// How long a load certainly takes; asking earlier would disturb it.
    patience: Duration,
}

impl Conditions {
    const FREE: Self = Self {
        name: "no throttle",
        network: None,
        slower: 1.0,
        patience: Duration::from_secs(1),
    };
    const SLOW: Self = Self {
        name: "slow 4G (150 ms, 1.6 Mbit/s), processor 4 times slower",
        network: Some((150.0, 1.6e6)),
        slower: 4.0,
        patience: Duration::from_secs(5),
    };

    fn apply(&self, page: &Page) -> Result<()> {
        let session = page.session();
        session.devtools("Network.enable", &json!({}))?;
        session.devtools(
            "Network.setCacheDisabled",
            &json!({ "cacheDisabled": true }),
        )?;
        if let Some((latency, bits)) = self.network {
            let throughput = bits / 8.0;
            session.devtools(
                "Network.emulateNetworkConditions",
                &json!({
                    "offline": false, "latency": latency,
                    "downloadThroughput": throughput, "uploadThroughput": throughput,
                }),
            )?;
        }
        session
            .devtools(
                "Emulation.setCPUThrottlingRate",
                &json!({ "rate": self.slower }),
            )
            .map(drop)
    }
}

/// Prints the bytes of each file as transferred.
pub fn bytes() -> Result<()> {
    let page = Page::new(Setup::desktop())?;
    page.open("")?;
    let script = "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .map(({ name, encodedBodySize }) => [new URL(name).pathname.slice(1) || 'index.html', encodedBodySize])";
    let files = page.session().run(script, &[])?;
    println!("| first load | bytes, compressed |\n| --- | ---: |");
    let mut total = 0;
    for file in files.as_array().context("no list of files")? {
        let bytes = file[1].as_u64().context("a file without a size")?;
        println!("| {} | {bytes} |", file[0].as_str().unwrap_or_default());
        total += bytes;
    }
    println!("| in all | {total} |");
    page.expect_no_problems()
}

/// Prints the times of the first load under different conditions.
pub fn times() -> Result<()> {
    println!(
        "| median of {RUNS} loads, nothing cached | plain HTML painted | first contentful paint | ready |"
    );
    println!("| --- | ---: | ---: | ---: |");
    for conditions in [Conditions::FREE, Conditions::SLOW] {
        times_under(&conditions)?;
    }
    Ok(())
}

fn times_under(conditions: &Conditions) -> Result<()> {
    let (mut paints, mut readies, mut plain) = (Vec::new(), Vec::new(), Vec::new());
    // In turn, so that what else the machine does falls on both alike.
    for _ in 0..RUNS {
        let [paint, ready] = load(conditions, &Page::new(Setup::desktop().unwatched())?)?;
        paints.push(paint);
        readies.push(ready);
        let page = Page::at(Setup::desktop().unwatched(), plain::site()?)?;
        plain.push(load(conditions, &page)?[0]);
    }
    println!(
        "| {} | {:.0} ms | {:.0} ms | {:.0} ms |",
        conditions.name,
        median(&mut plain),
        median(&mut paints),
        median(&mut readies)
    );
    Ok(())
}

/// One load in a browser that has seen nothing yet.
fn load(conditions: &Conditions, page: &Page) -> Result<[f64; 2]> {
    let session = page.session();
    let observer = json!({ "source": include_str!("observer.js") });
    session.devtools("Page.addScriptToEvaluateOnNewDocument", &observer)?;
    // The browser itself is still busy with its own window.
    thread::sleep(Duration::from_secs(4));
    conditions.apply(page)?;
    // The driver's own way to a page asks it all the time whether it is there.
    session.devtools("Page.navigate", &json!({ "url": page.url() }))?;
    thread::sleep(conditions.patience);
    let has_program = session.run("return document.scripts.length > 0", &[])? == json!(true);
    eventually(|| {
        let measured = session.run("return [measured.paint, measured.ready]", &[])?;
        let time = |index: usize| measured[index].as_f64().filter(|time| *time > 0.0);
        ensure!(
            time(0).is_some() && (time(1).is_some() || !has_program),
            "the page was not painted and ready: {measured}"
        );
        Ok([time(0).unwrap_or_default(), time(1).unwrap_or_default()])
    })
}

/// The middle one; the upper of two.
pub fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// A number by its name in the developer tools' list of metrics.
pub fn devtools_metric(metrics: &Value, name: &str) -> Result<f64> {
    let all = metrics["metrics"].as_array().context("no metrics")?;
    let metric = all.iter().find(|metric| metric["name"] == name);
    metric
        .and_then(|metric| metric["value"].as_f64())
        .with_context(|| format!("no metric {name}"))
}
