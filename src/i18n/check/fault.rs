//! What is wrong, and what to do about it.

use std::fmt;

/// Something wrong in a language's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The number of the line, from 1; 0 where it is about the whole file.
    pub line: usize,
    /// The key, or nothing where there is none.
    pub key: String,
    /// What is wrong.
    pub what: What,
}

/// The ways in which a language's file can be wrong. A slot and a branch are named by their names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Nobody has said what plurals the language has.
    UnknownLanguage,
    /// The line is neither `key = text` nor a comment.
    NotAPair,
    /// There is no such message.
    UnknownKey,
    /// The message was given before.
    Twice,
    /// The message is not in the file; the English text of it.
    Missing(String),
    /// There is no text.
    Empty,
    /// Braces do not match, or a name is odd.
    Broken,
    /// A choice without `other`.
    NoOther(String),
    /// A choice with the same branch again.
    BranchTwice(String, String),
    /// A slot that the English message does not have.
    UnknownSlot(String),
    /// A slot that the English message shows and this one does not.
    SlotLeftOut(String),
    /// A choice by a slot by which the English message does not choose.
    NoChoice(String),
    /// A branch that is never taken.
    UnknownBranch(String, String),
    /// A branch that is needed.
    MissingBranch(String, String),
    /// A form that no message has.
    NoSuchForm(String),
    /// A form that no message asks for.
    IdleForm(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}: ", self.line)?;
        }
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        self.what.fmt(f)
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownLanguage => f.write_str(
                "the plural categories of this language are not known. Add them to \
                 src/i18n/check/plurals.rs.",
            ),
            Self::NotAPair => f.write_str(
                "neither `key = text` nor a comment. Put the text on one line, or `#` before it.",
            ),
            Self::UnknownKey => f.write_str(
                "there is no such message. Correct the key, or remove the line if the message is gone.",
            ),
            Self::Twice => f.write_str("given before. Remove one of the two lines."),
            Self::Missing(english) => write!(
                f,
                "missing. Add its line, with a translation of “{english}”.",
            ),
            Self::Empty => f.write_str("no text. Write it after the `=`."),
            Self::Broken => f.write_str(
                "braces do not match, or a name in them is odd. Write {slot}, {slot.form} or \
                 {slot:branch=text|other=text}, with names in small letters.",
            ),
            Self::NoOther(slot) => write!(
                f,
                "the choice by {{{slot}}} has no `other`. Add `|other=…`, for whatever no branch fits.",
            ),
            Self::BranchTwice(slot, branch) => write!(
                f,
                "the choice by {{{slot}}} has `{branch}` twice. Remove one of them.",
            ),
            Self::UnknownSlot(slot) => write!(
                f,
                "the English message has no {{{slot}}}. Use its slots only.",
            ),
            Self::SlotLeftOut(slot) => write!(
                f,
                "{{{slot}}} is left out. The English message shows it, so this one has to as well.",
            ),
            Self::NoChoice(slot) => write!(
                f,
                "the English message does not choose by {{{slot}}}, so `other` would be taken always. \
                 Word it without the choice.",
            ),
            Self::UnknownBranch(slot, branch) => write!(
                f,
                "the choice by {{{slot}}} would never take `{branch}`. Remove it: plurals have the \
                 language's categories, other choices the branches of the English message.",
            ),
            Self::MissingBranch(slot, branch) => write!(
                f,
                "the choice by {{{slot}}} has no `{branch}`. Add `|{branch}=…`.",
            ),
            Self::NoSuchForm(form) => write!(
                f,
                "asks for the form `{form}`, which no message has. Add it where the word is: \
                 {{form:{form}=…|other=…}}.",
            ),
            Self::IdleForm(form) => write!(
                f,
                "has the form `{form}`, which no message asks for. Ask for it with {{slot.{form}}}, or \
                 remove it.",
            ),
        }
    }
}
