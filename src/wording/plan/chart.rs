//! The months as strips of bars.

use super::PlanWords;
use crate::{
    chart::months::{Bar, Months, Strip},
    chart::scene::Scene,
    i18n::{Value, ViewMsg},
    model::{Exact, plan::MonthNeed},
};

/// The chart in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartData {
    /// Leads due, and deals expected.
    pub strips: Vec<Strip>,
    /// The names of the months.
    pub names: Vec<String>,
    /// Their years, where they begin.
    pub years: Vec<String>,
    /// The chart's text alternative.
    pub alternative: String,
    /// What lines and shades mean.
    pub key: String,
}

impl ChartData {
    /// Lays the chart out for a width in CSS pixels.
    #[must_use]
    pub fn scene(&self, width: u32) -> Scene {
        Months {
            strips: &self.strips,
            names: &self.names,
            years: &self.years,
            width,
        }
        .scene()
    }
}

impl PlanWords<'_> {
    /// The chart in words.
    #[must_use]
    pub fn chart(&self) -> ChartData {
        let months = &self.need.months;
        let strip = |title, marketing, of: &dyn Fn(&MonthNeed) -> (Exact, Exact)| Strip {
            title,
            marketing,
            bars: months.iter().map(|month| self.bar(of(month))).collect(),
        };
        // The line across a bar is what is due.
        let leads = self.of_stage(if self.has_coming() {
            ViewMsg::ColComing
        } else {
            ViewMsg::PlanChartLeads
        });
        let deals = self.says.say(ViewMsg::PlanChartDeals).to_owned();
        let places = 0..months.len();
        let year = |month: usize| {
            let at = self.index(month);
            let begins = month == 0 || at.month() == 1;
            if begins {
                at.year().to_string()
            } else {
                String::new()
            }
        };
        let [first, last] = self.ends();
        let stage = self.stage();
        let values = [
            ("first", Value::text(&first)),
            ("last", Value::text(&last)),
            ("stage", Value::text(&stage)),
        ];
        let band = self.says.page.percent(&self.plan.band);
        ChartData {
            strips: vec![
                strip(leads, true, &|month| {
                    (month.coming.clone(), month.leads.clone())
                }),
                strip(deals, false, &|month| {
                    (month.deals.clone(), month.deals_due.clone())
                }),
            ],
            names: places
                .clone()
                .map(|month| self.says.month_short(self.index(month)))
                .collect(),
            years: places.map(year).collect(),
            alternative: self.says.fill(ViewMsg::PlanAlt, &values),
            key: self
                .says
                .fill(ViewMsg::PlanKeyBand, &[("band", Value::text(&band))]),
        }
    }

    fn bar(&self, (value, planned): (Exact, Exact)) -> Bar {
        let page = &self.says.page;
        let shown = value.round();
        let planned = planned.to_f64();
        Bar {
            value: value.to_f64(),
            labels: [page.count(&shown), page.count_short(&shown)],
            normal: self.plan.normal(planned),
            planned,
        }
    }
}
