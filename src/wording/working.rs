//! How a number came about, as a line of arithmetic.

use super::Wording;
use crate::{
    i18n::{Msg, Style, Value},
    model::{Exact, Figure, Operation, Rounding, Unit},
};

impl Wording {
    /// "1,087 ÷ 82% ≈ 1,325.61, rounded up to 1,326"
    #[must_use]
    pub fn working(&self, figure: &Figure) -> String {
        let working = &figure.working;
        let operand = |at: usize| {
            working
                .then
                .get(at)
                .map_or_else(String::new, |(_, operand)| match operand.unit {
                    Unit::Times => self.format.format(&operand.value.to_plain(), Style::COUNT),
                    unit => self.value(&operand.value, unit),
                })
        };
        let first = self.value(&working.first.value, working.first.unit);
        let (exact, about) = self.exact(&working.exact, figure.unit);
        let rounded = working.rounding.filter(|_| working.exact != figure.value);
        let result = match rounded {
            Some(_) => self.value(&figure.value, figure.unit),
            None => exact.clone(),
        };
        let msg = match (working.then.as_slice(), rounded, about) {
            ([_, _], _, false) => Msg::WorkWeekly,
            ([_, _], _, true) => Msg::WorkWeeklyAbout,
            ([(Operation::Multiply, _)], _, false) => Msg::WorkTimes,
            ([(Operation::Multiply, _)], _, true) => Msg::WorkTimesAbout,
            (_, Some(Rounding::Up), false) => Msg::WorkDivideUp,
            (_, Some(Rounding::Up), true) => Msg::WorkDivideUpAbout,
            (_, Some(_), false) => Msg::WorkDivideNearest,
            (_, Some(_), true) => Msg::WorkDivideNearestAbout,
            (_, None, false) => Msg::WorkDivide,
            (_, None, true) => Msg::WorkDivideAbout,
        };
        self.fill(
            msg,
            &[
                ("a", Value::text(&first)),
                ("b", Value::text(&operand(0))),
                ("c", Value::text(&operand(1))),
                ("exact", Value::text(&exact)),
                ("result", Value::text(&result)),
            ],
        )
    }

    /// The outcome before rounding with up to two decimals, and whether that
    /// is less than all of it.
    fn exact(&self, exact: &Exact, unit: Unit) -> (String, bool) {
        let shown = exact.round_to(2);
        let about = shown != *exact;
        let plain = shown.to_plain();
        let text = match unit {
            Unit::Money if shown.is_whole() => self.format.format(&plain, Style::MONEY),
            Unit::Money => self.format.format(&plain, Style::MONEY_MINOR),
            Unit::Count => self.format.format(&plain, Style::COUNT_FINE),
            Unit::Percent => self.percent(&shown),
            Unit::Times => {
                let shown = self.format.format(&plain, Style::COUNT_FINE);
                self.fill(Msg::ValueMultiple, &[("n", Value::text(&shown))])
            }
        };
        (text, about)
    }
}
