//! Pages on a host, and what the browser has stored of them.

use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use journeys::site::Site;
use journeys::{Page, Setup};
use serde_json::{Value, json};

use crate::host::Host;

/// Runs `steps` with a fresh browser for the page on `host`; any problem of the page fails it.
pub fn visit(host: &mut Host, steps: impl FnOnce(&mut Host, &Page) -> Result<()>) -> Result<()> {
    let page = Page::at(Setup::desktop(), Site::elsewhere(host.url()))?;
    let outcome = steps(host, &page);
    let problems = page.take_problems()?;
    outcome.with_context(|| format!("problems on the page: {problems:#?}"))?;
    ensure!(problems.is_empty(), "problems on the page: {problems:#?}");
    Ok(())
}

/// Opens the page with `link` and waits until it answers, with more patience than [`Page::open`]:
/// where the network hangs the worker has some, too.
pub fn open(page: &Page, link: &str) -> Result<()> {
    page.session().goto("about:blank")?;
    page.session().goto(&format!("{}{link}", page.url()))?;
    ready(page)
}

/// Loads the page again as a person does. (What drivers do in some browsers passes the worker by.)
pub fn reload(page: &Page) -> Result<()> {
    page.session().run(
        "window.before = true; setTimeout(() => location.reload())",
        &[],
    )?;
    soon(|| {
        let before = page.read("return String(window.before)")?;
        ensure!(before == "undefined", "it has not been loaded again");
        Ok(())
    })?;
    ready(page)
}

fn ready(page: &Page) -> Result<()> {
    soon(|| {
        let ready = page.read("return String(document.documentElement.dataset.ready)")?;
        ensure!(ready == "1", "the page is not ready");
        Ok(())
    })
}

/// Asks again until `check` holds. What the service worker does takes its time.
pub fn soon(mut check: impl FnMut() -> Result<()>) -> Result<()> {
    const PATIENCE: Duration = Duration::from_secs(20);
    let start = Instant::now();
    while let Err(error) = check() {
        if start.elapsed() > PATIENCE {
            bail!("{error:#} (after {} s)", PATIENCE.as_secs());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(())
}

/// The versions that the browser has stored.
pub fn stored(page: &Page) -> Result<Vec<String>> {
    let names = page.session().run("return caches.keys()", &[])?;
    let names = names.as_array().context("no list of stores")?;
    Ok(names
        .iter()
        .filter_map(Value::as_str)
        .filter_map(|name| Some(name.rsplit_once(' ')?.1.to_owned()))
        .collect())
}

/// Waits until exactly these versions are stored, and the page's own worker has taken over.
pub fn expect_stored(page: &Page, versions: &[&str]) -> Result<()> {
    let mut wanted: Vec<_> = versions.iter().map(|&version| version.to_owned()).collect();
    wanted.sort();
    soon(|| {
        let mut found = stored(page)?;
        found.sort();
        ensure!(found == wanted, "stored are {found:?}, not {wanted:?}");
        let settled = page.session().run(
            "return navigator.serviceWorker.getRegistration().then((it) =>
                Boolean(navigator.serviceWorker.controller && it?.active?.state === 'activated'
                    && !it.installing && !it.waiting))",
            &[],
        )?;
        ensure!(settled == Value::Bool(true), "the worker is not settled");
        Ok(())
    })
}

/// The page in the current tab is of this version, and so is all that it has loaded.
pub fn expect_version(page: &Page, version: &str, files: &[String]) -> Result<()> {
    ready(page)?;
    page.expect("mql", "3900")?;
    let found =
        page.read("return document.querySelector('script[data-version]').dataset.version")?;
    ensure!(found == version, "the page is of {found}, not {version}");
    let loaded = page.session().run(
        "return performance.getEntriesByType('resource').map(({ name }) => name)",
        &[],
    )?;
    let loaded = loaded.as_array().context("no list of files")?;
    ensure!(loaded.len() >= 3, "only {loaded:?} were loaded");
    for url in loaded.iter().filter_map(Value::as_str) {
        let name = url.strip_prefix(page.url()).unwrap_or(url);
        ensure!(
            name == "sw.js" || files.iter().any(|file| file == name),
            "{url} does not belong to {version}"
        );
    }
    Ok(())
}

/// That the current tab gets each of these files, as it would late.
pub fn expect_files(page: &Page, files: &[String]) -> Result<()> {
    let script = "return Promise.all(arguments[0].map((name) =>
        fetch(name).then(({ status }) => status === 200 ? '' : `${name}: ${status}`, () => `${name}: no answer`)))
        .then((all) => all.filter(Boolean).join(', '))";
    let missing = page.session().run(script, &[json!(files)])?;
    ensure!(missing == json!(""), "missing: {missing}");
    Ok(())
}
