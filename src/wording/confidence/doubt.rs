//! What is said of a rate that was observed.

use super::{super::mix::ViewWording, whole};
use crate::{
    i18n::{Value, ViewMsg},
    model::{Exact, chance::Belief},
};

/// How likely the true rate is where it is said to be.
const SURE: f64 = 0.9;
/// Where fewer leads than these converted, or did not, the prior is a good part of what is known.
const FEW: f64 = 10.0;

impl ViewWording {
    /// "With a probability of 90%, the true rate is between 19.7% and 26.6%.", and whether it was
    /// seen too rarely; `None` of a rate that is known.
    #[must_use]
    pub fn doubt_between(&self, belief: Belief) -> Option<String> {
        let Belief::Observed { closed, lost } = belief else {
            return None;
        };
        // A share of a hundred that makes ten is ten, whatever the last digit of a float.
        let few = |leads: f64| leads < FEW - 1e-9;
        let few = if few(closed) {
            "passed"
        } else if few(lost) {
            "lost"
        } else {
            "none"
        };
        let [low, high] = belief.between(SURE).map(|rate| self.rate(rate));
        let sure = self.rate(SURE);
        let values = [
            ("sure", Value::text(&sure)),
            ("low", Value::text(&low)),
            ("high", Value::text(&high)),
            ("few", Value::choice(few)),
        ];
        Some(self.fill(ViewMsg::DoubtBetween, &values))
    }

    /// A rate with one decimal of a per cent.
    fn rate(&self, rate: f64) -> String {
        let tenths = Exact::from(whole(rate * 1000.0));
        self.page.percent(&(&tenths / &Exact::from(10)))
    }
}
