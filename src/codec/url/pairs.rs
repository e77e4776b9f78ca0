//! The text of an address as pairs, before anything is known of their meaning.

use percent_encoding::percent_decode_str;

use super::{
    Key, MAX_LENGTH,
    problem::{Problem, Trouble},
};

/// A pair of an address.
#[derive(Clone, Debug)]
pub struct Pair<'a> {
    /// `key=value` exactly as written.
    pub raw: &'a str,
    /// The key, decoded.
    pub key: String,
    /// The value, decoded; `None` where its percent-encoding is broken.
    pub value: Option<String>,
}

impl Pair<'_> {
    /// What a person would say was given.
    pub fn given(&self) -> &str {
        match &self.value {
            Some(value) => value,
            None => self.raw.split_once('=').map_or("", |(_, value)| value),
        }
    }
}

/// Splits a query or fragment, with or without its `?` or `#`. Of what is
/// longer than is read only unknown keys are kept, to be written back: half a
/// value would be another value.
pub fn split<'a>(text: &'a str, problems: &mut Vec<Problem>) -> Vec<Pair<'a>> {
    let text = text.strip_prefix(['?', '#']).unwrap_or(text);
    let mut end = 0;
    let mut left_out = false;
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for raw in text.split('&') {
        end += raw.len() + 1;
        let pair = read(raw);
        if end > MAX_LENGTH + 1 && Key::from_code(&pair.key).is_some() {
            left_out = true;
        } else if !raw.is_empty() {
            pairs.push(pair);
        }
    }
    // What is kept without being read is nobody's loss: views have long addresses of their own.
    if left_out {
        let length = text.len().to_string();
        problems.push(Problem::new(Trouble::AddressTooLong, "", &length, ""));
    }
    pairs
}

/// Reads one pair.
pub fn read(raw: &str) -> Pair<'_> {
    let (key, value) = raw.split_once('=').unwrap_or((raw, ""));
    Pair {
        raw,
        key: unescape(key).unwrap_or_else(|| key.into()),
        value: unescape(value),
    }
}

/// Decodes `+` and `%xx`; `None` where a `%` is not followed by two hexadecimal
/// digits or the bytes are not UTF-8.
fn unescape(text: &str) -> Option<String> {
    let complete = text
        .split('%')
        .skip(1)
        .all(|after| after.len() >= 2 && after.as_bytes()[..2].iter().all(u8::is_ascii_hexdigit));
    if !complete {
        return None;
    }
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced)
        .decode_utf8()
        .ok()
        .map(Into::into)
}
