//! When the program itself fails: a plain message and ways on, never a dead page.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, eventually, journey};

journeys::journeys! {
    a_panic_offers_to_start_again;
    a_file_that_does_not_arrive;
    a_list_that_does_not_arrive;
}

fn expect_message(page: &Page) -> Result<()> {
    eventually(|| {
        ensure!(
            page.session().find("#crash")?.is_visible()?,
            "there is no message"
        );
        Ok(())
    })?;
    ensure!(
        page.session().find_all("#app input")?.is_empty(),
        "the dead page can still be used"
    );
    ensure!(
        !page.take_problems()?.is_empty(),
        "nothing was reported to the console"
    );
    Ok(())
}

fn a_panic_offers_to_start_again() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#quota=600000")?;
        page.expect("deals", "300")?;
        // Something that cannot fail in a sound browser fails: the program gives up.
        page.session().run(
            "Element.prototype.setAttribute = () => { throw new Error('broken') }",
            &[],
        )?;
        page.slider("win")?.focus()?;
        page.session().key("End")?;
        expect_message(page)?;

        page.button("Start again from the address")?.click()?;
        page.ready()?;
        page.expect("target", "600000")?;
        ensure!(
            !page.session().find("#crash")?.is_visible()?,
            "the message is still there"
        );
        Ok(())
    })
}

fn a_file_that_does_not_arrive() -> Result<()> {
    for missing in [".wasm", "/upfunnel-", "/words-en-"] {
        journey(Setup::desktop(), |page| {
            page.site().lose(missing);
            page.session().goto(page.url())?;
            expect_message(page)
        })?;
    }
    Ok(())
}

/// Of the list of currencies the page makes no fuss: a code can be typed.
fn a_list_that_does_not_arrive() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        page.site().lose("/panels-");
        page.session()
            .run("document.querySelector('.more').open = true", &[])?;
        page.session().find("[name=currency]")?.focus()?;
        page.session().type_text("jpy")?;
        page.session().key("Tab")?;
        page.expect_in_hash("currency", "JPY")?;
        ensure!(page.metric("pipeline")?.text == "¥2,174,000");
        ensure!(
            !page.session().find("#late")?.is_visible()?,
            "it is said that something is missing"
        );
        // The browser itself reports the file that it did not get.
        page.take_problems().map(drop)
    })
}
