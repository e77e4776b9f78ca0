//! The page comes up from each host.

use std::thread;
use std::time::Duration;

use anyhow::{Result, ensure};
use xtask::paths;

use crate::folders;
use crate::host::{Host, Kind};
use crate::visit::{open, visit};

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

/// In a frame on somebody's page, here one that is tried as a file on a disk, the calculator works
/// and leaves nothing behind; also in one that may do nothing but run scripts.
fn a_guest_installs_nothing() -> Result<()> {
    let folder = folders::fresh()?;
    for sandbox in ["", "sandbox=\"allow-scripts\""] {
        let Some(mut host) = Host::start(Kind::Nginx, &paths::dist(), "/")? else {
            return Ok(());
        };
        visit(&mut host, |host, page| {
            let html = format!(
                "<!doctype html><title>Blog</title><iframe {sandbox} src=\"{}#win=40\" width=600 height=600></iframe>",
                host.url()
            );
            let file = folder.join("blog.html");
            std::fs::write(&file, html)?;
            let session = page.session();
            session.goto(&format!("file://{}", file.display()))?;
            session.enter(&session.find("iframe")?)?;
            page.ready()?;
            page.expect("opp", "625")?;
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
        })?;
    }
    Ok(())
}
