//! The words of each language as files of their own, of which a page loads only one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::{hash, paths};

// How a language's file is read is the page's own matter, and its build has refused what is wrong.
#[allow(dead_code, unused_imports)]
#[path = "../../../src/i18n/check/mod.rs"]
mod check;
#[path = "../../../src/i18n/syntax.rs"]
mod syntax;

/// The language that stands in for what another lacks.
const FIRST: &str = "en";

/// A language's file of words, as the page's start script is to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The language's code.
    pub code: String,
    /// The name of the file, with its hash.
    pub file: String,
}

/// Writes `PREFIX-CODE-HASH.txt` into `folder` for each language file in `source`, English first:
/// the texts alone, a line each, in the order of the messages that the file `list` has.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn write(source: &str, list: &str, prefix: &str, folder: &Path) -> Result<Vec<Named>> {
    let source = paths::root().join(source);
    let list = read(&paths::root().join(list))?;
    let keys = check::keys(&list);
    ensure!(!keys.is_empty(), "there are no messages");
    let file_of = |code: &str| read(&source.join(code).with_extension("txt"));
    let english = file_of(FIRST)?;
    let mut named = Vec::new();
    for code in codes(&source)? {
        let texts = check::texts(&file_of(&code)?, &english, &keys);
        let file = format!("{prefix}-{code}-{}.txt", hash::hex(texts.as_bytes()));
        fs::write(folder.join(&file), texts)?;
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

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{Named, attributes, write};

    #[test]
    fn each_language_gets_a_file() {
        let folder = std::env::temp_dir().join(format!("upfunnel-words-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap_or_default();
        let named = write("src/i18n/lang", "src/i18n/msg.rs", "words", &folder).unwrap_or_default();
        assert_eq!(named.first().map(|named| named.code.as_str()), Some("en"));
        let english = fs::read_to_string(folder.join(&named[0].file)).unwrap_or_default();
        for Named { file, .. } in &named {
            let texts = fs::read_to_string(folder.join(file)).unwrap_or_default();
            assert_eq!(texts.lines().count(), english.lines().count(), "{file}");
            // A text may have the sign itself.
            let keys = texts.lines().filter(|line| line.starts_with("action-undo"));
            assert_eq!(keys.count(), 0, "{file} has keys");
        }
        let _ = fs::remove_dir_all(folder);
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
