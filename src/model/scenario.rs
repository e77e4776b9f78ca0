//! A scenario: everything that determines the demand.

use super::{
    currency::Currency,
    exact::Exact,
    input::Input,
    rounding::Rounding,
    stage::Stage,
    units::{Days, Money, OutOfRange, Period, Rate},
};

/// The rates of the funnel. A stage whose rate is absent is switched off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Funnel {
    /// Share of visitors that become leads; only with `mql`.
    lead: Option<Rate>,
    /// Share of leads that become MQLs; absent: the funnel starts at MQL.
    mql: Option<Rate>,
    /// Share of MQLs that become SALs.
    sal: Option<Rate>,
    sql: Rate,
    opportunity: Rate,
    win: Rate,
}

/// Names that people gave to stages, by [`Stage::index`].
pub type StageNames = [Option<String>; 7];

/// Everything that determines the demand, and how it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Revenue target per period.
    pub quota: Money,
    /// What the quota is a target for.
    pub period: Period,
    /// The part of the quota that marketing must source.
    pub share: Rate,
    /// Average order value.
    pub aov: Money,
    /// The rates.
    pub funnel: Funnel,
    /// How counts are rounded.
    pub rounding: Rounding,
    /// Days from a lead's creation to its deal.
    pub cycle: Days,
    /// The currency of all money.
    pub currency: Currency,
    /// Names given to stages.
    pub names: StageNames,
}

impl Default for Funnel {
    fn default() -> Self {
        Self {
            lead: None,
            mql: None,
            sal: None,
            sql: Rate::whole(34),
            opportunity: Rate::whole(82),
            win: Rate::whole(23),
        }
    }
}

impl Default for Scenario {
    /// The default scenario of version 1: 500,000 a month at 2,000 a deal.
    fn default() -> Self {
        Self {
            quota: Money::whole(500_000),
            period: Period::Month,
            share: Rate::whole(100),
            aov: Money::whole(2_000),
            funnel: Funnel::default(),
            rounding: Rounding::Up,
            cycle: Days::whole(30),
            currency: Currency::USD,
            names: StageNames::default(),
        }
    }
}

impl Funnel {
    /// The rate into a stage; `None` for the top stage and for stages that are off.
    #[must_use]
    pub fn rate(&self, stage: Stage) -> Option<&Rate> {
        match stage {
            Stage::Visitor => None,
            Stage::Lead => self.lead.as_ref(),
            Stage::Mql => self.mql.as_ref(),
            Stage::Sal => self.sal.as_ref(),
            Stage::Sql => Some(&self.sql),
            Stage::Opportunity => Some(&self.opportunity),
            Stage::Won => Some(&self.win),
        }
    }

    /// The win rate, which there always is.
    #[must_use]
    pub fn win(&self) -> &Rate {
        &self.win
    }

    /// Sets the rate into a stage, which switches the stage above it on where
    /// it was off. A rate of visitors into leads needs leads: it is ignored
    /// without them.
    pub fn set_rate(&mut self, stage: Stage, rate: Rate) {
        match stage {
            Stage::Visitor => {}
            Stage::Lead => self.lead = self.mql.is_some().then_some(rate),
            Stage::Mql => self.mql = Some(rate),
            Stage::Sal => self.sal = Some(rate),
            Stage::Sql => self.sql = rate,
            Stage::Opportunity => self.opportunity = rate,
            Stage::Won => self.win = rate,
        }
    }

    /// Takes the rate into an optional stage away. Without leads there are no
    /// visitors either. The three lowest stages stay.
    pub fn remove_rate(&mut self, stage: Stage) {
        match stage {
            Stage::Lead => self.lead = None,
            Stage::Mql => (self.mql, self.lead) = (None, None),
            Stage::Sal => self.sal = None,
            _ => {}
        }
    }

    /// The stages that are on, top first: at least MQL, SQL, opportunity, won.
    pub fn stages(&self) -> impl DoubleEndedIterator<Item = Stage> + '_ {
        Stage::ALL.into_iter().filter(|stage| match stage {
            Stage::Visitor => self.lead.is_some(),
            Stage::Lead => self.mql.is_some(),
            Stage::Sal => self.sal.is_some(),
            _ => true,
        })
    }
}

impl Scenario {
    /// The value of an input; `None` for a rate whose stage is off.
    #[must_use]
    pub fn get(&self, input: Input) -> Option<Exact> {
        Some(match input {
            Input::Quota => self.quota.amount().clone(),
            Input::Share => self.share.percent().clone(),
            Input::Aov => self.aov.amount().clone(),
            Input::Rate(stage) => self.funnel.rate(stage)?.percent().clone(),
            Input::Cycle => Exact::from(u64::from(self.cycle.count())),
        })
    }

    /// Sets an input.
    ///
    /// # Errors
    /// [`OutOfRange`] with the nearest value that is allowed; the scenario is
    /// then as it was.
    pub fn set(&mut self, input: Input, value: Exact) -> Result<(), OutOfRange> {
        match input {
            Input::Quota => self.quota = Money::new(value, input.range().max)?,
            Input::Share => self.share = Rate::from_percent(value)?,
            Input::Aov => self.aov = Money::new(value, input.range().max)?,
            Input::Rate(stage) => self.funnel.set_rate(stage, Rate::from_percent(value)?),
            Input::Cycle => self.cycle = Days::new(&value)?,
        }
        Ok(())
    }
}
