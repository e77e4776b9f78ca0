//! What was wrong with the address, in words.

use super::Wording;
use crate::{
    codec::url::{Key, MAX_LENGTH, Problem, Trouble},
    i18n::{Msg, Style, Value},
};

impl Wording {
    /// One problem as a sentence: which key, what was given, what is used.
    #[must_use]
    pub fn notice(&self, problem: &Problem) -> String {
        let none = problem.used.is_empty();
        let msg = match problem.trouble {
            Trouble::Unusable if problem.key == Key::Currency.code() => Msg::NoticeCurrency,
            Trouble::Unusable | Trouble::Encoding | Trouble::NotAnInput if none => {
                Msg::NoticeUnusableLeftOut
            }
            // Only the views' own keys can be so, and they have better words for it.
            Trouble::Beside | Trouble::TooMany => Msg::NoticeUnusableLeftOut,
            Trouble::Unusable => Msg::NoticeUnusable,
            Trouble::OutOfRange if problem.given.starts_with('-') => Msg::NoticeTooLow,
            Trouble::OutOfRange => Msg::NoticeTooHigh,
            Trouble::TooPrecise => Msg::NoticeTooPrecise,
            Trouble::Repeated => Msg::NoticeTwice,
            Trouble::Version => Msg::NoticeVersion,
            Trouble::NeedsMql => Msg::NoticeLeadNeedsMql,
            Trouble::NameTooLong => Msg::NoticeTooLong,
            Trouble::Characters => Msg::NoticeCharacters,
            Trouble::NotAnInput => Msg::NoticeLock,
            Trouble::Contrast => Msg::NoticeAccent,
            Trouble::Encoding => Msg::NoticeEncoding,
            Trouble::AddressTooLong => {
                let count = |number: String| self.format.format(&number, Style::COUNT);
                let (given, used) = (count(problem.given.clone()), count(MAX_LENGTH.to_string()));
                let values = [("given", Value::text(&given)), ("used", Value::text(&used))];
                return self.fill(Msg::NoticeLongAddress, &values);
            }
        };
        self.fill(
            msg,
            &[
                ("key", Value::text(&problem.key)),
                ("given", Value::text(&problem.given)),
                ("used", Value::text(&problem.used)),
            ],
        )
    }
}
