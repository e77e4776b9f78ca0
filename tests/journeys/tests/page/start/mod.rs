//! Before the program is there, and where it cannot be.

use anyhow::{Context, Result, ensure};
use journeys::{Page, Setup, eventually, journey};

journeys::journeys! {
    the_drawn_page_is_there_before_the_program;
    it_equals_what_the_program_draws;
    other_values_are_never_shown_as_the_default;
    what_is_done_early_is_not_lost;
    a_language_is_loaded_alone;
    without_webassembly_the_example_stays;
    without_scripts_the_example_can_be_read;
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
    page.wait_until(
        "what is below the first screen is there",
        "return !('early' in document.documentElement.dataset)",
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

/// Whether a control is there for people who cannot know that nothing answers yet.
const FOCUSABLE: &str =
    "return String([...document.querySelectorAll('#app :is(a, button, input, select)')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true })).length)";

fn other_values_are_never_shown_as_the_default() -> Result<()> {
    for (link, at_last, never) in [
        (
            "#win=40",
            "2,245",
            &["3,900", "1,087", "1,326", "$128"] as &[_],
        ),
        ("?quota=700000", "5,462", &["3,900", "1,087", "500,000"]),
        (
            "#lang=it",
            "3.900 MQL",
            &["3,900", "500,000", "Opportunities"],
        ),
        ("?currency=EUR", "€500,000", &["$"]),
        // Here the numbers are the default's, and a notice has to be beside them.
        ("#v=2", "3,900", &[]),
    ] {
        journey(Setup::desktop(), |page| {
            page.site().watch(include_str!("watcher.js"));
            open_early(page, link)?;
            let seen = page.read(SEEN)?;
            ensure!(seen.trim() == "Upfunnel", "seen with {link}: {seen}");
            let controls = page.read(FOCUSABLE)?;
            ensure!(controls == "0", "controls can be seen with {link}");
            let sights = watch_on(page)?;
            let last = sights.last().context("nothing was seen")?;
            ensure!(last.contains(at_last), "at last, {link} shows {last}");
            for wrong in never {
                ensure!(
                    sights.iter().all(|seen| !seen.contains(wrong)),
                    "{link} has shown {wrong}: {sights:#?}"
                );
            }
            Ok(())
        })?;
    }
    // What does not see the default where it is shown would not see it elsewhere.
    journey(Setup::desktop(), |page| {
        page.site().watch(include_str!("watcher.js"));
        open_early(page, "#theme=dark")?;
        let sights = watch_on(page)?;
        for part in ["3,900", "1,087", "500,000", "$128", "Opportunities"] {
            let early = &sights[..sights.len() - 1];
            ensure!(
                early.iter().any(|seen| seen.contains(part)),
                "the watcher has not seen {part}: {sights:#?}"
            );
        }
        Ok(())
    })
}

/// Lets some frames go by, then the program come, and some more go by; all that could be read
/// in any of them, each once.
fn watch_on(page: &Page) -> Result<Vec<String>> {
    let frames = |more: u64| -> Result<()> {
        let count = || -> Result<Option<u64>> {
            Ok(page.session().run("return watched.frames", &[])?.as_u64())
        };
        let before = count()?.context("nothing watches")?;
        eventually(|| {
            let now = count()?.context("nothing watches")?;
            ensure!(now >= before + more, "{now} frames, {before} before");
            Ok(())
        })
    };
    frames(3)?;
    go_on(page)?;
    frames(3)?;
    ensure!(
        page.read("return String(watched.fromTheStart)")? == "true",
        "what was painted first was not watched"
    );
    let seen = page.session().run("return watched.sights", &[])?;
    let seen = seen.as_array().context("no list")?;
    Ok(seen.iter().map(ToString::to_string).collect())
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
        nothing_does_nothing(page)
    })
}

/// Whatever looks as if one could press it or type into it can be used without a script.
fn nothing_does_nothing(page: &Page) -> Result<()> {
    let dead = page.read(
        "const seen = (element) => element.checkVisibility({ visibilityProperty: true });
         const works = 'a[href], summary, summary *, a[href] *';
         const controls = [...document.querySelectorAll('input, select, textarea, button, [tabindex], [contenteditable], [role]')]
             .filter((element) => seen(element) && !element.matches(works))
             .filter(({ localName, role }) => !role || !['alert', 'img', 'list', 'listitem', 'note', 'status', 'table', 'group'].includes(role) || localName === 'button');
         const pressed = [...document.querySelectorAll('#app *')].filter((element) => seen(element) && !element.matches(works)
             && !['auto', 'default', 'text'].includes(getComputedStyle(element).cursor));
         const nowhere = [...document.querySelectorAll('a[href^=\"#\"]')].filter((link) => seen(link) && !document.querySelector(link.hash));
         return [...controls, ...pressed, ...nowhere].map((element) => element.outerHTML.slice(0, 200)).join()",
    )?;
    ensure!(dead.is_empty(), "what does nothing: {dead}");
    Ok(())
}

fn without_scripts_the_example_can_be_read() -> Result<()> {
    for (width, dark) in [(360, true), (768, false), (1280, false)] {
        let setup = Setup::desktop().width(width).dark(dark).without_scripts();
        journey(setup, |page| {
            page.session().goto(&format!("{}#win=40", page.url()))?;
            page.setup().look_in(page.session())?;
            let live = page.read("return String('live' in document.documentElement.dataset)")?;
            ensure!(live == "false", "the start script has run");
            let seen = page.read(SEEN)?;
            for part in [
                "This is an example.",
                "needs JavaScript",
                "3,900 MQLs",
                "$500,000",
                "$128",
                "Opportunities",
                // In the chart.
                "−2,574",
                // A working.
                "÷ 34%",
                "23%",
            ] {
                ensure!(seen.contains(part), "{part} is not seen at {width}: {seen}");
            }
            ensure!(!seen.contains("needs WebAssembly"), "seen: {seen}");
            let drawings = "return String([...document.querySelectorAll('.frame svg')].filter((svg) => svg.checkVisibility()).length)";
            ensure!(page.read(drawings)? == "1", "not one chart at {width}");
            nothing_does_nothing(page)?;
            // The terms and the table unfold by themselves.
            page.session().find(".glossary summary")?.click()?;
            page.wait_until(
                "the terms can be read",
                "return document.querySelector('.glossary').open",
            )?;
            let wide = page.read("return document.documentElement.scrollWidth - innerWidth")?;
            ensure!(wide.parse::<i32>()? <= 0, "{wide} px stick out at {width}");
            let violations = page.axe()?;
            ensure!(violations.is_empty(), "{violations:#?}");
            page.picture(&format!("without-scripts-{width}"))?;
            // Nobody has asked for what is loaded ahead, which Chromium remarks on after some seconds.
            let problems = page.take_problems()?;
            let others: Vec<_> = problems
                .iter()
                .filter(|problem| !problem.contains("preloaded using link preload but not used"))
                .collect();
            ensure!(others.is_empty(), "problems on the page: {others:#?}");
            Ok(())
        })?;
    }
    Ok(())
}
