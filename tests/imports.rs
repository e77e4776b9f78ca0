//! Imports between the floors go downwards only.

#![allow(clippy::unwrap_used)] // A test may.

use std::{fs, path::Path};

/// Each floor and the floors it may use besides itself.
const FLOORS: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("i18n", &[]),
    ("codec", &["model"]),
    ("chart", &["model", "i18n"]),
    ("state", &["model", "codec"]),
    ("wording", &["model", "i18n", "codec", "chart"]),
    ("platform", &["codec", "i18n"]),
    (
        "ui",
        &[
            "model", "i18n", "codec", "chart", "state", "wording", "platform",
        ],
    ),
    // A program of its own: nothing of the page's, whose state it cannot see.
    ("panels", &["model", "i18n", "codec", "wording", "platform"]),
];

/// Crates that only the web's floors may name.
const WEB: [&str; 5] = ["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen"];

#[test]
fn floors_import_downwards() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = 0;
    for (floor, may_use) in FLOORS {
        for (path, text) in rust_files(&src.join(floor)) {
            files += 1;
            for (other, _) in FLOORS {
                let used = names(&text, other);
                let allowed = other == floor || may_use.contains(&other);
                assert!(allowed || !used, "{path}: {floor} must not use {other}");
            }
            if !matches!(floor, "platform" | "ui" | "panels") {
                for web in WEB {
                    assert!(
                        !text.contains(&format!("{web}::")),
                        "{path}: {floor} must not use {web}"
                    );
                }
            }
        }
    }
    assert!(files > 30, "only {files} files were read");
}

/// Whether a text names a floor: `crate::floor` or inside of `crate::{…}`.
fn names(text: &str, floor: &str) -> bool {
    let direct =
        text.contains(&format!("crate::{floor}::")) || text.contains(&format!("crate::{floor};"));
    let grouped = text.split("crate::{").skip(1).any(|rest| {
        let group = rest.split(';').next().unwrap_or(rest);
        group.lines().any(|line| {
            line.trim_start()
                .trim_start_matches("use ")
                .starts_with(&format!("{floor}::"))
        }) || group.contains(&format!("{{{floor}::"))
            || group.contains(&format!(" {floor}::"))
    });
    direct || grouped
}

#[test]
fn grouped_and_direct_imports_are_seen() {
    assert!(names("use crate::codec::url::Key;", "codec"));
    assert!(names(
        "use crate::{\n    codec::url::{Key, Link},\n    model::Exact,\n};",
        "model"
    ));
    assert!(names(
        "use crate::{codec::url::Key, model::Exact};",
        "model"
    ));
    assert!(!names(
        "use crate::{\n    model::Exact,\n};\nmod codec;",
        "codec"
    ));
    assert!(!names("use super::codec::Key;", "codec"));
}

#[test]
fn files_are_small_rooms() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut lengths: Vec<usize> = Vec::new();
    for folder in ["src", "tests", "xtask/src"] {
        for (path, text) in rust_files(&root.join(folder)) {
            let lines = text.lines().count();
            assert!(lines <= 500, "{path} has {lines} lines");
            lengths.push(lines);
        }
    }
    lengths.sort_unstable();
    let median = lengths[lengths.len() / 2];
    assert!(median <= 150, "the median file has {median} lines");
}

fn rust_files(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return found;
    };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push((
                path.display().to_string(),
                fs::read_to_string(&path).unwrap(),
            ));
        }
    }
    found
}
