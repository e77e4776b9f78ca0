//! What a mix demands: of each stream, of each lead type in it, and in all.

use super::{
    super::{
        exact::{Exact, Sum},
        money,
        units::{Days, Rate},
    },
    divide::Division,
};

/// A sum of parts, each rounded for itself, beside what it would be without rounding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// What the parts add up to, each rounded as the policy says, stage by stage.
    pub sum: Exact,
    /// What they add up to without rounding.
    pub exact: Exact,
}

/// What is needed of a lead type within a stream, per period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeNeed {
    /// Leads needed, rounded as the policy says; as given where fixed.
    pub leads: Exact,
    /// Opportunities on the way; not rounded where the leads are fixed.
    pub opportunities: Exact,
    /// Deals to come of them; not rounded where the leads are fixed.
    pub deals: Exact,
    /// The share of its leads that close, as a fraction.
    pub close_rate: Exact,
    /// The average order value in force.
    pub aov: Exact,
    /// The win rate in force.
    pub win: Rate,
    /// The sales cycle in force.
    pub cycle: Days,
    /// What one lead is worth.
    pub value: Exact,
    /// What its leads cost, where that is known.
    pub cost: Option<Exact>,
    /// Its part of the leads that are not fixed, and of what; `None` where its own are.
    pub(super) part: Option<(Exact, Exact)>,
    /// How many leads of its stream are not fixed, before rounding.
    pub(super) free: Exact,
}

/// What is needed of a stream, per period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StreamNeed {
    /// Its part of the quota.
    pub quota: Exact,
    /// The revenue that marketing must source; zero for retention.
    pub target: Exact,
    /// Of each lead type; empty for retention.
    pub types: Vec<TypeNeed>,
    /// How the lead types divide the leads that are not fixed.
    pub division: Division,
    /// Σ count × value − target: what fixed leads bring too much (positive) or
    /// leave open (negative) where no type is free to make up for it.
    pub surplus: Exact,
    /// How many leads are not fixed, before rounding: what is left of the target ÷ `average`.
    pub free: Exact,
    /// What one of these is worth on average: Σ share × value; zero where all leads are fixed.
    pub average: Exact,
    /// Before rounding: leads, deals, and what the leads bring.
    pub(super) exact: [Exact; 3],
}

/// What a mix demands in all, per period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MixNeed {
    /// Each stream, in their order; one where there are none.
    pub streams: Vec<StreamNeed>,
    /// How the streams divide what is not fixed of the quota.
    pub division: Division,
    /// Revenue that marketing must source, of all streams.
    pub target: Exact,
    /// Leads of all types and streams.
    pub leads: Rounded,
    /// Deals of all types and streams.
    pub deals: Rounded,
    /// Deals ÷ leads before rounding, as a fraction; `None` without leads.
    pub close_rate: Option<Exact>,
    /// What one lead is worth on average before rounding; `None` without leads.
    pub value: Option<Exact>,
    /// Σ opportunities × order value over everything, with the rounded counts.
    pub pipeline: Exact,
    /// Σ count × value over everything, with the rounded counts.
    pub delivered: Exact,
    /// What all leads cost; `None` where nothing has a cost.
    pub cost: Option<Exact>,
    /// What the streams' quotas are more (positive) or less (negative) than the quota; zero
    /// as long as a stream takes the rest, or a share.
    pub excess: Exact,
}

impl Rounded {
    /// By how much rounding exceeds the exact sum; negative where it falls below.
    #[must_use]
    pub fn gap(&self) -> Exact {
        &self.sum - &self.exact
    }
}

impl MixNeed {
    /// Sales velocity: Σ opportunities × order value × win rate ÷ days of the sales cycle, in
    /// money per day. `None` where a cycle with opportunities takes no time.
    #[must_use]
    pub fn velocity(&self) -> Option<Exact> {
        let types = self.streams.iter().flat_map(|stream| &stream.types);
        let mut with_deals = types.filter(|need| !need.opportunities.is_zero());
        with_deals.try_fold(Exact::zero(), |sum, need| Some(&sum + &need.velocity()?))
    }

    /// Opportunities of all types and streams, rounded as they are there.
    #[must_use]
    pub fn opportunities(&self) -> Exact {
        let types = self.streams.iter().flat_map(|stream| &stream.types);
        sum(types.map(|need| need.opportunities.clone()))
    }

    /// What fixed leads leave open of the target, over all streams; zero as long as a type of
    /// each stream is free to make up for it.
    #[must_use]
    pub fn short(&self) -> Exact {
        let open = |stream: &StreamNeed| (&Exact::zero() - &stream.surplus).max(Exact::zero());
        sum(self.streams.iter().map(open))
    }
}

impl StreamNeed {
    /// Leads of all its types, rounded as the policy says.
    #[must_use]
    pub fn leads(&self) -> Exact {
        sum(self.types.iter().map(|need| need.leads.clone()))
    }

    /// Deals of all its types.
    #[must_use]
    pub fn deals(&self) -> Exact {
        sum(self.types.iter().map(|need| need.deals.clone()))
    }

    /// Σ count × value, with the rounded counts.
    #[must_use]
    pub fn delivered(&self) -> Exact {
        delivered(self.types.iter())
    }

    /// What its leads cost; `None` where nothing has a cost.
    #[must_use]
    pub fn cost(&self) -> Option<Exact> {
        cost(self.types.iter())
    }
}

impl TypeNeed {
    /// Its part of the leads of its stream that are not fixed, as a fraction; `None` where its
    /// own are.
    #[must_use]
    pub fn weight(&self) -> Option<Exact> {
        self.part.as_ref().map(|(part, whole)| part / whole)
    }

    /// Leads needed before rounding.
    #[must_use]
    pub fn exact_leads(&self) -> Exact {
        let weight = self.weight();
        weight.map_or_else(|| self.leads.clone(), |weight| &weight * &self.free)
    }

    /// Its close rate on the scale of points ([`Mix::scale`](super::Mix::scale)).
    #[must_use]
    pub fn points(&self, scale: &Exact) -> Exact {
        &self.close_rate * scale
    }

    /// The revenue that falls to it: leads before rounding × value.
    #[must_use]
    pub fn target(&self) -> Exact {
        &self.exact_leads() * &self.value
    }

    /// What its leads bring: count × value, with the rounded count.
    #[must_use]
    pub fn delivered(&self) -> Exact {
        &self.leads * &self.value
    }

    /// Sales velocity, in money per day; `None` with a sales cycle of no days.
    #[must_use]
    pub fn velocity(&self) -> Option<Exact> {
        let days = Exact::from(u64::from(self.cycle.count()));
        money::velocity(&self.opportunities, &self.aov, &self.win.fraction(), &days)
    }

    /// Customer acquisition cost: cost ÷ deals; `None` without either.
    #[must_use]
    pub fn cac(&self) -> Option<Exact> {
        let cost = self.cost.as_ref()?;
        self.deals.is_positive().then(|| cost / &self.deals)
    }

    /// Return on spend: (leads × value − cost) ÷ cost; `None` without a cost.
    #[must_use]
    pub fn return_on_spend(&self) -> Option<Exact> {
        let cost = self.cost.as_ref().filter(|cost| cost.is_positive())?;
        Some(&(&self.delivered() - cost) / cost)
    }
}

pub(super) fn sum(parts: impl Iterator<Item = Exact>) -> Exact {
    let mut sum = Sum::new();
    for part in parts {
        sum.add(&part);
    }
    sum.total()
}

/// Σ count × value.
pub(super) fn delivered<'a>(types: impl Iterator<Item = &'a TypeNeed>) -> Exact {
    Sum::of_products(types.map(|need| (&need.leads, &need.value)))
}

pub(super) fn cost<'a>(types: impl Iterator<Item = &'a TypeNeed>) -> Option<Exact> {
    types
        .filter_map(|need| need.cost.as_ref())
        .fold(None, |sum, cost| {
            Some(sum.map_or_else(|| cost.clone(), |sum| &sum + cost))
        })
}
