//! The Mix view: lead types, revenue streams, and the levers that move them.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, input::Pointer, journey};
use serde_json::json;

use super::switch::shows;
use crate::embed;

journeys::journeys! {
    the_examples_come_out_exactly;
    types_by_mouse;
    types_by_keyboard;
    streams_share_the_quota;
    what_would_have_to_change;
    an_input_follows;
    the_steepest_lever_is_named;
    scenarios_side_by_side;
    what_it_costs_and_brings;
    links_that_nobody_meant;
    in_a_frame_it_fits_from_280_pixels_up;
    on_a_phone_nothing_is_cut;
    what_is_out_of_sight_follows;
    in_six_languages;
    locked_inputs_stay;
    the_checker_finds_nothing;
}

/// Two lead types: website forms as the scenario has them, and outbound leads worth 187.
const TWO: &str = "t1=Website%20forms&t2=Outbound&t2-part=25&t2-value=187";

pub fn choose(page: &Page, name: &str, code: &str) -> Result<()> {
    page.session().run(
        "const select = document.querySelector(`select[name='${arguments[0]}']`);
         select.value = arguments[1];
         select.dispatchEvent(new Event('change', { bubbles: true }))",
        &[json!(name), json!(code)],
    )?;
    Ok(())
}

/// Waits until this is read on the page.
pub fn reads(page: &Page, part: &str) -> Result<()> {
    page.wait_until(
        &format!("it says {part:?}"),
        &format!(
            "return document.querySelector('main').innerText.includes({})",
            json!(part)
        ),
    )
}

fn the_examples_come_out_exactly() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix&t1=Demo%20requests&t1-part=25&t1-win=10&t1-opp=100&t1-sql=100&t2=White%20papers&t2-win=1&t2-opp=100&t2-sql=100")?;
        page.expect("close-rate", "3.25")?;
        // Forms alone, outbound alone, and both: each meets the half million.
        page.open("#view=mix&t1=Website%20forms")?;
        page.expect("mql", "3900")?;
        page.open("#view=mix&t1=Outbound&t1-value=187")?;
        page.expect("mql", "2674")?;
        page.open("#view=mix&t1=Website%20forms&t1-count=2000&t2=Outbound&t2-value=187")?;
        page.expect("t2-leads", "1303")?;
        let brought: f64 = page.metric("delivered")?.value.parse()?;
        ensure!(
            (500_000.0..500_200.0).contains(&brought),
            "they bring {brought}"
        );
        Ok(())
    })
}

fn types_by_mouse() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix")?;
        page.expect("mql", "3900")?;
        choose(page, "mix-example", "Website forms and outbound")?;
        reads(page, "2 lead types")?;
        page.button("Undo")?.click()?;
        page.wait_until(
            "it is gone",
            "return document.querySelector('.kind') === null",
        )?;
        page.button("Redo")?.click()?;
        page.expect("t2-leads", "875")?;
        page.fill("t2-part", "50", "Enter")?;
        page.expect_in_hash("t2-part", "50")?;
        // A gesture over the slider is one change.
        let slider = page.slider("t2-part")?;
        page.session()
            .drag(Pointer::Mouse, &slider, (0.0, 0.0), (0.3, 0.0))?;
        page.wait_until(
            "the slider moved",
            "return Number(document.querySelector('input[name=t2-part]').value) !== 50",
        )?;
        page.button("Undo")?.click()?;
        page.expect_in_hash("t2-part", "50")?;
        page.button("Edit Outbound")?.click()?;
        page.fill("t2-cost", "40", "Enter")?;
        page.expect_in_hash("t2-cost", "40")?;
        page.metric("t2-cac")?;
        page.button("Duplicate Outbound")?.click()?;
        page.wait_until(
            "there are three",
            "return document.querySelectorAll('.kind').length === 3",
        )?;
        page.button("Remove Outbound")?.click()?;
        reads(page, "Outbound was removed.")?;
        page.session().find(".removed button")?.click()?;
        page.wait_until(
            "there are three again",
            "return document.querySelectorAll('.kind').length === 3",
        )
    })
}

fn types_by_keyboard() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix")?;
        page.button("Add a lead type")?.focus()?;
        page.session().key("Enter")?;
        page.wait_until(
            "there are two",
            "return document.querySelectorAll('.kind').length === 2",
        )?;
        page.session().find("input[name=t2]")?.focus()?;
        page.session().type_text("Events")?;
        page.session().key("Tab")?;
        page.expect_in_hash("t2", "Events")?;
        page.slider("t2-part")?.focus()?;
        page.session().key("ArrowRight")?;
        page.expect_in_hash("t2-part", "26")?;
        page.session().key("Home")?;
        page.expect_in_hash("t2-part", "1")?;
        page.button("Edit Events")?.focus()?;
        page.session().key("Enter")?;
        page.slider("t2-win")?.focus()?;
        page.session().key("ArrowRight")?;
        page.expect_in_hash("t2-win", "24")?;
        page.button("Back to the common value")?.focus()?;
        page.session().key("Enter")?;
        page.wait_until(
            "it is as in all again",
            "return !location.hash.includes('t2-win')",
        )?;
        page.session().key("Control+z")?;
        page.expect_in_hash("t2-win", "24")
    })
}

fn streams_share_the_quota() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open(&format!("#view=mix&{TWO}"))?;
        page.button("Add a revenue stream")?.click()?;
        page.wait_until(
            "there are two",
            "return document.querySelectorAll('[name=s2]').length === 1",
        )?;
        page.fill("s2-part", "40", "Enter")?;
        page.expect("s2-target", "200000")?;
        page.expect("s1-target", "300000")?;
        page.button("Edit Stream 2")?.click()?;
        choose(page, "s2-kind", "retention")?;
        page.expect("target", "300000")?;
        page.expect_in_hash("s2-kind", "retention")?;
        reads(page, "comes from existing customers")
    })
}

fn what_would_have_to_change() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix&have=3000&seek=win")?;
        reads(page, "a win rate of 29.91% reaches the quota")?;
        reads(page, "Not possible")?;
        page.button("Use 29.91%")?.click()?;
        page.expect("mql", "3000")?;
        page.expect_in_hash("win", "29.91")?;
        // Impossible questions get a sentence, not a number.
        page.fill("have", "100", "Enter")?;
        reads(page, "so 100 MQLs cannot reach the quota")
    })
}

fn an_input_follows() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix&have=3000")?;
        choose(page, "follow", "win")?;
        page.expect_in_hash("win", "29.91")?;
        page.fill("quota", "400000", "Enter")?;
        page.wait_until(
            "the win rate follows",
            "return !location.hash.includes('win=29.91')",
        )?;
        let needed: f64 = page.metric("mql")?.value.parse()?;
        ensure!((2990.0..=3000.0).contains(&needed), "{needed} are needed");
        page.button("Undo")?.click()?;
        page.expect_in_hash("win", "29.91")?;
        // Whoever moves what follows takes it in hand again.
        page.fill("win", "50", "Enter")?;
        page.expect_in_hash("win", "50")?;
        page.wait_until(
            "nothing follows",
            "return !location.hash.includes('follow=')",
        )
    })
}

fn the_steepest_lever_is_named() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix&swing=20")?;
        reads(page, "biggest lever")?;
        page.wait_until(
            "there is a chart",
            "return document.querySelector('.plot svg[role=img]') !== null",
        )?;
        choose(page, "watch", "revenue")?;
        reads(page, "Revenue when one input moves")?;
        page.expect_in_hash("watch", "revenue")
    })
}

fn scenarios_side_by_side() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix")?;
        page.button("Compare scenarios")?.click()?;
        page.button("Keep this as A")?.click()?;
        page.expect_in_hash("with1-v", "1")?;
        page.fill("win", "46", "Enter")?;
        reads(page, "Inputs that differ")?;
        reads(page, "+")?;
        // A comparison is a link too.
        page.session().goto("about:blank")?;
        page.open("#view=mix&win=46&with1-win=30&with1-name=Better%20closing")?;
        reads(page, "Better closing")?;
        page.button("Show Better closing here")?.click()?;
        page.expect_in_hash("win", "30")?;
        page.button("Undo")?.click()?;
        page.expect_in_hash("win", "46")
    })
}

fn what_it_costs_and_brings() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix&spend=100000&margin=80&monthly=100&churn=2")?;
        page.expect("cac", "400")?;
        page.expect("ltv", "4000")?;
        page.expect("ltv-cac", "10")?;
        page.expect("payback", "5")?;
        reads(page, "$100,000 ÷ 250 = $400")
    })
}

fn links_that_nobody_meant() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix&t1=A&t1-part=250&t1-win=x&follow=nothing&s1t9-part=-3&have=0")?;
        page.wait_until(
            "notices say what is used instead",
            "return document.querySelectorAll('[data-notice]').length >= 4",
        )?;
        page.session()
            .find("[data-notice='t1-part'] button")?
            .click()?;
        page.wait_until(
            "it is dismissed",
            "return document.querySelector(\"[data-notice='t1-part']\") === null",
        )
    })
}

/// How far something is wider than its window, and what.
pub const WIDER: &str = "const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return '';
    return [...document.querySelectorAll('main *')].filter((element) =>
        element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('svg, .unseen, .wide'))
        .map((element) => element.outerHTML.slice(0, 120)).slice(0, 3).join()";

/// A link in which everything has something to say.
const ALL: &str = "t1=Website%20forms&t2=Outbound&t2-part=25&t2-value=187&t2-cost=40&s1=Enterprise&s1-part=60&s1-aov=12000&s2=Renewals&s2-kind=retention&have=300&seek=win&swing=20&with1-win=30&spend=90000&margin=80";

/// Opens what can be opened.
fn unfold(page: &Page) -> Result<()> {
    page.session().run(
        "document.querySelectorAll('details').forEach((details) => { details.open = true });
         document.querySelectorAll('.mix [aria-expanded=false], .given [aria-expanded=false]').forEach((button) => button.click())",
        &[],
    )?;
    Ok(())
}

fn in_a_frame_it_fits_from_280_pixels_up() -> Result<()> {
    for width in [280, 480, 900] {
        journey(Setup::desktop(), |page| {
            embed::visit(page)?;
            let link = format!("#embed=1&view=mix&events=1&{ALL}");
            embed::add_frame(page, &link, None, width)?;
            embed::expect_result(page, "target", 300_000.0)?;
            embed::inside(page, "document.querySelector('iframe')", || {
                unfold(page)?;
                page.wait_until(
                    "the view is in it, and the tabs are not",
                    "return document.querySelector('.tab') === null && document.querySelector('.mix') !== null",
                )?;
                let wider = page.read(WIDER)?;
                ensure!(wider.is_empty(), "wider than {width}: {wider}");
                Ok(())
            })
        })?;
    }
    Ok(())
}

fn on_a_phone_nothing_is_cut() -> Result<()> {
    for lang in ["en", "ru", "id"] {
        journey(Setup::desktop().width(320), |page| {
            page.open(&format!("#view=mix&lang={lang}&{ALL}"))?;
            unfold(page)?;
            page.wait_until(
                "it is drawn",
                "return document.querySelector('.kind-body') !== null",
            )?;
            let wider = page.read(WIDER)?;
            ensure!(wider.is_empty(), "wider than the phone in {lang}: {wider}");
            Ok(())
        })?;
    }
    Ok(())
}

/// 250 deals are 9 of each of 30 types, for which it takes 145 leads; with a win rate of 50 %, 65.
fn what_is_out_of_sight_follows() -> Result<()> {
    journey(Setup::desktop(), |page| {
        let types: Vec<String> = (1..=30).map(|n| format!("&t{n}=Type%20{n}")).collect();
        page.open(&format!("#view=mix{}", types.concat()))?;
        page.expect("t1-leads", "145")?;
        page.expect("t30-leads", "145")?;
        page.fill("win", "50", "Enter")?;
        page.expect("t30-leads", "65")?;
        page.expect("mql", "1950")?;
        page.session()
            .run("document.querySelector('[name=t30]').scrollIntoView()", &[])?;
        page.session().run(
            "const slider = document.querySelector('input[type=range][name=win]');
             slider.value = 23;
             slider.dispatchEvent(new InputEvent('input', { bubbles: true }));",
            &[],
        )?;
        page.expect("t30-leads", "145")?;
        page.session().run("scrollTo(0, 0)", &[])?;
        page.expect("t1-leads", "145")?;
        page.expect("mql", "4350")
    })
}

fn in_six_languages() -> Result<()> {
    journey(Setup::desktop(), |page| {
        for lang in ["id", "ru", "zh", "it", "ko", "en"] {
            page.open(&format!("?{lang}#view=mix&lang={lang}&{ALL}"))?;
            ensure!(page.read("return document.documentElement.lang")? == lang);
            let open = "return document.querySelector('main').innerText.match(/\\{[^}]*\\}|undefined/)?.[0] ?? ''";
            let slot = page.read(open)?;
            ensure!(slot.is_empty(), "a slot stayed open in {lang}: {slot}");
        }
        Ok(())
    })
}

fn locked_inputs_stay() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=mix&lock=win&have=3000")?;
        page.wait_until(
            "no button would change it",
            "return [...document.querySelectorAll('.answers button')].every((button) => !button.title.includes('29.91'))",
        )?;
        choose(page, "follow", "win")?;
        page.fill("quota", "400000", "Enter")?;
        page.expect_in_hash("quota", "400000")?;
        ensure!(page.in_hash("win")?.is_none(), "the locked rate follows");
        Ok(())
    })
}

fn the_checker_finds_nothing() -> Result<()> {
    for setup in [
        Setup::desktop(),
        Setup::desktop().dark(true),
        Setup::desktop().width(360),
    ] {
        journey(setup, |page| {
            page.open(&format!("#view=mix&{ALL}"))?;
            shows(page, "Mix")?;
            unfold(page)?;
            page.wait_until(
                "it is drawn",
                "return document.querySelector('.kind-body') !== null",
            )?;
            let violations = page.axe()?;
            ensure!(violations.is_empty(), "{violations:#?}");
            Ok(())
        })?;
    }
    Ok(())
}
