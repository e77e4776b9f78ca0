//! The panels themselves: opened, closed, looked at, loaded late or not at all.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, journey};

journeys::journeys! {
    by_keyboard_alone;
    closed_by_a_click_beside_it;
    loaded_when_first_opened_and_once;
    a_failed_load_can_be_tried_again;
    they_speak_the_page_s_language;
    on_a_phone_they_fill_the_screen_and_scroll_inside;
    the_checker_finds_nothing;
    the_checker_finds_nothing_in_the_dark;
    the_checker_finds_nothing_on_a_phone;
}

/// Opens the panel behind the button of that name.
pub fn open(page: &Page, button: &str) -> Result<()> {
    page.button(button)?.click()?;
    come_in(page)
}

/// Waits until a panel is open and stands where it is to stand.
fn come_in(page: &Page) -> Result<()> {
    page.wait_until(
        "the panel is open",
        "return document.querySelector('.panel[open] h2') !== null",
    )?;
    // What is to move may move from the next frame on only.
    page.wait_until(
        "it has come in",
        "return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))).then(() => {
            const panel = document.querySelector('.panel');
            const { opacity, transform } = getComputedStyle(panel);
            const moving = panel.getAnimations({ subtree: true }).some(({ playState }) => playState !== 'finished');
            return !moving && opacity === '1' && transform === 'none';
        })",
    )
}

/// Opens one without the need of a place to click at.
fn call(page: &Page, button: &str) -> Result<()> {
    page.button(button)?;
    page.session().run(
        "[...document.querySelectorAll('button')].find((button) => button.textContent === arguments[0]).click()",
        &[button.into()],
    )?;
    come_in(page)
}

/// What stands in the panel's head.
fn title(page: &Page) -> Result<String> {
    page.read("return document.querySelector('.panel[open] h2')?.textContent ?? 'no panel'")
}

/// Waits until no panel is open.
pub fn closed(page: &Page) -> Result<()> {
    page.wait_until(
        "the panel is closed",
        "return document.querySelector('.panel[open]') === null",
    )
}

fn by_keyboard_alone() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        page.button("Scenarios")?.focus()?;
        page.session().key("Enter")?;
        page.wait_until(
            "the focus is on the panel's title",
            "return document.activeElement?.id === 'panel-title'",
        )?;
        // Around the panel, and never out of it into the page.
        for _ in 0..20 {
            page.session().key("Tab")?;
            let beyond = page.read(
                "const active = document.activeElement;
                 return active !== document.body && active.closest('.panel') === null",
            )?;
            ensure!(beyond == "false", "the focus left the panel");
        }
        page.session().key("Escape")?;
        closed(page)?;
        page.wait_until(
            "the focus is back on the button",
            "return document.activeElement?.textContent === 'Scenarios'",
        )
    })
}

fn closed_by_a_click_beside_it() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        open(page, "Share")?;
        let body = page.session().find(".panel-body")?;
        body.click()?;
        ensure!(title(page)? == "Share", "a click inside closed the panel");
        page.session().run(
            "const dialog = document.querySelector('.panel');
             const at = { bubbles: true, clientX: 2, clientY: 2 };
             dialog.dispatchEvent(new PointerEvent('pointerdown', at));
             dialog.dispatchEvent(new MouseEvent('click', at))",
            &[],
        )?;
        closed(page)?;
        open(page, "Check it yourself")?;
        page.button("Close")?.click()?;
        closed(page)
    })
}

fn loaded_when_first_opened_and_once() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        let before = page.take_requests()?;
        ensure!(
            before.iter().all(|url| !url.contains("/panels-")),
            "loaded with the page: {before:#?}"
        );
        open(page, "Share")?;
        let loaded = page.take_requests()?;
        for ending in [".js", ".wasm", ".css", ".txt"] {
            ensure!(
                loaded
                    .iter()
                    .any(|url| url.contains("/panels-") && url.ends_with(ending)),
                "no file of the panels ends with {ending}: {loaded:#?}"
            );
        }
        ensure!(
            loaded.iter().all(|url| url.starts_with(page.url())),
            "loaded from elsewhere: {loaded:#?}"
        );
        for button in ["Scenarios", "Check it yourself", "Share"] {
            page.button("Close")?.click()?;
            open(page, button)?;
        }
        let again = page.take_requests()?;
        ensure!(again.is_empty(), "loaded again: {again:#?}");
        Ok(())
    })
}

fn a_failed_load_can_be_tried_again() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        page.session().run(
            "const real = window.fetch;
             window.mend = () => { window.fetch = real };
             window.fetch = (what, ...more) =>
                 String(what.url ?? what).includes('panels-') ? Promise.reject(new TypeError('no network')) : real(what, ...more)",
            &[],
        )?;
        page.button("Share")?.click()?;
        page.wait_until(
            "a message says so",
            "return document.getElementById('late').checkVisibility()",
        )?;
        page.expect("opp", "1000")?;
        page.session().run("window.mend()", &[])?;
        open(page, "Share")?;
        ensure!(title(page)? == "Share", "another panel opened");
        page.wait_until(
            "the message is gone",
            "return !document.getElementById('late').checkVisibility()",
        )
    })
}

fn they_speak_the_page_s_language() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#lang=it")?;
        page.wait_until(
            "the page is in Italian",
            "return document.documentElement.lang === 'it'",
        )?;
        page.session()
            .find(".openers button:first-child")?
            .click()?;
        come_in(page)?;
        let italian = title(page)?;
        ensure!(italian == "Condividi", "the title is {italian}");
        page.session().run("location.hash = '#lang=en'", &[])?;
        page.wait_until(
            "the open panel is in English",
            "return document.querySelector('.panel[open] h2').textContent === 'Share'",
        )
    })
}

fn on_a_phone_they_fill_the_screen_and_scroll_inside() -> Result<()> {
    journey(Setup::phone(), |page| {
        page.open("#win=25")?;
        for button in ["Share", "Scenarios", "Check it yourself"] {
            call(page, button)?;
            let odd = page.read(
                "const { left, top, right, bottom } = document.querySelector('.panel').getBoundingClientRect();
                 const wide = [...document.querySelectorAll('.panel *')].filter((inside) =>
                     inside.getBoundingClientRect().right > innerWidth + 1 && !inside.closest('svg, iframe, textarea'));
                 if (left !== 0 || top !== 0 || right < innerWidth - 1 || bottom < innerHeight - 1) return `it is at ${[left, top, right, bottom]}`;
                 if (wide.length) return `too wide: ${wide[0].outerHTML}`;
                 const body = document.querySelector('.panel-body');
                 body.scrollTop = body.scrollHeight;
                 const end = body.lastElementChild.getBoundingClientRect().bottom;
                 return end > innerHeight ? `its end is ${end} px down` : ''",
            )?;
            ensure!(odd.is_empty(), "{button}: {odd}");
            page.button("Close")?.click()?;
            closed(page)?;
        }
        Ok(())
    })
}

fn check(page: &Page) -> Result<()> {
    page.open("#quota=750000&win=25&name=Plan")?;
    for button in ["Share", "Scenarios", "Check it yourself"] {
        call(page, button)?;
        page.session().run(
            "localStorage.setItem('upfunnel.saved.x', '{');
             document.querySelectorAll('.panel details').forEach((details) => { details.open = true });
             document.querySelectorAll('.panel [aria-expanded=false], .panel .save .primary').forEach((button) => button.click())",
            &[],
        )?;
        come_in(page)?;
        let violations = page.axe()?;
        ensure!(violations.is_empty(), "{button}: {violations:#?}");
        page.button("Close")?.click()?;
        closed(page)?;
    }
    Ok(())
}

fn the_checker_finds_nothing() -> Result<()> {
    journey(Setup::desktop(), check)
}

fn the_checker_finds_nothing_in_the_dark() -> Result<()> {
    journey(Setup::desktop().dark(true), check)
}

fn the_checker_finds_nothing_on_a_phone() -> Result<()> {
    journey(Setup::phone(), check)
}
