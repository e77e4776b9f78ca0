//! Fields of the Mix view: the value in them, and what was typed.

use super::{
    super::{
        Outcome,
        entry::{Counts, Expected},
    },
    ViewWording,
};
use crate::{
    codec::mix::{Key, MixLink, StreamField, TypeField},
    i18n::EntryKind,
    model::{Exact, Input, Scenario, Stage},
};

impl ViewWording {
    /// A key's value as it stands in its field: all its decimals, no unit; cents in pairs.
    #[must_use]
    pub fn field(&self, key: Key, value: &Exact) -> String {
        self.page.field_of(counts(key), value)
    }

    /// A key's value with its unit, for speaking.
    #[must_use]
    pub fn spoken(&self, key: Key, value: &Exact) -> String {
        self.page.spoken_of(counts(key), value)
    }

    /// Reads what was typed into a key's field, as [`Wording::read`](super::Wording::read) does
    /// for those of the scenario. An empty text takes the value away: there is no value then, and
    /// nothing to note.
    #[must_use]
    pub fn read(&self, scenario: &Scenario, link: &MixLink, key: Key, text: &str) -> Outcome {
        let bounds = key.bounds();
        let (Some(bounds), false) = (bounds, text.trim().is_empty()) else {
            return Outcome {
                value: None,
                note: None,
            };
        };
        let fits = |value: Exact| bounds.check(&value);
        let counts = counts(key);
        let expected = Expected {
            label: self.full_label(scenario, &link.mix, key),
            example: self.page.field_of(counts, &example(key)),
            kind: match counts {
                Counts::Money => EntryKind::Money,
                Counts::Percent => EntryKind::Percent,
                Counts::Days => EntryKind::Days,
                Counts::Things => EntryKind::Count,
            },
            counts,
            max: bounds.max,
            fits: &fits,
        };
        self.page.read_as(scenario, &expected, text)
    }
}

fn counts(key: Key) -> Counts {
    match key {
        Key::Type(_, TypeField::Over(input)) | Key::Stream(_, StreamField::Over(input)) => {
            match input {
                Input::Quota | Input::Aov => Counts::Money,
                Input::Share | Input::Rate(_) => Counts::Percent,
                Input::Cycle => Counts::Days,
            }
        }
        Key::Type(_, TypeField::Part)
        | Key::Stream(_, StreamField::Part)
        | Key::Swing
        | Key::SwingOf(_)
        | Key::Margin
        | Key::Churn => Counts::Percent,
        Key::Type(_, TypeField::Value | TypeField::Cost | TypeField::Budget)
        | Key::Stream(_, StreamField::Quota)
        | Key::Spend
        | Key::Monthly => Counts::Money,
        _ => Counts::Things,
    }
}

/// A value that could be typed into a key's field; sliders of what has no value yet begin there.
#[must_use]
pub fn example(key: Key) -> Exact {
    let whole = |number: u64| Exact::from(number);
    match key {
        Key::Type(_, TypeField::Over(input)) | Key::Stream(_, StreamField::Over(input)) => {
            let default = Scenario::default().get(input);
            default.unwrap_or_else(|| match input {
                Input::Rate(stage) => Input::starting_rate(stage),
                _ => Input::starting_rate(Stage::Won),
            })
        }
        Key::Type(_, TypeField::Part) | Key::Stream(_, StreamField::Part) => whole(25),
        Key::Type(_, TypeField::Count) => whole(500),
        Key::Type(_, TypeField::Value) => whole(128),
        Key::Type(_, TypeField::Cost) => whole(40),
        Key::Type(_, TypeField::Budget) => whole(20_000),
        Key::Stream(_, StreamField::Quota) | Key::Spend => whole(100_000),
        Key::Have => whole(3_000),
        Key::Swing | Key::SwingOf(_) => whole(10),
        Key::Margin => whole(80),
        Key::Churn => whole(2),
        _ => whole(100),
    }
}
