//! The views beside Demand in other people's pages.

use anyhow::{Context, Result, ensure};
use journeys::{Page, Setup, eventually, journey};
use serde_json::json;

use super::{add_frame, element, expect, expect_result, inside, known_host, last, run, visit};
use crate::views::{
    confidence::{SEED_1, UNCERTAIN, done},
    mix::WIDER,
};

journeys::journeys! {
    the_plan_and_its_page_agree;
    chances_and_their_page_agree;
    the_view_is_followed;
    in_a_sandbox_without_an_origin;
}

const FRAME: &str = "document.querySelector('iframe')";
/// What the page around is told, and what the calculator calls the same. Plan:
const PLAN: [(&str, &str); 3] = [
    ("mql", "plan-leads"),
    ("deals", "plan-deals-due"),
    ("deals-expected", "plan-deals"),
];
/// Confidence:
const CHANCE: [(&str, &str); 2] = [("chance", "chance"), ("leads-sure", "leads-sure")];

/// Waits until what was told last is what the calculator shows; gives the first of it.
fn agree(page: &Page, pairs: &[(&str, &str)]) -> Result<f64> {
    eventually(|| {
        let shown = inside(page, FRAME, || {
            let value = |(_, metric): &(&str, &str)| -> Result<f64> {
                Ok(page.metric(metric)?.value.parse()?)
            };
            pairs.iter().map(value).collect::<Result<Vec<f64>>>()
        })?;
        let told = last(page, "result")?;
        for ((name, _), shown) in pairs.iter().zip(&shown) {
            ensure!(
                told[*name]
                    .as_f64()
                    .is_some_and(|told| (told - shown).abs() <= 1e-9 * shown.abs()),
                "{name} is {shown} in the calculator; told: {told}"
            );
        }
        Ok(shown[0])
    })
}

/// Waits until the frame's height was told, and makes it as high; gives the height.
fn grow(page: &Page) -> Result<f64> {
    eventually(|| {
        let height = "return Math.ceil(document.body.getBoundingClientRect().height)";
        let is = inside(page, FRAME, || page.read(height))?;
        let told = last(page, "height")?["height"]
            .as_f64()
            .context("no height")?;
        ensure!(
            (is.parse::<f64>()? - told).abs() < 0.1,
            "{is} px are told as {told}"
        );
        let set = "document.querySelector('iframe').style.height = `${arguments[0]}px`";
        run(page, set, &[json!(told)])?;
        Ok(told)
    })
}

/// At a width, all of it is there, nothing sticks out or scrolls, and the height was told.
fn fits(page: &Page, width: u32) -> Result<f64> {
    let set = "document.querySelector('iframe').style.width = `${arguments[0]}px`";
    run(page, set, &[json!(width)])?;
    inside(page, FRAME, || {
        let wide = format!("innerWidth === {width}");
        expect(page, "the frame is so wide", &wide)?;
        let open = "for (const fold of document.querySelectorAll('details')) fold.open = true";
        run(page, open, &[])?;
        page.come_to_rest()
    })?;
    let height = grow(page)?;
    inside(page, FRAME, || {
        let wider = page.read(WIDER)?;
        ensure!(wider.is_empty(), "wider than {width}: {wider}");
        let all = "document.documentElement.scrollHeight <= innerHeight";
        expect(page, "nothing scrolls", all)
    })?;
    Ok(height)
}

/// Shows the scenario's own inputs, which are folded away where there is one column.
fn show_inputs(page: &Page) -> Result<()> {
    let open = "document.querySelector('.given > [aria-expanded=false]').click()";
    inside(page, FRAME, || run(page, open, &[]))?;
    grow(page).map(drop)
}

/// Replaces what a field holds, where the keyboard is in the frame already: it is too high for drivers to click
/// wherever they like.
fn enter(page: &Page, key: &str, text: &str) -> Result<()> {
    page.field(key)?.focus()?;
    for keys in ["Control+a", "Delete"] {
        page.session().key(keys)?;
    }
    page.session().type_text(text)?;
    page.session().key("Enter")
}

/// What is locked can be seen and not be changed; what is not, can.
fn locked(page: &Page, locked: &[(&str, &str)], open: &str) -> Result<()> {
    inside(page, FRAME, || {
        for (key, value) in locked {
            let field = page.field(key)?;
            ensure!(field.is_visible()?, "{key} cannot be seen");
            let shown = field.property("value")?;
            ensure!(shown == *value, "{key} is shown as {shown}");
            let still = format!(
                "document.querySelector('[name={key}-field]').readOnly && document.querySelector('input[type=range][name={key}]').disabled"
            );
            expect(page, &format!("{key} is locked"), &still)?;
        }
        let free = format!("!document.querySelector('[name={open}-field]').readOnly");
        expect(page, &format!("{open} is not"), &free)
    })
}

fn the_plan_and_its_page_agree() -> Result<()> {
    journey(Setup::desktop(), |page| {
        visit(page)?;
        let link =
            "#embed=1&view=plan&events=1&lang=en&months=6&lag=60,40&growth=2&lock=growth,win";
        add_frame(page, link, None, 900)?;
        show_inputs(page)?;
        let before = agree(page, &PLAN)?;
        locked(page, &[("growth", "2"), ("win", "23")], "season")?;
        let address = page.url().trim_end_matches('/').to_owned();
        let told = last(page, "result")?;
        ensure!(
            told["origin"] == address.as_str() && told["source"] == "upfunnel" && told["v"] == 1,
            "{told}"
        );
        // A step in the inputs, and one in the view: leads open already.
        inside(page, FRAME, || page.fill("aov", "4000", "Enter"))?;
        expect_result(page, "deals", 792.0)?;
        let after = agree(page, &PLAN)?;
        ensure!(after < 0.6 * before, "{after} leads instead of {before}");
        inside(page, FRAME, || {
            let open = "for (const part of document.querySelectorAll('.plan .part [aria-expanded=false]')) part.click()";
            run(page, open, &[])?;
            eventually(|| page.field("open").map(drop))?;
            enter(page, "open", "3000")?;
            page.expect_in_hash("open", "3000")
        })?;
        eventually(|| {
            let credited = agree(page, &PLAN)?;
            ensure!(credited < after, "{credited} leads instead of {after}");
            Ok(())
        })?;
        let wide = fits(page, 900)?;
        let narrow = fits(page, 280)?;
        ensure!(
            narrow > wide,
            "{narrow} px high, and {wide} where it is wide"
        );
        Ok(())
    })
}

fn chances_and_their_page_agree() -> Result<()> {
    journey(Setup::desktop(), |page| {
        visit(page)?;
        let link = "#embed=1&view=confidence&events=1&lang=en&sure=80&lock=sure,win";
        add_frame(page, link, None, 900)?;
        show_inputs(page)?;
        let chance = agree(page, &CHANCE)?;
        ensure!((chance - 51.143).abs() < 0.001, "{chance}");
        expect_result(page, "leads-sure", 4098.0)?;
        locked(page, &[("sure", "80"), ("win", "23")], "have")?;
        // By formula.
        inside(page, FRAME, || page.fill("have", "4,098", "Enter"))?;
        eventually(|| {
            let chance = agree(page, &CHANCE)?;
            ensure!((chance - 80.074).abs() < 0.001, "{chance}");
            Ok(())
        })?;
        locked(page, &[("sure", "80")], "have")?;
        // By trials: what they refine is told, too.
        inside(page, FRAME, || {
            for key in ["seen-sql", "seen-opp", "seen-win"] {
                enter(page, key, "400")?;
            }
            enter(page, "spread", "50")?;
            enter(page, "have", "3900")?;
            done(page)?;
            page.expect("chance", SEED_1)?;
            let title = "document.title.startsWith('50% with 3,900 MQLs')";
            expect(page, "the title has followed", title)
        })?;
        agree(page, &CHANCE)?;
        fits(page, 900)?;
        fits(page, 280)?;
        Ok(())
    })
}

fn the_view_is_followed() -> Result<()> {
    journey(Setup::desktop(), |page| {
        element::write(
            page,
            "<upfunnel-calculator id=a events lang=en></upfunnel-calculator>",
        )?;
        element::expect_ready(page, "a", 1)?;
        element::expect_told(page, "a", "mql", 3900)?;
        let frame = element::frame("a");
        inside(page, &frame, || run(page, "window.marked = true", &[]))?;
        for (view, name, value, class) in [
            ("plan", "mql", 46_800, ".plan"),
            ("confidence", "leads-sure", 4098, ".confidence"),
            ("mix", "mql", 3900, ".mix:not(.plan, .confidence)"),
        ] {
            element::set(page, "a", "view", view)?;
            element::expect_told(page, "a", name, value)?;
            inside(page, &frame, || {
                let there = format!("document.querySelector('main {class}') !== null");
                expect(page, &format!("{view} is shown"), &there)?;
                let tabs = "document.querySelector('.tab') === null";
                expect(page, "there are no tabs", tabs)
            })?;
            eventually(|| {
                let high = page.read(&format!(
                    "return String({frame}.getBoundingClientRect().height)"
                ))?;
                let content =
                    "return String(Math.ceil(document.body.getBoundingClientRect().height))";
                let needed = inside(page, &frame, || page.read(content))?;
                ensure!(high == needed, "{high} px high instead of {needed}");
                Ok(())
            })?;
        }
        run(
            page,
            "document.getElementById('a').removeAttribute('view')",
            &[],
        )?;
        inside(page, &frame, || {
            expect(
                page,
                "Demand is shown",
                "document.querySelector('main .mix') === null",
            )?;
            expect(page, "it was never loaded again", "window.marked === true")?;
            page.expect("mql", "3900")
        })
    })
}

fn in_a_sandbox_without_an_origin() -> Result<()> {
    journey(Setup::desktop(), |page| {
        known_host(page);
        let views = [
            (
                "#view=mix&t1=Forms&t1-count=2000&t2=Outbound&t2-value=187",
                "mql",
                3303.0,
            ),
            ("#view=plan&months=6", "mql", 23_400.0),
            ("#view=confidence", "leads-sure", 4098.0),
        ];
        for (link, name, value) in views {
            visit(page)?;
            let link = format!("{link}&embed=1&events=1&lang=en");
            add_frame(page, &link, Some("allow-scripts"), 700)?;
            expect_result(page, name, value)?;
            let told = last(page, "result")?;
            ensure!(told["origin"] == "null", "the frame has an origin: {told}");
        }
        // No worker may be had there, so the page makes the trials itself: the very same ones.
        visit(page)?;
        let link = format!("{UNCERTAIN}&embed=1&events=1&lang=en");
        add_frame(page, &link, Some("allow-scripts"), 700)?;
        inside(page, FRAME, || {
            page.wait_long_until(
                "all trials were made",
                "return document.querySelector('.answer').textContent.includes('Simulated 1,000,000 times,')",
            )?;
            page.expect("chance", SEED_1)?;
            page.wait_long_until(
                "the months are drawn",
                "return document.querySelectorAll('.fan tbody tr').length === 12",
            )
        })?;
        agree(page, &CHANCE)?;
        Ok(())
    })
}
