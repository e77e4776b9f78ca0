//! A small phone, by finger.

use anyhow::{Result, ensure};
use journeys::input::Pointer;
use journeys::{Page, Setup, eventually, journey};

journeys::journeys! {
    by_finger needs Finger;
    scrolling_over_a_bar_changes_nothing needs Swipe;
    a_bar_follows_a_finger_sideways needs Finger;
    scrolling_over_a_slider_changes_nothing needs Swipe;
    the_sentence_stays_in_sight;
    targets_are_large_enough_for_fingers needs Finger;
    nothing_sticks_out_from_320_pixels_up;
}

fn by_finger() -> Result<()> {
    journey(Setup::phone(), |page| {
        page.open("")?;
        fits(page)?;
        page.session()
            .drag(Pointer::Touch, &page.slider("win")?, (0.0, 0.0), (0.5, 0.0))?;
        page.expect("opp", "250")?;
        page.fill("win", "40", "Enter")?;
        page.expect("opp", "625")?;
        page.session().tap(&page.button("More inputs")?)?;
        eventually(|| page.button("More inputs")?.is_visible())?;
        page.session()
            .tap(&page.session().find("input[name=stage-lead]")?)?;
        eventually(|| page.metric("lead"))?;
        fits(page)
    })
}

fn scrolling_over_a_bar_changes_nothing() -> Result<()> {
    journey(Setup::phone(), |page| {
        page.open("")?;
        let bar = page.session().find("g[data-bar=sql] .bar")?;
        let top = page.read("scrollTo(0, 400); return scrollY")?;
        page.session()
            .drag(Pointer::Touch, &bar, (0.4, 0.0), (0.4, -6.0))?;
        page.wait_until("the page scrolls", &format!("return scrollY > {top}"))?;
        page.expect("mql", "3900")
    })
}

fn a_bar_follows_a_finger_sideways() -> Result<()> {
    journey(Setup::phone(), |page| {
        page.open("")?;
        let bar = page.session().find("g[data-bar=sql] .bar")?;
        page.session()
            .drag(Pointer::Touch, &bar, (0.4, 0.0), (0.9, 0.0))?;
        page.wait_until("it follows", "return location.hash.includes('sql=')")
    })
}

fn scrolling_over_a_slider_changes_nothing() -> Result<()> {
    journey(Setup::phone(), |page| {
        page.open("")?;
        let top = page.read("return scrollY")?;
        page.session().drag(
            Pointer::Touch,
            &page.slider("opp")?,
            (0.2, 0.0),
            (0.2, -4.0),
        )?;
        page.wait_until("the page scrolls", &format!("return scrollY > {top}"))?;
        page.expect("mql", "3900")
    })
}

fn the_sentence_stays_in_sight() -> Result<()> {
    journey(Setup::phone(), |page| {
        page.open("")?;
        page.slider("win")?.focus()?;
        page.session().run(
            "document.querySelector('input[name=win]').scrollIntoView({ block: 'center' })",
            &[],
        )?;
        page.wait_until(
            "the answer is in sight while the win rate is moved",
            "const { top, bottom } = document.querySelector('.sentence').getBoundingClientRect();
             return bottom > 20 && top < innerHeight",
        )
    })
}

fn targets_are_large_enough_for_fingers() -> Result<()> {
    journey(Setup::phone(), |page| {
        page.open("#win=40&win=50")?;
        page.session().tap(&page.button("More inputs")?)?;
        // What counts is where a finger is felt, which may be more than what is drawn.
        let small = page.read(
            "const felt = (element, x, y) => {
                const there = document.elementFromPoint(x, y);
                const target = element.type === 'checkbox' ? element.closest('label') : element.closest('.field') ?? element;
                return target.contains(there) || element.labels?.[0]?.contains(there);
            };
            const reach = (element, x, y, dx, dy) => {
                let far = 0;
                while (far < 40 && felt(element, x + dx * (far + 1), y + dy * (far + 1))) far += 1;
                return far;
            };
            return [...document.querySelectorAll('button, summary, select, input')].map((element) => {
                if (!element.checkVisibility({ opacityProperty: false })) return '';
                element.scrollIntoView({ block: 'center' });
                const { left, top, width, height } = element.getBoundingClientRect();
                const [x, y] = [left + width / 2, top + height / 2];
                const high = reach(element, x, y, 0, -1) + reach(element, x, y, 0, 1) + 1;
                const wide = reach(element, x, y, -1, 0) + reach(element, x, y, 1, 0) + 1;
                return high >= 42 && wide >= 34 ? '' : `${element.name || element.textContent}: ${wide} × ${high} px`;
            }).filter(Boolean).join(', ')",
        )?;
        ensure!(small.is_empty(), "too small: {small}");
        Ok(())
    })
}

fn nothing_sticks_out_from_320_pixels_up() -> Result<()> {
    for width in [320, 412, 768, 1024] {
        journey(Setup::phone().width(width), |page| {
            for link in [
                "",
                "#quota=999999999999&win=0.0001&sal=1&mql=1&lead=1&label-mql=Wohlqualifizierterinteressentenkontakt",
            ] {
                page.open(link)?;
                fits(page)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// The page is no wider than the screen.
fn fits(page: &Page) -> Result<()> {
    let script = "const wide = document.documentElement.scrollWidth;
        return wide <= innerWidth ? '' : `${wide} of ${innerWidth} px: ` + [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
            .map((element) => `${element.tagName}.${element.className.baseVal ?? element.className}`).slice(0, 5)";
    eventually(|| {
        let wide = page.read(script)?;
        ensure!(wide.is_empty(), "the page is wider than the screen: {wide}");
        Ok(())
    })
}
