//! The text of one message: slots, choices, and how they are filled.

use crate::i18n::{
    format::Plural,
    syntax::{Branches, split_braces, split_name},
};

/// A piece of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Text to show as it is.
    Text(&'a str),
    /// An open slot, by its name.
    Slot(&'a str),
}

/// What a slot is filled with, and which branch it chooses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Value<'a> {
    text: Option<&'a str>,
    choice: &'a str,
}

impl<'a> Value<'a> {
    /// Text, choosing nothing.
    pub const fn text(text: &'a str) -> Self {
        Self {
            text: Some(text),
            choice: "",
        }
    }

    /// A number as it is shown, choosing by its plural.
    pub const fn count(shown: &'a str, plural: Plural) -> Self {
        Self {
            text: Some(shown),
            choice: plural.key(),
        }
    }

    /// A number in short form (10万), which chooses `short` where a language has that: such
    /// languages have no plurals.
    pub const fn short(shown: &'a str) -> Self {
        Self {
            text: Some(shown),
            choice: "short",
        }
    }

    /// Chooses by a plural and leaves the slot open.
    pub const fn plural(plural: Plural) -> Self {
        Self::choice(plural.key())
    }

    /// Chooses the branch of that name (`month`) and leaves the slot open.
    pub const fn choice(choice: &'a str) -> Self {
        Self { text: None, choice }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::text(text)
    }
}

/// Adds the parts of a pattern. A brace that is never closed is text.
pub(super) fn push_parts<'a>(
    pattern: &'a str,
    values: &[(&str, Value<'a>)],
    parts: &mut Vec<Part<'a>>,
) {
    let mut rest = pattern;
    while let Some((before, inside, after)) = split_braces(rest) {
        if !before.is_empty() {
            parts.push(Part::Text(before));
        }
        let (name, branches) = split_name(inside);
        // The form after a dot is for whoever fills the slot.
        let name = name.split_once('.').map_or(name, |(slot, _)| slot);
        let value = values
            .iter()
            .find_map(|(given, value)| (*given == name).then_some(*value))
            .unwrap_or_default();
        match (branches, value.text) {
            (Some(branches), _) => push_parts(choose(branches, value.choice), values, parts),
            (None, Some(text)) => parts.push(Part::Text(text)),
            (None, None) => parts.push(Part::Slot(name)),
        }
        rest = after;
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
}

/// The form that a pattern asks of what fills a slot: `acc` of `{deals.acc}`.
pub(super) fn form<'a>(pattern: &'a str, slot: &str) -> &'a str {
    pattern
        .split('{')
        .find_map(|part| {
            part.strip_prefix(slot)?
                .strip_prefix('.')?
                .split('}')
                .next()
        })
        .unwrap_or("")
}

/// The branch of that name, else `other`, else nothing.
fn choose<'a>(branches: &'a str, choice: &str) -> &'a str {
    let mut other = "";
    for (key, text) in Branches(Some(branches)) {
        if key == choice {
            return text;
        }
        if key == "other" {
            other = text;
        }
    }
    other
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(pattern: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut parts = Vec::new();
        push_parts(pattern, values, &mut parts);
        let show = |part: &Part<'_>| match part {
            Part::Text(text) => (*text).to_owned(),
            Part::Slot(name) => format!("<{name}>"),
        };
        parts.iter().map(show).collect()
    }

    #[test]
    fn fills_slots_and_chooses_branches() {
        let russian = "{n:one=лид|few={n} лида|many={n} лидов|other={n} лида}!";
        let count = |shown, plural| [("n", Value::count(shown, plural))];
        assert_eq!(fill(russian, &count("21", Plural::One)), "лид!");
        assert_eq!(fill(russian, &count("3", Plural::Few)), "3 лида!");
        assert_eq!(fill(russian, &count("5", Plural::Many)), "5 лидов!");
        assert_eq!(fill(russian, &count("1,5", Plural::Zero)), "1,5 лида!");
        let period = "{p:month=a month|other=ever} and {p}";
        assert_eq!(
            fill(period, &[("p", Value::choice("month"))]),
            "a month and <p>"
        );
        assert_eq!(fill(period, &[]), "ever and <p>");
        assert_eq!(fill("{a}{b}", &[("b", "{a}".into())]), "<a>{a}");
    }

    #[test]
    fn asks_for_forms() {
        let pattern = "От {top.gen} до {deals.gen}, {p:a={deals}|other={lost.acc}}";
        for (slot, want) in [
            ("top", "gen"),
            ("deals", "gen"),
            ("lost", "acc"),
            ("p", ""),
            ("to", ""),
        ] {
            assert_eq!(form(pattern, slot), want, "{slot}");
        }
        assert_eq!(fill("{top.gen}", &[("top", "5".into())]), "5");
        assert_eq!(fill("{top.gen}", &[]), "<top>");
    }

    #[test]
    fn broken_patterns_are_text() {
        for odd in ["{", "}", "{n:one={x|other=y}", "a}b{c", "{{"] {
            assert_eq!(fill(odd, &[]), odd);
        }
        assert_eq!(fill("{n:}", &[]), "");
        assert_eq!(fill("{}", &[]), "<>");
    }
}
