//! What customers cost and bring, with workings.

use super::{ViewWording, working::Sum};
use crate::{
    codec::mix::{Key, MixLink},
    i18n::{Msg, Style, Value, ViewMsg},
    model::{
        Exact, Scenario, Unit,
        mix::MixNeed,
        money::{self, Economics},
    },
};

/// A figure of unit economics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyTerm {
    /// Customer acquisition cost.
    Cac,
    /// Customer lifetime value.
    Ltv,
    /// Lifetime value ÷ acquisition cost.
    Ratio,
    /// Months until a customer has paid for being won.
    Payback,
    /// (Revenue − cost) ÷ cost.
    Return,
    /// Money per day.
    Velocity,
    /// Pipeline ÷ quota.
    Coverage,
}

impl MoneyTerm {
    /// All of them, in their order.
    pub const ALL: [Self; 7] = [
        Self::Cac,
        Self::Ltv,
        Self::Ratio,
        Self::Payback,
        Self::Return,
        Self::Velocity,
        Self::Coverage,
    ];

    /// The name under which scripts find it: `data-metric`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cac => "cac",
            Self::Ltv => "ltv",
            Self::Ratio => "ltv-cac",
            Self::Payback => "payback",
            Self::Return => "return",
            Self::Velocity => "velocity",
            Self::Coverage => "mix-coverage",
        }
    }
}

/// A figure with all that is said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct MoneyRow {
    /// Which.
    pub term: MoneyTerm,
    /// What it is called.
    pub label: String,
    /// What it means.
    pub definition: String,
    /// Its value, plain: money, months, a multiple, or a fraction; `None` where something is
    /// missing.
    pub value: Option<Exact>,
    /// Its value as it is shown; empty where there is none.
    pub shown: String,
    /// How it came about or, where there is no value, what to enter for it.
    pub working: String,
}

/// What all figures are made of.
struct Known<'a> {
    scenario: &'a Scenario,
    need: &'a MixNeed,
    cost: Option<Exact>,
    economics: Economics,
    cac: Option<Exact>,
    ltv: Option<Exact>,
}

impl ViewWording {
    /// All figures of unit economics. Customers are the deals that the scenario plans for, revenue
    /// is what marketing must source; cost is what was given for marketing and sales or, where
    /// nothing was, the sum of the lead types' costs.
    #[must_use]
    pub fn money(&self, scenario: &Scenario, link: &MixLink, need: &MixNeed) -> Vec<MoneyRow> {
        let known = Known::new(scenario, link, need);
        MoneyTerm::ALL
            .into_iter()
            .map(|term| {
                let (value, working) = match self.figure(&known, term) {
                    Ok((value, sum)) => (Some(value), sum),
                    Err(missing) => (None, missing),
                };
                let shown = value.as_ref().map(|value| self.money_shown(term, value));
                let (label, definition) = self.money_term(term);
                MoneyRow {
                    term,
                    label,
                    definition,
                    value,
                    shown: shown.unwrap_or_default(),
                    working,
                }
            })
            .collect()
    }

    /// A figure and its working, or what is missing for it.
    fn figure(&self, known: &Known<'_>, term: MoneyTerm) -> Result<(Exact, String), String> {
        let told = |value: Option<Exact>, sum: Sum| value.map(|value| (value, sum.done(self)));
        let Known {
            scenario,
            need,
            economics,
            ..
        } = known;
        let missing = |key| self.missing(scenario, key);
        let cost = || known.cost.as_ref().ok_or_else(|| missing(Key::Spend));
        let margin = || {
            let none = economics.margin.is_zero();
            if none {
                Err(missing(Key::Margin))
            } else {
                Ok(&economics.margin)
            }
        };
        let monthly = || {
            let none = economics.monthly.is_zero();
            if none {
                Err(missing(Key::Monthly))
            } else {
                Ok(&economics.monthly)
            }
        };
        // Rounding may leave no deals at all.
        let no_deals = || self.page.say(Msg::TableNoRate).to_owned();
        match term {
            MoneyTerm::Cac => {
                let sum = self.start(cost()?, Unit::Money);
                let sum = sum.over(self, &need.deals.sum, Unit::Count);
                told(known.cac.clone(), sum).ok_or_else(no_deals)
            }
            MoneyTerm::Ltv => {
                let sum = self
                    .start(monthly()?, Unit::Money)
                    .times_share(self, margin()?);
                let sum = sum.over_share(self, &economics.churn);
                told(known.ltv.clone(), sum).ok_or_else(|| missing(Key::Churn))
            }
            MoneyTerm::Ratio => {
                cost()?;
                monthly()?;
                margin()?;
                let ltv = known.ltv.as_ref().ok_or_else(|| missing(Key::Churn))?;
                let cac = known.cac.as_ref().ok_or_else(no_deals)?;
                let mut sum = self.start(ltv, Unit::Money).over(self, cac, Unit::Money);
                sum.unit = Unit::Times;
                told(Some(ltv / cac), sum).ok_or_else(no_deals)
            }
            MoneyTerm::Payback => {
                cost()?;
                let cac = known.cac.as_ref().ok_or_else(no_deals)?;
                let gain = self
                    .start(monthly()?, Unit::Money)
                    .times_share(self, margin()?);
                let sum = self.start(cac, Unit::Money).over_group(self, &gain);
                told(money::payback(cac, economics), sum).ok_or_else(no_deals)
            }
            MoneyTerm::Return => {
                let cost = cost()?;
                let value = money::return_on_spend(&need.target, cost);
                told(value, self.gain(&need.target, cost)).ok_or_else(no_deals)
            }
            MoneyTerm::Velocity => {
                let value = need.velocity();
                let value = value.ok_or_else(|| self.say(ViewMsg::MoneyCycle).to_owned())?;
                Ok((value, self.velocity(need)))
            }
            MoneyTerm::Coverage => {
                let quota = scenario.quota.amount();
                let sum = self.start(&need.pipeline, Unit::Money);
                let mut sum = sum.over(self, quota, Unit::Money);
                sum.unit = Unit::Times;
                Ok((&need.pipeline / quota, sum.done(self)))
            }
        }
    }

    /// "1,087 × $2,000 × 23% ÷ 30 ≈ $16,667.33"; of a mix, that it is the sum of the types'.
    fn velocity(&self, need: &MixNeed) -> String {
        let mut types = need.streams.iter().flat_map(|stream| &stream.types);
        match (types.next(), types.next()) {
            (Some(one), None) => {
                let days = Exact::from(u64::from(one.cycle.count()));
                let sum = self.start(&one.opportunities, Unit::Count);
                let sum = sum.times(self, &one.aov, Unit::Money);
                let sum = sum.times_share(self, &one.win.fraction());
                sum.over(self, &days, Unit::Count).done(self)
            }
            _ => self.say(ViewMsg::MoneyFromTypes).into(),
        }
    }

    fn missing(&self, scenario: &Scenario, key: Key) -> String {
        let label = self.label(scenario, key);
        self.fill(ViewMsg::MoneyMissing, &[("label", Value::text(&label))])
    }

    fn money_shown(&self, term: MoneyTerm, value: &Exact) -> String {
        let page = &self.page;
        match term {
            MoneyTerm::Cac | MoneyTerm::Ltv => page.money(value),
            MoneyTerm::Ratio | MoneyTerm::Coverage => page.multiple(value),
            MoneyTerm::Return => self.share(value),
            MoneyTerm::Payback => self.views.count(
                ViewMsg::MoneyMonths,
                &*page.format,
                &value.round_to(1).to_plain(),
                Style::number(1),
            ),
            MoneyTerm::Velocity => {
                let money = page.money(value);
                self.fill(ViewMsg::MoneyADay, &[("money", Value::text(&money))])
            }
        }
    }

    fn money_term(&self, term: MoneyTerm) -> (String, String) {
        let say = |label, definition| (self.say(label).into(), self.say(definition).into());
        match term {
            MoneyTerm::Cac => say(ViewMsg::MoneyCac, ViewMsg::DefCac),
            MoneyTerm::Ltv => say(ViewMsg::MoneyLtv, ViewMsg::DefLtv),
            MoneyTerm::Ratio => say(ViewMsg::MoneyRatio, ViewMsg::DefRatio),
            MoneyTerm::Payback => say(ViewMsg::MoneyPayback, ViewMsg::DefPayback),
            MoneyTerm::Return => say(ViewMsg::MoneyReturn, ViewMsg::DefReturn),
            MoneyTerm::Velocity => say(ViewMsg::MoneyVelocity, ViewMsg::DefVelocity),
            MoneyTerm::Coverage => (
                self.page.say(Msg::StatCoverage).into(),
                self.page.say(Msg::DefCoverage).into(),
            ),
        }
    }
}

impl<'a> Known<'a> {
    fn new(scenario: &'a Scenario, link: &MixLink, need: &'a MixNeed) -> Self {
        let fraction = |percent: &Option<Exact>| {
            let percent = percent.clone().unwrap_or_else(Exact::zero);
            &percent / &Exact::from(100)
        };
        let given = &link.money;
        let cost = given.spend.clone().or_else(|| need.cost.clone());
        let economics = Economics {
            cost: cost.clone().unwrap_or_else(Exact::zero),
            margin: fraction(&given.margin),
            monthly: given.monthly.clone().unwrap_or_else(Exact::zero),
            churn: fraction(&given.churn),
        };
        Self {
            cac: cost
                .as_ref()
                .and_then(|cost| money::cac(cost, &need.deals.sum)),
            ltv: money::ltv(&economics),
            cost,
            economics,
            scenario,
            need,
        }
    }
}
