//! The funnel as the waterfall's bars, and all that is said of them.

use super::Wording;
use crate::{
    chart::waterfall::{Side as Color, Stage as Bar, Step as Fall},
    i18n::{Msg, Value},
    model::{Demand, Exact, Scenario, Side, StageNeed},
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
        if let Some((top, deals)) = demand.stages.first().zip(demand.stages.last()) {
            chart.title = self.ends(Msg::ChartTitle, scenario, top, deals);
            chart.alternative = self.ends(Msg::ChartAlt, scenario, top, deals);
        }
        let mut above: Option<&StageNeed> = None;
        for need in &demand.stages {
            self.add(&mut chart, scenario, need, above);
            above = Some(need);
        }
        chart
    }

    /// A message about the funnel's ends.
    fn ends(&self, msg: Msg, scenario: &Scenario, top: &StageNeed, deals: &StageNeed) -> String {
        let end = |slot, need: &StageNeed| {
            self.count_of((msg, slot), scenario, need.stage, &need.count.value)
        };
        let (top, deals) = (end("top", top), end("deals", deals));
        self.fill(
            msg,
            &[("top", Value::text(&top)), ("deals", Value::text(&deals))],
        )
    }

    fn add(
        &self,
        chart: &mut ChartWords,
        scenario: &Scenario,
        need: &StageNeed,
        above: Option<&StageNeed>,
    ) {
        let counted = |msg, slot, need: &StageNeed, count: &Exact| {
            self.count_of((msg, slot), scenario, need.stage, count)
        };
        let count = &need.count.value;
        let gap = self.gap();
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
        let bar_itself = |msg, rate: &[(&str, Value<'_>)]| {
            let count = counted(msg, "count", need, count);
            // Of no leads, none is worth anything.
            if money.is_empty() {
                return count;
            }
            let itself = [
                ("count", Value::text(&count)),
                ("value", Value::text(&money)),
            ];
            self.fill(msg, &[&itself[..], rate].concat())
        };
        let mut told = Vec::new();
        if let Some((step, above)) = need.step.as_ref().zip(above) {
            let rate = self.percent(step.rate.percent());
            let rate = ("rate", Value::text(&rate));
            let lost = self.count(&step.lost);
            let plural = self.plural(&step.lost);
            let lost_worth = above.worth.as_ref().map(|worth| &step.lost * &worth.value);
            let lost_money = lost_worth
                .as_ref()
                .map_or_else(String::new, |worth| self.money(worth));
            let alt = Msg::ChartAltStep;
            let above_counted = counted(alt, "above", above, &above.count.value);
            let below = counted(alt, "below", need, count);
            let slots = [
                rate,
                ("above", Value::text(&above_counted)),
                ("below", Value::text(&below)),
                ("lost", Value::count(&lost, plural)),
            ];
            chart.alternative.push_str(&gap);
            chart.alternative.push_str(&self.fill(alt, &slots));
            let above_counted = counted(Msg::ChartBarRate, "above", above, &above.count.value);
            told.push(bar_itself(
                Msg::ChartBarRate,
                &[rate, ("above", Value::text(&above_counted))],
            ));
            let lost_counted = counted(Msg::ChartLossMoney, "lost", above, &step.lost);
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
                rate_label: self.fill(Msg::ChartGoOn, &[rate]),
                rate_short: self.percent(step.rate.percent()),
                lost: [minus(&lost), minus(&self.count_short(&step.lost))],
                lost_worth: [lost_money, short],
            });
        } else {
            told.push(bar_itself(Msg::ChartBar, &[]));
        }
        chart.bars.push(bar);
        chart.told.push(told);
    }
}
