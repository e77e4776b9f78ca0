//! From a plan to the months that chance is asked about.

use super::{Asking, Doubt, whole::Whole};
use crate::model::{
    Exact, Scenario,
    chance::{Cohort, Months},
    mix::Mix,
    plan::{Kernel, Plan, PlanNeed, months_of},
};

impl Asking {
    /// The months of a plan: the leads at hand come in each of them, where they are given, and
    /// otherwise those that the plan has coming.
    ///
    /// Leads of one month with several lags are divided as the deals to expect of them are; where the
    /// plan has none coming, as the mix has them. Leads that were open before the plan count as new
    /// ones that bring as many deals. Where none are known to have been open, those that the plan
    /// needs from before it are taken to have come.
    #[must_use]
    pub fn months(
        &self,
        scenario: &Scenario,
        mix: &Mix,
        doubt: &Doubt,
        plan: &Plan,
        need: &PlanNeed,
    ) -> Months {
        let each = doubt.have.as_ref().map(|have| {
            let months = Exact::from(u64::from(months_of(scenario.period)));
            (have / &months).to_f64()
        });
        let filled = filled(scenario, mix, plan, need);
        let filled = filled.as_ref().unwrap_or(need);
        let coming = if each.is_some() { filled } else { need };
        let (mut cohorts, mut whole) = (Vec::new(), Whole::default());
        for month in 0..need.months.len() {
            cohorts.extend(whole.of(self.kinds(coming, month, each)));
        }
        let mut whole = Whole::default();
        for month in 0..need.months.len() {
            cohorts.extend(whole.of(self.open(need, month)));
        }
        if plan.open.is_empty() {
            cohorts.extend(before(need, each, &self.kinds(filled, 0, each)));
        }
        Months {
            quotas: need
                .months
                .iter()
                .map(|month| month.target.to_f64())
                .collect(),
            cohorts,
        }
    }

    /// The leads of a month by their lags, in fractions: one for each lag, or none at all.
    ///
    /// What the plan expects of them is by the rates as they were given. If they turn out otherwise
    /// in a trial, they do so for the months as for the question.
    fn kinds(&self, need: &PlanNeed, month: usize, each: Option<f64>) -> Vec<Cohort> {
        let kernels = need.cohorts.kernels();
        let parts = (0..kernels.len()).map(|kernel| {
            let [deals, revenue] = need.cohorts.brought_of(kernel, month)?;
            Some([deals.to_f64(), revenue.to_f64()])
        });
        let parts: Vec<_> = parts.map(Option::unwrap_or_default).collect();
        let deals: f64 = parts.iter().map(|part| part[0]).sum();
        let coming = need.months[month].coming.to_f64();
        if deals <= 0.0 || coming <= 0.0 {
            return Vec::new();
        }
        let kind = |(kernel, [of, revenue]): (&Kernel, [f64; 2])| {
            if of <= 0.0 {
                return Cohort::default();
            }
            Cohort {
                leads: each.unwrap_or(coming) * of / deals,
                rate: deals / coming / self.rate,
                value: revenue / of / self.question.orders.mean,
                first: month,
                lag: shares(kernel),
            }
        };
        kernels.iter().zip(parts).map(kind).collect()
    }

    /// Leads that were open before the plan and close in a month, in fractions, or none at all.
    fn open(&self, need: &PlanNeed, month: usize) -> Vec<Cohort> {
        let Some([deals, revenue]) = need.cohorts.open_in(month) else {
            return Vec::new();
        };
        let (deals, revenue) = (deals.to_f64(), revenue.to_f64());
        if deals <= 0.0 {
            return Vec::new();
        }
        vec![Cohort {
            leads: deals / self.rate,
            rate: 1.0,
            value: revenue / deals / self.question.orders.mean,
            first: month,
            lag: vec![1.0],
        }]
    }
}

/// The plan with one lead coming in each month in which there are to be none, to see what leads would
/// be like that come then; `None` where some come in each.
fn filled(scenario: &Scenario, mix: &Mix, plan: &Plan, need: &PlanNeed) -> Option<PlanNeed> {
    if need.months.iter().all(|month| month.coming.is_positive()) {
        return None;
    }
    let due = need.months.iter().enumerate().map(|(at, month)| {
        let none = !month.coming.is_positive();
        let given = || plan.due.get(at).cloned().flatten();
        none.then(|| Exact::from(1)).or_else(given)
    });
    let plan = Plan {
        due: due.collect(),
        ..plan.clone()
    };
    Some(PlanNeed::of(scenario, mix, &plan))
}

/// Leads from before the plan: of the kinds that come in its first month, only earlier. Where the plan
/// needs some, those at hand have come in each month of which deals are still to close.
fn before(need: &PlanNeed, each: Option<f64>, first: &[Cohort]) -> Vec<Cohort> {
    let all: f64 = first.iter().map(|kind| kind.leads).sum();
    let mut whole = Whole::default();
    let longest = first.iter().map(|kind| kind.lag.len()).max();
    let ages: Vec<(usize, f64)> = match each {
        Some(leads) if !need.before.is_empty() => {
            (1..longest.unwrap_or(0)).map(|age| (age, leads)).collect()
        }
        _ => {
            let needed = need.before.iter();
            needed
                .map(|before| (before.age, before.leads.to_f64()))
                .collect()
        }
    };
    let earlier = ages.into_iter().flat_map(|(age, leads)| {
        let kinds = first.iter().map(|kind| Cohort {
            leads: leads * kind.leads / all,
            lag: kind.lag.iter().skip(age).copied().collect(),
            ..kind.clone()
        });
        whole.of(kinds.collect())
    });
    earlier.collect()
}

/// The shares of a lag.
fn shares(kernel: &Kernel) -> Vec<f64> {
    kernel.shares().iter().map(Exact::to_f64).collect()
}
