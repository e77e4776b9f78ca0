//! From a plan to the months that chance is asked about.

use super::{Asking, Doubt};
use crate::model::{
    Exact, Scenario,
    chance::{Cohort, Months},
    plan::{Kernel, Plan, PlanNeed, months_of},
};

impl Asking {
    /// The months of a plan: the leads at hand come in each of them, where they are given, and
    /// otherwise those that the plan has coming.
    ///
    /// Leads of one month with several lags are divided as the deals to expect of them are. Leads
    /// that were open before the plan count as new ones that bring as many deals. Where none are
    /// known to have been open, those that the plan needs from before it are taken to have come.
    #[must_use]
    pub fn months(
        &self,
        scenario: &Scenario,
        doubt: &Doubt,
        plan: &Plan,
        need: &PlanNeed,
    ) -> Months {
        // What the plan expects is by the rates as they were given. If they turn out otherwise in a
        // trial, they do so for the months as for the question.
        let close = self.rate;
        let mean = self.question.orders.mean;
        let count = need.months.len();
        let each = doubt.have.as_ref().map(|have| {
            let months = Exact::from(u64::from(months_of(scenario.period)));
            (have / &months).to_f64()
        });
        let mut cohorts = Vec::new();
        let kernels = need.cohorts.kernels();
        let parts = |month: usize| {
            let of = |kernel| {
                let [deals, revenue] = need.cohorts.brought_of(kernel, month)?;
                Some([deals.to_f64(), revenue.to_f64()])
            };
            let all: Vec<_> = (0..kernels.len())
                .map(|kernel| of(kernel).unwrap_or_default())
                .collect();
            all
        };
        for (month, due) in need.months.iter().enumerate() {
            let coming = due.coming.to_f64();
            let parts = parts(month);
            let deals: f64 = parts.iter().map(|part| part[0]).sum();
            if deals <= 0.0 || coming <= 0.0 {
                continue;
            }
            for (kernel, [of, revenue]) in kernels.iter().zip(parts) {
                if of > 0.0 {
                    cohorts.push(Cohort {
                        leads: (each.unwrap_or(coming) * of / deals).round(),
                        rate: deals / coming / close,
                        value: revenue / of / mean,
                        first: month,
                        lag: shares(kernel),
                    });
                }
            }
        }
        let open =
            (0..count).filter_map(|month| need.cohorts.open_in(month).map(|open| (month, open)));
        for (month, [deals, revenue]) in open {
            let (deals, revenue) = (deals.to_f64(), revenue.to_f64());
            if deals > 0.0 {
                cohorts.push(Cohort {
                    leads: (deals / close).round(),
                    rate: 1.0,
                    value: revenue / deals / mean,
                    first: month,
                    lag: vec![1.0],
                });
            }
        }
        if plan.open.is_empty() {
            let first: Vec<_> = cohorts
                .iter()
                .filter(|cohort| cohort.first == 0)
                .cloned()
                .collect();
            cohorts.extend(before(need, each, &first));
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
}

/// Leads from before the plan: of the kinds that come in its first month, only earlier.
fn before(need: &PlanNeed, each: Option<f64>, first: &[Cohort]) -> Vec<Cohort> {
    let all: f64 = first.iter().map(|cohort| cohort.leads).sum();
    let earlier = need.before.iter().flat_map(|before| {
        let leads = each.unwrap_or(before.leads.to_f64());
        first.iter().map(move |cohort| Cohort {
            leads: (leads * cohort.leads / all).round(),
            lag: cohort.lag.iter().skip(before.age).copied().collect(),
            ..cohort.clone()
        })
    });
    earlier.filter(|cohort| cohort.leads > 0.0).collect()
}

/// The shares of a lag.
fn shares(kernel: &Kernel) -> Vec<f64> {
    kernel.shares().iter().map(Exact::to_f64).collect()
}
