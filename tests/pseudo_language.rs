//! The language that finds texts which were left out of the catalogue.

#![allow(clippy::unwrap_used, clippy::expect_used)] // A test may.

mod pseudo;

use upfunnel::i18n::{Msg, Words, check};

#[test]
fn letters_are_foreign_and_patterns_stay() {
    assert_eq!(pseudo::text("Undo"), "⟦Ûñðö··⟧");
    assert_eq!(
        pseudo::text("{n} {n:one=a|other={x} b} c"),
        "⟦{n} {n:one=å|other={x} ƀ} ç···⟧"
    );
    assert_eq!(pseudo::text("a=b"), "⟦å=ƀ··⟧");
}

/// It could be the file of a language.
#[test]
fn it_is_whole() {
    let (english, words) = (Words::english(), pseudo::words());
    let file = |words: &Words| {
        let line = |msg: &Msg| format!("{} = {}", msg.key(), words.get(*msg));
        Msg::ALL.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    let keys: Vec<&str> = Msg::ALL.iter().map(|msg| msg.key()).collect();
    let faults = check::faults("en", &file(&words), &file(&english), &keys);
    assert_eq!(faults, []);
    for msg in Msg::ALL {
        let text = words.get(*msg);
        assert!(text.starts_with(pseudo::BRACKETS[0]), "{text}");
        assert!(text.ends_with(pseudo::BRACKETS[1]), "{text}");
        assert!(
            text.chars().count() > english.get(*msg).chars().count() + 2,
            "{text}"
        );
    }
}
