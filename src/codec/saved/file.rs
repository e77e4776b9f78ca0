//! Files of scenarios: `{"upfunnel":"scenarios","v":1,"scenarios":[…]}`, each as in the storage.

use serde_json::Value;

use super::{MAX_NAME, Saved, Unreadable, clean_name, expect_version, from_value, parse};
use crate::codec::url;

/// Longest file that is read, in bytes: some ten thousand scenarios.
pub const MAX_LENGTH: usize = 5_000_000;

/// What a file holds, and what of it could not be used as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The scenarios, in the order of the file; their ids are empty.
    pub found: Vec<Saved>,
    /// What is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Something wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which scenario it is about, from 1; 0 for the file as a whole.
    pub at: usize,
    /// That one's name, as far as it has one.
    pub name: String,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What can be wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It cannot be read, and nothing of it was taken.
    Unreadable(Unreadable),
    /// The file is longer than is read: its bytes.
    TooLong(usize),
    /// The file holds no scenario.
    Empty,
    /// The name was longer than 80 characters; its beginning was taken.
    NameTooLong,
    /// So many values of the link cannot be used as they are. The page says which when it
    /// opens the scenario.
    Link(usize),
}

/// A file of these scenarios.
#[must_use]
pub fn write(list: &[Saved]) -> String {
    let lines: Vec<String> = list.iter().map(Saved::write).collect();
    [
        "{\"upfunnel\":\"scenarios\",\"v\":1,\"scenarios\":[\n",
        &lines.join(",\n"),
        "\n]}\n",
    ]
    .concat()
}

/// Reads a file, or what stands in the storage for one scenario. Never fails.
#[must_use]
pub fn read(text: &str) -> Read {
    let mut read = Read::default();
    match whole(text) {
        Ok(entries) => {
            for (at, entry) in entries.iter().enumerate() {
                read.add(at + 1, entry);
            }
            if entries.is_empty() {
                read.problem(0, "", Trouble::Empty);
            }
        }
        Err(trouble) => read.problem(0, "", trouble),
    }
    read
}

fn whole(text: &str) -> Result<Vec<Value>, Trouble> {
    if text.len() > MAX_LENGTH {
        return Err(Trouble::TooLong(text.len()));
    }
    if text.trim().is_empty() {
        return Err(Trouble::Empty);
    }
    let value = parse(text).map_err(Trouble::Unreadable)?;
    if value.get("fragment").is_some() {
        return Ok(vec![value]);
    }
    let ours = value.get("upfunnel").and_then(Value::as_str) == Some("scenarios");
    if !ours {
        return Err(Trouble::Unreadable(Unreadable::NotAScenario));
    }
    expect_version(&value).map_err(Trouble::Unreadable)?;
    let entries = value.get("scenarios").and_then(Value::as_array);
    entries
        .cloned()
        .ok_or(Trouble::Unreadable(Unreadable::NotAScenario))
}

impl Read {
    fn add(&mut self, at: usize, value: &Value) {
        let given = value
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let name = clean_name(given);
        match from_value(value) {
            Ok(saved) => {
                if given.trim().chars().count() > MAX_NAME {
                    self.problem(at, &name, Trouble::NameTooLong);
                }
                let wrong = url::decode("", &saved.fragment).problems.len();
                if wrong > 0 {
                    self.problem(at, &name, Trouble::Link(wrong));
                }
                self.found.push(saved);
            }
            Err(why) => self.problem(at, &name, Trouble::Unreadable(why)),
        }
    }

    fn problem(&mut self, at: usize, name: &str, trouble: Trouble) {
        self.problems.push(Problem {
            at,
            name: name.to_owned(),
            trouble,
        });
    }
}
