//! Checks the messages of every language and takes keys and comments away, so that the page does
//! not carry them. A fault in any of them stops the build: no page is made with a message too few
//! or too many.

use std::{env, fs, io, path::Path};

// The checks are the library's own, which its tests look after; here a part of them is not used.
#[allow(dead_code, unused_imports)]
#[path = "src/i18n/check/mod.rs"]
mod check;
#[path = "src/i18n/syntax.rs"]
mod syntax;

/// The catalogues: a folder of languages, and the source of the list of messages.
const CATALOGUES: [(&str, &str); 3] = [
    ("src/i18n/lang", "src/i18n/msg.rs"),
    ("src/i18n/lang/panels", "src/i18n/panel.rs"),
    ("src/i18n/lang/views", "src/i18n/view.rs"),
];

/// Languages of the links' contract, which must be there.
const REQUIRED: [&str; 6] = ["en", "id", "ru", "zh", "it", "ko"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/i18n/syntax.rs");
    println!("cargo::rerun-if-changed=src/i18n/check");
    for (folder, list) in CATALOGUES {
        println!("cargo::rerun-if-changed={folder}");
        println!("cargo::rerun-if-changed={list}");
        catalogue(Path::new(folder), list)?;
    }
    Ok(())
}

fn catalogue(folder: &Path, list: &str) -> io::Result<()> {
    let list = fs::read_to_string(list)?;
    let keys = check::keys(&list);
    let english = fs::read_to_string(folder.join("en.txt"))?;
    let mut languages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            continue;
        }
        let name = path.file_name().and_then(|name| name.to_str());
        let Some(language) = name.and_then(|name| name.strip_suffix(".txt")) else {
            println!(
                "cargo::error={}: not a language's file. Call it CODE.txt, or remove it.",
                path.display()
            );
            continue;
        };
        let file = fs::read_to_string(&path)?;
        for fault in check::faults(language, &file, &english, &keys) {
            println!("cargo::error={}: {fault}", path.display());
        }
        languages.push(language.to_owned());
    }
    for missing in REQUIRED
        .iter()
        .filter(|code| !languages.iter().any(|known| known == *code))
    {
        println!(
            "cargo::error={}: there is no {missing}.txt. Links may ask for this language, so it must be there.",
            folder.display()
        );
    }
    let out = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    // `lang-en.txt`, `panels-en.txt`
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    fs::write(
        Path::new(&out).join(format!("{name}-en.txt")),
        check::texts(&english, &english, &keys),
    )
}
