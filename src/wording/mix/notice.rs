//! What was wrong with the Mix view's part of an address, in words.

use super::ViewWording;
use crate::{
    codec::url::{Problem, Trouble},
    i18n::{Value, ViewMsg},
};

impl ViewWording {
    /// One problem as a sentence: which key, what was given, what is used. Problems of the page's
    /// own keys are told in the page's words, so this does for all.
    #[must_use]
    pub fn notice(&self, problem: &Problem) -> String {
        let msg = match problem.trouble {
            Trouble::Beside => ViewMsg::NoticeBeside,
            Trouble::TooMany => ViewMsg::NoticeTooMany,
            _ => return self.page.notice(problem),
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
