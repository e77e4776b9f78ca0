//! The Plan view: which month needs which leads, and what comes of them.

use anyhow::{Result, ensure};
use journeys::{Page, Setup, input::Pointer, journey};

use super::{
    mix::{WIDER, choose, reads},
    switch::shows,
};
use crate::embed;

journeys::journeys! {
    the_examples_come_out_exactly;
    months_quotas_and_season;
    how_long_deals_take;
    open_leads_are_credited;
    rates_improve;
    from_leads_to_deals;
    rows_carry_their_working;
    by_keyboard;
    links_that_nobody_meant;
    types_of_the_mix_are_told;
    locked_inputs_stay;
    in_a_frame_it_fits_from_280_pixels_up;
    on_a_phone_nothing_is_cut;
    in_six_languages;
    the_checker_finds_nothing;
}

/// A link in which everything has something to say.
const ALL: &str = "start=2027-01&months=24&growth=2&season=80,90,100,130&t1=Demos&t2=White%20papers&t2-win=10&t1-lag=60,40&t2-lag-median=60&win-q3=25&open=900,300&due=4000,,9000&band=15&rush=3";

/// Opens the parts that are closed, and a row of the table.
fn unfold(page: &Page) -> Result<()> {
    page.session().run(
        "for (const button of document.querySelectorAll('.plan [aria-expanded=false]')) button.click();
         for (const fold of document.querySelectorAll('.plan details')) fold.open = true",
        &[],
    )?;
    page.wait_until(
        "all of it is there",
        "return document.querySelector('.plan [aria-expanded=false]') === null",
    )
}

fn the_examples_come_out_exactly() -> Result<()> {
    journey(Setup::desktop(), |page| {
        // 20 customers in two months at 5 %: 400 leads this month.
        page.open("#view=plan&quota=2000&aov=100&win=5&opp=100&sql=100&cycle=60&quotas=0,0,2000,0,0,0,0,0&months=6")?;
        page.expect("leads-1", "400")?;
        page.expect("leads-2", "0")?;
        page.expect("deals-3", "20")?;
        // Deals of a month come from the leads of the month before.
        page.open("#view=plan&start=2027-01")?;
        page.expect("leads-1", "3900")?;
        page.expect("plan-leads", "46800")?;
        page.expect("deals-1", "0")?;
        page.expect("deals-2", "250.0836")?;
        reads(page, "Dec 2026: 3,900 MQLs")?;
        ensure!(page.read("return document.title")?.contains("46,800 MQLs"));
        Ok(())
    })
}

fn months_quotas_and_season() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan")?;
        choose(page, "months", "6")?;
        page.expect_in_hash("months", "6")?;
        choose(page, "start", "")?;
        page.fill("growth", "10", "Enter")?;
        page.expect_in_hash("growth", "10")?;
        page.expect("deals-due-2", "275")?;
        page.fill("season", "50; 150", "Tab")?;
        page.expect_in_hash("season", "50,150")?;
        page.expect("deals-due-1", "125")?;
        // A column of a spreadsheet takes the place of both.
        page.session().run(
            "const field = document.querySelector('[name=quotas-field]');
             field.focus();
             field.value = '$100,000\\n$200,000\\n\\u00a0$300,000\\n';
             field.dispatchEvent(new Event('input', { bubbles: true }));
             field.blur()",
            &[],
        )?;
        page.expect("deals-due-2", "100")?;
        page.expect("deals-due-6", "150")?;
        page.button("Undo")?.click()?;
        page.expect("deals-due-1", "125")
    })
}

fn how_long_deals_take() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan&months=6")?;
        unfold(page)?;
        choose(page, "lag-by", "shares")?;
        page.expect_in_hash("lag", "40,30,20,10")?;
        page.expect("leads-1", "9750")?;
        reads(
            page,
            "Deals close: 40% in the same month, 30% a month later",
        )?;
        choose(page, "lag-by", "curve")?;
        page.expect_in_hash("lag-median", "45")?;
        let before = page.metric("leads-1")?.value;
        let slider = page.slider("lag-median")?;
        page.session()
            .drag(Pointer::Mouse, &slider, (-0.3, 0.0), (0.4, 0.0))?;
        page.wait_until(
            "it moves the plan",
            &format!("return document.querySelector('[data-metric=leads-1]').dataset.value !== '{before}'"),
        )?;
        page.button("Undo")?.click()?;
        page.expect("leads-1", &before)
    })
}

fn open_leads_are_credited() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan&start=2027-01")?;
        unfold(page)?;
        reads(page, "Out of reach")?;
        page.button("As if leads had always come at this pace")?
            .click()?;
        page.expect_in_hash("open", "3900")?;
        page.expect("deals-1", "250.0836")?;
        page.wait_until(
            "nothing is out of reach",
            "return document.querySelector('.plan .remarks').textContent === ''",
        )?;
        page.fill("open", "many", "Tab")?;
        reads(page, "“many” is not a number that fits here.")
    })
}

fn rates_improve() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan")?;
        unfold(page)?;
        choose(page, "better-what", "win")?;
        page.button("Add an improvement")?.click()?;
        page.expect_in_hash("win-q2", "23")?;
        page.fill("win-q2", "46", "Enter")?;
        page.expect_in_hash("win-q2", "46")?;
        page.expect("leads-3", "3900")?;
        page.expect("leads-4", "1953")?;
        page.button("Remove Win rate, from quarter 2")?.click()?;
        page.expect("leads-4", "3900")
    })
}

fn from_leads_to_deals() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan&start=2027-01&months=6&open=3900")?;
        unfold(page)?;
        page.fill("due", "3,900; 1,950; 7,800", "Tab")?;
        page.expect_in_hash("due", "3900,1950,7800")?;
        page.expect("deals-3", "125.0418")?;
        reads(page, "Fewer leads than are due: Feb 2027: 1,950 MQLs.")?;
        reads(
            page,
            "More leads than are due, so sales may not get to all of them: Mar 2027: 7,800 MQLs.",
        )
    })
}

fn rows_carry_their_working() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan&start=2027-01")?;
        page.button("Mar 2027")?.click()?;
        reads(page, "MQLs: 1,326 ÷ 34% = 3,900")?;
        reads(page, "3,900 MQLs bring in 250 deals: Apr 2027: 250.")?;
        page.button("Mar 2027")?.click()?;
        page.wait_until(
            "it is closed",
            "return document.querySelector('.how') === null",
        )?;
        // What is copied is a table for spreadsheets.
        page.session().run(
            "window.copied = '';
             Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { window.copied = text } } })",
            &[],
        )?;
        page.button("Copy the table")?.click()?;
        reads(page, "The table was copied.")?;
        let copied = page.read("return window.copied")?;
        ensure!(copied.starts_with("Month\tQuota\tMQLs due\t"), "{copied}");
        ensure!(copied.lines().count() == 14, "{copied}");
        // The file is made here, and named.
        page.session().run(
            "window.saved = [];
             const url = URL.createObjectURL;
             URL.createObjectURL = (blob) => { blob.text().then((text) => window.saved.push(text)); return url.call(URL, blob) };
             HTMLAnchorElement.prototype.click = function () { window.saved.push(this.download) }",
            &[],
        )?;
        page.button("Download as CSV")?.click()?;
        page.wait_until(
            "the file is there",
            "return window.saved.length === 2 && window.saved.includes('upfunnel-plan.csv') && window.saved.some((text) => text.includes('\\r\\n2027-01,500000,500000,3900,250,0,0\\r\\n'))",
        )
    })
}

fn by_keyboard() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan")?;
        page.slider("growth")?.focus()?;
        page.session().key("ArrowRight")?;
        page.expect_in_hash("growth", "1")?;
        page.button("What is normal")?.focus()?;
        page.session().key("Enter")?;
        page.slider("band")?.focus()?;
        page.session().key("ArrowLeft")?;
        page.expect_in_hash("band", "9.9")?;
        page.session()
            .run("document.querySelector('.months .link').focus()", &[])?;
        page.session().key("Enter")?;
        page.wait_until(
            "the row is open",
            "return document.querySelector('.how .workings') !== null",
        )
    })
}

fn links_that_nobody_meant() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan&months=7&start=soon&lag=a,b&growth=x&t9-lag=50,50&due=1,2,x")?;
        page.wait_until(
            "notices say what is used instead",
            "return document.querySelectorAll('[data-notice]').length === 6",
        )?;
        page.session()
            .find("[data-notice=months] button")?
            .click()?;
        page.wait_until(
            "it is dismissed",
            "return document.querySelector('[data-notice=months]') === null",
        )?;
        page.expect("leads-12", "3900")?;
        // What other views say stays.
        page.open("#view=plan&t1=Demos&have=300&later=1")?;
        choose(page, "months", "18")?;
        page.expect_in_hash("months", "18")?;
        page.expect_in_hash("have", "300")?;
        page.expect_in_hash("later", "1")
    })
}

fn types_of_the_mix_are_told() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan&start=2027-01&months=6&t1=Demos&t1-part=50&t2=Papers&cycle=0")?;
        page.expect("leads-1", "3906")?;
        reads(page, "Demos")?;
        ensure!(
            page.read("return document.querySelector('.months thead').innerText")?
                .contains("Papers")
        );
        Ok(())
    })
}

fn locked_inputs_stay() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("#view=plan&lock=lag,growth&lag=50,50&growth=2")?;
        page.wait_until(
            "they can be seen, and not be changed",
            "return document.querySelector('[name=growth]').disabled && document.querySelector('[name=lag-field]').readOnly
                && document.querySelector('[name=lag-by]').disabled && !document.querySelector('[name=months]').disabled",
        )
    })
}

fn in_a_frame_it_fits_from_280_pixels_up() -> Result<()> {
    for width in [280, 480, 900] {
        journey(Setup::desktop(), |page| {
            embed::visit(page)?;
            let link = format!("#embed=1&view=plan&events=1&{ALL}&quota=1000");
            embed::add_frame(page, &link, None, width)?;
            embed::inside(page, "document.querySelector('iframe')", || {
                page.wait_until(
                    "the view is in it, and the tabs are not",
                    "return document.querySelector('.tab') === null && document.querySelector('.plan') !== null",
                )?;
                unfold(page)?;
                let wider = page.read(WIDER)?;
                ensure!(wider.is_empty(), "wider than {width}: {wider}");
                Ok(())
            })
        })?;
    }
    journey(Setup::desktop(), |page| {
        embed::visit(page)?;
        let link = "#embed=1&view=plan&events=1&months=6";
        embed::add_frame(page, link, None, 600)?;
        embed::expect_result(page, "mql", 23_400.0)?;
        embed::expect_result(page, "target", 3_000_000.0)
    })
}

fn on_a_phone_nothing_is_cut() -> Result<()> {
    for lang in ["en", "ru", "id"] {
        journey(Setup::desktop().width(320), |page| {
            page.open(&format!("#view=plan&lang={lang}&{ALL}"))?;
            unfold(page)?;
            let wider = page.read(WIDER)?;
            ensure!(wider.is_empty(), "wider than the phone in {lang}: {wider}");
            Ok(())
        })?;
    }
    Ok(())
}

fn in_six_languages() -> Result<()> {
    journey(Setup::desktop(), |page| {
        for lang in ["id", "ru", "zh", "it", "ko", "en"] {
            page.open(&format!("?{lang}#view=plan&lang={lang}&{ALL}"))?;
            unfold(page)?;
            ensure!(page.read("return document.documentElement.lang")? == lang);
            let open = "return document.querySelector('main').innerText.match(/\\{[^}]*\\}|undefined/)?.[0] ?? ''";
            let slot = page.read(open)?;
            ensure!(slot.is_empty(), "a slot stayed open in {lang}: {slot}");
        }
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
            page.open(&format!("#view=plan&{ALL}"))?;
            shows(page, "Plan")?;
            unfold(page)?;
            let violations = page.axe()?;
            ensure!(violations.is_empty(), "{violations:#?}");
            Ok(())
        })?;
    }
    Ok(())
}
