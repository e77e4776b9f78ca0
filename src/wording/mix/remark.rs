//! What does not add up in a mix, and what rounding makes of it.

use super::{super::Wording, ViewWording};
use crate::{
    i18n::{Style, Value, ViewMsg},
    model::{
        Exact, Rounding, Scenario,
        mix::{Division, Mix, MixNeed},
    },
};

impl ViewWording {
    /// All that there is to say about a mix that does not add up, the most important first: fixed
    /// numbers that leave the quota open or exceed it, shares that are scaled, and by how much
    /// rounding makes the sum differ, and why. Empty where everything is as people would expect.
    #[must_use]
    pub fn remarks(&self, scenario: &Scenario, mix: &Mix, need: &MixNeed) -> Vec<String> {
        let mut said = Vec::new();
        let zero = Exact::zero();
        if need.excess.is_positive() {
            said.push(self.with_money(ViewMsg::StreamsOver, scenario, &need.excess));
        } else if need.excess < zero {
            let open = &zero - &need.excess;
            said.push(self.with_money(ViewMsg::StreamsOpen, scenario, &open));
        }
        if need.division.scaled {
            said.push(self.scaled(ViewMsg::StreamsScaled, &need.division));
        }
        let several = mix.streams.len() > 1;
        let mut common_told = false;
        for (index, stream) in need.streams.iter().enumerate() {
            let named = |text: String| {
                if several {
                    self.in_stream(mix, index, &text)
                } else {
                    text
                }
            };
            if stream.surplus.is_positive() {
                said.push(named(self.with_money(
                    ViewMsg::MixOver,
                    scenario,
                    &stream.surplus,
                )));
            } else if stream.surplus < zero {
                let open = &zero - &stream.surplus;
                said.push(named(self.with_money(ViewMsg::MixShort, scenario, &open)));
            }
            let own = mix
                .streams
                .get(index)
                .is_some_and(|stream| stream.types.is_some());
            if stream.division.scaled && (own || !common_told) {
                let text = self.scaled(ViewMsg::TypesScaled, &stream.division);
                // Of common types it is said once, for all streams.
                said.push(if own { named(text) } else { text });
                common_told |= !own;
            }
        }
        said.extend(self.rounding_gap(scenario, mix, need));
        said
    }

    /// "Without rounding, 3,180.4 MQLs would do. It is 1.6 more because every stage of every type
    /// is rounded up for itself."
    fn rounding_gap(&self, scenario: &Scenario, mix: &Mix, need: &MixNeed) -> Option<String> {
        let gap = need.leads.gap();
        let size = gap.clone().max(&Exact::zero() - &gap).round_to(2);
        if mix.is_plain() || size.is_zero() {
            return None;
        }
        let msg = match scenario.rounding {
            Rounding::Up => ViewMsg::GapUp,
            _ => ViewMsg::GapNearest,
        };
        // Whole numbers would hide what this is about.
        let fine = |number: &Exact| {
            let format = &self.page.format;
            format.format(&number.to_plain(), Style::COUNT_FINE)
        };
        let (exact, gap) = (fine(&need.leads.exact), fine(&size));
        Some(self.fill(
            msg,
            &[("exact", Value::text(&exact)), ("gap", Value::text(&gap))],
        ))
    }

    fn with_money(&self, msg: ViewMsg, scenario: &Scenario, money: &Exact) -> String {
        let money = self.page.money(money);
        let values = [
            ("money", Value::text(&money)),
            ("period", Wording::period(scenario)),
        ];
        self.fill(msg, &values)
    }

    fn scaled(&self, msg: ViewMsg, division: &Division) -> String {
        let given = self.page.percent(&division.given);
        let whole = self.page.percent(&Exact::from(100));
        let values = [
            ("given", Value::text(&given)),
            ("whole", Value::text(&whole)),
        ];
        self.fill(msg, &values)
    }
}
