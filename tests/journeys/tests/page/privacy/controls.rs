//! Every control that the page has, found by itself and used.

use anyhow::{Context, Result};
use journeys::{Element, Page};
use serde_json::json;

/// More than the page will ever have: something goes in circles.
const MANY: usize = 400;

/// Uses all controls, those in dialogs and in what unfolds too; gives what they were.
pub fn use_all(page: &Page) -> Result<Vec<String>> {
    // What would open a window of the system's.
    page.session().run(
        "window.print = () => {};
         if (navigator.share) navigator.share = async () => {}",
        &[],
    )?;
    let mut used: Vec<String> = Vec::new();
    let mut opener = String::new();
    let mut was_in_dialog = false;
    for _ in 0..MANY {
        let found = page
            .session()
            .run(include_str!("next.js"), &[json!(used)])?;
        let in_dialog = found["dialog"] == true;
        if was_in_dialog && !in_dialog {
            // One of its own controls has closed it, and there may be more in there.
            used.retain(|name| *name != opener);
            was_in_dialog = false;
            continue;
        }
        match (found["name"].as_str(), in_dialog) {
            (None, false) => return Ok(used),
            (None, true) => {
                page.session().key("Escape")?;
                page.wait_until(
                    "Escape closes the dialog",
                    "return !document.querySelector('dialog:modal, [aria-modal=true]')",
                )?;
                was_in_dialog = false;
            }
            (Some(name), _) => {
                if !in_dialog {
                    name.clone_into(&mut opener);
                }
                was_in_dialog = in_dialog;
                used.push(name.to_owned());
                let how = found["how"].as_str().unwrap_or_default();
                let tried = page
                    .session()
                    .find_by("return window.found", &[])
                    .and_then(|element| use_one(page, how, &element));
                match tried {
                    // Another program has drawn the page meanwhile: it has one like it.
                    Err(error) if format!("{error:#}").contains("stale element") => {
                        used.pop();
                    }
                    tried => tried.with_context(|| format!("cannot use {name}"))?,
                }
            }
        }
    }
    anyhow::bail!("more than {MANY} controls: {used:#?}")
}

fn use_one(page: &Page, how: &str, element: &Element<'_>) -> Result<()> {
    match how {
        "press" => {
            // Some lie under their own labels.
            if element.click().is_err() {
                page.session()
                    .run("arguments[0].click()", &[element.reference()])?;
            }
        }
        "range" => {
            element.focus()?;
            page.session().key("ArrowUp")?;
            page.session().key("ArrowRight")?;
        }
        "text" => {
            element.focus()?;
            page.session().key("Control+a")?;
            page.session().type_text("7")?;
            page.session().key("Enter")?;
        }
        "select" => choose_each(page, element)?,
        // What a person cannot do without a window of the system's: the event is what counts.
        "color" => {
            let script = "arguments[0].value = '#123456';
                for (const type of ['input', 'change']) arguments[0].dispatchEvent(new Event(type, { bubbles: true }))";
            page.session().run(script, &[element.reference()])?;
        }
        "file" => element.send(&format!("{}/Cargo.toml", env!("CARGO_MANIFEST_DIR")))?,
        other => anyhow::bail!("nobody knows how to use a control by {other}"),
    }
    page.wait_until(
        "what comes late is there",
        "return !document.documentElement.hasAttribute('data-late')",
    )?;
    // What it does has begun when the page has been drawn.
    page.session()
        .run(
            "return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))",
            &[],
        )
        .map(drop)
}

/// Each option, and the one from before at last. The page may put another select in its place.
fn choose_each(page: &Page, element: &Element<'_>) -> Result<()> {
    let script = "const { name, id, options, selectedIndex } = arguments[0];
        const others = [...options].map((_, index) => index).filter((index) => index !== selectedIndex);
        return [id ? `select#${id}` : `select[name='${name}']`, [...others, selectedIndex]]";
    let found = page.session().run(script, &[element.reference()])?;
    for index in found[1].as_array().into_iter().flatten() {
        let script = "const select = document.querySelector(arguments[0]);
            // What was chosen may have left nothing to choose.
            if (!select) return '';
            select.selectedIndex = arguments[1];
            const { name, value } = select;
            for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
            return name === 'lang' ? value : ''";
        let lang = page
            .session()
            .run(script, &[found[0].clone(), index.clone()])?;
        if let Some(lang) = lang.as_str().filter(|lang| !lang.is_empty()) {
            page.wait_until(
                "the page is in the language",
                &format!("return document.documentElement.lang === '{lang}'"),
            )?;
        }
    }
    Ok(())
}
