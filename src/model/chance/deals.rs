//! The chance that enough leads close.

use libm::exp;

use super::{
    beta::regularized_beta,
    normal::above,
    stirling::{ln_beta_binomial, ln_binomial},
};

/// The most leads that are ever asked for.
const MOST: u64 = 1 << 53;
/// Up to so many leads, probabilities are computed exactly.
const FEW: u64 = 20_000_000;
/// Below this variance the normal distribution is no good either.
const LEAST_VARIANCE: f64 = 10_000.0;
/// Terms that are less than this share of a sum are not missed in it.
const LEAST: f64 = 1e-18;

/// What is known of the share of leads that close.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Belief {
    /// It is this fraction, 0 < p ≤ 1.
    Known(f64),
    /// It was observed: so many of the leads closed, so many did not. With
    /// the uniform prior it is Beta(closed + 1, lost + 1).
    Observed {
        /// Leads that closed.
        closed: f64,
        /// Leads that did not.
        lost: f64,
    },
}

impl Belief {
    /// The share of leads that close on average.
    #[must_use]
    pub fn mean(self) -> f64 {
        match self {
            Self::Known(p) => p,
            Self::Observed { closed, lost } => (closed + 1.0) / (closed + lost + 2.0),
        }
    }

    /// A rate that was seen in so many leads: p of them closed.
    #[must_use]
    pub fn seen(p: f64, leads: f64) -> Self {
        Self::Observed {
            closed: p * leads,
            lost: (1.0 - p) * leads,
        }
    }

    /// ln P(x) of x deals of n leads: binomial (known), or beta-binomial (observed). A known rate is below 1.
    pub(super) fn ln_chance(self, x: f64, n: f64) -> f64 {
        match self {
            Self::Known(p) => ln_binomial(x, n, p),
            Self::Observed { closed, lost } => ln_beta_binomial(x, n, closed + 1.0, lost + 1.0),
        }
    }

    /// P(x + 1) ÷ P(x).
    pub(super) fn ratio(self, x: f64, n: f64) -> f64 {
        let choose = (n - x) / (x + 1.0);
        match self {
            Self::Known(p) => choose * p / (1.0 - p),
            Self::Observed { closed, lost } => choose * (x + closed + 1.0) / (n - x + lost),
        }
    }
}

/// The probability that at least `deals` of `leads` close.
///
/// Known: P(X ≥ k) = Iₚ(k, n − k + 1) for the binomial X (DLMF 8.17.5).
/// Observed: the beta-binomial, summed from k away from its mean. So is the binomial of very many
/// leads and few deals.
#[must_use]
pub fn at_least(deals: u64, leads: u64, belief: Belief) -> f64 {
    if deals == 0 {
        return 1.0;
    }
    if deals > leads {
        return 0.0;
    }
    let (n, k) = (float(leads), float(deals));
    match belief {
        Belief::Known(p) if leads > FEW => {
            // Beyond, the continued fraction takes long where there are many deals, and loses digits
            // where there are few.
            let variance = n * p * (1.0 - p);
            if p >= 1.0 {
                return 1.0;
            }
            if variance < LEAST_VARIANCE {
                return summed(k, n, belief);
            }
            // The smooth curve that is halfway between whole numbers varies by 1/12 less.
            let deviation = (variance - 1.0 / 12.0).sqrt();
            let skewness = (1.0 - 2.0 * p) / deviation;
            let kurtosis = (1.0 - 6.0 * p * (1.0 - p)) / variance;
            above((k - 0.5 - n * p) / deviation, skewness, kurtosis)
        }
        Belief::Known(p) => regularized_beta(p, k, n - k + 1.0),
        Belief::Observed { .. } => summed(k, n, belief),
    }
}

/// P(X ≥ k): each term from the one before, for rates below 1.
///
/// It is summed on the side of k that the mean is not on, so that a sum of which the terms are too
/// small for a float is what it should be: nothing. Terms rise at most up to the mode and fall from
/// there. While they rise, the last is the largest, and no less than the sum ÷ n; so once one is
/// less than [`LEAST`] of the sum, all n that may follow come to nothing.
fn summed(k: f64, n: f64, belief: Belief) -> f64 {
    let mut x = k;
    let mut term = exp(belief.ln_chance(x, n));
    let mut sum = 0.0;
    if k > n * belief.mean() {
        while x <= n {
            sum += term;
            if term <= LEAST * sum {
                break;
            }
            term *= belief.ratio(x, n);
            x += 1.0;
        }
        return sum.min(1.0);
    }
    while x > 0.0 {
        x -= 1.0;
        term /= belief.ratio(x, n);
        sum += term;
        if term <= LEAST * sum {
            break;
        }
    }
    (1.0 - sum).max(0.0)
}

/// The fewest leads with which at least `deals` close with this probability,
/// 0 < probability < 1; `None` where no number of leads is enough.
#[must_use]
pub fn leads_for(deals: u64, probability: f64, belief: Belief) -> Option<u64> {
    fewest(deals, |leads| {
        is_enough(at_least(deals, leads, belief), probability)
    })
}

/// Whether a chance is the one wanted, or more: what rounding takes of one that is exactly as
/// wanted is not missed.
pub(super) fn is_enough(chance: f64, wanted: f64) -> bool {
    chance >= wanted * (1.0 - 1e-12)
}

/// The fewest leads, at least so many, that are enough; `None` where no number is. Whatever more
/// than enough leads are is enough too.
pub(super) fn fewest(least: u64, enough: impl Fn(u64) -> bool) -> Option<u64> {
    let mut high = least.max(1);
    let mut low = 0;
    while !enough(high) {
        low = high + 1;
        high = high.checked_mul(2).filter(|&leads| leads < MOST)?;
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if enough(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    Some(high)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of leads stay far below 2^53"
)]
pub(super) fn float(count: u64) -> f64 {
    count as f64
}
