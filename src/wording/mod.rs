//! Results in words: the sentence, the workings, the notices, the labels of
//! the chart, in the reader's language and currency.
//!
//! Pure, so that each of them can be read in a native test.

mod chart;
pub mod confidence;
mod entry;
pub mod mix;
mod notice;
pub mod plan;
pub mod search;
mod sentence;
mod stage;
mod term;
mod working;

use std::rc::Rc;

pub use chart::ChartWords;
pub use entry::{Note, Outcome};
pub use sentence::{Role, Span};
pub use term::Term;

use crate::{
    i18n::{Format, Kind, Msg, Plural, Style, Value, Words, format::Fraction},
    model::{Exact, Period, Scenario, Unit},
};

/// Decimals of a per cent that are shown where a rate was typed: all of them.
const RATE_DECIMALS: u8 = 12;

/// Puts results into words.
#[derive(Clone)]
pub struct Wording {
    /// The language's messages.
    pub words: Rc<Words>,
    /// The language's numbers, in the scenario's currency.
    pub format: Rc<dyn Format>,
}

impl Wording {
    /// A message without slots.
    #[must_use]
    pub fn say(&self, msg: Msg) -> &str {
        self.words.get(msg)
    }

    /// A message with its slots filled.
    #[must_use]
    pub fn fill(&self, msg: Msg, values: &[(&str, Value<'_>)]) -> String {
        self.words.fill(msg, values)
    }

    /// What stands between two sentences.
    #[must_use]
    pub fn gap(&self) -> String {
        let nothing = Value::text("");
        self.fill(Msg::Sentences, &[("first", nothing), ("next", nothing)])
    }

    /// Things said one after the other, each without a full stop.
    #[must_use]
    pub fn phrases(&self, first: &str, rest: &[String]) -> String {
        rest.iter().fold(first.to_owned(), |first, next| {
            let values = [("first", Value::text(&first)), ("next", Value::text(next))];
            self.fill(Msg::Phrases, &values)
        })
    }

    /// A count: whole from a hundred upwards, else with two decimals or, where
    /// those would be zeros, two digits that count.
    #[must_use]
    pub fn count(&self, count: &Exact) -> String {
        let style = Style::number(count_places(count));
        self.format.format(&count.to_plain(), style)
    }

    /// The plural of a count, as it is shown: 0.999, shown as 1, is one.
    #[must_use]
    pub fn plural(&self, count: &Exact) -> Plural {
        let shown = count.round_to(u32::from(count_places(count)));
        self.format.plural(&shown.to_plain())
    }

    /// A count in a sentence: in Chinese and Korean in tens of thousands (50万), where nothing is
    /// lost by that.
    fn count_said(&self, count: &Exact) -> String {
        if self.in_myriads(count) {
            self.count_short(count)
        } else {
            self.count(count)
        }
    }

    /// Money in a sentence, likewise.
    fn money_said(&self, amount: &Exact) -> String {
        if self.in_myriads(amount) {
            self.money_short(amount)
        } else {
            self.money(amount)
        }
    }

    /// Whether a number is told in tens of thousands, hundreds of millions or trillions, and has
    /// at most the one decimal that short forms show.
    fn in_myriads(&self, number: &Exact) -> bool {
        let told_by = |power| number * &Exact::decimal(1, power);
        self.format.counts_in_myriads()
            && [12, 8, 4]
                .into_iter()
                .map(told_by)
                .find(|scaled| *scaled >= Exact::from(1))
                .is_some_and(|scaled| scaled.round_to(1) == scaled)
    }

    /// A count in short form: `1.2M`.
    #[must_use]
    pub fn count_short(&self, count: &Exact) -> String {
        self.format.format(&count.to_plain(), Style::COUNT_COMPACT)
    }

    /// Money, whole from a hundred upwards, else with its minor unit or, where
    /// that would be nothing, two digits that count.
    #[must_use]
    pub fn money(&self, amount: &Exact) -> String {
        let plain = amount.to_plain();
        let fine = |places| Style::of(Kind::Money, Fraction::UpTo(places));
        let style = match places(amount) {
            2 => Style::money_for(&plain),
            places => fine(places),
        };
        let shown = self.format.format(&plain, style);
        // A currency without a minor unit would make nothing of a part of one.
        let small = amount.is_positive() && *amount < Exact::from(1);
        if small && shown == self.format.format("0", style) {
            return self.format.format(&plain, fine(2));
        }
        shown
    }

    /// Money in short form: `$1.2M`.
    #[must_use]
    pub fn money_short(&self, amount: &Exact) -> String {
        if *amount < Exact::from(1_000) {
            return self.money(amount); // There is nothing to shorten.
        }
        self.format.format(&amount.to_plain(), Style::MONEY_COMPACT)
    }

    /// A rate with all the decimals it was given.
    #[must_use]
    pub fn percent(&self, percent: &Exact) -> String {
        self.format
            .format(&percent.to_plain(), Style::percent(RATE_DECIMALS))
    }

    /// A multiple: `4.3×`.
    #[must_use]
    pub fn multiple(&self, times: &Exact) -> String {
        let shown = self.format.format(&times.to_plain(), Style::MULTIPLE);
        self.fill(Msg::ValueMultiple, &[("n", Value::text(&shown))])
    }

    /// A value in the form of its unit.
    #[must_use]
    pub fn value(&self, value: &Exact, unit: Unit) -> String {
        match unit {
            Unit::Money => self.money(value),
            Unit::Count => self.count(value),
            Unit::Percent => self.percent(value),
            Unit::Times => self.multiple(value),
        }
    }

    /// The value for the slot `{period}`.
    pub(crate) fn period(scenario: &Scenario) -> Value<'static> {
        Value::choice(match scenario.period {
            Period::Month => "month",
            Period::Quarter => "quarter",
            Period::Year => "year",
        })
    }
}

/// Decimals that a count is shown with.
fn count_places(count: &Exact) -> u8 {
    if count.is_whole() || *count >= Exact::from(100) {
        0
    } else {
        places(count)
    }
}

/// Decimals that show two digits of a small value; 2 from a hundredth upwards
/// and for zero, at most 21.
fn places(value: &Exact) -> u8 {
    let hundredth = Exact::decimal(1, 2);
    let ten = Exact::from(10);
    let (mut value, mut places) = (value.clone(), 2);
    while value.is_positive() && value < hundredth && places < 20 {
        value = &value * &ten;
        places += 1;
    }
    if places > 2 { places + 1 } else { places }
}

impl PartialEq for Wording {
    /// The same words and numbers, not merely equal ones: cheap, and enough to
    /// know whether to draw again.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.words, &other.words) && Rc::ptr_eq(&self.format, &other.format)
    }
}
