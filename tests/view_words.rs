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

/// Where percentage points are an abbreviation with a full stop, no sentence ends with them.
#[test]
fn no_sentence_ends_with_two_full_stops() {
    for code in ["en", "id", "it", "ko", "ru", "zh"] {
        let file = format!(
            "{}/src/i18n/lang/views/{code}.txt",
            env!("CARGO_MANIFEST_DIR")
        );
        let texts = std::fs::read_to_string(file).unwrap();
        let text = |key: &str| {
            let line = texts.lines().find_map(|line| line.strip_prefix(key));
            line.and_then(|rest| rest.strip_prefix(" = ")).unwrap()
        };
        let points = text("compare-points").replace("{n}", "0.05");
        for key in ["by-trials", "by-trying"] {
            let told = text(key).replace("{error}", &points);
            assert!(!told.contains(".."), "{code}: {told}");
        }
    }
}
