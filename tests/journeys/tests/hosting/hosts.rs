//! The page comes up from each host.

use std::thread;
use std::time::Duration;

use anyhow::{Result, ensure};
use axum::Router;
use axum::response::Html;
use journeys::{Engine, Need, Page};
use xtask::{paths, serve::Server};

use crate::folders;
use crate::host::{Host, Kind};
use crate::visit::{open, soon, visit};

journeys::journeys! {
    from_nginx;
    from_caddy;
    a_guest_installs_nothing;
}

fn from_nginx() -> Result<()> {
    comes_up(Kind::NginxBrotli)?;
    comes_up(Kind::Nginx)
}

fn from_caddy() -> Result<()> {
    comes_up(Kind::Caddy)
}

fn comes_up(kind: Kind) -> Result<()> {
    for prefix in ["/", "/some/where/"] {
        let Some(mut host) = Host::start(kind, &paths::dist(), prefix)? else {
            return Ok(());
        };
        visit(&mut host, |_, page| {
            open(page, "?quota=600000#win=40")?;
            page.expect("opp", "750")?;
            let loaded = page.take_requests()?;
            ensure!(
                loaded.iter().all(|url| url.starts_with(page.url())),
                "loaded from elsewhere: {loaded:#?}"
            );
            Ok(())
        })?;
    }
    Ok(())
}

/// In a frame on somebody's page, of another site or tried as a file on a disk, the calculator works
/// and leaves nothing behind; also in a frame that may do nothing but run scripts.
fn a_guest_installs_nothing() -> Result<()> {
    for sandbox in ["", "sandbox=\"allow-scripts\""] {
        for on_disk in [false, true] {
            // Where the engine needs it, of a page that was built for this host.
            let named = !sandbox.is_empty() && Need::OwnHost.unmet(Engine::current()).is_some();
            let start = if named {
                Host::start_named
            } else {
                Host::start
            };
            let Some(mut host) = start(Kind::Nginx, &paths::dist(), "/")? else {
                return Ok(());
            };
            visit(&mut host, |host, page| {
                // The test browser of WebKit does not show frames in files.
                if on_disk && page.session().engine() == Engine::WebKit {
                    return Ok(());
                }
                let html = format!(
                    "<!doctype html><title>Blog</title><iframe {sandbox} src=\"{}#win=40\" width=600 height=600></iframe>",
                    host.url()
                );
                guest(host, page, &blog(html, on_disk)?)
            })?;
        }
    }
    Ok(())
}

/// The address of a page with this content.
fn blog(html: String, on_disk: bool) -> Result<String> {
    if on_disk {
        let file = folders::fresh()?.join("blog.html");
        std::fs::write(&file, html)?;
        return Ok(format!("file://{}", file.display()));
    }
    let router = Router::new().fallback(move || std::future::ready(Html(html.clone())));
    Ok(Server::run(router, "/", 0)?.url())
}

fn guest(host: &Host, page: &Page, blog: &str) -> Result<()> {
    let session = page.session();
    // The second time, the host says no more than that the page has not changed.
    for visits in 1..=2 {
        session.leave()?;
        session.goto(blog)?;
        // A driver may hold on to the frame's first, empty document.
        soon(|| {
            session.leave()?;
            session.enter(&session.find("iframe")?)?;
            let ready = page.read("return String(document.documentElement.dataset.ready)")?;
            ensure!(ready == "1", "on visit {visits} the guest is not ready");
            Ok(())
        })?;
        page.expect("opp", "625")?;
    }
    // The time in which a page of its own would.
    thread::sleep(Duration::from_secs(2));
    session.leave()?;
    session.goto(&format!("{}404.html", host.url()))?;
    let left = page.read(
        "return Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])
            .then((all) => all.flat().length)",
    )?;
    ensure!(left == "0", "{left} things were left behind");
    Ok(())
}
