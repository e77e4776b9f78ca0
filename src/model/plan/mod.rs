//! The plan: which month needs which leads, so that each month's deals reach its quota.
//!
//! Leads close over time. The *lag* of a lead type says which share of its deals closes in the
//! month in which the leads came, which share a month later, and so on. From the quotas of the
//! months follow the leads due in each of them, as few as possible or as even as possible; from the
//! leads of each month (its *cohort*) follow the deals to expect.

mod before;
mod calendar;
mod cohort;
mod compute;
mod lag;
mod lognormal;
mod month;
mod program;
mod quick;
mod quotas;
mod rates;
mod require;
mod tally;

use std::collections::BTreeMap;

pub use before::Before;
pub use calendar::YearMonth;
pub use cohort::{Cohorts, Source};
pub use lag::{DAYS_PER_MONTH, Kernel, Lag, MAX_SHARES};
pub use month::{MonthNeed, Parted, PlanNeed, Standing};
pub use quotas::{Quotas, months_of};
pub use require::Spreads;

use super::{
    exact::Exact,
    mix::{Place, Scope},
};

/// How many months a plan may have.
pub const MONTHS: [u8; 4] = [6, 12, 18, 24];

/// The most values that a list of months has: quotas, leads that come.
pub const MAX_MONTHS: usize = 24;

/// How the leads due are spread where there is a choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// No month is asked for more than its usual leads as long as others can make up for it: more
    /// than usual counts twice. Quotas go on after the plan, so its last months have leads due too.
    #[default]
    Even,
    /// As few leads in all as possible for the months of the plan, however uneven, whatever comes
    /// after it.
    Few,
}

/// A value that changes at the beginning of a quarter of the plan, and stays so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Improvement {
    /// Which value: a rate or an order value, of the scenario, a stream or a lead type.
    pub place: Place,
    /// From which quarter of the plan on, 1 to 8. It holds for the leads that come from then on.
    pub quarter: u8,
    /// Its value from then on, within the range of the input.
    pub value: Exact,
}

/// What is planned. Everything else is the scenario's and the mix's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// How many months: one of [`MONTHS`].
    pub months: u8,
    /// The first month; `None` where the reader's clock says. No number depends on it.
    pub start: Option<YearMonth>,
    /// What the quota is in each month.
    pub quotas: Quotas,
    /// How long deals take; what has none of its own goes by its sales cycle.
    pub lags: BTreeMap<Scope, Lag>,
    /// Values that change in the course of the plan.
    pub improvements: Vec<Improvement>,
    /// Leads open when the plan begins, by the month in which they came, the newest first. They are
    /// of all types in the proportions in which the first month needs them.
    pub open: Vec<Exact>,
    /// Leads that come in each month, where they are not those that are due; `None` for a month in
    /// which they are.
    pub due: Vec<Option<Exact>>,
    /// By how many per cent a month may differ and still be normal, 0 to 100.
    pub band: Exact,
    /// How the leads due are spread.
    pub pace: Pace,
    /// How many times the usual leads a month may be asked for, to save a month that would miss its
    /// quota otherwise, 1 to 100. What would take more is out of reach.
    pub rush: Exact,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            months: 12,
            start: None,
            quotas: Quotas::default(),
            lags: BTreeMap::new(),
            improvements: Vec::new(),
            open: Vec::new(),
            due: Vec::new(),
            band: Exact::from(10),
            pace: Pace::default(),
            rush: Exact::from(4),
        }
    }
}

impl Plan {
    /// The quarter of the plan in which a month lies, from 1; months from 0.
    #[must_use]
    pub fn quarter(month: usize) -> u8 {
        u8::try_from(month / 3 + 1).unwrap_or(u8::MAX)
    }

    /// The quarters that the plan has, counted from 1.
    #[must_use]
    pub fn quarters(&self) -> u8 {
        self.months.div_ceil(3)
    }
}
