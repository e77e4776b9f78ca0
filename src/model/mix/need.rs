//! What a mix demands: of each stream, of each lead type in it, and in all.

use super::{
    super::{demand::Demand, exact::Exact, rounding::Rounding, scenario::Scenario},
    Mix,
    divide::{Division, Portion, divide},
    lead_type::{Cost, LeadType, close_rate},
    stream::{Kind, Stream},
};

/// The sum of rounded parts beside the whole that was rounded once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// What the parts add up to, each rounded as the policy says.
    pub sum: Exact,
    /// What the unrounded parts add up to, rounded once.
    pub whole: Exact,
}

/// What is needed of a lead type within a stream, per period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeNeed {
    /// The revenue that falls to it: leads × value.
    pub target: Exact,
    /// Leads needed, rounded as the policy says; as given where fixed.
    pub leads: Exact,
    /// The same before rounding.
    pub exact_leads: Exact,
    /// Deals to come of them; not rounded where the leads are fixed.
    pub deals: Exact,
    /// The share of its leads that close, as a fraction.
    pub close_rate: Exact,
    /// What one lead is worth.
    pub value: Exact,
    /// Its value on the scale of points.
    pub points: Exact,
    /// What its leads cost, where that is known.
    pub cost: Option<Exact>,
    /// Its funnel; `None` where the leads are fixed or valued by hand.
    pub demand: Option<Demand>,
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
}

/// What a mix demands in all, per period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MixNeed {
    /// Each stream, in their order; one where there are none.
    pub streams: Vec<StreamNeed>,
    /// How the streams divide what is not fixed of the quota.
    pub division: Division,
    /// Leads of all types and streams.
    pub leads: Rounded,
    /// Deals of all types and streams.
    pub deals: Rounded,
    /// Deals ÷ leads before rounding, as a fraction; `None` without leads.
    pub close_rate: Option<Exact>,
    /// Σ count × value over everything, with the rounded counts.
    pub delivered: Exact,
    /// What all leads cost; `None` where nothing has a cost.
    pub cost: Option<Exact>,
    /// What fixed parts of the quota exceed it by; zero as a rule.
    pub excess: Exact,
}

impl Rounded {
    /// By how much rounding the parts exceeds rounding the whole.
    #[must_use]
    pub fn gap(&self) -> Exact {
        &self.sum - &self.whole
    }
}

impl MixNeed {
    /// Works out what a scenario with a mix demands.
    ///
    /// The value of a lead is order value × the product of its rates, or what
    /// was given by hand. Within a stream, fixed leads bring count × value;
    /// the others bring what is left of the target in proportion of their
    /// shares: M = (target − Σ fixed × value) ÷ Σ share × value leads in all.
    #[must_use]
    pub fn of(scenario: &Scenario, mix: &Mix) -> Self {
        let single = [Stream::new("", Portion::Rest)];
        let streams = if mix.streams.is_empty() {
            &single[..]
        } else {
            &mix.streams
        };
        let quota = scenario.quota.amount();
        let portions: Vec<_> = streams.iter().map(|stream| &stream.portion).collect();
        let division = divide(&portions);
        let fixed = fixed_sum(&portions);
        let (free, excess) = left(quota, &fixed);
        let needs: Vec<StreamNeed> = streams
            .iter()
            .zip(&division.weights)
            .map(|(stream, weight)| {
                let quota = part(&stream.portion, weight.as_ref(), &free);
                let over = stream.overrides.over(scenario);
                let types = stream.types.as_ref().unwrap_or(&mix.types);
                stream_need(&over, stream.kind, quota, types, &mix.scale)
            })
            .collect();
        Self::sum(scenario.rounding, needs, division, excess)
    }

    fn sum(policy: Rounding, streams: Vec<StreamNeed>, division: Division, excess: Exact) -> Self {
        let types = || streams.iter().flat_map(|stream| &stream.types);
        let total = |of: &dyn Fn(&TypeNeed) -> Exact| {
            types().fold(Exact::zero(), |sum, need| &sum + &of(need))
        };
        let exact_leads = total(&|need| need.exact_leads.clone());
        let exact_deals = total(&|need| &need.exact_leads * &need.close_rate);
        let costs = types().any(|need| need.cost.is_some());
        Self {
            leads: Rounded {
                sum: total(&|need| need.leads.clone()),
                whole: policy.apply(&exact_leads),
            },
            deals: Rounded {
                sum: total(&|need| need.deals.clone()),
                whole: policy.apply(&exact_deals),
            },
            close_rate: exact_leads
                .is_positive()
                .then(|| &exact_deals / &exact_leads),
            delivered: total(&|need| &need.leads * &need.value),
            cost: costs.then(|| total(&|need| need.cost.clone().unwrap_or_else(Exact::zero))),
            streams,
            division,
            excess,
        }
    }
}

impl TypeNeed {
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
        Some(&(&(&self.leads * &self.value) - cost) / cost)
    }
}

fn stream_need(
    scenario: &Scenario,
    kind: Kind,
    quota: Exact,
    types: &[LeadType],
    scale: &Exact,
) -> StreamNeed {
    let target = match kind {
        Kind::Retention => Exact::zero(),
        Kind::New => &quota * &scenario.share.fraction(),
    };
    let single = [LeadType::new("", Portion::Rest)];
    let types = match kind {
        Kind::Retention => &[],
        Kind::New if types.is_empty() => &single[..],
        Kind::New => types,
    };
    let portions: Vec<_> = types.iter().map(|kind| &kind.portion).collect();
    let division = divide(&portions);
    let own: Vec<Valued> = types
        .iter()
        .map(|kind| Valued::new(scenario, kind))
        .collect();
    let fixed = own
        .iter()
        .fold(Exact::zero(), |sum, one| match &one.kind.portion {
            Portion::Fixed(count) => &sum + &(count * &one.value),
            _ => sum,
        });
    // Σ share × value: what one lead of the free types is worth on average.
    let average = own
        .iter()
        .zip(&division.weights)
        .fold(Exact::zero(), |sum, (one, weight)| {
            weight
                .as_ref()
                .map_or_else(|| sum.clone(), |weight| &sum + &(weight * &one.value))
        });
    let (open, over) = left(&target, &fixed);
    let free = &open / &average;
    let surplus = if average.is_positive() {
        over
    } else {
        &over - &open
    };
    let needs = own
        .iter()
        .zip(&division.weights)
        .map(|(one, weight)| one.need(part(&one.kind.portion, weight.as_ref(), &free), scale))
        .collect();
    StreamNeed {
        quota,
        target,
        types: needs,
        division,
        surplus,
    }
}

/// A lead type with the scenario that is in force for it.
struct Valued<'a> {
    kind: &'a LeadType,
    scenario: Scenario,
    close_rate: Exact,
    value: Exact,
}

impl<'a> Valued<'a> {
    fn new(scenario: &Scenario, kind: &'a LeadType) -> Self {
        let scenario = kind.overrides.over(scenario);
        let close_rate = close_rate(&scenario);
        let value = kind.value.as_ref().map_or_else(
            || &close_rate * scenario.aov.amount(),
            |value| value.amount().clone(),
        );
        Self {
            kind,
            scenario,
            close_rate,
            value,
        }
    }

    fn need(&self, exact_leads: Exact, scale: &Exact) -> TypeNeed {
        let target = &exact_leads * &self.value;
        let policy = self.scenario.rounding;
        let fixed = matches!(self.kind.portion, Portion::Fixed(_));
        // A value given by hand says nothing of stages, so there is no funnel to go up.
        let up = !fixed && self.kind.value.is_none() && target.is_positive();
        let demand = up.then(|| Demand::of_part(&self.scenario, target.clone()));
        let expected = &exact_leads * &self.close_rate;
        let (leads, deals) = match &demand {
            Some(demand) => (
                demand
                    .top()
                    .map_or_else(Exact::zero, |need| need.count.value.clone()),
                demand
                    .stages
                    .last()
                    .map_or_else(Exact::zero, |need| need.count.value.clone()),
            ),
            None if fixed => (exact_leads.clone(), expected),
            None => (policy.apply(&exact_leads), policy.apply(&expected)),
        };
        let cost = self.kind.cost.as_ref().map(|cost| match cost {
            Cost::PerLead(each) => &leads * each.amount(),
            Cost::Budget(all) => all.amount().clone(),
        });
        TypeNeed {
            points: &self.close_rate * scale,
            target,
            leads,
            exact_leads,
            deals,
            close_rate: self.close_rate.clone(),
            value: self.value.clone(),
            cost,
            demand,
        }
    }
}

/// What is left of a whole once the fixed parts are taken, and by how much
/// they exceed it.
fn left(whole: &Exact, fixed: &Exact) -> (Exact, Exact) {
    let rest = whole - fixed;
    if rest.is_positive() {
        (rest, Exact::zero())
    } else {
        (Exact::zero(), fixed - whole)
    }
}

fn part(portion: &Portion, weight: Option<&Exact>, free: &Exact) -> Exact {
    match portion {
        Portion::Fixed(amount) => amount.clone(),
        _ => weight.map_or_else(Exact::zero, |weight| weight * free),
    }
}

fn fixed_sum(portions: &[&Portion]) -> Exact {
    portions
        .iter()
        .fold(Exact::zero(), |sum, portion| match portion {
            Portion::Fixed(amount) => &sum + amount,
            _ => sum,
        })
}
