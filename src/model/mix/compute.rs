//! How what a mix demands is worked out.

use super::{
    super::{
        demand::Demand,
        exact::{Exact, Quotient},
        rounding::Rounding,
        scenario::Scenario,
        stage::Stage,
    },
    Mix,
    divide::{Division, Portion, divide},
    lead_type::{Cost, LeadType, close_rate},
    need::{MixNeed, Rounded, StreamNeed, TypeNeed, cost, sum},
    stream::{Kind, Stream},
};

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
        let (free, over) = left(quota, &fixed);
        let taken = division.parts.iter().any(Option::is_some);
        let excess = if taken { over } else { &fixed - quota };
        let needs = streams
            .iter()
            .zip(division.weights())
            .map(|(stream, weight)| {
                let quota = part(&stream.portion, weight.as_ref(), &free);
                let over = stream.overrides.over(scenario);
                let types = stream.types.as_ref().unwrap_or(&mix.types);
                StreamNeed::of(&over, stream.kind, quota, types)
            })
            .collect();
        Self::sum(needs, division, excess)
    }

    fn sum(streams: Vec<StreamNeed>, division: Division, excess: Exact) -> Self {
        let types = || streams.iter().flat_map(|stream| &stream.types);
        let total = |of: &dyn Fn(&TypeNeed) -> Exact| sum(types().map(of));
        let exact = |at: usize| sum(streams.iter().map(|stream| stream.exact[at].clone()));
        let (exact_leads, exact_deals, brought) = (exact(0), exact(1), exact(2));
        Self {
            target: sum(streams.iter().map(|stream| stream.target.clone())),
            close_rate: ratio(&exact_deals, &exact_leads),
            value: ratio(&brought, &exact_leads),
            leads: Rounded {
                sum: total(&|need| need.leads.clone()),
                exact: exact_leads,
            },
            deals: Rounded {
                sum: total(&|need| need.deals.clone()),
                exact: exact_deals,
            },
            pipeline: total(&|need| &need.opportunities * &need.aov),
            delivered: total(&|need| need.delivered()),
            cost: cost(types()),
            streams,
            division,
            excess,
        }
    }
}

impl StreamNeed {
    fn of(scenario: &Scenario, kind: Kind, quota: Exact, types: &[LeadType]) -> Self {
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
        let fixed = sum(own.iter().filter_map(|one| match &one.kind.portion {
            Portion::Fixed(count) => Some(count * &one.value),
            _ => None,
        }));
        // What the free types are worth and close at on average: Σ share × value, Σ share × rate.
        // The shares are summed up before they are divided by their whole, since decimals are
        // quicker than fractions.
        let free_types = || own.iter().zip(&division.parts);
        let weighed = |of: &dyn Fn(&Valued) -> Exact| {
            let shares = free_types().filter_map(|(one, part)| Some(part.as_ref()? * &of(one)));
            &sum(shares) / &division.whole
        };
        let average = weighed(&|one| one.value.clone());
        let (open, over) = left(&target, &fixed);
        let (free, surplus) = if average.is_positive() {
            (&open / &average, over)
        } else {
            (Exact::zero(), &over - &open)
        };
        let exact = Self::exact(
            &own,
            &free,
            &weighed(&|one| one.close_rate.clone()),
            &average,
        );
        // What a type brings: target × share × value ÷ Σ share × value.
        let all = &average * &division.whole;
        let types = free_types()
            .map(|(one, part)| {
                let of = part
                    .as_ref()
                    .map(|part| (part.clone(), division.whole.clone()));
                let brings = part.as_ref().filter(|_| all.is_positive());
                let brings = brings.map(|part| ([&open, part, &one.value], &all));
                one.need(of, &free, brings)
            })
            .collect();
        Self {
            quota,
            target,
            types,
            division,
            surplus,
            free,
            average,
            exact,
        }
    }

    /// Leads, deals and what the leads bring, before rounding.
    fn exact(own: &[Valued], free: &Exact, close_rate: &Exact, average: &Exact) -> [Exact; 3] {
        let free = [free.clone(), free * close_rate, free * average];
        own.iter().fold(free, |all, one| {
            let Portion::Fixed(count) = &one.kind.portion else {
                return all;
            };
            let fixed = [count.clone(), count * &one.close_rate, count * &one.value];
            std::array::from_fn(|at| &all[at] + &fixed[at])
        })
    }
}

impl Mix {
    /// The funnel of one lead type stage by stage, with its working: for a stream (0 where there
    /// are none) and the position of the type in it. `None` where the leads are fixed or valued by
    /// hand, since then nothing goes up through the stages, and where there is no such type.
    ///
    /// [`MixNeed`] has all counts that tables show; this is for whoever unfolds one of them.
    #[must_use]
    pub fn funnel(
        &self,
        scenario: &Scenario,
        need: &MixNeed,
        stream: usize,
        index: usize,
    ) -> Option<Demand> {
        let target = need.streams.get(stream)?.types.get(index)?.target();
        let stream = self.streams.get(stream);
        let own = stream.and_then(|stream| stream.types.as_ref());
        let kind = own.unwrap_or(&self.types).get(index);
        let up = kind.is_none_or(LeadType::goes_up) && target.is_positive();
        up.then(|| Demand::of_part(&self.scenario(scenario, stream, kind), target))
    }
}

/// A lead type with what is in force for it.
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

    /// `brings` is what falls to it, as factors and what they are divided by; `None` where its
    /// leads are fixed, or there is nothing to bring.
    fn need(
        &self,
        part: Option<(Exact, Exact)>,
        free: &Exact,
        brings: Option<([&Exact; 3], &Exact)>,
    ) -> TypeNeed {
        let policy = self.scenario.rounding;
        let zero = || (Exact::zero(), Exact::zero(), Exact::zero());
        let win = self.scenario.funnel.win().clone();
        let below = |leads: &Exact| {
            let deals = leads * &self.close_rate;
            (&deals / &win.fraction(), deals)
        };
        let (leads, opportunities, deals) = match (&self.kind.portion, brings) {
            (Portion::Fixed(count), _) => {
                let (opportunities, deals) = below(count);
                (count.clone(), opportunities, deals)
            }
            (_, None) => zero(),
            (_, Some(([open, own, _], all))) if self.kind.value.is_some() => {
                let count = Quotient::of(&[open, own], &[all]).rounded(Rounding::None);
                let (opportunities, deals) = below(&count);
                let round = |count| policy.apply(count);
                (round(&count), round(&opportunities), round(&deals))
            }
            (_, Some((above, all))) => {
                let aov = self.scenario.aov.amount();
                let deals = Quotient::of(&above, &[all, aov]).rounded(policy);
                self.scenario.climb(deals)
            }
        };
        let cost = self.kind.cost.as_ref().map(|cost| match cost {
            Cost::PerLead(each) => &leads * each.amount(),
            Cost::Budget(all) => all.amount().clone(),
        });
        TypeNeed {
            aov: self.scenario.aov.amount().clone(),
            win,
            cycle: self.scenario.cycle,
            leads,
            opportunities,
            deals,
            close_rate: self.close_rate.clone(),
            value: self.value.clone(),
            cost,
            part,
            free: free.clone(),
        }
    }
}

impl LeadType {
    /// Whether its leads are found by going up its funnel: not where they are fixed, nor where
    /// they are valued by hand, which says nothing of stages.
    fn goes_up(&self) -> bool {
        !matches!(self.portion, Portion::Fixed(_)) && self.value.is_none()
    }
}

impl Scenario {
    /// Up the funnel from a number of deals, as [`Demand::of_part`] goes: the counts at the top,
    /// of opportunities and of deals, and nothing else, because it is done for every type.
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
}

fn ratio(above: &Exact, below: &Exact) -> Option<Exact> {
    below.is_positive().then(|| above / below)
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
    sum(portions.iter().filter_map(|portion| match portion {
        Portion::Fixed(amount) => Some(amount.clone()),
        _ => None,
    }))
}
