//! How the numbers of a lead type came about, as lines of arithmetic.

use super::{super::places, ViewWording};
use crate::{
    i18n::{Msg, Style, Value, ViewMsg},
    model::{
        Exact, Scenario, Unit,
        mix::{Mix, MixNeed, TypeNeed},
    },
};

/// Decimals of a per cent that is reckoned with.
const SHARE_PLACES: u8 = 4;

/// How the numbers of a lead type came about, each in words of its own language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeWorkings {
    /// "34% × 82% × 23% ≈ 6.41%"
    pub close_rate: String,
    /// "$2,000 × 6.41% ≈ $128.25", or that it was given by hand.
    pub value: String,
    /// Line by line from the revenue that falls to it up to its leads.
    pub leads: Vec<String>,
    /// "1,595 × $128.25 ≈ $204,556"
    pub revenue: String,
    /// "6.41% × 100 ≈ 6.41"
    pub points: String,
    /// "1,595 × $40 = $63,800"; nothing where there is no cost per lead.
    pub cost: Option<String>,
    /// "$63,800 ÷ 102 ≈ $625.49"
    pub cac: Option<String>,
    /// "($204,556 − $63,800) ÷ $63,800 ≈ 220.62%"
    pub return_on_spend: Option<String>,
}

impl ViewWording {
    /// The workings of a lead type: of a stream (0 where there are none) and by its position
    /// there. For whoever unfolds one; nothing where there is no such type.
    #[must_use]
    pub fn type_workings(
        &self,
        scenario: &Scenario,
        mix: &Mix,
        need: &MixNeed,
        stream: usize,
        index: usize,
    ) -> TypeWorkings {
        let in_stream = need.streams.get(stream);
        let Some(one) = in_stream.and_then(|stream| stream.types.get(index)) else {
            return TypeWorkings::default();
        };
        let given = mix.streams.get(stream);
        let own = given.and_then(|stream| stream.types.as_ref());
        let kind = own.unwrap_or(&mix.types).get(index);
        let over = mix.scenario(scenario, given, kind);
        let page = &self.page;
        let by_hand = kind.is_some_and(|kind| kind.value.is_some());
        let funnel = mix.funnel(scenario, need, stream, index);
        let delivered = one.delivered();
        let leads = self.start(&one.leads, Unit::Count);
        let mut up = Vec::new();
        if let (Some(in_stream), Some(weight)) = (in_stream, one.weight()) {
            let free = &in_stream.free;
            if in_stream.types.len() > 1 {
                let open = free * &in_stream.average;
                let all = self.start(&open, Unit::Money);
                up.push(all.over(self, &in_stream.average, Unit::Money).done(self));
                let all = self.start(free, Unit::Count);
                up.push(all.times_share(self, &weight).done(self));
            }
            if funnel.is_some() && in_stream.types.len() > 1 {
                let exact = self.start(&one.exact_leads(), Unit::Count);
                up.push(exact.times(self, &one.value, Unit::Money).done(self));
            }
        }
        if let Some(demand) = &funnel {
            let counts = demand.stages.iter().rev();
            up.extend(counts.map(|stage| page.working(&stage.count)));
        }
        TypeWorkings {
            close_rate: self.close_rate(&over, one),
            value: if by_hand {
                self.say(ViewMsg::ValueByHand).into()
            } else {
                let aov = self.start(&one.aov, Unit::Money);
                aov.times_share(self, &one.close_rate).done(self)
            },
            leads: up,
            revenue: leads
                .clone()
                .times(self, &one.value, Unit::Money)
                .done(self),
            points: self
                .start_share(&one.close_rate)
                .times(self, &mix.scale, Unit::Count)
                .done(self),
            cost: kind.and_then(|kind| match &kind.cost {
                Some(crate::model::mix::Cost::PerLead(each)) => {
                    Some(leads.times(self, each.amount(), Unit::Money).done(self))
                }
                _ => None,
            }),
            cac: one.cac().and(one.cost.as_ref()).map(|cost| {
                let cost = self.start(cost, Unit::Money);
                cost.over(self, &one.deals, Unit::Count).done(self)
            }),
            return_on_spend: one
                .return_on_spend()
                .and(one.cost.as_ref())
                .map(|cost| self.gain(&delivered, cost).done(self)),
        }
    }

    /// "34% × 82% × 23% ≈ 6.41%"
    fn close_rate(&self, scenario: &Scenario, one: &TypeNeed) -> String {
        let mut rates = scenario
            .funnel
            .stages()
            .skip(1)
            .filter_map(|stage| scenario.funnel.rate(stage));
        let Some(first) = rates.next() else {
            return String::new();
        };
        let start = Sum {
            text: self.page.percent(first.percent()),
            value: first.fraction(),
            unit: Unit::Percent,
            about: false,
        };
        let sum = rates.fold(start, |sum, rate| {
            let text = self.page.percent(rate.percent());
            sum.join(
                self,
                Msg::WorkTimes,
                (&text, false),
                &sum.value * &rate.fraction(),
            )
        });
        debug_assert_eq!(sum.value, one.close_rate);
        sum.done(self)
    }

    /// How the weighted close rate came about: "250 ÷ 7,692 ≈ 3.25%", deals over leads before
    /// rounding. Nothing without leads.
    #[must_use]
    pub fn close_working(&self, need: &MixNeed) -> Option<String> {
        need.close_rate.as_ref()?;
        let mut sum =
            self.start(&need.deals.exact, Unit::Count)
                .over(self, &need.leads.exact, Unit::Count);
        sum.unit = Unit::Percent;
        Some(sum.done(self))
    }

    /// "($500,000 − $90,000) ÷ $90,000", a per cent.
    pub(super) fn gain(&self, revenue: &Exact, cost: &Exact) -> Sum {
        let (a, about) = self.part(revenue, Unit::Money);
        let (b, _) = self.part(cost, Unit::Money);
        let minus = [("a", Value::text(&a)), ("b", Value::text(&b))];
        let text = self.fill(ViewMsg::WorkMinus, &minus);
        let group = Sum {
            text: self.fill(ViewMsg::WorkGroup, &[("a", Value::text(&text))]),
            value: revenue - cost,
            unit: Unit::Money,
            about,
        };
        let mut sum = group.over(self, cost, Unit::Money);
        sum.unit = Unit::Percent;
        sum
    }

    /// A line of arithmetic begins.
    pub(super) fn start(&self, value: &Exact, unit: Unit) -> Sum {
        let (text, about) = self.part(value, unit);
        Sum {
            text,
            value: value.clone(),
            unit,
            about,
        }
    }

    fn start_share(&self, fraction: &Exact) -> Sum {
        let (text, about) = self.fine_share(fraction);
        Sum {
            text,
            value: fraction.clone(),
            unit: Unit::Count,
            about,
        }
    }

    /// A fraction as a per cent, fine enough to reckon with, and whether there is more to it.
    fn fine_share(&self, fraction: &Exact) -> (String, bool) {
        let percent = fraction * &Exact::from(100);
        let size = percent.clone().max(&Exact::zero() - &percent);
        let places = places(&size).max(SHARE_PLACES);
        let about = percent.round_to(u32::from(places)) != percent;
        let style = Style::percent(places);
        (self.page.format.format(&percent.to_plain(), style), about)
    }

    /// A number within a line: fine enough that it can be followed, and whether there is more to
    /// it than is shown.
    fn part(&self, value: &Exact, unit: Unit) -> (String, bool) {
        match unit {
            Unit::Count | Unit::Money if !value.is_whole() => self.page.exact(value, unit),
            _ => (self.page.value(value, unit), false),
        }
    }
}

/// A line of arithmetic as far as it goes, and its outcome.
#[derive(Clone, Debug)]
pub(super) struct Sum {
    text: String,
    value: Exact,
    /// What the outcome counts; a per cent is kept as a fraction.
    pub unit: Unit,
    /// Whether there is more to any of its numbers than is shown.
    about: bool,
}

impl Sum {
    /// Money beats counts; a count of money is money.
    fn unit_with(&self, unit: Unit) -> Unit {
        match (self.unit, unit) {
            (Unit::Money, _) | (_, Unit::Money) => Unit::Money,
            (unit, _) => unit,
        }
    }

    fn join(&self, words: &ViewWording, sign: Msg, by: (&str, bool), value: Exact) -> Self {
        let parts = [("a", Value::text(&self.text)), ("b", Value::text(by.0))];
        Self {
            text: words.page.fill(sign, &parts),
            value,
            unit: self.unit,
            about: self.about || by.1,
        }
    }

    pub fn times(&self, words: &ViewWording, by: &Exact, unit: Unit) -> Self {
        let (text, about) = words.part(by, unit);
        let mut next = self.join(words, Msg::WorkTimes, (&text, about), &self.value * by);
        next.unit = self.unit_with(unit);
        next
    }

    /// Times a fraction, said as a per cent.
    pub fn times_share(&self, words: &ViewWording, fraction: &Exact) -> Self {
        let (text, about) = words.fine_share(fraction);
        self.join(
            words,
            Msg::WorkTimes,
            (&text, about),
            &self.value * fraction,
        )
    }

    /// Divided; money by money is a count.
    pub fn over(&self, words: &ViewWording, by: &Exact, unit: Unit) -> Self {
        let (text, about) = words.part(by, unit);
        let mut next = self.join(words, Msg::WorkOver, (&text, about), &self.value / by);
        if unit == Unit::Money {
            next.unit = Unit::Count;
        }
        next
    }

    /// Divided by a fraction, said as a per cent.
    pub fn over_share(&self, words: &ViewWording, fraction: &Exact) -> Self {
        let (text, about) = words.fine_share(fraction);
        self.join(words, Msg::WorkOver, (&text, about), &self.value / fraction)
    }

    /// Divided by what another line comes to, in brackets.
    pub fn over_group(&self, words: &ViewWording, by: &Self) -> Self {
        let text = words.fill(ViewMsg::WorkGroup, &[("a", Value::text(&by.text))]);
        let value = &self.value / &by.value;
        let mut next = self.join(words, Msg::WorkOver, (&text, by.about), value);
        next.unit = Unit::Count;
        next
    }

    /// The line with its outcome: "1,595 × $40 = $63,800".
    pub fn done(&self, words: &ViewWording) -> String {
        let (result, about) = match self.unit {
            Unit::Percent => words.fine_share(&self.value),
            unit => words.page.exact(&self.value, unit),
        };
        let sign = if about || self.about {
            Msg::WorkAbout
        } else {
            Msg::WorkEqual
        };
        let parts = [
            ("sum", Value::text(&self.text)),
            ("result", Value::text(&result)),
        ];
        words.page.fill(sign, &parts)
    }
}
