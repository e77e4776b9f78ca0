//! `<upfunnel-calculator>`.

use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use journeys::{Page, Setup, eventually, journey};
use serde_json::json;

use super::{all_told, expect, inside, run, visit};

journeys::journeys! {
    attributes_change_the_calculator_without_loading_it_again;
    several_on_a_page_and_a_script_too_many;
    as_a_module;
    it_is_as_high_as_its_content;
    messages_of_others_change_nothing;
    taken_out_and_put_back;
    out_of_sight_it_waits;
}

/// The frame of the element called `id`.
pub fn frame(id: &str) -> String {
    format!("document.getElementById('{id}').shadowRoot.querySelector('iframe')")
}

/// Writes elements into another site's page, with the script that defines them.
pub fn write(page: &Page, html: &str) -> Result<()> {
    visit(page)?;
    run(
        page,
        "window.told = [];
         for (const type of ['upfunnel-ready', 'upfunnel-result'])
             document.body.addEventListener(type, ({ target, detail }) => told.push({ id: target.id, type, detail }));
         document.body.innerHTML = arguments[0];
         const script = document.createElement('script');
         script.src = arguments[1];
         document.head.append(script)",
        &[json!(html), json!(format!("{}embed.js", page.url()))],
    )
    .map(drop)
}

pub fn expect_ready(page: &Page, id: &str, times: u32) -> Result<()> {
    let ready = format!(
        "told.filter((event) => event.type === 'upfunnel-ready' && event.id === '{id}').length === {times}"
    );
    expect(page, &format!("{id} is ready"), &ready)
}

/// Waits until the last result that `id` has told is this.
pub fn expect_told(page: &Page, id: &str, name: &str, value: u32) -> Result<()> {
    eventually(|| {
        let script = "return told.findLast(({ type, id }) => type === 'upfunnel-result' && id === arguments[0])?.detail ?? null";
        let detail = run(page, script, &[json!(id)])?;
        ensure!(
            detail[name].as_f64() == Some(f64::from(value)),
            "{name} of {id} is not {value}: {detail}"
        );
        Ok(())
    })
}

pub fn set(page: &Page, id: &str, name: &str, value: &str) -> Result<()> {
    let script = "document.getElementById(arguments[0]).setAttribute(arguments[1], arguments[2])";
    run(page, script, &[json!(id), json!(name), json!(value)]).map(drop)
}

fn attributes_change_the_calculator_without_loading_it_again() -> Result<()> {
    journey(Setup::desktop(), |page| {
        write(
            page,
            "<upfunnel-calculator id=a quota=700000 events label-mql='Good lead' class=x data-y=z></upfunnel-calculator>",
        )?;
        expect_ready(page, "a", 1)?;
        expect_told(page, "a", "deals", 350)?;
        let entries = page.read("return history.length")?;
        inside(page, &frame("a"), || {
            let link = page.hash()?;
            ensure!(
                link.contains("label-mql=Good")
                    && link.contains("lang=en")
                    && !link.contains("class")
                    && !link.contains("data-y"),
                "the link is {link}"
            );
            run(page, "window.marked = true", &[])
        })?;
        set(page, "a", "quota", "100000")?;
        set(page, "a", "aov", "1000")?;
        expect_told(page, "a", "deals", 100)?;
        set(page, "a", "future-key", "1")?;
        set(page, "a", "lang", "it")?;
        inside(page, &frame("a"), || {
            expect(
                page,
                "it is in Italian",
                "document.documentElement.lang === 'it'",
            )?;
            ensure!(
                page.read("return String(window.marked)")? == "true",
                "it was loaded again"
            );
            ensure!(
                page.hash()?.contains("future-key=1"),
                "a key of the future is lost"
            );
            Ok(())
        })?;
        let title = page.read(&format!("return {}.title", frame("a")))?;
        ensure!(
            title.starts_with("Calcolatore"),
            "the frame is called {title}"
        );
        run(
            page,
            "document.getElementById('a').removeAttribute('aov')",
            &[],
        )?;
        expect_told(page, "a", "deals", 50)?;
        ensure!(
            page.read("return history.length")? == entries,
            "the history has got entries"
        );

        // Asked no longer, it tells no longer.
        run(
            page,
            "document.getElementById('a').removeAttribute('events')",
            &[],
        )?;
        inside(page, &frame("a"), || {
            expect(
                page,
                "it is asked no longer",
                "!location.hash.includes('events')",
            )
        })?;
        all_told(page, &frame("a"))?;
        let told = page.read("return told.length")?;
        set(page, "a", "quota", "300000")?;
        inside(page, &frame("a"), || page.expect("deals", "150"))?;
        all_told(page, &frame("a"))?;
        ensure!(page.read("return told.length")? == told, "it tells on");
        Ok(())
    })
}

fn several_on_a_page_and_a_script_too_many() -> Result<()> {
    journey(Setup::desktop(), |page| {
        write(
            page,
            "<upfunnel-calculator id=a events title='The first one'></upfunnel-calculator>
             <upfunnel-calculator id=b events quota=100000><a href='/'>Open</a></upfunnel-calculator>",
        )?;
        run(
            page,
            "for (const type of ['text/javascript', 'module']) {
                 const script = document.createElement('script');
                 Object.assign(script, { type, src: arguments[0] });
                 document.head.append(script);
             }",
            &[json!(format!("{}embed.js?again", page.url()))],
        )?;
        expect_told(page, "a", "deals", 250)?;
        expect_told(page, "b", "deals", 50)?;
        set(page, "b", "aov", "1000")?;
        expect_told(page, "b", "deals", 100)?;
        expect_told(page, "a", "deals", 250)?;
        expect_ready(page, "a", 1)?;
        expect_ready(page, "b", 1)?;
        let titles = page.read(&format!(
            "return [{}.title, {}.title].join('|')",
            frame("a"),
            frame("b")
        ))?;
        ensure!(
            titles == "The first one|Sales and marketing SLA calculator",
            "{titles}"
        );
        Ok(())
    })
}

fn as_a_module() -> Result<()> {
    journey(Setup::desktop(), |page| {
        visit(page)?;
        run(
            page,
            "document.body.innerHTML = '<upfunnel-calculator id=a quota=100000></upfunnel-calculator>';
             window.told = [];
             addEventListener('upfunnel-ready', ({ target, type }) => told.push({ id: target.id, type }));
             return import(arguments[0]).then(() => {})",
            &[json!(format!("{}embed.js", page.url()))],
        )?;
        expect_ready(page, "a", 1)?;
        inside(page, &frame("a"), || page.expect("deals", "50"))
    })
}

fn it_is_as_high_as_its_content() -> Result<()> {
    journey(Setup::desktop(), |page| {
        write(page, "<upfunnel-calculator id=a></upfunnel-calculator>")?;
        expect_ready(page, "a", 1)?;
        let height = || -> Result<f64> {
            let height = page.read(&format!(
                "return {}.getBoundingClientRect().height",
                frame("a")
            ))?;
            height.parse().context("no height")
        };
        let fits = || {
            inside(page, &frame("a"), || {
                expect(
                    page,
                    "the frame is as high as its content",
                    "Math.abs(document.body.getBoundingClientRect().height - innerHeight) <= 1 && document.documentElement.scrollWidth <= innerWidth",
                )
            })
        };
        fits()?;
        let least = height()?;
        let toggle = || {
            inside(page, &frame("a"), || {
                run(
                    page,
                    "document.querySelector('.fold > summary').click()",
                    &[],
                )
            })
        };
        toggle()?;
        eventually(|| {
            ensure!(height()? > least + 100.0, "it did not grow");
            Ok(())
        })?;
        fits()?;
        toggle()?;
        eventually(|| {
            let now = height()?;
            ensure!(
                (now - least).abs() < 1.0,
                "it did not shrink from {now} to {least} px"
            );
            Ok(())
        })?;
        // Narrower is taller, and wider is shorter again.
        run(
            page,
            "document.getElementById('a').style.width = '300px'",
            &[],
        )?;
        eventually(|| {
            ensure!(height()? > least + 300.0, "it did not grow");
            Ok(())
        })?;
        fits()?;
        run(page, "document.getElementById('a').style.width = ''", &[])?;
        eventually(|| {
            let now = height()?;
            ensure!(
                (now - least).abs() < 1.0,
                "it did not shrink from {now} to {least} px"
            );
            Ok(())
        })
    })
}

fn messages_of_others_change_nothing() -> Result<()> {
    journey(Setup::desktop(), |page| {
        write(
            page,
            "<upfunnel-calculator id=a events></upfunnel-calculator>",
        )?;
        expect_told(page, "a", "deals", 250)?;
        let height = format!("return {}.style.height", frame("a"));
        let before = (page.read(&height)?, page.read("return told.length")?);
        run(
            page,
            "const forged = (type) => JSON.stringify({ source: 'upfunnel', v: 1, type, height: 7, mql: 1 });
             for (const type of ['height', 'result', 'ready']) postMessage(JSON.parse(forged(type)), '*');
             for (const data of [null, 5, 'x', {}, { source: 'upfunnel' }]) postMessage(data, '*');
             // Another frame of the very origin that the calculator has.
             const other = document.createElement('iframe');
             other.src = `${arguments[0]}#embed=1&events=1&aov=1`;
             document.body.append(other)",
            &[json!(page.url())],
        )?;
        expect(
            page,
            "the other frame has spoken",
            "heard.some(({ type, deals }) => type === 'result' && deals === 500000)",
        )?;
        expect(
            page,
            "the forged ones have come",
            "heard.some(({ type, mql }) => type === 'result' && mql === 1)",
        )?;
        let after = (page.read(&height)?, page.read("return told.length")?);
        ensure!(before == after, "{before:?} became {after:?}");
        Ok(())
    })
}

fn taken_out_and_put_back() -> Result<()> {
    journey(Setup::desktop(), |page| {
        write(
            page,
            "<upfunnel-calculator id=a events></upfunnel-calculator><div id=elsewhere></div>",
        )?;
        expect_told(page, "a", "deals", 250)?;
        run(
            page,
            "window.kept = document.getElementById('a');
             kept.remove();
             kept.setAttribute('quota', '100000')",
            &[],
        )?;
        ensure!(
            page.read("return window.length")? == "0",
            "the frame is still there"
        );
        run(
            page,
            "document.getElementById('elsewhere').append(kept)",
            &[],
        )?;
        expect_ready(page, "a", 2)?;
        expect_told(page, "a", "deals", 50)?;
        set(page, "a", "quota", "300000")?;
        expect_told(page, "a", "deals", 150)?;
        expect_ready(page, "a", 2)
    })
}

fn out_of_sight_it_waits() -> Result<()> {
    journey(Setup::desktop(), |page| {
        write(
            page,
            "<p style='height: 30000px'></p><upfunnel-calculator id=a events></upfunnel-calculator>",
        )?;
        expect(
            page,
            "it is defined",
            "document.getElementById('a').shadowRoot !== null",
        )?;
        let entries = page.read("return history.length")?;
        // Changes do not bring it nearer.
        set(page, "a", "quota", "300000")?;
        frames_go_by(page)?;
        set(page, "a", "quota", "100000")?;
        frames_go_by(page)?;
        // What would be on its way to the host.
        thread::sleep(Duration::from_millis(500));
        let asked = page.site().take_requests();
        ensure!(
            asked == ["GET /embed.js"] && page.read("return told.length")? == "0",
            "it was loaded: {asked:?}"
        );
        // Before it is in sight.
        run(page, "scrollTo(0, 30000 - innerHeight - 500)", &[])?;
        expect_told(page, "a", "deals", 50)?;
        ensure!(
            page.read("return history.length")? == entries,
            "the history has got entries"
        );
        Ok(())
    })
}

/// What is observed in frames has been.
fn frames_go_by(page: &Page) -> Result<()> {
    let script = "return new Promise((gone) => {
        const next = (left) => (left ? requestAnimationFrame(() => next(left - 1)) : setTimeout(gone));
        next(3);
    })";
    run(page, script, &[]).map(drop)
}
