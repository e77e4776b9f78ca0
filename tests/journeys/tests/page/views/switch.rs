//! From one view to another and back: what is loaded when, and what stays.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, journey};

journeys::journeys! {
    a_link_leads_to_its_view;
    tabs_keep_what_was_entered_and_what_undo_knows;
    nothing_is_loaded_before_it_is_asked_for;
    a_failed_load_can_be_tried_again;
    back_and_forward_change_the_view;
    by_keyboard;
    the_language_changes_in_all_views;
    a_view_to_come_is_kept;
}

/// The view that the tabs say is shown.
const SHOWN: &str = "return document.querySelector('.tab[aria-current]')?.textContent ?? 'none'";
/// What can be seen of the page, as text.
const SEEN: &str = "return document.body.innerText";

/// Waits until the view of that name is shown.
pub fn shows(page: &Page, view: &str) -> Result<()> {
    let shown = format!(
        "return document.querySelector('.tab[aria-current]')?.textContent === '{view}'
            && (document.querySelector('main .mix:not(.plan, .confidence)') !== null) === ('{view}' === 'Mix')"
    );
    page.wait_until(&format!("{view} is shown"), &shown)
}

fn a_link_leads_to_its_view() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.site().hold(".wasm");
        page.session()
            .goto(&format!("{}#view=mix&win=25", page.url()))?;
        page.wait_until(
            "the page is there",
            "return document.querySelector('h1') !== null",
        )?;
        let seen = page.read(SEEN)?;
        ensure!(seen.trim() == "Upfunnel", "seen before: {seen}");
        page.site().release();
        page.ready()?;
        shows(page, "Mix")?;
        ensure!(page.hash()? == "view=mix&win=25", "the address was touched");
        let asked = page.site().take_requests();
        ensure!(
            asked.iter().any(|file| file.contains("views-")),
            "no file of the views: {asked:?}"
        );
        // A preload that nobody uses would be a warning after some seconds.
        std::thread::sleep(std::time::Duration::from_secs(6));
        page.expect_no_problems()
    })
}

fn tabs_keep_what_was_entered_and_what_undo_knows() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("?aov=4000#utm_x=%F0%9F%98%80")?;
        page.fill("win", "40", "Enter")?;
        page.fill("quota", "700k", "Enter")?;
        page.button("Undo")?.click()?;
        page.button("Mix")?.click()?;
        shows(page, "Mix")?;
        page.wait_until(
            "the focus is on the tab",
            "return document.activeElement?.textContent === 'Mix'",
        )?;
        page.expect_in_hash("view", "mix")?;
        page.expect_in_hash("utm_x", "%F0%9F%98%80")?;
        page.button("Redo")?.click()?;
        page.expect_in_hash("quota", "700000")?;
        page.button("Demand")?.click()?;
        shows(page, "Demand")?;
        page.expect("target", "700000")?;
        page.expect("deals", "175")?;
        for _ in 0..2 {
            page.button("Undo")?.click()?;
        }
        page.expect("opp", "544")?;
        page.button("Mix")?.click()?;
        shows(page, "Mix")?;
        // All of it is in the address.
        page.button("Redo")?.click()?;
        page.expect_in_hash("win", "40")?;
        page.session()
            .goto(&format!("{}?aov=4000#{}", page.url(), page.hash()?))?;
        page.ready()?;
        shows(page, "Mix")
    })
}

fn nothing_is_loaded_before_it_is_asked_for() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        let before = page.take_requests()?;
        ensure!(
            before.iter().all(|url| !url.contains("/views-")),
            "loaded with the page: {before:#?}"
        );
        page.button("Mix")?.click()?;
        shows(page, "Mix")?;
        let loaded = page.take_requests()?;
        for ending in [".js", ".wasm", ".css", ".txt"] {
            ensure!(
                loaded
                    .iter()
                    .any(|url| url.contains("/views-") && url.ends_with(ending)),
                "no file of the views ends with {ending}: {loaded:#?}"
            );
        }
        for view in ["Demand", "Mix", "Demand"] {
            page.button(view)?.click()?;
            shows(page, view)?;
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
                 String(what.url ?? what).includes('views-') ? Promise.reject(new TypeError('no network')) : real(what, ...more)",
            &[],
        )?;
        page.button("Mix")?.click()?;
        page.wait_until(
            "a message says so",
            "return document.getElementById('late').checkVisibility()",
        )?;
        ensure!(page.read(SHOWN)? == "Demand");
        ensure!(
            page.in_hash("view")?.is_none(),
            "the address says otherwise"
        );
        // The page goes on.
        page.expect("opp", "1000")?;
        page.fill("win", "50", "Enter")?;
        page.expect("opp", "500")?;
        page.session().run("window.mend()", &[])?;
        page.button("Mix")?.click()?;
        shows(page, "Mix")?;
        page.wait_until(
            "the message is gone",
            "return !document.getElementById('late').checkVisibility()",
        )
    })
}

fn back_and_forward_change_the_view() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        page.button("Mix")?.click()?;
        shows(page, "Mix")?;
        page.expect_in_hash("view", "mix")?;
        page.session().history("back")?;
        shows(page, "Demand")?;
        page.expect("opp", "1000")?;
        page.session().history("forward")?;
        shows(page, "Mix")?;
        // An address that is typed leads there too, from the first program.
        page.open("#win=40")?;
        page.session()
            .run("location.hash = 'view=mix&win=30'", &[])?;
        shows(page, "Mix")
    })
}

fn by_keyboard() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        page.button("Mix")?.focus()?;
        page.session().key("Enter")?;
        shows(page, "Mix")?;
        page.session().key("Shift+Tab")?;
        page.session().key("Enter")?;
        shows(page, "Demand")
    })
}

fn the_language_changes_in_all_views() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix&lang=it")?;
        ensure!(page.read("return document.documentElement.lang")? == "it");
        page.session().run(
            "const choice = document.querySelector('select[name=lang]');
             choice.value = 'ko';
             choice.dispatchEvent(new Event('change', { bubbles: true }))",
            &[],
        )?;
        page.wait_until(
            "the tabs are in Korean",
            "return document.querySelector('.tab-mix').textContent === '믹스'",
        )?;
        let seen = page.read("return document.querySelector('.mix').innerText")?;
        ensure!(
            seen.chars().any(|c| ('가'..='힣').contains(&c)),
            "the view is not in Korean: {seen}"
        );
        Ok(())
    })
}

fn a_view_to_come_is_kept() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=horoscope&win=25")?;
        page.expect("opp", "1000")?;
        ensure!(page.read(SHOWN)? == "Demand");
        page.fill("win", "50", "Enter")?;
        page.expect_in_hash("view", "horoscope")
    })
}
