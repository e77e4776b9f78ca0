//! The address holds the scenario.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, journey};
use serde_json::Value;

journeys::journeys! {
    the_default_scenario;
    every_link_of_the_corpus;
    back_and_forward;
    moving_a_slider_makes_one_step_in_the_history;
    an_address_typed_into_the_open_page;
    reload_keeps_the_scenario;
}

fn the_default_scenario() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        for (name, value, text) in [
            ("deals", "250", "250"),
            ("opp", "1087", "1,087"),
            ("sql", "1326", "1,326"),
            ("mql", "3900", "3,900"),
            ("target", "500000", "$500,000"),
            ("per-week", "900", "900"),
        ] {
            let metric = page.metric(name)?;
            ensure!(
                metric.value == value && metric.text == text,
                "{name} is {metric:?}"
            );
        }
        ensure!(page.metric("lead-value")?.text == "$128");
        let sentence = page.read("return document.querySelector('h1').textContent")?;
        for part in ["$500,000", "3,900 MQLs", "$128"] {
            ensure!(
                sentence.contains(part),
                "{part} is not in the sentence: {sentence}"
            );
        }
        ensure!(
            page.hash()?.is_empty(),
            "an address was written without need: {}",
            page.hash()?
        );
        Ok(())
    })
}

/// The corpus of links is kept by the codec's tests; here the page itself has to keep it.
fn every_link_of_the_corpus() -> Result<()> {
    const CORPUS: &str = include_str!("../../../links/v1.txt");
    journey(Setup::desktop(), |page| {
        let mut checked = 0;
        for block in CORPUS.split("\n\n") {
            let mut lines = block.lines().filter(|line| !line.starts_with('#'));
            if let Some(link) = lines.next().and_then(|line| line.strip_prefix('@')) {
                page.open(link.trim())?;
                check(page, link, &lines.collect::<Vec<_>>())?;
                checked += 1;
            }
        }
        ensure!(checked >= 30, "only {checked} links were read");
        Ok(())
    })
}

fn check(page: &Page, link: &str, expected: &[&str]) -> Result<()> {
    let troubled = expected
        .iter()
        .filter_map(|line| line.strip_prefix("! ")?.split(' ').next());
    let noticed = notices(page)?;
    // A language that is not there yet is noticed by the page, not by the codec.
    let noticed = noticed
        .iter()
        .map(String::as_str)
        .filter(|key| *key != "lang");
    let troubled: Vec<_> = troubled.filter(|key| *key != "lang").collect();
    ensure!(
        noticed.eq(troubled.iter().copied()),
        "notices of {link}: {:?}, not {troubled:?}",
        notices(page)?
    );
    for metric in expected
        .iter()
        .filter_map(|line| line.strip_prefix("> "))
        .flat_map(str::split_whitespace)
    {
        if let Some((name, value)) = metric.split_once('=') {
            let found = page.metric(name)?;
            ensure!(
                found.value == value,
                "{link}: {name} is {found:?}, not {value}"
            );
        }
    }
    Ok(())
}

/// The keys of the visible notices, in their order.
fn notices(page: &Page) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('[data-notice]')]
        .filter((notice) => notice.checkVisibility()).map((notice) => notice.dataset.notice)";
    let found = page.session().run(script, &[])?;
    let keys = found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    Ok(keys.map(str::to_owned).collect())
}

fn back_and_forward() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        page.expect("opp", "1000")?;
        page.fill("win", "40", "Enter")?;
        page.expect("opp", "625")?;
        page.expect_in_hash("win", "40")?;
        page.fill("aov", "5000", "Enter")?;
        page.expect("deals", "100")?;
        page.expect_in_hash("aov", "5000")?;

        page.session().history("back")?;
        page.expect("deals", "250")?;
        page.expect("opp", "625")?;
        page.session().history("back")?;
        page.expect("opp", "1000")?;
        page.session().history("forward")?;
        page.expect("opp", "625")?;
        page.expect_in_hash("win", "40")
    })
}

fn moving_a_slider_makes_one_step_in_the_history() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        let before = page.read("return history.length")?;
        page.slider("win")?.focus()?;
        for _ in 0..12 {
            page.session().key("ArrowRight")?;
        }
        page.wait_until(
            "the address follows",
            "return location.hash.includes('win=') && !location.hash.includes('win=25')",
        )?;
        page.session().history("back")?;
        page.expect("opp", "1000")?;
        let after = page.read("return history.length")?;
        ensure!(
            after.parse::<u32>()? <= before.parse::<u32>()? + 12,
            "{before} entries became {after}"
        );
        Ok(())
    })
}

fn an_address_typed_into_the_open_page() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        page.session()
            .run("location.hash = '#win=50&opp=50&sql=50'", &[])?;
        page.expect("mql", "2000")?;
        page.session().run("location.hash = ''", &[])?;
        page.expect("mql", "3900")
    })
}

fn reload_keeps_the_scenario() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("?utm_source=mail#quota=600000")?;
        page.fill("win", "40", "Enter")?;
        page.expect("deals", "300")?;
        page.expect_in_hash("win", "40")?;
        page.session().history("refresh")?;
        page.ready()?;
        page.expect("deals", "300")?;
        page.expect("opp", "750")?;
        let unknown = page.hash()?;
        ensure!(
            unknown.contains("utm_source=mail"),
            "an unknown key was lost: {unknown}"
        );
        Ok(())
    })
}
