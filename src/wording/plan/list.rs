//! Lists of numbers as people type them, or paste them from a spreadsheet.

use super::super::mix::ViewWording;
use crate::{
    codec::plan::{Key, Listed},
    i18n::{EntryKind, Kind, Style, Value, ViewMsg, entry::read, format::Fraction},
    model::Exact,
};

/// What came of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListOutcome {
    /// The numbers; `None` where they cannot be used.
    pub numbers: Option<Vec<Option<Exact>>>,
    /// What to say of it, and whether it cannot be used.
    pub note: Option<(String, bool)>,
}

/// Decimals that are kept.
const PLACES: u8 = 6;

impl ViewWording {
    /// A list as it stands in its field: "80; 90; 130".
    #[must_use]
    pub fn list_field(&self, numbers: &[Option<Exact>]) -> String {
        let number = |number: &Option<Exact>| {
            let style = Style::of(Kind::Number, Fraction::UpTo(PLACES));
            number.as_ref().map_or_else(String::new, |number| {
                self.page.format.format(&number.to_plain(), style)
            })
        };
        let texts: Vec<_> = numbers.iter().map(number).collect();
        texts.join("; ")
    }

    /// Reads a list. Numbers are as the language writes them, with semicolons, tabs or line breaks
    /// between them; where there is none of these, spaces or plain commas will do.
    #[must_use]
    pub fn list_read(&self, list: Listed, text: &str) -> ListOutcome {
        let limits = Key::List(list).limits();
        let mut numbers = Vec::new();
        let cells = cells(text);
        for cell in &cells {
            let cell = cell.trim();
            if cell.is_empty() {
                if list.has_gaps() {
                    numbers.push(None);
                }
                continue;
            }
            // A column of quotas has currency signs, one of shares may have per cent signs.
            let cell = cell.trim_end_matches(['%', '٪', ' ']);
            let entry = read(cell, &self.page.format.marks(), EntryKind::Money);
            let number = entry
                .ok()
                .and_then(|entry| Exact::parse(&entry.decimal).ok());
            let fits = number.filter(|number| limits.is_none_or(|l| l.check(number).is_ok()));
            if fits.is_none() {
                let values = [("given", Value::text(cell))];
                let text = self.fill(ViewMsg::ListWrong, &values);
                return ListOutcome {
                    numbers: None,
                    note: Some((text, true)),
                };
            }
            numbers.push(fits);
        }
        let many = numbers.len() > list.most();
        let note = many.then(|| {
            let most = list.most().to_string();
            let text = self.fill(ViewMsg::ListMany, &[("n", Value::text(&most))]);
            (text, false)
        });
        numbers.truncate(list.most());
        ListOutcome {
            numbers: Some(numbers),
            note,
        }
    }
}

fn cells(text: &str) -> Vec<&str> {
    let text = text.trim_matches(['\n', '\r', ' ']);
    if text.is_empty() {
        return Vec::new();
    }
    if text.contains([';', '\t', '\n', '；']) {
        return text.split([';', '\t', '\n', '；']).collect();
    }
    // "80, 90, 130" are three numbers in every language, "80,5" is one; so is "1 500".
    if text.contains(", ") {
        return text.split(", ").collect();
    }
    let bare = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let parts: Vec<&str> = text.split(',').collect();
    let grouped = parts.iter().skip(1).all(|part| part.len() == 3);
    if parts.len() > 2 && !grouped && parts.iter().all(|part| bare(part)) {
        return parts;
    }
    vec![text]
}
