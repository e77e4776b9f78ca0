//! Notices whatever goes wrong in a page, and what it asks of the network.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::engine::Engine;
use crate::session::Session;
use crate::site::{RECORDER, Site};

/// How the notes of `recorder.js` begin.
const NOTE: &str = "recorded ";

/// Watches all pages that `session` will load.
pub fn watch(session: &Session) -> Result<()> {
    match session.engine() {
        Engine::Chromium => {
            // What a journey before has left.
            session.log("browser")?;
            session.log("performance")?;
            let script = json!({ "source": include_str!("recorder.js") });
            session
                .devtools("Page.addScriptToEvaluateOnNewDocument", &script)
                .map(drop)
        }
        Engine::Firefox => session.run_privileged(WATCH, &[]).map(drop),
        Engine::WebKit => Ok(()),
    }
}

/// Notes in Firefox's own context each request that a page, and not the browser, has made.
const WATCH: &str = "
    window.asked = [];
    if (window.observer) return;
    window.observer = { observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const { browsingContextID, triggeringPrincipal } = channel.loadInfo;
        if (browsingContextID || !triggeringPrincipal.isSystemPrincipal) window.asked.push(channel.URI.spec);
    } };
    Services.obs.addObserver(window.observer, 'http-on-modify-request');";

/// Errors, warnings, unhandled rejections and violations of the security policy since last asked.
pub fn take(session: &Session, site: &Site) -> Result<Vec<String>> {
    if session.engine().has_devtools() {
        let entries = session.log("browser")?;
        return Ok(entries.iter().filter_map(problem).collect());
    }
    // Those under way must have arrived.
    session.run(
        "return Promise.all(window.recorded ?? []).then(() => {})",
        &[],
    )?;
    Ok(site.take_notes())
}

fn problem(entry: &Value) -> Option<String> {
    let message = entry["message"].as_str().unwrap_or_default();
    let severe = matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
    (severe || message.contains(NOTE)).then(|| message.to_owned())
}

/// The addresses asked of the network since last asked: as the browser tells, and in `WebKit`, which
/// does not, as the pages do that are open.
pub fn take_requests(session: &Session) -> Result<Vec<String>> {
    let requests = match session.engine() {
        Engine::Chromium => of_log(session)?,
        Engine::Firefox => list(&session.run_privileged("return window.asked.splice(0)", &[])?)?,
        Engine::WebKit => list(&session.run(TIMINGS, &[])?)?,
    };
    let own = |url: &String| {
        // These carry their own content.
        !url.starts_with("data:") && !url.starts_with("blob:") && !url.ends_with(RECORDER)
    };
    Ok(requests.into_iter().filter(own).collect())
}

/// The document itself, and what it has asked for.
const TIMINGS: &str = "
    const seen = (window.timingsSeen ??= new Set());
    const all = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
    const fresh = all.filter(({ name, startTime }) => !seen.has(`${startTime} ${name}`));
    for (const { name, startTime } of fresh) seen.add(`${startTime} ${name}`);
    return fresh.map(({ name }) => name.split('#')[0])";

fn list(found: &Value) -> Result<Vec<String>> {
    let found = found
        .as_array()
        .context("the browser gives no list of requests")?;
    Ok(found
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect())
}

fn of_log(session: &Session) -> Result<Vec<String>> {
    let mut requests = Vec::new();
    for entry in session.log("performance")? {
        let entry: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
        let event = &entry["message"];
        if event["method"] == "Network.requestWillBeSent" {
            let url = &event["params"]["request"]["url"];
            requests.push(url.as_str().unwrap_or_default().to_owned());
        }
    }
    Ok(requests)
}
