//! The words of each language as files of their own, of which a page loads only one: the texts
//! alone, a line each, in the order of the English file, which is that of the list of messages.
//!
//! That no message is missing or broken is the build script's business, which has been there before.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{hash, paths};

// The page's own reading of these files; here a part of it is not used.
#[allow(dead_code, unused_imports)]
#[path = "../../../src/i18n/check/mod.rs"]
mod check;
#[path = "../../../src/i18n/syntax.rs"]
mod syntax;

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
/// Where a file cannot be read or written.
pub fn write(source: &Path, prefix: &str, folder: &Path) -> Result<Vec<Named>> {
    let source = paths::root().join(source);
    let english = read(&source, FIRST)?;
    let keys = check::keys_of(&english);
    let mut named = Vec::new();
    for code in codes(&source)? {
        let text = read(&source, &code)?;
        let lines = check::texts(&text, &english, &keys);
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

#[cfg(test)]
mod tests {
    use super::{Named, attributes};

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
