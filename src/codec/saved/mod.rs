//! Scenarios that people keep, version 1.
//!
//! In the browser's storage each has a key of its own, so that two tabs never write over each
//! other: `upfunnel.saved.<id>` holds `{"v":1,"name":…,"fragment":…,"created":…,"changed":…}`,
//! times in milliseconds since 1970. Files hold any number of the same ([`mod@file`]).

pub mod file;
mod list;

pub use list::{Imported, Order, free_name, import, same, sort};

use serde_json::Value;

use super::url::readable;

/// The keys of the storage begin with it, after `upfunnel.`.
pub const PREFIX: &str = "saved.";
/// Longest name, in characters.
pub const MAX_NAME: usize = 80;
/// The version that this page writes, and the highest that it reads.
const VERSION: u64 = 1;

/// A scenario that was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The rest of its key in the storage.
    pub id: String,
    /// Its name, at most 80 characters; may be empty.
    pub name: String,
    /// The scenario as a fragment that stands alone, without its name.
    pub fragment: String,
    /// When it was kept first, in milliseconds since 1970.
    pub created: u64,
    /// When it was changed last, likewise.
    pub changed: u64,
}

/// Why something is not a scenario that this page can read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is not JSON: the line and column where that shows, from 1.
    NotJson(usize, usize),
    /// It is JSON, but something else.
    NotAScenario,
    /// It was written by a version that this page does not know.
    Newer(String),
}

/// What the storage holds under one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A scenario.
    Scenario(Saved),
    /// Something else, which is kept as it is.
    Unreadable {
        /// The rest of its key in the storage.
        id: String,
        /// What stands there.
        text: String,
        /// What is wrong with it.
        why: Unreadable,
    },
}

impl Entry {
    /// Reads what the storage holds under a key. Never fails.
    ///
    /// ```
    /// use upfunnel::codec::saved::{Entry, Saved};
    /// let saved = Saved { id: "a1".into(), name: "Plan".into(), ..Saved::default() };
    /// assert_eq!(Entry::read("a1", &saved.write()), Entry::Scenario(saved));
    /// assert!(matches!(Entry::read("a1", "{"), Entry::Unreadable { .. }));
    /// ```
    #[must_use]
    pub fn read(id: &str, text: &str) -> Self {
        let read = parse(text).and_then(|value| from_value(&value));
        match read {
            Ok(saved) => Self::Scenario(Saved {
                id: id.to_owned(),
                ..saved
            }),
            Err(why) => Self::Unreadable {
                id: id.to_owned(),
                text: text.to_owned(),
                why,
            },
        }
    }
}

impl Saved {
    /// What the storage is to hold.
    #[must_use]
    pub fn write(&self) -> String {
        let [name, fragment] = [&self.name, &self.fragment].map(|text| quoted(text));
        let [created, changed] = [self.created, self.changed].map(|time| time.to_string());
        [
            "{\"v\":1,\"name\":",
            &name,
            ",\"fragment\":",
            &fragment,
            ",\"created\":",
            &created,
            ",\"changed\":",
            &changed,
            "}",
        ]
        .concat()
    }
}

/// A name as it is kept: without what cannot be seen, trimmed, at most 80 characters.
#[must_use]
pub fn clean_name(name: &str) -> String {
    let clean = readable(name);
    let short: String = clean.trim().chars().take(MAX_NAME).collect();
    short.trim_end().to_owned()
}

fn parse(text: &str) -> Result<Value, Unreadable> {
    // Some editors put a mark before a text that says how it is encoded.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    serde_json::from_str(text).map_err(|error| Unreadable::NotJson(error.line(), error.column()))
}

/// A scenario from its JSON; its id is left empty.
fn from_value(value: &Value) -> Result<Saved, Unreadable> {
    expect_version(value)?;
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let time = |key: &str| value.get(key).and_then(Value::as_u64).unwrap_or(0);
    let fragment = text("fragment").ok_or(Unreadable::NotAScenario)?;
    let (created, changed) = (time("created"), time("changed"));
    Ok(Saved {
        id: String::new(),
        name: clean_name(text("name").unwrap_or_default()),
        fragment: fragment.strip_prefix('#').unwrap_or(fragment).to_owned(),
        created,
        changed: changed.max(created),
    })
}

fn expect_version(value: &Value) -> Result<(), Unreadable> {
    match value.get("v") {
        None => Ok(()),
        Some(version)
            if version
                .as_u64()
                .is_some_and(|version| (1..=VERSION).contains(&version)) =>
        {
            Ok(())
        }
        Some(version) => {
            // Not by the general way, which brings the printing of floats with it.
            let number = version.as_u64().map(|number| number.to_string());
            let said = number.or_else(|| version.as_str().map(ToOwned::to_owned));
            let said = said.unwrap_or_else(|| "?".to_owned());
            Err(Unreadable::Newer(said.chars().take(20).collect()))
        }
    }
}

fn quoted(text: &str) -> String {
    // Text is always written.
    serde_json::to_string(text).unwrap_or_default()
}
