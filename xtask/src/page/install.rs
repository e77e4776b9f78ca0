//! What a system needs to install the page: the web app manifest and its icons. The pictures in
//! `static/icons` are made from `static/icon.svg` by `cargo xtask artwork`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{hash, paths};

const NAME: &str = "Upfunnel";
const DESCRIPTION: &str = "Works back from a revenue quota to the leads that marketing owes sales.";
/// As in the style sheet.
const PAPER: &str = "#fbfaf6";

/// The manifest's icons: file, size, purpose.
const ICONS: &[(&str, &str, &str)] = &[
    ("app-192", "192x192", "any"),
    ("app-512", "512x512", "any"),
    ("app-maskable-512", "512x512", "maskable"),
];

/// Writes manifest and icons into the page's `folder`, and gives the tags that name them.
///
/// # Errors
/// Where a picture is missing.
pub fn write(folder: &Path) -> Result<String> {
    for name in ["favicon.ico", "og.png"] {
        fs::write(folder.join(name), picture(name)?)?;
    }
    let icons = ICONS
        .iter()
        .map(|(name, size, purpose)| {
            let file = hashed(folder, name, "png", &picture(&format!("{name}.png"))?)?;
            Ok(format!(
                r#"{{"src":"./{file}","sizes":"{size}","type":"image/png","purpose":"{purpose}"}}"#
            ))
        })
        .collect::<Result<Vec<_>>>()?
        .join(",");
    // No `id`: then it is the start's address, so that each copy on a host is an app of its own.
    let manifest = format!(
        r#"{{"name":"{NAME}","short_name":"{NAME}","description":"{DESCRIPTION}","lang":"en","start_url":"./","scope":"./","display":"standalone","display_override":["minimal-ui"],"background_color":"{PAPER}","theme_color":"{PAPER}","categories":["business","finance","productivity"],"icons":[{icons}]}}"#
    );
    let manifest = hashed(folder, "manifest", "webmanifest", manifest.as_bytes())?;
    let touch = hashed(
        folder,
        "apple-touch-icon",
        "png",
        &picture("apple-touch-icon.png")?,
    )?;
    Ok(format!(
        r#"<link rel="manifest" href="./{manifest}"><link rel="apple-touch-icon" href="./{touch}">"#
    ))
}

fn picture(name: &str) -> Result<Vec<u8>> {
    let file = paths::root().join("static").join("icons").join(name);
    fs::read(&file).with_context(|| {
        format!(
            "cannot read {}; `cargo xtask artwork` makes it",
            file.display()
        )
    })
}

fn hashed(folder: &Path, name: &str, end: &str, bytes: &[u8]) -> Result<String> {
    let file = format!("{name}-{}.{end}", hash::hex(bytes));
    fs::write(folder.join(&file), bytes).with_context(|| format!("cannot write {file}"))?;
    Ok(file)
}
