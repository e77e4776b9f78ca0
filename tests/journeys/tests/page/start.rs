//! Before the program is there, and where it cannot be.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, journey};

journeys::journeys! {
    the_drawn_page_is_there_before_the_program;
    it_equals_what_the_program_draws;
    other_values_are_never_shown_as_the_default;
    what_is_done_early_is_not_lost;
    a_language_is_loaded_alone;
    without_webassembly_the_example_stays;
}

/// What can be seen of the page, as text.
const SEEN: &str = "return document.body.innerText";

/// Opens the page while its program is held back.
fn open_early(page: &Page, link: &str) -> Result<()> {
    page.site().hold(".wasm");
    page.session().goto(&format!("{}{link}", page.url()))?;
    page.wait_until(
        "the page is there",
        "return document.querySelector('h1') !== null",
    )?;
    ensure!(page.read("return document.documentElement.dataset.ready ?? 'no'")? == "no");
    Ok(())
}

/// Lets the program come.
fn go_on(page: &Page) -> Result<()> {
    page.site().release();
    page.ready()
}

fn the_drawn_page_is_there_before_the_program() -> Result<()> {
    for width in [360, 768, 1280] {
        journey(Setup::desktop().width(width), |page| {
            open_early(page, "?utm_source=mail#theme=dark")?;
            let seen = page.read(SEEN)?;
            for part in ["$500,000", "3,900 MQLs", "$128", "Opportunities", "−2,574"] {
                ensure!(seen.contains(part), "{part} is not seen at {width}: {seen}");
            }
            let drawings = "return String([...document.querySelectorAll('.frame svg')].filter((svg) => svg.checkVisibility()).length)";
            ensure!(page.read(drawings)? == "1", "not one chart at {width}");
            let height = "return String(document.querySelector('.stats').getBoundingClientRect().top + scrollY)";
            let drawn: f64 = page.read(height)?.parse()?;
            go_on(page)?;
            let real: f64 = page.read(height)?.parse()?;
            ensure!(
                (drawn - real).abs() < 2.0,
                "the page moves from {drawn} to {real} at {width}"
            );
            Ok(())
        })?;
    }
    Ok(())
}

/// All text of the page but for the chart's, which is drawn for its width, and what only the drawn
/// page has.
const TEXT: &str = "const page = document.getElementById('app').cloneNode(true);
    page.querySelectorAll('.still, .frame, .unseen, .combo').forEach((part) => part.remove());
    return page.innerHTML.replace(/<!--.*?-->/g, '').replace(/<[^>]*>/g, '\\n').replace(/\\n+/g, '\\n')";

fn it_equals_what_the_program_draws() -> Result<()> {
    journey(Setup::desktop(), |page| {
        open_early(page, "")?;
        let drawn = page.read(TEXT)?;
        go_on(page)?;
        let real = page.read(TEXT)?;
        for (drawn, real) in drawn.lines().zip(real.lines()) {
            ensure!(
                drawn == real,
                "the build drew {drawn:?}, the program {real:?}"
            );
        }
        ensure!(drawn.lines().count() == real.lines().count());
        Ok(())
    })
}

fn other_values_are_never_shown_as_the_default() -> Result<()> {
    for link in [
        "#win=40",
        "?quota=700000",
        "#lang=it",
        "#v=2",
        "?currency=EUR",
    ] {
        journey(Setup::desktop(), |page| {
            open_early(page, link)?;
            let seen = page.read(SEEN)?;
            ensure!(seen.trim() == "Upfunnel", "seen with {link}: {seen}");
            let focusable = "return String([...document.querySelectorAll('#app :is(a, button, input, select)')]
                .filter((control) => control.checkVisibility({ visibilityProperty: true })).length)";
            ensure!(
                page.read(focusable)? == "0",
                "controls can be seen with {link}"
            );
            go_on(page)?;
            ensure!(page.read(SEEN)?.len() > 500, "nothing is seen with {link}");
            Ok(())
        })?;
    }
    Ok(())
}

fn what_is_done_early_is_not_lost() -> Result<()> {
    journey(Setup::desktop(), |page| {
        open_early(page, "")?;
        page.field("win")?.focus()?;
        page.session().key("Control+a")?;
        page.session().type_text("40")?;
        page.session().key("Tab")?;
        page.slider("quota")?.focus()?;
        page.session().key("ArrowRight")?;
        page.session().key("ArrowRight")?;
        page.session()
            .run("document.querySelector('.glossary summary').click()", &[])?;
        page.field("aov")?.focus()?;
        page.session().type_text("5")?;
        go_on(page)?;
        page.expect("target", "520000")?;
        page.expect_in_hash("win", "40")?;
        page.wait_until(
            "the field has the focus, the text and the terms are as they were left",
            "return document.activeElement?.name === 'aov-field' && document.activeElement.value.includes('5')
                && document.querySelector('.glossary').open",
        )
    })
}

fn a_language_is_loaded_alone() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("?lang=ru#win=40")?;
        ensure!(page.read("return document.documentElement.lang")? == "ru");
        let words = |requests: Vec<String>| -> Vec<String> {
            requests
                .into_iter()
                .filter(|request| request.contains("words-") && !request.contains("panels"))
                .collect()
        };
        let loaded = words(page.site().take_requests());
        ensure!(
            loaded.len() == 1 && loaded[0].contains("words-ru-"),
            "loaded: {loaded:?}"
        );
        let canonical = page.read("return document.querySelector('link[rel=canonical]').href")?;
        ensure!(canonical.ends_with("?lang=ru"), "canonical: {canonical}");
        Ok(())
    })
}

fn without_webassembly_the_example_stays() -> Result<()> {
    journey(Setup::desktop().without_webassembly(), |page| {
        page.session().goto(&format!("{}#win=40", page.url()))?;
        let seen = page.read(SEEN)?;
        for part in [
            "This is an example.",
            "needs WebAssembly",
            "3,900 MQLs",
            "500,000",
        ] {
            ensure!(seen.contains(part), "{part} is not seen: {seen}");
        }
        ensure!(!seen.contains("needs JavaScript"), "seen: {seen}");
        let controls = "return [...document.querySelectorAll('input, select, button')]
            .filter((control) => control.checkVisibility()).map((control) => control.outerHTML).join()";
        let seen = page.read(controls)?;
        ensure!(seen.is_empty(), "controls that do nothing: {seen}");
        Ok(())
    })
}
