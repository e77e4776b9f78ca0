//! Messages: one catalogue per language, a text file of `key = text` lines.
//!
//! A message may have slots and choices:
//!
//! ```text
//! count-mql = {n} {n:one=MQL|other=MQLs}
//! ```
//!
//! `{n}` is a slot. `{n:one=…|other=…}` chooses a branch by the value's choice, a plural category
//! or any other word such as `month`; `other` is taken where none fits. Branches may hold slots.
//! Lines that begin with `#` are comments. Text is never markup: where a number is to be set in
//! bold, its slot is left open and the page puts the element there ([`Words::parts`]).

mod catalogue;
mod pattern;

pub use catalogue::{Problem, ProblemKind};
pub use pattern::{Part, Value};

use std::borrow::Cow;

use super::format::{Format, Style};
use super::msg::Msg;

/// The catalogue every other one falls back to: its texts alone, in the order of [`Msg::ALL`].
/// The build script takes keys and comments away, which the page does not need.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/en.txt"));

/// The messages of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// By `Msg as usize`.
    texts: Vec<Cow<'static, str>>,
}

impl Words {
    /// The English catalogue, which is complete.
    pub fn english() -> Self {
        Self {
            texts: ENGLISH.lines().map(Cow::Borrowed).collect(),
        }
    }

    /// Reads another language's file. Whatever is wrong in it is listed, and English stands in
    /// for each message that is missing or broken.
    ///
    /// ```
    /// use upfunnel::i18n::{Msg, Words};
    /// let (words, problems) = Words::parse("action-undo = Annulla");
    /// assert_eq!(words.get(Msg::ActionUndo), "Annulla");
    /// assert_eq!(words.get(Msg::ActionRedo), "Redo");
    /// assert!(problems.len() > 1, "every missing message is a problem");
    /// ```
    pub fn parse(text: &str) -> (Self, Vec<Problem>) {
        let mut words = Self::english();
        let problems = catalogue::overlay(text, &mut words.texts);
        (words, problems)
    }

    /// The text of a message as it stands in the file.
    pub fn get(&self, msg: Msg) -> &str {
        self.texts.get(msg as usize).map_or("", AsRef::as_ref)
    }

    /// The message cut into text and open slots. Values that bring text fill their slots;
    /// values that only choose a branch leave them open, as do missing ones.
    ///
    /// ```
    /// use upfunnel::i18n::{Msg, Part, Plural, Value, Words};
    /// let words = Words::english();
    /// let parts = words.parts(Msg::CountMql, &[("n", Value::plural(Plural::Other))]);
    /// assert_eq!(parts, [Part::Slot("n"), Part::Text(" "), Part::Text("MQLs")]);
    /// ```
    pub fn parts<'a>(&'a self, msg: Msg, values: &[(&str, Value<'a>)]) -> Vec<Part<'a>> {
        let mut parts = Vec::new();
        pattern::push_parts(self.get(msg), values, &mut parts);
        parts
    }

    /// The message as text. A slot without a value shows its name in braces.
    ///
    /// ```
    /// use upfunnel::i18n::{Msg, Plural, Value, Words};
    /// let words = Words::english();
    /// let one = words.fill(Msg::CountDeal, &[("n", Value::count("1", Plural::One))]);
    /// assert_eq!(one, "1 deal");
    /// ```
    pub fn fill(&self, msg: Msg, values: &[(&str, Value<'_>)]) -> String {
        fill(self.get(msg), values)
    }

    /// A message whose one slot `{n}` is a number, shown in `style` and chosen by its plural.
    pub fn count(&self, msg: Msg, format: &dyn Format, decimal: &str, style: Style) -> String {
        let shown = format.format(decimal, style);
        self.fill(msg, &[("n", Value::count(&shown, format.plural(decimal)))])
    }
}

/// A message's text with its slots filled; one without a value shows its name in braces.
pub(super) fn fill(pattern: &str, values: &[(&str, Value<'_>)]) -> String {
    let mut parts = Vec::new();
    pattern::push_parts(pattern, values, &mut parts);
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Text(piece) => text.push_str(piece),
            Part::Slot(name) => {
                text.push('{');
                text.push_str(name);
                text.push('}');
            }
        }
    }
    text
}
