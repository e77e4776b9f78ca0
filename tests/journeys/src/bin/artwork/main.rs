//! `cargo xtask artwork`: makes the icons from `static/icon.svg`, and from the page the picture that
//! others show with a link to it, 1200 × 630.

use std::fs;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use journeys::artwork::{self, ICONS};
use journeys::{Page, Setup};
use serde_json::json;
use xtask::paths;

const PREVIEW: (u32, u32) = (1200, 630);

fn main() -> Result<()> {
    fs::create_dir_all(artwork::folder())?;
    for icon in ICONS {
        let page = Page::new(Setup::desktop().width(icon.size.max(500)))?;
        let html = format!(
            "<style>body{{margin:0}}svg{{display:block}}</style>{}",
            icon.svg()?
        );
        show(&page, &html)?;
        let png = shoot(&page, icon.size, icon.size)?;
        let bytes = if icon.file.rsplit('.').next() == Some("ico") {
            artwork::ico(&png)
        } else {
            png
        };
        save(icon.file, &bytes)?;
    }
    save("og.png", &preview()?)
}

fn save(name: &str, bytes: &[u8]) -> Result<()> {
    let file = artwork::folder().join(name);
    fs::write(&file, bytes).with_context(|| format!("cannot write {}", file.display()))?;
    println!("{:>7}  {}", bytes.len(), file.display());
    Ok(())
}

/// The sentence and the chart of the default scenario, as the page shows them at this width.
fn preview() -> Result<Vec<u8>> {
    let page = Page::new(Setup::desktop().width(PREVIEW.0))?;
    page.open("#theme=light")?;
    let sentence = page.read("return document.querySelector('.sentence').innerHTML")?;
    let chart = page.read("return document.querySelector('figure svg').outerHTML")?;
    let icon = fs::read_to_string(paths::root().join("static").join("icon.svg"))?;
    let style = fs::read_to_string(paths::root().join("static").join("style.css"))?;
    let layout = include_str!("preview.css");
    let html = format!(
        "<style>{style}{layout}</style><header>{icon}<b>Upfunnel</b><span>the sales &amp; marketing SLA calculator</span></header>\
         <p class=sentence>{sentence}</p><figure>{chart}</figure>"
    );
    show(&page, &html)?;
    shoot(&page, PREVIEW.0, PREVIEW.1)
}

fn show(page: &Page, html: &str) -> Result<()> {
    let session = page.session();
    session.goto("about:blank")?;
    session.run(
        "document.documentElement.dataset.theme = 'light'; document.body.innerHTML = arguments[0]",
        &[json!(html)],
    )?;
    Ok(())
}

fn shoot(page: &Page, width: u32, height: u32) -> Result<Vec<u8>> {
    let session = page.session();
    let nothing = json!({ "color": { "r": 0, "g": 0, "b": 0, "a": 0 } });
    session.devtools("Emulation.setDefaultBackgroundColorOverride", &nothing)?;
    let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
    let answer = session.devtools(
        "Page.captureScreenshot",
        &json!({ "captureBeyondViewport": true, "clip": clip }),
    )?;
    let picture = answer["data"].as_str().context("no picture")?;
    Ok(BASE64_STANDARD.decode(picture)?)
}
