//! Addresses that nobody meant: a notice, a usable page, a clean console.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, eventually, journey};

journeys::journeys! {
    are_repaired_and_told;
    notices_can_be_dismissed;
}

/// Links, and whether the page has something to say about each.
fn bad_links() -> Vec<(String, bool)> {
    let told = [
        "#quota=NaN&aov=nan&win=NAN",
        "#quota=Infinity&aov=-Infinity&win=inf",
        "#quota=0&aov=0&win=0&opp=0&sql=0",
        "#quota=-1&aov=-0.5&win=-23",
        "#quota=1e308&aov=1e308&win=1e308",
        "#quota=1e-308&win=1e-308",
        "#win=23&win=40&win=50",
        "#quota=%&aov=%z&win=%zz&name=%ff%fe",
        "#quota=😀&win=💯&currency=💶",
        "#quota=%F0%9F%98%80&lang=%F0%9F%98%80",
        "#quota=1,5&aov=2.000,50",
        "#lead=3",
        "#v=2",
        "?quota=<img src=x onerror=alert(1)>#win=\"><script>alert(1)</script>",
        "#label-won=%E2%80%AE%00",
        "#round=__proto__&period=constructor&theme=toString",
    ];
    let untold = [
        "#win=0.0000001",
        "#",
        "?",
        "?&&&#&&&=&==",
        "#😀=💯&__proto__=1",
        "#label-mql=<b>x</b>&name=<i>",
        "?utm_source=mail&fbclid=abc",
    ];
    let long = [
        format!("#quota={}", "9".repeat(10_000)),
        format!("#quota=700000&{}win=40", "x=1&".repeat(2_500)),
        format!("#name={}", "%F0%9F%98%80".repeat(850)),
        format!("#win=0.{}1", "0".repeat(10_000)),
    ];
    let told = told.map(|link| (link.to_owned(), true)).into_iter();
    let untold = untold.map(|link| (link.to_owned(), false)).into_iter();
    told.chain(untold)
        .chain(long.map(|link| (link, true)))
        .collect()
}

fn are_repaired_and_told() -> Result<()> {
    journey(Setup::desktop(), |page| {
        for (link, told) in bad_links() {
            let short: String = link.chars().take(60).collect();
            page.open(&link)?;
            let notices = page.session().find_all(".notice")?;
            ensure!(
                notices.is_empty() != told,
                "{} notices for {short}",
                notices.len()
            );
            for notice in &notices {
                ensure!(notice.is_visible()?, "a notice for {short} cannot be seen");
            }
            usable(page).map_err(|error| error.context(short))?;
        }
        Ok(())
    })
}

/// All results are numbers, and the page answers.
fn usable(page: &Page) -> Result<()> {
    let bad = page.read(
        "return [...document.querySelectorAll('output[data-metric]')]
            .filter(({ dataset, textContent }) => !/^\\d+(\\.\\d+)?$/.test(dataset.value) || /NaN|inf|undefined|null/i.test(textContent))
            .map(({ dataset }) => `${dataset.metric}=${dataset.value}`).join()",
    )?;
    ensure!(bad.is_empty(), "not numbers: {bad}");
    page.session().find("input[name=win]")?.focus()?;
    page.session().key("End")?;
    eventually(|| {
        let (deals, opp) = (page.metric("deals")?, page.metric("opp")?);
        ensure!(
            deals.value == opp.value,
            "at 100 % there are {} opportunities for {} deals",
            opp.value,
            deals.value
        );
        Ok(())
    })
}

fn notices_can_be_dismissed() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=NaN")?;
        let text = page.read("return document.querySelector('.notice').textContent")?;
        for part in ["NaN", "23"] {
            ensure!(
                text.contains(part),
                "the notice does not tell {part}: {text}"
            );
        }
        page.button("Dismiss")?.click()?;
        page.wait_until(
            "the notice is gone",
            "return document.querySelector('.notice') === null",
        )
    })
}
