//! The English catalogue of the panels.

#![allow(clippy::unwrap_used)] // A test may.

use upfunnel::i18n::{Format, PanelMsg, PanelWords, Plain, Value};

#[test]
fn the_list_and_the_file_have_as_many() {
    let words = PanelWords::english();
    let texts: Vec<&str> = PanelMsg::ALL.iter().map(|msg| words.get(*msg)).collect();
    assert_eq!(
        PanelWords::from_lines(&texts.join("\n")),
        Some(words.clone())
    );
    assert_eq!(PanelWords::from_lines("<!doctype html>"), None);
    assert_eq!(words.get(PanelMsg::ShareCopy), "Copy link");
    assert_eq!(PanelMsg::ShareCopy.key(), "share-copy");
}

#[test]
fn english_is_set_with_care() {
    let words = PanelWords::english();
    for msg in PanelMsg::ALL {
        let (key, text) = (msg.key(), words.get(*msg));
        assert!(!text.is_empty(), "{key} is empty");
        assert!(!text.contains(['"', '\'']), "{key} has straight quotes");
        assert!(!text.contains("  "), "{key} has two spaces in a row");
        assert!(
            !text.contains("..."),
            "{key} has three dots for an ellipsis"
        );
        let sentence = key.ends_with("-about") && !key.starts_with("privacy-stored");
        assert!(
            !sentence || text.ends_with('.'),
            "{key} does not end with a full stop"
        );
    }
}

#[test]
fn counts_are_singular_and_plural() {
    let told = |msg, count: &str| {
        let n = Value::count(count, Plain::default().plural(count));
        PanelWords::english().fill(msg, &[("n", n), ("file", "a.json".into())])
    };
    assert_eq!(
        told(PanelMsg::FileDone, "1"),
        "1 scenario was imported from a.json."
    );
    assert_eq!(
        told(PanelMsg::FileDone, "3"),
        "3 scenarios were imported from a.json."
    );
    assert_eq!(told(PanelMsg::FileKnown, "1"), "1 was already here.");
}
