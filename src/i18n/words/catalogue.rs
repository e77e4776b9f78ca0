//! The file of a language: `key = text` lines, and what can be wrong with them.

use std::borrow::Cow;

use super::pattern::{Branches, split_braces, split_name};
use crate::i18n::msg::Msg;

/// Something wrong in a language's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The key it is about, or the line where there is no key.
    pub key: String,
    /// The number of the line, from 1; 0 where it is about a line that is missing.
    pub line: usize,
}

/// The ways in which a language's file can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The line is neither `key = text` nor a comment.
    NotAPair,
    /// The page has no such message.
    UnknownKey,
    /// The message was given before; the first counts.
    Twice,
    /// The message is not in the file; English stands in.
    Missing,
    /// Braces do not match, a name is odd, or a choice has no `other`; English stands in.
    BadPattern,
    /// A slot that the English message does not have; English stands in.
    UnknownSlot,
}

/// A line with a key: the key, its message if there is one, the text.
type Pair<'a> = (&'a str, Option<Msg>, &'a str);

/// Goes through the lines, with their numbers; a line that is no pair yields none.
pub(super) fn read<'a>(file: &'a str, each: &mut dyn FnMut(usize, Option<Pair<'a>>)) {
    // Files are in the order of the list as a rule: look for a key where the last one was.
    let mut near = 0;
    for (at, line) in file.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let pair = line.split_once('=').map(|(key, text)| {
            let key = key.trim_end();
            let msg = Msg::find(key, near);
            near = msg.map_or(near, |msg| msg as usize + 1);
            (key, msg, text.trim_start())
        });
        each(at + 1, pair);
    }
}

/// Puts the texts of a file over those of English.
pub(super) fn overlay(file: &str, texts: &mut [Cow<'static, str>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut given = vec![false; texts.len()];
    read(file, &mut |line, pair| {
        let mut problem = |kind, key: &str| {
            let key = key.to_owned();
            problems.push(Problem { kind, key, line });
        };
        let Some((key, msg, text)) = pair else {
            problem(ProblemKind::NotAPair, "");
            return;
        };
        let Some(at) = msg.map(|msg| msg as usize) else {
            problem(ProblemKind::UnknownKey, key);
            return;
        };
        if std::mem::replace(&mut given[at], true) {
            problem(ProblemKind::Twice, key);
            return;
        }
        let (mut ours, mut english) = (Vec::new(), Vec::new());
        let sound = names(text, &mut ours);
        names(&texts[at], &mut english);
        if !sound || text.is_empty() {
            problem(ProblemKind::BadPattern, key);
        } else if ours.iter().any(|name| !english.contains(name)) {
            problem(ProblemKind::UnknownSlot, key);
        } else {
            texts[at] = Cow::Owned(text.to_owned());
        }
    });
    for (msg, _) in Msg::ALL.iter().zip(&given).filter(|(_, given)| !**given) {
        problems.push(Problem {
            kind: ProblemKind::Missing,
            key: msg.key().to_owned(),
            line: 0,
        });
    }
    problems
}

/// Collects the names of slots and choices; false where the pattern is broken.
fn names<'a>(pattern: &'a str, found: &mut Vec<&'a str>) -> bool {
    let mut rest = pattern;
    while let Some((before, inside, after)) = split_braces(rest) {
        let (name, branches) = split_name(inside);
        let plain = |b: u8| b.is_ascii_lowercase() || b == b'-';
        if before.contains('}') || name.is_empty() || !name.bytes().all(plain) {
            return false;
        }
        found.push(name);
        if let Some(branches) = branches {
            let mut other = false;
            for (key, text) in Branches(Some(branches)) {
                other |= key == "other";
                if key.is_empty() || !names(text, found) {
                    return false;
                }
            }
            if !other {
                return false;
            }
        }
        rest = after;
    }
    !rest.contains(['{', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::words::Words;

    #[test]
    fn english_and_the_list_agree() {
        let (words, problems) = Words::parse(include_str!("../lang/en.txt"));
        assert_eq!(problems, [], "en.txt and msg.rs differ");
        assert_eq!(words, Words::english());
    }

    #[test]
    fn lists_what_is_wrong_and_keeps_english() {
        let file = "# a comment\n\naction-undo = Annulla\nnonsense\nno-such = x\n\
            action-undo = Ancora\naction-redo = {\ncount-mql = {n:one=MQL}\ncount-deal = {m} deal";
        let (words, problems) = Words::parse(file);
        let seen: Vec<_> = problems
            .iter()
            .filter(|problem| problem.kind != ProblemKind::Missing)
            .map(|problem| (problem.line, problem.kind))
            .collect();
        let want = [
            (4, ProblemKind::NotAPair),
            (5, ProblemKind::UnknownKey),
            (6, ProblemKind::Twice),
            (7, ProblemKind::BadPattern),
            (8, ProblemKind::BadPattern),
            (9, ProblemKind::UnknownSlot),
        ];
        assert_eq!(seen, want);
        assert_eq!(words.get(Msg::ActionUndo), "Annulla");
        assert_eq!(
            words.get(Msg::ActionRedo),
            Words::english().get(Msg::ActionRedo)
        );
        assert_eq!(
            words.get(Msg::CountDeal),
            Words::english().get(Msg::CountDeal)
        );
    }
}
