//! Paper, and people whom motion makes ill.

use anyhow::{Result, ensure};
use journeys::{Setup, journey};

journeys::journeys! {
    prints_cleanly needs Paper;
    nothing_moves_for_those_who_ask;
}

fn prints_cleanly() -> Result<()> {
    for dark in [false, true] {
        journey(Setup::desktop().dark(dark), |page| {
            page.open("")?;
            page.setup().media(page.session(), "print")?;
            for hidden in [
                "input[type=range]",
                "button",
                "select:not([name=period])",
                "summary",
            ] {
                for element in page.session().find_all(hidden)? {
                    ensure!(
                        !element.is_visible()?,
                        "{hidden} is printed: {}",
                        element.property("outerHTML")?
                    );
                }
            }
            for shown in [".sentence", "figure svg", "output[data-metric=mql]"] {
                ensure!(
                    page.session().find(shown)?.is_visible()?,
                    "{shown} is not printed"
                );
            }
            let violations = page.axe()?;
            ensure!(violations.is_empty(), "on paper: {violations:#?}");
            let pdf = page.session().print()?;
            ensure!(
                pdf.starts_with(b"%PDF") && pdf.len() > 10_000,
                "{} bytes were printed",
                pdf.len()
            );
            Ok(())
        })?;
    }
    Ok(())
}

fn nothing_moves_for_those_who_ask() -> Result<()> {
    journey(Setup::desktop().calm(), |page| {
        page.open("")?;
        let moving = page.read(
            "return [...document.querySelectorAll('*')].filter((element) => {
                const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
                return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
            }).map((element) => element.outerHTML.slice(0, 80)).join()",
        )?;
        ensure!(moving.is_empty(), "these move: {moving}");
        Ok(())
    })
}
