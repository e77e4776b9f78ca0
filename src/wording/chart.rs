//! The funnel as the waterfall's bars, and all that is said of them.

use super::Wording;
use crate::{
    chart::waterfall::{Side as Color, Stage as Bar, Step as Fall},
    i18n::{Msg, Value},
    model::{Demand, Scenario, Side, StageNeed},
};

/// The chart in words, worked out once for everything that shows them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartWords {
    /// "From 3,900 MQLs to 250 deals"
    pub title: String,
    /// The chart's text alternative.
    pub alternative: String,
    /// The bars, top first.
    pub bars: Vec<Bar>,
    /// What each bar says when it is pointed at or focused, line by line:
    /// count, rate, money.
    pub told: Vec<Vec<String>>,
}

impl Wording {
    /// The chart in words.
    #[must_use]
    pub fn chart(&self, scenario: &Scenario, demand: &Demand) -> ChartWords {
        let mut chart = ChartWords::default();
        let counted: Vec<String> = demand
            .stages
            .iter()
            .map(|need| self.count_of(scenario, need.stage, &need.count.value))
            .collect();
        let end = |at: Option<&String>| at.cloned().unwrap_or_default();
        let (top, deals) = (end(counted.first()), end(counted.last()));
        let ends = [("top", Value::text(&top)), ("deals", Value::text(&deals))];
        chart.title = self.fill(Msg::ChartTitle, &ends);
        chart.alternative = self.fill(Msg::ChartAlt, &ends);
        let mut above: Option<(&StageNeed, &str)> = None;
        for (need, counted) in demand.stages.iter().zip(&counted) {
            self.add(&mut chart, scenario, need, counted, above);
            above = Some((need, counted));
        }
        chart
    }

    fn add(
        &self,
        chart: &mut ChartWords,
        scenario: &Scenario,
        need: &StageNeed,
        counted: &str,
        above: Option<(&StageNeed, &str)>,
    ) {
        let count = &need.count.value;
        let worth = need.worth.as_ref().map(|worth| &worth.value);
        let money = worth.map_or_else(String::new, |worth| self.money(worth));
        let each = |money: &str| self.fill(Msg::WorthEach, &[("value", Value::text(money))]);
        let mut bar = Bar {
            name: self.heading(scenario, need.stage),
            side: match need.stage.side() {
                Side::Marketing => Color::Marketing,
                Side::Sales => Color::Sales,
            },
            count: count.to_f64(),
            count_labels: [self.count(count), self.count_short(count)],
            worth: worth.map_or_else(Default::default, |worth| {
                [each(&money), each(&self.money_short(worth))]
            }),
            step: None,
        };
        let itself = [
            ("count", Value::text(counted)),
            ("value", Value::text(&money)),
        ];
        let mut told = Vec::new();
        if let Some((step, (above, above_counted))) = need.step.as_ref().zip(above) {
            let rate = self.percent(step.rate.percent());
            let lost = self.count(&step.lost);
            let lost_worth = above.worth.as_ref().map(|worth| &step.lost * &worth.value);
            let lost_money = lost_worth
                .as_ref()
                .map_or_else(String::new, |worth| self.money(worth));
            let slots = [
                ("rate", Value::text(&rate)),
                ("above", Value::text(above_counted)),
                ("below", Value::text(counted)),
                ("lost", Value::text(&lost)),
            ];
            chart.alternative.push(' ');
            chart
                .alternative
                .push_str(&self.fill(Msg::ChartAltStep, &slots));
            told.push(self.fill(Msg::ChartBarRate, &[&itself[..], &slots[..]].concat()));
            // The count with its noun, so that the two agree in every language.
            let lost_counted = self.count_of(scenario, above.stage, &step.lost);
            let plural = self.format.plural(&step.lost.to_plain());
            let loss = [
                ("lost", Value::count(&lost_counted, plural)),
                ("money", Value::text(&lost_money)),
            ];
            told.push(self.fill(Msg::ChartLossMoney, &loss));
            let minus = |lost: &str| self.fill(Msg::ChartLossLabel, &[("lost", Value::text(lost))]);
            let short = lost_worth
                .as_ref()
                .map_or_else(String::new, |worth| self.money_short(worth));
            bar.step = Some(Fall {
                rate: step.rate.fraction().to_f64(),
                rate_label: self.fill(Msg::ChartGoOn, &slots),
                rate_short: rate.clone(),
                lost: [minus(&lost), minus(&self.count_short(&step.lost))],
                lost_worth: [lost_money, short],
            });
        } else {
            told.push(self.fill(Msg::ChartBar, &itself));
        }
        chart.bars.push(bar);
        chart.told.push(told);
    }
}
