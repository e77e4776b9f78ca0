//! How the text of a message is written: `{slot}`, `{slot.form}` and `{slot:branch=…|other=…}`.
//!
//! Needs nothing, so that the build script can include it.

/// `name:branches` or `name`.
pub fn split_name(inside: &str) -> (&str, Option<&str>) {
    match inside.split_once(':') {
        Some((name, branches)) => (name, Some(branches)),
        None => (inside, None),
    }
}

/// Text before the first slot, what its braces hold, and what follows.
pub fn split_braces(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.find('{')?;
    let inside = &text[open + 1..];
    let close = end_of(inside, b'}')?;
    Some((&text[..open], &inside[..close], &inside[close + 1..]))
}

/// The place of the first `mark` outside of inner braces.
fn end_of(text: &str, mark: u8) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if byte == mark && depth == 0 => return Some(at),
            b'{' => depth += 1,
            b'}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
    None
}

/// The `key=text` branches of a choice; one without `=` has an empty key.
pub struct Branches<'a>(pub Option<&'a str>);

impl<'a> Iterator for Branches<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.0?;
        let (branch, after) = match end_of(rest, b'|') {
            Some(at) => (&rest[..at], Some(&rest[at + 1..])),
            None => (rest, None),
        };
        self.0 = after;
        Some(branch.split_once('=').unwrap_or(("", branch)))
    }
}
