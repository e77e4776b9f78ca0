//! What cohorts bring, added up as whole numbers.
//!
//! A plan has a count for each month and lead type. What it brings is a multiple of some small unit
//! where rates and order values are decimals, and what of it comes in when is one of a part of that.
//! So integers tell what exact fractions would, in a fraction of the time.

use super::{
    super::exact::{Exact, Units},
    Kernel,
};

/// Deals and revenue of many cohorts, added up as whole numbers of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    units: Units,
    /// For each lag and each month.
    brought: Vec<Vec<[u128; 2]>>,
}

impl Tally {
    pub fn new(kernels: usize, months: usize, units: Units) -> Self {
        Self {
            units,
            brought: vec![vec![[0; 2]; months]; kernels],
        }
    }

    /// Adds; says whether there was room for it.
    pub fn add(&mut self, kernel: usize, month: usize, units: [u128; 2]) -> bool {
        let sums = &mut self.brought[kernel][month];
        let deals = sums[0].checked_add(units[0]);
        match deals.zip(sums[1].checked_add(units[1])) {
            Some((deals, revenue)) => {
                *sums = [deals, revenue];
                true
            }
            None => false,
        }
    }

    /// Deals and revenue of a month with one of the lags.
    pub fn brought(&self, kernel: usize, month: usize) -> [Exact; 2] {
        self.brought[kernel][month].map(|sum| self.units.number(sum))
    }

    /// Deals and revenue to expect in each month; `None` where they are no whole numbers of a
    /// small part of a unit.
    pub fn expected(&self, kernels: &[Kernel]) -> Option<Vec<[Exact; 2]>> {
        let (parts, kernels) = whole(kernels)?;
        let months = 0..self.brought.first()?.len();
        let month = |month: usize| {
            let mut sums = [0_u128; 2];
            for (shares, brought) in kernels.iter().zip(&self.brought) {
                for (share, units) in shares.iter().zip(brought[..=month].iter().rev()) {
                    for (sum, units) in sums.iter_mut().zip(units) {
                        *sum = sum.checked_add(units.checked_mul(u128::from(*share))?)?;
                    }
                }
            }
            Some(sums.map(|sum| self.units.part(sum, parts)))
        };
        months.map(month).collect()
    }
}

/// The shares of lags as whole numbers of a common part, and how many of these are one; `None`
/// where they have none that is not too small.
fn whole(kernels: &[Kernel]) -> Option<(u64, Vec<Vec<u64>>)> {
    let mut parts = 1_u64;
    for share in kernels.iter().flat_map(Kernel::shares) {
        let [_, bottom] = share.small()?;
        if !parts.is_multiple_of(bottom) {
            // Not the largest there is, but few shares differ.
            parts = parts.checked_mul(bottom)?;
        }
    }
    let count = |share: &Exact| {
        let [top, bottom] = share.small()?;
        top.checked_mul(parts / bottom)
    };
    let of = |kernel: &Kernel| kernel.shares().iter().map(count).collect();
    let kernels = kernels.iter().map(of).collect::<Option<_>>()?;
    Some((parts, kernels))
}
