//! Month by month: leads of a month close in this and later ones.

use super::{
    draw::{Normal, Random, at_most_one, binomial},
    orders::Sums,
};

/// The months of a plan, as far as chance needs to know them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Months {
    /// The revenue wanted of each month, 0 or more.
    pub quotas: Vec<f64>,
    /// The leads of each month, and of months before the first.
    pub cohorts: Vec<Cohort>,
}

/// Leads that are created in one month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cohort {
    /// How many, whole.
    pub leads: f64,
    /// Their close rate, as a multiple of that of the question.
    pub rate: f64,
    /// Their order value, as a multiple of that of the question.
    pub value: f64,
    /// The first month of the plan in which they close, from 0.
    pub first: usize,
    /// The share of their deals that closes in that month, and in each that follows. What is
    /// missing to 1 closes before the plan, or after it.
    pub lag: Vec<f64>,
}

/// The revenue of each month in one trial.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Year(pub Vec<f64>);

impl Months {
    /// Draws a year: the rate of the question is `close` in all of it.
    pub(super) fn draw(
        &self,
        year: &mut Year,
        close: f64,
        sums: &Sums,
        (random, normal): (&mut Random, &Normal),
    ) {
        year.0.clear();
        year.0.resize(self.quotas.len(), 0.0);
        for cohort in &self.cohorts {
            // Each lead closes in one of the months, or in none: one after the other, of those left.
            let (mut left, mut open) = (cohort.leads, 1.0);
            let close = at_most_one(close * cohort.rate);
            for (share, revenue) in cohort.lag.iter().zip(year.0.iter_mut().skip(cohort.first)) {
                if *share <= 0.0 || left <= 0.0 {
                    continue;
                }
                let chance = close * share;
                let deals = binomial(random, normal, left, at_most_one(chance / open));
                left -= deals;
                open = (open - chance).max(f64::MIN_POSITIVE);
                if deals > 0.0 {
                    *revenue += cohort.value * sums.draw(random, normal, deals);
                }
            }
        }
    }

    /// How many draws a trial takes.
    pub(super) fn draws(&self) -> f64 {
        let each = |cohort: &Cohort| {
            let shares = cohort.lag.iter().filter(|share| **share > 0.0);
            f64::from(u32::try_from(shares.count()).unwrap_or(u32::MAX))
        };
        self.cohorts.iter().map(each).sum()
    }
}
