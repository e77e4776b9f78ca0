//! How long deals take after their leads came.

use std::rc::Rc;

use super::{
    super::{
        exact::{Exact, Sum},
        units::{Days, MAX_DAYS},
    },
    lognormal,
};

/// A month of a sales cycle has 30 days, so that cycles of 30, 60 or 90 days are whole months.
pub const DAYS_PER_MONTH: u16 = 30;

/// The most shares that a lag has: the month itself, and those of the longest sales cycle.
pub const MAX_SHARES: usize = MAX_DAYS as usize / DAYS_PER_MONTH as usize + 2;

/// How long deals take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lag {
    /// All take so many days.
    Fixed(Days),
    /// So many of them close in the month in which the leads came, a month later, and so on: in
    /// any measure, each 0 or more, scaled to 100 % in all.
    Shares(Vec<Exact>),
    /// They are spread lognormally.
    LogNormal {
        /// Half of the deals have closed after so many days, 1 to 1095.
        median: Exact,
        /// The geometric standard deviation, above 1 up to 10: about two thirds of the deals close
        /// between median ÷ spread and median × spread.
        spread: Exact,
    },
}

/// Which share of the deals closes how many months after the leads came, as fractions. They add up
/// to 1; there is at least one, and the last is not zero. Copies share them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kernel(Rc<[Exact]>);

impl Lag {
    /// The shares. Leads are taken to come evenly over a month: with a cycle of 45 days, half of
    /// the deals close in the month after, and half in the one after that.
    ///
    /// Shares of a distribution are rounded to tenths of a per cent, without losing any.
    #[must_use]
    pub fn kernel(&self) -> Kernel {
        match self {
            Self::Fixed(days) => Kernel::after(*days),
            Self::Shares(shares) => Kernel::new(shares.clone()),
            Self::LogNormal { median, spread } => {
                let steps = lognormal::cumulative(median.to_f64(), spread.to_f64());
                let mut last = 0;
                let share = |step: u64| {
                    let share = step.saturating_sub(last);
                    last = last.max(step);
                    Exact::from(share)
                };
                Kernel::new(steps.into_iter().map(share).collect())
            }
        }
    }
}

impl Kernel {
    /// Scales shares to add up to 1; shares that are all zero: everything closes at once.
    fn new(mut shares: Vec<Exact>) -> Self {
        shares.truncate(MAX_SHARES);
        while shares.last().is_some_and(Exact::is_zero) {
            shares.pop();
        }
        let sum = Sum::of(&shares);
        if !sum.is_positive() {
            return Self([Exact::from(1)].into());
        }
        Self(shares.iter().map(|share| share / &sum).collect())
    }

    fn after(days: Days) -> Self {
        let whole = usize::from(days.count() / DAYS_PER_MONTH);
        let rest = u64::from(days.count() % DAYS_PER_MONTH);
        let mut shares = vec![Exact::zero(); whole];
        shares.push(Exact::from(u64::from(DAYS_PER_MONTH) - rest));
        shares.push(Exact::from(rest));
        Self::new(shares)
    }

    /// The average of kernels by weights that add up to 1. Shares are rounded down to 18 decimals, so
    /// that they stay short: whatever suffices with them suffices.
    pub(super) fn weighed(parts: &[(Exact, &Kernel)]) -> Self {
        let length = (parts.iter()).map(|(_, kernel)| kernel.0.len()).max();
        let mut shares: Vec<Sum> = (0..length.unwrap_or(0)).map(|_| Sum::new()).collect();
        let step = Exact::decimal(1, 18);
        for (weight, kernel) in parts {
            let weight = &(weight / &step).floor() * &step;
            for (share, own) in shares.iter_mut().zip(kernel.0.iter()) {
                share.add_product(&weight, own);
            }
        }
        Self(shares.into_iter().map(Sum::total).collect())
    }

    /// The shares, the month of the leads first.
    #[must_use]
    pub fn shares(&self) -> &[Exact] {
        &self.0
    }

    /// How many months after its leads the last deal closes.
    #[must_use]
    pub fn longest(&self) -> usize {
        self.0.len().saturating_sub(1)
    }

    /// The share that closes so many months after the leads came; `None` where nothing does.
    #[must_use]
    pub fn at(&self, months: usize) -> Option<&Exact> {
        self.0.get(months).filter(|share| !share.is_zero())
    }

    /// Of leads that came so many months before and are still open, the share of their deals that
    /// closes in the month that lies `months` after they came. Leads are taken to be given up as
    /// fast as others close.
    #[must_use]
    pub fn still(&self, age: usize, months: usize) -> Option<Exact> {
        let share = self.at(months).filter(|_| months >= age)?;
        let left = Sum::of(self.0.iter().skip(age));
        Some(share / &left)
    }

    /// In how many months everything closes, where it all closes in one.
    pub(super) fn single(&self) -> Option<usize> {
        let last = self.longest();
        let before = self.0.iter().take(last);
        before.into_iter().all(Exact::is_zero).then_some(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(lag: &Lag) -> String {
        let kernel = lag.kernel();
        let texts: Vec<_> = kernel.shares().iter().map(Exact::to_plain).collect();
        texts.join(" ")
    }

    fn list(text: &str) -> Lag {
        let parts = text.split(' ').map(|part| Exact::parse(part).unwrap());
        Lag::Shares(parts.collect())
    }

    #[test]
    fn days_are_spread_over_the_months_that_they_lead_into() {
        let fixed = |days| shares(&Lag::Fixed(Days::whole(days)));
        assert_eq!(fixed(0), "1");
        assert_eq!(fixed(30), "0 1");
        assert_eq!(fixed(60), "0 0 1");
        assert_eq!(fixed(45), "0 0.5 0.5");
        assert_eq!(fixed(15), "0.5 0.5");
        let longest = Lag::Fixed(Days::whole(1095)).kernel();
        assert_eq!(longest.longest(), 37);
        assert!(longest.shares().len() <= MAX_SHARES);
    }

    #[test]
    fn shares_are_scaled() {
        assert_eq!(shares(&list("40 30 20 10")), "0.4 0.3 0.2 0.1");
        assert_eq!(shares(&list("1 1 0")), "0.5 0.5");
        assert_eq!(shares(&list("0 0")), "1");
    }

    #[test]
    fn open_leads_close_in_the_time_that_is_left() {
        let kernel = list("40 30 20 10").kernel();
        let still = |age, months| kernel.still(age, months).map(|share| share.to_plain());
        assert_eq!(still(1, 1), Some("0.5".into()));
        assert_eq!(still(3, 3), Some("1".into()));
        assert_eq!(still(4, 4), None);
        assert_eq!(still(2, 1), None);
    }
}
