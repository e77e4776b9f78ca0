//! What stands before and after the digits: signs, currencies, percent signs, words for
//! thousands and millions.

use super::EntryKind;
use crate::i18n::format::Marks;

/// Words for powers of ten, in the languages of the page and some neighbors. `m` and `bln` are
/// not here: what they mean depends on the language.
const SCALES: [(i32, &str); 8] = [
    (1, "十|십"),
    (2, "百|백"),
    (
        3,
        "k|thousand|thousands|tsd|mila|mille|rb|ribu|тыс|тысяч|тысяча|тысячи|千|천",
    ),
    (4, "万|萬|만"),
    (
        6,
        "mn|mm|mio|mln|mill|million|millions|milione|milioni|jt|juta|млн|миллион|\
         миллиона|миллионов",
    ),
    (8, "亿|億|억"),
    (
        9,
        "b|bn|billion|billions|mrd|mld|miliardo|miliardi|miliar|milyar|млрд|миллиард|\
         миллиарда|миллиардов",
    ),
    (
        12,
        "t|tn|trn|trillion|trillions|triliun|bilione|bilioni|трлн|триллион|триллиона|\
         триллионов|조|兆",
    ),
];

/// Words for per cent.
const PERCENTS: &str =
    "%|percent|per cent|pct|per cento|persen|процент|процента|процентов|퍼센트|프로";

/// Words for days.
const DAYS: &str = "d|day|days|hari|g|gg|giorno|giorni|д|дн|день|дня|дней|天|日|일";

/// Currencies by name, local sign or code as typed in small letters. Codes in capitals and
/// signs such as € need no list.
const CURRENCIES: &str = "rp|rm|kr|zł|kč|ft|fr|lei|лв|р|руб|рублей|元|圆|円|원|usd|eur|gbp|jpy|\
     cny|inr|idr|rub|krw|chf|aud|cad|dollar|dollars|euro|euros|pounds|rupiah|won|yuan";

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
pub(super) struct Affixes {
    pub negative: bool,
    pub percent: bool,
    pub currency: bool,
    pub scale: Scale,
}

impl Affixes {
    /// Reads both sides; none where there is something else in them.
    pub fn read(prefix: &str, suffix: &str, marks: &Marks, kind: EntryKind) -> Option<Self> {
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
    fn percent_or_currency<'a>(&mut self, text: &'a str) -> Option<&'a str> {
        if let Some(rest) = strip(text, PERCENTS) {
            return (!std::mem::replace(&mut self.percent, true)).then_some(rest);
        }
        let rest = currency(text)?;
        (!std::mem::replace(&mut self.currency, true)).then_some(rest)
    }

    /// Takes a word for a power of ten. Only Chinese and Korean ones follow each other (千万).
    fn scaled<'a>(&mut self, text: &'a str, marks: &Marks) -> Option<&'a str> {
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
    let is_sign = |c: char| matches!(c, '$' | '¢'..='¥' | '฿' | '\u{20a0}'..='\u{20c1}' | '﷼');
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
    strip(text, CURRENCIES)
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
