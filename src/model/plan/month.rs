//! What a plan comes to, month by month.

use super::{super::exact::Exact, Before, Cohorts, Plan};

/// One month of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthNeed {
    /// The whole quota of the month.
    pub quota: Exact,
    /// The part of it that marketing must source.
    pub target: Exact,
    /// The deals that the target takes, rounded as the policy says.
    pub deals_due: Exact,
    /// The leads due in this month, of all types, rounded as the policy says.
    pub leads: Exact,
    /// The same of each lead type, in the order of [`PlanNeed::parts`].
    pub by_part: Vec<Exact>,
    /// The leads that come: those due, unless the plan says otherwise.
    pub coming: Exact,
    /// Deals to expect in this month of all leads that have come by then; not rounded.
    pub deals: Exact,
    /// Of these, those of leads that were open before the plan.
    pub open_deals: Exact,
    /// Revenue to expect in this month.
    pub revenue: Exact,
    /// Whether the leads of the plan cannot reach this month's target.
    pub lost: bool,
}

/// A lead type of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parted {
    /// The stream, from 0.
    pub stream: usize,
    /// The lead type among those of the stream, from 0.
    pub index: usize,
}

/// What a plan comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanNeed {
    /// Each month.
    pub months: Vec<MonthNeed>,
    /// The lead types whose leads [`MonthNeed::by_part`] tells.
    pub parts: Vec<Parted>,
    /// What the leads of each month must bring in all, of each stream: without those that are fixed,
    /// and before their number is rounded.
    pub brings: Vec<Vec<Exact>>,
    /// Leads needed before the plan begins, the newest first; none where nothing is out of reach.
    pub before: Vec<Before>,
    /// Where the deals come from.
    pub cohorts: Cohorts,
}

/// How a month compares with what is normal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Within the band.
    Normal,
    /// Above it.
    Over,
    /// Below it.
    Under,
}

impl MonthNeed {
    /// By how many per cent the revenue to expect differs from the target; `None` without one.
    #[must_use]
    pub fn deviation(&self) -> Option<Exact> {
        deviation(&self.revenue, &self.target)
    }

    /// By how many per cent the leads that come differ from those due; `None` where none are.
    #[must_use]
    pub fn lead_deviation(&self) -> Option<Exact> {
        deviation(&self.coming, &self.leads)
    }

    /// How the deals of the month compare with its quota.
    #[must_use]
    pub fn standing(&self, band: &Exact) -> Standing {
        standing(&self.revenue, &self.target, band)
    }

    /// How the leads that come compare with those due.
    #[must_use]
    pub fn lead_standing(&self, band: &Exact) -> Standing {
        let some = self.coming.is_positive() && self.leads.is_zero();
        if some {
            return Standing::Over;
        }
        standing(&self.coming, &self.leads, band)
    }

    /// The revenue that is missing of the target; zero where nothing is.
    #[must_use]
    pub fn missing(&self) -> Exact {
        (&self.target - &self.revenue).max(Exact::zero())
    }
}

impl PlanNeed {
    /// All leads due in the plan.
    #[must_use]
    pub fn leads(&self) -> Exact {
        self.sum(|month| &month.leads)
    }

    /// All leads that come.
    #[must_use]
    pub fn coming(&self) -> Exact {
        self.sum(|month| &month.coming)
    }

    /// All deals to expect within the plan; not rounded.
    #[must_use]
    pub fn deals(&self) -> Exact {
        self.sum(|month| &month.deals)
    }

    /// All deals that the targets take, rounded month by month.
    #[must_use]
    pub fn deals_due(&self) -> Exact {
        self.sum(|month| &month.deals_due)
    }

    /// All that marketing must source.
    #[must_use]
    pub fn target(&self) -> Exact {
        self.sum(|month| &month.target)
    }

    /// All revenue to expect.
    #[must_use]
    pub fn revenue(&self) -> Exact {
        self.sum(|month| &month.revenue)
    }

    /// The months that are out of reach, from 0.
    pub fn lost(&self) -> impl Iterator<Item = usize> + '_ {
        let months = self.months.iter().enumerate();
        months.filter_map(|(index, month)| month.lost.then_some(index))
    }

    /// The months of the plan in which most leads are due, and fewest: their places, from 0.
    #[must_use]
    pub fn extremes(&self) -> Option<[usize; 2]> {
        let places = || 0..self.months.len();
        let by = |at: &usize| self.months[*at].leads.clone();
        let most = places().rev().max_by_key(by)?;
        let fewest = places().min_by_key(by)?;
        Some([most, fewest])
    }

    fn sum(&self, of: impl Fn(&MonthNeed) -> &Exact) -> Exact {
        let months = self.months.iter();
        months.fold(Exact::zero(), |sum, month| &sum + of(month))
    }
}

impl Plan {
    /// What is normal in a month in which so much is planned: from, to. For drawing only.
    #[must_use]
    pub fn normal(&self, planned: f64) -> [f64; 2] {
        let band = self.band.to_f64();
        [100.0 - band, 100.0 + band].map(|percent| planned * percent.max(0.0) / 100.0)
    }
}

fn deviation(is: &Exact, due: &Exact) -> Option<Exact> {
    let hundred = Exact::from(100);
    due.is_positive().then(|| &(&(is - due) * &hundred) / due)
}

/// How what is compares with what is due. Floats tell unless it is next to an end of the band.
fn standing(is: &Exact, due: &Exact, band: &Exact) -> Standing {
    if is == due || !due.is_positive() {
        return Standing::Normal;
    }
    let (by, most) = ((is.to_f64() / due.to_f64() - 1.0) * 100.0, band.to_f64());
    let close = (by.abs() - most).abs() <= NEAR * (1.0 + by.abs());
    if by.is_finite() && !close {
        return match by {
            _ if by > most => Standing::Over,
            _ if by < -most => Standing::Under,
            _ => Standing::Normal,
        };
    }
    match deviation(is, due) {
        Some(by) if by > *band => Standing::Over,
        Some(by) if by < &Exact::zero() - band => Standing::Under,
        _ => Standing::Normal,
    }
}

/// Floats of a quotient and a difference are right to more digits than this by far.
const NEAR: f64 = 1e-9;

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn floats_tell_what_exact_numbers_do(due in 1_u64..10_000, by in -300_i64..300, off in -2_i64..=2, band in 0_u64..=30) {
            let (due, band) = (Exact::from(due), Exact::from(band));
            // Near the ends of the band, and at them.
            let percent = &Exact::decimal(1000 + by, 3) + &Exact::decimal(off, 12);
            let is = &due * &percent;
            let exactly = match deviation(&is, &due) {
                Some(by) if by > band => Standing::Over,
                Some(by) if by < &Exact::zero() - &band => Standing::Under,
                _ => Standing::Normal,
            };
            proptest::prop_assert_eq!(standing(&is, &due, &band), exactly);
        }
    }
}
