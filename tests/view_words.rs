//! The English catalogue of the views.

#![allow(clippy::unwrap_used)] // A test may.

use upfunnel::i18n::{Plain, Style, ViewMsg, ViewWords};

#[test]
fn the_list_and_the_file_have_as_many() {
    let words = ViewWords::english();
    let texts: Vec<&str> = ViewMsg::ALL.iter().map(|msg| words.get(*msg)).collect();
    assert_eq!(
        ViewWords::from_lines(&texts.join("\n")),
        Some(words.clone())
    );
    assert_eq!(ViewWords::from_lines("<!doctype html>"), None);
    assert_eq!(ViewMsg::TypesAdd.key(), "types-add");
    let count = |n| words.count(ViewMsg::CountTypes, &Plain::default(), n, Style::COUNT);
    assert_eq!(
        (count("1"), count("2")),
        ("1 lead type".into(), "2 lead types".into())
    );
}

#[test]
fn english_is_set_with_care() {
    let words = ViewWords::english();
    for msg in ViewMsg::ALL {
        let (key, text) = (msg.key(), words.get(*msg));
        assert!(!text.is_empty(), "{key} is empty");
        assert!(!text.contains(['"', '\'']), "{key} has straight quotes");
        assert!(!text.contains("  "), "{key} has two spaces in a row");
        assert!(
            !text.contains("..."),
            "{key} has three dots for an ellipsis"
        );
        let sentence = ["def-", "notice-", "seek-never", "mix-s", "forward-"]
            .iter()
            .any(|place| key.starts_with(place))
            || key.ends_with("-about");
        let title = key.ends_with("-title");
        assert!(
            !sentence || title || text.ends_with('.'),
            "{key} does not end with a full stop"
        );
    }
}
