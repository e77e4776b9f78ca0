//! From a scenario, its mix and what is uncertain of it to a question of chance.

use super::Doubt;
use crate::model::{
    Demand, Exact, Rounding, Scenario, Stage,
    chance::{Belief, MAX_RATES, Orders, Question},
    mix::{Mix, MixNeed},
};

/// What is asked of chance.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    /// Whether so many leads bring the target.
    pub question: Question,
    /// The share of leads that close by the rates as they were given, 0 < p ≤ 1. Where they are
    /// estimates, the question takes another one for their average.
    pub rate: f64,
    /// Leads at hand per period, whole.
    pub leads: u64,
    /// Leads per period that the plain division asks for, whole.
    pub plain: u64,
    /// The probability wanted, 0 < p < 1.
    pub wanted: f64,
    /// The same in per cent, as it was given.
    pub percent: Exact,
}

impl Asking {
    /// What a scenario asks of chance; `None` where no leads are needed at all.
    ///
    /// A mix is one kind of lead here, of the average close rate and order value: whether a lead
    /// is of this type or that is left to chance, too. An uncertain rate is so for all types alike.
    #[must_use]
    pub fn of(
        scenario: &Scenario,
        mix: &Mix,
        need: &MixNeed,
        demand: &Demand,
        doubt: &Doubt,
    ) -> Option<Self> {
        let mut rates: Vec<Belief> = scenario
            .funnel
            .stages()
            .skip(1)
            .filter_map(|stage| belief(scenario, doubt, stage))
            .collect();
        let plain_rate: f64 = scenario
            .funnel
            .stages()
            .skip(1)
            .filter_map(|stage| Some(scenario.funnel.rate(stage)?.fraction().to_f64()))
            .product();
        let (target, rate, mean, plain) = if mix.is_plain() {
            let top = demand.top()?;
            (
                demand.target.value.clone(),
                plain_rate,
                scenario.aov.amount().to_f64(),
                top.count.value.clone(),
            )
        } else {
            let (close, value) = (need.close_rate.as_ref()?, need.value.as_ref()?);
            let rate = close.to_f64();
            let factor = rate / plain_rate;
            if (factor - 1.0).abs() > 1e-12 && rates.len() < MAX_RATES {
                rates.push(Belief::Known(factor));
            }
            (
                need.target.clone(),
                rate,
                (value / close).to_f64(),
                need.leads.sum.clone(),
            )
        };
        if !target.is_positive() || !plain.is_positive() {
            return None;
        }
        let percent = |percent: &Exact| percent.to_f64() / 100.0;
        let orders = Orders {
            mean,
            spread: doubt.spread.as_ref().map_or(0.0, percent),
        };
        let plain = whole(&plain);
        Some(Self {
            question: Question {
                target: target.to_f64(),
                rates,
                orders,
            },
            rate,
            leads: doubt.have.as_ref().map_or(plain, whole),
            plain,
            wanted: percent(&doubt.sure),
            percent: doubt.sure.clone(),
        })
    }
}

/// What is known of the rate into a stage; `None` where there is no such rate.
#[must_use]
pub fn belief(scenario: &Scenario, doubt: &Doubt, stage: Stage) -> Option<Belief> {
    let rate = scenario.funnel.rate(stage)?.fraction().to_f64();
    let seen = doubt.seen(stage);
    Some(seen.map_or(Belief::Known(rate), |seen| {
        Belief::seen(rate, seen.to_f64())
    }))
}

/// Leads come whole.
fn whole(count: &Exact) -> u64 {
    Rounding::Up
        .apply(count)
        .to_plain()
        .parse()
        .unwrap_or(u64::MAX >> 11)
}
