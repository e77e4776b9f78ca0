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
//!
//! Where words change with their place in a sentence, it asks what fills a slot for a **form**:
//!
//! ```text
//! second = … и заключат {deals.acc}.
//! count-deal = {n} {form:acc={n:one=сделку|…}|other={n:one=сделка|…}}
//! ```
//!
//! The names of forms are the language's own; those that no message has do not count.
//!
//! Where numbers end in a word (10万, 10만), a count chooses `short`: `{n}{n:short=|other= }个`.

mod pattern;

pub use pattern::{Part, Value};

use super::format::{Format, Style};
use super::msg::Msg;

/// The catalogue that is complete: its texts alone, in the order of [`Msg::ALL`], as the build
/// script leaves them.
const ENGLISH: &str = include_str!(concat!(env!("OUT_DIR"), "/lang-en.txt"));

/// The messages of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// All texts, one a line, in the order of [`Msg::ALL`].
    texts: String,
    /// Where each line begins and ends, by `Msg as usize`.
    places: Vec<(usize, usize)>,
}

impl Words {
    /// The English catalogue, which is complete.
    pub fn english() -> Self {
        Self::cut(ENGLISH.to_owned())
    }

    /// A catalogue from its texts alone, a line each, in the order of [`Msg::ALL`]: the form in
    /// which the page loads them. `None` where there are not as many as messages, since they
    /// then belong to another version, or are no catalogue.
    ///
    /// ```
    /// use upfunnel::i18n::{Msg, Words};
    /// let english = Words::english();
    /// let lines: Vec<_> = Msg::ALL.iter().map(|msg| english.get(*msg)).collect();
    /// assert_eq!(Words::from_lines(&lines.join("\n")), Some(english));
    /// assert_eq!(Words::from_lines("<!doctype html>"), None);
    /// ```
    pub fn from_lines(lines: &str) -> Option<Self> {
        let words = Self::cut(lines.to_owned());
        (words.places.len() == Msg::ALL.len()).then_some(words)
    }

    fn cut(texts: String) -> Self {
        let mut places = Vec::new();
        let mut begin = 0;
        for line in texts.split('\n') {
            places.push((begin, begin + line.len()));
            begin += line.len() + 1;
        }
        Self { texts, places }
    }

    /// The text of a message as it stands in the file.
    pub fn get(&self, msg: Msg) -> &str {
        self.places
            .get(msg as usize)
            .and_then(|(begin, end)| self.texts.get(*begin..*end))
            .unwrap_or("")
    }

    /// The form that a message asks of what fills a slot; nothing where it asks for none.
    pub fn form(&self, msg: Msg, slot: &str) -> &str {
        pattern::form(self.get(msg), slot)
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
        parts(self.get(msg), values)
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

/// A message's text cut into text and open slots.
pub(super) fn parts<'a>(pattern: &'a str, values: &[(&str, Value<'a>)]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    pattern::push_parts(pattern, values, &mut parts);
    parts
}

/// A message's text with its slots filled; one without a value shows its name in braces.
pub(super) fn fill(pattern: &str, values: &[(&str, Value<'_>)]) -> String {
    let mut text = String::new();
    for part in parts(pattern, values) {
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
