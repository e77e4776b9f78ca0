//! Everything by keyboard alone.

use anyhow::{Context, Result, ensure};
use journeys::{Page, Setup, eventually, journey};

journeys::journeys! {
    from_the_first_tab_to_the_chart;
    tab_comes_through_the_page_and_back;
}

/// What has the focus: its name, its bar or its text; and whether one can see that.
fn focused(page: &Page) -> Result<(String, bool)> {
    let script = "const element = document.activeElement;
        const ringed = (near) => {
            const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(near);
            const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
            return outlined || (near.matches('.bar') && stroke !== 'none' && parseFloat(strokeWidth) >= 2);
        };
        // A field shows its focus on the frame around it, a slider on its thumb, a bar around itself.
        const near = [element, element.closest('.field'), ...element.querySelectorAll('.bar'),
            ...(element.closest('.slider')?.querySelectorAll('.thumb') ?? [])].filter(Boolean);
        const bar = element.dataset.bar && `bar-${element.dataset.bar}`;
        return [element.name || bar || element.textContent.trim(), near.some(ringed)]";
    let found = page.session().run(script, &[])?;
    Ok((
        found[0].as_str().unwrap_or_default().to_owned(),
        found[1] == true,
    ))
}

/// Goes on with Tab until `name` has the focus.
fn tab_to(page: &Page, name: &str) -> Result<()> {
    let mut seen = Vec::new();
    for _ in 0..60 {
        page.session().key("Tab")?;
        let (now, visible) = focused(page)?;
        ensure!(visible, "one cannot see that {now} has the focus");
        if now == name {
            return Ok(());
        }
        seen.push(now);
    }
    anyhow::bail!("Tab does not lead to {name}, but to {seen:?}")
}

fn from_the_first_tab_to_the_chart() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        page.session().key("Tab")?;
        ensure!(
            focused(page)?.0 == "Skip to the calculator",
            "the first stop is {:?}",
            focused(page)?
        );
        page.session().key("Enter")?;
        page.wait_until(
            "the skip link leads to the quota",
            "return document.activeElement.name === 'quota-field'",
        )?;
        ensure!(
            page.hash()?.is_empty(),
            "the skip link has written an address"
        );
        page.session().type_text("1m")?;
        page.session().key("Enter")?;
        page.expect("target", "1000000")?;

        tab_to(page, "win")?;
        for (key, opp) in [("End", "500"), ("ArrowLeft", "506"), ("ArrowRight", "500")] {
            page.session().key(key)?;
            page.expect("opp", opp)?;
        }
        page.session().key("PageDown")?;
        eventually(|| {
            let opp = page.metric("opp")?.value.parse::<u64>()?;
            ensure!(opp > 506, "a page down is not more than an arrow: {opp}");
            Ok(())
        })?;

        tab_to(page, "More inputs")?;
        page.session().key("Enter")?;
        tab_to(page, "share-field")?;
        page.session().type_text("50")?;
        page.session().key("Enter")?;
        page.expect("target", "500000")?;

        tab_to(page, "bar-win")?;
        let before = page.metric("opp")?;
        page.session().key("ArrowUp")?;
        eventually(|| {
            ensure!(
                page.metric("opp")? != before,
                "the bar does not answer to an arrow"
            );
            Ok(())
        })
    })
}

fn tab_comes_through_the_page_and_back() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#win=40&win=50")?;
        let mut forth = Vec::new();
        for _ in 0..80 {
            page.session().key("Tab")?;
            let (now, visible) = focused(page)?;
            // Behind the last stop come the browser's own ones, or the first again.
            let left = page.read("return document.activeElement === document.body")? == "true";
            if left || forth.first() == Some(&now) {
                break;
            }
            page.session()
                .run("window.last = document.activeElement", &[])?;
            ensure!(visible, "one cannot see that {now} has the focus");
            forth.push(now);
        }
        ensure!(forth.len() < 80, "Tab never leaves the page: {forth:?}");
        for name in ["quota-field", "quota", "win", "Dismiss", "theme", "example"] {
            ensure!(
                forth.iter().any(|stop| stop == name),
                "Tab does not reach {name}, but {forth:?}"
            );
        }
        // The keyboard may be the browser's own now.
        page.session().take_keyboard()?;
        page.session().run("window.last.focus()", &[])?;
        ensure!(
            focused(page)?.0 == *forth.last().context("Tab leads nowhere")?,
            "the last stop has not got the focus back"
        );
        for stop in forth.iter().rev().skip(1) {
            page.session().key("Shift+Tab")?;
            let (now, visible) = focused(page)?;
            ensure!(now == *stop, "Shift+Tab leads to {now}, not to {stop}");
            ensure!(visible, "one cannot see that {now} has the focus");
        }
        Ok(())
    })
}
