//! The words and numbers of the charts of the Confidence view.

use super::{super::mix::ViewWording, whole};
use crate::{
    chart::{
        columns::{Column, Line},
        fan::Month,
    },
    codec::confidence::Asking,
    i18n::{Value, ViewMsg},
    model::{
        Exact, Scenario,
        chance::{Answer, Months, Outcome, Range, Tally},
    },
};

/// A chart of columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ColumnWords {
    /// What it shows.
    pub title: String,
    /// The same for those who do not see it.
    pub alternative: String,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// Where those begin that reach the quota, or as likely as wanted, and what else is marked.
    pub lines: Vec<Line>,
    /// What stands under both ends.
    pub ends: [String; 2],
}

/// A column as a row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnRow {
    /// What it is of.
    pub cells: Vec<String>,
    /// Whether it reaches the quota, or as likely as wanted.
    pub reaches: bool,
}

impl ViewWording {
    /// The probability by numbers of leads.
    #[must_use]
    pub fn curve(&self, scenario: &Scenario, asking: &Asking, answer: &Answer) -> ColumnWords {
        let count = |leads: f64| self.count_of(leads);
        let column = |(leads, chance): &(f64, f64)| Column {
            height: *chance,
            reaches: is_wanted(asking, *chance),
            place: *leads,
        };
        let label = |leads: &str, chance: &str| {
            let values = [
                ("month", Value::text(leads)),
                ("value", Value::text(chance)),
            ];
            self.fill(ViewMsg::PlanItem, &values)
        };
        let at = |leads: u64, chance: f64| {
            #[expect(clippy::cast_precision_loss, reason = "only a place in a chart")]
            let place = leads as f64;
            let counted = self.leads(scenario, &Exact::from(leads));
            let chance = self.probability(chance);
            Line {
                place,
                labels: vec![
                    label(&counted, &chance),
                    label(&count(place), &chance),
                    chance,
                ],
            }
        };
        let mut lines = Vec::new();
        if let Some(needed) = answer.needed {
            lines.push(at(needed, asking.wanted));
        }
        if let Some(chance) = answer.chance {
            lines.push(at(asking.leads, chance));
        }
        let ends = [answer.curve.first(), answer.curve.last()].map(Option::<&(f64, f64)>::copied);
        let [low, high] = ends.map(Option::unwrap_or_default);
        let counted = |leads: f64| self.measured(scenario, &Exact::from(whole(leads)));
        let (few, many) = (counted(low.0), counted(high.0));
        let (least, most) = (self.probability(low.1), self.probability(high.1));
        let values = [
            ("low", Value::text(&least)),
            ("few", Value::text(&few)),
            ("high", Value::text(&most)),
            ("many", Value::text(&many)),
        ];
        ColumnWords {
            title: self.say(ViewMsg::CurveTitle).into(),
            alternative: self.fill(ViewMsg::CurveAlt, &values),
            columns: answer.curve.iter().map(column).collect(),
            lines,
            ends: [count(low.0), count(high.0)],
        }
    }

    /// What each column of the curve says.
    #[must_use]
    pub fn curve_rows(&self, asking: &Asking, answer: &Answer) -> Vec<ColumnRow> {
        let row = |(leads, chance): &(f64, f64)| ColumnRow {
            cells: vec![self.count_of(*leads), self.probability(*chance)],
            reaches: is_wanted(asking, *chance),
        };
        answer.curve.iter().map(row).collect()
    }

    fn count_of(&self, leads: f64) -> String {
        self.page.count(&Exact::from(whole(leads)))
    }

    fn money_of(&self, amount: f64) -> String {
        self.page.money(&Exact::from(whole(amount)))
    }

    /// What revenue the leads at hand may bring.
    #[must_use]
    pub fn revenue(
        &self,
        scenario: &Scenario,
        asking: &Asking,
        answer: &Answer,
        ranges: &[Range],
    ) -> ColumnWords {
        let target = asking.question.target;
        let most = ranges.iter().map(|range| range.share).fold(0.0, f64::max);
        let column = |range: &Range| Column {
            height: if most > 0.0 { range.share / most } else { 0.0 },
            reaches: reaches(asking, range),
            place: range.from,
        };
        let money = |amount: f64| self.money_of(amount);
        let short = |amount: f64| self.page.money_short(&Exact::from(whole(amount)));
        let quota = self.say(ViewMsg::FanQuota);
        let line = Line {
            place: target,
            labels: vec![[quota, " ", &money(target)].concat(), short(target)],
        };
        let ends = [
            ranges.first().map(|range| range.from),
            ranges.last().map(|range| range.to),
        ];
        let ends = ends.map(Option::unwrap_or_default);
        let [low, high] = ends.map(money);
        let (chance, quota) = (answer.chance.unwrap_or_default(), money(target));
        let chance = self.probability(chance);
        let values = [
            ("low", Value::text(&low)),
            ("high", Value::text(&high)),
            ("target", Value::text(&quota)),
            ("chance", Value::text(&chance)),
        ];
        ColumnWords {
            title: self.revenue_title(scenario, asking),
            alternative: self.fill(ViewMsg::RevenueAlt, &values),
            columns: ranges.iter().map(column).collect(),
            lines: vec![line],
            ends: ends.map(short),
        }
    }

    /// What the chart of revenue is called.
    #[must_use]
    pub fn revenue_title(&self, scenario: &Scenario, asking: &Asking) -> String {
        let leads = self.leads(scenario, &Exact::from(asking.leads));
        self.fill(ViewMsg::RevenueTitle, &[("leads", Value::text(&leads))])
    }

    /// What each range of revenue says.
    #[must_use]
    pub fn revenue_rows(&self, asking: &Asking, ranges: &[Range]) -> Vec<ColumnRow> {
        let row = |range: &Range| ColumnRow {
            cells: vec![
                self.money_of(range.from),
                self.money_of(range.to),
                self.probability(range.share),
            ],
            reaches: reaches(asking, range),
        };
        ranges.iter().map(row).collect()
    }
}

/// Whether a probability is the one wanted. A thousandth less is no less to anybody who looks.
fn is_wanted(asking: &Asking, chance: f64) -> bool {
    chance >= asking.wanted - 1e-9
}

/// Whether a range reaches the quota. Money that differs by the last digit of a float is the same.
fn reaches(asking: &Asking, range: &Range) -> bool {
    range.from >= asking.question.target * (1.0 - 1e-9)
}

/// The months added up, and each of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FanWords {
    /// What the chart shows, for those who do not see it.
    pub alternative: String,
    /// The months.
    pub months: Vec<Month>,
}

impl ViewWording {
    /// What adds up over the months of a plan, and how likely quotas are reached; `None` where there
    /// have been no trials.
    #[must_use]
    pub fn fan(&self, months: &Months, names: &[String], outcome: &Outcome) -> Option<FanWords> {
        let money = |amount: f64| self.page.money_short(&Exact::from(whole(amount)));
        let mut planned = 0.0;
        let mut words = FanWords::default();
        for (at, (tally, quota)) in outcome.tallies.iter().zip(&months.quotas).enumerate() {
            planned += quota;
            let name = names.get(at).cloned().unwrap_or_default();
            let [lowest, low, middle, high, highest] =
                [0.05, 0.25, 0.5, 0.75, 0.95].map(|share| tally.quantile(share));
            words.months.push(Month {
                name,
                planned,
                wide: [lowest, highest],
                narrow: [low, high],
                middle,
            });
        }
        let [low, high] = words.months.last()?.wide.map(money);
        let planned = money(planned);
        let values = [
            ("low", Value::text(&low)),
            ("high", Value::text(&high)),
            ("planned", Value::text(&planned)),
        ];
        words.alternative = self.fill(ViewMsg::FanAlt, &values);
        Some(words)
    }

    /// A row of a table for each month: its name, how likely it reaches its quota, how likely all up to
    /// it reach theirs together, and what is there by then.
    #[must_use]
    pub fn fan_rows(
        &self,
        months: &Months,
        names: &[String],
        outcome: &Outcome,
    ) -> Vec<(String, Vec<String>)> {
        let money = |amount: f64| self.page.money_short(&Exact::from(whole(amount)));
        let count = months.quotas.len();
        #[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
        let share = |reached: u64| reached as f64 / outcome.trials.max(1) as f64;
        let reached = |at: usize| {
            let reached = outcome.reached.get(at).copied();
            self.probability(share(reached.unwrap_or_default()))
        };
        let row = |(at, tally): (usize, &Tally)| {
            let ends = [0.05, 0.5, 0.95].map(|share| money(tally.quantile(share)));
            let cells = [reached(at), reached(count + at)].into_iter().chain(ends);
            (names.get(at).cloned().unwrap_or_default(), cells.collect())
        };
        let tallies = outcome.tallies.iter().take(count).enumerate();
        tallies.map(row).collect()
    }
}
