//! Without a network, or with a bad one.

use anyhow::{Result, ensure};
use xtask::paths;

use crate::folders;
use crate::host::{Host, Kind};
use crate::visit::{
    expect_files, expect_stored, expect_version, open, reload, soon, stored, visit,
};

journeys::journeys! {
    after_the_first_visit_the_page_needs_no_network;
    a_network_that_hangs_does_not_keep_the_page_away;
    nothing_foreign_is_stored_or_answered;
    the_worker_can_be_removed;
}

/// A visit, at the root and under a path; then the network goes.
fn after_the_first_visit_the_page_needs_no_network() -> Result<()> {
    let dist = paths::dist();
    let version = folders::version(&dist)?;
    let files = folders::stored_files(&dist)?;
    for prefix in ["/", "/some/where/"] {
        let Some(mut host) = Host::start(Kind::NginxBrotli, &dist, prefix)? else {
            return Ok(());
        };
        visit(&mut host, |host, page| {
            open(page, "")?;
            expect_stored(page, &[&version])?;
            host.stop();
            expect_files(page, &files)?;
            open(page, "?lang=en&utm_source=mail#win=40")?;
            page.expect("opp", "625")?;
            reload(page)?;
            page.expect("opp", "625")?;
            page.session().goto(&format!("{}index.html", host.url()))?;
            expect_version(page, &version, &folders::hashed_files(&dist)?)
        })?;
    }
    Ok(())
}

/// Requests go out and nothing comes back: after some seconds the stored page is shown.
fn a_network_that_hangs_does_not_keep_the_page_away() -> Result<()> {
    let dist = paths::dist();
    let version = folders::version(&dist)?;
    let Some(mut host) = Host::start(Kind::Nginx, &dist, "/")? else {
        return Ok(());
    };
    visit(&mut host, |host, page| {
        open(page, "")?;
        expect_stored(page, &[&version])?;
        host.hang(true)?;
        let outcome = page
            .open("#win=40")
            .and_then(|()| page.expect("opp", "625"));
        host.hang(false)?;
        outcome
    })
}

/// What else lies on the host is none of the worker's business, and so is what is not a file of
/// the page.
fn nothing_foreign_is_stored_or_answered() -> Result<()> {
    let dist = paths::dist();
    let version = folders::version(&dist)?;
    let Some(mut host) = Host::start(Kind::Nginx, &dist, "/")? else {
        return Ok(());
    };
    visit(&mut host, |host, page| {
        let other = host.folder().join("other");
        std::fs::create_dir_all(&other)?;
        std::fs::write(other.join("index.html"), "<title>Other</title>")?;
        std::fs::write(other.join("late-0123456789abcdef.js"), "1")?;
        open(page, "")?;
        page.session().run(
            "return caches.open('some other').then((it) => it.put('x', new Response('x')))",
            &[],
        )?;
        expect_stored(page, &["other", &version])?;
        page.session().goto(&format!("{}other/", host.url()))?;
        ensure!(
            page.read("return document.title")? == "Other",
            "not the other page"
        );
        let script = "return Promise.all([
            fetch('late-0123456789abcdef.js').then(({ ok }) => ok),
            fetch('../missing-0123456789abcdef.js').then(({ status }) => status),
            fetch('../', { method: 'HEAD' }).then(({ ok }) => ok),
            fetch('../robots.txt', { headers: { range: 'bytes=0-1' } }).then(({ status }) => status),
        ]).then((all) => all.join())";
        let found = page.read(script)?;
        ensure!(found == "true,404,true,404", "answers are {found}");
        // Those two are our own doing.
        page.take_problems()?;

        let kept = page.read(
            "return caches.keys().then((all) => Promise.all(all.filter((name) => name !== 'some other')
                .map((name) => caches.open(name).then((it) => it.keys()))))
                .then((all) => all.flat().map(({ url }) => url).join(' '))",
        )?;
        let files = folders::stored_files(&dist)?;
        for url in kept.split(' ') {
            let name = url.strip_prefix(&host.url()).unwrap_or(url);
            ensure!(
                name.is_empty() || files.iter().any(|file| file == name),
                "{url} is stored"
            );
        }
        ensure!(
            kept.split(' ').count() == files.len() + 1,
            "stored is {kept}"
        );

        host.stop();
        let gone =
            page.read("return fetch('./').then(({ status }) => status, () => 'no answer')")?;
        ensure!(gone == "no answer", "the other page is answered: {gone}");
        page.take_problems()?;
        Ok(())
    })
}

/// What somebody does who wants to be rid of the worker.
fn the_worker_can_be_removed() -> Result<()> {
    let dist = paths::dist();
    let version = folders::version(&dist)?;
    let Some(mut host) = Host::start(Kind::Nginx, &dist, "/")? else {
        return Ok(());
    };
    visit(&mut host, |host, page| {
        open(page, "")?;
        expect_stored(page, &[&version])?;
        for copy in ["sw.js.br", "sw.js.gz"] {
            std::fs::remove_file(host.folder().join(copy))?;
        }
        std::fs::copy(
            paths::root().join("hosting").join("sw-remove.js"),
            host.folder().join("sw.js"),
        )?;
        open(page, "")?;
        soon(|| {
            ensure!(stored(page)?.is_empty(), "something is still stored");
            let left = page.read(
                "return navigator.serviceWorker.getRegistrations().then((all) => all.length)",
            )?;
            ensure!(left == "0", "{left} workers are left");
            Ok(())
        })
    })
}
