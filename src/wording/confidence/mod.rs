//! The Confidence view in words: probabilities, and what they are of.
//!
//! | what | from |
//! |---|---|
//! | the sentence on top, the line below, the title | [`ViewWording::chance_sentence`], [`chance_second`](ViewWording::chance_second), [`chance_title`](ViewWording::chance_title) |
//! | probabilities | [`probability`](ViewWording::probability) |
//! | fields | [`doubt_label`](ViewWording::doubt_label), [`doubt_read`](ViewWording::doubt_read) |
//! | what is known of a rate | [`doubt_between`](ViewWording::doubt_between) |
//! | charts | [`curve`](ViewWording::curve), [`revenue`](ViewWording::revenue), [`fan`](ViewWording::fan) |

mod chart;
mod doubt;
mod entry;
mod often;
mod sentence;

pub use chart::{ColumnRow, ColumnWords, FanWords};

use super::mix::ViewWording;
use crate::model::Exact;

impl ViewWording {
    /// A probability in per cent: whole, and with one decimal where it is nearly nothing or all.
    /// What is not certain is never said to be, and what is not impossible neither.
    #[must_use]
    pub fn probability(&self, chance: f64) -> String {
        let least = u64::from(chance > 0.0);
        let most = if chance < 1.0 { 999 } else { 1000 };
        let tenths = whole(chance * 1000.0).clamp(least, most);
        let shown = if (10..=990).contains(&tenths) {
            Exact::from(whole(chance * 100.0))
        } else {
            &Exact::from(tenths) / &Exact::from(10)
        };
        let style = crate::i18n::Style::percent(1);
        self.page.format.format(&shown.to_plain(), style)
    }
}

/// The nearest whole number that is not negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is below zero becomes zero, what is too large the most"
)]
fn whole(value: f64) -> u64 {
    value.round() as u64
}
