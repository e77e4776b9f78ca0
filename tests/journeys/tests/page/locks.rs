//! Locked inputs, and the color of an embedding site.

use anyhow::{Context, Result, ensure};
use journeys::{Page, Setup, journey};

journeys::journeys! {
    what_is_locked_of_the_mix;
    locked_inputs_are_seen_and_stay;
    an_accent_can_be_read_in_the_light_and_in_the_dark;
}

fn locked_inputs_are_seen_and_stay() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#aov=5000&win=25&lock=aov,win,period,round,currency,sal,label-mql&sal=90")?;
        page.button("More inputs")?.click()?;
        for key in ["aov", "win", "sal"] {
            let (slider, field) = (page.slider(key)?, page.field(key)?);
            ensure!(
                slider.property("disabled")? == "true",
                "the slider {key} moves"
            );
            ensure!(
                field.property("readOnly")? == "true",
                "the field {key} takes text"
            );
            ensure!(field.is_visible()?, "{key} cannot be seen");
        }
        let fixed = page.read(
            "return ['select[name=period]', 'select[name=round]', '[name=currency]', '[name=stage-sal]']
                .filter((css) => !document.querySelector(css).matches(':disabled')).join()",
        )?;
        ensure!(fixed.is_empty(), "these can be changed: {fixed}");
        ensure!(
            page.session()
                .find("[name=label-mql]")?
                .property("readOnly")?
                == "true"
        );
        let signs = page.session().find_all(".lock")?;
        ensure!(signs.len() == 8, "{} locks are shown", signs.len());
        for sign in &signs {
            ensure!(sign.is_visible()?, "a lock cannot be seen");
        }
        ensure!(signs[0].property("ariaLabel")? == "This value is fixed.");

        // A bar's end is as fixed as its slider; the others are not.
        let bar = page.session().find("g[data-bar=win]")?;
        page.session()
            .run("arguments[0].focus()", &[bar.reference()])?;
        page.session().key("ArrowUp")?;
        page.session().drag(
            journeys::input::Pointer::Mouse,
            &bar,
            (0.0, 0.0),
            (0.0, -0.4),
        )?;
        page.session().find("input[name=win]")?;
        page.fill("opp", "50", "Enter")?;
        page.expect("opp", "400")?;
        page.expect("sql", "800")?;

        let kept = |page: &Page| -> Result<()> {
            page.expect_in_hash("aov", "5000")?;
            page.expect_in_hash("win", "25")?;
            page.expect_in_hash("sal", "90")
        };
        page.session().find("select[name=example]")?;
        page.session().run(
            "const list = document.querySelector('select[name=example]');
             list.selectedIndex = 4;
             list.dispatchEvent(new Event('change', { bubbles: true }))",
            &[],
        )?;
        page.wait_until(
            "the example is shown",
            "return document.querySelector('[data-metric=visitor]') !== null",
        )?;
        kept(page)?;
        page.button("Reset")?.click()?;
        page.expect("sql", "488")?;
        kept(page)?;
        page.session().key("Control+z")?;
        page.session().key("Control+z")?;
        page.expect("sql", "800")?;
        kept(page)?;
        let violations = page.axe()?;
        ensure!(violations.is_empty(), "{violations:#?}");
        Ok(())
    })
}

fn an_accent_can_be_read_in_the_light_and_in_the_dark() -> Result<()> {
    for dark in [false, true] {
        journey(Setup::desktop().dark(dark), |page| {
            page.open("")?;
            let own = color(page, ".answer .marketing")?;
            for accent in ["1d4ed8", "000000", "b00020", "6b21a8"] {
                page.open(&format!("#accent={accent}"))?;
                ensure!(
                    page.session().find_all(".notice")?.is_empty(),
                    "{accent} is refused"
                );
                let (color, sales) = (
                    color(page, ".answer .marketing")?,
                    color(page, ".input.sales .filled")?,
                );
                ensure!(
                    color != own && color != sales,
                    "{accent} is {color:?}, sales {sales:?}"
                );
                if !dark {
                    let [red, green, blue] = color;
                    ensure!(
                        format!("{red:02x}{green:02x}{blue:02x}") == accent,
                        "{accent} is {color:?}"
                    );
                }
                let faint: Vec<_> = page.axe()?;
                ensure!(faint.is_empty(), "with {accent}: {faint:#?}");
            }
            page.open("#accent=ffd400")?;
            ensure!(page.session().find("[data-notice=accent]")?.is_visible()?);
            ensure!(
                color(page, ".answer .marketing")? == own,
                "a faint color is used"
            );
            Ok(())
        })?;
    }
    Ok(())
}

/// The color of the text, or of the line, of an element.
fn color(page: &Page, css: &str) -> Result<[u8; 3]> {
    let found = page.read(&format!(
        "const {{ color, stroke }} = getComputedStyle(document.querySelector('{css}'));
         return (stroke === 'none' ? color : stroke).match(/\\d+/g).slice(0, 3).join()"
    ))?;
    let parts = found
        .split(',')
        .map(str::parse)
        .collect::<Result<Vec<u8>, _>>()?;
    parts.try_into().ok().context("no color")
}

fn what_is_locked_of_the_mix() -> Result<()> {
    journey(Setup::desktop(), |page| {
        let link = "view=mix&t1=A&t1-part=25&t1-win=30&t2=B&have=3000&lock=t1,have,quota";
        page.open(&format!("#{link}"))?;
        let usable = "return [...document.querySelectorAll('[name=t1], [name=t1-part], [name=t1-part-field], [name=t1-part-by],\
             [name=have], [name=have-field], [name=t2], [name=t2-part-by], [name=mix-example]')]
             .filter((control) => !control.disabled && !control.readOnly).map((control) => control.name).join()";
        let seen = page.read(usable)?;
        ensure!(seen == "t2,t2-part-by", "in use: {seen}");
        ensure!(
            page.read("return String(document.querySelectorAll('.mix .lock').length)")? != "0",
            "no sign says so"
        );
        // Whatever a script does to them, they stay.
        page.session().run(
            "const slider = document.querySelector('input[type=range][name=have]');
             slider.value = 5;
             slider.dispatchEvent(new InputEvent('input', { bubbles: true }))",
            &[],
        )?;
        page.session().run(
            "const name = document.querySelector('[name=t2]');
             name.value = 'Bee';
             name.dispatchEvent(new Event('change', { bubbles: true }))",
            &[],
        )?;
        page.expect_in_hash("t2", "Bee")?;
        page.expect_in_hash("have", "3000")?;
        page.expect_in_hash("lock", "quota,t1,have")
    })
}
