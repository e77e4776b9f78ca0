//! What keeps nobody out.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, journey};

journeys::journeys! {
    light;
    dark;
    phone;
}

const LINKS: [&str; 3] = [
    "",
    "#quota=NaN&win=40&win=50",
    "#sal=90&mql=31&lead=3&share=40&round=none",
];

fn check(page: &Page) -> Result<()> {
    for link in LINKS {
        page.open(link)?;
        expect_clean(page, link)?;
        page.session().run(
            "document.querySelectorAll('details').forEach((details) => { details.open = true });
             document.querySelectorAll('[aria-expanded=false]').forEach((button) => button.click())",
            &[],
        )?;
        expect_clean(page, &format!("{link} with everything unfolded"))?;
    }
    page.fill("win", "many", "Tab")?;
    expect_clean(page, "a text that is no number")
}

fn expect_clean(page: &Page, what: &str) -> Result<()> {
    let violations = page.axe()?;
    ensure!(violations.is_empty(), "{what}: {violations:#?}");
    Ok(())
}

fn light() -> Result<()> {
    journey(Setup::desktop(), check)
}

fn dark() -> Result<()> {
    journey(Setup::desktop().dark(true), check)
}

fn phone() -> Result<()> {
    journey(Setup::phone(), check)?;
    journey(Setup::phone().dark(true), check)
}
