//! The digits and marks of a number, and which mark is the decimal one.

use super::EntryKind;
use crate::i18n::format::Marks;

/// Digits before and after the decimal mark.
pub(super) type Digits = (String, String);

/// What digits and marks mean.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// To a reader of the language.
    pub likely: Digits,
    /// To readers of other languages, if that differs.
    pub other: Option<Digits>,
}

/// Cuts a text into what stands before the digits, digits with marks, and what follows.
pub(super) fn split(text: &str) -> Option<(&str, &str, &str)> {
    let bytes = text.as_bytes();
    let starts = |at: usize| match bytes[at] {
        b'.' | b',' => bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
        byte => byte.is_ascii_digit(),
    };
    let start = (0..bytes.len()).find(|at| starts(*at))?;
    let inside = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | ' ');
    let body = text[start..].trim_start_matches(inside);
    let end = text.len() - body.len();
    let body = text[start..end].trim_end_matches(' ');
    Some((&text[..start], body, &text[start + body.len()..]))
}

/// The exponent of `e6` at the start of what follows the digits, and the rest. None for an
/// exponent too large to count; 0 where there is none.
pub(super) fn exponent(suffix: &str) -> (Option<i32>, &str) {
    let Some(rest) = suffix.strip_prefix(['e', 'E']) else {
        return (Some(0), suffix);
    };
    let digits = rest.strip_prefix(['+', '-']).unwrap_or(rest);
    let after = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &digits[..digits.len() - after.len()];
    if digits.is_empty() {
        return (Some(0), suffix);
    }
    let size = match digits.trim_start_matches('0') {
        "" => Some(0),
        long if long.len() > 4 => None,
        short => short.parse::<i32>().ok(),
    };
    let sign = if rest.starts_with('-') { -1 } else { 1 };
    (size.map(|size| sign * size), after)
}

/// Reads digits with marks: the last of two different marks is the decimal one, a repeated mark
/// groups, and a single mark before three digits is what the language takes it for.
pub(super) fn read(body: &str, marks: &Marks, kind: EntryKind) -> Option<Reading> {
    let found = |mark: char| body.matches(mark).count();
    let certain = |at: Option<usize>| {
        let likely = digits(body, at)?;
        Some(Reading {
            likely,
            other: None,
        })
    };
    let last = body.rfind(['.', ',']);
    let at = match (last, found('.'), found(',')) {
        (Some(at), 1, 0) | (Some(at), 0, 1) => at,
        (None, ..) | (_, 2.., 0) | (_, 0, 2..) => return certain(None),
        (Some(at), 1, _) if body[at..].starts_with('.') => return certain(last),
        (Some(at), _, 1) if body[at..].starts_with(',') => return certain(last),
        _ => return None,
    };
    let mixed = body.starts_with('0') || body.contains([' ', '\'']);
    let Some(grouped) = digits(body, None).filter(|_| !mixed) else {
        return certain(last);
    };
    let decimal = digits(body, last)?;
    let ours = body[at..].starts_with(marks.decimal);
    Some(match kind {
        EntryKind::Percent => Reading {
            likely: decimal,
            other: body[at..].starts_with(marks.group).then_some(grouped),
        },
        _ if ours => Reading {
            likely: decimal,
            other: Some(grouped),
        },
        _ => Reading {
            likely: grouped,
            other: Some(decimal),
        },
    })
}

/// The digits on both sides of the decimal mark at that place; none where groups make no sense.
fn digits(body: &str, decimal: Option<usize>) -> Option<Digits> {
    let (whole, fraction) = match decimal {
        Some(at) => (&body[..at], &body[at + 1..]),
        None => (body, ""),
    };
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let mut marks = whole.chars().filter(|c| !c.is_ascii_digit());
    let whole = match marks.next() {
        None => whole.to_owned(),
        Some(mark) if marks.all(|other| other == mark) => {
            let groups: Vec<&str> = whole.split(mark).collect();
            sound(&groups, mark == ',').then(|| groups.concat())?
        }
        Some(_) => return None,
    };
    (all_digits(fraction) && whole.len() + fraction.len() > 0).then(|| (whole, fraction.to_owned()))
}

/// Whether groups are of three digits, or as in India of two with three at the end.
fn sound(groups: &[&str], indian: bool) -> bool {
    let [first, middle @ .., last] = groups else {
        return false;
    };
    let all = |size: usize| middle.iter().all(|group| group.len() == size);
    last.len() == 3
        && ((1..=3).contains(&first.len()) && all(3)
            || indian && (1..=2).contains(&first.len()) && all(2))
}
