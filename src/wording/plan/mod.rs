//! The Plan view in words.
//!
//! | what | from |
//! |---|---|
//! | the sentence on top, the line below, the title | [`PlanWords::sentence`], [`second_line`](PlanWords::second_line), [`title`](PlanWords::title) |
//! | what cannot be reached, and what is not normal | [`remarks`](PlanWords::remarks) |
//! | the table, and as CSV | [`table`](PlanWords::table), [`csv`](PlanWords::csv) |
//! | how the numbers of a month came about | [`explain`](PlanWords::explain) |
//! | the chart | [`chart`](PlanWords::chart) |
//! | why its first bar is so long | [`catching_up`](PlanWords::catching_up) |
//! | labels and fields | [`ViewWording::plan_label`], [`ViewWording::plan_read`] |
//! | lists of numbers | [`ViewWording::list_field`], [`ViewWording::list_read`] |

mod catch_up;
mod chart;
mod entry;
mod explain;
mod list;
mod remark;
mod sentence;
mod table;

use super::{
    mix::ViewWording,
    sentence::{Role, Span, spans},
};
pub use chart::ChartData;
pub use list::ListOutcome;
pub use table::Table;

use crate::{
    i18n::{Value, ViewMsg},
    model::{
        Exact, Scenario, Stage,
        mix::Mix,
        plan::{Plan, PlanNeed, YearMonth},
    },
};

/// A plan, and all that is needed to tell it.
#[derive(Clone, Copy)]
pub struct PlanWords<'a> {
    /// How things are said.
    pub says: &'a ViewWording,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its lead types and streams.
    pub mix: &'a Mix,
    /// The plan.
    pub plan: &'a Plan,
    /// What it comes to.
    pub need: &'a PlanNeed,
    /// Its first month: the plan's own, or what the reader's clock says.
    pub start: YearMonth,
}

/// The names of the months in messages.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

impl ViewWording {
    /// "January 2027"
    #[must_use]
    pub fn month(&self, month: YearMonth) -> String {
        let year = month.year().to_string();
        let values = [name(month), ("year", Value::text(&year))];
        self.fill(ViewMsg::MonthLong, &values)
    }

    /// "Jan"
    #[must_use]
    pub fn month_short(&self, month: YearMonth) -> String {
        self.fill(ViewMsg::MonthShort, &[name(month)])
    }

    /// "Jan 2027"
    #[must_use]
    pub fn month_year(&self, month: YearMonth) -> String {
        let (short, year) = (self.month_short(month), month.year().to_string());
        let values = [("month", Value::text(&short)), ("year", Value::text(&year))];
        self.fill(ViewMsg::MonthYear, &values)
    }

    /// Things one after the other, with what the language puts between them.
    #[must_use]
    pub fn list_of(&self, items: &[String]) -> String {
        let mut items = items.iter();
        let first = items.next().cloned().unwrap_or_default();
        items.fold(first, |first, next| {
            let values = [("first", Value::text(&first)), ("next", Value::text(next))];
            self.fill(ViewMsg::List, &values)
        })
    }
}

fn name(month: YearMonth) -> (&'static str, Value<'static>) {
    let at = usize::from(month.month()).saturating_sub(1);
    ("month", Value::choice(MONTHS[at.min(11)]))
}

impl PlanWords<'_> {
    /// A month of the plan, from 0; before it, from -1.
    #[must_use]
    pub fn at(&self, month: i32) -> YearMonth {
        self.start.plus(month)
    }

    fn index(&self, month: usize) -> YearMonth {
        self.at(i32::try_from(month).unwrap_or(i32::MAX))
    }

    /// The name of a month of the plan, from 0.
    #[must_use]
    pub fn month(&self, month: usize) -> String {
        self.says.month(self.index(month))
    }

    fn short(&self, month: usize) -> String {
        self.says.month_year(self.index(month))
    }

    /// The first month and the last.
    fn ends(&self) -> [String; 2] {
        [
            self.month(0),
            self.month(self.need.months.len().saturating_sub(1)),
        ]
    }

    fn leads(&self, count: &Exact) -> String {
        self.says.leads(self.scenario, count)
    }

    fn deals(&self, count: &Exact) -> String {
        self.says.deals(self.scenario, count)
    }

    /// What the stage at the top of the funnel is called as a heading.
    #[must_use]
    pub fn stage(&self) -> String {
        let top = self.scenario.funnel.stages().next();
        let page = &self.says.page;
        page.heading(self.scenario, top.unwrap_or(Stage::Mql))
    }

    /// A message whose only slot is the stage at the top.
    #[must_use]
    pub fn of_stage(&self, msg: ViewMsg) -> String {
        let stage = self.stage();
        self.says.fill(msg, &[("stage", Value::text(&stage))])
    }

    fn item(&self, msg: ViewMsg, month: &str, value: &str) -> String {
        let values = [("month", Value::text(month)), ("value", Value::text(value))];
        self.says.fill(msg, &values)
    }
}
