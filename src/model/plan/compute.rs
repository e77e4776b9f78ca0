//! How a plan is worked out.

use super::{
    super::{exact::Exact, mix::Mix, rounding::Rounding, scenario::Scenario},
    Before, Cohorts, Kernel, MonthNeed, Pace, Parted, Plan, PlanNeed,
    quick::Tally,
    rates::{Brought, Rates, TypeStep},
    require::{Required, Wanted},
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
        Work::new(scenario, mix, plan).all()
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

    fn all(self) -> PlanNeed {
        let streams = self.rates.at(0).streams.len();
        let mut cohorts = Cohorts::new(self.rates.kernels.clone(), self.months);
        let mut tally = Tally::new(self.rates.kernels.len(), self.months);
        let mut months = self.months();

        let mut parts = Vec::new();
        let mut before: Vec<Exact> = Vec::new();
        let mut brings = Vec::new();
        for stream in 0..streams {
            let required = self.required(stream, &mut cohorts.open);
            for (month, lost) in months.iter_mut().zip(&required.lost) {
                month.lost |= lost;
            }
            let types = self.rates.at(0).streams[stream].types.len();
            for index in 0..types {
                parts.push(Parted { stream, index });
                let sums = (&mut cohorts, &mut tally);
                self.bring((stream, index), &required, &mut months, sums);
                self.before(stream, index, &required, &mut before);
            }
            brings.push(required.brings);
        }
        for (kernel, month, [deals, revenue]) in tally.sums() {
            cohorts.add(kernel, month, [&deals, &revenue]);
        }
        for (index, month) in months.iter_mut().enumerate() {
            month.leads = sum(&month.by_part);
            month.coming.clone_from(&month.leads);
            if let Some(Some(coming)) = self.plan.due.get(index) {
                month.coming.clone_from(coming);
                self.come(index, coming, &mut cohorts);
            }
        }

        for (index, month) in months.iter_mut().enumerate() {
            [month.deals, month.revenue] = cohorts.expected(index);
            month.open_deals = cohorts.open[index][0].clone();
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
        let month = |month: usize| {
            let streams = self.rates.at(month).streams.iter();
            let targets: Vec<Exact> = streams
                .clone()
                .map(|stream| &self.quotas[month] * &stream.part)
                .collect();
            let due = streams.zip(&targets).map(|(stream, target)| {
                let types = stream.types.iter();
                let fixed = types.clone().filter(|kind| kind.is_fixed());
                let taken = fixed.fold(Exact::zero(), |sum, kind| {
                    &sum + &kind.bring(&Exact::zero()).revenue
                });
                let free = (target - &taken).max(Exact::zero());
                let near = free.to_f64();
                let mut whole = 0;
                let rest = types.fold(Exact::zero(), |sum, kind| {
                    if let Some(deals) = kind.deals_quickly(near) {
                        whole += deals;
                        return sum;
                    }
                    &sum + &kind.deals(&free, self.rounding)
                });
                &rest + &Exact::from(whole)
            });
            MonthNeed {
                quota: self.quotas[month].clone(),
                deals_due: due.fold(Exact::zero(), |sum, due| &sum + &due),
                target: sum(&targets),
                leads: Exact::zero(),
                by_part: Vec::new(),
                coming: Exact::zero(),
                deals: Exact::zero(),
                open_deals: Exact::zero(),
                revenue: Exact::zero(),
                lost: false,
            }
        };
        (0..self.months).map(month).collect()
    }

    /// What the leads of a stream must bring; what is open already is added up in `open`.
    fn required(&self, stream: usize, open: &mut [[Exact; 2]]) -> Required {
        let kernel = |month: usize| &self.rates.at(month).streams[stream].kernel;
        let average = |month: usize| self.rates.at(month).streams[stream].average.to_f64();
        let longest = (self.rates.steps.iter())
            .map(|step| step.streams[stream].kernel.longest())
            .max()
            .unwrap_or(0);
        let all = match self.plan.pace {
            Pace::Even => self.months + longest,
            Pace::Few => self.months,
        };
        let mut net = Vec::with_capacity(all);
        let mut usual = Vec::with_capacity(all + longest);
        for (month, quota) in self.quotas.iter().enumerate().take(all + longest) {
            let now = &self.rates.at(month).streams[stream];
            let target = quota * &now.part;
            let fixed = now.types.iter().filter(|kind| kind.is_fixed());
            let steady = fixed.fold(Exact::zero(), |sum, kind| {
                &sum + &kind.bring(&Exact::zero()).revenue
            });
            usual.push((&target - &steady).max(Exact::zero()));
            if month < all {
                let [deals, revenue] = self.open(stream, month);
                let came = &self.fixed(stream, month) + &revenue;
                if let Some([all_deals, all_revenue]) = open.get_mut(month) {
                    *all_deals = &*all_deals + &deals;
                    *all_revenue = &*all_revenue + &revenue;
                }
                net.push(&target - &came);
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
            kernel: &kernel,
            worth: &average,
            net,
            usual,
            pace: self.plan.pace,
            rush: self.plan.rush.to_f64(),
        }
        .required()
    }

    /// Revenue of a stream's fixed leads in a month.
    fn fixed(&self, stream: usize, month: usize) -> Exact {
        let mut sum = Exact::zero();
        for from in 0..=month {
            let types = self.rates.at(from).streams[stream].types.iter();
            for kind in types.filter(|kind| kind.is_fixed()) {
                if let Some(share) = self.rates.kernels[kind.kernel].at(month - from) {
                    sum = &sum + &(&kind.bring(&Exact::zero()).revenue * share);
                }
            }
        }
        sum
    }

    /// Deals and revenue of a month that come of a stream's open leads.
    fn open(&self, stream: usize, month: usize) -> [Exact; 2] {
        let mut sums = [Exact::zero(), Exact::zero()];
        for (index, count) in self.plan.open.iter().enumerate() {
            let age = index + 1;
            for kind in &self.rates.at(0).streams[stream].types {
                let share = self.rates.kernels[kind.kernel].still(age, month + age);
                if let Some(share) = share.filter(|_| count.is_positive()) {
                    let came = kind.of(&(count * &kind.of_all) * &share);
                    sums = [&sums[0] + &came.deals, &sums[1] + &came.revenue];
                }
            }
        }
        sums
    }

    /// The leads of a lead type in each month. What comes of them goes to the sums, of which the
    /// second are for what floats can tell.
    fn bring(
        &self,
        (stream, index): (usize, usize),
        required: &Required,
        months: &mut [MonthNeed],
        (cohorts, tally): (&mut Cohorts, &mut Tally),
    ) {
        // Months that must bring the same take the same leads.
        let mut last: Option<(&Exact, usize, Brought)> = None;
        for (month, (need, revenue)) in months.iter_mut().zip(&required.brings).enumerate() {
            let step = self.rates.at(month);
            let kind: &TypeStep = &step.streams[stream].types[index];
            let given = matches!(self.plan.due.get(month), Some(Some(_)));
            if let Some((leads, units)) = kind.bring_quickly(required.near[month])
                && (given || tally.add(kind.kernel, month, units))
            {
                need.by_part.push(Exact::from(leads));
                continue;
            }
            let known = last.take();
            let known = known.filter(|(known, from, _)| *known == revenue && *from == step.from);
            let brought = known.map_or_else(|| kind.bring(revenue), |(_, _, brought)| brought);
            need.by_part.push(brought.leads.clone());
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

    /// Leads of a type that would have had to come before.
    fn before(&self, stream: usize, index: usize, required: &Required, before: &mut Vec<Exact>) {
        let kind = &self.rates.at(0).streams[stream].types[index];
        if kind.is_fixed() {
            return;
        }
        for (age, revenue) in required.before.iter().enumerate() {
            if before.len() <= age {
                before.push(Exact::zero());
            }
            before[age] = &before[age] + &kind.bring(revenue).leads;
        }
    }
}

fn sum(parts: &[Exact]) -> Exact {
    parts.iter().fold(Exact::zero(), |sum, part| &sum + part)
}
