//! Choosing the currency, the language and the theme.

use anyhow::{Result, ensure};
use journeys::input::Pointer;
use journeys::{Page, Setup, eventually, journey};
use serde_json::json;

journeys::journeys! {
    a_currency_by_pointer;
    a_currency_by_typing;
    a_currency_by_finger_on_small_screens needs Finger;
    the_list_goes_where_there_is_room;
    every_code_that_the_browser_knows_is_offered;
    the_language_is_changed_on_the_spot_and_remembered;
    the_head_has_room_for_every_language;
    without_storage_the_page_says_so_once_it_matters needs Finger;
}

/// Unfolds the inputs that not everybody needs and brings the currency into sight.
fn unfold(page: &Page) -> Result<()> {
    page.session()
        .run("document.querySelector('.more').open = true", &[])?;
    page.session().run(
        "document.querySelector('[name=currency]').scrollIntoView({ block: 'center' })",
        &[],
    )?;
    // It is loaded when the inputs are unfolded.
    page.wait_until(
        "the list is at the field",
        "return document.querySelector('[name=currency]').hasAttribute('aria-expanded')",
    )
}

fn press(page: &Page, css: &str) -> Result<()> {
    let element = page.session().find(css)?;
    if page.setup().touch {
        page.session().tap(&element)
    } else {
        page.session()
            .drag(Pointer::Mouse, &element, (0.0, 0.0), (0.0, 0.0))
    }
}

fn expect_currency(page: &Page, code: &str) -> Result<()> {
    let script = "const field = document.querySelector('input[name=currency]');
        return [field.value, field.getAttribute('aria-expanded')]";
    eventually(|| {
        let found = page.session().run(script, &[])?;
        ensure!(found == json!([code, "false"]), "the field has {found}");
        Ok(())
    })
}

/// The open list is within what is seen, nothing lies over it or cuts it off, and its options
/// are within it.
fn expect_list_in_sight(page: &Page) -> Result<()> {
    let script = "const list = document.querySelector('[role=listbox]');
        if (!list) return 'there is no list';
        const { left, top, right, bottom, height } = list.getBoundingClientRect();
        if (left < 0 || right > document.documentElement.clientWidth || top < 0 || bottom > innerHeight)
            return `it stands at ${[left, top, right, bottom]}`;
        if (height < 130) return `it is ${height} px high`;
        for (const [x, y] of [[left + 4, top + 4], [right - 20, top + 4], [left + 4, bottom - 4], [right - 20, bottom - 4]])
            if (!list.contains(document.elementFromPoint(x, y))) return `something else is at ${[x, y]}`;
        const wide = [...list.querySelectorAll('[role=option]')].filter((option) => option.scrollWidth > option.clientWidth);
        if (wide.length) return `too wide: ${wide[0].textContent}`;
        if (list.scrollHeight <= list.clientHeight) return 'it does not scroll';
        return ''";
    eventually(|| {
        let wrong = page.read(script)?;
        ensure!(wrong.is_empty(), "the list: {wrong}");
        Ok(())
    })
}

fn expect_clean(page: &Page, what: &str) -> Result<()> {
    let violations = page.axe()?;
    ensure!(violations.is_empty(), "{what}: {violations:#?}");
    Ok(())
}

fn a_currency_by_pointer() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        unfold(page)?;
        press(page, "[name=currency]")?;
        expect_list_in_sight(page)?;
        expect_clean(page, "the open list")?;
        press(page, "[data-code=JPY]")?;
        expect_currency(page, "JPY")?;
        page.expect_in_hash("currency", "JPY")?;
        ensure!(page.metric("pipeline")?.text == "¥2,174,000");
        // On the name beside the text, too.
        press(page, ".combo-says")?;
        expect_list_in_sight(page)?;
        press(page, ".combo-says")?;
        expect_currency(page, "JPY")?;
        press(page, "[name=currency]")?;
        expect_list_in_sight(page)?;
        press(page, "#inputs-title")?;
        expect_currency(page, "JPY")
    })
}

fn a_currency_by_typing() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        unfold(page)?;
        page.session().find("[name=currency]")?.focus()?;
        page.session().type_text("zlot")?;
        page.wait_until(
            "the zloty is found",
            "return document.querySelector('[aria-selected=true]')?.dataset.code === 'PLN'",
        )?;
        page.session().key("Enter")?;
        expect_currency(page, "PLN")?;
        page.session().key("Control+a")?;
        page.session().type_text("gold pieces")?;
        page.wait_until(
            "nothing is found",
            "return document.querySelector('.combo [role=status]').textContent.includes('“gold pieces”')",
        )?;
        expect_clean(page, "nothing found")?;
        page.session().key("Escape")?;
        expect_currency(page, "PLN")?;
        page.session().key("ArrowDown")?;
        for key in ["End", "PageUp", "ArrowUp", "Home", "ArrowUp"] {
            page.session().key(key)?;
            page.wait_until(
                &format!("{key} leads to what can be seen"),
                "const list = document.querySelector('[role=listbox]').getBoundingClientRect();
                 const option = document.querySelector('[aria-selected=true]').getBoundingClientRect();
                 return option.top >= list.top && option.bottom <= list.bottom",
            )?;
        }
        page.session().key("Home")?;
        page.session().key("ArrowDown")?;
        page.session().key("Tab")?;
        expect_currency(page, "EUR")?;
        page.wait_until(
            "the focus goes on",
            "return document.activeElement.name !== 'currency'",
        )
    })
}

fn a_currency_by_finger_on_small_screens() -> Result<()> {
    for (width, dark) in [(280, false), (360, true)] {
        journey(Setup::phone().width(width).dark(dark), |page| {
            page.open("")?;
            unfold(page)?;
            press(page, "[name=currency]")?;
            expect_list_in_sight(page)?;
            let low = page.read(
                "return Math.min(...[...document.querySelectorAll('[role=option]')].map((option) => option.offsetHeight))",
            )?;
            ensure!(low.parse::<f64>()? >= 44.0, "options are {low} px high");
            expect_clean(page, "the open list")?;
            press(page, "[data-code=GBP]")?;
            expect_currency(page, "GBP")
        })?;
    }
    Ok(())
}

fn the_list_goes_where_there_is_room() -> Result<()> {
    for block in ["start", "end"] {
        journey(Setup::desktop(), |page| {
            page.open("#sal=90&mql=31&lead=3")?;
            unfold(page)?;
            page.session().run(
                "document.querySelector('[name=currency]').scrollIntoView({ block: arguments[0] })",
                &[json!(block)],
            )?;
            page.session().find("[name=currency]")?.focus()?;
            page.come_to_rest()?;
            page.session().key("ArrowDown")?;
            expect_list_in_sight(page)
        })?;
    }
    Ok(())
}

fn every_code_that_the_browser_knows_is_offered() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        unfold(page)?;
        press(page, "[name=currency]")?;
        page.wait_until(
            "the list is open",
            "return Boolean(document.querySelector('[role=listbox]'))",
        )?;
        let missing = page.read(
            "const offered = new Set([...document.querySelectorAll('[role=option]')].map((option) => option.dataset.code));
             return Intl.supportedValuesOf('currency').filter((code) => !offered.has(code)).join()",
        )?;
        ensure!(missing.is_empty(), "not offered: {missing}");
        Ok(())
    })
}

/// Chooses from a select as a person does.
fn choose(page: &Page, name: &str, code: &str) -> Result<()> {
    let script = "const select = document.querySelector(`select[name=${arguments[0]}]`);
        select.value = arguments[1];
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    page.session()
        .run(script, &[json!(name), json!(code)])
        .map(drop)
}

fn the_language_is_changed_on_the_spot_and_remembered() -> Result<()> {
    journey(Setup::desktop(), |page| {
        page.open("")?;
        let names = page.read(
            "return [...document.querySelector('select[name=lang]').options].map((option) => `${option.lang} ${option.text}`).join()",
        )?;
        ensure!(
            names == "en English,id Bahasa Indonesia,ru Русский,zh 简体中文,it Italiano,ko 한국어",
            "the languages are {names}"
        );
        for code in ["it", "ru", "zh", "ko", "id", "en"] {
            choose(page, "lang", code)?;
            page.wait_until(
                "the page is in the language",
                &format!("return document.documentElement.lang === '{code}'"),
            )?;
            page.expect_in_hash("lang", code)?;
            page.expect("mql", "3900")?;
            let kept = page.read("return localStorage.getItem('upfunnel.language')")?;
            ensure!(kept == code, "{kept} is remembered, not {code}");
            expect_clean(page, code)?;
        }
        choose(page, "lang", "it")?;
        page.wait_until(
            "the page is in Italian",
            "return document.documentElement.lang === 'it'",
        )?;
        // Without the link's word, the remembered one counts.
        page.open("")?;
        page.wait_until(
            "Italian is remembered",
            "return document.documentElement.lang === 'it' && document.querySelector('select[name=lang]').value === 'it'",
        )
    })
}

fn the_head_has_room_for_every_language() -> Result<()> {
    for width in [320, 360, 768, 1280] {
        journey(Setup::desktop().width(width), |page| {
            for code in ["en", "it", "ru", "zh", "ko", "id"] {
                page.open(&format!("#lang={code}"))?;
                page.wait_until(
                    "the page is in the language",
                    &format!("return document.documentElement.lang === '{code}'"),
                )?;
                let wrong = page.read(
                    "const head = document.querySelector('.head');
                     const rows = new Set([...head.querySelectorAll('.brand, select, button')].map((part) => {
                         const { top, bottom } = part.getBoundingClientRect();
                         return Math.round((top + bottom) / 2);
                     }));
                     const cut = [...head.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > innerWidth);
                     const split = [...head.querySelectorAll('.brand-name')].filter((part) => part.getClientRects().length > 1);
                     if (cut.length || split.length) return `cut or split: ${[...cut, ...split].map((part) => part.outerHTML)}`;
                     const views = head.querySelector('.tabs');
                     if (views.scrollWidth > views.clientWidth) return `the views take ${views.scrollWidth} px`;
                     if (head.offsetHeight > 120) return `it is ${head.offsetHeight} px high`;
                     return rows.size > 2 ? `it has ${rows.size} rows` : ''",
                )?;
                ensure!(wrong.is_empty(), "at {width} px in {code}: {wrong}");
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn without_storage_the_page_says_so_once_it_matters() -> Result<()> {
    journey(Setup::phone(), |page| {
        page.open("")?;
        let shown =
            "return document.querySelector('[data-notice=memory]')?.textContent ?? 'nothing'";
        ensure!(page.read(shown)? == "nothing", "it is said too early");
        page.session().run(
            "Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('refused') } })",
            &[],
        )?;
        choose(page, "theme", "dark")?;
        page.wait_until(
            "the theme is changed",
            "return document.documentElement.dataset.theme === 'dark'",
        )?;
        eventually(|| {
            let said = page.read(shown)?;
            ensure!(said.contains("bookmark"), "it says {said}");
            Ok(())
        })?;
        page.expect_in_hash("theme", "dark")?;
        expect_clean(page, "the notice")?;
        press(page, "[data-notice=memory] button")?;
        eventually(|| {
            ensure!(page.read(shown)? == "nothing", "it is still there");
            Ok(())
        })?;
        choose(page, "theme", "light")?;
        page.wait_until(
            "it is said once",
            "return document.documentElement.dataset.theme === 'light' && !document.querySelector('[data-notice=memory]')",
        )
    })
}
