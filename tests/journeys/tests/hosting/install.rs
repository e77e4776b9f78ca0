//! The page as a program of its own on somebody's device.

use std::fs;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use journeys::artwork::{self, ICONS};
use serde_json::{Value, json};
use xtask::paths;

use crate::host::{Host, Kind};
use crate::visit::{open, soon, visit};

journeys::journeys! {
    the_manifest_says_all_that_it_takes;
    the_icons_belong_to_the_drawing;
}

/// What is asked for by those who install pages, and, where the browser tells, what it thinks.
fn the_manifest_says_all_that_it_takes() -> Result<()> {
    for prefix in ["/", "/some/where/"] {
        let Some(mut host) = Host::start(Kind::Nginx, &paths::dist(), prefix)? else {
            return Ok(());
        };
        visit(&mut host, |host, page| {
            open(page, "")?;
            let session = page.session();
            let script = "const url = document.querySelector('link[rel=manifest]').href;
                return fetch(url).then((it) => it.json()).then((it) => Promise.all(
                    [it.start_url, it.scope, ...it.icons.map(({ src }) => src)]
                        .map((path) => new URL(path, url).href)
                        .map((path) => fetch(path).then(({ ok }) => (ok ? path : `${path} is missing`)))))";
            let found = session.run(script, &[])?;
            let found: Vec<_> = found
                .as_array()
                .context("no list")?
                .iter()
                .filter_map(Value::as_str)
                .collect();
            ensure!(
                found.len() == 5 && found[0] == host.url() && found[1] == host.url(),
                "the manifest names {found:?}"
            );
            ensure!(
                found
                    .iter()
                    .all(|path| path.starts_with(&host.url()) && !path.contains(' ')),
                "the manifest names {found:?}"
            );
            if !session.engine().has_devtools() {
                return Ok(());
            }
            let manifest = session.devtools("Page.getAppManifest", &json!({}))?;
            ensure!(
                manifest["errors"] == json!([]),
                "errors: {}",
                manifest["errors"]
            );
            soon(|| {
                let errors = session.devtools("Page.getInstallabilityErrors", &json!({}))?;
                ensure!(
                    errors["installabilityErrors"] == json!([]),
                    "it cannot be installed: {errors}"
                );
                Ok(())
            })
        })?;
    }
    Ok(())
}

/// The committed pictures show what `static/icon.svg` draws; edges may differ by engine.
fn the_icons_belong_to_the_drawing() -> Result<()> {
    let Some(mut host) = Host::start(Kind::Nginx, &paths::dist(), "/")? else {
        return Ok(());
    };
    visit(&mut host, |_, page| {
        page.session().goto("about:blank")?;
        for icon in ICONS {
            let picture = fs::read(artwork::folder().join(icon.file))?;
            let kind = if picture.starts_with(b"\x89PNG") {
                "png"
            } else {
                "x-icon"
            };
            let picture = format!(
                "data:image/{kind};base64,{}",
                BASE64_STANDARD.encode(picture)
            );
            let drawing = BASE64_STANDARD.encode(icon.svg()?);
            let drawing = format!("data:image/svg+xml;base64,{drawing}");
            let script = "const [size, ...sources] = arguments;
                const pixels = async (source) => {
                    const image = new Image();
                    image.src = source;
                    await image.decode();
                    if (image.naturalWidth !== size) throw new Error(`${image.naturalWidth} pixels wide`);
                    const context = Object.assign(document.createElement('canvas'), { width: size, height: size })
                        .getContext('2d');
                    context.drawImage(image, 0, 0);
                    return context.getImageData(0, 0, size, size).data;
                };
                return Promise.all(sources.map(pixels)).then(([one, other]) =>
                    one.reduce((sum, value, at) => sum + Math.abs(value - other[at]), 0) / one.length)";
            let difference = page
                .session()
                .run(script, &[json!(icon.size), json!(picture), json!(drawing)])?;
            let difference = difference.as_f64().context("no difference")?;
            ensure!(
                difference < 2.0,
                "{} differs from static/icon.svg by {difference:.1}: `cargo xtask artwork` makes it anew",
                icon.file
            );
        }
        Ok(())
    })
}
