//! The example that comes with the page.

use anyhow::{Result, ensure};
use journeys::{Setup, eventually, journey};

use super::{inside, run};

journeys::journeys! {
    the_example_works_and_keeps_nobody_out;
}

fn the_example_works_and_keeps_nobody_out() -> Result<()> {
    for (width, dark) in [(360, false), (1280, false), (1280, true)] {
        let setup = Setup::desktop().width(width).dark(dark);
        journey(setup, |page| {
            page.session()
                .goto(&format!("{}examples/blog.html", page.url()))?;
            // Frames out of sight are loaded when they come near.
            let frames = [
                "document.querySelector('iframe')",
                "document.querySelectorAll('upfunnel-calculator')[0].shadowRoot.firstElementChild",
                "document.querySelectorAll('upfunnel-calculator')[1].shadowRoot.firstElementChild",
            ];
            for (frame, deals) in frames.into_iter().zip(["250", "25", "250"]) {
                eventually(|| run(page, &format!("{frame}.scrollIntoView()"), &[]))?;
                inside(page, frame, || {
                    page.ready()?;
                    page.expect("deals", deals)
                })?;
            }
            inside(page, frames[1], || {
                ensure!(
                    page.slider("aov")?.property("disabled")? == "true",
                    "it is not locked"
                );
                Ok(())
            })?;
            inside(page, frames[2], || page.fill("win", "46", "Enter"))?;
            page.wait_until(
                "the sentence follows",
                "return document.getElementById('answer').textContent.includes('1,953')",
            )?;
            let wide = page.read("return document.documentElement.scrollWidth - innerWidth")?;
            ensure!(wide.parse::<i32>()? <= 0, "{wide} px stick out");
            let violations = page.axe()?;
            ensure!(violations.is_empty(), "{violations:#?}");
            let theme = if dark { "dark" } else { "light" };
            page.picture(&format!("example-{width}-{theme}"))
        })?;
    }
    Ok(())
}
