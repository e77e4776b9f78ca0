//! The link, its QR code, and the code for other pages.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, journey};

use crate::panels::open;

journeys::journeys! {
    the_link_is_copied;
    without_permission_the_text_is_selected;
    a_query_goes_into_the_link;
    a_link_too_long_for_a_code_says_so;
    the_embed_code_and_its_preview_follow_the_options;
}

const COPY: &str = "Copy link";

fn link(page: &Page) -> Result<String> {
    page.read("return document.querySelector('.panel textarea').value")
}

fn the_link_is_copied() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#quota=750000&win=25&name=Q3%20plan")?;
        open(page, "Share")?;
        let shared = link(page)?;
        let wanted = format!("{}#v=1&quota=750000&win=25&name=Q3%20plan", page.url());
        ensure!(shared == wanted, "the link is {shared}");
        page.button(COPY)?.click()?;
        // Copied, or where this browser lets nobody copy, ready to be.
        page.wait_until(
            "it is copied, or selected",
            "const field = document.querySelector('.panel textarea');
             const told = document.querySelector('.panel .told').textContent;
             return told === 'Copied.' || (told !== '' && field.selectionEnd === field.value.length)",
        )?;
        page.wait_until(
            "there is a code",
            "return document.querySelector('.panel .qr path').getAttribute('d').length > 500",
        )
    })
}

fn without_permission_the_text_is_selected() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=25")?;
        page.session().run(
            "if (navigator.clipboard) navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
             document.execCommand = () => false",
            &[],
        )?;
        open(page, "Share")?;
        page.button(COPY)?.click()?;
        page.wait_until(
            "the text is selected, and a hint says what to press",
            "const field = document.querySelector('.panel textarea');
             return document.activeElement === field && field.selectionStart === 0 && field.selectionEnd === field.value.length
                 && document.querySelector('.panel .told').textContent.includes('Ctrl+C')",
        )
    })
}

fn a_query_goes_into_the_link() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("?win=25&utm=blog#aov=4000")?;
        open(page, "Share")?;
        let shared = link(page)?;
        let wanted = format!("{}#v=1&aov=4000&win=25&utm=blog", page.url());
        ensure!(shared == wanted, "the link is {shared}");
        Ok(())
    })
}

fn a_link_too_long_for_a_code_says_so() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open(&format!("#note={}", "n".repeat(3_000)))?;
        open(page, "Share")?;
        let told = page.read(
            "const section = document.getElementById('share-qr').parentElement;
             return section.querySelector('svg') ? 'a code' : section.querySelector('p').textContent",
        )?;
        ensure!(told.contains("too many for a QR code"), "it says {told}");
        Ok(())
    })
}

fn code(page: &Page) -> Result<String> {
    page.read("return document.querySelector('.embed textarea').value")
}

fn choose(page: &Page, name: &str, value: &str) -> Result<()> {
    page.session()
        .run(
            "const control = document.querySelector(`[name='${arguments[0]}']`);
             control.value = arguments[1];
             for (const kind of ['input', 'change']) control.dispatchEvent(new Event(kind, { bubbles: true }))",
            &[name.into(), value.into()],
        )
        .map(drop)
}

fn the_embed_code_and_its_preview_follow_the_options() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#quota=750000&theme=light")?;
        open(page, "Share")?;
        page.button("Embed in a page")?.click()?;
        let plain = code(page)?;
        let wanted = format!(
            "<iframe src=\"{}?embed=1#v=1&amp;quota=750000\"",
            page.url()
        );
        ensure!(plain.starts_with(&wanted), "the code is {plain}");

        choose(page, "embed-theme", "dark")?;
        choose(page, "embed-lang", "it")?;
        choose(page, "embed-accent", "#0A6B66")?;
        choose(page, "embed-height", "900")?;
        page.session().find("[name=lock-quota]")?.click()?;
        page.wait_until(
            "the code has the options",
            "const code = document.querySelector('.embed textarea').value;
             return ['lang=it', 'theme=dark', 'accent=0a6b66', 'lock=quota', 'height=\"900\"'].every((option) => code.includes(option))",
        )?;
        let frame = page.session().find("iframe.preview")?;
        page.session().enter(&frame)?;
        page.wait_until(
            "the preview follows",
            "return document.documentElement.lang === 'it' && document.documentElement.dataset.theme === 'dark'",
        )?;
        page.session().leave()?;

        choose(page, "embed-accent", "808080")?;
        page.wait_until(
            "a color that cannot be read is refused",
            "return document.getElementById('embed-accent-note').textContent.includes('too close')",
        )?;
        choose(page, "embed-accent", "teal")?;
        page.wait_until(
            "a word is no color",
            "return document.getElementById('embed-accent-note').textContent.includes('“teal”')
                && !document.querySelector('.embed textarea').value.includes('accent')",
        )?;
        page.session()
            .find("[name=embed-form][value=element]")?
            .click()?;
        page.wait_until(
            "the code is an element",
            "const code = document.querySelector('.embed textarea').value;
             return code.includes('<upfunnel-calculator quota=\"750000\" lang=\"it\" theme=\"dark\" lock=\"quota\"')",
        )
    })
}
