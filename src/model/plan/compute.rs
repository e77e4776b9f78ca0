//! How a plan is worked out.

use super::{
    super::{
        exact::{Exact, Sum},
        mix::Mix,
        rounding::Rounding,
        scenario::Scenario,
    },
    Before, Cohorts, Kernel, MonthNeed, Pace, Parted, Plan, PlanNeed,
    rates::{Brought, Rates, TypeStep},
    require::{Required, Spreads, Wanted},
};

impl PlanNeed {
    /// Works a plan out: for each stream, what its leads of each month must bring; of each lead
    /// type, the leads that do, up the funnel as the rounding policy says; of all leads, the deals
    /// to expect in each month.
    ///
    /// The months' quotas are divided among streams and lead types as the mix divides the quota of
    /// a period. What improves holds for the leads that come from then on.
    #[must_use]
    pub fn of(scenario: &Scenario, mix: &Mix, plan: &Plan) -> Self {
        Self::after(scenario, mix, plan, &mut Spreads::default())
    }

    /// The same, sooner where the plans before had their leads spread alike.
    #[must_use]
    pub fn after(scenario: &Scenario, mix: &Mix, plan: &Plan, spreads: &mut Spreads) -> Self {
        Work::new(scenario, mix, plan).all(spreads)
    }
}

struct Work<'a> {
    plan: &'a Plan,
    rounding: Rounding,
    rates: Rates,
    months: usize,
    /// The quota of each month, for as long as leads of the plan close and as long again.
    quotas: Vec<Exact>,
}

impl<'a> Work<'a> {
    fn new(scenario: &Scenario, mix: &Mix, plan: &'a Plan) -> Self {
        let rates = Rates::of(scenario, mix, plan);
        let months = usize::from(plan.months);
        let longest = rates.kernels.iter().map(Kernel::longest).max().unwrap_or(0);
        Self {
            plan,
            rounding: scenario.rounding,
            quotas: plan.quotas.of(scenario, months + 2 * longest),
            months,
            rates,
        }
    }

    fn all(self, spreads: &mut Spreads) -> PlanNeed {
        let streams = self.rates.at(0).streams.len();
        let (kernels, units) = (self.rates.kernels.clone(), self.rates.units.clone());
        let mut cohorts = Cohorts::new(kernels, self.months, units);
        let mut months = self.months();
        // The leads of each month that floats could tell: at most 10^12 of a type, so there is room
        // for millions of types.
        let mut counts = vec![0_u64; self.months];

        let mut parts = Vec::new();
        let mut before: Vec<Exact> = Vec::new();
        let mut brings = Vec::new();
        for stream in 0..streams {
            let required = self.required(stream, &mut cohorts.open, spreads);
            for (month, lost) in months.iter_mut().zip(&required.lost) {
                month.lost |= lost;
            }
            let early: Vec<_> = (required.before.iter())
                .map(|revenue| (revenue, revenue.to_f64()))
                .collect();
            let types = self.rates.at(0).streams[stream].types.len();
            for index in 0..types {
                parts.push(Parted { stream, index });
                let sums = (&mut cohorts, &mut counts[..]);
                self.bring((stream, index), &required, &mut months, sums);
                self.before(stream, index, &early, &mut before);
            }
            brings.push(required.brings);
        }
        for (index, (month, whole)) in months.iter_mut().zip(counts).enumerate() {
            month.leads = &month.leads + &Exact::from(whole);
            month.coming.clone_from(&month.leads);
            if let Some(Some(coming)) = self.plan.due.get(index) {
                month.coming.clone_from(coming);
                self.come(index, coming, &mut cohorts);
            }
        }
        let expected = cohorts.all_expected().into_iter().zip(&cohorts.open);
        for (month, (expected, open)) in months.iter_mut().zip(expected) {
            [month.deals, month.revenue] = expected;
            month.open_deals = open[0].clone();
        }

        let before = before.into_iter().enumerate();
        let before = before.map(|(index, leads)| Before {
            age: index + 1,
            leads,
        });
        PlanNeed {
            months,
            parts,
            brings,
            before: before.filter(|before| before.leads.is_positive()).collect(),
            cohorts,
        }
    }

    /// The months with nothing but what they have to reach.
    fn months(&self) -> Vec<MonthNeed> {
        let mut months: Vec<MonthNeed> = Vec::with_capacity(self.months);
        for month in 0..self.months {
            if let Some(last) = months.last().filter(|_| self.goes_on(month)) {
                months.push(last.clone());
                continue;
            }
            let streams = self.rates.at(month).streams.iter();
            let targets: Vec<Exact> = streams
                .clone()
                .map(|stream| &self.quotas[month] * &stream.part)
                .collect();
            let due = streams.zip(&targets).map(|(stream, target)| {
                let free = (target - &stream.fixed).max(Exact::zero());
                let near = free.to_f64();
                let mut whole = 0;
                let mut sum = Sum::new();
                for kind in &stream.types {
                    match kind.deals_quickly(near) {
                        Some(deals) => whole += deals,
                        None => sum.add(&kind.deals(&free, self.rounding)),
                    }
                }
                sum.add(&Exact::from(whole));
                sum.total()
            });
            months.push(MonthNeed {
                quota: self.quotas[month].clone(),
                deals_due: Sum::of(&due.collect::<Vec<_>>()),
                target: Sum::of(&targets),
                leads: Exact::zero(),
                by_part: Vec::new(),
                coming: Exact::zero(),
                deals: Exact::zero(),
                open_deals: Exact::zero(),
                revenue: Exact::zero(),
                lost: false,
            });
        }
        months
    }

    /// Whether a month has the quota of the one before, and nothing has improved.
    fn goes_on(&self, month: usize) -> bool {
        let Some(before) = month.checked_sub(1) else {
            return false;
        };
        let step = |month| self.rates.at(month).from;
        step(before) == step(month) && self.quotas[before] == self.quotas[month]
    }

    /// What the leads of a stream must bring; what is open already is added up in `open`.
    fn required(&self, stream: usize, open: &mut [[Exact; 2]], spreads: &mut Spreads) -> Required {
        let at = |month: usize| &self.rates.at(month).streams[stream];
        let first = at(0).average.to_f64();
        let longest = (self.rates.steps.iter())
            .map(|step| step.streams[stream].kernel.longest())
            .max()
            .unwrap_or(0);
        let all = match self.plan.pace {
            Pace::Even => self.months + longest,
            Pace::Few => self.months,
        };
        let mut net = Vec::with_capacity(all);
        let mut usual: Vec<Exact> = Vec::with_capacity(all + longest);
        let mut target = Exact::zero();
        for (month, quota) in self.quotas.iter().enumerate().take(all + longest) {
            if let Some(last) = usual.last().filter(|_| self.goes_on(month)) {
                usual.push(last.clone());
            } else {
                let now = &self.rates.at(month).streams[stream];
                target = quota * &now.part;
                usual.push((&target - &now.fixed).max(Exact::zero()));
            }
            if month < all {
                let mut came = Sum::new();
                self.fixed(stream, month, &mut came);
                if let Some([deals, revenue]) = self.open(stream, month) {
                    came.add(&revenue);
                    if let Some([all_deals, all_revenue]) = open.get_mut(month) {
                        *all_deals = &*all_deals + &deals;
                        *all_revenue = &*all_revenue + &revenue;
                    }
                }
                net.push(&target - &came.total());
            }
        }
        let none = !self.rates.steps.iter().all(|step| {
            let stream = &step.streams[stream];
            stream.average.is_positive() && step.needs_leads()
        });
        if none {
            let lost = |month: &Exact| month.is_positive();
            return Required {
                near: vec![0.0; self.months],
                lost: net.iter().take(self.months).map(lost).collect(),
                brings: vec![Exact::zero(); self.months],
                before: Vec::new(),
            };
        }
        Wanted {
            months: self.months,
            kernels: (0..all).map(|month| at(month).kernel.clone()).collect(),
            cost: (0..all)
                .map(|month| first / at(month).average.to_f64())
                .collect(),
            net,
            usual,
            pace: self.plan.pace,
            rush: self.plan.rush.to_f64(),
        }
        .required(spreads)
    }

    /// Adds the revenue of a stream's fixed leads in a month.
    fn fixed(&self, stream: usize, month: usize, sum: &mut Sum) {
        let streams = (0..=month).map(|from| (from, &self.rates.at(from).streams[stream]));
        for (from, stream) in streams.filter(|(_, stream)| stream.fixed.is_positive()) {
            for kind in stream.types.iter().filter(|kind| kind.is_fixed()) {
                if let Some(share) = self.rates.kernels[kind.kernel].at(month - from) {
                    sum.add_product(&kind.bring(&Exact::zero()).revenue, share);
                }
            }
        }
    }

    /// Deals and revenue of a month that come of a stream's open leads; `None` without any.
    fn open(&self, stream: usize, month: usize) -> Option<[Exact; 2]> {
        let mut sums = [Sum::new(), Sum::new()];
        for (index, count) in self.plan.open.iter().enumerate() {
            let age = index + 1;
            for kind in &self.rates.at(0).streams[stream].types {
                let share = self.rates.kernels[kind.kernel].still(age, month + age);
                if let Some(share) = share.filter(|_| count.is_positive()) {
                    let came = kind.of(&(count * &kind.of_all) * &share);
                    sums[0].add(&came.deals);
                    sums[1].add(&came.revenue);
                }
            }
        }
        (!self.plan.open.is_empty()).then(|| sums.map(Sum::total))
    }

    /// The leads of a lead type in each month, and what comes of them. Those that floats can tell
    /// are counted.
    fn bring(
        &self,
        (stream, index): (usize, usize),
        required: &Required,
        months: &mut [MonthNeed],
        (cohorts, counts): (&mut Cohorts, &mut [u64]),
    ) {
        let mut quick = (0, Exact::zero());
        // Months that must bring the same take the same leads.
        let mut last: Option<(&Exact, usize, Brought)> = None;
        for (month, (need, revenue)) in months.iter_mut().zip(&required.brings).enumerate() {
            let step = self.rates.at(month);
            let kind: &TypeStep = &step.streams[stream].types[index];
            let given = matches!(self.plan.due.get(month), Some(Some(_)));
            if let Some((leads, units)) = kind.bring_quickly(required.near[month])
                && (given || cohorts.tally.add(kind.kernel, month, units))
            {
                counts[month] += leads;
                if quick.0 != leads {
                    quick = (leads, Exact::from(leads));
                }
                need.by_part.push(quick.1.clone());
                continue;
            }
            let known = last.take();
            let known = known.filter(|(known, from, _)| *known == revenue && *from == step.from);
            let brought = known.map_or_else(|| kind.bring(revenue), |(_, _, brought)| brought);
            need.by_part.push(brought.leads.clone());
            need.leads = &need.leads + &brought.leads;
            if !given {
                cohorts.add(kind.kernel, month, [&brought.deals, &brought.revenue]);
            }
            last = Some((revenue, step.from, brought));
        }
    }

    /// What comes of leads that are given in all, as the mix has them.
    fn come(&self, month: usize, coming: &Exact, cohorts: &mut Cohorts) {
        for kind in self.rates.at(month).streams.iter().flat_map(|s| &s.types) {
            let came = kind.of(coming * &kind.of_all);
            cohorts.add(kind.kernel, month, [&came.deals, &came.revenue]);
        }
    }

    /// Leads of a type that would have had to come before, of which this revenue was to come.
    fn before(
        &self,
        stream: usize,
        index: usize,
        early: &[(&Exact, f64)],
        before: &mut Vec<Exact>,
    ) {
        let kind = &self.rates.at(0).streams[stream].types[index];
        if kind.is_fixed() {
            return;
        }
        for (age, (revenue, near)) in early.iter().enumerate() {
            if before.len() <= age {
                before.push(Exact::zero());
            }
            let leads = match kind.bring_quickly(*near) {
                Some((leads, _)) => Exact::from(leads),
                None => kind.bring(revenue).leads,
            };
            before[age] = &before[age] + &leads;
        }
    }
}
