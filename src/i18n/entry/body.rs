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
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let starts =
        |at: usize| digit(at) || matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1);
    let start = (0..bytes.len()).find(|at| starts(*at))?;
    let mut end = start;
    while let Some(b'0'..=b'9' | b'.' | b',' | b'\'' | b' ') = bytes.get(end) {
        end += 1;
    }
    while bytes.get(end - 1) == Some(&b' ') {
        end -= 1;
    }
    Some((text.get(..start)?, text.get(start..end)?, text.get(end..)?))
}

/// The exponent of `e6` at the start of what follows the digits, and the rest. None for an
/// exponent too large to count; 0 where there is none.
pub(super) fn exponent(suffix: &str) -> (Option<i32>, &str) {
    let none = (Some(0), suffix);
    let (sign, digits) = match suffix.as_bytes() {
        [b'e' | b'E', b'-', digits @ ..] => (-1, digits),
        [b'e' | b'E', b'+', digits @ ..] | [b'e' | b'E', digits @ ..] => (1, digits),
        _ => return none,
    };
    let mut size = Some(0);
    let mut after = digits;
    while let [digit @ b'0'..=b'9', rest @ ..] = after {
        let more = |size| size * 10 + i32::from(digit - b'0');
        size = size.map(more).filter(|size| *size < 10_000);
        after = rest;
    }
    if after.len() == digits.len() {
        return none;
    }
    let rest = suffix.get(suffix.len() - after.len()..).unwrap_or("");
    (size.map(|size| sign * size), rest)
}

/// What follows the digits without the stroke that stands for no cents: `Rp500.000,-`.
pub(super) fn without_stroke<'a>(body: &str, suffix: &'a str) -> &'a str {
    if body.ends_with([',', '.']) {
        suffix.trim_start_matches('-')
    } else {
        suffix
    }
}

/// Reads digits with marks: the last of two different marks is the decimal one, a repeated mark
/// groups, and a single mark before three digits is what the language takes it for.
pub(super) fn read(body: &str, marks: &Marks, kind: EntryKind) -> Option<Reading> {
    let found = |mark: u8| body.bytes().filter(|byte| *byte == mark).count();
    let certain = |at: Option<usize>| {
        let likely = digits(body, at)?;
        Some(Reading {
            likely,
            other: None,
        })
    };
    let last = body.bytes().rposition(|byte| matches!(byte, b'.' | b','));
    let mark = last.and_then(|at| body.as_bytes().get(at)).copied();
    match (mark, found(b'.'), found(b',')) {
        (Some(_), 1, 0) | (Some(_), 0, 1) => {}
        (None, ..) | (_, 2.., 0) | (_, 0, 2..) => return certain(None),
        (Some(b'.'), 1, _) | (Some(b','), _, 1) => return certain(last),
        _ => return None,
    }
    let mixed = body.starts_with('0') || found(b' ') + found(b'\'') > 0;
    let Some(grouped) = digits(body, None).filter(|_| !mixed) else {
        return certain(last);
    };
    let decimal = digits(body, last)?;
    let mark = mark.map(char::from);
    Some(match kind {
        EntryKind::Percent => Reading {
            likely: decimal,
            other: (mark == Some(marks.group)).then_some(grouped),
        },
        _ if mark == Some(marks.decimal) => Reading {
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
    let (mut whole, mut fraction) = (String::new(), String::new());
    let mut groups = vec![0];
    let mut mark = None;
    for (at, c) in body.chars().enumerate() {
        let before = decimal.is_none_or(|decimal| at < decimal);
        match c {
            '0'..='9' if before => {
                whole.push(c);
                *groups.last_mut()? += 1;
            }
            '0'..='9' => fraction.push(c),
            _ if before && *mark.get_or_insert(c) == c => groups.push(0),
            _ if decimal == Some(at) => {}
            _ => return None,
        }
    }
    let grouped = mark.is_none() || sound(&groups, mark == Some(','));
    (grouped && whole.len() + fraction.len() > 0).then_some((whole, fraction))
}

/// Whether groups are of three digits, or as in India of two with three at the end.
fn sound(groups: &[usize], indian: bool) -> bool {
    let [first, middle @ .., 3] = groups else {
        return false;
    };
    let all = |size: usize| middle.iter().all(|group| *group == size);
    (1..=3).contains(first) && all(3) || indian && (1..=2).contains(first) && all(2)
}
