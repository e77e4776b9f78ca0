//! How a number came about, as a line of arithmetic.

use super::{Wording, places};
use crate::{
    i18n::{Msg, Style, Value},
    model::{Exact, Figure, Operation, Rounding, Unit},
};

impl Wording {
    /// "1,087 ÷ 82% ≈ 1,325.61, rounded up to 1,326"
    #[must_use]
    pub fn working(&self, figure: &Figure) -> String {
        let working = &figure.working;
        let (exact, about) = self.exact(&working.exact, figure.unit);
        let join = |msg, (first, a): (_, &str), (second, b): (_, &str)| {
            self.fill(msg, &[(first, Value::text(a)), (second, Value::text(b))])
        };
        let mut sum = self.value(&working.first.value, working.first.unit);
        for (operation, operand) in &working.then {
            let sign = match operation {
                Operation::Multiply => Msg::WorkTimes,
                Operation::Divide => Msg::WorkOver,
            };
            let operand = match operand.unit {
                Unit::Times => self.count(&operand.value),
                unit => self.value(&operand.value, unit),
            };
            sum = join(sign, ("a", &sum), ("b", &operand));
        }
        let sign = if about {
            Msg::WorkAbout
        } else {
            Msg::WorkEqual
        };
        sum = join(sign, ("sum", &sum), ("result", &exact));
        if working.exact == figure.value {
            return sum;
        }
        let msg = match working.rounding {
            Some(Rounding::Up) => Msg::WorkUp,
            _ => Msg::WorkNearest,
        };
        let result = self.value(&figure.value, figure.unit);
        join(msg, ("sum", &sum), ("result", &result))
    }

    /// The outcome before rounding with two decimals or, where those would be
    /// zeros, two digits that count; and whether that is less than all of it.
    pub(super) fn exact(&self, exact: &Exact, unit: Unit) -> (String, bool) {
        let places = places(exact);
        let shown = exact.round_to(u32::from(places));
        let about = shown != *exact;
        let plain = shown.to_plain();
        let number = || self.format.format(&plain, Style::number(places));
        let text = match unit {
            Unit::Money if shown.is_whole() => self.format.format(&plain, Style::MONEY),
            Unit::Money if places == 2 => self.format.format(&plain, Style::MONEY_MINOR),
            Unit::Money => self.money(&shown),
            Unit::Count => number(),
            Unit::Percent => self.percent(&shown),
            Unit::Times => self.fill(Msg::ValueMultiple, &[("n", Value::text(&number()))]),
        };
        (text, about)
    }
}
