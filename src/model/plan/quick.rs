//! The counts of a cohort by floats, where these cannot be wrong.
//!
//! A plan has a count for each month, lead type and stage. A rounded quotient of decimals is known
//! from its float unless it lies next to where rounding turns; only there exact arithmetic is
//! needed. From the deals up, integers do. So the counts are those of exact arithmetic, in a tenth of
//! the time.

use super::super::{
    mix::Factors, rounding::Rounding, scenario::Scenario, stage::Stage, units::Rate,
};

/// Counts beyond this are left to exact arithmetic.
const MOST: f64 = 1e12;
/// Floats of a few products and quotients are right to about 15 digits.
const NEAR: f64 = 1e-12;

/// The rates of a funnel, from the deal up.
pub(super) struct Quick {
    rounding: Rounding,
    aov: f64,
    /// `None` where one is too long.
    rates: Option<Vec<Factors>>,
}

impl Quick {
    pub fn of(scenario: &Scenario) -> Self {
        let stages = Stage::ALL.into_iter().rev();
        let rates = stages.filter_map(|stage| scenario.funnel.rate(stage));
        Self {
            rounding: scenario.rounding,
            aov: scenario.aov.amount().to_f64(),
            rates: rates.map(Rate::factors).collect(),
        }
    }

    /// The deals that bring so much revenue; `None` where only exact arithmetic can tell.
    pub fn deals(&self, revenue: f64) -> Option<u64> {
        to_count(whole(revenue / self.aov, self.rounding)?)
    }

    /// The leads from which so much revenue comes, up the funnel.
    pub fn leads(&self, revenue: f64) -> Option<u64> {
        let mut count = self.deals(revenue)?;
        for rate in self.rates.as_ref()? {
            count = rate.climb(count, self.rounding)?;
        }
        Some(count)
    }
}

/// A whole number from 0 to 10^12.
fn to_count(count: f64) -> Option<u64> {
    let known = (0.0..=MOST).contains(&count);
    // Whole and in range by the line above.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    known.then_some(count as u64)
}

fn whole(count: f64, policy: Rounding) -> Option<f64> {
    if !(0.0..MOST).contains(&count) {
        return None;
    }
    let (turn, rounded) = match policy {
        Rounding::Up => (libm::round(count), libm::ceil(count)),
        Rounding::Nearest => (libm::floor(count) + 0.5, libm::floor(count + 0.5)),
        Rounding::None => return None,
    };
    let near = NEAR * count.max(1.0);
    ((count - turn).abs() > near).then_some(rounded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Exact;

    proptest::proptest! {
        #[test]
        fn agrees_with_exact_arithmetic(cents in 1_u64..100_000_000, aov in 1_u64..9_999, win in 1_u64..=100_000, up in proptest::bool::ANY) {
            let mut scenario = Scenario {
                aov: crate::model::Money::new(Exact::from(aov), 1_000_000).unwrap(),
                rounding: if up { Rounding::Up } else { Rounding::Nearest },
                ..Scenario::default()
            };
            let win = Exact::decimal(win.cast_signed(), 3);
            scenario.funnel.set_rate(Stage::Won, crate::model::Rate::from_percent(win).unwrap());
            let revenue = &Exact::from(cents) / &Exact::from(100);
            let deals = scenario.rounding.apply(&(&revenue / scenario.aov.amount()));
            let quick = Quick::of(&scenario);
            if let Some(found) = quick.leads(revenue.to_f64()) {
                proptest::prop_assert_eq!(Exact::from(found), scenario.climb(deals).0);
            }
        }
    }

    #[test]
    fn whole_quotients_are_left_to_exact_arithmetic() {
        let quick = Quick::of(&Scenario::default());
        assert_eq!(quick.leads(500_000.0), None);
        assert_eq!(quick.leads(499_999.0), Some(3900), "1,326 ÷ 34 % is whole");
        assert_eq!(quick.leads(510_001.0), Some(3998));
    }
}
