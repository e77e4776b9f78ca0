//! Sliders, fields, undo and the chart, by mouse.

use anyhow::{Result, ensure};
use journeys::input::Pointer;
use journeys::{Page, Setup, eventually, journey};
use serde_json::json;

journeys::journeys! {
    a_slider_and_its_field;
    numbers_as_people_type_them;
    a_text_that_is_no_number_stays_and_says_why;
    undo_and_redo;
    examples_period_and_stages;
    the_chart_is_an_input;
    taking_hold_of_a_bar_changes_nothing;
}

fn a_slider_and_its_field() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        let slider = page.slider("win")?;
        page.session()
            .drag(Pointer::Mouse, &slider, (0.0, 0.0), (0.5, 0.0))?;
        page.expect("opp", "250")?;
        ensure!(
            page.field("win")?.property("value")? == "100",
            "the field does not follow the slider"
        );
        ensure!(
            slider.property("value")? == "100",
            "the slider does not say its value"
        );
        page.expect_in_hash("win", "100")?;

        page.fill("win", "40", "Tab")?;
        page.expect("opp", "625")?;
        eventually(|| {
            let value = slider.property("value")?;
            ensure!(value == "40", "the slider is at {value}");
            Ok(())
        })
    })
}

fn numbers_as_people_type_them() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        for (key, typed, metric, value) in [
            ("quota", "1.5m", "target", "1500000"),
            ("quota", "500k", "target", "500000"),
            ("quota", "$750,000", "target", "750000"),
            ("aov", "1,500.50", "deals", "500"),
            ("win", "50%", "opp", "1000"),
            ("win", " 25 % ", "opp", "2000"),
        ] {
            page.fill(key, typed, "Enter")?;
            page.expect(metric, value)?;
        }
        Ok(())
    })
}

fn a_text_that_is_no_number_stays_and_says_why() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        page.fill("win", "many", "Tab")?;
        let field = page.field("win")?;
        eventually(|| {
            ensure!(
                field.property("ariaInvalid")? == "true",
                "the field is not marked"
            );
            Ok(())
        })?;
        ensure!(
            field.property("value")? == "many",
            "the text was taken away"
        );
        page.expect("opp", "1087")?;
        page.fill("win", "50", "Enter")?;
        page.expect("opp", "500")?;
        ensure!(
            field.property("ariaInvalid")? != "true",
            "the field is still marked"
        );
        Ok(())
    })
}

fn undo_and_redo() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        page.fill("win", "40", "Enter")?;
        page.expect("opp", "625")?;
        page.fill("win", "50", "Enter")?;
        page.expect("opp", "500")?;
        page.session().key("Control+z")?;
        page.expect("opp", "625")?;
        page.button("Undo")?.click()?;
        page.expect("opp", "1087")?;
        page.session().key("Control+Shift+z")?;
        page.expect("opp", "625")?;
        page.button("Redo")?.click()?;
        page.expect("opp", "500")?;
        page.button("Reset")?.click()?;
        page.expect("opp", "1087")?;
        page.session().key("Control+z")?;
        page.expect("opp", "500")
    })
}

fn examples_period_and_stages() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        choose(page, "example", "Half of all leads close")?;
        page.expect("deals", "50")?;
        choose(page, "example", "From quota to MQLs")?;
        page.expect("mql", "3900")?;
        choose(page, "period", "Year")?;
        page.expect("per-week", "75")?;

        page.button("More inputs")?.click()?;
        for (stage, metric) in [("sal", "sal"), ("lead", "lead"), ("visitor", "visitor")] {
            page.session()
                .find(&format!("input[name=stage-{stage}]"))?
                .click()?;
            eventually(|| page.metric(metric))?;
        }
        let top = page.metric("visitor")?.value.parse::<u64>()?;
        ensure!(top > 3900, "there are only {top} visitors");
        page.session().key("Control+z")?;
        eventually(|| {
            ensure!(page.metric("visitor").is_err(), "the stage is still there");
            Ok(())
        })
    })
}

/// Chooses as a person does who sees the `option` of the select called `name`.
fn choose(page: &Page, name: &str, option: &str) -> Result<()> {
    let script = "const select = document.querySelector(`select[name=${arguments[0]}]`);
        const index = [...select.options].findIndex(({ text }) => text === arguments[1]);
        if (index < 0) throw new Error(`no option ${arguments[1]}`);
        select.selectedIndex = index;
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    page.session()
        .run(script, &[json!(name), json!(option)])
        .map(drop)
}

fn the_chart_is_an_input() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        let bar = page.session().find("[data-bar=sql]")?;
        page.session()
            .drag(Pointer::Mouse, &bar, (0.0, 0.0), (0.0, -0.3))?;
        eventually(|| {
            let mql = page.metric("mql")?.value;
            ensure!(mql != "3900", "dragging a bar changes nothing");
            Ok(())
        })?;
        page.session().key("Control+z")?;
        page.expect("mql", "3900")?;

        bar.focus()?;
        page.session().key("ArrowUp")?;
        eventually(|| {
            let mql = page.metric("mql")?.value.parse::<u64>()?;
            ensure!(
                mql < 3900,
                "with a higher rate still {mql} leads are needed"
            );
            Ok(())
        })?;
        page.session()
            .hover(&page.session().find("[data-bar=win]")?)?;
        page.wait_until(
            "the bar under the mouse says what it is",
            "return document.querySelector('.bar-info').textContent.length > 0",
        )
    })
}

fn taking_hold_of_a_bar_changes_nothing() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        let bar = page.session().find("g[data-bar=sql] .bar")?;
        page.session()
            .drag(Pointer::Mouse, &bar, (0.0, 0.3), (0.02, 0.3))?;
        page.expect("mql", "3900")?;
        page.session()
            .drag(Pointer::Mouse, &bar, (0.0, 0.3), (0.0, -0.7))?;
        // Up by its own length: twice the rate.
        page.expect("mql", "1950")
    })
}
