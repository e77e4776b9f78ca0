//! The words of each language as files of their own, of which a page loads only one: the texts
//! alone, a line each, in the order that all language files share.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{hash, paths};

/// The language that all others are held against.
const FIRST: &str = "en";

/// A language's file of words, as the page's start script is to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The language's code.
    pub code: String,
    /// The name of the file, with its hash.
    pub file: String,
}

/// Writes `PREFIX-CODE-HASH.txt` into `folder` for each language file in `source`, English first.
///
/// # Errors
/// Where a language does not have the same messages in the same order as English.
pub fn write(source: &Path, prefix: &str, folder: &Path) -> Result<Vec<Named>> {
    let source = paths::root().join(source);
    let english = read(&source, FIRST)?;
    let keys: Vec<&str> = pairs(&english).map(|(key, _)| key).collect();
    let mut named = Vec::new();
    for code in codes(&source)? {
        let text = read(&source, &code)?;
        let lines = lines(&text, &keys).with_context(|| format!("in {code}.txt"))?;
        let file = format!("{prefix}-{code}-{}.txt", hash::hex(lines.as_bytes()));
        fs::write(folder.join(&file), lines)?;
        named.push(Named { code, file });
    }
    named.sort_by_key(|language| language.code != FIRST);
    Ok(named)
}

/// The attributes that tell a script the files: `data-words-en="./words-en-….txt"`.
pub fn attributes(prefix: &str, named: &[Named]) -> String {
    let attribute = |Named { code, file }: &Named| format!("data-{prefix}-{code}=\"./{file}\"");
    named.iter().map(attribute).collect::<Vec<_>>().join(" ")
}

fn codes(folder: &Path) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut codes = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "txt") {
            let code = path.file_stem().unwrap_or_default();
            codes.push(code.to_string_lossy().into_owned());
        }
    }
    codes.sort();
    Ok(codes)
}

fn read(folder: &Path, code: &str) -> Result<String> {
    let file = folder.join(code).with_extension("txt");
    fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// The `key = text` lines of a language file.
fn pairs(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (key, text) = line.split_once('=').unwrap_or((line, ""));
            (key.trim_end(), text.trim_start())
        })
}

/// The texts of a language file, which must have `keys`.
fn lines(file: &str, keys: &[&str]) -> Result<String> {
    let mut texts = Vec::new();
    for (at, (key, text)) in pairs(file).enumerate() {
        let due = keys.get(at).copied();
        ensure!(
            due == Some(key),
            "`{key}` stands where {} is due",
            due.map_or("the end".to_owned(), |due| format!("`{due}`"))
        );
        ensure!(!text.is_empty(), "`{key}` has no text");
        texts.push(text);
    }
    ensure!(
        texts.len() == keys.len(),
        "`{}` is missing",
        keys[texts.len()]
    );
    Ok(texts.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::{Named, attributes, lines};

    #[test]
    fn keys_and_comments_are_taken_away() {
        let file = "# A language\n\na-b = Text = text \n  c=D\n";
        assert_eq!(
            lines(file, &["a-b", "c"]).ok().as_deref(),
            Some("Text = text\nD")
        );
    }

    #[test]
    fn a_language_with_other_messages_is_refused() {
        for bad in [
            "a = A",
            "a = A\nb = B\nc = C",
            "b = B\na = A",
            "a =\nb = B",
            "a\nb = B",
        ] {
            assert!(lines(bad, &["a", "b"]).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn each_file_is_an_attribute() {
        let named = ["en", "it"].map(|code| Named {
            code: code.into(),
            file: format!("w-{code}-1.txt"),
        });
        assert_eq!(
            attributes("words", &named),
            r#"data-words-en="./w-en-1.txt" data-words-it="./w-it-1.txt""#
        );
    }
}
