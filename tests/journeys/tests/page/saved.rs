//! Saved scenarios, and what else is stored.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, journey};

use crate::{
    embed::{known_host, visit},
    panels::{closed, open},
};

journeys::journeys! {
    saved_changed_and_opened_again;
    deleted_and_taken_back;
    what_cannot_be_read_stays;
    a_full_storage_says_what_to_do;
    two_tabs_keep_each_other_s;
    files_lose_nothing;
    a_file_is_dropped;
    without_storage_everything_works_until_the_page_is_closed;
    all_that_is_stored_can_be_deleted;
}

/// The names in the list.
fn names(page: &Page) -> Result<String> {
    page.read("return [...document.querySelectorAll('.scenarios .open, .scenarios .renaming')].map((item) =>
        item.querySelector('.name')?.firstChild.textContent).join(', ')")
}

fn expect_names(page: &Page, wanted: &str) -> Result<()> {
    journeys::eventually(|| {
        let names = names(page)?;
        ensure!(names == wanted, "the list is {names}, not {wanted}");
        Ok(())
    })
}

fn type_into(page: &Page, css: &str, text: &str) -> Result<()> {
    page.session().find(css)?.focus()?;
    page.session().key("Control+a")?;
    page.session().type_text(text)
}

fn save(page: &Page, name: &str) -> Result<()> {
    type_into(page, "[name=saved-name]", name)?;
    page.session().key("Enter")?;
    page.wait_until(
        "it is saved",
        "return document.querySelector('.panel .outcome [role=status]').textContent !== ''",
    )
}

fn saved_changed_and_opened_again() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("?aov=4000#quota=750000")?;
        open(page, "Scenarios")?;
        let proposed = page.read("return document.querySelector('[name=saved-name]').value")?;
        ensure!(
            proposed == "2,936 MQLs a month",
            "the proposal is {proposed}"
        );
        save(page, "First")?;
        expect_names(page, "First")?;
        page.expect_in_hash("name", "First")?;
        page.button("Close")?.click()?;

        page.fill("quota", "1m", "Enter")?;
        open(page, "Scenarios")?;
        page.wait_until(
            "the name is taken",
            "return document.querySelector('.save .primary').textContent === 'Replace'",
        )?;
        save(page, "Second")?;
        expect_names(page, "Second, First")?;

        page.button("Rename “First”")?.click()?;
        type_into(page, "#rename-field", "Autumn")?;
        page.session().key("Enter")?;
        expect_names(page, "Autumn, Second")?;
        page.button("Duplicate “Autumn”")?.click()?;
        expect_names(page, "Autumn (2), Autumn, Second")?;

        page.session()
            .find(".scenarios li:nth-child(2) .open")?
            .click()?;
        page.expect("target", "750000")?;
        page.expect_in_hash("name", "Autumn")?;
        // The query stays, and what was saved wins over it.
        page.expect("deals", "188")?;
        page.session().history("back")?;
        page.expect("target", "1000000")
    })
}

fn deleted_and_taken_back() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        open(page, "Scenarios")?;
        save(page, "Only")?;
        page.button("Delete “Only”")?.click()?;
        expect_names(page, "")?;
        page.wait_until(
            "the focus is on the way back",
            "return document.activeElement?.id === 'saved-undo'",
        )?;
        page.session().key("Enter")?;
        expect_names(page, "Only")
    })
}

fn what_cannot_be_read_stays() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        page.session().run(
            "localStorage.setItem('upfunnel.saved.broken', '{\"v\":1,\"name\":\"Half');
             localStorage.setItem('upfunnel.saved.later', '{\"v\":9}')",
            &[],
        )?;
        open(page, "Scenarios")?;
        let shown = page.read("return [...document.querySelectorAll('.broken textarea')].map((text) => text.value).join('|')")?;
        ensure!(
            shown == "{\"v\":1,\"name\":\"Half|{\"v\":9}",
            "it shows {shown}"
        );
        save(page, "Beside it")?;
        let kept = page.read("return localStorage.getItem('upfunnel.saved.broken')")?;
        ensure!(
            kept == "{\"v\":1,\"name\":\"Half",
            "it was changed to {kept}"
        );
        Ok(())
    })
}

fn a_full_storage_says_what_to_do() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        page.session().run(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
            &[],
        )?;
        open(page, "Scenarios")?;
        type_into(page, "[name=saved-name]", "No room")?;
        page.session().key("Enter")?;
        page.wait_until(
            "it says that it is full, and what to do",
            "const told = document.querySelector('.panel [role=alert]').textContent;
             return told.includes('“No room”') && told.includes('full') && told.includes('Export')",
        )
    })
}

/// Another document of the same origin stands for another tab: the browser tells both likewise.
fn two_tabs_keep_each_other_s() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        open(page, "Scenarios")?;
        save(page, "Here")?;
        page.session().run(
            "const tab = document.createElement('iframe');
             tab.onload = () => tab.contentWindow.localStorage.setItem('upfunnel.saved.there',
                 JSON.stringify({ v: 1, name: 'There', fragment: 'v=1&win=30', created: 1, changed: 1 }));
             tab.src = document.querySelector('link[rel=icon]').href;
             document.body.append(tab)",
            &[],
        )?;
        expect_names(page, "Here, There")?;
        page.button("Rename “Here”")?.click()?;
        type_into(page, "#rename-field", "Still here")?;
        page.session().key("Enter")?;
        expect_names(page, "Still here, There")
    })
}

fn files_lose_nothing() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        open(page, "Scenarios")?;
        save(page, "Plan")?;
        page.session().find(".panel details summary")?.click()?;
        let exported =
            page.read("return document.querySelector('.panel details textarea').value")?;
        let import = |text: &str| -> Result<()> {
            page.session().run(
                "const field = document.querySelector('[name=saved-text]');
                 field.value = arguments[0];
                 field.dispatchEvent(new Event('input', { bubbles: true }))",
                &[text.into()],
            )?;
            page.button("Import text")?.click()
        };
        import(&exported)?;
        page.wait_until(
            "it was here already",
            "return document.querySelector('.panel .outcome').textContent.includes('1 was already here')",
        )?;
        expect_names(page, "Plan")?;

        import(
            "{\"upfunnel\":\"scenarios\",\"v\":1,\"scenarios\":[{\"name\":\"Plan\",\"fragment\":\"win=40\",\"changed\":5},{\"name\":\"Odd\"},{\"name\":\"Mended\",\"fragment\":\"win=400\",\"changed\":4}]}",
        )?;
        expect_names(page, "Plan, Plan (2), Mended")?;
        let report = page.read("return document.querySelector('.panel .report').textContent")?;
        ensure!(
            report.contains("No. 2, “Odd”") && report.contains("No. 3, “Mended”"),
            "the report is {report}"
        );
        import("quota,aov")?;
        page.wait_until(
            "the text is no file of ours",
            "return document.querySelector('.panel .report').textContent.includes('not complete JSON')",
        )
    })
}

/// Hangs files over what `css` selects, or text where there are none, and lets go there. `false` where the browser
/// is left to do what it usually does with them.
fn drop_on(page: &Page, css: &str, file: Option<&str>) -> Result<bool> {
    let taken = page.session().run(
        "const [css, name] = arguments;
         const data = new DataTransfer();
         if (name) data.items.add(new File([`{\"fragment\":\"win=30\",\"name\":\"${name}\"}`], `${name}.json`, { type: 'application/json' }));
         else data.setData('text/plain', 'a text');
         const place = document.querySelector(css);
         return ['dragover', 'drop'].map((kind) =>
             !place.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data })))",
        &[css.into(), file.into()],
    )?;
    ensure!(taken[0] == taken[1], "taken, or not: {taken}");
    Ok(taken[0] == true)
}

/// Not only on the place that is marked: for a file beside it, a browser would leave the page.
fn a_file_is_dropped() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        open(page, "Scenarios")?;
        let mut names = String::new();
        for (css, name) in [
            (".panel .drop", "Aimed"),
            (".panel-head", "Beside"),
            ("[name=saved-name]", "Field"),
            ("dialog.panel", "Far"),
            ("body", "Farther"),
        ] {
            ensure!(
                drop_on(page, css, Some(name))?,
                "{css} leaves it to the browser"
            );
            page.wait_until(
                "the file is named",
                &format!("return document.querySelector('.panel .outcome').textContent.includes('{name}.json')"),
            )?;
            // The last one stands first.
            names = [name, &names].join(if names.is_empty() { "" } else { ", " });
            expect_names(page, &names)?;
        }
        ensure!(
            !drop_on(page, "[name=saved-name]", None)?,
            "text cannot be dragged into a field"
        );
        page.button("Close")?.click()?;
        closed(page)?;
        ensure!(
            !drop_on(page, "body", Some("Late"))?,
            "the panel is closed, and takes files still"
        );
        Ok(())
    })
}

fn without_storage_everything_works_until_the_page_is_closed() -> Result<()> {
    journey(Setup::desktop(), |page| {
        known_host(page);
        visit(page)?;
        page.session().run(
            "const frame = document.createElement('iframe');
             frame.id = 'sandbox';
             frame.sandbox = 'allow-scripts';
             frame.width = 1000;
             frame.height = 800;
             frame.src = arguments[0];
             frame.onload = () => { frame.dataset.loaded = '1' };
             document.body.append(frame)",
            &[format!("{}#quota=750000", page.url()).into()],
        )?;
        page.wait_until(
            "the frame is loaded",
            "return document.getElementById('sandbox').dataset.loaded === '1'",
        )?;
        let frame = page.session().find("#sandbox")?;
        page.session().enter(&frame)?;
        page.ready()?;
        open(page, "Scenarios")?;
        page.wait_until(
            "a notice says that nothing is kept",
            "return document.querySelector('.panel .warning').textContent.includes('stores nothing')",
        )?;
        save(page, "For now")?;
        page.button("Close")?.click()?;
        open(page, "Scenarios")?;
        expect_names(page, "For now")?;
        page.session().find(".panel details summary")?.click()?;
        page.wait_until(
            "it can be copied as text",
            "return document.querySelector('.panel details textarea').value.includes('For now')",
        )?;
        page.session().leave()
    })
}

fn all_that_is_stored_can_be_deleted() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        page.session().run(
            "localStorage.setItem('upfunnel.theme', 'dark');
             localStorage.setItem('upfunnel.saved.a', JSON.stringify({ v: 1, name: 'A', fragment: '' }));
             localStorage.setItem('another', 'page’s')",
            &[],
        )?;
        open(page, "Check it yourself")?;
        let policy = page.read(
            "const tidy = (text) => text.replace(/\\s+/g, '');
             const own = document.querySelector('meta[http-equiv=Content-Security-Policy]').content;
             return tidy(document.querySelector('.panel .policy').textContent) === `${tidy(own)};`",
        )?;
        ensure!(policy == "true", "the panel shows another policy");
        let stored = || page.read("return Object.keys(localStorage).sort().join()");
        page.button("Delete everything")?.click()?;
        page.wait_until(
            "it is gone",
            "return document.querySelector('.panel').textContent.includes('Nothing is stored in this browser')",
        )?;
        let left = stored()?;
        ensure!(left == "another", "left: {left}");
        // The page has an Undo of its own, behind the panel.
        page.session().find(".panel .told + button")?.click()?;
        page.wait_until(
            "it is back",
            "return document.querySelector('.panel').textContent.includes('1 saved scenario')",
        )?;
        let back = stored()?;
        ensure!(
            back == "another,upfunnel.saved.a,upfunnel.theme",
            "back: {back}"
        );
        page.session().run("localStorage.clear()", &[]).map(drop)
    })
}
