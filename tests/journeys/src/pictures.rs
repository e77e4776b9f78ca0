//! Pictures of the page.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::json;
use xtask::paths;

use crate::engine::Engine;
use crate::session::{self, Session};

/// Where the picture called `name` goes.
#[must_use]
pub fn file(name: &str) -> PathBuf {
    paths::target()
        .join("screenshots")
        .join(format!("{name}.png"))
}

/// Takes a picture of the whole page, as `width` pixels of view show it when one scrolls through;
/// in `WebKit`, whose driver cannot, of what the window shows.
pub(crate) fn whole_page(session: &Session, width: u32, file: &Path) -> Result<()> {
    // From the top: what sticks to the window would hang somewhere in the middle.
    let script = "scrollTo(0, 0); return document.documentElement.scrollHeight";
    let height = session.run(script, &[])?;
    match session.engine() {
        Engine::Chromium => {}
        Engine::Firefox => return session::save(&session.get("moz/screenshot/full")?, file),
        // What the window shows.
        Engine::WebKit => return session.screenshot(file),
    }
    let params = json!({
        "captureBeyondViewport": true,
        "clip": { "x": 0, "y": 0, "width": width, "height": height, "scale": 1 },
    });
    let answer = session.devtools("Page.captureScreenshot", &params)?;
    session::save(answer.get("data").context("no picture")?, file)
}
