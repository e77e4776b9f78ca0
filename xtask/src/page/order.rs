//! In which order the head asks for the page's files.
//!
//! Browsers do not look ahead in a page that has its security policy in itself: what stands behind
//! a script is asked for when that has run, a whole round trip later. A script in its turn waits for
//! the style sheets before it, and the page's text for the script. So all files are named first,
//! the style sheet before all others, since it is what the first paint waits for the longest;
//! then comes the boot script, which runs while the style sheet is still under way, and the style
//! sheet last.

use anyhow::{Context, Result, ensure};

/// Puts the head of the page in order; the boot script is known by its name.
///
/// # Errors
/// Where the head lacks something that is put in order.
pub fn head(html: &str, boot: &str) -> Result<String> {
    let (mut head, body) = html
        .split_once("</head>")
        .map(|(head, body)| (head.to_owned(), body))
        .context("index.html has no end of its head")?;
    let script = take(&mut head, "<script", boot, "</script>")?;
    let sheet = take(&mut head, "<link", "stylesheet", ">")?;
    let glue = take(&mut head, "<link", "modulepreload", ">")?;
    let program = take(&mut head, "<link", "application/wasm", ">")?;
    let ahead = [
        preload("style", address(&sheet, "href")?),
        preload("script", address(&script, "src")?),
        program,
        glue,
    ];
    // Before the policy is known nothing may be asked for; the boot script reads the page's address.
    put(&mut head, "http-equiv", &ahead.concat())?;
    put(&mut head, "canonical", &script)?;
    Ok([&head, &sheet, "</head>", body].concat())
}

/// Puts a tag at the end of the head.
///
/// # Errors
/// Where the head has no end.
pub fn last(html: &str, tag: &str) -> Result<String> {
    let (head, body) = html
        .split_once("</head>")
        .context("index.html has no end of its head")?;
    Ok([head, tag, "</head>", body].concat())
}

/// What the first paint waits for, of what a finished page asks for ahead: kinds and addresses.
#[must_use]
pub fn awaited(html: &str) -> Vec<(&str, &str)> {
    html.split(r#"<link rel="preload""#)
        .skip(1)
        .filter_map(|tag| {
            let tag = tag.split('>').next()?;
            Some((address(tag, "as").ok()?, address(tag, "href").ok()?))
        })
        .filter(|(kind, _)| matches!(*kind, "style" | "script"))
        .collect()
}

fn preload(kind: &str, address: &str) -> String {
    format!(r#"<link rel="preload" as="{kind}" href="{address}">"#)
}

/// Takes the one element out whose tag begins so and has this mark in it.
fn take(head: &mut String, start: &str, mark: &str, end: &str) -> Result<String> {
    let places: Vec<usize> = head
        .match_indices(start)
        .map(|(at, _)| at)
        .filter(|&at| {
            head[at..]
                .split('>')
                .next()
                .is_some_and(|tag| tag.contains(mark))
        })
        .collect();
    ensure!(
        places.len() == 1,
        "index.html has {} of {start} with {mark} in its head instead of one",
        places.len()
    );
    let begin = places[0];
    let after = head[begin..]
        .find(end)
        .map(|at| begin + at + end.len())
        .with_context(|| format!("{start} with {mark} does not end"))?;
    Ok(head.drain(begin..after).collect())
}

/// Puts tags behind the one with this mark.
fn put(head: &mut String, mark: &str, tags: &str) -> Result<()> {
    let behind = head
        .find(mark)
        .and_then(|at| Some(at + head[at..].find('>')? + 1))
        .with_context(|| format!("index.html has nothing with {mark} in its head"))?;
    head.insert_str(behind, tags);
    Ok(())
}

/// The value of an attribute, quoted or not.
fn address<'tag>(tag: &'tag str, attribute: &str) -> Result<&'tag str> {
    let start = format!(" {attribute}=");
    let value = tag.find(&start).map(|at| &tag[at + start.len()..]);
    let value = value.with_context(|| format!("{tag} has no {attribute}"))?;
    let ends: &[char] = match value.chars().next() {
        Some('"') => &['"'],
        _ => &[' ', '>'],
    };
    let value = value.trim_start_matches('"');
    Ok(value.split(ends).next().unwrap_or(value))
}

#[cfg(test)]
mod tests {
    use super::{awaited, head, last};

    #[test]
    fn files_are_named_first_and_the_style_sheet_stands_behind_the_boot_script() {
        for (html, want) in [
            (
                "<meta content=p http-equiv=Content-Security-Policy><title>T</title><script>{}</script><link rel=\"canonical\" href=\"./\"><meta name=x><link href=./s.css rel=stylesheet><link href=./g.js rel=modulepreload><link as=fetch href=./w.wasm rel=preload type=application/wasm><script data-glue=a src=./boot-1.js></script></head><p>",
                "<meta content=p http-equiv=Content-Security-Policy><link rel=\"preload\" as=\"style\" href=\"./s.css\"><link rel=\"preload\" as=\"script\" href=\"./boot-1.js\"><link as=fetch href=./w.wasm rel=preload type=application/wasm><link href=./g.js rel=modulepreload><title>T</title><script>{}</script><link rel=\"canonical\" href=\"./\"><script data-glue=a src=./boot-1.js></script><meta name=x><link href=./s.css rel=stylesheet></head><p>",
            ),
            (
                "<meta http-equiv=\"C\" content=\"p\"><link rel=\"canonical\" href=\"./\"><link rel=\"stylesheet\" href=\"./s.css\"/><script src=\"./boot-1.js\" data-glue=\"a\"></script><link rel=\"modulepreload\" href=\"g\"><link rel=\"preload\" href=\"w\" type=\"application/wasm\"></head>",
                "<meta http-equiv=\"C\" content=\"p\"><link rel=\"preload\" as=\"style\" href=\"./s.css\"><link rel=\"preload\" as=\"script\" href=\"./boot-1.js\"><link rel=\"preload\" href=\"w\" type=\"application/wasm\"><link rel=\"modulepreload\" href=\"g\"><link rel=\"canonical\" href=\"./\"><script src=\"./boot-1.js\" data-glue=\"a\"></script><link rel=\"stylesheet\" href=\"./s.css\"/></head>",
            ),
        ] {
            assert_eq!(head(html, "boot-1.js").unwrap_or_default(), want);
            let files = [("style", "./s.css"), ("script", "./boot-1.js")];
            assert_eq!(awaited(want), files);
        }
        assert_eq!(awaited("<link rel=stylesheet href=./s.css>"), []);
        assert!(head("<head></head>", "boot-1.js").is_err());
    }

    #[test]
    fn what_can_wait_is_put_at_the_end() {
        assert_eq!(
            last("<title>T</title></head><p>", "<i>").unwrap_or_default(),
            "<title>T</title><i></head><p>"
        );
        assert!(last("<p>", "<i>").is_err());
    }
}
