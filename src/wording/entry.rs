//! What was typed into a field: the value it stands for, and what to say of it.

use super::Wording;
use crate::{
    i18n::{
        Kind, Msg, Style, Value,
        entry::{Entry, EntryKind, EntryProblemKind, MOST_DIGITS, read},
        format::Fraction,
    },
    model::{Exact, Input, OutOfRange, Scenario},
};

/// What came of a typed text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The value to use; `None` where there is none.
    pub value: Option<Exact>,
    /// What to say beside the field.
    pub note: Option<Note>,
}

/// Something to say beside a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The text.
    pub text: String,
    /// Whether the text typed cannot be used as it is.
    pub error: bool,
    /// Another reading that the reader may have meant, and the words of the
    /// button that takes it.
    pub instead: Option<(Exact, String)>,
}

impl Note {
    fn error(text: String) -> Self {
        Self {
            text,
            error: true,
            instead: None,
        }
    }
}

/// What a field takes.
pub(super) struct Expected<'a> {
    /// What it is called.
    pub label: String,
    /// A value that it could have, as it would be typed.
    pub example: String,
    /// How it is read.
    pub kind: EntryKind,
    /// What it counts: money, per cent, days, or anything else.
    pub counts: Counts,
    /// The largest value allowed.
    pub max: u64,
    /// Whether a value is allowed.
    pub fits: &'a dyn Fn(Exact) -> Result<(), OutOfRange>,
}

/// What a field's number counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Counts {
    Money,
    Percent,
    Days,
    Things,
}

impl Wording {
    /// An input's value as it stands in its field: all its decimals, no unit;
    /// cents in pairs.
    #[must_use]
    pub fn field(&self, input: Input, value: &Exact) -> String {
        self.field_of(counts(input), value)
    }

    pub(super) fn field_of(&self, counts: Counts, value: &Exact) -> String {
        let money = counts == Counts::Money;
        let cents = money && !value.is_whole() && value.round_to(2) == *value;
        let fraction = if cents {
            Fraction::Exactly(2)
        } else {
            Fraction::UpTo(RATE_PLACES)
        };
        self.format
            .format(&value.to_plain(), Style::of(Kind::Number, fraction))
    }

    /// An input's value with its unit, for speaking.
    #[must_use]
    pub fn spoken(&self, input: Input, value: &Exact) -> String {
        self.spoken_of(counts(input), value)
    }

    pub(super) fn spoken_of(&self, counts: Counts, value: &Exact) -> String {
        match counts {
            Counts::Money => self.money(value),
            Counts::Percent => self.percent(value),
            Counts::Things => self.count(value),
            Counts::Days => self.words.count(
                Msg::InputDays,
                &*self.format,
                &value.to_plain(),
                Style::COUNT,
            ),
        }
    }

    /// Reads what was typed into an input's field.
    #[must_use]
    pub fn read(&self, scenario: &Scenario, input: Input, text: &str) -> Outcome {
        let fits = |value| scenario.clone().set(input, value);
        let expected = Expected {
            label: self.input(scenario, input),
            example: self.field(input, &example(input)),
            kind: kind(input),
            counts: counts(input),
            max: input.range().max,
            fits: &fits,
        };
        self.read_as(scenario, &expected, text)
    }

    /// Reads what was typed into a field.
    pub(super) fn read_as(
        &self,
        scenario: &Scenario,
        expected: &Expected<'_>,
        text: &str,
    ) -> Outcome {
        let entry = match read(text, &self.format.marks(), expected.kind) {
            Ok(entry) => entry,
            Err(problem) => {
                let most = MOST_DIGITS.to_string();
                let kind = match expected.counts {
                    Counts::Money => "money",
                    Counts::Percent => "percent",
                    Counts::Days => "days",
                    Counts::Things => "other",
                };
                let given = if problem.kind == EntryProblemKind::Empty {
                    ""
                } else {
                    &problem.text
                };
                let text = self.fill(
                    problem.msg(),
                    &[
                        ("given", Value::text(given)),
                        ("label", Value::text(&expected.label)),
                        ("example", Value::text(&expected.example)),
                        ("most", Value::text(&most)),
                        ("kind", Value::choice(kind)),
                    ],
                );
                return Outcome {
                    value: None,
                    note: Some(Note::error(text)),
                };
            }
        };
        let Ok(value) = Exact::parse(&entry.decimal) else {
            return Outcome {
                value: None,
                note: None,
            };
        };
        match (expected.fits)(value.clone()) {
            Ok(()) => {
                let other = entry.ambiguous.as_deref();
                let note = other.and_then(|other| self.ambiguous(expected, text, &value, other));
                let note = match self.other_currency(scenario, expected, text, &value, &entry) {
                    Some(told) => Some(Note {
                        // It says what the text is read as, too.
                        text: told,
                        error: false,
                        instead: note.and_then(|note| note.instead),
                    }),
                    None => note,
                };
                Outcome {
                    value: Some(value),
                    note,
                }
            }
            Err(OutOfRange { nearest }) => {
                let text = self.out_of_range(expected, text, &value, nearest.as_ref());
                Outcome {
                    value: nearest,
                    note: Some(Note::error(text)),
                }
            }
        }
    }

    fn ambiguous(
        &self,
        expected: &Expected<'_>,
        text: &str,
        value: &Exact,
        other: &str,
    ) -> Option<Note> {
        let other = Exact::parse(other).ok()?;
        (expected.fits)(other.clone()).ok()?;
        let used = self.spoken_of(expected.counts, value);
        let values = [
            ("given", Value::text(text.trim())),
            ("used", Value::text(&used)),
        ];
        let instead = self.spoken_of(expected.counts, &other);
        let instead = self.fill(Msg::EntryAmbiguousUse, &[("other", Value::text(&instead))]);
        let text = self.fill(Msg::EntryAmbiguous, &values);
        Some(Note {
            text,
            error: false,
            instead: Some((other, instead)),
        })
    }

    /// What to say where a currency was typed that is not the scenario's.
    fn other_currency(
        &self,
        scenario: &Scenario,
        expected: &Expected<'_>,
        text: &str,
        value: &Exact,
        entry: &Entry,
    ) -> Option<String> {
        let code = scenario.currency.code();
        let other = entry.is_in_another_currency(code, &self.format.currency().symbol);
        other.then(|| {
            let used = self.spoken_of(expected.counts, value);
            let values = [
                ("given", Value::text(text.trim())),
                ("currency", Value::text(code)),
                ("used", Value::text(&used)),
            ];
            self.fill(Msg::EntryOtherCurrency, &values)
        })
    }

    fn out_of_range(
        &self,
        expected: &Expected<'_>,
        text: &str,
        value: &Exact,
        nearest: Option<&Exact>,
    ) -> String {
        let spoken = |value| self.spoken_of(expected.counts, value);
        let used = nearest.map_or_else(String::new, spoken);
        let max = Exact::from(expected.max);
        let msg = match nearest {
            None if value.is_zero() => Msg::EntryZero,
            None => Msg::EntryNegative,
            Some(_) if *value < Exact::zero() => Msg::EntryTooLow,
            Some(_) if *value > max => Msg::EntryTooHigh,
            Some(_) => Msg::EntryTooPrecise,
        };
        // Said in our way it would have no more decimals than what it is rounded to.
        let given = match msg {
            Msg::EntryTooPrecise => text.trim().to_owned(),
            _ => spoken(value),
        };
        self.fill(
            msg,
            &[
                ("given", Value::text(&given)),
                ("label", Value::text(&expected.label)),
                ("used", Value::text(&used)),
                ("example", Value::text(&expected.example)),
            ],
        )
    }
}

/// More decimals than any input keeps.
const RATE_PLACES: u8 = 12;

fn kind(input: Input) -> EntryKind {
    match input {
        Input::Quota | Input::Aov => EntryKind::Money,
        Input::Share | Input::Rate(_) => EntryKind::Percent,
        Input::Cycle => EntryKind::Days,
    }
}

fn counts(input: Input) -> Counts {
    match kind(input) {
        EntryKind::Money => Counts::Money,
        EntryKind::Percent => Counts::Percent,
        EntryKind::Days => Counts::Days,
        EntryKind::Count => Counts::Things,
    }
}

fn example(input: Input) -> Exact {
    match input {
        Input::Rate(stage) => Input::starting_rate(stage),
        _ => Scenario::default().get(input).unwrap_or_else(Exact::zero),
    }
}
