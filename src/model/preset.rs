//! Worked examples to start from.

use super::{
    scenario::Scenario,
    stage::Stage,
    units::{Money, Period, Rate},
};

/// A worked example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// 500,000 a month at 2,000 a deal: 3,900 MQLs.
    Standard,
    /// 5,000 a month at 100 a sale, half of all leads close: 100 leads.
    HalfClose,
    /// Marketing sources 40 % of a million a quarter; 2 % of leads become
    /// customers at 10,000 each: 2,000 leads.
    MarketingShare,
    /// From visitors down, every stage on.
    FullFunnel,
}

impl Preset {
    /// All presets, the default first.
    pub const ALL: [Self; 4] = [
        Self::Standard,
        Self::HalfClose,
        Self::MarketingShare,
        Self::FullFunnel,
    ];

    /// The example's scenario, in the given one's currency and rounding.
    #[must_use]
    pub fn scenario(self, current: &Scenario) -> Scenario {
        let mut scenario = Scenario {
            currency: current.currency,
            rounding: current.rounding,
            ..Scenario::default()
        };
        let direct = |scenario: &mut Scenario, win: u8| {
            for (stage, rate) in [
                (Stage::Mql, 100),
                (Stage::Sql, 100),
                (Stage::Opportunity, 100),
                (Stage::Won, win),
            ] {
                scenario.funnel.set_rate(stage, Rate::whole(rate));
            }
        };
        match self {
            Self::Standard => {}
            Self::HalfClose => {
                scenario.quota = Money::whole(5_000);
                scenario.aov = Money::whole(100);
                direct(&mut scenario, 50);
            }
            Self::MarketingShare => {
                scenario.quota = Money::whole(1_000_000);
                scenario.period = Period::Quarter;
                scenario.share = Rate::whole(40);
                scenario.aov = Money::whole(10_000);
                direct(&mut scenario, 2);
            }
            Self::FullFunnel => {
                // Leads before visitors: visitors need leads.
                for (stage, rate) in [(Stage::Sal, 90), (Stage::Mql, 31), (Stage::Lead, 3)] {
                    scenario.funnel.set_rate(stage, Rate::whole(rate));
                }
            }
        }
        scenario
    }
}
