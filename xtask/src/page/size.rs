//! The bytes of the first load.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::compress;

/// A file of the first load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Its path inside the page's folder.
    pub name: String,
    /// Its bytes as transferred: brotli where it compresses.
    pub bytes: u64,
}

/// The files that a browser fetches to show the page in `folder`: `index.html` and all it names.
///
/// # Errors
/// Where a file is missing, or its compressed copy.
pub fn first_load(folder: &Path) -> Result<Vec<Loaded>> {
    let html = fs::read_to_string(folder.join("index.html"))
        .context("there is no page: run `cargo xtask build`")?;
    let mut names = vec!["index.html".to_owned()];
    names.extend(named_files(&html));
    for snippet in fs::read_dir(folder.join("snippets")).into_iter().flatten() {
        let path = snippet?.path();
        ensure!(
            !path.exists(),
            "{} is loaded by the glue and must be counted too",
            path.display()
        );
    }
    let mut seen = Vec::new();
    for name in names {
        if !seen.iter().any(|loaded: &Loaded| loaded.name == name) {
            let bytes = transferred(&folder.join(&name))?;
            seen.push(Loaded { name, bytes });
        }
    }
    Ok(seen)
}

/// The bytes, as transferred, of the files in `folder` whose names begin so.
///
/// # Errors
/// Where there is none, or its compressed copy is missing.
pub fn late(folder: &Path, begin: &str) -> Result<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let source = name.ends_with(".js") || name.ends_with(".wasm");
        if name.starts_with(begin) && source {
            bytes += transferred(&path)?;
        }
    }
    ensure!(bytes > 0, "the page has no file {begin}…");
    Ok(bytes)
}

/// The bytes of `file` as a server sends it.
fn transferred(file: &Path) -> Result<u64> {
    let sent = if compress::applies_to(file) {
        compress::copy_of(file, "br")
    } else {
        file.to_owned()
    };
    let meta = fs::metadata(&sent)
        .with_context(|| format!("index.html needs {}, which is missing", sent.display()))?;
    Ok(meta.len())
}

/// The bytes of `file` as the less capable servers send it: the larger of its compressed copies.
///
/// # Errors
/// Where one of them is missing.
pub fn compressed(file: &Path) -> Result<u64> {
    let mut most = 0;
    for suffix in ["br", "gz"] {
        let copy = compress::copy_of(file, suffix);
        let meta =
            fs::metadata(&copy).with_context(|| format!("the page lacks {}", copy.display()))?;
        most = most.max(meta.len());
    }
    Ok(most)
}

/// The page's own files that these tags of `html` make a browser fetch; of the words only one file is.
fn named_files(html: &str) -> Vec<String> {
    let mut files = Vec::new();
    for tag in html.split('<') {
        let tag = tag.split('>').next().unwrap_or(tag);
        let fetched = ["link", "script", "img", "source"]
            .iter()
            .any(|name| tag.starts_with(name));
        let elsewhere = ["canonical", "alternate", "apple-touch-icon"]
            .iter()
            .any(|rel| tag.contains(rel));
        if !fetched || elsewhere {
            continue;
        }
        for attribute in [
            "href=",
            "src=",
            "data-glue=",
            "data-wasm=",
            "data-words-en=",
        ] {
            let Some((_, rest)) = tag.split_once(attribute) else {
                continue;
            };
            let value = rest.trim_start_matches(['"', '\'']);
            let end = value.find(['"', '\'', ' ']).unwrap_or(value.len());
            let value = &value[..end];
            if !value.contains(':') && !value.is_empty() {
                files.push(value.trim_start_matches("./").to_owned());
            }
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::named_files;

    #[test]
    fn finds_what_the_page_loads_and_nothing_else() {
        let html = r##"<link rel="stylesheet" href="./a.css"><link rel=canonical href="https://x/"><a href="b.html">
            <script type="module" src="./boot.js" data-glue="./c.js" data-wasm="./d.wasm" data-words-en="./w.txt" data-words-it="./x.txt"></script>
            <link rel="icon" href="data:,"><img src='e.png'><use href="#f">"##;
        assert_eq!(
            named_files(html),
            ["a.css", "boot.js", "c.js", "d.wasm", "w.txt", "e.png"]
        );
    }
}
