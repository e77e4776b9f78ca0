//! Fields of the Confidence view: labels, values, and what was typed.

use super::super::{
    Outcome, Wording,
    entry::{Counts, Expected},
    mix::ViewWording,
};
use crate::{
    codec::confidence::Key,
    i18n::{EntryKind, Value, ViewMsg},
    model::{Exact, Input, Scenario, Stage},
};

impl ViewWording {
    /// The label of a key's field.
    #[must_use]
    pub fn doubt_label(&self, scenario: &Scenario, key: Key) -> String {
        match key {
            Key::Have => {
                let top = scenario.funnel.stages().next().unwrap_or(Stage::Mql);
                let stage = self.page.heading(scenario, top);
                let stage = ("stage", Value::text(&stage));
                self.fill(
                    ViewMsg::IfHave,
                    &[stage, ("period", Wording::period(scenario))],
                )
            }
            Key::Sure => self.say(ViewMsg::ChanceSure).into(),
            Key::Seen(stage) => {
                let above = scenario.funnel.stages().take_while(|other| *other != stage);
                let above = self.page.heading(scenario, above.last().unwrap_or(stage));
                let label = self.page.input(scenario, Input::Rate(stage));
                let values = [
                    ("stage", Value::text(&above)),
                    ("label", Value::text(&label)),
                ];
                self.fill(ViewMsg::DoubtSeen, &values)
            }
            Key::Spread => self.say(ViewMsg::DoubtSpread).into(),
            Key::Seed => self.say(ViewMsg::DoubtSeed).into(),
        }
    }

    /// A key's value as it stands in its field.
    #[must_use]
    pub fn doubt_field(&self, key: Key, value: &Exact) -> String {
        self.page.field_of(counts(key), value)
    }

    /// A key's value with its unit, for speaking.
    #[must_use]
    pub fn doubt_spoken(&self, key: Key, value: &Exact) -> String {
        self.page.spoken_of(counts(key), value)
    }

    /// Reads what was typed into a key's field. An empty text takes the value away: there is no
    /// value then, and nothing to note.
    #[must_use]
    pub fn doubt_read(&self, scenario: &Scenario, key: Key, text: &str) -> Outcome {
        if text.trim().is_empty() {
            return Outcome {
                value: None,
                note: None,
            };
        }
        let bounds = key.bounds();
        let fits = |value: Exact| bounds.check(&value);
        let counts = counts(key);
        let kind = match counts {
            Counts::Percent => EntryKind::Percent,
            _ => EntryKind::Count,
        };
        let expected = Expected {
            label: self.doubt_label(scenario, key),
            example: self.page.field_of(counts, &example(key)),
            kind,
            counts,
            max: bounds.max,
            fits: &fits,
        };
        self.page.read_as(scenario, &expected, text)
    }
}

fn counts(key: Key) -> Counts {
    match key {
        Key::Sure | Key::Spread => Counts::Percent,
        Key::Have | Key::Seen(_) | Key::Seed => Counts::Things,
    }
}

/// A value that could be typed into a key's field.
fn example(key: Key) -> Exact {
    Exact::from(match key {
        Key::Have => 4_100_u64,
        Key::Sure => 80,
        Key::Seen(_) => 400,
        Key::Spread => 50,
        Key::Seed => 1,
    })
}
