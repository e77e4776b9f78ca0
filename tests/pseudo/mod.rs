//! A language that nobody speaks, made from English: each letter foreign, each message longer and in
//! brackets. `⟦Ûñðö···⟧` says that a text came through the catalogue, whole; a plain letter on the
//! page says that one did not. For tests only.

use upfunnel::i18n::{Msg, Words};

/// What begins and what ends a message.
pub const BRACKETS: [char; 2] = ['⟦', '⟧'];

/// The letters, and what stands for them.
const LETTERS: (&str, &str) = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ",
);

/// The catalogue of that language.
pub fn words() -> Words {
    let english = Words::english();
    let texts: Vec<String> = Msg::ALL.iter().map(|msg| text(english.get(*msg))).collect();
    Words::from_lines(&texts.join("\n")).expect("as many as there were")
}

/// A message in that language. Slots, and the names of choices and branches, stay as they are.
pub fn text(english: &str) -> String {
    let mut out = String::from(BRACKETS[0]);
    let mut length = 0;
    // How deep in braces, and whether what comes there is text or a name.
    let mut depth = 0;
    let mut name = false;
    for c in english.chars() {
        match c {
            '{' => (depth, name) = (depth + 1, true),
            '}' => (depth, name) = (depth - 1, false),
            '|' if depth > 0 => name = true,
            '=' if depth > 0 && name => {
                name = false;
                out.push(c);
                continue;
            }
            _ => {}
        }
        let plain = name || matches!(c, '{' | '}' | '|');
        out.push(if plain { c } else { foreign(c) });
        length += usize::from(!plain);
    }
    // The languages that take most room take that much more.
    out.push_str(&"·".repeat((length * 2).div_ceil(5)));
    out.push(BRACKETS[1]);
    out
}

fn foreign(c: char) -> char {
    let at = LETTERS.0.chars().position(|letter| letter == c);
    at.and_then(|at| LETTERS.1.chars().nth(at)).unwrap_or(c)
}
