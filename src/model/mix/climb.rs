//! Up the funnel from the deals, where nothing but the counts is wanted.

use super::super::{
    exact::{Exact, Quotient},
    rounding::Rounding,
    scenario::Scenario,
    stage::Stage,
    units::Rate,
};

impl Scenario {
    /// Up the funnel from a number of deals, as [`Demand::of_part`](super::super::Demand::of_part)
    /// goes: the counts at the top, of opportunities and of deals, and nothing else, because it is
    /// done for every type.
    pub(in super::super) fn climb(&self, deals: Exact) -> (Exact, Exact, Exact) {
        let hundred = Exact::from(100);
        let mut opportunities = Exact::zero();
        let mut count = deals.clone();
        for stage in Stage::ALL.into_iter().rev() {
            if let Some(rate) = self.funnel.rate(stage) {
                count = Quotient::of(&[&count, &hundred], &[rate.percent()]).rounded(self.rounding);
            }
            if stage == Stage::Won {
                opportunities.clone_from(&count);
            }
        }
        (count, opportunities, deals)
    }

    /// The same, by integers where they can tell.
    pub(in super::super) fn climb_soon(&self, deals: Exact) -> (Exact, Exact, Exact) {
        if let Some([whole, 1]) = deals.small()
            && let Some(counts) = self.climb_quickly(whole)
        {
            let [leads, opportunities] = counts.map(Exact::from);
            return (leads, opportunities, deals);
        }
        self.climb(deals)
    }

    /// The count at the top and that of opportunities, where they are rounded and not too large for
    /// an integer.
    fn climb_quickly(&self, deals: u64) -> Option<[u64; 2]> {
        let mut opportunities = deals;
        let mut count = deals;
        for stage in Stage::ALL.into_iter().rev() {
            if let Some(rate) = self.funnel.rate(stage) {
                count = rate.factors()?.climb(count, self.rounding)?;
            }
            if stage == Stage::Won {
                opportunities = count;
            }
        }
        Some([count, opportunities])
    }
}

/// A rate as integers.
#[derive(Clone, Copy)]
pub(in super::super) struct Factors {
    /// What a count is multiplied by on the way up,
    by: u64,
    /// and what it is then divided by.
    over: u64,
}

impl Rate {
    /// The integers; `None` where they are too large.
    pub(in super::super) fn factors(&self) -> Option<Factors> {
        let [percent, whole] = self.percent().small()?;
        Some(Factors {
            by: whole.checked_mul(100)?,
            over: percent,
        })
    }
}

impl Factors {
    /// The count above, as the policy rounds it; `None` where it does not, and where the count is
    /// too large.
    pub fn climb(self, count: u64, policy: Rounding) -> Option<u64> {
        let size = count.checked_mul(self.by)?;
        match policy {
            Rounding::Up => Some(size.div_ceil(self.over)),
            Rounding::Nearest => {
                let twice = size.checked_mul(2)?.checked_add(self.over)?;
                twice.checked_div(self.over.checked_mul(2)?)
            }
            Rounding::None => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn integers_climb_as_exact_numbers_do(
            deals in 0..=u64::MAX,
            size in 0..64_u32,
            rates in proptest::array::uniform2((1..=100_i64, 0..=12_u32)),
            policy in 0..3_usize,
        ) {
            let policy = Rounding::ALL[policy];
            let mut scenario = Scenario { rounding: policy, ..Scenario::default() };
            let mut count = Exact::from(deals >> size);
            for (stage, (percent, places)) in [Stage::Won, Stage::Opportunity].into_iter().zip(rates) {
                let rate = Rate::from_percent(Exact::decimal(percent, places)).unwrap();
                scenario.funnel.set_rate(stage, rate);
            }
            let (leads, opportunities, _) = scenario.climb_soon(count.clone());
            for stage in [Stage::Won, Stage::Opportunity, Stage::Sql] {
                let rate = scenario.funnel.rate(stage).unwrap().fraction();
                count = policy.apply(&(&count / &rate));
                if stage == Stage::Won {
                    proptest::prop_assert!(opportunities == count);
                }
            }
            proptest::prop_assert!(leads == count);
        }
    }
}
