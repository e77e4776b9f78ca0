//! What the leads of each month are worth, and how fast they close.

use super::{
    super::{
        exact::{Exact, Quotient, Sum, Units},
        input::Input,
        mix::{Kind, LeadType, Mix, MixNeed, Portion, Scope, Stream, TypeAt},
        rounding::Rounding,
        scenario::Scenario,
    },
    Kernel, Lag, Plan,
    quick::Quick,
    quotas::months_of,
};

/// What holds from one month on, until something improves.
pub(super) struct Step {
    /// The first month, from 0.
    pub from: usize,
    /// The streams that need leads, in their order.
    pub streams: Vec<StreamStep>,
    /// Leads of all types before rounding, per period: what their proportions are measured by.
    leads: Exact,
}

/// What holds of a stream.
pub(super) struct StreamStep {
    /// What marketing must source of each unit of the quota.
    pub part: Exact,
    /// What a lead that is not fixed is worth on average; zero where all are fixed.
    pub average: Exact,
    /// What its fixed leads of a month bring.
    pub fixed: Exact,
    /// When the revenue of the leads that are not fixed comes in.
    pub kernel: Kernel,
    /// Its lead types.
    pub types: Vec<TypeStep>,
}

/// What holds of a lead type.
pub(super) struct TypeStep {
    scenario: Scenario,
    quick: Quick,
    /// Its part of the revenue that the stream must bring.
    part: f64,
    /// The deals and the revenue of one lead in [`Rates::units`], where they are whole then.
    units: Option<[u128; 2]>,
    /// How its leads follow from what the stream must bring.
    way: Way,
    /// What a lead is worth.
    pub value: Exact,
    /// The share of leads that close.
    pub close: Exact,
    /// Its lag, by its place in the list of all lags.
    pub kernel: usize,
    /// Its leads of all leads, by which those that are not planned are divided, if there are any.
    pub of_all: Exact,
}

enum Way {
    /// So many leads a month, whatever is needed.
    Fixed(Exact),
    /// This part of the revenue that the stream must bring, valued by hand.
    Valued(Exact),
    /// This part of it, up the funnel.
    Up(Exact),
}

/// Leads of a cohort, and what will come of them.
#[derive(Clone)]
pub(super) struct Brought {
    /// Leads, rounded as the policy says.
    pub leads: Exact,
    /// Deals to expect of them in all, not rounded.
    pub deals: Exact,
    /// Revenue to expect of them in all.
    pub revenue: Exact,
}

/// What holds when, and all lags.
pub(super) struct Rates {
    /// In the order of their months; the first holds from month 0.
    pub steps: Vec<Step>,
    /// All lags, each once.
    pub kernels: Vec<Kernel>,
    /// Lags with their places in that list.
    lags: Vec<(Lag, usize)>,
    /// In which the deals and the revenue of leads are whole numbers, where they end at all.
    pub units: Units,
}

impl Rates {
    pub fn of(scenario: &Scenario, mix: &Mix, plan: &Plan) -> Self {
        let mut rates = Self {
            steps: Vec::new(),
            kernels: Vec::new(),
            lags: Vec::new(),
            units: Units::of(std::iter::empty()),
        };
        let (mut scenario, mut mix) = (scenario.clone(), mix.clone());
        for quarter in 1..=plan.quarters() {
            let improved = plan.improvements.iter();
            let mut changed = quarter == 1;
            for one in improved.filter(|one| one.quarter == quarter) {
                let may = matches!(one.place.input, Input::Aov | Input::Rate(_));
                let value = one.value.clone();
                changed |= may && one.place.set(&mut scenario, &mut mix, value).is_ok();
            }
            if changed {
                let step = rates.step(usize::from(quarter - 1) * 3, &scenario, &mix, plan);
                rates.steps.push(step);
            }
        }
        let streams = rates.steps.iter().flat_map(|step| &step.streams);
        let types = streams.flat_map(|stream| &stream.types);
        let units = Units::of(types.flat_map(|kind| [&kind.close, &kind.value]));
        let streams = rates.steps.iter_mut().flat_map(|step| &mut step.streams);
        for kind in streams.flat_map(|stream| &mut stream.types) {
            let deals = units.count(&kind.close);
            kind.units = deals.zip(units.count(&kind.value)).map(Into::into);
        }
        rates.units = units;
        rates
    }

    /// What holds for the leads of a month.
    pub fn at(&self, month: usize) -> &Step {
        let mut found = &self.steps[0];
        for step in &self.steps {
            if step.from <= month {
                found = step;
            }
        }
        found
    }

    fn step(&mut self, from: usize, scenario: &Scenario, mix: &Mix, plan: &Plan) -> Step {
        let need = MixNeed::of(scenario, mix);
        let single = [Stream::new("", Portion::Rest)];
        let streams = if mix.streams.is_empty() {
            &single[..]
        } else {
            &mix.streams
        };
        let leads = need.leads.exact.clone();
        let divides = !plan.open.is_empty() || !plan.due.is_empty();
        let one = [LeadType::new("", Portion::Rest)];
        let mut out: Vec<StreamStep> = Vec::new();
        for (index, (stream, found)) in streams.iter().zip(&need.streams).enumerate() {
            if stream.kind == Kind::Retention {
                out.push(StreamStep {
                    part: Exact::zero(),
                    average: Exact::zero(),
                    fixed: Exact::zero(),
                    kernel: plan.lag(scenario, mix, index, None).kernel(),
                    types: Vec::new(),
                });
                continue;
            }
            let kinds = stream.types.as_ref().unwrap_or(&mix.types);
            let plain = kinds.is_empty();
            let kinds = if plain { &one[..] } else { kinds };
            let over = stream.overrides.over(scenario);
            let mut types = Vec::new();
            for (at, (kind, need)) in kinds.iter().zip(&found.types).enumerate() {
                let own = TypeAt {
                    stream: stream.types.is_some().then_some(index),
                    index: at,
                };
                let lag = plan.lag(scenario, mix, index, (!plain).then_some(own));
                let months = Exact::from(u64::from(months_of(scenario.period)));
                let weight = need.weight();
                let part = weight.filter(|_| found.average.is_positive());
                let part = part.map_or_else(Exact::zero, |weight| {
                    &(&weight * &need.value) / &found.average
                });
                let scenario = kind.overrides.over(&over);
                types.push(TypeStep {
                    quick: Quick::of(&scenario),
                    part: part.to_f64(),
                    units: None,
                    scenario,
                    way: match &kind.portion {
                        Portion::Fixed(count) => Way::Fixed(count / &months),
                        _ if kind.value.is_some() => Way::Valued(part),
                        _ => Way::Up(part),
                    },
                    value: need.value.clone(),
                    close: need.close_rate.clone(),
                    kernel: self.place(lag),
                    of_all: if divides {
                        &need.exact_leads() / &leads
                    } else {
                        Exact::zero()
                    },
                });
            }
            let fixed = types.iter().filter(|kind| kind.is_fixed());
            let fixed = fixed.map(|kind| kind.bring(&Exact::zero()).revenue);
            out.push(StreamStep {
                fixed: Sum::of(&fixed.collect::<Vec<_>>()),
                part: &found.target / scenario.quota.amount(),
                average: found.average.clone(),
                kernel: self.shared(&types),
                types,
            });
        }
        Step {
            from,
            streams: out,
            leads,
        }
    }

    fn place(&mut self, lag: Lag) -> usize {
        if let Some((_, place)) = self.lags.iter().find(|(known, _)| *known == lag) {
            return *place;
        }
        let kernel = lag.kernel();
        let known = self.kernels.iter().position(|known| *known == kernel);
        let place = known.unwrap_or_else(|| {
            self.kernels.push(kernel);
            self.kernels.len() - 1
        });
        self.lags.push((lag, place));
        place
    }

    /// When the revenue of all free types together comes in.
    fn shared(&self, types: &[TypeStep]) -> Kernel {
        let mut parts: Vec<(usize, Exact)> = Vec::new();
        for kind in types {
            let (Way::Valued(part) | Way::Up(part)) = &kind.way else {
                continue;
            };
            match parts.iter_mut().find(|(kernel, _)| *kernel == kind.kernel) {
                Some((_, sum)) => *sum = &*sum + part,
                None => parts.push((kind.kernel, part.clone())),
            }
        }
        if let [(kernel, _)] = parts[..] {
            return self.kernels[kernel].clone();
        }
        let parts: Vec<_> = parts
            .into_iter()
            .map(|(kernel, part)| (part, &self.kernels[kernel]))
            .collect();
        Kernel::weighed(&parts)
    }
}

impl Step {
    /// Whether any leads are needed at all.
    pub fn needs_leads(&self) -> bool {
        self.leads.is_positive()
    }
}

impl TypeStep {
    /// Whether its leads are fixed.
    pub fn is_fixed(&self) -> bool {
        matches!(self.way, Way::Fixed(_))
    }

    /// The leads with which it brings its part of what the stream must bring, up the funnel as the
    /// rounding policy says.
    pub fn bring(&self, revenue: &Exact) -> Brought {
        let policy = self.scenario.rounding;
        let leads = match &self.way {
            Way::Fixed(count) => count.clone(),
            _ if revenue.is_zero() => Exact::zero(),
            Way::Valued(part) => Quotient::of(&[revenue, part], &[&self.value]).rounded(policy),
            Way::Up(_) => self.scenario.climb_soon(self.deals(revenue, policy)).0,
        };
        self.of(leads)
    }

    /// The same leads, where floats can tell, with deals and revenue in units.
    pub fn bring_quickly(&self, revenue: f64) -> Option<(u64, [u128; 2])> {
        let Way::Up(_) = &self.way else { return None };
        let leads = self.quick.leads(revenue * self.part)?;
        let [deals, value] = self.units?;
        let times = |units: u128| units.checked_mul(u128::from(leads));
        Some((leads, [times(deals)?, times(value)?]))
    }

    /// The deals with which it brings its part, where floats can tell.
    pub fn deals_quickly(&self, revenue: f64) -> Option<u64> {
        let Way::Up(_) = &self.way else { return None };
        self.quick.deals(revenue * self.part)
    }

    /// The deals with which it brings its part, as the policy rounds them; what fixed leads
    /// close is not rounded.
    pub fn deals(&self, revenue: &Exact, policy: Rounding) -> Exact {
        match &self.way {
            Way::Fixed(count) => count * &self.close,
            Way::Valued(part) => {
                let leads = Quotient::of(&[revenue, part], &[&self.value]).rounded(policy);
                Quotient::of(&[&leads, &self.close], &[]).rounded(policy)
            }
            Way::Up(part) => {
                Quotient::of(&[revenue, part], &[self.scenario.aov.amount()]).rounded(policy)
            }
        }
    }

    /// What comes of so many leads.
    pub fn of(&self, leads: Exact) -> Brought {
        Brought {
            deals: &leads * &self.close,
            revenue: &leads * &self.value,
            leads,
        }
    }
}

impl Plan {
    /// How long the deals of a lead type of a stream take: what is said of the type, else its own
    /// cycle, then that of the stream, then that of the whole. `None`: leads of no type.
    #[must_use]
    pub fn lag(&self, scenario: &Scenario, mix: &Mix, stream: usize, kind: Option<TypeAt>) -> Lag {
        let own = |scope, cycle: Option<_>| {
            let lag = self.lags.get(&scope).cloned();
            lag.or_else(|| cycle.map(Lag::Fixed))
        };
        let of_type = kind.and_then(|at| {
            let cycle = mix.lead_type(at).and_then(|kind| kind.overrides.cycle);
            own(Scope::Type(at), cycle)
        });
        let of_stream = || {
            let cycle = mix.streams.get(stream)?.overrides.cycle;
            own(Scope::Stream(stream), cycle)
        };
        let of_stream = || of_stream().or_else(|| self.lags.get(&Scope::Stream(stream)).cloned());
        let whole = || self.lags.get(&Scope::Whole).cloned();
        of_type
            .or_else(of_stream)
            .or_else(whole)
            .unwrap_or(Lag::Fixed(scenario.cycle))
    }
}
