//! What is asked: whether so many leads bring so much revenue.

use super::{
    deals::{self, Belief},
    orders::Orders,
    window::{MOST_LEADS, Window},
};

/// Most rates: one for each stage below the first, and one for what a mix makes of them.
pub const MAX_RATES: usize = 7;

/// What is known of the leads and their orders, and the revenue that they are to bring.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The revenue to reach, > 0.
    pub target: f64,
    /// The rates down the funnel, at most [`MAX_RATES`] of them.
    pub rates: Vec<Belief>,
    /// What an order is worth.
    pub orders: Orders,
}

/// How an answer is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// All rates are known and all orders are alike: the deals are binomial.
    Binomial,
    /// One rate is an estimate, all others are 100 %, and all orders are alike: the deals are
    /// beta-binomial.
    BetaBinomial,
    /// As one of these, but orders differ: sums of so many of them that they are very nearly normal.
    Sums,
    /// Anything else is tried out many times.
    Simulation,
}

impl Question {
    /// How many orders of the average value it takes, whole and at least 1.
    #[must_use]
    pub fn deals(&self) -> f64 {
        // A quotient of decimals that ends is not meant to miss its whole number by a rounding.
        let exact = self.target / self.orders.mean;
        let whole = exact.round();
        if (exact - whole).abs() < 1e-9 * whole {
            whole.max(1.0)
        } else {
            exact.ceil().max(1.0)
        }
    }

    /// The share of leads that close on average.
    #[must_use]
    pub fn close_rate(&self) -> f64 {
        self.rates.iter().map(|rate| rate.mean()).product()
    }

    /// How an answer is found: the exact way where there is one.
    #[must_use]
    pub fn method(&self) -> Method {
        let Some(belief) = self.belief() else {
            return Method::Simulation;
        };
        let observed = matches!(belief, Belief::Observed { .. });
        if self.deals() / belief.mean() > MOST_LEADS && (observed || self.orders.spread > 0.0) {
            return Method::Simulation;
        }
        if self.orders.spread > 0.0 {
            let sums = self.orders.sums();
            // So far below the number of deals needed that fewer never bring as much.
            let least = sums.many() + 6.0 * self.orders.spread * sums.many().sqrt();
            return if self.deals() >= 2.0 * least {
                Method::Sums
            } else {
                Method::Simulation
            };
        }
        if observed {
            Method::BetaBinomial
        } else {
            Method::Binomial
        }
    }

    /// What is known of the share of leads that close, if the rates come to one of the two.
    pub(super) fn belief(&self) -> Option<Belief> {
        let known: f64 = self
            .rates
            .iter()
            .map(|rate| match rate {
                Belief::Known(p) => *p,
                Belief::Observed { .. } => 1.0,
            })
            .product();
        let mut observed = self
            .rates
            .iter()
            .filter(|rate| matches!(rate, Belief::Observed { .. }));
        match (observed.next(), observed.next()) {
            (None, _) => Some(Belief::Known(known)),
            #[expect(clippy::float_cmp, reason = "a product of ones is exactly one")]
            (Some(one), None) if known == 1.0 => Some(*one),
            _ => None,
        }
    }

    /// The probability that so many leads bring the target; `None` where only a simulation can tell.
    #[must_use]
    pub fn chance(&self, leads: u64) -> Option<f64> {
        match self.method() {
            Method::Simulation => None,
            Method::Sums => {
                let sums = self.orders.sums();
                let window = Window::of(leads, self.belief()?);
                // Fewer orders than can be summed in one go are too few.
                let enough = |deals: f64| {
                    if deals < sums.many() {
                        0.0
                    } else {
                        sums.at_least(self.target, deals)
                    }
                };
                let sum: f64 = window.iter().map(|(deals, p)| p * enough(deals)).sum();
                Some(sum.min(1.0))
            }
            Method::Binomial | Method::BetaBinomial => {
                Some(deals::at_least(whole(self.deals()), leads, self.belief()?))
            }
        }
    }

    /// The fewest leads that bring the target with this probability, 0 < probability < 1; `None`
    /// where only a simulation can tell, or where no number of leads is enough.
    #[must_use]
    pub fn leads_for(&self, probability: f64) -> Option<u64> {
        if self.method() == Method::Simulation {
            return None;
        }
        deals::fewest(1, |leads| {
            self.chance(leads)
                .is_some_and(|chance| deals::is_enough(chance, probability))
        })
    }
}

/// A float that is whole and not negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole, not negative; what is too large stays at the most"
)]
pub(super) fn whole(count: f64) -> u64 {
    count as u64
}
