//! Catalogues besides the page's own: words that are loaded with what says them.

use std::marker::PhantomData;

use super::{
    format::{Format, Style},
    words::{Part, Value, fill, parts},
};

/// A message of a catalogue.
pub trait Message: Copy + 'static {
    /// All messages, in the order of the files.
    const LIST: &'static [Self];
    /// The texts of the catalogue that is complete, a line each, as the build script leaves them.
    const ENGLISH: &'static str;

    /// Its place in the list.
    fn place(self) -> usize;
}

/// The messages of a catalogue in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue<M> {
    /// By the message's place in its list.
    texts: Vec<String>,
    of: PhantomData<M>,
}

impl<M: Message> Catalogue<M> {
    /// The English catalogue.
    pub fn english() -> Self {
        Self::cut(M::ENGLISH)
    }

    /// A catalogue from its texts alone, a line each, in the order of the list: the form in
    /// which it is loaded. `None` where there are not as many as messages, since they then
    /// belong to another version, or are no catalogue.
    pub fn from_lines(lines: &str) -> Option<Self> {
        let words = Self::cut(lines);
        (words.texts.len() == M::LIST.len()).then_some(words)
    }

    fn cut(lines: &str) -> Self {
        Self {
            texts: lines.lines().map(ToOwned::to_owned).collect(),
            of: PhantomData,
        }
    }

    /// The text of a message.
    pub fn get(&self, msg: M) -> &str {
        self.texts.get(msg.place()).map_or("", String::as_str)
    }

    /// The message with its slots filled.
    pub fn fill(&self, msg: M, values: &[(&str, Value<'_>)]) -> String {
        fill(self.get(msg), values)
    }

    /// The message cut into text and open slots: [`Words::parts`](super::Words::parts).
    pub fn parts<'a>(&'a self, msg: M, values: &[(&str, Value<'a>)]) -> Vec<Part<'a>> {
        parts(self.get(msg), values)
    }

    /// A message whose one slot `{n}` is a number, shown in `style` and chosen by its plural.
    pub fn count(&self, msg: M, format: &dyn Format, decimal: &str, style: Style) -> String {
        let shown = format.format(decimal, style);
        self.fill(msg, &[("n", Value::count(&shown, format.plural(decimal)))])
    }
}

/// Makes a list of messages a catalogue: the list, and what the build calls its folder.
macro_rules! catalogue {
    ($Msg:ident, $folder:literal) => {
        impl $Msg {
            /// The key in the language files.
            pub fn key(self) -> &'static str {
                KEYS[self as usize]
            }
        }

        impl $crate::i18n::catalogue::Message for $Msg {
            const LIST: &'static [Self] = Self::ALL;
            const ENGLISH: &'static str =
                include_str!(concat!(env!("OUT_DIR"), "/", $folder, "-en.txt"));

            fn place(self) -> usize {
                self as usize
            }
        }
    };
}

pub(super) use catalogue;
