//! The funnel as the waterfall's stages, in words.

use super::Wording;
use crate::{
    chart::waterfall::{Side as Color, Stage as Bar, Step as Fall},
    i18n::{Msg, Value},
    model::{Demand, Exact, Scenario, Side, StageNeed},
};

impl Wording {
    /// The bars of the waterfall, top first.
    #[must_use]
    pub fn bars(&self, scenario: &Scenario, demand: &Demand) -> Vec<Bar> {
        let above = std::iter::once(None).chain(demand.stages.iter().map(Some));
        demand
            .stages
            .iter()
            .zip(above)
            .map(|(need, above)| self.bar(scenario, need, above))
            .collect()
    }

    fn bar(&self, scenario: &Scenario, need: &StageNeed, above: Option<&StageNeed>) -> Bar {
        let count = &need.count.value;
        let worth = need.worth.as_ref().map_or_else(Default::default, |worth| {
            [self.money(&worth.value), self.money_short(&worth.value)]
                .map(|money| self.each(&money))
        });
        Bar {
            name: self.heading(scenario, need.stage),
            side: match need.stage.side() {
                Side::Marketing => Color::Marketing,
                Side::Sales => Color::Sales,
            },
            count: count.to_f64(),
            count_labels: [self.count(count), self.count_short(count)],
            worth,
            step: need.step.as_ref().map(|step| {
                let rate = self.percent(step.rate.percent());
                let money = lost_money(&step.lost, above);
                Fall {
                    rate: step.rate.fraction().to_f64(),
                    rate_label: self.fill(Msg::ChartGoOn, &[("rate", Value::text(&rate))]),
                    rate_short: rate,
                    lost: [self.count(&step.lost), self.count_short(&step.lost)].map(|lost| {
                        self.fill(Msg::ChartLossLabel, &[("lost", Value::text(&lost))])
                    }),
                    lost_worth: [self.money(&money), self.money_short(&money)],
                }
            }),
        }
    }

    fn each(&self, money: &str) -> String {
        self.fill(Msg::WorthEach, &[("value", Value::text(money))])
    }

    /// What a bar says when it is pointed at or focused: count, rate, money.
    #[must_use]
    pub fn bar_text(&self, scenario: &Scenario, demand: &Demand, at: usize) -> Vec<String> {
        let Some(need) = demand.stages.get(at) else {
            return Vec::new();
        };
        let count = self.count_of(scenario, need.stage, &need.count.value);
        let value = need
            .worth
            .as_ref()
            .map_or_else(String::new, |worth| self.money(&worth.value));
        let above = at.checked_sub(1).and_then(|at| demand.stages.get(at));
        let Some((above, step)) = above.zip(need.step.as_ref()) else {
            let values = [
                ("count", Value::text(&count)),
                ("value", Value::text(&value)),
            ];
            return vec![self.fill(Msg::ChartBar, &values)];
        };
        let rate = self.percent(step.rate.percent());
        let lost = self.count(&step.lost);
        let above_count = self.count_of(scenario, above.stage, &above.count.value);
        let money = self.money(&lost_money(&step.lost, Some(above)));
        vec![
            self.fill(
                Msg::ChartBarRate,
                &[
                    ("count", Value::text(&count)),
                    ("rate", Value::text(&rate)),
                    ("above", Value::text(&above_count)),
                    ("value", Value::text(&value)),
                ],
            ),
            self.fill(
                Msg::ChartLossMoney,
                &[
                    ("lost", Value::text(&lost)),
                    ("above", Value::text(&self.many(scenario, above.stage))),
                    ("money", Value::text(&money)),
                ],
            ),
        ]
    }

    /// The chart's text alternative.
    #[must_use]
    pub fn chart_alt(&self, scenario: &Scenario, demand: &Demand) -> String {
        let (title_top, title_deals) = self.ends(scenario, demand);
        let values = [
            ("top", Value::text(&title_top)),
            ("deals", Value::text(&title_deals)),
        ];
        let mut text = self.fill(Msg::ChartAlt, &values);
        for pair in demand.stages.windows(2) {
            let Some(step) = &pair[1].step else { continue };
            let of = |need: &StageNeed| self.count_of(scenario, need.stage, &need.count.value);
            text.push(' ');
            text.push_str(&self.fill(
                Msg::ChartAltStep,
                &[
                    ("rate", Value::text(&self.percent(step.rate.percent()))),
                    ("above", Value::text(&of(&pair[0]))),
                    ("below", Value::text(&of(&pair[1]))),
                    ("lost", Value::text(&self.count(&step.lost))),
                ],
            ));
        }
        text
    }

    /// "From 3,900 MQLs to 250 deals"
    #[must_use]
    pub fn chart_title(&self, scenario: &Scenario, demand: &Demand) -> String {
        let (top, deals) = self.ends(scenario, demand);
        self.fill(
            Msg::ChartTitle,
            &[("top", Value::text(&top)), ("deals", Value::text(&deals))],
        )
    }

    fn ends(&self, scenario: &Scenario, demand: &Demand) -> (String, String) {
        let of = |need: Option<&StageNeed>| {
            need.map_or_else(String::new, |need| {
                self.count_of(scenario, need.stage, &need.count.value)
            })
        };
        (of(demand.stages.first()), of(demand.stages.last()))
    }
}

/// What the lost ones of the stage above were worth.
fn lost_money(lost: &Exact, above: Option<&StageNeed>) -> Exact {
    above
        .and_then(|above| above.worth.as_ref())
        .map_or_else(Exact::zero, |worth| lost * &worth.value)
}
