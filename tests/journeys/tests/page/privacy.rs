//! Nothing that is entered leaves the page.

use std::thread;
use std::time::Duration;

use anyhow::{Result, ensure};
use journeys::{Setup, journey};

journeys::journeys! {
    no_request_after_the_page_has_loaded;
    under_any_path;
    the_policy_holds;
}

fn no_request_after_the_page_has_loaded() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#quota=600000")?;
        let loaded = page.take_requests()?;
        let mut once = loaded.clone();
        once.sort();
        once.dedup();
        ensure!(
            once.len() == loaded.len(),
            "loaded more than once: {loaded:#?}"
        );
        ensure!(
            loaded.iter().all(|url| url.starts_with(page.url())),
            "loaded from elsewhere: {loaded:#?}"
        );

        page.fill("win", "40", "Enter")?;
        page.slider("aov")?.focus()?;
        page.session().key("ArrowRight")?;
        page.session().key("Control+z")?;
        for summary in page.session().find_all("summary")? {
            summary.click()?;
        }
        page.session().history("back")?;
        page.session().print()?;
        thread::sleep(Duration::from_secs(1));
        let after = page.take_requests()?;
        ensure!(after.is_empty(), "asked of the network: {after:#?}");
        let kept = page.read("return document.cookie + Object.keys(sessionStorage).join()")?;
        ensure!(kept.is_empty(), "kept in the browser: {kept}");
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

fn the_policy_holds() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        let policy = page.read(
            "return document.querySelector('meta[http-equiv=Content-Security-Policy]').content",
        )?;
        ensure!(
            policy == xtask::page::policy::for_page(),
            "the policy is {policy}"
        );
        page.expect_no_problems()?;

        page.session().run(
            "const script = document.createElement('script');
             script.textContent = 'globalThis.injected = true';
             document.body.append(script);
             fetch('http://127.0.0.1:9/leak').catch(() => {});
             new Image().src = 'http://127.0.0.1:9/leak.png';
             navigator.sendBeacon('http://127.0.0.1:9/leak');",
            &[],
        )?;
        thread::sleep(Duration::from_millis(300));
        ensure!(
            page.read("return globalThis.injected ?? 'no'")? == "no",
            "an inline script ran"
        );
        let refused = page.take_problems()?.join("\n");
        for directive in ["script-src-elem", "connect-src", "img-src"] {
            ensure!(
                refused.contains(&format!("recorded policy: {directive}")),
                "{directive} did not refuse: {refused}"
            );
        }
        Ok(())
    })
}
