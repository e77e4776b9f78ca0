//! Notices whatever goes wrong in a page, and what it asks of the network.

use anyhow::Result;
use serde_json::{Value, json};

use crate::session::Session;

/// How the notes of `recorder.js` begin.
const NOTE: &str = "recorded ";

/// Watches all pages that `session` will load.
pub fn watch(session: &Session) -> Result<()> {
    let script = json!({ "source": include_str!("recorder.js") });
    session
        .devtools("Page.addScriptToEvaluateOnNewDocument", &script)
        .map(drop)
}

/// Errors, warnings, unhandled rejections and violations of the security policy since last asked.
pub fn take(session: &Session) -> Result<Vec<String>> {
    let entries = session.log("browser")?;
    Ok(entries.iter().filter_map(problem).collect())
}

fn problem(entry: &Value) -> Option<String> {
    let message = entry["message"].as_str().unwrap_or_default();
    let severe = matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
    (severe || message.contains(NOTE)).then(|| message.to_owned())
}

/// The addresses asked of the network since last asked.
pub fn take_requests(session: &Session) -> Result<Vec<String>> {
    let mut requests = Vec::new();
    for entry in session.log("performance")? {
        let entry: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
        let event = &entry["message"];
        if event["method"] == "Network.requestWillBeSent" {
            let url = event["params"]["request"]["url"]
                .as_str()
                .unwrap_or_default();
            // These carry their own content.
            if !url.starts_with("data:") && !url.starts_with("blob:") {
                requests.push(url.to_owned());
            }
        }
    }
    Ok(requests)
}
