//! A lead type: how a lead came about, and what follows from it.

use super::{
    super::{
        exact::{Exact, Quotient},
        rounding::Rounding,
        scenario::Scenario,
        stage::Stage,
        units::{Days, Money, Rate},
    },
    divide::Portion,
};

/// What differs from the scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// Rates by [`Stage::index`]; those of stages that are off are ignored.
    pub rates: [Option<Rate>; 7],
    /// Average order value.
    pub aov: Option<Money>,
    /// Days from lead to deal.
    pub cycle: Option<Days>,
}

/// What leads of a type cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cost {
    /// Money per lead.
    PerLead(Money),
    /// Money per period for all leads of the type.
    Budget(Money),
}

/// A type of lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadType {
    /// What people call it.
    pub name: String,
    /// Its part of the leads of a stream.
    pub portion: Portion,
    /// What differs from the stream.
    pub overrides: Overrides,
    /// What a lead is worth where that is given by hand; `None`: its order
    /// value × the product of its rates.
    pub value: Option<Money>,
    /// What its leads cost.
    pub cost: Option<Cost>,
}

impl Overrides {
    /// The scenario with these in force.
    #[must_use]
    pub fn over(&self, scenario: &Scenario) -> Scenario {
        let mut over = scenario.clone();
        for stage in Stage::ALL {
            if let (Some(rate), Some(_)) = (&self.rates[stage.index()], scenario.funnel.rate(stage))
            {
                over.funnel.set_rate(stage, rate.clone());
            }
        }
        if let Some(aov) = &self.aov {
            over.aov = aov.clone();
        }
        if let Some(cycle) = self.cycle {
            over.cycle = cycle;
        }
        over
    }
}

impl LeadType {
    /// A type that differs from the scenario in nothing but its name.
    #[must_use]
    pub fn new(name: impl Into<String>, portion: Portion) -> Self {
        Self {
            name: name.into(),
            portion,
            overrides: Overrides::default(),
            value: None,
            cost: None,
        }
    }
}

/// The product of the rates below the top stage: the share of leads that
/// close, 0 < x ≤ 1.
pub(in super::super) fn close_rate(scenario: &Scenario) -> Exact {
    let hundred = Exact::from(100);
    let mut stages = scenario.funnel.stages();
    let _top = stages.next();
    let rates = stages.filter_map(|stage| scenario.funnel.rate(stage));
    let percents: Vec<&Exact> = rates.map(Rate::percent).collect();
    Quotient::of(&percents, &vec![&hundred; percents.len()]).rounded(Rounding::None)
}
