//! What is done to the page after Trunk: called by Trunk itself as its `post_build` hook, so that
//! `trunk build` and `trunk watch` give the same page as `cargo xtask build`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::{
    compress, freshness, head, hosts, install, late, minify, offline, order, policy, prerender,
    shorten, words,
};
use crate::hash;

const BOOT: &str = include_str!("boot.js");
/// For hosts that would otherwise send the page itself, with success, for whatever they do not have.
/// It is shown at any path, so that it can name no other file.
const NOT_FOUND: &str = include_str!("404.html");
/// What `Trunk.toml` writes into the page in place of the boot script's name.
const PLACEHOLDER: &str = "boot.js";
/// What it writes there in place of the files of words.
const WORDS: &str = "data-words";
/// What it writes there in place of the scripts of the late programs.
const LATE: [(&str, late::Late); 2] = [("data-panels", late::PANELS), ("data-views", late::VIEWS)];
/// Where `index.html` has the place for the drawn page.
const PAGE: &str = "PRERENDERED";

/// Finishes the page in `folder`: adds the boot script under a hashed name, and compresses.
///
/// # Errors
/// Where the page does not have what we expect, or would break its own security policy.
pub fn finish(folder: &Path) -> Result<()> {
    freshness::forget()?;
    let index = folder.join("index.html");
    let html =
        fs::read_to_string(&index).with_context(|| format!("cannot read {}", index.display()))?;

    // Nobody waits for the bytes of a debug build.
    let release = std::env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile == "release");
    let html = if release {
        for (_, late) in &LATE {
            shorten::program(folder, &late.program(), &late.glue())?;
        }
        let (program, glue) = late::WORKER.files();
        shorten::quick(folder, &program, &glue)?;
        shorten::first(folder, &html)?
    } else {
        html
    };
    let name = format!("boot-{}.js", hash::hex(BOOT.as_bytes()));
    let html = once(&html, PLACEHOLDER, &name)?;
    let named = words::write("src/i18n/lang", "src/i18n/msg.rs", "words", folder)?;
    let html = once(&html, WORDS, &words::attributes("words", &named))?;
    let mut html = html;
    let worker = late::WORKER.write(folder)?;
    for (attribute, program) in LATE {
        let script = program.write(folder, &worker)?;
        html = once(&html, attribute, &format!("{attribute}=\"./{script}\""))?;
    }
    let html = once(&html, policy::PLACEHOLDER, &policy::for_page())?;
    let html = order::head(&with_addresses(&html, &named)?, &name)?;
    let html = once(&html, PAGE, &prerender::content()?)?;
    refuse_inline(&html)?;
    fs::write(folder.join(name), BOOT)?;
    fs::write(folder.join("404.html"), NOT_FOUND)?;
    let html = after_title(&html, &install::write(folder)?)?;
    let html = offline::add(folder, &html)?;
    fs::write(&index, html)?;

    if release {
        minify::scripts(folder)?;
    }
    offline::seal(folder)?;
    hosts::write_headers(folder)?;
    if release {
        compress::folder(folder)?;
    }
    Ok(())
}

/// Puts `text` where `placeholder` stands.
fn once(html: &str, placeholder: &str, text: &str) -> Result<String> {
    let places = html.matches(placeholder).count();
    ensure!(
        places == 1,
        "index.html names {placeholder} {places} times instead of once; see index.html and pattern_script in Trunk.toml"
    );
    Ok(html.replace(placeholder, text))
}

/// Puts `tags` into the head. (Trunk leaves the head's own tags out, as HTML allows.)
fn after_title(html: &str, tags: &str) -> Result<String> {
    let (before, after) = html
        .split_once("</title>")
        .context("index.html has no title")?;
    Ok(format!("{before}</title>{tags}{after}"))
}

/// Puts what is known of the page's addresses where `index.html` has the place for it.
fn with_addresses(html: &str, languages: &[words::Named]) -> Result<String> {
    let before = html
        .find("name=addresses")
        .or_else(|| html.find("name=\"addresses\""));
    let begin = before.and_then(|at| html[..at].rfind('<'));
    let begin = begin.context("index.html has no place for the page's addresses")?;
    let end = begin
        + html[begin..]
            .find('>')
            .context("index.html has a tag without an end")?
        + 1;
    let codes: Vec<&str> = languages
        .iter()
        .map(|language| language.code.as_str())
        .collect();
    let links = head::addresses(&head::site(), &codes);
    Ok([&html[..begin], &links, &html[end..]].concat())
}

/// The policy forbids inline scripts and styles: they would silently do nothing. Data is neither.
fn refuse_inline(html: &str) -> Result<()> {
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or(tag);
        let is = |name: &str| {
            tag.strip_prefix(name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
        };
        let has = |attribute: &str| {
            tag.split_whitespace()
                .any(|word| word.starts_with(attribute))
        };
        if is("style")
            || has("style=")
            || (is("script") && !has("src=") && !tag.contains("application/ld+json"))
        {
            bail!("the security policy refuses this inline script or style in index.html: <{tag}>");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{PLACEHOLDER, WORDS, once, refuse_inline};

    #[test]
    fn the_boot_script_gets_its_names_once() {
        let html = r#"<script src="./boot.js" data-wasm="./a.wasm" data-words></script>"#;
        let named = once(html, PLACEHOLDER, "boot-1.js").unwrap_or_default();
        let done = once(&named, WORDS, r#"data-words-en="./w.txt""#).unwrap_or_default();
        let want =
            r#"<script src="./boot-1.js" data-wasm="./a.wasm" data-words-en="./w.txt"></script>"#;
        assert_eq!(done, want);
        assert!(once("<p>", PLACEHOLDER, "boot-1.js").is_err());
    }

    #[test]
    fn inline_scripts_and_styles_are_refused() {
        assert!(refuse_inline("<script src=a.js></script><p>style=\"x\"</p><stylesheet>").is_ok());
        for bad in [
            "<script>1</script>",
            "<script type=module>",
            "<style>p{}</style>",
            "<p style=\"x\">",
        ] {
            assert!(refuse_inline(bad).is_err(), "{bad}");
        }
    }
}
