//! The months as a table: to be read, to be copied, and as a file.

use super::PlanWords;
use crate::{
    codec::csv,
    i18n::{Value, ViewMsg},
    model::{
        Exact,
        mix::{Scope, TypeAt},
        plan::{MonthNeed, Parted},
    },
};

/// A table in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The headings; the first is that of the months.
    pub head: Vec<String>,
    /// A row for each month, the name of the month first.
    pub rows: Vec<Vec<String>>,
    /// The sums, with a name first.
    pub sums: Vec<String>,
}

impl Table {
    /// As a text with tabs, which spreadsheets take for cells.
    #[must_use]
    pub fn to_text(&self) -> String {
        let lines = [&self.head]
            .into_iter()
            .chain(&self.rows)
            .chain([&self.sums]);
        let lines: Vec<_> = lines.map(|line| line.join("\t")).collect();
        lines.join("\n")
    }
}

impl PlanWords<'_> {
    /// The months: quota, leads due, leads that come where that is said, deals planned and expected,
    /// how they compare; then the leads due of each lead type where there are several, of which there
    /// may be dozens.
    #[must_use]
    pub fn table(&self) -> Table {
        let page = &self.says.page;
        let cells = |month: &MonthNeed| {
            let mut cells = vec![page.money(&month.quota), page.count(&month.leads)];
            if self.has_coming() {
                cells.push(page.count(&month.coming));
            }
            cells.push(page.count(&month.deals_due));
            cells.push(page.count(&month.deals));
            let by = month.deviation();
            cells.push(by.map_or_else(|| "–".into(), |by| self.signed(&by)));
            if self.has_parts() {
                cells.extend(month.by_part.iter().map(|leads| page.count(leads)));
            }
            cells
        };
        let months = self.need.months.iter().enumerate();
        let rows = months.map(|(index, month)| {
            let name = [self.short(index)];
            name.into_iter().chain(cells(month)).collect()
        });
        Table {
            head: self.head(ViewMsg::ColSpread),
            rows: rows.collect(),
            sums: self.sums(),
        }
    }

    /// The same with all decimals, and with the money, as comma-separated values.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut head = self.head(ViewMsg::ColRevenueExpected);
        head.insert(2, self.says.say(ViewMsg::ColTarget).into());
        let months = self.need.months.iter().enumerate();
        let rows = months.map(|(index, month)| {
            let mut cells = vec![
                self.index(index).code(),
                month.quota.to_plain(),
                month.target.to_plain(),
                month.leads.to_plain(),
            ];
            if self.has_coming() {
                cells.push(month.coming.to_plain());
            }
            cells.extend([&month.deals_due, &month.deals, &month.revenue].map(Exact::to_plain));
            if self.has_parts() {
                cells.extend(month.by_part.iter().map(Exact::to_plain));
            }
            cells
        });
        let all: Vec<Vec<String>> = [head].into_iter().chain(rows).collect();
        csv::write(&all)
    }

    fn head(&self, last: ViewMsg) -> Vec<String> {
        let say = |msg| self.says.say(msg).to_owned();
        let mut head = vec![
            say(ViewMsg::ColMonth),
            say(ViewMsg::ColQuota),
            self.of_stage(ViewMsg::PlanChartLeads),
        ];
        if self.has_coming() {
            head.push(self.of_stage(ViewMsg::ColComing));
        }
        head.extend([ViewMsg::ColDealsDue, ViewMsg::PlanChartDeals, last].map(say));
        if self.has_parts() {
            head.extend(self.need.parts.iter().map(|part| self.part_name(*part)));
        }
        head
    }

    fn sums(&self) -> Vec<String> {
        let (page, need) = (&self.says.page, self.need);
        let quotas = need.months.iter();
        let quota = quotas.fold(Exact::zero(), |sum, month| &sum + &month.quota);
        let mut sums = vec![
            self.says.say(ViewMsg::ColTotal).to_owned(),
            page.money(&quota),
            page.count(&need.leads()),
        ];
        if self.has_coming() {
            sums.push(page.count(&need.coming()));
        }
        sums.push(page.count(&need.deals_due()));
        sums.push(page.count(&need.deals()));
        let (is, due) = (need.revenue(), need.target());
        let by = &(&is - &due) * &Exact::from(100);
        sums.push(if due.is_positive() {
            self.signed(&(&by / &due))
        } else {
            "–".into()
        });
        if self.has_parts() {
            for part in 0..need.parts.len() {
                let months = need.months.iter();
                let sum = months.fold(Exact::zero(), |sum, month| &sum + &month.by_part[part]);
                sums.push(page.count(&sum));
            }
        }
        sums
    }

    /// Whether lead types are told one by one.
    #[must_use]
    pub fn has_parts(&self) -> bool {
        self.need.parts.len() > 1
    }

    /// Whether it is said which leads come.
    #[must_use]
    pub fn has_coming(&self) -> bool {
        self.plan.due.iter().any(Option::is_some)
    }

    /// What a lead type of a stream is called.
    #[must_use]
    pub fn part_name(&self, part: Parted) -> String {
        let streams = &self.mix.streams;
        let own = streams.get(part.stream).is_some_and(|s| s.types.is_some());
        let at = TypeAt {
            stream: own.then_some(part.stream),
            index: part.index,
        };
        if own || streams.is_empty() {
            return self.says.scope_name(self.mix, Scope::Type(at));
        }
        let stream = self.says.stream_name(self.mix, part.stream);
        if self.mix.types.is_empty() {
            return stream;
        }
        let text = self.says.type_name(self.mix, at);
        let values = [("name", Value::text(&stream)), ("text", Value::text(&text))];
        self.says.fill(ViewMsg::InStream, &values)
    }
}
