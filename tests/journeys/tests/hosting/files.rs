//! What hosts say with each file, and that our own server says the same.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use libtest_mimic::{Failed, Trial};
use ureq::http::Method;
use xtask::page::headers::{self, ASK, TYPES};
use xtask::{paths, serve::Server};

use crate::fetch::{Answer, fetch, get};
use crate::folders;
use crate::host::{Host, Kind};

/// What a browser sends.
const BROWSER: &str = "gzip, deflate, br, zstd";

/// A check and its name.
type Check = (&'static str, fn() -> Result<()>);

/// All checks; they need no browser.
pub fn checks() -> Vec<Trial> {
    let all: [Check; 4] = [
        ("nginx", nginx),
        ("nginx_with_brotli", nginx_with_brotli),
        ("caddy", caddy),
        ("our_own_server", our_own_server),
    ];
    let trial = |(name, run): Check| {
        Trial::test(format!("files::{name}"), move || {
            run().map_err(|error| Failed::from(format!("{error:#}")))
        })
    };
    all.into_iter().map(trial).collect()
}

fn nginx() -> Result<()> {
    from_host(Kind::Nginx, &["gzip"])
}

fn nginx_with_brotli() -> Result<()> {
    from_host(Kind::NginxBrotli, &["br", "gzip"])
}

fn caddy() -> Result<()> {
    from_host(Kind::Caddy, &["br", "gzip"])
}

fn our_own_server() -> Result<()> {
    for prefix in ["/", "/some/where/"] {
        let server = Server::start(&paths::dist(), prefix, 0)?;
        check(&server.url(), &["br", "gzip"])?;
        names_files_ahead(&server.url())?;
    }
    Ok(())
}

/// As hosts do that read `_headers`: with the page itself, and with nothing else.
fn names_files_ahead(url: &str) -> Result<()> {
    let told = std::fs::read_to_string(paths::dist().join("_headers"))?;
    for path in ["", "index.html"] {
        let answer = get(&format!("{url}{path}"), BROWSER)?;
        let link = answer.header("link").context("no Link header")?;
        ensure!(
            told.contains(&format!("\n/{path}\n  Link: {link}\n")),
            "_headers has no {link}"
        );
        let files: Vec<&str> = link
            .split('<')
            .skip(1)
            .filter_map(|file| file.split('>').next())
            .collect();
        ensure!(files.len() == 2, "not two files: {link}");
        for file in files {
            let found = get(&format!("{url}{file}"), BROWSER)?;
            ensure!(found.status == 200, "{file}: {}", found.status);
            ensure!(found.header("link").is_none(), "{file} names another");
        }
    }
    let missing = get(&format!("{url}missing/"), BROWSER)?;
    ensure!(missing.header("link").is_none(), "a missing page names it");
    Ok(())
}

fn from_host(kind: Kind, encodings: &[&str]) -> Result<()> {
    for prefix in ["/", "/some/where/"] {
        if let Some(host) = Host::start(kind, &paths::dist(), prefix)? {
            check(&host.url(), encodings)?;
        }
    }
    Ok(())
}

fn check(url: &str, encodings: &[&str]) -> Result<()> {
    let dist = paths::dist();
    let mut seen = 0;
    for name in folders::files(&dist)? {
        if folders::ends_in(&name, &["br", "gz"]) || name.starts_with('_') {
            continue;
        }
        seen += 1;
        file(url, &name, &name, &dist, encodings).with_context(|| format!("{url}{name}"))?;
    }
    ensure!(seen > 8, "only {seen} files");
    file(url, "", "index.html", &dist, encodings).context("the folder itself")?;

    for missing in [
        "missing",
        "missing-0123456789abcdef.wasm",
        "missing-0123456789abcdef_bg.js",
    ] {
        let answer = get(&format!("{url}{missing}"), BROWSER)?;
        ensure!(answer.status == 404, "{missing}: {}", answer.status);
        ensure!(
            answer.header("cache-control").as_deref() == Some(ASK),
            "{missing} would be missing for ever: {answer:?}"
        );
        security(&answer, true).context(missing)?;
    }
    Ok(())
}

/// The file `name` of the page is served at `url` and `path`.
fn file(url: &str, path: &str, name: &str, dist: &Path, encodings: &[&str]) -> Result<()> {
    let url = format!("{url}{path}");
    let plain = std::fs::read(dist.join(name))?;
    let identity = get(&url, "identity")?;
    ensure!(identity.body == plain, "another content");
    headers_fit(&identity, path, name)?;
    ensure!(
        identity.header("content-encoding").is_none(),
        "it is encoded"
    );

    for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
        let copy = dist.join(format!("{name}.{suffix}"));
        if copy.exists() && encodings.contains(&encoding) {
            let answer = get(&url, encoding)?;
            ensure!(
                answer.header("content-encoding").as_deref() == Some(encoding),
                "not as {encoding}: {:?}",
                answer.header("content-encoding")
            );
            ensure!(answer.body == std::fs::read(copy)?, "another {encoding}");
            let vary = answer.header("vary").unwrap_or_default().to_lowercase();
            ensure!(vary.contains("accept-encoding"), "no vary: {vary:?}");
            headers_fit(&answer, path, name)?;
        }
    }
    if dist.join(format!("{name}.br")).exists() {
        let best = get(&url, BROWSER)?;
        ensure!(
            best.header("content-encoding").as_deref() == encodings.first().copied(),
            "a browser gets {:?}",
            best.header("content-encoding")
        );
    }

    let head = fetch(Method::HEAD, &url, &[("accept-encoding", "identity")])?;
    headers_fit(&head, path, name)?;
    ensure!(head.body.is_empty(), "HEAD has a body");
    ensure!(
        head.header("content-length") == Some(plain.len().to_string()),
        "HEAD says {:?} bytes",
        head.header("content-length")
    );

    let known = [
        ("etag", "if-none-match"),
        ("last-modified", "if-modified-since"),
    ]
    .into_iter()
    .find_map(|(says, asks)| Some((asks, identity.header(says)?)))
    .context("nothing to ask again by")?;
    let again = fetch(Method::GET, &url, &[(known.0, &known.1)])?;
    ensure!(again.status == 304, "asked again, it says {}", again.status);
    ensure!(
        again.header("cache-control").as_deref() == Some(headers::caching(path)),
        "asked again, it may be kept {:?}",
        again.header("cache-control")
    );
    // Browsers take over what it says.
    security(&again, headers::heeds_policy(path)).context("asked again")
}

fn headers_fit(answer: &Answer, path: &str, name: &str) -> Result<()> {
    ensure!(answer.status == 200, "status {}", answer.status);
    let end = name.rsplit('.').next().unwrap_or_default();
    let kind = TYPES
        .iter()
        .find(|(known, _)| *known == end)
        .with_context(|| format!("no type for .{end}"))?
        .1;
    let found = answer.header("content-type").unwrap_or_default();
    ensure!(
        found
            .replace("; ", ";")
            .eq_ignore_ascii_case(&kind.replace("; ", ";")),
        "its type is {found:?}, not {kind:?}"
    );
    ensure!(
        answer.header("cache-control").as_deref() == Some(headers::caching(path)),
        "it may be kept {:?}",
        answer.header("cache-control")
    );
    security(answer, headers::heeds_policy(path))
}

fn security(answer: &Answer, heeds_policy: bool) -> Result<()> {
    for (name, value) in headers::OF_EVERY_FILE {
        ensure!(
            answer.header(name).as_deref() == Some(value),
            "{name} is {:?}, not {value:?}",
            answer.header(name)
        );
    }
    for (name, value) in headers::of_pages() {
        let wanted = heeds_policy.then_some(value);
        ensure!(
            answer.header(name) == wanted,
            "{name} is {:?}, not {wanted:?}",
            answer.header(name)
        );
    }
    ensure!(
        answer.header("x-frame-options").is_none(),
        "frames are refused"
    );
    Ok(())
}
