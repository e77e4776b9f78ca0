//! Nothing is kept that nobody says: each message of the three catalogues is named by code that
//! ships, and each function that words something is called by some.

#![allow(clippy::unwrap_used)] // A test may.

use std::{fs, path::Path};

use upfunnel::i18n::{Msg, PanelMsg, ViewMsg};

/// Where messages are listed, which is not where they are said.
const LISTS: [&str; 3] = ["src/i18n/msg.rs", "src/i18n/panel.rs", "src/i18n/view.rs"];

/// A message that nothing says is weight for every reader and work for every translator.
#[test]
fn every_message_is_said() {
    let files = shipped(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let of = |folder: fn(&str) -> bool| {
        let files = files.iter().filter(|(path, _)| folder(path));
        let texts: Vec<&str> = files.map(|(_, text)| text.as_str()).collect();
        assert!(texts.len() > 10, "only {} files were read", texts.len());
        texts.concat()
    };
    let all = of(|path| !LISTS.iter().any(|list| path.ends_with(list)));
    let panels = of(|path| path.contains("/src/panels/"));
    let silent = |list: &str, name: String, source: &str| {
        (!names(source, &[list, "::", &name].concat())).then_some([list, "::", &name].concat())
    };
    let page = Msg::ALL.iter();
    let page = page.filter_map(|msg| silent("Msg", format!("{msg:?}"), &all));
    let views = ViewMsg::ALL.iter();
    let views = views.filter_map(|msg| silent("ViewMsg", format!("{msg:?}"), &all));
    // Only the panels have the words of the panels.
    let others = PanelMsg::ALL.iter();
    let others = others.filter_map(|msg| silent("PanelMsg", format!("{msg:?}"), &panels));
    let silent: Vec<String> = page.chain(views).chain(others).collect();
    assert_eq!(silent, [""; 0], "never said");
}

/// A sentence that only its tests ask for hides that the page says something else.
#[test]
fn every_wording_is_used() {
    let files = shipped(Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let all: String = files.iter().map(|(_, text)| text.as_str()).collect();
    let mut found = 0;
    let mut unused = Vec::new();
    for (path, text) in files
        .iter()
        .filter(|(path, _)| path.contains("/src/wording/"))
    {
        for after in text.split("pub fn ").skip(1) {
            let end = after.find(|next: char| !is_name(next)).unwrap();
            let name = &after[..end];
            found += 1;
            if count(&all, name) < 2 {
                unused.push(format!("{path}: {name}"));
            }
        }
    }
    assert!(found > 50, "only {found} functions were found");
    assert_eq!(unused, [""; 0], "only tests use it");
}

#[test]
fn a_name_is_not_part_of_another() {
    let text = "say(ViewMsg::OwnTitle), Msg::StageSqlLong";
    assert!(names(text, "ViewMsg::OwnTitle"));
    assert!(!names(text, "Msg::OwnTitle") && !names(text, "Msg::StageSql"));
}

fn names(source: &str, name: &str) -> bool {
    count(source, name) > 0
}

/// How often a name stands in a text, by itself.
fn count(source: &str, name: &str) -> usize {
    let whole = |at: &usize| {
        !source[..*at].ends_with(is_name) && !source[at + name.len()..].starts_with(is_name)
    };
    let places = source.match_indices(name).map(|(at, _)| at);
    places.filter(whole).count()
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The code of all files, without comments and tests.
fn shipped(folder: impl AsRef<Path>) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(shipped(&path));
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.split("#[cfg(test)]").next().unwrap();
            let lines = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            let code: String = lines.flat_map(|line| [line, "\n"]).collect();
            files.push((path.to_str().unwrap().replace('\\', "/"), code));
        }
    }
    files
}
