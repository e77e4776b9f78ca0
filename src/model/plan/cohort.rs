//! What comes of the leads of each month, and when.

use super::{
    super::exact::{Exact, Sum, Units},
    Kernel,
    tally::Tally,
};

/// The leads of each month by how fast they close, and those that were open before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohorts {
    /// The lags.
    pub(super) kernels: Vec<Kernel>,
    /// For each lag and each month of the plan: the deals to expect in all of the leads that came
    /// then, and their revenue; without what is tallied.
    pub(super) brought: Vec<Vec<[Exact; 2]>>,
    /// The rest of it.
    pub(super) tally: Tally,
    /// For each month of the plan: deals of leads that were open before, and their revenue.
    pub(super) open: Vec<[Exact; 2]>,
}

/// Deals of one month that come of the leads of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The month in which the leads came, from 0; `None`: before the plan.
    pub from: Option<usize>,
    /// The deals to expect of them in this month.
    pub deals: Exact,
}

impl Cohorts {
    pub(super) fn new(kernels: Vec<Kernel>, months: usize, units: Units) -> Self {
        let none = || [Exact::zero(), Exact::zero()];
        Self {
            tally: Tally::new(kernels.len(), months, units),
            brought: vec![vec![none(); months]; kernels.len()],
            open: vec![none(); months],
            kernels,
        }
    }

    /// Adds to what is expected of the leads of a month.
    pub(super) fn add(&mut self, kernel: usize, month: usize, [deals, revenue]: [&Exact; 2]) {
        let [all_deals, all_revenue] = &mut self.brought[kernel][month];
        for (all, more) in [(all_deals, deals), (all_revenue, revenue)] {
            if all.is_zero() {
                all.clone_from(more);
            } else {
                *all = &*all + more;
            }
        }
    }

    /// Deals and revenue to expect in a month of the plan, from 0, of all leads that have come.
    #[must_use]
    pub fn expected(&self, month: usize) -> [Exact; 2] {
        self.sum(month, |kernel, from| self.brought_of(kernel, from))
    }

    /// The same of all months of the plan, sooner.
    pub(super) fn all_expected(&self) -> Vec<[Exact; 2]> {
        let months = 0..self.open.len();
        let Some(tallied) = self.tally.expected(&self.kernels) else {
            return months.map(|month| self.expected(month)).collect();
        };
        let rest = |kernel: usize, from: usize| self.brought.get(kernel)?.get(from).cloned();
        let both = |(month, [deals, revenue]): (usize, [Exact; 2])| {
            let [more_deals, more_revenue] = self.sum(month, rest);
            [&deals + &more_deals, &revenue + &more_revenue]
        };
        months.zip(tallied).map(both).collect()
    }

    /// What is expected of open leads and of what cohorts bring.
    fn sum(&self, month: usize, of: impl Fn(usize, usize) -> Option<[Exact; 2]>) -> [Exact; 2] {
        let mut sums = [Sum::new(), Sum::new()];
        for (sum, open) in sums
            .iter_mut()
            .zip(self.open.get(month).into_iter().flatten())
        {
            sum.add(open);
        }
        for (_, brought, share) in self.terms(month, of) {
            for (sum, brought) in sums.iter_mut().zip(&brought) {
                sum.add_product(brought, share);
            }
        }
        sums.map(Sum::total)
    }

    /// Where the deals of a month come from, the earliest first; those with none are left out.
    #[must_use]
    pub fn sources(&self, month: usize) -> Vec<Source> {
        let mut by_month = vec![Exact::zero(); month + 1];
        let of = |kernel, from| self.brought_of(kernel, from);
        for (from, brought, share) in self.terms(month, of) {
            by_month[from] = &by_month[from] + &(&brought[0] * share);
        }
        let open = self.open.get(month).map(|[deals, _]| Source {
            from: None,
            deals: deals.clone(),
        });
        let later = by_month.into_iter().enumerate();
        let later = later.map(|(from, deals)| Source {
            from: Some(from),
            deals,
        });
        let all = open.into_iter().chain(later);
        all.filter(|source| source.deals.is_positive()).collect()
    }

    /// When the deals of the leads of a month close: how many months later, and how many deals; in
    /// the plan or after it.
    #[must_use]
    pub fn outcome(&self, month: usize) -> Vec<(usize, Exact)> {
        let longest = self.kernels.iter().map(Kernel::longest).max().unwrap_or(0);
        (0..=longest)
            .map(|later| {
                let parts = self.kernels.iter().enumerate();
                let deals = parts.fold(Exact::zero(), |sum, (place, kernel)| {
                    match (kernel.at(later), self.brought_of(place, month)) {
                        (Some(share), Some([deals, _])) => &sum + &(share * &deals),
                        _ => sum,
                    }
                });
                (later, deals)
            })
            .filter(|(_, deals)| deals.is_positive())
            .collect()
    }

    /// The lags there are, each once.
    #[must_use]
    pub fn kernels(&self) -> &[Kernel] {
        &self.kernels
    }

    /// Deals and revenue to expect in all of the leads of a month, from 0, with one of the lags.
    #[must_use]
    pub fn brought_of(&self, kernel: usize, month: usize) -> Option<[Exact; 2]> {
        let [deals, revenue] = self.brought.get(kernel)?.get(month)?;
        let [more_deals, more_revenue] = self.tally.brought(kernel, month);
        Some([deals + &more_deals, revenue + &more_revenue])
    }

    /// Deals and revenue to expect in a month, from 0, of leads that were open before the plan.
    #[must_use]
    pub fn open_in(&self, month: usize) -> Option<&[Exact; 2]> {
        self.open.get(month)
    }

    /// Months, what `of` says that their leads bring, and the share of it that falls to this month.
    fn terms(
        &self,
        month: usize,
        of: impl Fn(usize, usize) -> Option<[Exact; 2]>,
    ) -> impl Iterator<Item = (usize, [Exact; 2], &Exact)> {
        let parts = self.kernels.iter().enumerate();
        let parts = parts.flat_map(move |(place, kernel)| {
            (0..=month).filter_map(move |from| Some((place, from, kernel.at(month - from)?)))
        });
        parts.filter_map(move |(place, from, share)| {
            let brought = of(place, from)?;
            brought[0].is_positive().then_some((from, brought, share))
        })
    }
}
