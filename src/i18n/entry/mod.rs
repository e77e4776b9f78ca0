//! Numbers as people type or paste them: `1.5m`, `$500,000`, `1.500,50 €`, `23 %`, `３億`.
//!
//! The language decides where a text has two readings: `1,500` is fifteen hundred in English and
//! one and a half in Italian. The other reading is reported, so that the page can show what was
//! understood and offer it. Texts with one reading are read in every language.

mod affix;
mod body;
mod compound;
mod lexicon;
mod text;

use self::affix::{Affixes, Scale};
use self::body::Reading;
use super::decimal::Decimal;
use super::format::Marks;
use super::msg::Msg;

/// The most significant digits that are read.
pub const MOST_DIGITS: usize = 40;

/// The largest power of ten, up or down, in `1e6` and words together.
const MOST_EXPONENT: i32 = 400;

/// What the field expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// An amount; a currency is told, a percent sign is a problem.
    Money,
    /// Per cent, with or without its sign; a currency is a problem. A single mark is taken for
    /// the decimal mark, since no rate runs into thousands.
    Percent,
    /// Days, with or without the word; a currency and a percent sign are problems.
    Days,
    /// A count of leads; a currency and a percent sign are problems.
    Count,
}

/// A number that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number as a plain decimal without needless zeros: `1500.5`, `-3`. Any range.
    pub decimal: String,
    /// What the text would mean to readers of other languages, if that differs.
    pub ambiguous: Option<String>,
    /// The currency beside it, as it was written: `€`, `US$`, `руб.`.
    pub currency: Option<String>,
}

impl Entry {
    /// Whether a currency was written that cannot be the one of this code and sign.
    ///
    /// ```
    /// use upfunnel::i18n::entry::{EntryKind, read};
    /// use upfunnel::i18n::Marks;
    /// let entry = read("€500", &Marks::ENGLISH, EntryKind::Money).unwrap();
    /// assert!(entry.is_in_another_currency("USD", "$"));
    /// assert!(!entry.is_in_another_currency("EUR", "€"));
    /// ```
    pub fn is_in_another_currency(&self, code: &str, symbol: &str) -> bool {
        let written = self.currency.as_deref();
        written.is_some_and(|written| !affix::is_currency(written, code, symbol))
    }
}

/// A text that is not a number for this field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryProblem {
    /// What is wrong.
    pub kind: EntryProblemKind,
    /// What was typed, without spaces around it, shortened for showing.
    pub text: String,
}

/// The ways in which a text is not a number for its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryProblemKind {
    /// There is nothing in it.
    Empty,
    /// It is not a number, or its marks make no sense.
    NotANumber,
    /// It is a percentage where something else is expected.
    Percentage,
    /// It is an amount of money where something else is expected.
    Currency,
    /// It has more than [`MOST_DIGITS`] digits that count, or is astronomically large or small.
    TooLong,
}

impl EntryProblem {
    /// The message for it; all take `{given}`, `{label}`, `{example}`, and
    /// [`EntryProblemKind::TooLong`] takes `{most}`.
    pub fn msg(&self) -> Msg {
        match self.kind {
            EntryProblemKind::Empty => Msg::EntryEmpty,
            EntryProblemKind::NotANumber => Msg::EntryNotANumber,
            EntryProblemKind::Percentage => Msg::EntryPercentage,
            EntryProblemKind::Currency => Msg::EntryCurrency,
            EntryProblemKind::TooLong => Msg::EntryTooLong,
        }
    }
}

/// Reads a number.
///
/// # Errors
/// Where the text is no number for a field of this kind. Its range is not looked at.
///
/// ```
/// use upfunnel::i18n::entry::{EntryKind, read};
/// use upfunnel::i18n::Marks;
/// let entry = read("$1.5m", &Marks::ENGLISH, EntryKind::Money).unwrap();
/// assert_eq!(entry.decimal, "1500000");
/// let entry = read("1,500", &Marks::ENGLISH, EntryKind::Money).unwrap();
/// assert_eq!((entry.decimal.as_str(), entry.ambiguous.as_deref()), ("1500", Some("1.5")));
/// ```
pub fn read(text: &str, marks: &Marks, kind: EntryKind) -> Result<Entry, EntryProblem> {
    let shown = text.trim();
    let problem = |kind| EntryProblem {
        kind,
        text: text::shorten(shown),
    };
    let clean = text::normalize(text, marks);
    if clean.is_empty() {
        return Err(problem(EntryProblemKind::Empty));
    }
    let clean = compound::together(&clean).unwrap_or(clean);
    let not_a_number = || problem(EntryProblemKind::NotANumber);
    let (prefix, body, suffix) = body::split(&clean).ok_or_else(not_a_number)?;
    let suffix = body::without_stroke(body, suffix);
    let (exponent, suffix) = body::exponent(suffix);
    let reading = body::read(body, marks, kind).ok_or_else(not_a_number)?;
    let affixes = Affixes::read(prefix, suffix, marks, kind).ok_or_else(not_a_number)?;
    if affixes.percent && kind != EntryKind::Percent {
        return Err(problem(EntryProblemKind::Percentage));
    }
    if affixes.currency.is_some() && kind != EntryKind::Money {
        return Err(problem(EntryProblemKind::Currency));
    }
    assemble(&reading, &affixes, exponent).ok_or_else(|| problem(EntryProblemKind::TooLong))
}

/// Puts sign, digits and powers of ten together; none where it is too long.
fn assemble(reading: &Reading, affixes: &Affixes<'_>, exponent: Option<i32>) -> Option<Entry> {
    let exponent = exponent?;
    let Scale { power, other } = affixes.scale;
    let number = |(whole, fraction): &(String, String), power: i32| {
        let decimal = Decimal::of(affixes.negative, whole, fraction);
        let digits = format!("{}{}", decimal.whole, decimal.fraction);
        let places = exponent + power;
        let fits = digits.trim_matches('0').len() <= MOST_DIGITS && places.abs() <= MOST_EXPONENT;
        fits.then(|| decimal.shift(places).to_string())
    };
    let decimal = number(&reading.likely, power)?;
    let ambiguous = match (&reading.other, other) {
        (Some(digits), _) => number(digits, power),
        (None, Some(power)) => number(&reading.likely, power),
        (None, None) => None,
    };
    Some(Entry {
        ambiguous: ambiguous.filter(|other| *other != decimal),
        decimal,
        currency: affixes.currency.map(str::to_owned),
    })
}
