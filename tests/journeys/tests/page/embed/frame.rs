//! A plain frame: its layout and its messages.

use anyhow::{Context, Result, ensure};
use journeys::{Page, Setup, eventually, journey};

use super::{
    add_frame, all_told, count, expect, expect_result, inside, known_host, last, run, visit,
};

journeys::journeys! {
    another_site_is_told_what_it_asked_for;
    nothing_is_told_that_nobody_asked_for;
    its_height_follows_the_content_both_ways;
    in_a_sandbox_without_an_origin;
    a_sandbox_is_visited_again;
    only_the_calculator_is_in_it;
    it_fits_from_280_pixels_up;
}

const FRAME: &str = "document.querySelector('iframe')";

fn another_site_is_told_what_it_asked_for() -> Result<()> {
    journey(Setup::desktop(), |page| {
        visit(page)?;
        let entries = page.read("return history.length")?;
        add_frame(page, "#embed=1&aov=5000&events=1", None, 700)?;
        expect_result(page, "deals", 100.0)?;
        let result = last(page, "result")?;
        ensure!(
            result["source"] == "upfunnel" && result["v"] == 1 && result["lead-value"].is_f64(),
            "the result is {result}"
        );
        let address = page.url().trim_end_matches('/').to_owned();
        ensure!(
            result["origin"] == address.as_str(),
            "it comes from {result}"
        );

        inside(page, FRAME, || {
            ensure!(
                promise(page)?.contains("gets the results"),
                "readers are not told who is told"
            );
            page.fill("aov", "1000", "Enter")?;
            page.expect("deals", "500")?;
            page.expect_in_hash("aov", "1000")?;
            page.fill("quota", "100000", "Enter")?;
            page.expect_in_hash("quota", "100000")
        })?;
        expect_result(page, "deals", 100.0)?;
        expect_result(page, "target", 100_000.0)?;
        ensure!(
            page.read("return history.length")? == entries,
            "the history of the page around has got entries"
        );
        Ok(())
    })
}

/// What readers are told of what becomes of their numbers.
fn promise(page: &Page) -> Result<String> {
    page.read("return document.querySelector('.second').textContent")
}

fn nothing_is_told_that_nobody_asked_for() -> Result<()> {
    journey(Setup::desktop(), |page| {
        visit(page)?;
        add_frame(page, "#embed=1", None, 700)?;
        inside(page, FRAME, || {
            ensure!(promise(page)?.contains("Nothing you enter leaves"));
            page.fill("aov", "1000", "Enter")
        })?;
        all_told(page, FRAME)?;
        let told = page.read("return [...new Set(heard.map(({ type }) => type))].sort().join()")?;
        ensure!(told == "fence,height,ready", "told: {told}");

        // By itself the page has nobody to tell anything.
        page.open("#events=1")?;
        run(
            page,
            "window.heard = []; addEventListener('message', ({ data }) => heard.push(data))",
            &[],
        )?;
        page.fill("aov", "1000", "Enter")?;
        page.expect("deals", "500")?;
        run(
            page,
            "return new Promise((told) => {
                 addEventListener('message', told);
                 setTimeout(() => postMessage('fence', '*'), 100);
             }).then(() => {})",
            &[],
        )?;
        let heard = page.read("return JSON.stringify(heard)")?;
        ensure!(heard == "[\"fence\"]", "told: {heard}");
        Ok(())
    })
}

fn its_height_follows_the_content_both_ways() -> Result<()> {
    journey(Setup::desktop(), |page| {
        visit(page)?;
        add_frame(page, "#embed=1", None, 600)?;
        let height = || {
            last(page, "height")?["height"]
                .as_f64()
                .context("no height")
        };
        let least = eventually(height)?;
        let toggle = || {
            inside(page, FRAME, || {
                run(
                    page,
                    "document.querySelector('.fold > summary').click()",
                    &[],
                )
            })
        };
        toggle()?;
        eventually(|| {
            let now = height()?;
            ensure!(now > least + 100.0, "{now} px are not more than {least}");
            Ok(())
        })?;
        toggle()?;
        eventually(|| {
            let now = height()?;
            ensure!((now - least).abs() < 1.0, "{now} px are not {least}");
            Ok(())
        })?;

        // Whatever the frame does with its own height, the content's stays: nothing goes in circles.
        let told = count(page, "height")?;
        for tall in ["3000px", "150px", "900px"] {
            run(
                page,
                "document.querySelector('iframe').style.height = arguments[0]",
                &[tall.into()],
            )?;
            inside(page, FRAME, || {
                expect(
                    page,
                    "it is as tall",
                    &format!("`${{innerHeight}}px` === '{tall}'"),
                )
            })?;
            all_told(page, FRAME)?;
        }
        ensure!(
            count(page, "height")? == told,
            "the frame's height came back as the content's"
        );
        // With all of its height it does not scroll, either way.
        run(
            page,
            "document.querySelector('iframe').style.height = arguments[0]",
            &[format!("{least}px").into()],
        )?;
        inside(page, FRAME, || {
            expect(
                page,
                "nothing scrolls",
                "document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth",
            )
        })
    })
}

fn in_a_sandbox_without_an_origin() -> Result<()> {
    journey(Setup::desktop(), |page| {
        known_host(page);
        visit(page)?;
        add_frame(
            page,
            "#embed=1&events=1&lang=en",
            Some("allow-scripts"),
            700,
        )?;
        expect_result(page, "mql", 3900.0)?;
        ensure!(
            last(page, "result")?["origin"] == "null",
            "the frame has an origin"
        );
        inside(page, FRAME, || {
            if page.session().engine().has_devtools() {
                // Chromium's driver misses fields of such a frame once it has scrolled.
                page.field("win")?.focus()?;
                page.session().key("Control+a")?;
                page.session().type_text("40")?;
                page.session().key("Enter")?;
            } else {
                // The keyboard follows a click, and in WebKit nothing else, into such a frame.
                page.fill("win", "40", "Enter")?;
            }
            page.expect("opp", "625")
        })?;
        expect_result(page, "opp", 625.0)
    })
}

/// What is asked for once more has not changed, and the answer says that alone.
fn a_sandbox_is_visited_again() -> Result<()> {
    journey(Setup::desktop(), |page| {
        known_host(page);
        let link = "#embed=1&aov=1000&events=1";
        for visits in 1..=3 {
            // The last time in the page that has shown it already.
            if visits < 3 {
                visit(page)?;
            } else {
                run(
                    page,
                    "document.querySelector('iframe').remove(); heard.length = 0",
                    &[],
                )?;
            }
            add_frame(page, link, Some("allow-scripts"), 700)
                .with_context(|| format!("visit {visits}"))?;
            expect_result(page, "deals", 500.0)?;
            let requests = page.site().requests();
            let document = format!("GET {}", page.setup().prefix);
            let asked = requests.iter().filter(|asked| **asked == document).count();
            ensure!(
                asked == visits,
                "visit {visits}, and the page was asked for {asked} times"
            );
        }
        Ok(())
    })
}

fn only_the_calculator_is_in_it() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#embed=1&quota=700000&lock=aov&accent=1d4ed8&events=1&name=Q3&lang=en")?;
        for gone in [
            "header",
            "select[name=theme]",
            "select[name=example]",
            ".glossary",
        ] {
            ensure!(page.session().find_all(gone)?.is_empty(), "{gone} is there");
        }
        let link = page.session().find("footer a")?;
        ensure!(
            link.property("target")? == "_blank" && link.property("rel")? == "noopener",
            "the link opens in the frame"
        );
        let href = link.property("href")?;
        ensure!(
            href == format!("{}#v=1&quota=700000&lang=en&name=Q3", page.url()),
            "the link leads to {href}"
        );
        let violations = page.axe()?;
        ensure!(violations.is_empty(), "{violations:#?}");
        page.open("#embed=1&win=NaN")?;
        ensure!(page.session().find(".notice")?.is_visible()?);
        Ok(())
    })
}

fn it_fits_from_280_pixels_up() -> Result<()> {
    const LONG: &str = "#embed=1&quota=999999999999&win=0.0001&sal=1&mql=1&lead=1&lock=aov,win,currency&label-mql=Wohlqualifizierterinteressentenkontakt&name=Wohlqualifizierterinteressentenkontaktplan";
    journey(Setup::desktop(), |page| {
        for link in [
            "#embed=1&lock=aov,period&accent=1d4ed8&name=Next%20quarter",
            LONG,
        ] {
            visit(page)?;
            add_frame(page, link, None, 900)?;
            for width in [900, 720, 480, 320, 280] {
                let script = "document.querySelector('iframe').style.width = `${arguments[0]}px`";
                run(page, script, &[width.into()])?;
                inside(page, FRAME, || {
                    expect(
                        page,
                        "the frame is narrower",
                        &format!("innerWidth === {width}"),
                    )?;
                    fits(page)?;
                    run(
                        page,
                        "document.querySelectorAll('details').forEach((part) => { part.open = true })",
                        &[],
                    )?;
                    fits(page)
                })?;
            }
        }
        Ok(())
    })
}

fn fits(page: &Page) -> Result<()> {
    let script = "const wide = document.documentElement.scrollWidth;
        return wide <= innerWidth ? '' : `${wide} of ${innerWidth} px: ` + [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => `${element.tagName}.${element.className.baseVal ?? element.className}`).slice(0, 5)";
    eventually(|| {
        let wide = page.read(script)?;
        ensure!(wide.is_empty(), "the page is wider than its frame: {wide}");
        Ok(())
    })
}
