//! The Mix view in words. Everything that it says comes from a [`ViewWording`]: the page's words
//! and numbers beside the catalogue of the views.
//!
//! | what | from |
//! |---|---|
//! | the sentence on top, the line below, the title | [`ViewWording::sentence`], [`second_line`](ViewWording::second_line), [`title`](ViewWording::title) |
//! | what does not add up, and rounding | [`remarks`](ViewWording::remarks) |
//! | names, labels and fields | [`type_name`](ViewWording::type_name), [`label`](ViewWording::label), [`read`](ViewWording::read) |
//! | workings of what a table shows | [`TypeWorkings`], [`ViewWording::type_workings`] |
//! | what-if | [`sought`](ViewWording::sought), [`forward`](ViewWording::forward), [`followed`](ViewWording::followed) |
//! | sensitivity | [`steepest`](ViewWording::steepest), [`tornado`](ViewWording::tornado) |
//! | comparison | [`Comparison`], [`ViewWording::comparison`] |
//! | money | [`MoneyRow`], [`ViewWording::money`] |
//! | examples | [`preset`](ViewWording::preset) |
//! | notices | [`notice`](ViewWording::notice) |

mod compare;
mod entry;
mod label;
mod lever;
mod money;
mod notice;
mod preset;
mod remark;
mod sentence;
mod what_if;
mod working;

use std::rc::Rc;

pub use compare::{Comparison, Difference, Row, Side};
pub use lever::{LeverRow, TornadoWords};
pub use money::{MoneyRow, MoneyTerm};
pub use preset::MixPreset;
pub use working::TypeWorkings;

use super::{Wording, places};
use crate::{
    i18n::{Style, Value, ViewMsg, ViewWords},
    model::{Exact, Scenario, Stage},
};

/// Puts the results of the Mix view into words.
#[derive(Clone)]
pub struct ViewWording {
    /// The page's words and numbers.
    pub page: Wording,
    /// The views' words, in the same language.
    pub views: Rc<ViewWords>,
}

impl ViewWording {
    /// A message without slots.
    #[must_use]
    pub fn say(&self, msg: ViewMsg) -> &str {
        self.views.get(msg)
    }

    /// A message with its slots filled.
    #[must_use]
    pub fn fill(&self, msg: ViewMsg, values: &[(&str, Value<'_>)]) -> String {
        self.views.fill(msg, values)
    }

    /// A message whose only choice is the scenario's period: "Budget a month".
    #[must_use]
    pub fn per_period(&self, msg: ViewMsg, scenario: &Scenario) -> String {
        self.fill(msg, &[("period", Wording::period(scenario))])
    }

    /// A fraction as a per cent with two decimals or, where those would be zeros, two digits
    /// that count: `8.12%`.
    #[must_use]
    pub fn share(&self, fraction: &Exact) -> String {
        let percent = fraction * &Exact::from(100);
        let size = percent.clone().max(&Exact::zero() - &percent);
        let style = Style::percent(places(&size));
        self.page.format.format(&percent.to_plain(), style)
    }

    /// Leads with their noun, as they are said in a sentence: `3,900 MQLs`.
    #[must_use]
    pub fn leads(&self, scenario: &Scenario, count: &Exact) -> String {
        self.page.count_of_plain(scenario, top(scenario), count)
    }

    /// Leads without their noun, where a sentence has named them: `3,900`, or with its measure word in
    /// languages that have one.
    #[must_use]
    pub fn measured(&self, scenario: &Scenario, count: &Exact) -> String {
        self.page.measured(scenario, top(scenario), count)
    }

    /// Deals with their noun: `250 deals`.
    #[must_use]
    pub fn deals(&self, scenario: &Scenario, count: &Exact) -> String {
        self.page.count_of_plain(scenario, Stage::Won, count)
    }
}

impl PartialEq for ViewWording {
    /// The same words and numbers, not merely equal ones.
    fn eq(&self, other: &Self) -> bool {
        self.page == other.page && Rc::ptr_eq(&self.views, &other.views)
    }
}

/// The stage at the top of the funnel.
fn top(scenario: &Scenario) -> Stage {
    scenario.funnel.stages().next().unwrap_or(Stage::Mql)
}
