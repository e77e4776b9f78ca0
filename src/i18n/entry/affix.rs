//! What stands before and after the digits: signs, currencies, percent signs, words for
//! thousands and millions.

use super::EntryKind;
use super::lexicon::{CODES, CURRENCIES, DAYS, PERCENTS, SCALES};
use crate::i18n::format::Marks;

/// The power of ten of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Scale {
    /// In the language.
    pub power: i32,
    /// In other languages, if that differs.
    pub other: Option<i32>,
}

/// All that was said around the digits.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Affixes<'a> {
    pub negative: bool,
    pub percent: bool,
    /// As it was written.
    pub currency: Option<&'a str>,
    pub scale: Scale,
}

impl<'a> Affixes<'a> {
    /// Reads both sides; none where there is something else in them.
    pub fn read(prefix: &'a str, suffix: &'a str, marks: &Marks, kind: EntryKind) -> Option<Self> {
        let mut found = Self::default();
        let mut signed = false;
        let mut rest = prefix.trim_start_matches(' ');
        while let Some(first) = rest.chars().next() {
            let sign = matches!(first, '-' | '+');
            rest = if sign && !signed {
                signed = true;
                found.negative = first == '-';
                &rest[1..]
            } else {
                found.percent_or_currency(rest)?
            };
            rest = rest.trim_start_matches(' ');
        }
        rest = suffix.trim_start_matches(' ');
        while !rest.is_empty() {
            rest = match found.scaled(rest, marks) {
                Some(after) => after,
                None if kind == EntryKind::Days && strip(rest, DAYS).is_some() => {
                    strip(rest, DAYS)?
                }
                None => found.percent_or_currency(rest)?,
            };
            rest = rest.trim_start_matches(' ');
        }
        Some(found)
    }

    /// Takes a percent sign or a currency, each at most once.
    fn percent_or_currency(&mut self, text: &'a str) -> Option<&'a str> {
        if let Some(rest) = strip(text, PERCENTS) {
            return (!std::mem::replace(&mut self.percent, true)).then_some(rest);
        }
        let rest = currency(text)?;
        let written = text.strip_suffix(rest).unwrap_or(text);
        self.currency.replace(written).is_none().then_some(rest)
    }

    /// Takes a word for a power of ten. Only Chinese and Korean ones follow each other (千万).
    fn scaled(&mut self, text: &'a str, marks: &Marks) -> Option<&'a str> {
        let (scale, rest) = scale(text, marks)?;
        let joins = !text.starts_with(|c: char| c.is_ascii());
        if self.scale.power != 0 && !joins {
            return None;
        }
        self.scale = Scale {
            power: self.scale.power + scale.power,
            other: scale.other,
        };
        (self.scale.power <= 20).then_some(rest)
    }
}

/// A word for a power of ten at the start of the text, and what follows.
fn scale<'a>(text: &'a str, marks: &Marks) -> Option<(Scale, &'a str)> {
    let either = |power: i32, other: i32| Scale {
        power,
        other: (other != power).then_some(other),
    };
    if let Some(rest) = strip(text, "m") {
        return Some((either(i32::from(marks.letter_m), 6), rest));
    }
    if let Some(rest) = strip(text, "bln") {
        // The thousand million of English, the million million of Italian.
        let comma = marks.decimal == ',';
        let scale = if comma { either(12, 9) } else { either(9, 12) };
        return Some((scale, rest));
    }
    SCALES.iter().find_map(|(power, words)| {
        let scale = Scale {
            power: *power,
            other: None,
        };
        Some((scale, strip(text, words)?))
    })
}

/// A currency at the start of the text removed: a sign with up to three capitals before it
/// (`US$`), a code in capitals, or a name.
fn currency(text: &str) -> Option<&str> {
    let after = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let capitals = text.len() - after.len();
    if capitals <= 3 && after.starts_with(is_sign) {
        let mut rest = after.chars();
        rest.next();
        return Some(rest.as_str());
    }
    if capitals == 3 && !after.starts_with(is_letter) {
        return Some(after);
    }
    let names = CURRENCIES.iter().map(|(_, names)| *names);
    names.chain([CODES]).find_map(|names| strip(text, names))
}

/// Whether a currency as it was written can be the one of that code and sign.
pub(super) fn is_currency(written: &str, code: &str, symbol: &str) -> bool {
    let written = written.trim_end_matches('.');
    // A plain $ is enough where the page writes CA$.
    let plain = written.chars().all(is_sign) && symbol.ends_with(written);
    if plain || written == symbol || written.eq_ignore_ascii_case(code) {
        return true;
    }
    let country = written.trim_end_matches(is_sign);
    if !country.is_empty() && country.len() < written.len() {
        // US$, A$, CN¥; these two are not called by the beginnings of their codes.
        return code.starts_with(country)
            || matches!((country, code), ("NT", "TWD") | ("R", "BRL"));
    }
    let whole = |names| strip(written, names).is_some_and(str::is_empty);
    CURRENCIES.iter().any(|(codes, names)| {
        let ours = codes.contains(code) || *codes == "$" && symbol.ends_with('$');
        ours && whole(names)
    })
}

/// A sign of a currency.
fn is_sign(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '฿' | '\u{20a0}'..='\u{20c1}' | '﷼')
}

/// Removes one of the words, which `|` separates, from the start of the text, in any case, with
/// a full stop after it if there is one. Where words are spaced it must be a whole one.
fn strip<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    words.split('|').find_map(|word| {
        let mut rest = text.chars();
        for letter in word.chars() {
            if lower(rest.next()?) != letter {
                return None;
            }
        }
        let after = rest.as_str();
        let whole = !word.ends_with(is_letter) || !after.starts_with(is_letter);
        whole.then(|| {
            let dotted = word.ends_with(is_letter).then(|| after.strip_prefix('.'));
            dotted.flatten().unwrap_or(after)
        })
    })
}

/// A letter of a script that puts spaces between words: Latin or Cyrillic.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{400}'..='\u{52f}')
}

/// The small letter, for Latin and Russian ones; enough for the words above.
fn lower(c: char) -> char {
    match c {
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        c => c.to_ascii_lowercase(),
    }
}
