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
        chance::{Answer, Months, Outcome, Range},
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
    /// What each column says, for a table.
    pub rows: Vec<ColumnRow>,
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
        let count = |leads: f64| self.page.count(&Exact::from(whole(leads)));
        let column = |(leads, chance): &(f64, f64)| Column {
            height: *chance,
            // A thousandth less is no less to anybody who looks.
            reaches: *chance >= asking.wanted - 1e-9,
            place: *leads,
        };
        let row = |(leads, chance): &(f64, f64)| ColumnRow {
            cells: vec![count(*leads), self.probability(*chance)],
            reaches: *chance >= asking.wanted - 1e-9,
        };
        let at = |leads: u64, chance: f64| {
            #[expect(clippy::cast_precision_loss, reason = "only a place in a chart")]
            let place = leads as f64;
            let counted = self.leads(scenario, &Exact::from(leads));
            let chance = self.probability(chance);
            Line {
                place,
                labels: vec![
                    [&counted, ": ", &chance].concat(),
                    [&count(place), ": ", &chance].concat(),
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
        let (few, many) = (count(low.0), count(high.0));
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
            ends: [few, many],
            rows: answer.curve.iter().map(row).collect(),
        }
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
        // Money that differs by the last digit of a float is the same.
        let reaches = |range: &Range| range.from >= target * (1.0 - 1e-9);
        let column = |range: &Range| Column {
            height: if most > 0.0 { range.share / most } else { 0.0 },
            reaches: reaches(range),
            place: range.from,
        };
        let money = |amount: f64| self.page.money(&Exact::from(whole(amount)));
        let short = |amount: f64| self.page.money_short(&Exact::from(whole(amount)));
        let row = |range: &Range| ColumnRow {
            cells: vec![
                money(range.from),
                money(range.to),
                self.probability(range.share),
            ],
            reaches: reaches(range),
        };
        let quota = self.say(ViewMsg::FanQuota);
        let line = Line {
            place: target,
            labels: vec![[quota, " ", &money(target)].concat(), short(target)],
        };
        let leads = self.leads(scenario, &Exact::from(asking.leads));
        let title = self.fill(ViewMsg::RevenueTitle, &[("leads", Value::text(&leads))]);
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
            title,
            alternative: self.fill(ViewMsg::RevenueAlt, &values),
            columns: ranges.iter().map(column).collect(),
            lines: vec![line],
            ends: ends.map(short),
            rows: ranges.iter().map(row).collect(),
        }
    }
}

/// The months added up, and each of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FanWords {
    /// What the chart shows.
    pub title: String,
    /// The same for those who do not see it.
    pub alternative: String,
    /// The months.
    pub months: Vec<Month>,
    /// A row of a table for each of them: its name, how likely it reaches its quota, how likely all
    /// up to it reach theirs together, and what is there by then.
    pub rows: Vec<(String, Vec<String>)>,
}

impl ViewWording {
    /// What adds up over the months of a plan, and how likely quotas are reached; `None` where there
    /// have been no trials.
    #[must_use]
    pub fn fan(&self, months: &Months, names: &[String], outcome: &Outcome) -> Option<FanWords> {
        let money = |amount: f64| self.page.money_short(&Exact::from(whole(amount)));
        let mut planned = 0.0;
        let mut words = FanWords {
            title: self.say(ViewMsg::FanTitle).into(),
            ..FanWords::default()
        };
        let count = months.quotas.len();
        #[expect(clippy::cast_precision_loss, reason = "counts far below 2^53")]
        let share = |reached: u64| reached as f64 / outcome.trials.max(1) as f64;
        for (at, (tally, quota)) in outcome.tallies.iter().zip(&months.quotas).enumerate() {
            planned += quota;
            let name = names.get(at).cloned().unwrap_or_default();
            let [lowest, low, middle, high, highest] =
                [0.05, 0.25, 0.5, 0.75, 0.95].map(|share| tally.quantile(share));
            let reached = [outcome.reached.get(at)?, outcome.reached.get(count + at)?];
            let [alone, together] = reached.map(|reached| self.probability(share(*reached)));
            let cells = [alone, together]
                .into_iter()
                .chain([lowest, middle, highest].map(money));
            words.rows.push((name.clone(), cells.collect()));
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
}
