//! Nothing that is entered leaves the page.

pub mod attack;
mod controls;

use std::thread;
use std::time::Duration;

use anyhow::{Result, ensure};
use journeys::{Need, Page, Setup, eventually, journey};
use xtask::paths;

journeys::journeys! {
    no_control_asks_the_network;
    each_file_is_loaded_once;
    under_any_path;
}

/// Notes in the page itself by which ways a script may speak to others; the recorders of the
/// browser and of the host are held against it.
const LISTEN: &str = "
    const spoken = (window.spoken = []);
    const listen = (owner, name) => {
        const original = owner?.[name];
        if (!original) return;
        owner[name] = new Proxy(original, {
            apply: (target, self, args) => (spoken.push(`${name} ${args[0]?.url ?? args[0]}`), Reflect.apply(target, self, args)),
            construct: (target, args) => (spoken.push(`${name} ${args[0]}`), Reflect.construct(target, args)),
        });
    };
    for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport', 'Worker', 'SharedWorker', 'open'])
        listen(window, name);
    listen(navigator, 'sendBeacon');";

fn no_control_asks_the_network() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#quota=600000&sal=90&mql=31&lead=3&lang=en")?;
        settle(page)?;
        only_own_files(page)?;
        page.session().run(LISTEN, &[])?;
        let used = controls::use_all(page)?;
        ensure!(used.len() >= 40, "only {} controls: {used:#?}", used.len());
        for sign in [
            "quota",
            "win-field",
            "currency",
            "lang",
            "theme",
            "Undo",
            "summary",
        ] {
            ensure!(
                used.iter().any(|name| name.contains(sign)),
                "{sign} was not used: {used:#?}"
            );
        }
        page.session().history("back")?;
        if page.can(Need::Paper) {
            page.session().print()?;
        }
        settle(page)?;
        // What the first use has loaded are the page's own files. Now they are there.
        only_own_files(page)?;
        let spoken = page.read(
            "const own = ['fetch', 'Worker'].map((way) => `${way} ${new URL('./', location)}`);
             return window.spoken.filter((said) => !own.some((begin) => said.startsWith(begin))).join()",
        )?;
        ensure!(spoken.is_empty(), "in the page: {spoken}");
        controls::use_all(page)?;
        settle(page)?;
        let host = page.site().take_requests();
        // With a document, the browser itself asks whether there is a newer worker.
        let with_a_document = |asked: &&String| is_document(asked) || asked.ends_with("/sw.js");
        let again: Vec<_> = host
            .iter()
            .filter(|asked| !with_a_document(asked))
            .collect();
        ensure!(
            again.is_empty(),
            "asked of the host with all files there: {again:#?}"
        );
        let kept = page.read("return document.cookie + Object.keys(sessionStorage).join()")?;
        ensure!(kept.is_empty(), "kept in the browser: {kept}");
        Ok(())
    })
}

/// Waits until all is there that the page will ever need, which the worker loads when the page is idle,
/// and until nothing has been asked of the host for a while.
fn settle(page: &Page) -> Result<()> {
    const QUIET: Duration = Duration::from_millis(400);
    page.wait_long_until(
        "the worker has all files",
        "return !navigator.serviceWorker || navigator.serviceWorker.controller !== null",
    )?;
    eventually(|| {
        let before = page.site().requests().len();
        thread::sleep(QUIET);
        let after = page.site().requests().len();
        ensure!(before == after, "the page does not come to rest");
        Ok(())
    })
}

/// All that was asked for are files that belong to the page, by their plain names: nothing that
/// could carry anything.
fn only_own_files(page: &Page) -> Result<()> {
    let own = |path: &str| {
        // The preview of a frame is the page once more, without a scenario in what hosts see.
        let path = path.strip_suffix("?embed=1").unwrap_or(path);
        let plain = !path.contains(['?', '%']) && !path.contains("..");
        plain && paths::dist().join(path).exists()
    };
    for asked in page.site().take_requests() {
        let path = asked.strip_prefix("GET /");
        ensure!(path.is_some_and(own), "asked of the host: {asked}");
    }
    for url in page.take_requests()? {
        let (url, _) = url.split_once('#').unwrap_or((&url, ""));
        let path = url.strip_prefix(page.url());
        ensure!(path.is_some_and(own), "asked of the network: {url}");
    }
    Ok(())
}

/// A document may be asked for again, as the preview of a frame is.
fn is_document(asked: &str) -> bool {
    let asked = asked.strip_suffix("?embed=1").unwrap_or(asked);
    asked.ends_with('/') || asked.rsplit('.').next() == Some("html")
}

/// What the service worker keeps for later is another matter.
fn each_file_is_loaded_once() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        let twice = page.read(
            "const names = performance.getEntriesByType('resource').map(({ name }) => name);
             return names.filter((name, index) => names.indexOf(name) !== index).join()",
        )?;
        ensure!(twice.is_empty(), "loaded more than once: {twice}");
        Ok(())
    })
}

fn under_any_path() -> Result<()> {
    journey(Setup::desktop().below("/some/where/"), |page| {
        page.open("#win=25")?;
        page.expect("opp", "1000")?;
        let loaded = page.take_requests()?;
        ensure!(
            loaded.iter().all(|url| url.starts_with(page.url())),
            "loaded from elsewhere: {loaded:#?}"
        );
        Ok(())
    })
}
