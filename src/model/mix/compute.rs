//! How what a mix demands is worked out.

use super::{
    super::{
        demand::Demand,
        exact::{Exact, Quotient, Sum},
        rounding::Rounding,
        scenario::Scenario,
    },
    Mix,
    divide::{Division, Portion, divide},
    lead_type::{Cost, LeadType, close_rate},
    need::{MixNeed, Rounded, StreamNeed, TypeNeed, cost, delivered},
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
        let plain = [LeadType::new("", Portion::Rest)];
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
        let mut makeup = None;
        let needs = streams
            .iter()
            .zip(division.weights())
            .map(|(stream, weight)| {
                let quota = part(&stream.portion, weight.as_ref(), &free);
                let over = stream.overrides.over(scenario);
                let types = match stream.kind {
                    Kind::Retention => &[],
                    Kind::New => stream.types.as_ref().unwrap_or(&mix.types).as_slice(),
                };
                let types = match stream.kind {
                    Kind::New if types.is_empty() => &plain[..],
                    _ => types,
                };
                // Streams that differ in their part of the quota only are made up alike.
                let known = makeup.take();
                let known = known.filter(|known: &Makeup| known.is_of(&over, types));
                let known = known.unwrap_or_else(|| Makeup::new(over, types));
                StreamNeed::of(makeup.insert(known), stream.kind, quota)
            })
            .collect();
        Self::sum(needs, division, excess)
    }

    fn sum(streams: Vec<StreamNeed>, division: Division, excess: Exact) -> Self {
        let types = || streams.iter().flat_map(|stream| &stream.types);
        let exact = |at: usize| Sum::of(streams.iter().map(|stream| &stream.exact[at]));
        let (exact_leads, exact_deals, brought) = (exact(0), exact(1), exact(2));
        Self {
            target: Sum::of(streams.iter().map(|stream| &stream.target)),
            close_rate: ratio(&exact_deals, &exact_leads),
            value: ratio(&brought, &exact_leads),
            leads: Rounded {
                sum: Sum::of(types().map(|need| &need.leads)),
                exact: exact_leads,
            },
            deals: Rounded {
                sum: Sum::of(types().map(|need| &need.deals)),
                exact: exact_deals,
            },
            pipeline: Sum::of_products(types().map(|need| (&need.opportunities, &need.aov))),
            delivered: delivered(types()),
            cost: cost(types()),
            streams,
            division,
            excess,
        }
    }
}

/// The lead types of a stream with what is in force for them; whatever does not depend on its part
/// of the quota.
struct Makeup<'a> {
    scenario: Scenario,
    types: &'a [LeadType],
    division: Division,
    own: Vec<Valued<'a>>,
    /// Leads that are fixed, the deals that come of them, and what they bring.
    fixed: [Exact; 3],
    /// What the free types are worth on average: Σ share × value.
    average: Exact,
    /// What they close at on average: Σ share × rate.
    close_rate: Exact,
}

impl<'a> Makeup<'a> {
    fn new(scenario: Scenario, types: &'a [LeadType]) -> Self {
        let portions: Vec<_> = types.iter().map(|kind| &kind.portion).collect();
        let division = divide(&portions);
        let valued = |kind| Valued::new(&scenario, kind);
        let own: Vec<Valued> = types.iter().map(valued).collect();
        let mut fixed = [Sum::new(), Sum::new(), Sum::new()];
        for one in &own {
            if let Portion::Fixed(count) = &one.kind.portion {
                fixed[0].add(count);
                fixed[1].add_product(count, &one.close_rate);
                fixed[2].add_product(count, &one.value);
            }
        }
        // The shares are summed up before they are divided by their whole, since decimals are
        // quicker than fractions.
        let weighed = |of: for<'v> fn(&'v Valued<'a>) -> &'v Exact| {
            let shares = own.iter().zip(&division.parts);
            let shares = shares.filter_map(|(one, part)| Some((part.as_ref()?, of(one))));
            &Sum::of_products(shares) / &division.whole
        };
        Self {
            average: weighed(|one| &one.value),
            close_rate: weighed(|one| &one.close_rate),
            fixed: fixed.map(Sum::total),
            scenario,
            types,
            division,
            own,
        }
    }

    /// Whether it is that of these types too, in a scenario that differs in overrides only.
    fn is_of(&self, scenario: &Scenario, types: &[LeadType]) -> bool {
        let own = &self.scenario;
        std::ptr::eq(self.types, types)
            && own.funnel == scenario.funnel
            && own.aov == scenario.aov
            && own.cycle == scenario.cycle
    }
}

impl StreamNeed {
    fn of(makeup: &Makeup, kind: Kind, quota: Exact) -> Self {
        let target = match kind {
            Kind::Retention => Exact::zero(),
            Kind::New => &quota * &makeup.scenario.share.fraction(),
        };
        let Makeup {
            division,
            average,
            fixed,
            ..
        } = makeup;
        let (open, over) = left(&target, &fixed[2]);
        let (free, surplus) = if average.is_positive() {
            (&open / average, over)
        } else {
            (Exact::zero(), &over - &open)
        };
        // What a type brings: target × share × value ÷ Σ share × value.
        let all = average * &division.whole;
        let types = makeup.own.iter().zip(&division.parts);
        let types = types
            .map(|(one, part)| {
                let of = part
                    .as_ref()
                    .map(|part| (part.clone(), division.whole.clone()));
                let brings = part.as_ref().filter(|_| all.is_positive());
                let brings = brings.map(|part| ([&open, part, &one.value], &all));
                one.need(of, &free, brings)
            })
            .collect();
        let [leads, deals, brings] = fixed;
        Self {
            quota,
            target,
            types,
            division: division.clone(),
            surplus,
            exact: [
                leads + &free,
                deals + &(&free * &makeup.close_rate),
                brings + &(&free * average),
            ],
            free,
            average: average.clone(),
        }
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
                self.scenario.climb_soon(deals)
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
    Sum::of(portions.iter().filter_map(|portion| match portion {
        Portion::Fixed(amount) => Some(amount),
        _ => None,
    }))
}
